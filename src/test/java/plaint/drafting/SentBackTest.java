package plaint.drafting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.docket.Appeal;
import plaint.docket.Application;
import plaint.docket.Judgment;
import plaint.key.PartyId;
import plaint.party.Company;
import plaint.party.Party;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// What a registry clerk or the other side would send papers back for: who is sued and how, who answers for what, and before which court.
final class SentBackTest {
    private static final String TRADER = "92310199MA0DEMA25E";

    /// The sample case after its judgment, the second defendant a sole trader under a trade name (样本).
    private static SampleFiling trader(Map<String, String> facts) throws Refused, IOException {
        var sample = Applications.filed();
        return sample.with(sample.file.changed(d -> {
            d.parties = d.parties.stream().map(p -> !p.id().value().equals("chen") ? p
                : (Party) new Company(p.id(), "样本表行", "Sample Watches", TRADER, "上海市松江区样本街5号（样本）", "周某样", "经营者", "19900000103")).toList();
            var all = new TreeMap<>(d.facts);
            all.putAll(facts);
            d.facts = all;
        }));
    }

    /// Interpretation of the Civil Procedure Law, art. 59: the trade name is the party, and its operator is told beside it. Nobody is its legal representative.
    @Test void aSoleTraderIsToldWithItsOperator() throws Refused, IOException {
        var known = trader(Map.of("chen.operatorId", "310199199007080025", "chen.operatorEthnicity", "汉族", "chen.operatorAddress", "上海市松江区样本街6号（样本）"));
        var operator = "经营者：周某样，女，1990年7月8日出生，汉族，住上海市松江区样本街6号（样本），公民身份号码：310199199007080025。";
        assertThat(known.text("consolidated", 2)).contains("被告二：样本表行，经营场所：上海市松江区样本街5号（样本），统一社会信用代码：" + TRADER + "，联系电话：19900000103。\n" + operator).doesNotContain("法定代表人：周某样");
        assertThat(known.text("appeal", Applications.APPEAL)).contains("被上诉人二（原审被告二）：样本表行，经营场所：", operator).doesNotContain("法定代表人：周某样");
        assertThat(known.with(known.file.changed(d -> d.filings = d.filings.stream().map(f -> f.no() == 2 ? new Filing(2, f.kind(), LocalDate.of(2024, 4, 2), f.claim(), null, null, null) : f).toList())).text("complaint-elements", 2))
            .contains("被告二（个体工商户）\t名称（字号）：样本表行", "经营者：周某样　性别：男□　女☑", "证件类型：居民身份证　证件号码：310199199007080025");
        assertThat(trader(Map.of()).text("consolidated", 2)).as("what is not known is left out").contains("经营者：周某样。");
    }

    /// Who is asked for nothing is not said to owe what others are asked for.
    @Test void onlyWhoIsAskedAnswers() throws Refused, IOException {
        var text = SampleFiling.changed("principal: [liu, chen]\n    joint: [wang]", "principal: [liu, chen]\n    joint: []").text("consolidated", 2);
        assertThat(text).contains("被告一刘某均、被告二陈某华应当对上述付款义务共同负责", "如依侵权责任处理，被告一刘某均、被告二陈某华依照", "应当共同向原告承担违约责任。").doesNotContain("各被告应当对上述付款义务");
    }

    /// In tort the sentence on goodwill ends where the clause is told, and the statement is asked of whom the prayer asks it.
    @Test void aClaimInTortSpeaksInWholeSentencesAndOfWhomItAsks() throws Refused, IOException {
        var tort = SampleFiling.changed("election: CONTRACT_THEN_TORT", "election: TORT");
        assertThat(tort.text("consolidated", 2)).contains("列入违约方的赔偿范围。如其具体数额难以查清", "原告一并请求各被告刊登声明");
        var two = tort.with(tort.file.changed(d -> d.claims = d.claims.stream().map(c -> new plaint.claim.ClaimVersion(c.no(), c.on(), c.reason(), c.latinReason(), c.election(), c.heads(), List.of("刊登声明，消除影响"), c.principal(), c.joint(), c.by(), c.liabilities())).toList()));
        assertThat(two.text("consolidated", 2)).contains("3.判令被告一刘某均、被告二陈某华刊登声明，消除影响；", "原告一并请求被告一刘某均、被告二陈某华刊登声明");
        assertThat(two.text("complaint", 1)).contains("原告一并请求被告刊登声明");
    }

