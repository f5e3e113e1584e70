package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The sample case from nothing to its bundles, twice, by commands alone.
@Execution(ExecutionMode.CONCURRENT)
class StoryOfCommandsTest {
    @TempDir Path folder;

    private Ran demo(String name, Object... more) {
        var line = new ArrayList<Object>(List.of("demo", "--store", folder.resolve(name), "--out", folder.resolve(name + "-out")));
        line.addAll(List.of(more));
        return Ran.line(line.toArray());
    }

    private List<Path> written(String name) throws Exception {
        try (var files = Files.walk(folder.resolve(name + "-out"))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    @Test void theSampleCaseIsDraftedBundledCheckedAndTheSameTheSecondTime() throws Exception {
        var ran = demo("one", "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.keys()).containsExactly("store", "bundles");
        var bundle = ran.json().get("bundles").get(0);
        assertThat(bundle.get("case").asText()).isEqualTo("2016-0001");
        var file = Path.of(bundle.get("file").asText());
        try (var pdf = Loader.loadPDF(file.toFile())) {
            assertThat(pdf.getNumberOfPages()).isEqualTo(bundle.get("pages").asInt());
            assertThat(new PDFTextStripper().getText(pdf)).contains("民事起诉状", "壹佰肆拾万元整", "样本");
        }
        assertThat(bundle.get("sets").size()).isGreaterThan(2);
        for (var set : bundle.get("sets")) {
            var check = Ran.line("check", set.get("file").asText(), "--json");
            assertThat(check.code()).as(check.out()).isZero();
            assertThat(check.json().get("pages")).isEqualTo(set.get("pages"));
        }
        var again = demo("two");
        assertThat(again.code()).as(again.err()).isZero();
        assertThat(Path.of(again.lastLine())).isRegularFile().hasFileName(file.getFileName().toString());
        assertThat(written("two")).hasSameSizeAs(written("one")).hasSize(bundle.get("sets").size());
        for (int i = 0; i < written("one").size(); i++) assertThat(written("two").get(i)).hasSameBinaryContentAs(written("one").get(i));
        draftsAreTheDemosFiles(file);
        aFilingIsCheckedBeforeItGoes();
        thatItWasHandedInIsRecordedAndFreezesIt();
    }

    private void thatItWasHandedInIsRecordedAndFreezesIt() throws Exception {
        var store = folder.resolve("two");
        var begun = Ran.line("filing", "begin", "--store", store, "--case", "2016-0001", "--kind", "enlargement", "--dated", "2018-05-02", "--json");
        var filing = begun.json().get("filing").asText();
        assertThat(Ran.line("filing", "handed-in", "--store", store, "--case", "2016-0001").code()).as("nothing to record").isEqualTo(2);
        // into which of several open filings the files of a mail go is asked, not guessed
        var unsaid = Ran.line("case", "attached", "2016-0001", "--store", store, "--exhibit", "order");
        assertThat(unsaid.code()).isEqualTo(2);
        assertThat(unsaid.err()).contains("--filing", filing + " (enlargement, 2018-05-02)");
        assertThat(Ran.line("case", "attached", "2016-0001", "--store", store, "--exhibit", "order", "--filing", "1").err()).as("handed in").contains("1", "2018-05-02");
        assertThat(Ran.line("case", "attached", "2016-0001", "--store", store, "--exhibit", "order", "--filing", filing).err()).as("no mail, but the filing is taken").doesNotContain("--filing");
        assertThat(Ran.line("filing", "handed-in", "--store", store, "--case", "2016-0001", "--filing", filing, "--on", "2018-05-01").err()).as("before the date on its papers").contains("2018-05-02");
        assertThat(Ran.line("filing", "handed-in", "--store", store, "--case", "2016-0001", "--filing", filing, "--on", "2018-05-03", "--docket-number", "no number").code()).isEqualTo(2);
        var handed = Ran.line("filing", "handed-in", "--store", store, "--case", "2016-0001", "--filing", filing, "--on", "2018-05-03", "--docketed", "2018-05-07", "--json");
        assertThat(handed.code()).as(handed.err()).isZero();
        assertThat(handed.json().get("submitted").asText()).isEqualTo("2018-05-03");
        assertThat(handed.json().get("docketNo").asText()).as("what is not given stays").contains("民初");
        assertThat(Ran.line("filing", "papers", "--store", store, "--case", "2016-0001", "--filing", filing, "--style", "cn-official").code()).as("its papers are frozen").isEqualTo(2);
    }

    private void aFilingIsCheckedBeforeItGoes() throws Exception {
        var store = folder.resolve("two");
        var holds = Ran.line("check", "--store", store, "--case", "2016-0001", "--filing", "1", "--json");
        assertThat(holds.code()).as(holds.err()).isZero();
        assertThat(holds.json().get("findings").get(0).get("rank").asText()).isEqualTo("passed");
        assertThat(Ran.line("check", "--store", store).code()).isEqualTo(2);
        var abroad = Ran.line("check", "--store", store, "--case", "2016-0001", "--filing", "1", "--forum", "us-wawd", "--accept", "sample: looked at only", "--json");
        assertThat(abroad.json().get("findings").valueStream().filter(f -> f.get("rank").asText().equals("warn"))).as("passes for this once").allMatch(f -> f.get("accepted") != null);
        // a day nobody can have filed on
        assertThat(Ran.line("filing", "begin", "--store", store, "--case", "2016-0001", "--kind", "enlargement", "--dated", "2099-03-02").code()).isZero();
        var warned = Ran.line("check", "--store", store, "--case", "2016-0001", "--json");
        assertThat(warned.code()).isEqualTo(1);
        assertThat(warned.json().get("ok").asBoolean()).isFalse();
        assertThat(warned.json().get("findings").valueStream().filter(f -> f.get("rank").asText().equals("warn"))).anyMatch(f -> f.get("check").asText().equals("future") && f.get("accepted") == null);
        var accepted = Ran.line("check", "--store", store, "--case", "2016-0001", "--accept", "样本：期日已定", "--json");
        assertThat(accepted.json().get("findings").valueStream().filter(f -> f.get("check").asText().equals("future"))).allMatch(f -> f.get("accepted").asText().equals("样本：期日已定"));
    }

    private void draftsAreTheDemosFiles(Path court) throws Exception {
        var out = folder.resolve("drafted");
        var ran = Ran.line("draft", "--store", folder.resolve("one"), "--case", "2016-0001", "--filing", "1", "--out", out, "--json");
        assertThat(ran.code()).as(ran.err()).isZero();
        assertThat(ran.keys()).contains("file", "pages", "exhibits", "sets");
        assertThat(Path.of(ran.json().get("file").asText())).hasSameBinaryContentAs(court);
        var exhibits = ran.json().get("exhibits");
        assertThat(exhibits.get(0).get("first").asText()).isEqualTo("1");
        int next = 1;
        for (var x : exhibits) {
            assertThat(x.get("first").asInt()).isEqualTo(next);
            next += x.get("pages").asInt();
        }
        assertThat(ran.json().get("sets")).allMatch(s -> s.get("filing").asInt() == 1);
        assertThat(Ran.line("draft", "--store", folder.resolve("one"), "--case", "2016-0001", "--filing", "9", "--out", out).code()).isEqualTo(2);
        assertThat(Ran.line("draft", "--store", folder.resolve("one"), "--case", "2016-0001", "--forum", "us", "--out", out).err()).contains("us", "cn");
    }
}
