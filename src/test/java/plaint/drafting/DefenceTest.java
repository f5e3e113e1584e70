package plaint.drafting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.casefile.Filing;
import plaint.casefile.Sides;
import plaint.docket.Application;
import plaint.forum.Forum;
import plaint.forum.Forums;
import plaint.party.Company;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// The platform is sued, answers, and claims in turn (大兴 2020). What public reports do not say is made up here and marked 样本.
final class DefenceTest {
    private static final LocalDate DAY = LocalDate.of(2020, 8, 3);
    private final Forum forum = new Forums(SampleFiling.HOME.resolve("assets/forums")).get("cn");
    private final CaseFile known = CaseText.read(SampleFiling.HOME.resolve("seeds/2020-0001/case.yaml")).caseFile().changed(d -> d.filings = List.of(new Filing(1, "defence", DAY, 1, null, null, null), new Filing(2, "counterclaim", DAY, 1, null, null, null),
        new Filing(3, "appeal", DAY.plusMonths(2), 1, null, null, null)));

    DefenceTest() throws Refused { }

    private static Company told(Company c) {
        return new Company(c.id(), c.name(), c.latin(), "91440399MA0DEMA174", c.id().value().equals("jd") ? "北京市样本路1号（样本）" : "上海市样本路2号（样本）", "法定代表人（样本）乙", "经理", "010-00000000");
    }

    private CaseFile whole() {
        return known.changed(d -> {
            d.parties = known.parties().stream().map(p -> p instanceof Company c ? (plaint.party.Party) told(c) : p).toList();
            var facts = new TreeMap<>(d.facts);
            facts.putAll(Map.of("opposingClaim", "返还店铺保证金（样本）\n解除店铺限制（样本）", "answer", "店铺所售商品经鉴定为假冒商品，平台依约处理（样本）。\n保证金依约用于赔付（样本）", "counterGrounds", "2019年3月1日的抽检商品经权利人鉴定为假冒（样本）",
                "breach.from", "2019-02-01", "breach.to", "2019-03-01"));
            d.facts = facts;
            d.service = new plaint.casefile.ServiceAddress("员工乙（样本）", null, "北京市样本路1号（样本）", "100000", "010-00000001", true, "s@example.invalid");
        });
    }

    private static Context none() {
        return new Context(id -> {
            throw new Refused("drafting.refused.exhibit", id);
        }, List.of(), List.of(), List.of(), 1);
    }

    private String text(CaseFile file, String paper, int filing) throws Refused {
        return new Drafting(forum).draft(paper, file, file.filing(filing), none()).plainText();
    }

    @Test void theSideIsTheOneThatClaimsWhereNobodyElseDoes() {
        assertThat(Sides.defending(known)).isTrue();
        assertThat(Sides.ours(known)).extracting(p -> p.value()).containsExactly("jd");
        var told = known.changed(d -> d.facts = Map.of(Sides.OURS, "merchant"));
        assertThat(Sides.defending(told)).isFalse();
        assertThat(Sides.served(known, 1)).extracting(p -> p.id().value()).containsExactly("merchant");
    }

    @Test void theDefenceAnswersWhatIsClaimed() throws Refused {
        assertThat(new FilingPapers(forum, known, known.filing(1)).taken()).extracting(Forum.Paper::key).containsExactly("index", "defence", "identity", "service-address");
        assertThat(text(whole(), "defence", 1)).contains("民事答辩状", "答辩人（被告、反诉原告）：京东（平台经营者），住所：北京市样本路1号（样本）", "对北京市大兴区人民法院原告某商家诉被告京东（平台经营者）网络服务合同纠纷一案的起诉，答辩如下",
            "对方的诉讼请求：\n1.返还店铺保证金（样本）；\n2.解除店铺限制（样本）。", "1.请求依法驳回原告某商家对答辩人的诉讼请求", "（一）店铺所售商品经鉴定为假冒商品，平台依约处理（样本）。", "第一百二十五条", "附：本答辩状副本1份；法定代表人身份证明书、送达地址确认书各1份。",
            "答辩人：京东（平台经营者）（公章）\n法定代表人（签名）：");
        assertThat(text(whole(), "identity", 1)).contains("法定代表人（样本）乙同志", "单位名称\t京东（平台经营者）");
        assertThat(text(whole(), "service-address", 1)).contains("当事人\t被告京东（平台经营者）", "法定代表人（签名）：").doesNotContain("受委托人");
        assertThat(text(whole(), "index", 1)).contains("某商家诉京东（平台经营者）");
    }

