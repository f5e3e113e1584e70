package plaint.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import plaint.claim.AgreementProof.Account;
import plaint.claim.AgreementProof.Sale;
import plaint.claim.AgreementProof.Standing;
import plaint.claim.AgreementVersion.Clause;
import plaint.claim.AgreementVersion.Use;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.text.Money;

/// S11, S14: which version bound an account on a day, with its proof; what was sold outside any version accepted.
class AgreementProofTest {
    private static final ShopId SHOP = new ShopId("shop-a");
    private static final String TITLE = "服务协议";
    private static final AgreementVersion OLD = version("old", "2013-08-20", "2013-09-01", "2016-03-01");
    private static final AgreementVersion NEW = version("new", "2016-02-18", "2016-03-01", null);

    private static AgreementVersion version(String id, String published, String effective, String superseded) {
        return new AgreementVersion(id, TITLE, id, LocalDate.parse(published), LocalDate.parse(effective), superseded == null ? null : LocalDate.parse(superseded),
            List.of(new Clause("5.2", Use.NO_COUNTERFEITS, "不得售假"), new Clause("7.4", Use.LOSS, "赔偿损失")), new ExhibitId("x-" + id));
    }

    private static Acceptance accepted(String version, String day) {
        return new Acceptance(SHOP, version, LocalDate.parse(day).atTime(9, 30), "点击同意", new ExhibitId("log"));
    }

    private static SalesPeriod sold(String from, String until, String sum) {
        return new SalesPeriod(SHOP, LocalDate.parse(from), LocalDate.parse(until), 10, 9, Money.cny(sum), null);
    }

    private static AgreementProof proof(List<Acceptance> acceptances, SalesPeriod... sales) {
        return new AgreementProof(List.of(NEW, OLD), acceptances, List.of(sales), List.of(new Account(SHOP, LocalDate.of(2014, 2, 26), LocalDate.of(2016, 8, 11))));
    }

