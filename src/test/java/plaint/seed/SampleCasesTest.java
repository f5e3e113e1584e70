package plaint.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.casefile.Seat;
import plaint.claim.Head;
import plaint.desk.Home;
import plaint.docket.Judgment;
import plaint.text.Money;
import plaint.text.Refused;

/// The two sample cases known from public reports alone: their figures are those reported, and what nobody could verify is marked so.
class SampleCasesTest {
    @Test void taobaoAgainstXuClaimedOneHundredTwentyThreeThousandAndGotFifteen() throws Exception {
        var xu = read("2017-0001");
        assertThat(xu.title()).isEqualTo("浙江淘宝网络有限公司 诉 许某");
        assertThat(xu.currentClaim().orElseThrow().total()).isEqualTo(Money.cny("123000"));
        var first = judgment(xu, Judgment.Instance.FIRST);
        assertThat(first.total()).isEqualTo(Money.cny("15000"));
        assertThat(first.awards()).extracting(Judgment.Award::head).containsExactly(Head.Kind.B, Head.Kind.D);
        assertThat(first.unverified()).isFalse();
        assertThat(first.total().amount().movePointRight(2).divide(xu.currentClaim().orElseThrow().total().amount(), 1, java.math.RoundingMode.HALF_UP)).isEqualByComparingTo("12.2");
    }

    @Test void theResultOfTheAppealIsShownAsNotVerified() throws Exception {
        var appeal = judgment(read("2017-0001"), Judgment.Instance.APPEAL);
        assertThat(appeal.unverified()).isTrue();
        assertThat(appeal.source()).contains("未核实");
        assertThat(appeal.total()).isEqualTo(Money.cny("43000"));
    }

    @Test void jdIsDefendantAndClaimsInTurn() throws Exception {
        var jd = read("2020-0001");
        var seat = jd.seats().stream().filter(Seat::counterclaims).findFirst().orElseThrow();
        assertThat(seat.role()).isEqualTo(Seat.Role.DEFENDANT);
        var claim = jd.currentClaim().orElseThrow();
        assertThat(claim.by()).isEqualTo(seat.party());
        assertThat(claim.total()).isEqualTo(Money.cny("2000000"));
        assertThat(jd.docket().judgments().getFirst().total()).isEqualTo(Money.cny("1000000"));
    }

    @Test void bothAreMarkedAsSamplesAndBreakNoRule() throws Exception {
        for (var no : new String[] {"2017-0001", "2020-0001"}) {
            assertThat(read(no).sample()).isTrue();
            assertThat(read(no).faults(LocalDate.of(2026, 1, 1))).isEmpty();
        }
    }

    private static Judgment judgment(CaseFile c, Judgment.Instance instance) {
        return c.docket().judgments().stream().filter(j -> j.instance() == instance).findFirst().orElseThrow();
    }

    private static CaseFile read(String no) throws Refused {
        return CaseText.read(Home.find().seeds().resolve(no + "/case.yaml")).caseFile();
    }
}
