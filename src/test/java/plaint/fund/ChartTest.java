package plaint.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.text.Money;
import plaint.text.Refused;

class ChartTest {
    private static final Path DELIVERED = Path.of(System.getProperty("plaint.home", "")).resolve("assets/fund/accounts.csv");
    @TempDir Path temp;

    @Test void theDeliveredChartHasAnAccountForEachRole() throws Exception {
        var chart = Chart.read(DELIVERED);
        assertThat(chart.accounts()).extracting(Account::role).containsExactlyInAnyOrder(Role.values());
        assertThat(chart.account("3001").role()).isEqualTo(Role.FUND);
        assertThatThrownBy(() -> chart.account("9999")).isInstanceOf(Refused.class);
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        1003,FUND_BANK | 1002,FUND_BANK | fund.refused.accountTwice
        3001,FUND,     | 3001,TREASURE, | fund.refused.account
        1101,          | eleven,        | fund.refused.account
        ,payee,        | ,nobody,       | fund.refused.account
        """)
    void aChartWithAFaultIsRefused(String old, String now, String key) throws Exception {
        var text = Files.readString(DELIVERED);
        assertThat(text).contains(old);
        var changed = Files.writeString(temp.resolve("accounts.csv"), text.replace(old, now));
        assertThatThrownBy(() -> Chart.read(changed)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo(key));
    }

    @Test void aRoleWithoutAnAccountAndAMissingFileAreRefused() throws Exception {
        var less = Files.writeString(temp.resolve("accounts.csv"), Files.readString(DELIVERED).lines().filter(l -> !l.contains("OVERPAID")).reduce("", (a, b) -> a + b + "\n"));
        assertThatThrownBy(() -> Chart.read(less)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("fund.refused.noAccount"));
        assertThatThrownBy(() -> Chart.read(temp.resolve("none.csv"))).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo("fund.refused.chart"));
    }

    @Test void anEntryWhoseSidesDifferIsRefusedWithTheDifference() {
        var postings = List.of(new Posting("1002", null, null, Money.cny("100")), new Posting("3001", null, null, Money.cny("-99.99")));
        assertThatThrownBy(() -> Entry.draft(LocalDate.of(2018, 1, 1), Act.RECEIPT, "", null, null, null, 0, null, postings)).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.notice().key()).isEqualTo("fund.refused.unbalanced");
            assertThat(e.notice().args()).containsExactly("0.01");
        });
    }
}