    /// The findings of each report are counted by themselves, and one alone is not numbered.
    @Test void findingsAreNumberedWithinTheirReport() throws Refused, IOException {
        var two = new SampleFiling();
        var again = two.with(two.file.changed(d -> d.authentications = d.authentications.stream().map(a -> !a.id().equals("authentication-2") ? a : new plaint.evidence.Authentication(a.id(), "purchase-1", a.brandOwner(), a.sample(), a.requested(), a.sent(), a.reported(), a.marks(), a.reference(), a.points(), a.conclusion(), a.genuine(), a.signatory(), a.authority(), d.authentications.getFirst().exhibits())).toList()));
        assertThat(again.text("consolidated", 2)).contains("（3）颜色有偏差", "2016年8月29日，商标权利人施华洛世奇对编号为样本-0805-甲（封签样封-0805-1）的样品进行鉴定，结果如下：（1）包装：散装", "（2）编码：表壳无序列号");
        var one = again.with(again.file.changed(d -> d.authentications = d.authentications.stream().map(a -> new plaint.evidence.Authentication(a.id(), a.purchase(), a.brandOwner(), a.sample(), a.requested(), a.sent(), a.reported(), a.marks(), a.reference(), a.points().subList(0, 1), a.conclusion(), a.genuine(), a.signatory(), a.authority(), a.exhibits())).toList()));
        assertThat(one.text("consolidated", 2)).contains("结果如下：包装不符");
    }

    @Test void copiesForAThirdPersonAreSaidToBe() throws Refused, IOException {
        assertThat(new SampleFiling().text("cover", 2)).contains("（每名对方当事人1份）");
        var third = new SampleFiling();
        assertThat(third.with(third.file.changed(d -> d.seats = d.seats.stream().map(s -> s.party().value().equals("wang") ? new plaint.casefile.Seat(s.party(), plaint.casefile.Seat.Role.THIRD_PERSON, s.filing(), false) : s).toList())).text("cover", 2))
            .contains("第三人\t王某怡", "（每名对方当事人和第三人1份）");
    }

    @Test void theTableFormNamesTheArticleOnCosts() throws Refused, IOException {
        var later = trader(Map.of());
        assertThat(later.with(later.file.changed(d -> d.filings = d.filings.stream().map(f -> f.no() == 2 ? new Filing(2, f.kind(), LocalDate.of(2024, 4, 2), f.claim(), null, null, null) : f).toList())).text("complaint-elements", 2))
            .contains("第一百一十九条第二款", "，登记人为被告三王某怡");
    }

    @Test void anEmployeeActsForTheInstanceAndWithinWhatEnforcementKnows() throws Refused, IOException {
        var filed = Applications.filed();
        assertThat(filed.text("employment", 1)).contains("网络服务合同纠纷一案的诉讼代理人。");
        assertThat(filed.text("employment", Applications.APPEAL)).contains("一案第二审的诉讼代理人。");
        assertThat(filed.text("employment", Applications.ENFORCEMENT)).contains("一案强制执行的委托代理人。");
        assertThat(filed.text("authority", Applications.ENFORCEMENT)).contains("不得代为承认、放弃、变更执行请求，不得进行执行和解，不得代收执行款物。").doesNotContain("不得提起反诉");
        assertThat(filed.text("authority", Applications.APPEAL)).contains("不得提起反诉或者上诉。");
    }

    @Test void onePaymentIsNotAddedUp() throws Refused, IOException {
        var filed = Applications.filed();
        assertThat(filed.text("enforcement", Applications.ENFORCEMENT)).contains("，共计人民币70,000元。");
        var one = filed.with(filed.file.changed(d -> d.docket = d.docket.withJudgments(d.docket.judgments().stream().map(j -> awarding(j, j.awards().subList(0, 1))).toList())));
        assertThat(one.text("enforcement", Applications.ENFORCEMENT)).contains("商誉损失人民币50,000元，王某怡承担连带责任。履行期限").doesNotContain("共计");
    }

