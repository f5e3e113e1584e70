package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseChange;
import plaint.claim.ExchangeRate;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A case whose claim is in yuan is moved to a forum whose fees are in another currency: it opens once the office has recorded a rate with its day and source. An office's own packs lie
/// with the store.
class ForeignForumTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final Notice WHAT = Notice.of("history.claim", "SAMPLE");
    @TempDir Path folder;

    private static void edit(Office office, Consumer<CaseChange> how) throws Refused {
        new EditCase(office).run(new ShowCase(office).run(NO), how, WHAT);
    }

    @Test void theClaimIsConvertedAtTheRateOfTheCase() throws Refused, Cancelled {
        try (var office = SampleStore.open(folder.resolve("store"), "test")) {
            edit(office, c -> {
                c.forum = "us-wawd";
                c.court = "wawd-seattle";
                c.cause = "contract";
            });
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> new OpenCase(office).run(NO)).satisfies(r -> assertThat(r.notice()).isEqualTo(Notice.of("casefile.refused.noRate", "¥1,400,000.00", "USD")));
            edit(office, c -> c.rates = List.of(new ExchangeRate("USD", "CNY", new BigDecimal("6.9370"), LocalDate.of(2016, 12, 30), "SAMPLE"), new ExchangeRate("GBP", "CNY", new BigDecimal("8.5094"), LocalDate.of(2016, 12, 30), "SAMPLE")));
            var us = new OpenCase(office).run(NO);
            assertThat(us.claims().getLast().fee().amount()).hasToString("USD 400.00");
            assertThat(us.claims().getLast().words()).isEqualTo("CNY 1,400,000.00");
            assertThat(us.claims().getLast().preservation()).isNull();
            assertThat(us.numbers().all().getFirst().label()).isEqualTo("Exhibit A");
            assertThat(us.court().heading()).containsExactly("UNITED STATES DISTRICT COURT", "WESTERN DISTRICT OF WASHINGTON", "AT SEATTLE");
            edit(office, c -> {
                c.forum = "ew";
                c.court = "ipec";
                c.cause = "passing-off";
                c.facts = Map.of("witness-initials", "JS");
            });
            var ew = new OpenCase(office).run(NO);
            assertThat(ew.claims().getLast().fee().amount()).as("5 % of 164,523.94, rounded down").hasToString("GBP 8226.19");
            assertThat(ew.numbers().all().getFirst().label()).isEqualTo("JS1");
        }
    }

    @Test void aRateTurnsSumsBothWaysAndIsChecked() throws Refused, Cancelled {
        var rate = new ExchangeRate("USD", "CNY", new BigDecimal("6.9370"), LocalDate.of(2016, 12, 30), "SAMPLE");
        assertThat(rate.turn(Money.cny("1400000"))).hasToString("USD 201816.35");
        assertThat(rate.turn(new Money(40000, "USD"))).hasToString("CNY 2774.80");
        try (var office = SampleStore.open(folder.resolve("store"), "test")) {
            for (var bad : List.of(new ExchangeRate("USD", "USD", BigDecimal.ONE, rate.on(), "x"), new ExchangeRate("USD", "CNY", BigDecimal.ZERO, rate.on(), "x"), new ExchangeRate("USD", "CNY", BigDecimal.ONE, rate.on(), " "),
                new ExchangeRate("dollar", "CNY", BigDecimal.ONE, rate.on(), "x")))
                assertThatExceptionOfType(Refused.class).as(bad.toString()).isThrownBy(() -> edit(office, c -> c.rates = List.of(bad)));
            assertThatExceptionOfType(Refused.class).isThrownBy(() -> edit(office, c -> c.rates = List.of(rate, new ExchangeRate("CNY", "USD", new BigDecimal("0.1442"), rate.on(), "x"))));
            edit(office, c -> c.rates = List.of(rate));
            assertThat(new ShowCase(office).run(NO).rates()).as("as it was saved").containsExactly(rate);
            assertThat(new ShowCase(office).run(NO).in("USD", Money.cny("6.94"), rate.on()).plain()).isEqualTo("1.00");
        }
    }

    @Test void packsThatLieWithTheStoreAreThere() throws Refused, IOException {
        Office.open(folder.resolve("store"), Home.find(), "test").close();
        var pack = Files.createDirectories(folder.resolve("store/forums/our-wawd"));
        Files.writeString(pack.resolve("pack.yaml"), "id: our-wawd\nextends: us-wawd\nkind: office\nversion: 1.0.0\nname: Our office\nreview: { state: reviewed, on: 2026-11-01, by: our office, data-as-of: 2026-11-01 }\n");
        Files.writeString(pack.resolve("tests.yaml"), "fees:\n  - { kind: filing, on: 2026-11-22, fee: \"405.00\" }\n");
        try (var office = Office.open(folder.resolve("store"), Home.find(), "test")) {
            assertThat(office.forums().get("our-wawd").layers().getFirst().review().by()).isEqualTo("our office");
            assertThat(office.forums().get("our-wawd").court("wawd-tacoma").code()).isEqualTo("WAWD-3");
        }
    }
}