    /// The plaintiff's claim needs not be written twice where it is recorded.
    @Test void theOpposingClaimIsTheRecordedOne() throws Refused {
        var recorded = whole().changed(d -> d.claims = List.of(new plaint.claim.ClaimVersion(1, DAY, "样本", "sample", plaint.claim.ClaimVersion.Election.CONTRACT, List.of(new plaint.claim.Head(plaint.claim.Head.Kind.C, "保证金（样本）", null, "样本", List.of(), Money.cny("50000"), null, null, List.of(), false, null)),
            List.of("解除店铺限制（样本）"), List.of(), List.of(), null)));
        var ours = recorded.changed(d -> d.facts = new TreeMap<>(Map.of("ours", "jd", "answer", "样本")));
        assertThat(text(ours, "defence", 1)).contains("1.支付保证金（样本）人民币50,000元；\n2.解除店铺限制（样本）。");
    }

    @Test void theCounterclaimPleadsThePenaltyAgainstThePlaintiff() throws Refused {
        assertThat(text(whole(), "counterclaim", 2)).contains("民事反诉状", "反诉原告（本诉被告）：京东（平台经营者）", "反诉被告（本诉原告）：某商家，住所：上海市样本路2号（样本）", "1.判令反诉被告向反诉原告支付约定违约金人民币2,000,000元（大写：人民币贰佰万元整）；",
            "2.判令本案反诉的诉讼费用由反诉被告负担", "店铺“店铺名称未公开”", "《平台商家协议（百万违约金条款）》（版本号版本未公开）", "（一）2019年3月1日的抽检商品经权利人鉴定为假冒（样本）。", "《中华人民共和国合同法》（以下简称《合同法》）第一百零七条", "第一百零七条、第一百一十四条第一款的规定，反诉被告应当承担违约责任", "反诉案件受理费按反诉请求金额人民币2,000,000元计算为22,800.00元，与本诉合并审理的减半交纳，为11,400.00元", "第十八条", "第五十一条、第一百四十条", "第二百三十三条", "反诉人：京东（平台经营者）（公章）")
            .doesNotContain("第二十九条", "原告应当");
    }

    /// What the reports do not say is listed, not made up.
    @Test void whatIsMissingIsListed() throws Refused {
        assertThat(new Drafting(forum).missing("defence", known, known.filing(1), none())).extracting(n -> n.in(Lang.ZH)).anyMatch(s -> s.contains("住所")).anyMatch(s -> s.contains("法定代表人")).anyMatch(s -> s.contains("opposingClaim")).anyMatch(s -> s.contains("answer"));
        assertThat(new Drafting(forum).missing("counterclaim", known, known.filing(2), none())).extracting(n -> n.in(Lang.ZH)).anyMatch(s -> s.contains("counterGrounds"));
    }

    @Test void anAppealNamesTheRealPlaceInTheCaseBelow() throws Refused {
        var appealed = whole().changed(d -> d.docket = d.docket.withApplications(List.of(new Application.AppealPetition("a", 3, "judgment-1", "北京市第二中级人民法院", List.of(), List.of("改判某商家支付违约金人民币2000000元"), List.of("一审酌减过多（样本）"), Money.cny("1000000")))).withJudgments(
            d.docket.judgments().stream().map(j -> new plaint.docket.Judgment(j.id(), j.instance(), j.court(), "（2020）京0115民初9999999号", j.on(), j.effective(), j.performBy(), j.awards(), j.granted(), j.refused(), j.exhibits(), j.source(), j.unverified())).toList()));
        assertThat(text(appealed, "appeal", 3)).contains("上诉人（原审被告、反诉原告）：京东（平台经营者）", "被上诉人（原审原告、反诉被告）：某商家", "上诉人：京东（平台经营者）（公章）");
        assertThat(text(appealed, "service-address", 3)).contains("上诉人（原审被告、反诉原告）京东");
    }

