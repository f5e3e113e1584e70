package plaint.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.drafting.Context.IndexRow;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.text.Refused;

/// The papers beside the complaint.
@Execution(ExecutionMode.CONCURRENT)
final class PapersTest {
    private static final List<IndexRow> INDEX = List.of(new IndexRow(true, "", "文书", "", 5, null, null), new IndexRow(false, "", "民事起诉状", "起诉状-1—5", 5, null, "complaint"),
        new IndexRow(true, "", "证据", "", 3, null, null), new IndexRow(false, "证据1", "营业执照副本", "1—3", 3, new ExhibitId("licence"), null));
    private final SampleFiling sample;

    PapersTest() throws Refused {
        sample = new SampleFiling();
    }

    @Test void theCoverShowsTheFeeWithItsArithmeticAndRule() throws Refused {
        assertThat(sample.text("cover", 1)).contains("受理法院\t深圳市龙岗区人民法院", "案由\t网络服务合同纠纷", "人民币1,400,000元（大写：人民币壹佰肆拾万元整）", "案件受理费\t17,400.00元",
            "1,400,000.00×0.9%＋4,800.00＝17,400.00（《诉讼费用交纳办法》第十三条第一款第（一）项）", "具状日期\t2016年12月30日", "正本1份（法院），副本1份").doesNotContain("应补交", "案号");
    }

    @Test void theSecondCoverShowsWhatIsToBePaidOnTop() throws Refused {
        assertThat(sample.text("cover", 2)).contains("案件受理费\t32,480.00元", "原请求已预交\t17,400.00元", "应补交\t15,080.00元", "原标的额\t人民币1,400,000元", "被告三\t王某怡（本次追加）", "副本3份",
            "案号\t（2017）粤0307民初9999999号");
    }

    @Test void theIndexListsTheSetWithPagesAndLinks() throws Refused {
        for (var key : List.of("index")) {
            var paper = new Drafting(sample.forum).draft(key, sample.file, sample.file.filing(1), sample.context(1, INDEX));
            assertThat(paper.plainText()).contains("\t民事起诉状\t起诉状-1—5\t5", "证据1\t营业执照副本\t1—3\t3");
            var spans = paper.blocks().stream().filter(b -> b instanceof Document.Table).flatMap(b -> ((Document.Table) b).rows().stream()).flatMap(r -> r.cells().stream()).flatMap(List::stream).toList();
            assertThat(spans).contains(new Document.Span("1—3", Document.Face.BODY, new ExhibitId("licence"), null), new Document.Span("民事起诉状", Document.Face.BODY, null, "complaint"));
        }
    }

    @Test void theIndexHasABandForEachGroup() throws Refused {
        var table = (Document.Table) new Drafting(sample.forum).draft("index", sample.file, sample.file.filing(1), sample.context(1, INDEX)).blocks().getLast();
        assertThat(table.columns()).extracting(Document.Column::head).containsExactly("编号", "材料名称", "页码", "页数");
        assertThat(table.rows()).extracting(Document.Row::band).containsExactly(true, false, true, false);
    }

    /// Another column is a line of data in the pack; papers leave it blank.
    @Test void theIndexHasTheColumnsOfThePack(@org.junit.jupiter.api.io.TempDir java.nio.file.Path folder) throws Exception {
        for (var id : List.of("us-federal", "ew")) assertThat(new plaint.forum.Forums(SampleFiling.HOME.resolve("assets/forums")).get(id).catalogue().index()).extracting(c -> c.field()).containsExactly("label", "title", "pages", "count");
        plaint.desk.SampleStore.copy(SampleFiling.HOME.resolve("assets/forums/cn"), folder.resolve("cn"));
        var themes = folder.resolve("cn/themes.yaml");
        java.nio.file.Files.writeString(themes, java.nio.file.Files.readString(themes).replace("  - { field: count, head: 页数", "  - { field: source, head: 来源, share: 6, align: l, source: 本单位, verified: true }\n  - { field: count, head: 页数"));
        var own = sample.with(new plaint.forum.Forums(folder).get("cn"));
        var index = new Drafting(own.forum).draft("index", own.file, own.file.filing(1), own.context(1, INDEX));
        assertThat(index.plainText()).contains("编号\t材料名称\t页码\t来源\t页数", "\t民事起诉状\t起诉状-1—5\t\t5", "证据1\t营业执照副本\t1—3\t登记机关核发，原告提供\t3");
    }

    @Test void theCatalogueGroupsByThemeAndGivesEachColumn() throws Refused {
        assertThat(sample.text("catalogue", 1)).contains("案号\t（立案后由法院填写）\t案由\t网络服务合同纠纷", "提交人\t原告浙江淘宝网络有限公司\t对方当事人\t被告刘某均", "\n第一组　主体与合同\t", "\n第五组　合理支出\t",
            "序号\t证据名称\t证据类别\t证据来源\t证明对象\t页码\t份数\t原件或复印件", "1\t营业执照副本\t书证\t登记机关核发，原告提供\t原告的主体资格\t1—3\t2\t复印件", "第十四条第一款", "提交人：浙江淘宝网络有限公司（公章）",
            "二〇一六年十二月三十日");
    }

