package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.docket.Delivery;
import plaint.docket.Delivery.Attempt;
import plaint.docket.Docket;
import plaint.docket.Due;
import plaint.docket.DueItem;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Judgment;
import plaint.docket.Limitation;
import plaint.docket.Preservation;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// S7 and S16: what is recorded of a case brings its deadlines, and none is struck, moved or lost unseen.
@Execution(ExecutionMode.CONCURRENT)
class DueStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final PartyId LIU = new PartyId("liu");
    private static final PartyId WANG = new PartyId("wang");
    private static final PartyId TAOBAO = new PartyId("taobao");
    @TempDir Path temp;
    private Office office;

    @BeforeEach void theSampleCase() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("s"), "周律师");
        var seed = CaseText.read(Home.find().seeds().resolve("2016-0001/case.yaml")).caseFile();
        office.archive().write(w -> w.add(seed, Notice.of("history.moved", "x", 1)));
    }

    @AfterEach void close() {
        office.close();
    }

    private CaseFile record(UnaryOperator<Docket> how) throws Refused {
        return new EditCase(office).run(new ShowCase(office).run(NO), d -> d.docket = how.apply(d.docket), Notice.of("history.moved", "x", 1));
    }

    private List<DueItem> due() throws Refused {
        return new CaseDue(office).run(NO).items();
    }

    private DueItem due(String key, PartyId party) throws Refused {
        return due().stream().filter(i -> key.equals(i.key()) && (party == null || party.equals(i.party()))).findFirst().orElseThrow();
    }

    private static Delivery judgmentTo(String id, PartyId party, LocalDate... days) {
        var attempts = new java.util.ArrayList<Attempt>();
        for (int i = 0; i < days.length; i++) attempts.add(new Attempt(days[i], "mail", i == days.length - 1, i == days.length - 1 ? "签收" : "退回"));
        return new Delivery(id, party, "judgment", attempts);
    }

    private static Judgment judgment(LocalDate on, LocalDate performBy) {
        return new Judgment("j1", Judgment.Instance.FIRST, "longgang", null, on, null, performBy, List.of(new Judgment.Award(plaint.claim.Head.Kind.B, LIU, List.of(WANG), Money.cny("70000"))),
            null, null, null, "样本", false);
    }

    @Test void theJudgmentServedOnUsStartsOurTimeToAppealAndOnTheOthersTheirs() throws Exception {
        record(d -> d.withJudgments(List.of(judgment(LocalDate.of(2018, 3, 20), null))).withDeliveries(List.of(
            judgmentTo("s1", TAOBAO, LocalDate.of(2018, 3, 22)), judgmentTo("s2", WANG, LocalDate.of(2018, 3, 21), LocalDate.of(2018, 4, 2)))));
        var ours = due("appeal", TAOBAO);
        assertThat(ours.kind()).isEqualTo(DueItem.Kind.DEADLINE);
        // Fri 6 April is the Tomb-sweeping holiday, Sunday the 8th is worked
        assertThat(ours.raw()).isEqualTo(LocalDate.of(2018, 4, 6));
        assertThat(ours.due()).isEqualTo(LocalDate.of(2018, 4, 8));
        assertThat(ours.sum().zh()).isEqualTo("3月22日 送达 + 15日 → 4月6日 清明节 → 4月8日");
        assertThat(ours.why().zh()).isEqualTo("周日调休上班，当日到期・《民事诉讼法》第一百六十四条");
        assertThat(due("appeal", WANG).kind()).isEqualTo(DueItem.Kind.WATCH);
        assertThat(due("appeal", WANG).due()).isEqualTo(LocalDate.of(2018, 4, 17));
    }

    @Test void papersServedByPublicNoticeCountFromTheDayTheNoticeTakesEffectAndTheSumSaysSo() throws Exception {
        var notice = new Attempt(LocalDate.of(2018, 7, 2), "public-notice", true, "人民法院报公告（样本）");
        var c = record(d -> d.withDeliveries(List.of(new Delivery("s1", WANG, "complaint", List.of(new Attempt(LocalDate.of(2018, 6, 15), "mail", false, "退回"), notice)))));
        // 60 days to 31 August, 15 more to Saturday 15 September
        assertThat(due("answer", WANG).sum().zh()).isEqualTo("7月2日 公告 → 8月31日 送达 + 15日 → 9月15日 周六 → 9月17日");
        assertThat(due("answer", WANG).due()).isEqualTo(LocalDate.of(2018, 9, 17));
        assertThat(new CaseDue(office).inEffect(c, notice)).isEqualTo(LocalDate.of(2018, 8, 31));
    }

    @Test void onceTheCourtAboveHasDecidedNobodysTimeToAppealRunsOn() throws Exception {
        record(d -> d.withJudgments(List.of(judgment(LocalDate.of(2018, 3, 20), null))).withDeliveries(List.of(judgmentTo("s1", TAOBAO, LocalDate.of(2018, 3, 22)))));
        assertThat(due()).anyMatch(i -> "appeal".equals(i.key()));
        var above = new Judgment("j2", Judgment.Instance.APPEAL, "深圳市中级人民法院", null, LocalDate.of(2018, 8, 20), LocalDate.of(2018, 8, 28), LocalDate.of(2018, 9, 7), judgment(LocalDate.of(2018, 3, 20), null).awards(), null, null, null, "样本", false);
        record(d -> d.withJudgments(List.of(d.judgments().getFirst(), above)));
        assertThat(due()).noneMatch(i -> "appeal".equals(i.key()));
    }

    @Test void theEndOfAFreezeNeverMovesAndTheRequestIsDueAWeekBefore() throws Exception {
        var frozen = new Preservation("p1", Preservation.Kind.DEPOSIT, LIU, "银行存款", Money.cny("1400000"), LocalDate.of(2017, 3, 31), LocalDate.of(2017, 3, 31), LocalDate.of(2018, 3, 31), null, null, null, null);
        record(d -> d.withPreservations(List.of(frozen)));
        var renew = due("preservation-renewal", LIU);
        assertThat(renew.from()).as("a Saturday, and it stays one").isEqualTo(LocalDate.of(2018, 3, 31));
        assertThat(renew.raw()).isEqualTo(LocalDate.of(2018, 3, 24));
        assertThat(renew.due()).as("back to Friday, never forward").isEqualTo(LocalDate.of(2018, 3, 23));
        assertThat(renew.title().zh()).isEqualTo("申请续行：银行存款");

        record(d -> d.withPreservations(List.of(new Preservation("p1", frozen.kind(), LIU, frozen.asset(), frozen.amount(), frozen.ordered(), frozen.from(), frozen.until(),
            List.of(new Preservation.Renewal(LocalDate.of(2018, 3, 20), LocalDate.of(2019, 3, 31))), null, null, null))));
        assertThat(due("preservation-renewal", LIU).due()).isEqualTo(LocalDate.of(2019, 3, 22));
    }

    @Test void aDeadlineIsStruckOnlyWithAReasonAndTheReasonStays() throws Exception {
        record(d -> d.withJudgments(List.of(judgment(LocalDate.of(2018, 5, 2), LocalDate.of(2018, 6, 11)))));
        var enforce = due("enforcement", null);
        assertThat(enforce.due()).isEqualTo(LocalDate.of(2020, 6, 11));
        assertThatThrownBy(() -> new StrikeDue(office).run(NO, enforce.id(), " ")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).isEqualTo("desk.refused.strikeWhy"));
        new StrikeDue(office).run(NO, enforce.id(), "已全额履行");
        var struck = due("enforcement", null).struck();
        assertThat(struck.struckBy()).isEqualTo("周律师");
        assertThat(struck.struckWhy()).isEqualTo("已全额履行");
        assertThat(struck.struckOn()).isEqualTo(Now.today());
        assertThat(new DueList(office).run(new DueList.Query(LocalDate.of(2018, 6, 1))).items()).noneMatch(i -> i.line().id().equals(enforce.id()));
        assertThatThrownBy(() -> new StrikeDue(office).run(NO, enforce.id(), "再次")).isInstanceOf(Refused.class);
    }

    @Test void theListGroupsAllCasesAndCountsThem() throws Exception {
        new AddFollowUp(office).run(NO, LocalDate.of(2018, 3, 20), "向品牌方索取鉴定人授权链", null);
        var list = new DueList(office).run(new DueList.Query(LocalDate.of(2018, 3, 23)));
        var late = list.in(DueList.Group.OVERDUE);
        assertThat(late).extracting(i -> i.line().what().zh()).contains("向品牌方索取鉴定人授权链");
        assertThat(late.getFirst().line().title().zh()).contains("淘宝");
        assertThat(list.counts().overdue()).isEqualTo(late.size());
        assertThat(list.counts().all()).isEqualTo(list.items().size());
    }

    @Test void aHearingIsListedWithWhatIsStillMissingForIt() throws Exception {
        record(d -> d.withHearings(List.of(new Hearing("h1", LocalDateTime.of(2018, 3, 29, 9, 30), Hearing.Kind.TRIAL, "第十二法庭", false, null, false, null, null)))
            .withDeliveries(List.of(new Delivery("s1", LIU, "传票", List.of(new Attempt(LocalDate.of(2018, 3, 12), "mail", true, "签收"))))));
        var sitting = new DueList(office).run(new DueList.Query(LocalDate.of(2018, 3, 23))).hearings().getFirst();
        assertThat(sitting.line().at()).isEqualTo(LocalDateTime.of(2018, 3, 29, 9, 30));
        assertThat(sitting.line().served()).isEqualTo(1);
        assertThat(sitting.line().toServe()).isEqualTo(3);
        assertThat(sitting.court().zh()).contains("龙岗");
    }

    @Test void anOpenCaseWithNothingDueIsFound() throws Exception {
        assertThat(new DueList(office).run(new DueList.Query(LocalDate.of(2030, 1, 1))).idle()).extracting(DueList.Idle::no).containsExactly(NO);
    }

    @Test void limitationIsHeldFromTheDayOfTheSuitAndRunsOnForThoseNotYetSued() throws Exception {
        var limits = new CaseDue(office).run(NO).limitations();
        assertThat(limits.get(LIU).state()).isEqualTo(Limitation.State.HELD);
        assertThat(limits.get(LIU).from()).isEqualTo(LocalDate.of(2016, 12, 30));
    }

    /// Once a judgment is in effect there is nothing left to sue for in time: it says so, and the time to apply for enforcement runs.
    @Test void aClaimDecidedByAJudgmentInEffectHasNoTimeToSue() throws Exception {
        record(d -> d.withJudgments(List.of(new Judgment("j1", Judgment.Instance.FIRST, "样本法院", null, LocalDate.of(2018, 5, 20), null, null, List.of(), null, null, null, null, false))));
        assertThat(new CaseDue(office).run(NO).limitations().get(LIU).state()).as("not yet in effect").isEqualTo(Limitation.State.HELD);
        record(d -> d.withJudgments(List.of(new Judgment("j1", Judgment.Instance.FIRST, "样本法院", null, LocalDate.of(2018, 5, 20), LocalDate.of(2018, 6, 8), LocalDate.of(2018, 6, 18), List.of(), null, null, null, null, false))));
        assertThat(new CaseDue(office).run(NO).limitations()).containsOnlyKeys(LIU, new PartyId("chen"), WANG).allSatisfy((p, r) -> {
            assertThat(r.state()).isEqualTo(Limitation.State.DECIDED);
            assertThat(r.from()).isEqualTo(LocalDate.of(2018, 6, 8));
            assertThat(r.sum().zh()).contains("2018-06-08", "申请执行");
        });
        assertThat(due()).noneMatch(i -> i.key().equals("limitation"));
    }

    @Test void theDayTheOfficeRecordsForLimitationGoesFirst() throws Exception {
        var c = new ShowCase(office).run(NO);
        var unsued = c.changed(d -> {
            d.filings = List.of();
            d.events = d.events.stream().filter(e -> e.day().isBefore(LocalDate.of(2016, 12, 1))).toList();
            d.docket = Docket.EMPTY.withDues(List.of(new Due("k1", "limitation", LocalDate.of(2016, 8, 10), null, null, null, null, null, null, null, null, null)));
            d.claims = List.of(d.claims.getFirst());
            d.seats = d.seats.stream().filter(s -> s.filing() <= 1).toList();
        });
        office.archive().write(w -> w.save(unsued, Notice.of("history.moved", "x", 1)));
        assertThat(due("limitation", LIU).due()).isEqualTo(LocalDate.of(2019, 8, 12));
        var demanded = new ShowCase(office).run(NO).changed(d -> d.docket = d.docket.withInterruptions(List.of(new Interruption("i1", Interruption.Kind.DEMAND, LocalDate.of(2018, 2, 1), null, LIU, "律师函", null))));
        office.archive().write(w -> w.save(demanded, Notice.of("history.moved", "x", 1)));
        assertThat(due("limitation", LIU).due()).isEqualTo(LocalDate.of(2021, 2, 1));
    }

    @Test void theRestOfTheFeeIsDueFromTheNoticeAndOnlyExpectedBeforeIt() throws Exception {
        var rest = due("top-up-notice", TAOBAO);
        assertThat(rest.title().zh()).isEqualTo("补交案件受理费 ¥15,080.00");
        assertThat(rest.sum().zh()).isEqualTo("3月19日 通知 + 7日 → 3月26日");
        assertThat(due()).as("what came is not expected any more").noneMatch(i -> "top-up-fee".equals(i.key()));

        record(d -> d.withDeliveries(d.deliveries().stream().filter(v -> !v.party().equals(TAOBAO)).toList()));
        var expected = due("top-up-fee", null);
        assertThat(expected.kind()).isEqualTo(DueItem.Kind.WATCH);
        assertThat(expected.title().zh()).isEqualTo("预计：补交案件受理费 ¥15,080.00");
        assertThat(expected.title().en()).isEqualTo("Expected: Pay the rest of the court fee ¥15,080.00");
        assertThat(expected.why().zh()).startsWith("交费通知尚未记录，七日自接到通知之次日起算");
        assertThat(expected.why().zh()).contains("32,480－17,400");
        assertThat(new DueList(office).run(new DueList.Query(LocalDate.of(2018, 4, 10))).items()).as("never overdue").noneMatch(i -> i.line().key() != null && i.line().key().startsWith("top-up"));

        record(d -> d.withDeliveries(List.of(new Delivery("n", TAOBAO, "交费通知书", List.of(new Attempt(LocalDate.of(2018, 3, 28), "electronic", true, "到达"))))));
        assertThat(due("top-up-notice", TAOBAO).due()).as("7 days from the notice, moved off the Tomb-sweeping days").isEqualTo(LocalDate.of(2018, 4, 4));
        assertThat(due()).noneMatch(i -> "top-up-fee".equals(i.key()));
    }

    @Test void theFirstFeeIsOnlyExpectedUntilTheNoticeComes() throws Exception {
        record(d -> Docket.EMPTY);
        edit(d -> {
            d.claims = List.of(d.claims.getFirst());
            d.events = d.events.stream().filter(e -> !e.day().isAfter(LocalDate.of(2017, 1, 9))).toList();
        });
        assertThat(due("fee", null).title().zh()).isEqualTo("预计：交纳案件受理费");
        assertThat(due("fee", null).kind()).isEqualTo(DueItem.Kind.WATCH);
        record(d -> d.withDeliveries(List.of(new Delivery("n", TAOBAO, "交费通知书", List.of(new Attempt(LocalDate.of(2017, 1, 10), "personal", true, "签收"))))));
        assertThat(due()).noneMatch(i -> "fee".equals(i.key()));
        assertThat(due("fee-notice", TAOBAO).sum().zh()).isEqualTo("1月10日 通知 + 7日 → 1月17日");
        assertThat(due("fee-notice", TAOBAO).kind()).isEqualTo(DueItem.Kind.DEADLINE);
    }

    private void edit(java.util.function.Consumer<plaint.casefile.CaseChange> how) throws Refused {
        var c = new ShowCase(office).run(NO).changed(how::accept);
        office.archive().write(w -> w.save(c, Notice.of("history.moved", "x", 1)));
    }

    /// Art. 22 of the fee measures: the appellant pays when the appeal is handed in; an appeal whose fee stays unpaid after the court's seven days counts as withdrawn.
    @Test void anAppealOfOursBringsItsFeeAndACourtsNoticeItsSevenDays() throws Exception {
        record(d -> d.withJudgments(List.of(judgment(LocalDate.of(2018, 3, 20), null))).withDeliveries(List.of(judgmentTo("s1", TAOBAO, LocalDate.of(2018, 3, 22)))));
        assertThat(due()).noneMatch(i -> "appeal-fee".equals(i.key()));
        var filing = new ShowCase(office).run(NO).lastFiling() + 1;
        edit(d -> {
            var all = new java.util.ArrayList<>(d.filings);
            all.add(new plaint.casefile.Filing(filing, "appeal", LocalDate.of(2018, 4, 3), d.claims.size(), LocalDate.of(2018, 4, 3), null, null));
            d.filings = all;
            d.docket = d.docket.withApplications(List.of(new plaint.docket.Application.AppealPetition("a", filing, "j1", "广东省深圳市中级人民法院", List.of(), List.of("改判"), List.of("样本"), Money.cny("100000"))));
        });
        var fee = due("appeal-fee", null);
        assertThat(fee.due()).isEqualTo(LocalDate.of(2018, 4, 3));
        assertThat(fee.kind()).isEqualTo(DueItem.Kind.DEADLINE);
        assertThat(fee.title().zh()).contains("预交上诉案件受理费", "¥2,300.00");
        assertThat(fee.why().zh()).contains("《诉讼费用交纳办法》第二十二条");
        assertThat(due()).as("handed in: our time to appeal is no matter any more").noneMatch(i -> "appeal".equals(i.key()) && TAOBAO.equals(i.party()));
        // their appeal costs us nothing
        record(d -> d.withAppeals(List.of(new plaint.docket.Appeal("x", "j1", LIU, LocalDate.of(2018, 4, 2), "广东省深圳市中级人民法院", null, null))));
        assertThat(due()).filteredOn(i -> "appeal-fee".equals(i.key())).hasSize(1);
        // the court reminds: seven days from the day after
        record(d -> d.withDeliveries(List.of(d.deliveries().getFirst(), new Delivery("s9", TAOBAO, "fee-notice", List.of(new Attempt(LocalDate.of(2018, 4, 10), "mail", true, "签收"))))));
        assertThat(due()).noneMatch(i -> "appeal-fee".equals(i.key()));
        assertThat(due()).filteredOn(i -> i.key() != null && i.key().contains("notice")).filteredOn(i -> i.title().zh().contains("¥2,300.00")).extracting(DueItem::due).containsExactly(LocalDate.of(2018, 4, 17));
    }

    /// Until the law of 2021 a judgment could not be served by e-mail: whoever counts from the mail thinks a judgment final that is not, or gives up an appeal that still lies.
    @Test void aJudgmentSentByElectronicMeansStartsNoTimeToAppealWhereTheLawThenExceptedIt() throws Exception {
        record(d -> d.withJudgments(List.of(judgment(LocalDate.of(2018, 3, 20), null))).withDeliveries(List.of(
            new Delivery("s1", TAOBAO, "judgment", List.of(new Attempt(LocalDate.of(2018, 3, 22), "electronic", true, "邮件已读"))))));
        assertThat(due()).noneMatch(i -> "appeal".equals(i.key()) && TAOBAO.equals(i.party()));
        var anew = due("served-void", TAOBAO);
        assertThat(anew.title().zh()).contains("请法院另行送达", "判决书");
        assertThat(anew.why().zh()).contains("《民事诉讼法》第八十七条");
        // on paper afterwards: from then on the fifteen days run
        record(d -> d.withDeliveries(List.of(d.deliveries().getFirst(), judgmentTo("s2", TAOBAO, LocalDate.of(2018, 4, 2)))));
        assertThat(due()).noneMatch(i -> "served-void".equals(i.key()));
        assertThat(due("appeal", TAOBAO).due()).isEqualTo(LocalDate.of(2018, 4, 17));
        var deadlines = office.forums().get("cn").deadlines();
        assertThat(deadlines.serves("electronic", "served-judgment", "longgang", LocalDate.of(2019, 5, 6))).isFalse();
        assertThat(deadlines.serves("electronic", "served-complaint", "longgang", LocalDate.of(2019, 5, 6))).isTrue();
        assertThat(deadlines.serves("electronic", "served-judgment", "hangzhou-internet", LocalDate.of(2019, 5, 6))).isTrue();
        assertThat(deadlines.serves("electronic", "served-judgment", "longgang", LocalDate.of(2022, 1, 4))).isTrue();
        assertThat(deadlines.serves("mail", "served-judgment", "longgang", LocalDate.of(2019, 5, 6))).isTrue();
    }

    /// A counterclaim's fee is owed within seven days of bringing it, halved where it is heard together, and nobody is told to pay it.
    @Test void aCounterclaimOfOursBringsItsFeeWithoutANotice() throws Exception {
        edit(d -> {
            d.facts = new java.util.TreeMap<>(java.util.Map.of("ours", "liu"));
            var own = d.claims.getFirst();
            var version = d.claims.size() + 1;
            var claims = new java.util.ArrayList<>(d.claims);
            claims.add(new plaint.claim.ClaimVersion(version, LocalDate.of(2018, 1, 22), null, null, own.election(), own.heads(), List.of(), List.of(), List.of(), LIU));
            d.claims = claims;
            var all = new java.util.ArrayList<>(d.filings);
            all.add(new plaint.casefile.Filing(all.size() + 1, "counterclaim", LocalDate.of(2018, 1, 22), version, LocalDate.of(2018, 1, 23), null, null));
            d.filings = all;
            d.seats = d.seats.stream().map(s -> s.party().equals(LIU) ? new plaint.casefile.Seat(s.party(), s.role(), s.filing(), true) : s).toList();
        });
        var fee = due("counterclaim-fee", null);
        assertThat(fee.due()).as("seven days from the day after").isEqualTo(LocalDate.of(2018, 1, 30));
        assertThat(fee.title().zh()).as("half of 17,400").contains("交纳反诉案件受理费", "¥8,700.00");
    }

    @Test void theTimeForTrialStandsStillDuringAStayAndRunsOnAfterIt() throws Exception {
        var trial = due("trial", null);
        assertThat(trial.sum().zh()).isEqualTo("2017年1月9日 立案 + 6个月 + 中止381日 → 2018年7月25日");
        assertThat(trial.sum().en()).isEqualTo("9 Jan 2017 docketed + 6 months + 381 days stayed → 25 Jul 2018");
        assertThat(trial.due()).isEqualTo(LocalDate.of(2018, 7, 25));
        assertThat(trial.steps()).extracting(s -> s.text().zh()).anyMatch(s -> s.contains("其间 381 日不计入")).anyMatch(s -> s.contains("未与出处原文核对") && s.contains("审理期限规定"));
        record(d -> d.withStays(List.of(new plaint.docket.Stay("stay-1", LocalDate.of(2017, 2, 6), null, "先刑后民", "刑事判决"))));
        edit(d -> d.events = d.events.stream().filter(e -> e.kind() != plaint.docket.EventKind.RESUMED).toList());
        assertThat(due()).as("no end while the case is stayed").noneMatch(i -> "trial".equals(i.key()));
    }

    @Test void aJudgmentInForceBringsTheTimeForRetrialAndOneThatRefusesAllTheDutyToLiftTheFreeze() throws Exception {
        var refused = new Judgment("j1", Judgment.Instance.FIRST, "longgang", null, LocalDate.of(2018, 5, 2), LocalDate.of(2018, 6, 1), null, List.of(), null, null, null, "样本", false);
        record(d -> d.withJudgments(List.of(refused)));
        assertThat(due("retrial", null).due()).as("1 December is a Saturday").isEqualTo(LocalDate.of(2018, 12, 3));
        assertThat(due("retrial", null).kind()).as("nobody has to ask for it").isEqualTo(plaint.docket.DueItem.Kind.WATCH);
        var lift = due("lift-request", LIU);
        assertThat(lift.due()).isEqualTo(LocalDate.of(2018, 6, 1));
        assertThat(lift.why().zh()).isEqualTo("《财产保全规定》第二十三条");
        record(d -> d.withPreservations(d.preservations().stream().map(p -> new Preservation(p.id(), p.kind(), p.against(), p.asset(), p.amount(), p.ordered(), p.from(), p.until(), p.renewals(), p.security(), p.docketNo(), LocalDate.of(2018, 6, 4))).toList()));
        assertThat(due()).noneMatch(i -> "lift-request".equals(i.key()));
    }
}
