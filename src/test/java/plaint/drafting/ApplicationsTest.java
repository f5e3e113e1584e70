package plaint.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.ChosenPapers;
import plaint.casefile.Fault;
import plaint.docket.Application;
import plaint.forum.Forum;
import plaint.text.Lang;
import plaint.text.Refused;

/// What is asked of the court beside the claim, from the case file to the paper.
@Execution(ExecutionMode.CONCURRENT)
final class ApplicationsTest {
    private final SampleFiling sample;

    ApplicationsTest() throws Refused, IOException {
        sample = Applications.filed();
    }

    private List<String> papers(int filing) throws Refused {
        return new FilingPapers(sample.forum, sample.file, sample.file.filing(filing)).taken().stream().map(Forum.Paper::key).toList();
    }

    @Test void theLawyersFirmAndTheEmployerStandBehindTheAgents() throws Refused {
        assertThat(papers(1)).containsExactly("cover", "index", "complaint", "identity", "authority", "firm-letter", "employment", "service-address", "catalogue");
        assertThat(sample.text("firm-letter", 1)).contains("深圳市龙岗区人民法院：", "就浙江淘宝网络有限公司诉刘某均", "接受原告浙江淘宝网络有限公司的委托，指派律师甲（样本）律师（执业证号：13301200000000001", "特别授权", "第八十八条", "样本律师事务所（公章）").as("no court has taken in what is only being handed in").doesNotContain("员工甲", "贵院受理的");
        assertThat(sample.text("employment", 1)).contains("兹证明员工甲（样本）系我单位工作人员", "第八十六条", "劳动合同或者社会保险缴纳证明").doesNotContain("律师甲");
        assertThat(sample.text("complaint", 1)).contains("法定代表人身份证明书、授权委托书、律师事务所函、工作人员在职证明、送达地址确认书各1份");
    }

    /// Nobody is appointed where nobody acts: no authority is owed, nor named among what is enclosed.
    @Test void aFilingWithoutAnAgentHasNoAuthority() throws Refused {
        var alone = sample.with(sample.file.changed(d -> d.agents = List.of()));
        for (int no : List.of(1, Applications.APPEAL, Applications.ENFORCEMENT))
            assertThat(new FilingPapers(alone.forum, alone.file, alone.file.filing(no)).taken()).extracting(Forum.Paper::key).contains("identity", "service-address").doesNotContain("authority", "firm-letter", "employment");
        assertThat(alone.text("complaint", 1)).contains("3.法定代表人身份证明书、送达地址确认书各1份").doesNotContain("委托");
    }

    @Test void preservationNamesAmountAssetsLeadsAndSecurity() throws Refused {
        assertThat(papers(Applications.PRESERVATION)).containsExactly("index", "preservation", "guarantee");
        assertThat(sample.text("preservation", Applications.PRESERVATION)).contains("申请人：浙江淘宝网络有限公司", "被申请人一（被告一）：刘某均", "价值人民币3,210,000元（大写：人民币叁佰贰拾壹万元整）的财产，包括但不限于下列财产", "（2017）粤0307民初9999999号",
            "1\t银行存款\t刘某均：样本银行深圳龙岗支行账户", "（1）刘某均以该收款账户", "申请人以自有财产提供担保，价值人民币963,000元", "第一百条", "第一条的规定", "担保书及担保财产权属证明各1份", "二〇一八年四月二日").doesNotContain("第一百零一条");
        assertThat(sample.text("guarantee", Applications.PRESERVATION)).contains("担保人：浙江淘宝网络有限公司", "（2017）粤0307民初9999999号浙江淘宝网络有限公司诉刘某均、陈某华、王某怡网络服务合同纠纷一案", "申请对刘某均、陈某华采取财产保全措施", "担保人：浙江淘宝网络有限公司（公章）", "因财产保全错误致使被申请人遭受的损失，以人民币3,210,000元为限", "上述担保财产价值共计人民币963,000元");
    }

    @Test void beforeTheSuitTheInsurersLetterIsNamedWithItsNumber() throws Refused {
        assertThat(papers(Applications.BEFORE_SUIT)).containsExactly("index", "preservation");
        assertThat(sample.text("preservation", Applications.BEFORE_SUIT)).contains("被申请人：王某怡，女", "在起诉前查封、扣押、冻结被申请人王某怡价值人民币200,000元", "三十日内提起诉讼", "样本财产保险股份有限公司以财产保全责任险合同为本申请提供担保，保函编号样本保函第0001号", "第一百零一条", "保函正本1份");
    }