    /// One owes what another does not: enforcement is sought from each for his own, and from nobody who was told to pay nothing.
    @Test void eachDebtorIsSoughtForWhatHeOwes() throws Refused, IOException {
        var filed = Applications.filed();
        assertThat(filed.text("enforcement", Applications.ENFORCEMENT)).contains("1.强制被执行人刘某均、王某怡支付尚未履行的款项人民币60,000元");
        var parted = filed.with(filed.file.changed(d -> {
            var apart = new Judgment.Award(plaint.claim.Head.Kind.D, new PartyId("chen"), List.of(), Money.cny("20000"));
            d.docket = d.docket.withJudgments(d.docket.judgments().stream().map(j -> awarding(j, List.of(j.awards().getFirst(), apart))).toList())
                .withApplications(List.of(new Application.EnforcementRequest("x", Applications.ENFORCEMENT, "judgment-1", null, List.of(), Money.cny("3000"), List.of(), List.of())));
        }));
        assertThat(parted.text("enforcement", Applications.ENFORCEMENT)).contains("1.强制被执行人刘某均支付商誉损失人民币50,000元（大写：人民币伍万元整），被执行人王某怡承担连带责任；",
            "2.强制被执行人陈某华支付合理费用人民币20,000元（大写：人民币贰万元整）（上述款项中已履行的人民币3,000元予以扣除，尚欠人民币67,000元）；", "3.强制被执行人加倍支付").doesNotContain("支付尚未履行的款项");
        var one = parted.with(parted.file.changed(d -> d.docket = d.docket.withApplications(List.of(new Application.EnforcementRequest("x", Applications.ENFORCEMENT, "judgment-1", null, List.of(new PartyId("wang")), null, List.of(), List.of())))));
        assertThat(one.text("enforcement", Applications.ENFORCEMENT)).contains("1.强制被执行人王某怡支付尚未履行的款项人民币50,000元").doesNotContain("陈某华支付", "人民币70,000元");
        var all = filed.with(filed.file.changed(d -> d.docket = d.docket.withApplications(List.of(new Application.EnforcementRequest("x", Applications.ENFORCEMENT, "judgment-1", null, List.of(), null, List.of(), List.of())))));
        assertThat(all.text("enforcement", Applications.ENFORCEMENT)).as("who owes nothing is no debtor").contains("被执行人一（原审被告一）：刘某均", "被执行人二（原审被告三）：王某怡").doesNotContain("（原审被告二）");
    }

    @Test void exhibitsAreCitedInTheOrderOfTheCatalogue() throws Refused {
        var cited = java.util.regex.Pattern.compile("〔见(证据[^〕]*、[^〕]*)〕").matcher(new SampleFiling().text("consolidated", 2));
        int several = 0;
        for (; cited.find(); several++) {
            var numbers = java.util.regex.Pattern.compile("证据(\\d+)").matcher(cited.group(1)).results().map(r -> Integer.valueOf(r.group(1))).toList();
            assertThat(numbers).as(cited.group()).isSorted();
        }
        assertThat(several).isGreaterThan(3);
    }

    /// Only what changed is said to have.
    @Test void aConsolidatedComplaintSaysWhatItTakesIn() throws Refused, IOException {
        var sample = new SampleFiling();
        assertThat(sample.text("consolidated", 2)).contains("并入追加被告和增加诉讼请求的内容");
        var raised = sample.with(sample.file.changed(d -> d.seats = d.seats.stream().map(s -> s.filing() == 2 ? new plaint.casefile.Seat(s.party(), s.role(), 1, s.counterclaims()) : s).toList()));
        assertThat(raised.text("consolidated", 2)).contains("并入增加诉讼请求的内容").doesNotContain("追加被告");
    }

    private static Judgment awarding(Judgment j, List<Judgment.Award> awards) {
        return new Judgment(j.id(), j.instance(), j.court(), j.docketNo(), j.on(), j.effective(), j.performBy(), awards, j.granted(), j.refused(), j.exhibits(), j.source(), j.unverified());
    }