    /// Two merchants sue; each is 反诉被告 by a number of its own, and the platform asks the court as the defendant it is, in the case that has its number already.
    @Test void everyPaperOfTheDefendantSpeaksAsTheDefendant() throws Refused {
        var two = whole().changed(d -> {
            var parties = new java.util.ArrayList<>(d.parties);
            parties.add(new plaint.party.Person(new plaint.key.PartyId("owner"), "店主某（样本）", null, plaint.party.Person.Sex.MALE, null, null, null, null, "上海市样本路2号（样本）", "19900000001"));
            d.parties = parties;
            var seats = new java.util.ArrayList<>(d.seats);
            seats.add(1, new plaint.casefile.Seat(new plaint.key.PartyId("owner"), plaint.casefile.Seat.Role.PLAINTIFF, 0, false));
            d.seats = seats;
            d.docketNo = "（2020）京0115民初9999999号";
            d.claims = d.claims.stream().map(c -> c.answeredBy(List.of(new plaint.key.PartyId("merchant"), new plaint.key.PartyId("owner")))).toList();
            d.filings = List.of(new Filing(1, "defence", DAY, 1, null, null, null), new Filing(2, "counterclaim", DAY, 1, null, null, null), new Filing(3, "preservation", DAY, 1, null, null, null), new Filing(4, "evidence-preservation", DAY, 1, null, null, null),
                new Filing(5, "investigation", DAY, 1, null, null, null), new Filing(6, "extension", DAY, 1, null, null, null), new Filing(7, "counterclaim-withdrawal", DAY, 1, null, null, null), new Filing(8, "enforcement", DAY.plusYears(1), 1, null, null, null));
            var surety = new Application.Guarantee(Application.Way.SURETY, "样本担保公司", null, "上海市样本路3号", "某", null, null, null, null, null, List.of(), null);
            d.docket = d.docket.withApplications(List.of(new Application.Freeze("a", 3, false, false, List.of(), Money.cny("2000000"), List.of(), List.of("店铺账户（样本）"), "反诉被告正在提取资金（样本）", surety, List.of()),
                new Application.EvidenceHold("b", 4, List.of(), List.of("库存商品（样本）"), "某商家", "仓库（样本）", "可以转移（样本）", "查封", "售假（样本）", surety), new Application.Investigation("c", 5, false, "样本支付公司", "上海市", null, List.of("流水"), "涉及个人信息", "金额", "账户", null, 0),
                new Application.Extension("e", 6, DAY, DAY.plusMonths(1), "未寄达（样本）", List.of("鉴定书")), new Application.Withdrawal("w", 7, List.of(), "双方和解（样本）"), new Application.EnforcementRequest("x", 8, "judgment-1", null, List.of(), null, List.of(), List.of("账户（样本）"))))
                .withJudgments(d.docket.judgments().stream().map(j -> new plaint.docket.Judgment(j.id(), j.instance(), j.court(), "（2020）京0115民初9999999号", j.on(), j.effective(), j.performBy(), j.awards(), j.granted(), j.refused(), j.exhibits(), j.source(), j.unverified())).toList());
        });
        assertThat(text(two, "defence", 1)).as("whoever is sued knows the number").contains("对北京市大兴区人民法院（2020）京0115民初9999999号原告一某商家、原告二店主某（样本）诉被告");
        assertThat(text(two, "counterclaim", 2)).contains("反诉被告一（本诉原告一）：某商家", "反诉被告二（本诉原告二）：店主某（样本）", "1.判令反诉被告一某商家、反诉被告二店主某（样本）共同向反诉原告支付约定违约金", "诉讼费用由反诉被告一某商家、反诉被告二店主某（样本）共同负担");
        assertThat(text(two, "preservation", 3)).contains("申请人（被告、反诉原告）：京东（平台经营者），住所", "被申请人一（原告一、反诉被告）：某商家", "（2020）京0115民初9999999号某商家、店主某（样本）诉京东（平台经营者）网络服务合同纠纷一案，申请人已向贵院提起反诉，反诉请求金额共计人民币2,000,000元")
            .doesNotContain("申请人诉", "提交起诉状");
        assertThat(text(two, "surety", 3)).contains("被保证人（申请人）：京东（平台经营者）", "京东（平台经营者）向贵院申请对某商家、店主某（样本）采取财产保全措施");
        for (var p : List.of("evidence-preservation", "investigation", "extension")) assertThat(text(two, p, List.of("evidence-preservation", "investigation", "extension").indexOf(p) + 4)).as(p).contains("申请人（被告、反诉原告）：京东").doesNotContain("申请人（原告）");
        assertThat(text(two, "counterclaim-withdrawal", 7)).contains("撤回反诉申请书", "纠纷一案中的反诉。", "本诉继续审理", "第二百三十九条").doesNotContain("起诉", "减半");
        assertThat(text(two, "enforcement", 8)).contains("某商家、店主某（样本）诉京东（平台经营者）网络服务合同纠纷一案，上述判决确定");
    }

    /// The platform was ordered to pay and appeals: nothing it had asked for was refused.
    @Test void whoOnlyHasToPayAppealsWithoutClaimsOfItsOwn() throws Refused {
        var lost = whole().changed(d -> d.docket = d.docket.withApplications(List.of(new Application.AppealPetition("a", 3, "judgment-1", "北京市第二中级人民法院", List.of(), List.of("撤销一审判决，驳回被上诉人的诉讼请求"), List.of("处理符合约定（样本）"), null))).withJudgments(
            d.docket.judgments().stream().map(j -> new plaint.docket.Judgment(j.id(), j.instance(), j.court(), "（2020）京0115民初9999999号", j.on(), j.effective(), j.performBy(), List.of(new plaint.docket.Judgment.Award(plaint.claim.Head.Kind.C, new plaint.key.PartyId("jd"), List.of(), Money.cny("50000"))), j.granted(), List.of(), j.exhibits(), j.source(), j.unverified())).toList()));
        assertThat(text(lost, "appeal", 3)).contains("一审判决判令京东（平台经营者）支付直接损失人民币50,000元。上诉人认为").doesNotContain("未支持");
    }