    @Test void theVersionInForceOnADayIsFoundWithTheClickThatProvesIt() {
        var bound = proof(List.of(accepted("old", "2014-02-26"))).on(SHOP, TITLE, LocalDate.of(2016, 2, 29));
        assertThat(bound.standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(bound.version()).isEqualTo(OLD);
        assertThat(bound.acceptance().exhibit()).isEqualTo(new ExhibitId("log"));
    }

    @Test void aVersionEndsWhereTheNextOfTheSameTextBeginsUnlessAnotherEndWasEntered() {
        var third = version("third", "2017-04-20", "2017-05-01", null);
        var rules = new AgreementVersion("rules", "规则", "R", null, LocalDate.of(2015, 5, 1), null, List.of(), null);
        var all = AgreementVersion.succession(List.of(OLD, rules, NEW), third, null);
        assertThat(all).extracting(AgreementVersion::superseded).containsExactly(OLD.superseded(), null, LocalDate.of(2017, 5, 1), null);
        // the day of the new one was mistaken: the end of the one before it goes along
        var corrected = version("third", "2017-04-20", "2017-06-01", null);
        all = AgreementVersion.succession(all, corrected, third);
        assertThat(all.get(2).superseded()).isEqualTo(LocalDate.of(2017, 6, 1));
        // it is taken out again, and the one before it is in force as it was
        assertThat(AgreementVersion.succession(all, null, corrected)).containsExactly(OLD, rules, NEW);
        // a list brought in names no end: what follows says it
        assertThat(new AgreementProof(List.of(third, NEW), List.of(), List.of(), List.of()).lastDay(NEW)).isEqualTo(LocalDate.of(2017, 4, 30));
        // an end that was entered stays
        var ended = version("new", "2016-02-18", "2016-03-01", "2016-12-31");
        assertThat(AgreementVersion.succession(List.of(OLD, ended), third, null).get(1)).isEqualTo(ended);
    }

    @Test void theDayAVersionIsSupersededBelongsToTheNewOne() {
        assertThat(proof(List.of()).on(SHOP, TITLE, LocalDate.of(2016, 3, 1)).version()).isEqualTo(NEW);
    }

    @Test void anAcceptanceBindsFromItsOwnDay() {
        var all = List.of(accepted("old", "2014-02-26"), accepted("new", "2016-03-03"));
        assertThat(proof(all).on(SHOP, TITLE, LocalDate.of(2016, 3, 2)).standing()).isEqualTo(Standing.CONTINUED);
        assertThat(proof(all).on(SHOP, TITLE, LocalDate.of(2016, 3, 3)).standing()).isEqualTo(Standing.ACCEPTED);
    }

    @Test void whoNeverAcceptedIsNotBoundAndBeforeTheFirstVersionNothingIsInForce() {
        assertThat(proof(List.of()).on(SHOP, TITLE, LocalDate.of(2015, 1, 1)).standing()).isEqualTo(Standing.NOT_ACCEPTED);
        assertThat(proof(List.of()).on(SHOP, TITLE, LocalDate.of(2013, 8, 31)).standing()).isEqualTo(Standing.NO_VERSION);
    }

    @Test void theClickOfAnotherShopProvesNothing() {
        var other = new Acceptance(new ShopId("shop-b"), "old", LocalDate.of(2014, 2, 26).atStartOfDay(), "", null);
        assertThat(proof(List.of(other)).on(SHOP, TITLE, LocalDate.of(2015, 1, 1)).standing()).isEqualTo(Standing.NOT_ACCEPTED);
    }

    @Test void theLifeOfAnAccountIsCutWhereWhatBoundItChanged() {
        var life = proof(List.of(accepted("old", "2014-02-26"), accepted("new", "2016-03-03"))).timeline(SHOP, TITLE, LocalDate.of(2020, 1, 1));
        assertThat(life).extracting(s -> s.from() + " " + s.until() + " " + s.binding().standing())
            .containsExactly("2014-02-26 2016-02-29 ACCEPTED", "2016-03-01 2016-03-02 CONTINUED", "2016-03-03 2016-08-11 ACCEPTED");
        assertThat(life.stream().mapToLong(AgreementProof.Stretch::days).sum()).isEqualTo(LocalDate.of(2014, 2, 26).until(LocalDate.of(2016, 8, 12), java.time.temporal.ChronoUnit.DAYS));
    }

    @Test void salesOutsideAnyAcceptedVersionAreFlaggedWithTheirSum() {
        var it = proof(List.of(accepted("old", "2014-06-01"), accepted("new", "2016-03-03")), sold("2014-03-01", "2014-05-31", "100"), sold("2014-06-01", "2016-02-29", "200"), sold("2016-03-01", "2016-03-31", "30"));
        assertThat(it.outside(TITLE)).extracting(Sale::period).containsExactly(sold("2014-03-01", "2014-05-31", "100"));
        assertThat(it.sums(TITLE)).containsEntry(Standing.NOT_ACCEPTED, Money.cny("100")).containsEntry(Standing.ACCEPTED, Money.cny("200")).containsEntry(Standing.CONTINUED, Money.cny("30"));
    }

    @Test void aPeriodThatBeganBeforeTheClickCountsAsItsWeakestDay() {
        var it = proof(List.of(accepted("old", "2014-05-31")), sold("2014-03-01", "2014-05-31", "100"));
        assertThat(it.sales(TITLE).getFirst().stretches()).hasSize(2);
        assertThat(it.sales(TITLE).getFirst().worst()).isEqualTo(Standing.NOT_ACCEPTED);
    }

    @Test void theDigestFollowsEveryCharacterOfTheClausesAndNothingElse() {
        assertThat(OLD.digest()).isEqualTo(NEW.digest()).hasSize(64);
        assertThat(OLD.withClauses(List.of(new Clause("5.2", Use.NO_COUNTERFEITS, "不得售假。"), OLD.clauses().getLast())).digest()).isNotEqualTo(OLD.digest());
    }

    @Test void theDaysBetweenPublicationAndEffectAreCounted() {
        assertThat(proof(List.of()).notices()).extracting(AgreementProof.Notice::days).containsExactly(12L, 12L);
    }
}