    @Test void anInvestigationNamesWhoWhatWhyAndWhatItProves() throws Refused {
        assertThat(sample.text("investigation", Applications.INVESTIGATION)).contains("被调查人：样本支付有限公司，住所：浙江省杭州市样本路2号", "1.2014年3月至2016年8月", "2.该账户的实名登记资料。", "（一）申请人不能自行收集的原因", "（二）拟证明的事实", "（三）证据线索",
            "第六十四条第二款", "第九十四条", "第十八条");
        assertThat(sample.text("investigation-order", Applications.ORDER)).contains("持令律师：律师甲（样本），样本律师事务所律师，执业证号：13301200000000001", "调查令有效期15日", "样本快递有限公司深圳分公司", "并在期限届满前将调查结果和未使用的调查令交回贵院");
    }

    @Test void evidenceIsHeldTheirPeriodExtendedAndServiceMadePublic() throws Refused {
        assertThat(sample.text("evidence-preservation", Applications.HOLD)).contains("采取查封、复制其中电子数据的保全措施", "申请人请求不提供担保：申请复制电子数据，不扣留设备", "第八十一条第一款");
        assertThat(sample.text("extension", Applications.EXTENSION)).contains("由2018年4月9日延长至2018年5月9日", "公安机关扣押物品清单原件", "第六十五条第二款");
        assertThat(sample.text("public-notice", Applications.NOTICE)).contains("受送达人（被告三）：王某怡", "送达起诉状副本、应诉通知书、开庭传票", "第九十二条");
    }

    @Test void aWithdrawalAgainstOneIsNotTheWholeSuit() throws Refused {
        assertThat(sample.text("withdrawal", Applications.WITHDRAWAL)).contains("中对陈某华的起诉").doesNotContain("减半");
        var whole = sample.with(sample.file.changed(d -> d.docket = d.docket.withApplications(List.of(new Application.Withdrawal("w", Applications.WITHDRAWAL, List.of(), "双方和解")))));
        assertThat(whole.text("withdrawal", Applications.WITHDRAWAL)).contains("网络服务合同纠纷一案中的起诉。", "减半收取");
    }

    @Test void anAppealGoesThroughTheFirstCourtWithACopyForEachOpponent() throws Refused {
        assertThat(papers(Applications.APPEAL)).contains("appeal", "authority", "firm-letter").doesNotContain("complaint", "catalogue");
        assertThat(sample.text("authority", Applications.APPEAL)).contains("至本案第二审程序终结", "与刘某均、陈某华、王某怡网络服务合同纠纷上诉一案（原审案号：（2017）粤0307民初9999999号）中", "除代为递交上诉材料").doesNotContain("被告", "代为起诉");
        assertThat(sample.text("firm-letter", Applications.APPEAL)).contains("广东省深圳市中级人民法院：", "一案的上诉，本所接受上诉人（原审原告）浙江淘宝网络有限公司的委托").doesNotContain("贵院受理的");
        assertThat(sample.text("service-address", Applications.APPEAL)).as("the second court has its own number and its own stage").contains("案号\t（立案后由法院填写）", "当事人\t上诉人（原审原告）", "第二审程序；").doesNotContain("9999999", "第一审程序");
        assertThat(sample.text("appeal", Applications.APPEAL)).contains("上诉人（原审原告）：浙江淘宝网络有限公司", "被上诉人一（原审被告一）：刘某均", "被上诉人三（原审被告三）：王某怡", "不服深圳市龙岗区人民法院2018年9月18日作出的（2017）粤0307民初9999999号民事判决",
            "1.撤销一审判决", "2.改判", "3.本案一审、二审诉讼费用由被上诉人共同负担", "判令刘某均支付商誉损失人民币50,000元，王某怡承担连带责任", "（一）一审判决", "第一百六十四条", "广东省深圳市中级人民法院", "本上诉状副本3份", "人民币2,920,000元计算为30,160.00元");
    }

