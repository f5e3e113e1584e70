package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.PrintQueue;
import plaint.desk.SampleStore;

/// What a screen does to a case and to the fund, done by commands: for an office that keeps its books by script, or whose computer has no window.
class RecordsByCommandTest {
    @TempDir Path folder;
    private Path store;

    @BeforeEach void sample() throws Exception {
        store = folder.resolve("store");
        SampleStore.in(store);
    }

    private Ran on(Object... words) {
        var line = new ArrayList<Object>(Arrays.asList(words));
        line.addAll(List.of("--store", store, "--json"));
        return Ran.line(line.toArray());
    }

    private Ran done(Object... words) {
        var ran = on(words);
        assertThat(ran.code()).as(ran.err()).isZero();
        return ran;
    }

    /// A line that says what but not to which is not taken for a look at the list.
    @Test void whatIsToBeChangedIsAskedForAndMustBeThere() throws Exception {
        assertThat(on("paragraphs", "--case", "2016-0001", "--paper", "complaint", "--text", "改写").err()).contains("--at ID");
        assertThat(on("case", "convictions", "--case", "2016-0001", "--fine", "5000").err()).contains("--add PARTY");
        for (var nobody : List.of("", "=", "-1", "liu x")) assertThat(on("case", "convictions", "--case", "2016-0001", "--add", nobody).err()).contains("has no party");
        assertThat(on("archive", "--case", "2016-0001", "--exhibit", "none").code()).isEqualTo(2);
    }

    @Test void theMoneyGoesFromTheAwardToTheConsumer() throws Exception {
        var award = done("fund", "award", "--case", "2016-0001", "--effective", "2018-10-01", "--due", "2018-10-11", "--from", "刘某均", "--part", "damages=1400000", "--part", "costs=20000");
        assertThat(award.json().at("/entries/0/act").asText()).isEqualTo("AWARD");
        assertThat(done("fund", "receipt", "--case", "2016-0001", "--on", "2018-10-10", "--amount", "500,000", "--from", "刘某均").json().at("/entries/0/case").asText()).isEqualTo("2016-0001");
        done("fund", "transfer", "--case", "2016-0001", "--on", "2018-10-12");
        assertThat(on("fund", "allot", "--case", "2016-0001", "--on", "2018-10-13").code()).as("to whom is asked").isEqualTo(2);
        done("fund", "allot", "--case", "2016-0001", "--on", "2018-10-13", "--to", "消费者甲=1200");
        assertThat(on("fund", "pay", "--case", "2016-0001", "--on", "2018-10-14", "--to", "消费者甲=1300").code()).as("more than was allotted").isEqualTo(2);
        done("fund", "pay", "--case", "2016-0001", "--on", "2018-10-14", "--to", "消费者甲=1200");
        var shown = done("fund", "show", "--on", "2018-12-31", "--entries").json();
        assertThat(shown.get("sound").asBoolean()).isTrue();
        assertThat(shown.at("/cases/2016-0001").asText()).isEqualTo("500000.00");
        assertThat(shown.get("toPay").propertyStream().filter(e -> e.getKey().equals("消费者甲")).map(e -> e.getValue().asText())).allMatch("0.00"::equals);
        var last = shown.get("entries").get(shown.get("entries").size() - 1);
        assertThat(done("fund", "reverse", last.get("no").asText(), "--on", "2018-12-31", "--reason", "重复").json().at("/entries/0/reverses").asLong()).isEqualTo(last.get("no").asLong());
    }

    @Test void aLineOfTheBankGoesToTheCaseThatIsOwedIt() throws Exception {
        done("fund", "award", "--case", "2016-0001", "--effective", "2018-10-01", "--due", "2018-10-11", "--from", "刘某均", "--part", "damages=1400000");
        var file = Files.writeString(folder.resolve("bank.csv"), "交易日期,收入,支出,余额,对方户名,摘要\n2018-10-10,300000.00,,300000.00,刘某均,2016-0001 执行款\n2018-10-11,88.00,,300088.00,某银行,利息\n2018-10-12,abc,,,x,y\n");
        var taken = on("fund", "statement", file);
        assertThat(taken.code()).as("one line is refused").isEqualTo(1);
        var lines = taken.json().get("lines");
        var owed = lines.valueStream().filter(l -> l.get("name").asText().equals("刘某均")).findFirst().orElseThrow();
        assertThat(owed.at("/proposals/0/case").asText()).isEqualTo("2016-0001");
        done("fund", "match", owed.get("id").asText(), "--to", "2016-0001=300000");
        var interest = lines.valueStream().filter(l -> l.get("amount").asText().equals("88.00")).findFirst().orElseThrow();
        done("fund", "match", interest.get("id").asText(), "--aside", "存款利息");
        assertThat(done("fund", "statement").json().get("lines")).isEmpty();
    }

