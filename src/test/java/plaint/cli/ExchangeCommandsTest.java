package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.ui.Backstage;

/// A case sent to counsel and merged back, and a list taken in, by commands alone.
@Execution(ExecutionMode.CONCURRENT)
class ExchangeCommandsTest {
    @TempDir Path folder;

    @Test void aCaseGoesOutSealedAndComesBackMerged() throws Exception {
        var house = Backstage.copyOfSample(Files.createDirectory(folder.resolve("house")));
        var counsel = folder.resolve("counsel");
        var word = Files.writeString(folder.resolve("word.txt"), "seven-red-lanterns\nnot this\n");
        var out = folder.resolve("out.plaint");
        assertThat(Ran.line("case", "export", "2016-0001", "--store", house, "--parcel", out, "--passphrase-file", word, "--json").json().path("revision").asInt()).isEqualTo(1);
        assertThat(Ran.line("case", "import", out, "--store", counsel, "--passphrase-file", word, "--json").json().path("merged").asBoolean()).isFalse();
        var list = Files.writeString(folder.resolve("parties.csv"), "kind,name\nperson,Zhao\n");
        assertThat(Ran.line("case", "import", list, "--store", counsel, "--case", "2016-0001", "--json").json().path("added").asInt()).isEqualTo(1);
        var back = folder.resolve("back.plaint");
        assertThat(Ran.line("case", "export", "2016-0001", "--store", counsel, "--parcel", back, "--passphrase-file", word).code()).isZero();
        var refused = Ran.line("case", "import", back, "--store", house, "--passphrase-file", word);
        assertThat(refused.code()).isEqualTo(Commands.NOTHING_DONE);
        assertThat(refused.err()).contains("is here already");
        var merged = Ran.line("case", "import", back, "--store", house, "--passphrase-file", word, "--merge", "--json").json();
        assertThat(merged.path("merged").asBoolean()).isTrue();
        assertThat(merged.path("changes").asInt()).isEqualTo(1);
        var wrong = Files.writeString(folder.resolve("wrong.txt"), "eight-red-lanterns");
        assertThat(Ran.line("case", "import", back, "--store", house, "--passphrase-file", wrong, "--merge").err()).contains("The passphrase does not open");
    }

    @Test void aListOfLeadsIsShownAsItReadsBeforeAnythingIsStored() throws Exception {
        var house = Backstage.copyOfSample(Files.createDirectory(folder.resolve("house")));
        var rows = "线索编号,店铺编号,店铺名称,卖家姓名,身份证号,品牌,销售额,风险分,首次发现,备用列\nN-1,s1,新店（样本）,某（样本）,440399197001010011,样本品牌,60000,0.5,2018-01-02,甲\nN-2,s2,店（样本）,某（样本）,,样本品牌,?,0.5,2018-01-02,乙\n";
        var list = Files.write(folder.resolve("leads.csv"), rows.getBytes("GB18030"));
        var ran = Ran.line("leads", "import", list, "--store", house, "--preview", "--json");
        var seen = ran.json();
        assertThat(ran.code()).isEqualTo(Commands.WITH_REFUSALS);
        assertThat(seen.path("encoding").asText()).isEqualTo("GB18030");
        assertThat(seen.path("columns").get(0).path("taken").asText()).isEqualTo("lead_id");
        assertThat(seen.path("columns").get(9).path("taken").isNull()).isTrue();
        assertThat(seen.path("rows").get(0).path("cells").get(4).asText()).isEqualTo("4403**********0011");
        assertThat(seen.path("faults").get(0).path("line").asInt()).isEqualTo(3);
        assertThat(java.util.List.of(seen.path("read").asInt(), seen.path("sound").asInt(), seen.path("unsound").asInt())).containsExactly(2, 1, 1);
        assertThat(Ran.line("leads", "search", "N-1", "--store", house, "--json").json().path("total").asInt()).isZero();
        var wrong = Ran.line("leads", "import", list, "--store", house, "--preview", "--encoding", "big5");
        assertThat(wrong.code()).isEqualTo(Commands.NOTHING_DONE);
        assertThat(wrong.err()).contains("read as Big5");
    }

    @Test void aListWithFaultsTellsEachRowAndWritesThemApart() throws Exception {
        var house = Backstage.copyOfSample(Files.createDirectory(folder.resolve("house")));
        var list = Files.writeString(folder.resolve("parties.csv"), "kind,name,born\nperson,Zhao,\nperson,Qian,02/03/1980\n");
        var errors = folder.resolve("errors.csv");
        var ran = Ran.line("case", "import", list, "--store", house, "--case", "2016-0001", "--errors", errors);
        assertThat(ran.code()).isEqualTo(Commands.WITH_REFUSALS);
        assertThat(ran.err()).contains("Row 3 Qian");
        assertThat(ran.lastLine()).isEqualTo("parties.csv (UTF-8): 1 row taken in, 0 were here already, 1 refused");
        assertThat(Files.readString(errors)).contains("Qian").contains("without guessing").doesNotContain("Zhao");
    }
}