    @Test void enforcementAsksForWhatIsOpenAndTheDoubleInterest() throws Refused {
        assertThat(sample.text("enforcement", Applications.ENFORCEMENT)).contains("申请执行人：浙江淘宝网络有限公司", "被执行人二（原审被告三）：王某怡", "支付尚未履行的款项人民币60,000元（大写：人民币陆万元整）", "自2018年11月16日起", "万分之一点七五", "已履行人民币10,000元，尚欠人民币60,000元",
            "第二百三十六条第一款、第二百三十九条第一款、第二百五十三条的规定", "民事判决书及生效证明各1份");
        assertThat(sample.text("authority", Applications.ENFORCEMENT)).contains("在我单位申请执行刘某均、王某怡网络服务合同纠纷一案（原审案号：（2017）粤0307民初9999999号）中，作为我单位的委托代理人", "除代为提交执行材料", "代为申请执行").doesNotContain("陈某华", "代为起诉");
        assertThat(sample.text("firm-letter", Applications.ENFORCEMENT)).contains("一案的强制执行，本所接受申请执行人浙江淘宝网络有限公司的委托");
        assertThat(sample.text("service-address", Applications.ENFORCEMENT)).contains("当事人\t申请执行人", "适用程序\t执行程序。").doesNotContain("9999999");
    }

    @Test void aFilingThatAsksForNothingOfItsKindIsRefused() throws Refused {
        var bare = sample.with(sample.file.changed(d -> d.docket = d.docket.withApplications(List.of())));
        assertThatThrownBy(() -> bare.text("preservation", Applications.PRESERVATION)).isInstanceOfSatisfying(Refused.class,
            e -> assertThat(e.notice().in(Lang.ZH)).isEqualTo("未起草《财产保全申请书》：本次递交没有这一类申请。在“庭审日程”中补充后重新起草。"));
    }

    @Test void somebodyLeavesAPaperOutAndAddsAnother() throws Refused {
        var filing = sample.file.filing(Applications.PRESERVATION).choosing(new ChosenPapers(List.of("authority"), List.of("index"), null));
        assertThat(new FilingPapers(sample.forum, sample.file, filing).taken()).extracting(Forum.Paper::key).containsExactly("preservation", "guarantee", "authority");
    }

    @Test void whatAnApplicationCannotLackIsToldAtItsField() {
        var bad = sample.file.changed(d -> d.docket = d.docket.withApplications(List.of(
            new Application.Freeze("a", 99, true, false, List.of(), null, List.of(), List.of(), "x", null, List.of()),
            new Application.Investigation("b", 0, true, "u", null, null, List.of(), null, null, null, "无此人", 400))));
        assertThat(bad.faults(null)).extracting(Fault::path).contains("/docket/applications/0/filing", "/docket/applications/0/amount", "/docket/applications/0/guarantee/way", "/docket/applications/1/evidence",
            "/docket/applications/1/days", "/docket/applications/1/bearer");
    }

