package plaint.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseMerge.Side;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.desk.Home;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Money;
import plaint.text.Refused;

/// The sample case leaves the office, both sides work on it, and it comes back.
@Execution(ExecutionMode.CONCURRENT)
class CaseMergeTest {
    private static CaseFile base;

    @BeforeAll static void sample() throws Exception {
        base = CaseText.read(Home.find().seeds().resolve("2016-0001/case.yaml")).caseFile().withRevision(3);
    }

    private static CaseFile address(CaseFile c, String now) {
        return party(c, 0, p -> p instanceof Company o ? new Company(o.id(), o.name(), o.latin(), o.creditCode(), now, o.legalRepresentative(), o.representativePost(), o.phone()) : p);
    }

    private static CaseFile phone(CaseFile c, String now) {
        return party(c, 0, p -> p instanceof Company o ? new Company(o.id(), o.name(), o.latin(), o.creditCode(), o.address(), o.legalRepresentative(), o.representativePost(), now) : p);
    }

    private static CaseFile party(CaseFile c, int at, UnaryOperator<Party> change) {
        var all = new ArrayList<>(c.parties());
        assertThat(all.get(at)).isInstanceOf(Company.class);
        all.set(at, change.apply(all.get(at)));
        return c.withParties(all);
    }

    private static CaseFile with(CaseFile c, Exhibit x) {
        var all = new ArrayList<>(c.exhibits());
        all.add(x);
        return c.withExhibits(all);
    }

    private static Exhibit exhibit(String id, String title) {
        return new Exhibit(new ExhibitId(id), title, null, Exhibit.Kind.DOCUMENT, Exhibit.Held.COPY, "loss", null, null, null, 1, List.of());
    }

    private static CaseFile claims(CaseFile c, ClaimVersion... more) {
        var all = new ArrayList<>(c.claims());
        all.addAll(List.of(more));
        return c.changed(d -> d.claims = all);
    }

    private static ClaimVersion claim(int no, String sum) {
        return new ClaimVersion(no, LocalDate.of(2018, 5, 1), "重算", null, ClaimVersion.Election.CONTRACT,
            List.of(new Head(Head.Kind.B, "商誉损失", null, null, List.of(new Head.Input("1", "金额", new BigDecimal(sum), "元", null, false)), Money.cny(sum), null, null, null, false, null)), List.of(), List.of(), List.of(), null);
    }

    private static CaseMerge.Merged merge(CaseFile ours, CaseFile theirs) throws Refused {
        return CaseMerge.merge(base, ours, theirs, Map.of());
    }

