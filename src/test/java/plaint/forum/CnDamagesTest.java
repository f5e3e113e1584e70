package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import plaint.text.Money;
import plaint.text.Refused;

/// Heads, methods, factors and decided cases of the delivered pack.
class CnDamagesTest {
    private static Forum cn;

    @BeforeAll static void read() throws Refused {
        cn = new Forums(PackCopy.delivered().getParent()).get("cn");
    }

    private static DecidedCase decided(String key) {
        return cn.comparables().stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow();
    }

    @Test void theHeadsRunFromAToH() {
        assertThat(cn.damages().heads()).extracting(DamageRules.HeadKind::key).containsExactly("A", "B", "C", "D", "E", "F", "G", "H");
    }

    @Test void goodwillHasTheFourMethodsThatWerePleaded() {
        assertThat(cn.damages().methods("B")).extracting(DamageRules.Method::key).containsExactly("M1", "M2", "M3", "M4");
    }

    @Test void theFactorSheetHasEightRows() {
        assertThat(cn.damages().factors()).hasSize(8).allSatisfy(f -> assertThat(f.source()).isNotBlank());
    }

    @Test void thereAreThirteenDecidedCasesAndWhatWasGivenStandsBesideWhatWasClaimed() {
        assertThat(cn.comparables()).hasSize(13);
        assertThat(decided("taobao-yao").claimedSum()).contains(Money.cny("2670000"));
        assertThat(decided("taobao-yao").awardedSum()).contains(Money.cny("120000"));
        assertThat(List.of("taobao-yao", "taobao-liu", "taobao-xu", "taobao-gao", "merchant-jd", "wang-jiang").stream().map(k -> decided(k).shownShare()).toList())
            .containsExactly("4.5", "2.2", "12.2", "~45", "50", "26");
    }

    @Test void whatWasNotSeenIsUnknownAndNeverNought() {
        assertThat(decided("taobao-qian-wang").claimedSum()).isEmpty();
        assertThat(decided("taobao-qian-wang").awardedSum()).isEmpty();
        assertThat(decided("alibaba-jianshi").claimedSum()).isEmpty();
        assertThat(decided("alibaba-jianshi").share()).isEmpty();
        assertThat(decided("jade-zangyu").awardedSum()).isEmpty();
    }

    /// After the interpretation of 2025 only the entry line of selling is known; the other offences are named with the reason, not left out.
    @Test void whereNoCriminalLineIsKnownThatIsSaid() {
        var now = cn.criminalLines(LocalDate.of(2025, 5, 1));
        assertThat(now).filteredOn(l -> l.known()).extracting(l -> l.offence()).containsExactly("selling-counterfeits", "selling-counterfeits-gain");
        assertThat(now).filteredOn(l -> !l.known()).extracting(l -> l.offence()).contains("selling-counterfeits-unsold", "counterfeiting-one-mark", "counterfeiting-marks");
        assertThat(now).filteredOn(l -> !l.known()).allMatch(l -> l.rule().zh().contains("未与原文核对"));
        assertThat(cn.criminalLines(LocalDate.of(2016, 8, 10))).allMatch(l -> l.known());
    }

    @Test void whatIsFromMemoryIsMarked() {
        assertThat(decided("taobao-xu").appeal().sum()).contains(Money.cny("43000"));
        assertThat(decided("taobao-xu").appeal().verified()).isFalse();
        assertThat(decided("pinduoduo-merchants").verified()).isFalse();
    }

    @Test void aChangedAgreementIsPublishedAWeekAheadSince2019() {
        assertThat(cn.damages().publication(LocalDate.of(2018, 12, 31))).isEmpty();
        var rule = cn.damages().publication(LocalDate.of(2020, 6, 10)).orElseThrow();
        assertThat(rule.enough(LocalDate.of(2020, 6, 3), LocalDate.of(2020, 6, 10))).isTrue();
        assertThat(rule.enough(LocalDate.of(2020, 6, 4), LocalDate.of(2020, 6, 10))).isFalse();
    }
}
