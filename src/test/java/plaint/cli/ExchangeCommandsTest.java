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

    /// Numbers are masked on every screen; a file that holds them in full is not there before history says so, and holds where nothing can be written into history.
    @Test void aRecordThatLeavesTheStoreInFullLeavesALineInHistory() throws Exception {
        var house = Backstage.copyOfSample(Files.createDirectory(folder.resolve("house")));
        var word = Files.writeString(folder.resolve("word.txt"), "seven-red-lanterns");
        var text = folder.resolve("案.yaml");
        assertThat(Ran.line("case", "text", "--case", "2016-0001", "--store", house, "--out", text).code()).isZero();
        assertThat(Files.readString(text)).contains("440399198403120012");
        assertThat(Ran.line("case", "export", "2016-0001", "--store", house, "--out", folder.resolve("out")).code()).isZero();
        assertThat(Ran.line("case", "export", "2016-0001", "--store", house, "--parcel", folder.resolve("out.plaint"), "--passphrase-file", word).code()).isZero();
        var history = Ran.line("history", "--case", "2016-0001", "--store", house);
        assertThat(history.out()).contains("written to the file 案.yaml; numbers stand in it in full", "written to the file case.yaml", "sealed under a passphrase into the file out.plaint");
        assertThat(Ran.line("case", "amend", text, "--store", house).code()).as("a look changes no case").isZero();
        for (var line : new Object[][] {{"case", "text", "--case", "2016-0001", "--out", folder.resolve("b.yaml")}, {"case", "export", "2016-0001", "--out", folder.resolve("b")},
            {"case", "export", "2016-0001", "--parcel", folder.resolve("b.plaint"), "--passphrase-file", word}}) {
            var looking = new java.util.ArrayList<>(java.util.List.of(line));
            looking.addAll(java.util.List.of("--store", house, "--read-only"));
            var ran = Ran.line(looking.toArray());
            assertThat(ran.code()).as(ran.err()).isEqualTo(Commands.NOTHING_DONE);
        }
        assertThat(Ran.line("backup", "--to", folder.resolve("b.bak"), "--store", house, "--read-only").err()).as("the reason, not the target").contains("to be looked at only");
        try (var all = Files.list(folder)) {
            assertThat(all.map(p -> p.getFileName().toString())).noneMatch(n -> n.startsWith("b") || n.endsWith(".part"));
        }
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

    /// A report written over the list it tells of would leave neither.
    @Test void whatIsReadIsNeverWrittenOver() throws Exception {
        var house = Backstage.copyOfSample(Files.createDirectory(folder.resolve("house")));
        var list = Files.writeString(folder.resolve("parties.csv"), "kind,name,born\nperson,Qian,02/03/1980\n");
        var leads = Files.writeString(folder.resolve("leads.csv"), "线索编号,店铺编号,店铺名称,卖家姓名,品牌,销售额,风险分,首次发现\nN-1,s1,店,某,样本品牌,?,0.5,2018-01-02\n");
        Files.createSymbolicLink(folder.resolve("twin.csv"), leads);
        for (var line : new Object[][] {{"case", "import", list, "--case", "2016-0001", "--errors", list}, {"leads", "import", leads, "--report", folder.resolve("twin.csv")}}) {
            var all = new java.util.ArrayList<>(java.util.List.of(line));
            all.addAll(java.util.List.of("--store", house));
            var ran = Ran.line(all.toArray());
            assertThat(ran.code()).as(ran.err()).isEqualTo(Commands.NOTHING_DONE);
            assertThat(ran.err()).contains("would be lost");
        }
        assertThat(Files.readString(list)).contains("02/03/1980").doesNotContain("guessing");
        assertThat(Files.readString(leads)).startsWith("线索编号");
        var fresh = folder.resolve("fresh");
        assertThat(Ran.line("case", "import", folder.resolve("none.csv"), "--store", fresh).code()).isEqualTo(Commands.NOTHING_DONE);
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