    @Test void theCatalogueHasTheColumnsOfThePack() throws Refused {
        var catalogue = sample.draft("catalogue", 1);
        assertThat(catalogue.plainText()).doesNotContain("{", "}");
        var table = catalogue.blocks().stream().filter(b -> b instanceof Document.Table).map(b -> (Document.Table) b).toList().getLast();
        assertThat(table.columns()).extracting(Document.Column::head).containsExactly("序号", "证据名称", "证据类别", "证据来源", "证明对象", "页码", "份数", "原件或复印件");
        assertThat(table.columns()).extracting(Document.Column::share).containsExactly(2.8, 6.9, 4.8, 5.2, 11.2, 4.6, 2.8, 3.8);
        assertThat(table.columns()).extracting(Document.Column::align).startsWith(Document.Align.CENTRE, Document.Align.LEFT);
    }

    @Test void theSecondCatalogueHoldsOnlyWhatIsNewAndGoesOnCounting() throws Refused {
        int before = (int) sample.file.exhibits().stream().filter(x -> x.filing() == 1).count();
        assertThat(sample.text("catalogue", 2)).contains("本目录列明本次补充提交的证据", "\n" + (before + 1) + "\t卖家身份认证与店铺登记资料（店铺乙、丙）").doesNotContain("营业执照副本");
    }

    @Test void thePowersAreNamedOneByOne() throws Refused {
        assertThat(sample.text("authority", 1)).contains("受委托人：律师甲（样本），样本律师事务所律师，执业证号：13301200000000001", "特别授权", "代为承认、放弃、变更诉讼请求；进行和解；提起反诉或者上诉；代为申请执行",
            "受委托人员工甲（样本）的代理权限为一般授权", "第五十八条第一款、第五十九条").doesNotContain("全权代理");
    }

    @Test void theLegalRepresentativeIsCertified() throws Refused {
        assertThat(sample.text("identity", 1)).contains("甲同志（公民身份号码：440399198001010013）在我单位担任执行董事职务，系我单位的法定代表人。", "特此证明。", "浙江淘宝网络有限公司（公章）\n二〇一六年十二月三十日");
    }

    @Test void theAddressForServiceIsConfirmed() throws Refused {
        assertThat(sample.text("service-address", 1)).contains("收件人\t员工甲（样本）（原告工作人员）", "邮政编码\t311100", "是☑　否□　手机号码：　　　　　　　　传真号码：　电子邮箱：service@example.invalid", "文书退回之日视为送达之日", "指定签收人\t姓名：　　　　　与受送达人的关系：");
        var signed = sample.with(sample.file.changed(d -> {
            var facts = new java.util.TreeMap<>(d.facts);
            facts.putAll(java.util.Map.of("serviceSigner", "员工丙（样本）", "serviceSignerRelation", "同事", "serviceSignerId", "440399199001010037", "servicePhone", "19900000009", "serviceFax", "0571-00000003"));
            d.facts = facts;
        }));
        assertThat(signed.text("service-address", 1)).contains("姓名：员工丙（样本）　与受送达人的关系：同事　公民身份号码：440399199001010037", "手机号码：19900000009　传真号码：0571-00000003");
    }

    @Test void thoseWhoJoinAreNamedWithTheReasons() throws Refused {
        assertThat(sample.text("add-defendants", 2)).contains("在（2017）粤0307民初9999999号申请人诉刘某均网络服务合同纠纷一案中，依法追加陈某华、王某怡为共同被告参加诉讼", "系夫妻关系", "由被告一刘某均实际经营",
            "第五十二条第一款、第一百三十二条", "本申请书副本3份");
    }

    @Test void theIncreaseShowsOldAndNewSumsDifferenceAndFee() throws Refused {
        assertThat(sample.text("increase-claim", 2)).contains("商誉损失\t1,199,680.00\t2,599,920.00\t1,400,240.00", "合计\t1,400,000.00\t3,210,000.00\t1,810,000.00",
            "原请求金额共计人民币1,400,000元（大写：人民币壹佰肆拾万元整），变更后共计人民币3,210,000元（大写：人民币叁佰贰拾壹万元整），增加人民币1,810,000元（大写：人民币壹佰捌拾壹万元整）",
            "变更后应交32,480.00元", "原请求已预交17,400.00元", "第二十一条第（一）项的规定", "应补交15,080.00元", "第五十一条、第一百四十条");
    }