    /// 法〔2025〕82号: encouraged, not compulsory, and no form of its own for this cause; chosen beside or instead of the narrative, from the day it was in use.
    @Test void theTableFormStandsBesideOrInsteadOfTheNarrativeFromItsDayOn() throws Refused, IOException {
        var old = sample.file.filing(1).choosing(new ChosenPapers(List.of("complaint-elements"), List.of(), null));
        assertThatThrownBy(() -> new FilingPapers(sample.forum, sample.file, old).taken()).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("forum.refused.paperThen"));
        assertThat(new FilingPapers(sample.forum, sample.file, sample.file.filing(1)).choices()).extracting(c -> c.paper().key()).as("not offered before").doesNotContain("complaint-elements");
        var later = SampleFiling.changed("kind: enlargement, dated: 2018-03-19, claim: 2, submitted: 2018-03-19", "kind: enlargement, dated: 2025-09-01, claim: 2, chosen: { added: [complaint-elements], left: [consolidated] }");
        var choices = new FilingPapers(later.forum, later.file, later.file.filing(2)).choices();
        assertThat(choices.stream().filter(c -> c.paper().key().equals("complaint-elements")).findFirst().orElseThrow().paper().note()).contains("鼓励使用，并非强制", "不含网络服务合同纠纷");
        assertThat(choices.stream().filter(FilingPapers.Choice::taken)).extracting(c -> c.paper().key()).contains("complaint-elements").doesNotContain("consolidated");
        var text = later.text("complaint-elements", 2);
        assertThat(text).contains("民事起诉状\n（网络服务合同纠纷）", "鼓励使用，并非强制", "当事人信息", "诉讼请求", "约定管辖和诉讼保全", "事实与理由", "对纠纷解决方式的意愿", "有☑　无□", "性别：男☑　女□", "性别：男□　女☑", "特别授权☑",
            "7.标的总额\t人民币3,210,000元（大写：人民币叁佰贰拾壹万元整）", "具状人（签字、盖章）：浙江淘宝网络有限公司", "二〇二五年九月一日", "是☑　否□　保全法院：　保全时间：2017年3月28日");
        var cells = later.draft("complaint-elements", 2).blocks().toString();
        assertThat(cells).as("a field a line, as in the model forms").contains("姓名：刘某均　性别：男☑　女□" + Document.BREAK + "出生日期：").doesNotContain("{br}");
        // what nobody recorded stands there as an empty field
        assertThat(text).contains("注册地/登记地：　法定代表人/负责人：", "类型：有限责任公司□　股份有限公司□", "所有制性质：国有控股□　国有参股□　民营□", "经常居住地：　证件类型", "概述（可以自由填写）\t\t", "方式：短信□　微信□　传真□　邮箱☑service@example.invalid");
        var filled = later.with(later.file.changed(d -> {
            var facts = new java.util.TreeMap<>(d.facts);
            facts.putAll(java.util.Map.of("taobao.registered", "浙江省杭州市", "taobao.entityType", "limited", "taobao.ownership", "private", "liu.usualAddress", "深圳市南山区（样本）", "preservedBy", "深圳市龙岗区人民法院",
                "prayerSummary", "赔偿损失\n刊登声明", "factsSummary", "售假两年半", "servicePhone", "19900000009"));
            d.facts = facts;
        })).text("complaint-elements", 2);
        assertThat(filled).contains("注册地/登记地：浙江省杭州市", "类型：有限责任公司☑　股份有限公司□", "民营☑", "经常居住地：深圳市南山区（样本）", "保全法院：深圳市龙岗区人民法院", "概述（可以自由填写）\t赔偿损失刊登声明", "概述（可以自由填写）\t售假两年半", "短信☑19900000009");
        var person = later.with(later.file.changed(d -> d.seats = later.file.seats().stream().map(s -> s.party().value().equals("taobao") ? new plaint.casefile.Seat(new plaint.key.PartyId("wang"), s.role(), 1, false) : s.party().value().equals("wang")
            ? new plaint.casefile.Seat(new plaint.key.PartyId("taobao"), s.role(), 2, false) : s).toList())).text("complaint-elements", 2);
        assertThat(person).as("a natural person who sues").contains("原告（自然人）\t姓名：王某怡　性别：男□　女☑　出生日期：1990年11月8日");
        assertThat(text).contains("是否考虑先行调解\t是□　否□　暂不确定，想要了解更多内容□");
    }

    /// The judgment stood on appeal: both decisions are what is enforced. An appeal against one of them names the others below as they were.
    @Test void theSecondInstanceIsToldWhereItWas() throws Refused {
        var upheld = sample.with(sample.file.changed(d -> d.docket = d.docket.withAppeals(List.of(new plaint.docket.Appeal("p", "judgment-1", new plaint.key.PartyId("liu"), java.time.LocalDate.of(2018, 9, 28), "广东省深圳市中级人民法院", "（2018）粤03民终9999999号", "驳回上诉，维持原判")))));
        assertThat(upheld.text("enforcement", Applications.ENFORCEMENT)).contains("民事判决书，经广东省深圳市中级人民法院（2018）粤03民终9999999号案二审，结果为驳回上诉，维持原判，已于2018年11月5日发生法律效力", "一审、二审裁判文书及生效证明各1份");
        assertThat(sample.text("enforcement", Applications.ENFORCEMENT)).doesNotContain("二审");
        var one = sample.with(sample.file.changed(d -> d.docket = d.docket.withApplications(d.docket.applications().stream().map(a -> a instanceof Application.AppealPetition p
            ? (Application) new Application.AppealPetition(p.id(), p.filing(), p.judgment(), p.court(), List.of(new plaint.key.PartyId("liu")), p.requests(), p.grounds(), p.contested()) : a).toList())));
        assertThat(one.text("appeal", Applications.APPEAL)).contains("被上诉人（原审被告一）：刘某均，男", "\n原审被告二：陈某华，女", "\n原审被告三：王某怡，女", "诉讼费用由被上诉人负担");
    }

    /// What is asked for with the complaint cannot say that the court has taken the case in.
    @Test void noCourtHasTakenInWhatIsOnlyBeingHandedIn() throws Refused {
        var first = sample.with(sample.file.changed(d -> d.docket = d.docket.withApplications(d.docket.applications().stream().map(a -> a instanceof Application.Investigation v && !v.order() ? (Application) v.in(1) : a).toList())));
        assertThat(first.text("investigation", 1)).contains("申请人已向贵院提交起诉状").doesNotContain("贵院已经受理");
        assertThat(sample.text("investigation", Applications.INVESTIGATION)).contains("贵院已经受理");
    }
}
