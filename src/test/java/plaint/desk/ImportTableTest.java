package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.exchange.ListKind;
import plaint.exchange.Table;
import plaint.key.CaseNo;
import plaint.party.Person;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.ui.Backstage;
import plaint.work.Progress;

/// Lists from a spreadsheet: good rows in, bad ones told and out, nothing twice.
@Execution(ExecutionMode.CONCURRENT)
class ImportTableTest {
    private static final CaseNo SAMPLE = new CaseNo("2016-0001");
    @TempDir Path folder;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = Office.open(Backstage.copyOfSample(Files.createDirectory(folder.resolve("s"))), Home.find(), "test");
    }

    @AfterEach void close() {
        office.close();
    }

    private Path list(String text) throws Exception {
        return Files.write(folder.resolve("清单.csv"), text.getBytes(Charset.forName("GBK")));
    }

    private ImportTable.Outlook take(Path list, CaseNo no) throws Exception {
        return new ImportTable(office).run(list, no, Progress.NONE);
    }

    @Test void aRowWhoseFileIsInTheCaseAlreadySaysWhichExhibitItEquals() throws Exception {
        var licence = new ShowCase(office).run(SAMPLE).exhibits().getFirst();
        Files.copy(office.vault().path(licence.files().getFirst().digest()), folder.resolve("again.pdf"));
        Files.write(folder.resolve("new.png"), Png.of(3));
        Files.write(folder.resolve("new-2.png"), Png.of(3));
        var theme = office.forums().get("cn").themes().getFirst().key();
        var list = list("证据名称,证据种类,证明主题,文件\n再次,书证,%1$s,again.pdf\n照片,书证,%1$s,new.png\n同一照片,书证,%1$s,new-2.png\n".formatted(theme));
        for (var outlook : java.util.List.of(new ImportTable(office).preview(list, SAMPLE, Progress.NONE), take(list, SAMPLE))) {
            assertThat(outlook.lines()).extracting(Line::fate).as("told, and left to whoever takes it in: %s", outlook.lines()).containsOnly(Fate.ADD);
            assertThat(outlook.lines()).extracting(l -> l.notices().stream().filter(n -> n.key().equals("desk.note.twin")).map(n -> n.args().getLast()).toList())
                .containsExactly(java.util.List.of(licence.title()), java.util.List.of(), java.util.List.of("照片"));
        }
    }

    @Test void goodPartiesGoInBadOnesStayOutWithTheReason() throws Exception {
        var list = list("类别,姓名或名称,证件号码,出生日期,诉讼地位\n自然人,赵某,440399197001010011,1970年1月1日,\n自然人,钱某,4.2E+17,,\n自然人,孙某,,2017-02-29,\n公司,李某,,,\n自然人,周某,123,,\n");
        var before = new ShowCase(office).run(SAMPLE);
        var preview = new ImportTable(office).preview(list, SAMPLE, Progress.NONE);
        assertThat(new ShowCase(office).run(SAMPLE)).isEqualTo(before);
        assertThat(preview.lines()).extracting(Line::fate).containsExactly(Fate.ADD, Fate.REFUSED, Fate.REFUSED, Fate.REFUSED, Fate.ADD);
        assertThat(preview.lines().get(1).notices().getFirst().key()).isEqualTo("exchange.cell.rounded");
        assertThat(preview.lines().get(2).notices().getFirst().key()).isEqualTo("exchange.cell.noDay");
        assertThat(preview.lines().get(3).notices().getFirst().key()).isEqualTo("exchange.cell.choice");
        assertThat(preview.lines().get(4).notices()).isNotEmpty();
        take(list, SAMPLE);
        var after = new ShowCase(office).run(SAMPLE);
        assertThat(after.revision()).isEqualTo(before.revision() + 1);
        assertThat(after.parties()).hasSize(before.parties().size() + 2);
        assertThat(((Person) after.parties().get(before.parties().size())).born()).isEqualTo("1970-01-01");
    }

    @Test void whatNoCaseMayHoldStaysOutInThePreviewAlreadyAndKeepsNothingElseOut() throws Exception {
        // the 45th day of the thirteenth month; a birthday in a time to come
        var cases = list("""
            编号,法院,案由,起诉状日期,原告,被告,类别,证件号码,赔偿项,请求金额
            2026-0101,longgang,网络服务合同纠纷,2018年6月1日,样本公司,张某,自然人,,B,"1,200,000.00"
            2026-0102,longgang,网络服务合同纠纷,2018年6月1日,样本公司,李某,自然人,440301198413450012,B,5万
            """);
        assertThat(new ImportTable(office).preview(cases, null, Progress.NONE).lines()).extracting(Line::fate).containsExactly(Fate.ADD, Fate.REFUSED);
        var taken = take(cases, null);
        assertThat(taken.lines().get(1).notices()).singleElement().satisfies(n -> assertThat(n.in(Lang.ZH)).contains("19841345").doesNotContain("parties["));
        assertThat(new ListCases(office).run()).extracting(l -> l.no().value()).contains("2026-0101").doesNotContain("2026-0102");
        var parties = list("类别,姓名或名称,证件号码,出生日期\n自然人,赵某,440301198413450012,\n自然人,钱某,,2999-01-01\n自然人,孙某,,1990-01-01\n");
        assertThat(take(parties, SAMPLE).lines()).extracting(Line::fate).containsExactly(Fate.REFUSED, Fate.REFUSED, Fate.ADD);
        assertThat(new ShowCase(office).run(SAMPLE).parties()).extracting(p -> p.name()).contains("孙某").doesNotContain("赵某", "钱某");
    }

    @Test void theSameListTwiceDoublesNothing() throws Exception {
        var list = list("类别,姓名或名称\n自然人,赵某\n");
        take(list, SAMPLE);
        var once = new ShowCase(office).run(SAMPLE);
        assertThat(take(list, SAMPLE).lines()).extracting(Line::fate).containsExactly(Fate.DUPLICATE);
        assertThat(new ShowCase(office).run(SAMPLE)).isEqualTo(once);
    }

    @Test void whatStayedOutIsWrittenWithTheReasonBehindIt() throws Exception {
        var list = list("类别,姓名或名称,出生日期\n自然人,赵某,\n自然人,孙某,2017-02-29\n");
        var to = folder.resolve("errors.xlsx");
        var table = new ImportTable(office);
        table.errors(table.preview(list, SAMPLE, Progress.NONE), Lang.ZH, to, Progress.NONE);
        var written = Table.read(to, Progress.NONE);
        assertThat(written.header()).containsExactly("类别", "姓名或名称", "出生日期", "错误");
        assertThat(written.rows()).singleElement().satisfies(r -> assertThat(r.cell(3).text()).contains("2017-02-29"));
    }

    @Test void exhibitsComeWithTheirFiles() throws Exception {
        Files.write(folder.resolve("发票.png"), Png.of(7));
        var list = list("证据名称,证据种类,证明主题,形成日期,文件\n购货发票,书证,loss,2017/3/4,发票.png\n无文件,书证,loss,,没有.png\n越界,书证,loss,,../x.png\n");
        var result = take(list, SAMPLE);
        assertThat(result.lines()).extracting(Line::fate).containsExactly(Fate.ADD, Fate.REFUSED, Fate.REFUSED);
        var x = new ShowCase(office).run(SAMPLE).exhibits().getLast();
        assertThat(x.title()).isEqualTo("购货发票");
        assertThat(x.dated()).isEqualTo("2017-03-04");
        assertThat(x.files()).hasSize(1);
        assertThat(take(list, SAMPLE).count(Fate.DUPLICATE)).isEqualTo(1);
    }

    @Test void casesComeWithTheirDefendantsAndHeads() throws Exception {
        var list = list("""
            编号,法院,案由,起诉状日期,原告,被告,类别,赔偿项,请求金额
            2026-0001,深圳市龙岗区人民法院,网络服务合同纠纷,2017年1月9日,样本公司,张某,自然人,B,140万
            2026-0001,深圳市龙岗区人民法院,网络服务合同纠纷,2017年1月9日,样本公司,李某,自然人,B,"1,400,000.00"
            2026-0002,没有的法院,网络服务合同纠纷,2017-01-09,样本公司,张某,自然人,B,1
            2026-0003,longgang,网络服务合同纠纷,2017-01-09,样本公司,张某,自然人,B,1
            2026-0003,longgang,网络服务合同纠纷,01/09/2017,样本公司,李某,自然人,B,1
            """);
        var result = take(list, null);
        assertThat(result.lines()).extracting(Line::fate).containsExactly(Fate.ADD, Fate.ADD, Fate.REFUSED, Fate.REFUSED, Fate.REFUSED);
        var c = new ShowCase(office).run(new CaseNo("2026-0001"));
        assertThat(c.title()).isEqualTo("样本公司 诉 张某、李某");
        assertThat(c.currentClaim().orElseThrow().total().plain()).isEqualTo("1400000.00");
        assertThat(new OpenCase(office).run(c.no()).court().name()).isEqualTo("深圳市龙岗区人民法院");
        assertThat(new ListCases(office).run()).extracting(l -> l.no().value()).contains("2026-0001").doesNotContain("2026-0002", "2026-0003");
        assertThat(take(list, null).lines().subList(0, 2)).extracting(Line::fate).containsOnly(Fate.DUPLICATE);
    }

    @Test void everyTemplateIsReadAndItsSampleRowSkipped() throws Exception {
        for (var kind : ListKind.values()) for (var lang : Lang.values()) {
            var to = folder.resolve(kind + "-" + lang + ".xlsx");
            new ListTemplate().run(kind, lang, to, Progress.NONE);
            var read = Table.read(to, Progress.NONE);
            assertThat(ListKind.of(read.header())).contains(kind);
            assertThat(new ImportTable(office).preview(to, kind == ListKind.CASES ? null : SAMPLE, Progress.NONE).lines()).isEmpty();
        }
    }

    @Test void aListInTheWrongPlaceOrOfNoKindIsRefused() throws Exception {
        assertThatThrownBy(() -> take(list("类别,姓名或名称\n自然人,赵某\n"), null)).isInstanceOf(Refused.class).hasMessageContaining("listNeedsCase");
        assertThatThrownBy(() -> take(list("甲,乙\n1,2\n"), SAMPLE)).isInstanceOf(Refused.class).hasMessageContaining("exchange.refused.header");
    }
}