    @Test void aPeriodWhoseEndIsNotKnownIsNotPointedAt() throws Refused, IOException {
        var filed = Applications.filed();
        var open = filed.with(filed.file.changed(d -> d.docket = d.docket.withApplications(List.of(new Application.Extension("x", Applications.EXTENSION, null, LocalDate.of(2018, 5, 9), "样本", List.of("样本证据"))))));
        assertThat(open.text("extension", Applications.EXTENSION)).contains("网络服务合同纠纷一案，申请人在举证期限内提供下列证据确有困难").doesNotContain("该期限");
    }

    /// An answer to an appeal speaks to the court above; the one below is not put in its place.
    @Test void anAnswerToAnAppealNeedsTheCourtAbove() throws Refused, IOException {
        var met = answering("");
        assertThatThrownBy(() -> met.text("appeal-answer", 20)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().in(Lang.ZH)).contains("没有记录审理上诉的法院"));
        assertThat(answering("广东省深圳市中级人民法院").text("appeal-answer", 20)).contains("此致\n广东省深圳市中级人民法院");
    }

    private static SampleFiling answering(String court) throws Refused, IOException {
        var filed = Applications.filed();
        return filed.with(filed.file.changed(d -> {
            d.docket = d.docket.withAppeals(List.of(new Appeal("a", "judgment-1", new PartyId("liu"), LocalDate.of(2018, 9, 30), court, null, null)));
            d.filings = added(d.filings, new Filing(20, "appeal-answer", LocalDate.of(2018, 10, 12), 2, null, null, null));
            var facts = new TreeMap<>(d.facts);
            facts.put("appealAnswer", "样本");
            d.facts = facts;
        }));
    }

    private static List<Filing> added(List<Filing> all, Filing one) {
        return java.util.stream.Stream.concat(all.stream(), java.util.stream.Stream.of(one)).toList();
    }

    /// Who has marked no defendant as claiming in turn is told that, not that a fact he entered is missing; and nobody is called 反诉原告 before the counterclaim is brought.
    @Test void whoClaimsInTurnIsAskedForAndCalledSoFromThatDay() throws Refused, IOException {
        var filed = Applications.filed();
        CaseFile answered = filed.file.changed(d -> {
            d.filings = added(d.filings, new Filing(20, "counterclaim-answer", LocalDate.of(2018, 4, 10), 2, null, null, null));
            var facts = new TreeMap<>(d.facts);
            facts.putAll(Map.of("opposingClaim", "返还保证金（样本）", "counterAnswer", "样本"));
            d.facts = facts;
        });
        assertThatThrownBy(() -> filed.with(answered).text("counterclaim-answer", 20)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().in(Lang.ZH)).contains("没有记录提起反诉的被告"));
        var claiming = answered.changed(d -> d.seats = d.seats.stream().map(s -> s.party().value().equals("liu") ? new plaint.casefile.Seat(s.party(), s.role(), s.filing(), true) : s).toList());
        assertThat(filed.with(claiming).text("counterclaim-answer", 20)).contains("答辩人（反诉被告、本诉原告）：浙江淘宝", "被告一刘某均提起的反诉", "1.返还保证金（样本）。");
        assertThat(filed.with(claiming).text("extension", Applications.EXTENSION)).contains("申请人（原告、反诉被告）");
        var later = claiming.changed(d -> d.claims = java.util.stream.Stream.concat(d.claims.stream(), java.util.stream.Stream.of(new plaint.claim.ClaimVersion(9, LocalDate.of(2018, 4, 9), "反诉（样本）", "counterclaim", plaint.claim.ClaimVersion.Election.CONTRACT,
            List.of(new plaint.claim.Head(plaint.claim.Head.Kind.C, "保证金（样本）", null, "样本", List.of(), Money.cny("10000"), null, null, List.of(), false, null)), List.of(), List.of(new PartyId("taobao")), List.of(), new PartyId("liu")))).toList());
        assertThat(filed.with(later).text("extension", Applications.EXTENSION)).contains("申请人（原告）：").doesNotContain("反诉");
    }
}
