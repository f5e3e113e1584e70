package plaint.docket;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import plaint.claim.AgreementVersion;
import plaint.key.PartyId;
import plaint.text.Money;

/// What a day that has passed makes of a record, so that nothing past is shown as still to come.
class PassedDaysTest {
    @Test void aHearingWhoseTimeHasPassedIsNoLongerToCome() {
        var at = LocalDateTime.of(2018, 4, 26, 9, 30);
        var open = new Hearing("h-1", at, Hearing.Kind.TRIAL, null, false, null, false, null, null);
        assertThat(open.unreported(at.minusDays(1))).isFalse();
        assertThat(open.unreported(at.plusMinutes(1))).isTrue();
        assertThat(new Hearing("h-1", at, Hearing.Kind.TRIAL, null, false, null, true, null, null).unreported(at.plusYears(8))).isFalse();
    }

    @Test void aPreservationLapsesAfterItsLastDayAndARenewalCarriesItOn() {
        var until = LocalDate.of(2019, 3, 30);
        assertThat(frozen(List.of(), null).lapsed(until)).as("in force to the end of its last day").isFalse();
        assertThat(frozen(List.of(), null).lapsed(until.plusDays(1))).isTrue();
        assertThat(frozen(List.of(new Preservation.Renewal(until.minusDays(7), until.plusYears(1))), null).lapsed(until.plusDays(1))).isFalse();
        assertThat(frozen(List.of(), until.minusDays(30)).lapsed(until.plusDays(1))).as("lifted before").isFalse();
    }

    @Test void anAgreementIsInForceToTheDayBeforeTheNextVersion() {
        var next = LocalDate.of(2016, 3, 1);
        var v = new AgreementVersion("a", "服务协议", "V2013-09", null, LocalDate.of(2013, 9, 1), next, List.of(), null);
        assertThat(v.lastDay()).isEqualTo(LocalDate.of(2016, 2, 29));
        assertThat(v.inForce(v.lastDay())).isTrue();
        assertThat(v.inForce(next)).isFalse();
    }

    private static Preservation frozen(List<Preservation.Renewal> renewals, LocalDate lifted) {
        return new Preservation("p-1", Preservation.Kind.DEPOSIT, new PartyId("liu"), "存款", Money.cny("1"), null, LocalDate.of(2018, 3, 31), LocalDate.of(2019, 3, 30), renewals, null, null, lifted);
    }
}
