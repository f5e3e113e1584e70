package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.check.Finding;
import plaint.docket.Application;
import plaint.docket.Delivery;
import plaint.docket.Judgment;
import plaint.drafting.FilingPapers;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// What is asked of the court is held against the docket: who is called missing was looked for, and an appeal still lies against the judgment; where none does, the retrial is the way out.
class DocketCheckTest {
    private static final LocalDate GIVEN = LocalDate.of(2024, 9, 9);
    @TempDir static Path folder;
    private static Office office;
    private static CaseFile sample;

    @BeforeAll static void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        sample = new ShowCase(office).run(new CaseNo("2016-0001"));
    }

    @AfterAll static void close() {
        office.close();
    }

    private static CaseFile filed(String kind, LocalDate dated, Consumer<CaseChange> how) {
        return sample.changed(c -> {
            c.filings = new ArrayList<>(sample.filings());
            c.filings.add(new Filing(3, kind, dated, 2, null, null, null));
            how.accept(c);
        });
    }

    private static List<String> told(CaseFile c, String check, Finding.Rank rank) throws Exception {
        return new PlanFiling(office).findings(c, 3).stream().filter(f -> f.check().equals(check)).peek(f -> assertThat(f.rank()).isEqualTo(rank)).map(f -> f.what().in(Lang.ZH)).toList();
    }

    private static CaseFile notice(String party, Delivery... deliveries) {
        return filed("public-notice", LocalDate.of(2018, 4, 2), c -> {
            c.docket = c.docket.withApplications(List.of(new Application.PublicNotice("n", 3, List.of(new PartyId(party)), List.of("开庭传票"), "去向不明")));
            if (deliveries.length > 0) c.docket = c.docket.withDeliveries(List.of(deliveries));
        });
    }

    private static Delivery tried(String party, boolean... served) {
        var attempts = new ArrayList<Delivery.Attempt>();
        for (int i = 0; i < served.length; i++) attempts.add(new Delivery.Attempt(LocalDate.of(2018, 3, 1 + i), "mail", served[i], "样本"));
        return new Delivery("d-" + party, new PartyId(party), "传票", attempts);
    }

    @Test void serviceByPublicNoticeIsHeldAgainstTheServiceOnRecord() throws Exception {
        assertThat(told(notice("wang"), "notice", Finding.Rank.WARN)).as("the second letter reached her").singleElement().asString().contains("王某怡已于2018-03-26送达");
        assertThat(told(notice("wang", tried("wang", true, false, false)), "notice", Finding.Rank.PASSED)).containsExactly("向王某怡送达失败 2 次，有记录");
        assertThat(told(notice("wang", tried("liu", false)), "notice", Finding.Rank.WARN)).as("nobody looked for her at the address there is").containsExactly("没有向王某怡送达失败的记录，而其地址已知。先补记按该地址送达的经过");
        var late = notice("wang", new Delivery("d", new PartyId("wang"), "传票", List.of(new Delivery.Attempt(LocalDate.of(2018, 4, 9), "mail", false, "样本"))));
        assertThat(told(late, "notice", Finding.Rank.WARN)).as("what fails later was not known").hasSize(1);
    }

    /// Served on Friday 13 September 2024, fifteen days end on Sunday the 29th, which was worked.
    private static CaseFile against(String kind, LocalDate dated, Judgment.Instance instance, LocalDate effective) {
        return filed(kind, dated, c -> {
            c.docket = c.docket.withApplications(List.of(new Application.AppealPetition("a", 3, "j", "广东省深圳市中级人民法院", List.of(), List.of("撤销原判决，依法改判"), List.of("有新的证据，足以推翻原判决（民事诉讼法第二百一十一条第一项，样本）"), Money.cny("100000"))))
                .withJudgments(List.of(new Judgment("j", instance, "深圳市龙岗区人民法院", "（2017）粤0307民初9999999号", GIVEN, effective, null, List.of(), List.of(), List.of("刊登声明"), List.of(), "样本", true)))
                .withDeliveries(List.of(new Delivery("d", new PartyId("taobao"), "判决书", List.of(new Delivery.Attempt(LocalDate.of(2024, 9, 13), "personal", true, "样本")))));
        });
    }

    @Test void anAppealGoesByWayOfTheCourtBelowAndARetrialToTheOneAbove() throws Exception {
        for (var kind : List.of("appeal", "retrial")) {
            var sets = new PlanFiling(office).lay(against(kind, LocalDate.of(2024, 10, 8), Judgment.Instance.FIRST, LocalDate.of(2024, 9, 30)), 3);
            assertThat(sets.getFirst().plan().recipients()).as(kind).containsExactly(kind.equals("appeal") ? "深圳市龙岗区人民法院" : "广东省深圳市中级人民法院");
        }
    }

    @Test void anAppealOutOfTimeOrAgainstAJudgmentInEffectIsTold() throws Exception {
        assertThat(told(against("appeal", LocalDate.of(2024, 9, 29), Judgment.Instance.FIRST, null), "appealable", Finding.Rank.PASSED)).containsExactly("2024-09-09的判决可以在2024-09-29前上诉");
        assertThat(told(against("appeal", LocalDate.of(2024, 9, 30), Judgment.Instance.FIRST, null), "appealable", Finding.Rank.WARN)).singleElement().asString().contains("上诉期已于2024-09-29届满", "申请再审");
        assertThat(told(against("appeal", LocalDate.of(2024, 10, 8), Judgment.Instance.FIRST, LocalDate.of(2024, 9, 30)), "appealable", Finding.Rank.WARN)).singleElement().asString().contains("已于2024-09-30生效，不能再上诉");
        assertThat(told(against("appeal", LocalDate.of(2024, 9, 20), Judgment.Instance.APPEAL, null), "appealable", Finding.Rank.WARN)).singleElement().asString().contains("不是一审判决");
    }

    @Test void aRetrialIsAskedForOnceAJudgmentIsInEffectAndWithinSixMonths() throws Exception {
        var effective = LocalDate.of(2024, 9, 30);
        assertThat(told(against("retrial", LocalDate.of(2024, 10, 8), Judgment.Instance.FIRST, effective), "retrial", Finding.Rank.PASSED)).singleElement().asString().contains("可以在2025-03-31前申请再审");
        assertThat(told(against("retrial", LocalDate.of(2025, 4, 1), Judgment.Instance.FIRST, effective), "retrial", Finding.Rank.WARN)).singleElement().asString().contains("已于2025-03-31届满");
        assertThat(told(against("retrial", LocalDate.of(2024, 9, 20), Judgment.Instance.FIRST, null), "retrial", Finding.Rank.WARN)).singleElement().asString().contains("尚未生效，应当上诉");
        assertThat(told(against("retrial", LocalDate.of(2024, 10, 8), Judgment.Instance.RETRIAL, effective), "retrial", Finding.Rank.WARN)).singleElement().asString().contains("不能再次申请再审");
        assertThat(told(against("retrial", LocalDate.of(2024, 10, 8), Judgment.Instance.FIRST, effective), "appealable", Finding.Rank.WARN)).isEmpty();
    }

    private static CaseFile afterAppeal(plaint.docket.Appeal... appeals) {
        return against("retrial", LocalDate.of(2024, 12, 9), Judgment.Instance.APPEAL, LocalDate.of(2024, 11, 29)).changed(d -> {
            var below = new Judgment("j1", Judgment.Instance.FIRST, "深圳市龙岗区人民法院", "（2017）粤0307民初9999998号", LocalDate.of(2024, 6, 3), null, null, List.of(), List.of(), List.of(), List.of(), "样本", true);
            d.docket = d.docket.withJudgments(List.of(below, d.docket.judgments().getFirst())).withAppeals(List.of(appeals));
        });
    }

    private static plaint.docket.Appeal appeal(String by) {
        return new plaint.docket.Appeal("by-" + by, "j1", new PartyId(by), LocalDate.of(2024, 9, 20), "广东省深圳市中级人民法院", null, null);
    }

    /// The court's form asks for the place in both instances (再审申请人（一、二审诉讼地位）): 原审 alone would leave open who appealed.
    @Test void aRetrialAfterAnAppealNamesThePlaceInBothInstances() throws Exception {
        var theirs = afterAppeal(appeal("liu"));
        assertThat(text(theirs, "retrial")).contains("再审申请人（一审原告、二审被上诉人）：浙江淘宝网络有限公司", "被申请人一（一审被告一、二审上诉人）：刘某均", "被申请人二（一审被告二）：").doesNotContain("（原审");
        assertThat(text(theirs, "service-address")).contains("再审申请人（一审原告、二审被上诉人）");
        assertThat(text(theirs, "firm-letter")).contains("本所接受再审申请人（一审原告、二审被上诉人）浙江淘宝网络有限公司的委托");
        assertThat(text(theirs, "employment")).contains("一案再审的诉讼代理人");
        var ours = afterAppeal(appeal("taobao"));
        assertThat(text(ours, "retrial")).contains("再审申请人（一审原告、二审上诉人）：浙江淘宝网络有限公司", "被申请人一（一审被告一、二审被上诉人）：刘某均", "被申请人二（一审被告二、二审被上诉人）：");
        assertThatThrownBy(() -> text(afterAppeal(), "retrial")).as("who appealed is not guessed").isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("drafting.missing.secondInstance"));
        // where nobody appealed there was one instance
        assertThat(text(against("retrial", LocalDate.of(2024, 10, 8), Judgment.Instance.FIRST, LocalDate.of(2024, 9, 30)), "retrial")).contains("再审申请人（原审原告）：");
    }

    @Test void theApplicationForRetrialIsAPaperOfThePackWithItsArticles() throws Exception {
        var c = against("retrial", LocalDate.of(2024, 10, 8), Judgment.Instance.FIRST, LocalDate.of(2024, 9, 30));
        assertThat(new FilingPapers(office.forums().get("cn"), c, c.filing(3)).taken()).extracting(Forum.Paper::key).containsExactly("index", "retrial", "identity", "authority", "firm-letter", "employment", "service-address");
        assertThat(text(c, "retrial")).contains("民事再审申请书", "再审申请人（原审原告）：浙江淘宝网络有限公司", "被申请人一（原审被告一）：刘某均", "不服深圳市龙岗区人民法院2024年9月9日作出的（2017）粤0307民初9999999号民事判决，现提出再审申请。该判决已于2024年9月30日发生法律效力。",
            "1.撤销原判决，依法改判。", "该判决具有《中华人民共和国民事诉讼法》（以下简称《民事诉讼法》）第二百一十一条规定的应当再审的情形", "（一）有新的证据", "第二百一十条、第二百一十四条、第二百一十六条的规定申请再审", "广东省深圳市中级人民法院", "本再审申请书副本3份；原审判决书复印件", "二〇二四年十月八日").doesNotContain("上诉");
        assertThat(text(c, "authority")).contains("申请再审一案（原审案号：（2017）粤0307民初9999999号）中", "代为递交再审申请材料", "至本案再审程序终结").doesNotContain("递交上诉材料");
        assertThat(text(c, "firm-letter")).contains("广东省深圳市中级人民法院：", "一案的申请再审，本所接受再审申请人（原审原告）浙江淘宝网络有限公司的委托");
        assertThat(text(c, "service-address")).contains("再审申请人（原审原告）", "再审程序；当事人未书面变更的，同样适用于执行程序。");
        var before = against("retrial", LocalDate.of(2021, 10, 8), Judgment.Instance.FIRST, LocalDate.of(2021, 9, 30));
        assertThat(text(before, "retrial")).as("the numbers of that day").contains("第二百条规定的应当再审的情形");
        // once it is handed in, its time is over
        var handed = c.changed(d -> d.filings = c.filings().stream().map(f -> f.no() == 3 ? f.handedIn(LocalDate.of(2024, 10, 8), null) : f).toList());
        assertThat(new CaseDue(office).run(c).items()).anyMatch(i -> "retrial".equals(i.key()));
        assertThat(new CaseDue(office).run(handed).items()).noneMatch(i -> "retrial".equals(i.key()));
        assertThat(told(handed, "retrial", Finding.Rank.PASSED)).singleElement().asString().contains("2025-03-31");
    }

    private static String text(CaseFile c, String paper) throws Exception {
        return new FilingLayout(office, c, c.filing(3)).edited(paper).document().plainText();
    }
}