    /// Half of the goodwill is given up after the hearing: the court reads what is left, what goes, and what it is asked to give back of the fee.
    @Test void theReductionShowsOldAndNewSumsDifferenceAndWhatComesBackOfTheFee() throws Refused {
        var less = sample.with(sample.file.changed(d -> {
            d.claims = new java.util.ArrayList<>(d.claims);
            var last = sample.file.claim(2);
            d.claims.add(new plaint.claim.ClaimVersion(3, java.time.LocalDate.of(2018, 4, 2), "双方对部分销售达成一致", "part of the sales is agreed", last.election(), last.heads().stream().map(h -> h.kind() == plaint.claim.Head.Kind.B
                ? new plaint.claim.Head(h.kind(), h.label(), h.latin(), h.basis(), List.of(), plaint.text.Money.cny("1000000"), null, null, List.of(), h.reference(), null) : h).toList(), last.nonMoney(), last.principal(), last.joint(), null));
            d.filings = new java.util.ArrayList<>(d.filings);
            d.filings.add(new plaint.casefile.Filing(3, "reduction", java.time.LocalDate.of(2018, 4, 3), 3, null, null, null));
        }));
        assertThat(new FilingPapers(less.forum, less.file, less.file.filing(3)).taken()).extracting(plaint.forum.Forum.Paper::key).containsExactly("cover", "index", "reduce-claim");
        assertThat(less.text("reduce-claim", 3)).contains("变更（减少）诉讼请求申请书", "将诉讼请求变更（减少）为", "减少（元）", "商誉损失\t2,599,920.00\t1,000,000.00\t1,599,920.00", "减少人民币1,599,920元", "变更的理由：双方对部分销售达成一致",
            "第五十一条的规定，申请人减少诉讼请求", "变更后应交19,290.72元", "原请求已预交32,480.00元", "第二十一条第（二）项的规定，请求退还13,189.28元").doesNotContain("增加");
        assertThat(less.text("consolidated", 3)).as("what it takes in is what was asked").contains("本起诉状并入减少诉讼请求的内容，取代原告于2018年3月19日提交的起诉状").doesNotContain("变更诉讼请求");
        assertThatThrownBy(() -> sample.draft("reduce-claim", 2)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().in(Lang.EN)).contains("not lower than before"));
    }

    @Test void anIncreaseWithoutAnEarlierFilingIsRefused() throws Refused {
        assertThatThrownBy(() -> new Drafting(sample.forum).draft("add-defendants", sample.file, sample.file.filing(1), sample.context(1)))
            .isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().in(Lang.EN)).contains("no docket number yet"));
    }

    @Test void anExhibitWithoutSourceIsRefused() throws Refused, IOException {
        var changed = SampleFiling.changed("source: 登记机关核发，原告提供", "source: \"\"");
        assertThatThrownBy(() -> changed.draft("catalogue", 1)).isInstanceOfSatisfying(Refused.class,
            e -> assertThat(e.notice().in(Lang.ZH)).isEqualTo("未起草《证据目录》：证据“营业执照副本”缺少来源。在“证据”中补充后重新起草。"));
    }

    /// What is enclosed hangs under its number, and the room for a signature by hand lies beside the seal, not under it.
    @Test void theEnclosuresHangUnderTheirNumbers() throws Refused {
        var blocks = sample.draft("complaint", 1).blocks();
        var enclosed = blocks.stream().filter(b -> b instanceof Document.Paragraph p && p.shape() == Document.Shape.HANGING).map(b -> String.join("", ((Document.Paragraph) b).text().stream().map(Document.Span::text).toList())).toList();
        assertThat(enclosed).hasSize(3).first().asString().startsWith("附：1.本起诉状副本1份");
        assertThat(enclosed).extracting(t -> t.substring(0, Document.hangs(t))).containsExactly("附：1.", "　　2.", "　　3.");
        assertThat(Document.hangs("附：本上诉状副本3份。")).isEqualTo(2);
        var seal = (Document.Seal) blocks.getLast();
        assertThat(seal.lines().stream().filter(seal::beside)).singleElement().asString().startsWith("法定代表人（签名）：");
        assertThat(new Document.Seal(List.of("保证人：某人（签名）：　　　　　　"), "二〇一六年十二月三十日").beside("保证人：某人（签名）：　　　　　　")).as("nobody seals").isFalse();
    }

    /// A natural person who sues signs; there is no seal to put.
    @Test void aPersonWhoSuesSigns() throws Refused {
        var person = sample.with(sample.file.changed(d -> d.seats = d.seats.stream().map(s -> s.party().value().equals("taobao") ? new plaint.casefile.Seat(new plaint.key.PartyId("wang"), s.role(), s.filing(), false) : s)
            .filter(s -> !s.party().value().equals("wang") || s.role() == plaint.casefile.Seat.Role.PLAINTIFF).toList()));
        assertThat(person.text("complaint", 1)).contains("起诉人（签名）：王某怡　　　　　　\n二〇一六年十二月三十日").doesNotContain("公章");
    }

    /// A quotation stands for itself: no table below it that the paper does not show.
    @Test void theRulesAreQuotedWithoutTheirTable() throws Refused {
        assertThat(sample.text("complaint", 1)).contains("第十五条　出售假冒商品的，平台……扣分并采取措施。").doesNotContain("下表");
    }

    @Test void theSameCaseGivesTheSamePaper() throws Refused {
        for (var key : List.of("cover", "complaint", "catalogue")) assertThat(sample.draft(key, 1)).isEqualTo(new SampleFiling().draft(key, 1));
    }
}
