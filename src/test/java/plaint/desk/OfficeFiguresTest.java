package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.docket.Judgment;
import plaint.evidence.Authentication;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.Backstage;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// The figures of all cases are read off rows kept at each save, and say what the cases themselves say.
class OfficeFiguresTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir Path folder;

    private Office open() throws Refused {
        return Office.open(Backstage.copyOfSample(folder), Home.find(), "test");
    }

    @Test void theFiguresAreThoseOfTheCasesOneByOne() throws Exception {
        try (var office = open()) {
            var cases = new ArrayList<CaseFile>();
            for (var line : new ListCases(office).run()) cases.add(new ShowCase(office).run(line.no()));
            var claimed = new TreeMap<Integer, Money>();
            var awarded = new TreeMap<Integer, Money>();
            for (var c : cases) {
                var own = c.claims().stream().filter(c::ours).toList();
                if (!own.isEmpty()) claimed.merge(own.getFirst().on().getYear(), own.getLast().total(), Money::plus);
                c.docket().judgments().stream().max(java.util.Comparator.comparing(j -> j.on())).ifPresent(j -> awarded.merge(j.on().getYear(), j.awards().stream().filter(c::won).map(a -> a.amount()).reduce(Money.ZERO, Money::plus), Money::plus));
            }
            var years = new OfficeFigures(office).run().years();
            assertThat(years).isNotEmpty().isSortedAccordingTo(java.util.Comparator.comparing(OfficeFigures.Year::year));
            for (var y : years) {
                assertThat(y.claimed()).isEqualTo(claimed.getOrDefault(y.year(), Money.ZERO));
                assertThat(y.awarded()).isEqualTo(awarded.getOrDefault(y.year(), Money.ZERO));
            }
            assertThat(years.stream().mapToInt(OfficeFigures.Year::cases).sum()).isEqualTo((int) cases.stream().filter(c -> c.claims().stream().filter(c::ours).reduce((a, b) -> b).filter(v -> v.total().minor() > 0).isPresent()).count());
            assertThat(years).extracting(OfficeFigures.Year::year).containsAll(claimed.keySet()).containsAll(awarded.keySet());
        }
    }

    @Test void whoOwesIsWhoTheJudgmentNamesAndNotEverybodyWhoWasSued() throws Exception {
        try (var office = open()) {
            var c = new ShowCase(office).run(CASE);
            var sued = c.seated(plaint.casefile.Seat.Role.DEFENDANT, Integer.MAX_VALUE);
            assertThat(sued).hasSizeGreaterThan(2);
            var us = c.seated(plaint.casefile.Seat.Role.PLAINTIFF, Integer.MAX_VALUE).getFirst();
            var judgment = new plaint.docket.Judgment("j", plaint.docket.Judgment.Instance.FIRST, "x", null, LocalDate.of(2018, 6, 1), null, null, java.util.List.of(
                new plaint.docket.Judgment.Award(plaint.claim.Head.Kind.B, sued.get(1).id(), java.util.List.of(sued.get(0).id()), Money.cny("5")),
                new plaint.docket.Judgment.Award(plaint.claim.Head.Kind.D, sued.get(0).id(), java.util.List.of(), Money.cny("2")),
                new plaint.docket.Judgment.Award(plaint.claim.Head.Kind.D, us.id(), java.util.List.of(), Money.cny("1"))), null, null, null, null, false);
            assertThat(c.debtors(judgment)).extracting(p -> p.id()).containsExactly(sued.get(1).id(), sued.get(0).id());
        }
    }

    @Test void thePlatformThatIsSuedCountsWhatItClaimsInTurnAndNotWhatItOwes() throws Exception {
        var jd = new CaseNo("2020-0001");
        var merchant = new PartyId("merchant");
        var platform = new PartyId("jd");
        try (var office = open()) {
            assertThat(year(office, 2020)).isEqualTo(new OfficeFigures.Year(2020, 1, Money.cny("2000000"), Money.cny("1000000"), 1, 0, Money.ZERO));
            new EditCase(office).run(new ShowCase(office).run(jd), d -> {
                var turn = d.claims.getFirst();
                var heads = java.util.List.of(new Head(Head.Kind.A, "退还保证金", "Deposit", "合同", java.util.List.of(), Money.cny("500000"), null, null, null, false, null));
                d.claims = java.util.List.of(turn, new ClaimVersion(2, turn.on(), "本诉", "Claim", turn.election(), heads, java.util.List.of(), java.util.List.of(platform), java.util.List.of(), null));
            }, Notice.of("history.claim", "x"));
            assertThat(year(office, 2020).claimed()).as("the merchant's claim is not ours").isEqualTo(Money.cny("2000000"));
            var c = new ShowCase(office).run(jd);
            assertThat(plaint.casefile.Sides.ours(c)).containsExactly(platform);
            assertThat(c.currentClaim().orElseThrow().by()).isEqualTo(platform);
            assertThat(c.won(new Judgment.Award(Head.Kind.A, merchant, null, Money.cny("1")))).isTrue();
            assertThat(c.won(new Judgment.Award(Head.Kind.A, platform, null, Money.cny("1")))).as("what the platform has to pay was not won").isFalse();
            var money = new MoneySummary(office).run(LocalDate.of(2026, 1, 1));
            var years = new OfficeFigures(office).run().years();
            assertThat(money.claimed()).as("one definition").isEqualTo(years.stream().map(OfficeFigures.Year::claimed).reduce(Money.ZERO, Money::plus));
            assertThat(money.awarded()).isEqualTo(years.stream().map(OfficeFigures.Year::awarded).reduce(Money.ZERO, Money::plus));
        }
    }

    @Test void aJudgmentKnownFromMemoryAloneIsCountedAsNotVerified() throws Exception {
        try (var office = open()) {
            var year = year(office, 2017);
            assertThat(year.unverified()).isEqualTo(1);
            assertThat(year.unverifiedSum()).isEqualTo(Money.cny("43000"));
            assertThat(new MoneySummary(office).run(LocalDate.of(2026, 1, 1)).unverified()).isEqualTo(1);
        }
    }

    private static OfficeFigures.Year year(Office office, int year) throws Refused {
        return new OfficeFigures(office).run().years().stream().filter(y -> y.year() == year).findFirst().orElseThrow();
    }

    @Test void anAnswerOfABrandOwnerIsCountedAtTheNextLook() throws Exception {
        try (var office = open()) {
            var c = new ShowCase(office).run(CASE);
            var brand = new PartyId("brand");
            new EditCase(office).run(c, d -> d.authentications = java.util.List.of(asked("a-1", brand, 1), asked("a-2", brand, 11), asked("a-3", brand, 0)), Notice.of("history.authentication", "x"));
            var t = new OfficeFigures(office).run().turnaround().stream().filter(x -> x.brandOwner().equals(c.party(brand).name())).findFirst().orElseThrow();
            assertThat(t).isEqualTo(new OfficeFigures.Turnaround(t.brandOwner(), 2, 1, 1, 11));
        }
    }

    /// `days` 0: not back yet.
    private static Authentication asked(String id, PartyId brand, int days) {
        var day = LocalDate.of(2016, 6, 1);
        return new Authentication(id, null, brand, null, day, null, days == 0 ? null : day.plusDays(days), null, null, null, null, false, null, null, null);
    }

    @Test void whatIsComputedBehindTheScreenStopsWhenAskedAndBeginsAgain() throws Exception {
        try (var office = open()) {
            office.archive().write(w -> {
                w.derivedBy("");
                return null;
            });
            var due = new DueList(office);
            assertThatThrownBy(() -> due.refresh(new Progress() {
                @Override public void step(Notice doing, long done, long total) {
                    // nobody watches
                }

                @Override public boolean cancelled() {
                    return true;
                }
            })).isInstanceOf(Cancelled.class);
            assertThat(due.stale()).isTrue();
            due.refresh(Progress.NONE);
            assertThat(due.stale()).isFalse();
        }
    }

    @Test void changesAreCountedFromAMomentOn() throws Exception {
        try (var office = open()) {
            int all = office.archive().read(v -> v.newest(1000)).size();
            assertThat((int) office.archive().read(v -> v.changesSince(Instant.EPOCH))).isEqualTo(all);
            assertThat((int) office.archive().read(v -> v.changesSince(Now.instant().plus(1, ChronoUnit.HOURS)))).isZero();
            Thread.sleep(3);
            var from = Now.instant().truncatedTo(ChronoUnit.MILLIS);
            new AddFollowUp(office).run(CASE, LocalDate.of(2018, 1, 1), "核对", "");
            assertThat((int) office.archive().read(v -> v.changesSince(from))).isEqualTo(1);
        }
    }

    @Test void aClosedStoreSaysThatItIsClosed() throws Exception {
        var office = open();
        office.close();
        assertThatThrownBy(() -> new ListCases(office).run()).isInstanceOf(Refused.class).extracting(e -> ((Refused) e).notice().key()).isEqualTo("store.refused.closed");
        assertThatThrownBy(() -> new AddFollowUp(office).run(CASE, LocalDate.of(2018, 1, 1), "核对", "")).isInstanceOf(Refused.class)
            .extracting(e -> ((Refused) e).notice().key()).isEqualTo("store.refused.closed");
    }
}