    @Test void theStoryADayAndAnExhibitAreEnteredFoundAndStruck() throws Exception {
        assertThat(on("docket", "event", "--case", "2016-0001", "--kind", "party", "--on", "2018-05-02", "--title", "x").err()).contains("JUDGMENT");
        done("docket", "event", "--case", "2016-0001", "--kind", "other", "--on", "2018-05-02", "--title", "致电法官（样本）");
        assertThat(on("docket", "event", "--case", "2016-0001", "--kind", "other", "--on", "2018-05-02", "--title", "x", "--exhibit", "a b").err()).as("no exhibit can be called so").contains("a b");
        var set = done("docket", "follow-up", "催问开庭日期", "--case", "2016-0001", "--on", "2018-06-01").json().get("id").asText();
        done("docket", "strike", set, "--case", "2016-0001");
        assertThat(on("docket", "strike", set, "--case", "2016-0001").code()).as("struck already").isEqualTo(2);
        var page = Files.writeString(folder.resolve("note.txt"), "样本\n");
        var empty = Files.createFile(folder.resolve("empty.pdf"));
        var added = on("exhibit", "add", "--case", "2016-0001", "--theme", "sale", page, empty);
        assertThat(added.code()).as(added.err()).isEqualTo(1);
        assertThat(added.json().get("files").valueStream().map(f -> f.get("status").asText())).containsExactly("warned", "refused");
        assertThat(done("exhibit", "verify", "--case", "2016-0001").json().get("sound").asBoolean()).isTrue();
        var id = added.json().at("/files/0/exhibit").asText();
        assertThat(done("exhibit", "describe", "--case", "2016-0001").json().get("lacking").valueStream().map(x -> x.asText())).containsExactly(id);
        assertThat(on("exhibit", "describe", id, "--case", "2016-0001").err()).as("nothing to set").contains("--source");
        assertThat(on("exhibit", "describe", id, "--case", "2016-0001", "--theme", "nowhere").err()).contains("nowhere");
        assertThat(on("exhibit", "describe", "licence", "--case", "2016-0001", "--source", "x").code()).as("handed in").isEqualTo(2);
        done("exhibit", "describe", id, "--case", "2016-0001", "--proves", "样本", "--dated", "20180701", "--held", "original");
        assertThat(done("exhibit", "describe", "--case", "2016-0001", "--source", "平台后台导出", "--proves", "别的").json().get("lacking")).isEmpty();
        assertThat(Files.readString(textOfCase())).contains("source: 平台后台导出", "proves: 样本").doesNotContain("proves: 别的");
        assertThat(done("find", "note.txt").json().at("/hits/0/case").asText()).isEqualTo("2016-0001");
        assertThat(done("conflict", "--case", "2017-0001", "--name", "刘某均").json().at("/hits/0/case").asText()).isEqualTo("2016-0001");
        assertThat(on("conflict", "--case", "2016-0001", "--party", "nobody").err()).contains("nobody");
        var again = on("exhibit", "add", "--case", "2016-0001", "--theme", "sale", page);
        assertThat(again.json().at("/files/0/same/0").asText()).as("taken in all the same, and told").isEqualTo(id);
        assertThat(again.err()).contains("note.txt has the same content as a file of “note”");
    }

    private Path textOfCase() throws Exception {
        var text = folder.resolve("told.yaml");
        done("case", "text", "--case", "2016-0001", "--out", text);
        return text;
    }

    @Test void aFilingIsPreparedPrintedToFilesAndPrintedAgain() throws Exception {
        var job = done("print", "prepare", "--case", "2016-0001", "--filing", "1", "--client", "0").json().at("/jobs/0");
        assertThat(job.get("sets").valueStream().map(s -> s.get("role").asText())).containsExactly("COURT", "OPPONENT", "OFFICE");
        var no = job.get("job").asText();
        // what has many pages is held, and stays so: all of a filing is printed by src/bench/print.sh
        var held = job.get("tasks").valueStream().filter(t -> t.get("sides").asInt() > 6).map(t -> t.get("task").asInt()).toList();
        try (var office = Office.open(store, Home.find(), "tester")) {
            for (int t : held) new PrintQueue(office).hold(Integer.parseInt(no), t, true);
        }
        var ran = done("print", "run", no).json().at("/jobs/0/tasks");
        assertThat(held).isNotEmpty().hasSizeLessThan(ran.size() - 3);
        assertThat(ran.valueStream()).as("PostScript, where no printer is named").allSatisfy(t -> assertThat(t.get("state").asText()).isEqualTo(held.contains(t.get("task").asInt()) ? "HELD" : "PRINTED"));
        var list = folder.resolve("list.pdf");
        done("print", "job", no, "--again", "1", "--pick-list", list);
        assertThat(list).isNotEmptyFile();
        assertThat(done("print", "queue").json().at("/jobs/0/tasks/0/state").asText()).isEqualTo("WAITING");
        assertThat(on("print", "job", no, "--pause", "--drop").code()).isEqualTo(2);
        done("print", "job", no, "--drop");
        assertThat(done("print", "queue").json().get("jobs")).isEmpty();
    }

    @Test void aCaseIsChangedInAnEditorAndNeverOverWhatSomebodySavedSince() throws Exception {
        var text = folder.resolve("case.yaml");
        done("case", "text", "--case", "2016-0001", "--out", text);
        assertThat(done("case", "amend", text).json().get("changed").asBoolean()).as("as it was written").isFalse();
        var yaml = Files.readString(text);
        Files.writeString(text, yaml.replace("phone: \"19900000001\"", "phone: \"19900000009\"").replace("phone: 19900000001", "phone: \"19900000009\""));
        assertThat(Files.readString(text)).isNotEqualTo(yaml);
        assertThat(done("case", "amend", text).json().get("changed").asBoolean()).isTrue();
        assertThat(on("case", "amend", text).err()).as("the case is one revision on").contains("case text");
        var again = folder.resolve("again.yaml");
        done("case", "text", "--case", "2016-0001", "--out", again);
        Files.writeString(again, Files.readString(again).replaceFirst("court: .*", "court: nowhere"));
        assertThat(on("case", "amend", again).err()).contains("case edit");
        assertThat(on("case", "text", "--case", "2016-0001", "--out", again).code()).as("nothing is overwritten").isEqualTo(2);
    }
}
