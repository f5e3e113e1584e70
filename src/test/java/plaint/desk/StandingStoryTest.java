package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.docket.Conviction;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.lead.Decision;
import plaint.lead.FunnelStep;
import plaint.lead.LeadLists;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.Tracked;
import plaint.store.StoreCheck;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.view.LeadQuery;
import plaint.view.LeadView;
import plaint.work.Progress;

/// A lead on its way: moved by the office step by step, and in a case by what happens there, so that the office's own funnel moves (S13).
@Execution(ExecutionMode.CONCURRENT)
class StandingStoryTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 9);
    private static final CaseNo CASE = new CaseNo("2017-0002");
    @TempDir Path temp;
    private Office office;

    @BeforeEach void begin() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("store"), "办案人甲");
    }

    private void open() throws Exception {
        office = Office.open(temp.resolve("store"), Home.find(), "办案人甲");
    }

    @AfterEach void close() {
        office.close();
    }

    private void take(String... rows) throws Exception {
        var file = LeadLists.file(temp.resolve("l.csv"), LeadLists.HEADING_ZH + "\n" + String.join("\n", rows) + "\n", "UTF-8");
        new ImportLeads(office).run(file, "auto", TODAY, temp.resolve("report.csv"), Lang.ZH, Progress.NONE);
    }

    private static String row(String no, String shop, String seller, String phone) {
        return LeadLists.row(no, shop, "店" + shop, seller, "", phone, "施华洛世奇", "60000.00", "LEAD", "2016-03-14");
    }

    private Tracked lead(String no) throws Refused {
        return new SearchLeads(office).find(no).orElseThrow();
    }

    private List<Integer> ids(String... numbers) throws Refused {
        var all = new java.util.ArrayList<Integer>();
        for (var no : numbers) all.add(lead(no).id());
        return all;
    }

    private List<Integer> funnel() throws Refused {
        return new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.ALL).all().steps().stream().map(LeadFunnel.Step::count).toList();
    }

    private static LocalDate day(int month, int day) {
        return LocalDate.of(2016, month, day);
    }

    private static String refusal(org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        return catchThrowableOfType(Refused.class, act).notice().key();
    }

    @Test void aLeadGoesOnToAnyLaterStandingAndNeverBack() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"), row("L2", "9002", "陈某华", "19900000002"), row("L3", "9003", "王某怡", "19900000003"));
        var decide = new DecideLeads(office);
        decide.move(ids("L1", "L2"), LeadState.AUTHENTICATING, null, day(4, 1));
        decide.move(ids("L1"), LeadState.HANDED_OVER, "移送龙岗分局", day(5, 1));
        assertThat(lead("L1").standing()).returns(Decision.HAND_TO_POLICE, s -> s.decision()).returns("移送龙岗分局", s -> s.reason());
        decide.move(ids("L1"), LeadState.ACCEPTED, null, day(5, 20));
        assertThat(funnel()).containsExactly(3, 1, 0, 0);

        assertThat(refusal(() -> decide.move(ids("L1"), LeadState.TEST_PURCHASE, null, day(6, 1)))).isEqualTo("desk.refused.leadStep");
        assertThat(refusal(() -> decide.move(ids("L1"), LeadState.ACTIONABLE, null, day(5, 19)))).isEqualTo("desk.refused.leadDay");
        assertThat(refusal(() -> decide.move(ids("L1"), LeadState.ACTIONABLE, null, Now.today().plusDays(1)))).isEqualTo("desk.refused.leadAhead");
        assertThat(refusal(() -> decide.move(ids("L3", "L1"), LeadState.ACCEPTED, null, day(6, 1)))).isEqualTo("desk.refused.leadStep");
        assertThat(lead("L3").standing().state()).as("all of them or none").isEqualTo(LeadState.NEW);

        decide.move(ids("L1"), LeadState.CONVICTED, null, day(11, 1));
        assertThat(funnel()).containsExactly(3, 1, 1, 1);
        assertThat(refusal(() -> decide.drop(ids("L1"), Loss.DOUBLE, null, day(11, 2)))).as("what was convicted is not lost").isEqualTo("desk.refused.leadStep");

        decide.takeBack(ids("L1"));
        assertThat(lead("L1").standing()).as("the conviction was another seller's").returns(LeadState.ACCEPTED, s -> s.state()).returns(FunnelStep.ACCEPTED, s -> s.furthest());
        assertThat(funnel()).containsExactly(3, 1, 0, 0);
        assertThat(refusal(() -> decide.takeBack(ids("L3")))).isEqualTo("desk.refused.leadNoStep");

        decide.drop(ids("L2"), Loss.LACKS_PROOF, null, day(6, 1));
        assertThat(refusal(() -> decide.move(ids("L2"), LeadState.ASSIGNED, null, day(7, 1)))).as("nobody would be at it").isEqualTo("desk.refused.leadStep");
        decide.assign(ids("L2"), "办案人乙", day(7, 1));
        decide.move(ids("L2"), LeadState.ASSIGNED, "鉴定结论到了", day(7, 1));
        assertThat(lead("L2").standing()).returns(LeadState.ASSIGNED, s -> s.state()).returns(null, s -> s.loss());
        assertThat(new OpenLead(office).run(lead("L2").id()).stays()).extracting(OpenLead.Stay::state)
            .containsExactly(LeadState.NEW, LeadState.AUTHENTICATING, LeadState.DROPPED, LeadState.ASSIGNED);
    }

    private void happened(EventKind kind, Track track, LocalDate on) throws Refused {
        new RecordEvent(office).run(CASE, new Event(on, false, track, kind, "样本 " + kind, "Sample " + kind, "", "", List.of(), "", List.of()));
    }

    @Test void theCriminalTrackOfACaseMovesItsLeads() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"), row("L2", "9002", "陈某华", "19900000001"), row("L3", "9003", "王某怡", "19900000003"));
        var ring = ids("L1", "L2");
        new OpenCaseFromLeads(office).run(ring, new OpenCaseFromLeads.Plan(CASE, "cn", "longgang", "network-service-contract", "initial", day(12, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000")));
        assertThat(new LeadFunnel(office).keep().all().steps().getLast().count()).isZero();
        assertThat(refusal(() -> new DecideLeads(office).move(ring, LeadState.ACCEPTED, null, day(12, 31)))).isEqualTo("desk.refused.leadInCase");

        happened(EventKind.INSPECTION, Track.ADMINISTRATIVE, day(6, 1));
        assertThat(funnel()).containsExactly(3, 0, 0, 0);
        happened(EventKind.TRANSFERRED, Track.CRIMINAL, day(7, 1));
        happened(EventKind.POLICE_ACCEPTED, Track.CRIMINAL, day(7, 10));
        assertThat(funnel()).containsExactly(3, 2, 0, 0);
        assertThat(new LeadFunnel(office).kept()).as("counted before that").isNull();
        happened(EventKind.CRIMINAL_FILED, Track.CRIMINAL, day(8, 10));
        assertThat(funnel()).containsExactly(3, 2, 2, 0);

        // one of the two is convicted
        var seen = new ShowCase(office).run(CASE);
        new EditCase(office).run(seen, d -> d.convictions = List.of(new Conviction(new PartyId("seller-1"), "样本法院", "销售假冒注册商标的商品罪", 36, 36)), Notice.of("history.storyChanged", "x", "x"));
        happened(EventKind.CONVICTED, Track.CRIMINAL, LocalDate.of(2017, 5, 16));
        assertThat(funnel()).containsExactly(3, 2, 2, 1);
        assertThat(lead("L1").standing()).returns(LeadState.IN_CASE, s -> s.state()).returns(FunnelStep.CONVICTED, s -> s.furthest());
        assertThat(lead("L2").standing().furthest()).isEqualTo(FunnelStep.ACTIONABLE);
        assertThat(new OpenLead(office).run(lead("L1").id()).stays()).extracting(OpenLead.Stay::state)
            .containsExactly(LeadState.NEW, LeadState.HANDED_OVER, LeadState.ACCEPTED, LeadState.ACTIONABLE, LeadState.IN_CASE, LeadState.CONVICTED);
        assertThat(new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.ALL).days()).containsEntry(LeadState.ACCEPTED, 31);

        // recorded by mistake
        var now = new ShowCase(office).run(CASE);
        new EditCase(office).run(now, d -> d.events = d.events.stream().filter(e -> e.kind() != EventKind.CONVICTED).toList(), Notice.of("history.storyRemoved", "x", "x"));
        assertThat(funnel()).containsExactly(3, 2, 2, 0);
        close();
        open();
        assertThat(funnel()).as("the store says the same").containsExactly(3, 2, 2, 0);
        assertThat(StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void aMemberOfTheRingFoundLaterComesIntoItsCase() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"), row("L2", "9002", "陈某华", "19900000001"), row("L3", "9003", "刘某均", "19900000009"));
        new DecideLeads(office).assign(ids("L1"), "承办人乙", TODAY);
        var plan = new OpenCaseFromLeads.Plan(CASE, "cn", "longgang", "network-service-contract", "initial", day(12, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000"));
        var opened = new OpenCaseFromLeads(office).run(ids("L1"), plan);
        assertThat(opened.owner()).as("who had the lead has the case").isEqualTo("承办人乙");
        happened(EventKind.POLICE_ACCEPTED, Track.CRIMINAL, day(7, 10));

        var added = new AddLeadsToCase(office).run(ids("L2", "L3"), CASE, day(12, 31));
        assertThat(added).returns(1, AddLeadsToCase.Added::defendants).returns(2, AddLeadsToCase.Added::leads);
        var c = added.file();
        assertThat(c.seated(plaint.casefile.Seat.Role.DEFENDANT, 1)).extracting(p -> p.name()).containsExactly("刘某均", "陈某华");
        assertThat(c.shops()).as("the shop of a seller who is there already").hasSize(3).filteredOn(s -> s.account().equals("9003")).first()
            .satisfies(s -> assertThat(c.party(s.registeredTo()).name()).isEqualTo("刘某均"));
        assertThat(c.links()).singleElement().satisfies(l -> assertThat(l.proof()).isNull());
        assertThat(c.currentClaim().orElseThrow().principal()).hasSize(2);
        assertThat(c.relations().conflicts()).hasSize(1);
        assertThat(c.relations().identifiers()).as("neither lead knows an account").isEmpty();
        assertThat(lead("L2").standing()).returns(CASE, s -> s.caseNo()).returns(FunnelStep.ACCEPTED, s -> s.furthest());
        assertThat(funnel()).containsExactly(3, 3, 0, 0);
        assertThat(refusal(() -> new AddLeadsToCase(office).run(ids("L2"), CASE, TODAY))).isEqualTo("desk.refused.leadInCase");
    }

    @Test void aLeadLeavesItsCaseWithAReasonAndStandsWhereItStood() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"), row("L2", "9002", "陈某华", "19900000001"));
        new DecideLeads(office).assign(ids("L2"), "承办人乙", day(4, 1));
        new DecideLeads(office).move(ids("L2"), LeadState.HANDED_OVER, null, day(5, 1));
        var plan = new OpenCaseFromLeads.Plan(CASE, "cn", "longgang", "network-service-contract", "initial", day(6, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000"));
        new OpenCaseFromLeads(office).run(ids("L1", "L2"), plan);
        happened(EventKind.POLICE_ACCEPTED, Track.CRIMINAL, day(7, 10));
        happened(EventKind.CRIMINAL_FILED, Track.CRIMINAL, day(8, 10));
        assertThat(funnel()).containsExactly(2, 2, 2, 0);

        var out = new TakeLeadsOut(office);
        assertThat(refusal(() -> out.run(ids("L2"), " ", day(9, 1)))).isEqualTo("desk.refused.leadOutReason");
        assertThat(refusal(() -> out.run(ids("L2"), "误并", day(6, 1)))).as("before it came in").isEqualTo("desk.refused.leadDay");
        assertThat(refusal(() -> out.run(ids("L2"), "误并", Now.today().plusDays(1)))).isEqualTo("desk.refused.leadAhead");
        assertThat(out.run(ids("L2"), "系另一卖家，误并", day(9, 1)).cases()).containsExactly(CASE);

        assertThat(lead("L2").standing()).returns(LeadState.HANDED_OVER, s -> s.state()).returns(null, s -> s.caseNo()).returns(null, s -> s.furthest()).returns("系另一卖家，误并", s -> s.reason())
            .returns("承办人乙", s -> s.owner());
        assertThat(funnel()).as("what the police did was about the other").containsExactly(2, 1, 1, 0);
        assertThat(new OpenLead(office).run(lead("L2").id()).stays()).extracting(OpenLead.Stay::state)
            .containsExactly(LeadState.NEW, LeadState.ASSIGNED, LeadState.HANDED_OVER, LeadState.IN_CASE, LeadState.HANDED_OVER);
        var c = new ShowCase(office).run(CASE);
        assertThat(c.leads()).extracting(l -> l.no()).containsExactly("L1");
        assertThat(c.seated(plaint.casefile.Seat.Role.DEFENDANT, 1)).as("the office decides who is sued").hasSize(2);
        assertThat(new ShowCase(office).history(CASE).getFirst().what().in(Lang.EN)).isEqualTo("1 lead taken out of the case, the first of them L2: 系另一卖家，误并");
        assertThat(refusal(() -> out.run(ids("L2"), "again", day(9, 2)))).isEqualTo("desk.refused.leadNoCase");

        // it may come back, and follows the case as before
        new AddLeadsToCase(office).run(ids("L2"), CASE, day(10, 1));
        assertThat(funnel()).containsExactly(2, 2, 2, 0);
        happened(EventKind.INSPECTION, Track.ADMINISTRATIVE, day(10, 2));
        assertThat(new OpenLead(office).run(lead("L2").id()).stays()).extracting(OpenLead.Stay::state).contains(LeadState.ACTIONABLE).filteredOn(s -> s == LeadState.IN_CASE).hasSize(2);
        close();
        open();
        assertThat(funnel()).as("the store says the same").containsExactly(2, 2, 2, 0);
        assertThat(StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void aCaseOpenedBeforeItsAgreementIsAskedForItsGroundOnceTheAgreementIsThere() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"));
        new OpenCaseFromLeads(office).run(ids("L1"), new OpenCaseFromLeads.Plan(CASE, "cn", "longgang", "trademark", "initial", day(12, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000")));
        var opened = new ShowCase(office).run(CASE);
        var claim = opened.currentClaim().orElseThrow();
        var tort = new EditCase(office).run(opened, d -> d.claims = List.of(new plaint.claim.ClaimVersion(claim.no(), claim.on(), null, null, plaint.claim.ClaimVersion.Election.TORT, claim.heads(), claim.nonMoney(),
            claim.principal(), claim.joint(), null)), Notice.of("history.claim", 1));
        assertThat(plaint.casefile.Ground.waits(tort, tort.currentClaim().orElseThrow())).isTrue();
        assertThat(new CheckFiling(office).run(CASE, 1).findings()).noneMatch(f -> f.check().equals("ground"));

        var clause = new plaint.claim.AgreementVersion.Clause("4.1", plaint.claim.AgreementVersion.Use.NO_COUNTERFEITS, "不得销售假冒商品（样本）");
        var agreed = new EditCase(office).run(tort, d -> {
            d.agreements = List.of(new plaint.claim.AgreementVersion("v1", "服务协议（样本）", "1", day(1, 1), day(1, 2), null, List.of(clause), null));
            d.acceptances = List.of(new plaint.claim.Acceptance(tort.shops().getFirst().id(), "v1", day(2, 1).atTime(9, 0), "点击同意", null));
        }, Notice.of("history.agreement", "v1"));
        assertThat(plaint.casefile.Ground.asks(agreed, agreed.currentClaim().orElseThrow())).isTrue();
        assertThat(new CheckFiling(office).run(CASE, 1).findings()).anyMatch(f -> f.check().equals("ground") && f.open());

        var now = new ElectGround(office).run(agreed, plaint.claim.ClaimVersion.Election.CONTRACT, "network-service-contract");
        assertThat(now).returns("network-service-contract", c -> c.cause()).returns(agreed.revision() + 1, c -> c.revision());
        assertThat(now.currentClaim().orElseThrow().election()).isEqualTo(plaint.claim.ClaimVersion.Election.CONTRACT);
        assertThat(new ShowCase(office).history(CASE).getFirst().what().in(Lang.EN)).isEqualTo("Claim 1 now rests on: in contract; cause of action: network service contract");
        assertThat(new CheckFiling(office).run(CASE, 1).findings()).noneMatch(f -> f.check().equals("ground"));
        new HandInFiling(office).run(now, new HandInFiling.Given(null, 1, day(12, 30), null));
        assertThat(refusal(() -> new ElectGround(office).run(new ShowCase(office).run(CASE), plaint.claim.ClaimVersion.Election.TORT, null))).isEqualTo("desk.refused.groundFiled");
    }

    @Test void papersThatLieAreDatedAnewUntilTheyAreHandedIn() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"));
        new OpenCaseFromLeads(office).run(ids("L1"), new OpenCaseFromLeads.Plan(CASE, "cn", "longgang", "network-service-contract", "initial", day(12, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000")));
        var handIn = new HandInFiling(office);
        var c = new ShowCase(office).run(CASE);
        assertThat(handIn.faults(c, new HandInFiling.Given(null, 1, day(12, 28), null))).singleElement().satisfies(f -> assertThat(f.told().in(Lang.ZH)).isEqualTo("2016-12-28 早于本次递交的文书日期 2016-12-30。更正其中之一。"));
        c = handIn.run(c, new HandInFiling.Given(null, 1, day(12, 31), null, null));
        assertThat(c.filing(1).dated()).isEqualTo(day(12, 31));
        var now = handIn.run(c, new HandInFiling.Given(null, 1, day(12, 28), day(12, 28), null));
        assertThat(now.filing(1)).returns(day(12, 28), f -> f.dated()).returns(day(12, 28), f -> f.submitted());
        assertThat(handIn.faults(now, new HandInFiling.Given(null, 1, day(12, 27), day(12, 28), null))).singleElement().returns("/dated", f -> f.path());
        assertThat(handIn.faults(now, new HandInFiling.Given(null, 1, day(12, 28), day(12, 29), null))).as("the day it was handed in may be put right").isEmpty();
    }

    @Test void aNewDefendantNeedsAFilingThatIsOpen() throws Exception {
        take(row("L1", "9001", "刘某均", "19900000001"), row("L2", "9002", "陈某华", "19900000001"));
        new OpenCaseFromLeads(office).run(ids("L1"), new OpenCaseFromLeads.Plan(CASE, "cn", "longgang", "network-service-contract", "initial", day(12, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000")));
        var c = new ShowCase(office).run(CASE);
        new HandInFiling(office).run(c, new HandInFiling.Given(null, 1, day(12, 30), null));
        assertThat(refusal(() -> new AddLeadsToCase(office).run(ids("L2"), CASE, TODAY))).isEqualTo("desk.refused.leadNoFiling");
        assertThat(lead("L2").standing().caseNo()).isNull();
    }
}