    private static CaseFile facts(CaseFile of, Map<String, String> more, Filing... filings) {
        return of.changed(d -> {
            var facts = new TreeMap<>(d.facts);
            facts.putAll(more);
            d.facts = facts;
            d.filings = List.of(filings);
        });
    }

    /// Jurisdiction is objected to by who is sued and defended by who sues, each with the clause or the reasons the case holds.
    @Test void jurisdictionIsObjectedToAndDefended() throws Refused {
        var later = LocalDate.of(2024, 3, 4);
        var objection = facts(whole(), Map.of("venueCourt", "北京互联网法院", "venueObjection", "双方约定由被告住所地的互联网法院管辖（样本）"), new Filing(1, "venue-objection", later, 1, null, null, null));
        assertThat(text(objection, "venue-objection", 1)).contains("管辖权异议申请书", "申请人（被告、反诉原告）：京东（平台经营者）", "被申请人（原告、反诉被告）：某商家，住所", "移送北京互联网法院审理。", "（一）双方约定由被告住所地", "第一百三十条", "附：本申请书副本1份。").doesNotContain("另有");
        var reply = facts(whole(), Map.of(Sides.OURS, "merchant", "venueReply", "被告住所地在贵院辖区（样本）"), new Filing(1, "venue-reply", later, 1, null, null, null));
        assertThat(text(reply, "venue-reply", 1)).contains("答辩人（原告、反诉被告）：某商家", "被答辩人（被告、反诉原告）：京东", "裁定驳回被告对管辖权提出的异议", "（一）被告住所地在贵院辖区（样本）。");
    }

    /// The merchant lost and appeals: the platform answers in the second instance, before the court above.
    @Test void theAppealOfTheOtherSideIsAnsweredBeforeTheCourtAbove() throws Refused {
        var met = facts(whole(), Map.of("appealAnswer", "一审认定事实清楚（样本）"), new Filing(1, "appeal-answer", LocalDate.of(2024, 3, 4), 1, null, null, null)).changed(d -> d.docket = d.docket.withAppeals(List.of(new plaint.docket.Appeal("a", "judgment-1", new plaint.key.PartyId("merchant"), LocalDate.of(2020, 8, 1), "北京市第二中级人民法院", null, null)))
            .withJudgments(d.docket.judgments().stream().map(j -> new plaint.docket.Judgment(j.id(), j.instance(), j.court(), "（2020）京0115民初9999999号", j.on(), j.effective(), j.performBy(), j.awards(), j.granted(), j.refused(), j.exhibits(), j.source(), j.unverified())).toList()));
        assertThat(text(met, "appeal-answer", 1)).contains("答辩人（被上诉人、原审被告、反诉原告）：京东", "被答辩人（上诉人、原审原告、反诉被告）：某商家", "上诉人某商家因网络服务合同纠纷一案，不服北京市大兴区人民法院2020年7月27日作出的（2020）京0115民初9999999号民事判决提起上诉", "驳回上诉人某商家的上诉请求，维持原判；",
            "第一百七十四条", "此致\n北京市第二中级人民法院", "附：本答辩状副本1份；法定代表人身份证明书");
        assertThat(text(met, "service-address", 1)).contains("受理法院\t北京市第二中级人民法院", "被上诉人（原审被告、反诉原告）京东", "第二审程序；");
        var unmet = met.changed(d -> d.docket = d.docket.withAppeals(List.of()));
        assertThat(new Drafting(forum).missing("appeal-answer", unmet, unmet.filing(1), none())).extracting(n -> n.in(Lang.ZH)).anyMatch(m -> m.contains("没有记录对方的上诉"));
    }

    /// Seen from the merchant, the counterclaim is answered as the one it is directed against.
    @Test void aCounterclaimIsAnsweredByWhomItIsAgainst() throws Refused {
        var answer = facts(whole(), Map.of(Sides.OURS, "merchant", "counterAnswer", "违约金过高（样本）"), new Filing(1, "counterclaim-answer", LocalDate.of(2024, 3, 4), 1, null, null, null));
        assertThat(text(answer, "counterclaim-answer", 1)).contains("答辩人（反诉被告、本诉原告）：某商家", "纠纷一案中被告京东（平台经营者）提起的反诉，答辩如下", "1.支付约定违约金人民币2,000,000元。", "1.请求依法驳回反诉原告的反诉请求；", "（一）违约金过高（样本）。", "第一百二十八条");
    }
}
