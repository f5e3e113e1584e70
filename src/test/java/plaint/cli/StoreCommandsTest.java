package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.SampleStore;

/// Cases in and out of a store by commands, on the sample case.
@Execution(ExecutionMode.CONCURRENT)
class StoreCommandsTest {
    private static final Path SAMPLE = Home.find().seeds().resolve("2016-0001/case.yaml");

    @TempDir static Path imported;
    @TempDir Path folder;
    private Path store;

    @BeforeAll static void sampleTakenIn() throws Exception {
        var ran = Ran.line("case", "import", SAMPLE, "--store", imported.resolve("案件 库"), "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("case").asText()).isEqualTo("2016-0001");
        assertThat(ran.json().get("pages").asInt()).isGreaterThanOrEqualTo(60);
    }

    @BeforeEach void copied() throws Exception {
        store = folder.resolve("案件 库");
        SampleStore.copy(imported.resolve("案件 库"), store);
    }

    @Test void aCaseWithBadFilesNamesEveryOneAndIsNotTakenIn() throws Exception {
        var text = Path.of(Ran.line("case", "export", "2016-0001", "--store", store, "--out", folder.resolve("out"), "--json").json().get("file").asText());
        var files = text.getParent().resolve("exhibits").toFile().listFiles();
        java.nio.file.Files.delete(files[0].toPath());
        java.nio.file.Files.write(files[1].toPath(), new byte[0]);
        var other = folder.resolve("other");
        var ran = Ran.line("case", "import", text, "--store", other, "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.keys()).containsExactly("error", "refused");
        assertThat(ran.json().get("refused")).hasSize(2);
        assertThat(ran.err()).contains(files[0].getName(), files[1].getName(), text.toString());
        assertThat(Ran.line("case", "list", "--store", other, "--json").json().get("cases")).isEmpty();
    }

    /// What a clerk runs each morning: everything due, the log to print, the calendar file.
    @Test void whatIsDueInAllCasesIsToldAndWritten() throws Exception {
        var log = folder.resolve("期限.pdf");
        var calendar = folder.resolve("plaint.ics");
        var ran = Ran.line("due", "--store", store, "--on", "2018/3/23", "--log", log, "--calendar", calendar, "--lang", "zh", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.json().get("due").get(0).get("due").asText()).isEqualTo("2018-03-26");
        assertThat(ran.json().get("due").get(0).get("days").asInt()).isEqualTo(3);
        assertThat(ran.json().get("entries").asInt()).as("the calendar looks a year ahead for hearings").isGreaterThanOrEqualTo(ran.json().get("due").size() + ran.json().get("hearings").size());
        assertThat(log).isNotEmptyFile();
        assertThat(calendar).content().contains("DTSTART;VALUE=DATE:20180326");
        assertThat(Ran.line("due", "--store", store, "--on", "2018-03-23", "--lang", "zh").out()).contains("2018-03-26  还有 3 天  2016-0001", "《诉讼费用交纳办法》第二十二条");
        assertThat(Ran.line("due", "--store", store, "--on", "23.3.2018").code()).isEqualTo(2);
    }

    @Test void aStoreNamedBeforeTheCommandIsTheOneItWorksOn() throws Exception {
        var other = folder.resolve("其他");
        var ran = Ran.line("--store", other, "--lang", "en", "case", "list", "--json");
        assertThat(ran.code()).as("not the usual store: this one, which is not there").isEqualTo(2);
        assertThat(ran.err()).contains(other.toString());
        for (var before : List.of(List.of("--store", store), List.of("--store=" + store), List.of("--json", "--store", store))) {
            var words = new java.util.ArrayList<Object>(before);
            words.addAll(before.contains("--json") ? List.of("case", "list") : List.of("case", "list", "--json"));
            var listed = Ran.line(words.toArray());
            assertThat(listed.json().get("cases")).as(listed.err()).hasSize(1);
        }
        var twice = Ran.line("--store", other, "case", "list", "--store", store);
        assertThat(twice.code()).isEqualTo(2);
        assertThat(Ran.line("--store", store, "words", "12").code()).as("a command that needs no store says so").isEqualTo(2);
        assertThat(Ran.line("--store", store, "demo", "--out", folder.resolve("out"), "--help").code()).isZero();
    }

    @Test void casesAreListedWithTheirSums() throws Exception {
        var line = Ran.line("case", "list", "--store", store, "--json").json().get("cases").get(0);
        assertThat(line.get("no").asText()).isEqualTo("2016-0001");
        assertThat(line.get("title").asText()).contains("诉");
        assertThat(line.get("stage").asText()).isEqualTo("TRIAL");
        assertThat(line.get("total").asText()).isEqualTo("3210000.00");
        assertThat(line.get("sample").asBoolean()).isTrue();
        assertThat(Ran.line("case", "list", "--store", store).out()).contains("2016-0001", "3,210,000.00");
    }

    @Test void whatIsDueInACaseIsListedWithItsArithmetic() throws Exception {
        var ran = Ran.line("deadline", "--case", "2016-0001", "--store", store, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.keys()).containsExactly("case", "forum", "due", "limitations");
        assertThat(ran.json().get("due")).anySatisfy(d -> {
            assertThat(d.get("key").asText()).isNotBlank();
            assertThat(d.get("raw").asText()).matches("\\d{4}-\\d\\d-\\d\\d");
            assertThat(d.get("due").asText()).isEqualTo("2019-03-22");
            assertThat(d.get("steps")).isNotEmpty().allSatisfy(s -> assertThat(s.get("zh").asText()).isNotBlank());
        });
        assertThat(ran.json().get("limitations")).isNotEmpty().allSatisfy(l -> assertThat(l.get("party").asText()).isNotBlank());
        assertThat(Ran.line("deadline", "--case", "2016-0001", "--store", store, "--lang", "zh").out()).contains("2019-03-22", "诉讼时效").doesNotContain("claim2", "preservation-1", "judgment-1");
        assertThat(Ran.line("deadline", "--case", "2016-0001", "--event", "answer", "--store", store).code()).isEqualTo(2);
        assertThat(Ran.line("deadline", "--case", "1999-0001", "--store", store).code()).isEqualTo(2);
    }

    @Test void aCaseIsShownWithItsFilingsExhibitsAndEvents() throws Exception {
        var shown = Ran.line("case", "show", "2016-0001", "--store", store, "--json").json();
        assertThat(shown.get("defendants")).hasSize(3);
        assertThat(shown.get("filings").get(0).get("dated").asText()).isEqualTo("2016-12-30");
        assertThat(shown.get("claims").get(0).get("total").asText()).isEqualTo("1400000.00");
        assertThat(shown.get("exhibits").size()).isGreaterThan(20);
        assertThat(shown.get("events").size()).isGreaterThan(5);
        assertThat(Ran.line("case", "show", "2016-0001", "--store", store, "--lang", "zh").out()).contains("样本 SAMPLE", "第 2 次递交");
    }

    @Test void theOfficeMovesItsLeadsAndItsFunnelWithThem() throws Exception {
        var list = plaint.lead.LeadLists.file(folder.resolve("l.csv"), plaint.lead.LeadLists.HEADING_ZH + "\n" + plaint.lead.LeadLists.row("L1", "9001", "店一", "某甲", "", "", "样本品牌", "60000", "LEAD", "2016-03-14") + "\n"
            + plaint.lead.LeadLists.row("L2", "9002", "店二", "某乙", "", "", "样本品牌", "60000", "LEAD", "2016-03-14") + "\n", "UTF-8");
        assertThat(Ran.line("leads", "import", list, "--store", store).code()).isZero();
        var moved = Ran.line("leads", "move", "L1", "L2", "--to", "accepted", "--on", "2019-02-01", "--reason", "龙岗分局受理", "--store", store, "--json");
        assertThat(moved.code()).as(moved.err()).isZero();
        assertThat(moved.json().get("moved").asInt()).isEqualTo(2);
        assertThat(Ran.line("leads", "funnel", "--store", store, "--json").json().get("steps").get(1).get("count").asInt()).isEqualTo(2);
        var back = Ran.line("leads", "move", "L1", "--to", "TEST_PURCHASE", "--on", "2019-03-01", "--store", store);
        assertThat(back.code()).isEqualTo(2);
        assertThat(back.err()).contains("L1", "accepted", "test purchase");
        assertThat(Ran.line("leads", "move", "L1", "--to", "DROPPED", "--why", "NOT_TAKEN_UP", "--on", "2019-03-01", "--store", store).code()).isZero();
        assertThat(Ran.line("leads", "move", "L1", "--back", "--store", store).code()).isZero();
        assertThat(Ran.line("leads", "move", "L1", "--to", "ACTIONABLE", "--store", store).err()).contains("--on");
        assertThat(Ran.line("leads", "move", "L2", "--to", "somewhere", "--on", "2019-03-01", "--store", store).err()).contains("ACTIONABLE");
    }

    @Test void aCaseGoesToAnotherCourtAndIntoOtherHands() throws Exception {
        var edited = Ran.line("case", "edit", "2016-0001", "--owner", "承办人乙", "--court", "杭州市余杭区人民法院", "--place", "深圳市", "--store", store, "--json");
        assertThat(edited.code()).as(edited.err()).isZero();
        assertThat(edited.json().get("owner").asText()).isEqualTo("承办人乙");
        assertThat(Ran.line("case", "list", "--store", store, "--json").json().get("cases").get(0).get("court").asText()).contains("余杭");
        assertThat(Ran.line("case", "edit", "2016-0001", "--owner", "", "--store", store, "--json").json().get("owner").isNull()).isTrue();
        assertThat(Ran.line("case", "edit", "2016-0001", "--store", store)).returns(2, Ran::code).satisfies(r -> assertThat(r.err()).contains("--court"));
        assertThat(Ran.line("case", "edit", "2016-0001", "--forum", "ew", "--store", store).code()).as("something was handed in").isEqualTo(2);
    }

    @Test void aCaseThatIsNotThereIsRefusedByNumber() {
        for (var words : List.of(List.of("case", "show", "1999-1"), List.of("case", "export", "1999-1", "--out", folder), List.of("draft", "--case", "1999-1", "--out", folder))) {
            var line = new java.util.ArrayList<Object>(words);
            line.addAll(List.of("--store", store));
            var ran = Ran.line(line.toArray());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).hasLineCount(1).contains("1999-1");
        }
    }

    @Test void whatIsExportedCanBeImportedIntoAnotherStoreAndIsTheSameCase() throws Exception {
        var out = Ran.line("case", "export", "2016-0001", "--store", store, "--out", folder.resolve("out"), "--json");
        assertThat(out.code()).as(out.err()).isZero();
        var other = folder.resolve("other");
        assertThat(Ran.line("case", "import", out.json().get("file").asText(), "--store", other).code()).isZero();
        assertThat(Ran.line("case", "list", "--store", other, "--json").out()).isEqualTo(Ran.line("case", "list", "--store", store, "--json").out());
        assertThat(Ran.line("case", "export", "2016-0001", "--store", store, "--out", folder.resolve("out")).code()).as("the folder is there").isEqualTo(2);
    }

    @Test void aCaseIsNotTakenInTwice() {
        var ran = Ran.line("case", "import", SAMPLE, "--store", store);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("2016-0001");
    }

    @Test void aWholeStoreHoldsAndADamagedExhibitIsNamed() throws Exception {
        var whole = Ran.line("check", store, "--json");
        assertThat(whole.code()).as(whole.err()).isZero();
        assertThat(whole.json().get("ok").asBoolean()).isTrue();
        try (var files = Files.walk(store.resolve("vault"))) {
            var one = files.filter(Files::isRegularFile).sorted().findFirst().orElseThrow();
            assertThat(one.toFile().setWritable(true)).isTrue();
            var bytes = Files.readAllBytes(one);
            bytes[bytes.length / 2] ^= 1;
            Files.write(one, bytes);
        }
        var damaged = Ran.line("check", store, "--json");
        assertThat(damaged.code()).isEqualTo(1);
        assertThat(damaged.json().get("ok").asBoolean()).isFalse();
        assertThat(damaged.json().get("findings").get(0).get("text").asText()).isNotBlank();
    }

    @Test void aStoreThatSomebodyHoldsIsRefusedSayingByWhichProcess() throws Exception {
        try (var office = Office.open(store, Home.find(), "counsel")) {
            var ran = Ran.line("case", "list", "--store", office.folder());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).hasLineCount(1).contains(String.valueOf(ProcessHandle.current().pid()));
        }
    }

    @Test void aFolderOfSomethingElseIsNoStore() throws Exception {
        Files.writeString(Files.createDirectory(folder.resolve("letters")).resolve("letter.txt"), "x");
        assertThat(Ran.line("check", folder.resolve("letters")).code()).isEqualTo(2);
        assertThat(folder.resolve("letters")).isDirectoryContaining("glob:**letter.txt").isDirectoryNotContaining("glob:**.db");
    }
}