    @Test void whereNobodyChangedAnythingNothingChanges() throws Exception {
        var merged = merge(base, base);
        assertThat(merged.caseFile()).isEqualTo(base);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.changes()).isEmpty();
    }

    @Test void counselAddsAnExhibitWhileTheOfficeChangesAnAddress() throws Exception {
        var merged = merge(address(base, "杭州市余杭区文一西路969号").withRevision(5), with(base, exhibit("price-report", "价格评估报告")).withRevision(9));
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.caseFile()).isEqualTo(with(address(base, "杭州市余杭区文一西路969号"), exhibit("price-report", "价格评估报告")).withRevision(5));
        assertThat(merged.changes()).singleElement().satisfies(c -> {
            assertThat(c.at().path()).isEqualTo("/exhibits/price-report");
            assertThat(c.at().names()).containsExactly("exhibits", "价格评估报告");
            assertThat(c.before()).isEmpty();
            assertThat(c.after()).contains("价格评估报告");
        });
    }

    @Test void twoFieldsOfOnePartyAreNoConflict() throws Exception {
        assertThat(merge(address(base, "甲地"), phone(base, "0571-1")).caseFile()).isEqualTo(phone(address(base, "甲地"), "0571-1"));
    }

    @Test void oneFieldChangedByBothIsChosenByAPerson() throws Exception {
        var ours = address(base, "甲地");
        var theirs = address(base, "乙地");
        var open = merge(ours, theirs);
        assertThat(open.open()).isTrue();
        var conflict = open.conflicts().getFirst();
        assertThat(open.conflicts()).hasSize(1);
        assertThat(conflict.base()).isEqualTo(base.parties().getFirst().address());
        assertThat(conflict.ours()).isEqualTo("甲地");
        assertThat(conflict.theirs()).isEqualTo("乙地");
        assertThat(conflict.at().names()).containsExactly("parties", base.parties().getFirst().name(), "address");
        assertThat(CaseMerge.merge(base, ours, theirs, Map.of(conflict.at().path(), Side.THEIRS)).caseFile()).isEqualTo(theirs);
        assertThat(CaseMerge.merge(base, ours, theirs, Map.of(conflict.at().path(), Side.OURS)).caseFile()).isEqualTo(ours);
    }

    @Test void theSameChangeOnBothSidesIsMadeOnce() throws Exception {
        var merged = merge(address(base, "甲地"), address(base, "甲地"));
        assertThat(merged.caseFile()).isEqualTo(address(base, "甲地"));
        assertThat(merged.changes()).isEmpty();
    }

    @Test void twoNewClaimVersionsAreOneConflictAndNeverMixed() throws Exception {
        int next = base.claims().size() + 1;
        var ours = claims(base, claim(next, "100"));
        var theirs = claims(base, claim(next, "200"));
        var open = merge(ours, theirs);
        assertThat(open.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.at().path()).isEqualTo("/claims/" + next);
            assertThat(c.ours()).contains("CNY 100.00");
            assertThat(c.theirs()).contains("CNY 200.00");
        });
        assertThat(CaseMerge.merge(base, ours, theirs, Map.of("/claims/" + next, Side.THEIRS)).caseFile()).isEqualTo(theirs);
    }

    @Test void twoExhibitsThatHappenToShareAnIdBothStay() throws Exception {
        var proof = new Event(LocalDate.of(2018, 6, 1), false, Track.CIVIL, EventKind.OTHER, "提交", null, null, null, List.of(new ExhibitId("scan")), null, List.of());
        var theirs = with(base, exhibit("scan", "发票")).with(proof);
        var merged = merge(with(base, exhibit("scan", "快递单")), theirs).caseFile();
        assertThat(merged.exhibits()).extracting(Exhibit::title).contains("快递单", "发票");
        var invoice = merged.exhibits().stream().filter(x -> x.title().equals("发票")).findFirst().orElseThrow().id();
        assertThat(invoice.value()).isEqualTo("scan-2");
        assertThat(merged.events()).filteredOn(e -> e.title().equals("提交")).flatMap(Event::exhibits).containsExactly(invoice);
    }

    /// The next of each kind is numbered on both sides alike: a hearing here and another there, a follow-up here and another there. One and the same hearing, told otherwise, is still a conflict.
    @Test void whatBothSidesPutOnTheDocketUnderTheNextNumberStays() throws Exception {
        var ours = docketed(docketed(base, "hearing-2", "2018-06-01T09:30", "第一法庭"), "due1", "2018-07-01", "我方跟进");
        var theirs = docketed(docketed(base, "hearing-2", "2018-06-20T14:00", "第二法庭"), "due1", "2018-07-02", "外聘律师跟进");
        var merged = merge(ours, theirs);
        assertThat(merged.conflicts()).isEmpty();
        assertThat(merged.caseFile().docket().hearings()).extracting(plaint.docket.Hearing::id).containsExactlyInAnyOrder("hearing-1", "hearing-2", "hearing-2-2");
        assertThat(merged.caseFile().docket().dues()).extracting(plaint.docket.Due::title).containsExactlyInAnyOrder("我方跟进", "外聘律师跟进");
        assertThat(merge(ours, docketed(base, "hearing-2", "2018-06-01T09:30", "第二法庭")).conflicts()).isNotEmpty();
    }

    private static CaseFile docketed(CaseFile c, String id, String at, String what) {
        var d = c.docket();
        return c.changed(x -> x.docket = id.startsWith("due")
            ? d.withDues(plus(d.dues(), new plaint.docket.Due(id, null, LocalDate.of(2018, 5, 1), null, null, LocalDate.parse(at), what, null, null, null, null, null)))
            : d.withHearings(plus(d.hearings(), new plaint.docket.Hearing(id, java.time.LocalDateTime.parse(at), plaint.docket.Hearing.Kind.TRIAL, what, false, null, false, null, List.of()))));
    }

    private static <T> List<T> plus(List<T> all, T one) {
        var out = new ArrayList<>(all);
        out.add(one);
        return out;
    }

    @Test void twoPartiesThatHappenToShareAnIdBothStay() throws Exception {
        var ours = new ArrayList<>(base.parties());
        ours.add(new Person(new PartyId("new"), "张某", null, null, null, null, null, null, null, null));
        var theirs = new ArrayList<>(base.parties());
        theirs.add(new Person(new PartyId("new"), "李某", null, null, null, null, null, null, null, null));
        assertThat(merge(base.withParties(ours), base.withParties(theirs)).caseFile().parties()).extracting(Party::name).contains("张某", "李某");
    }

    @Test void eventsOfOneDayAddedOnBothSidesBothStay() throws Exception {
        var day = LocalDate.of(2018, 6, 1);
        var merged = merge(base.with(new Event(day, false, Track.CIVIL, EventKind.OTHER, "电话一", null, null, null, List.of(), null, List.of())),
            base.with(new Event(day, false, Track.CIVIL, EventKind.OTHER, "电话二", null, null, null, List.of(), null, List.of()))).caseFile();
        assertThat(merged.events()).extracting(Event::title).contains("电话一", "电话二");
        assertThat(merged.events()).hasSize(base.events().size() + 2);
    }

    @Test void whatOneSideRemovedAndTheOtherLeftAloneIsGone() throws Exception {
        var x = base.exhibits().stream().filter(e -> base.resting(e.id()).isEmpty()).findFirst().orElseThrow();
        var without = base.withExhibits(base.exhibits().stream().filter(e -> !e.equals(x)).toList());
        assertThat(merge(base, without).caseFile()).isEqualTo(without);
        assertThat(merge(without, base).caseFile()).isEqualTo(without);
    }

    @Test void whatOneSideRemovedAndTheOtherChangedIsChosen() throws Exception {
        var x = base.exhibits().stream().filter(e -> base.resting(e.id()).isEmpty()).findFirst().orElseThrow();
        var without = base.withExhibits(base.exhibits().stream().filter(e -> !e.equals(x)).toList());
        var renamed = base.withExhibits(base.exhibits().stream().map(e -> e.equals(x) ? new Exhibit(e.id(), "新名称", e.latin(), e.kind(), e.held(), e.theme(), e.source(), e.proves(),
            e.dated(), e.filing(), e.files()) : e).toList());
        var open = merge(without, renamed);
        assertThat(open.conflicts()).singleElement().satisfies(c -> {
            assertThat(c.ours()).isEmpty();
            assertThat(c.theirs()).contains("新名称");
        });
        assertThat(CaseMerge.merge(base, without, renamed, Map.of("/exhibits/" + x.id(), Side.OURS)).caseFile()).isEqualTo(without);
        assertThat(CaseMerge.merge(base, without, renamed, Map.of("/exhibits/" + x.id(), Side.THEIRS)).caseFile()).isEqualTo(renamed);
    }

    @Test void whatOneSideRemovedStaysWhereTheOtherCameToRestOnIt() throws Exception {
        var x = base.exhibits().stream().filter(e -> base.resting(e.id()).isEmpty()).findFirst().orElseThrow();
        var without = base.withExhibits(base.exhibits().stream().filter(e -> !e.equals(x)).toList());
        var resting = base.with(new Event(LocalDate.of(2018, 6, 1), false, Track.CIVIL, EventKind.OTHER, "质证", null, null, null, List.of(x.id()), null, List.of()));
        assertThat(merge(without, resting).caseFile().exhibit(x.id())).contains(x);
        assertThat(merge(resting, without).caseFile().exhibit(x.id())).contains(x);
    }

    @Test void theOrderOfOneSideIsTakenAndTheOthersAdditionStays() throws Exception {
        var turned = base.withExhibits(base.exhibits().reversed());
        var merged = merge(with(base, exhibit("last", "末")), turned).caseFile();
        assertThat(merged.exhibits().stream().filter(x -> !x.id().value().equals("last")).toList()).isEqualTo(turned.exhibits());
        assertThat(merged.exhibits()).hasSize(base.exhibits().size() + 1);
    }

    @Test void twoDifferentOrdersAreChosen() throws Exception {
        var turned = base.withExhibits(base.exhibits().reversed());
        var moved = new ArrayList<>(base.exhibits());
        moved.add(moved.removeFirst());
        var open = merge(base.withExhibits(moved), turned);
        assertThat(open.conflicts()).singleElement().extracting(c -> c.at().path()).isEqualTo("/exhibits/#order");
        assertThat(CaseMerge.merge(base, base.withExhibits(moved), turned, Map.of("/exhibits/#order", Side.THEIRS)).caseFile()).isEqualTo(turned);
        assertThat(CaseMerge.merge(base, base.withExhibits(moved), turned, Map.of("/exhibits/#order", Side.OURS)).caseFile().exhibits()).isEqualTo(moved);
    }

    @Test void aWholeListThatCameOnlyFromOneSideIsTaken() throws Exception {
        var bare = CaseText.parse("no: 2016-0001\nforum: cn\ncourt: longgang\ncause: x\n", "x", Home.find().folder()).caseFile();
        var merged = CaseMerge.merge(bare, bare, bare.withParties(base.parties()), Map.of());
        assertThat(merged.caseFile().parties()).isEqualTo(base.parties());
        assertThat(merged.changes()).hasSize(base.parties().size());
    }

    @Test void twoDifferentCasesAreRefused() throws Exception {
        var other = CaseText.fromJson(CaseText.json(base).replace("\"no\":\"2016-0001\"", "\"no\":\"2016-0002\""), "x");
        assertThatThrownBy(() -> merge(base, other)).isInstanceOf(Refused.class).hasMessageContaining("otherCase");
    }

    @Test void aResultThatIsNotSoundIsRefused() throws Exception {
        var authority = new Authority(new PartyId("new"), "x", null, null, null);
        var parties = new ArrayList<>(base.parties());
        parties.add(authority);
        var accepted = new Event(LocalDate.of(2016, 1, 1), false, Track.CIVIL, EventKind.HEARING, "早", null, null, null, List.of(), null, List.of());
        var broken = base.with(accepted);
        assertThatThrownBy(() -> merge(base.withParties(parties), broken)).isInstanceOf(Refused.class).hasMessageContaining("eventOrder");
    }
}
