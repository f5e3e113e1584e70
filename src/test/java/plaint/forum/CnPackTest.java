package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.casefile.Seat;
import plaint.evidence.Exhibit;
import plaint.forum.Forum.Fee;
import plaint.forum.Forum.Statute;
import plaint.party.Person;
import plaint.text.Money;
import plaint.text.Refused;

/// The delivered pack held against answers known from the law.
class CnPackTest {
    private static final LocalDate FILED = LocalDate.of(2016, 12, 30);
    private static final LocalDate CONDUCT = LocalDate.of(2016, 8, 10);
    private static final Forum CN = cn();

    private static Forum cn() {
        try {
            return new Forums(PackCopy.delivered().getParent()).get("cn");
        } catch (Refused e) {
            throw new IllegalStateException(e.notice().toString(), e);
        }
    }

    /// A claim for a good name pays by the damages asked beside the province's 100 to 500 a case, far less than one over property; a fee paid by the wrong scale is refused at the counter, or lost.
    @Test
    void theCauseSaysByWhichScaleAClaimPays() throws Exception {
        for (var on : List.of(FILED, LocalDate.of(2024, 5, 6), LocalDate.of(2026, 5, 6))) {
            assertThat(CN.claimFee("reputation", Money.cny("1400000"), on).amount()).isEqualTo(Money.cny("7000"));
            assertThat(CN.claimFee("reputation", Money.cny("1400000"), on).rule().zh()).contains("每件交纳100元至500元");
            assertThat(CN.claimFee("network-service-contract", Money.cny("1400000"), on).amount()).isEqualTo(Money.cny("17400"));
        }
    }

    @Test
    void thePackProvesItself() throws Refused {
        var result = new PackCheck(PackCopy.delivered(), new Forums(PackCopy.delivered().getParent())).run();
        assertThat(result.faults()).filteredOn(f -> !f.key().equals("forum.fault.noTemplate")).isEmpty();
        assertThat(result.tests()).isGreaterThan(100);
    }

    @ParameterizedTest
    @CsvSource({"5000, 50", "10000, 50", "50000, 1050", "100000, 2300", "120000, 2700", "123000, 2760", "200000, 4300", "500000, 8800", "1000000, 13800", "1400000, 17400",
        "2000000, 22800", "2670000, 28160", "3210000, 32480", "5000000, 46800", "10000000, 81800", "20000000, 141800", "30000000, 191800"})
    void aPropertyCaseCostsWhatTheMeasuresSay(String amount, String fee) throws Refused {
        assertThat(CN.fee("property", Money.cny(amount), FILED).amount()).isEqualTo(Money.cny(fee));
    }

    @ParameterizedTest
    @CsvSource({"preservation, 1000, 30", "preservation, 50000, 520", "preservation, 100000, 1020", "preservation, 500000, 3020", "preservation, 895998, 4999.99",
        "preservation, 896000, 5000", "preservation, 1400000, 5000", "enforcement, 70000, 950", "enforcement, 120000, 1700", "enforcement, 1400000, 16400", "personality, 1400000, 7000"})
    void otherFeesCostWhatTheMeasuresSay(String kind, String amount, String fee) throws Refused {
        assertThat(CN.fee(kind, Money.cny(amount), FILED).amount()).isEqualTo(Money.cny(fee));
    }

    @Test
    void theArithmeticIsShownWithItsRule() throws Refused {
        assertThat(CN.fee("property", Money.cny("1400000"), FILED)).isEqualTo(new Fee(Money.cny("17400"), List.of("1,400,000.00 × 0.9 % + 4,800.00 = 17,400.00"), new Forum.Word("《诉讼费用交纳办法》第十三条第一款第（一）项", "Measures on the Payment of Litigation Costs, art. 13(1), item 1")));
        assertThat(CN.fee("preservation", Money.cny("1400000"), FILED).steps()).containsExactly("1,400,000.00 × 0.5 % + 520.00 = 7,520.00", "7,520.00 > 5,000.00 → 5,000.00");
        assertThat(CN.fee("property", Money.cny("50000"), FILED).steps()).containsExactly("50,000.00 × 2.5 % − 200.00 = 1,050.00");
    }

    @Test
    void aRaisedClaimIsToppedUpByTheDifference() throws Refused {
        var more = CN.topUp("property", Money.cny("1400000"), Money.cny("3210000"), LocalDate.of(2018, 1, 5));
        assertThat(more.amount()).isEqualTo(Money.cny("15080"));
        assertThat(more.steps()).containsExactly("3,210,000.00 × 0.8 % + 6,800.00 = 32,480.00", "1,400,000.00 × 0.9 % + 4,800.00 = 17,400.00", "32,480.00 − 17,400.00 = 15,080.00");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.topUp("property", Money.cny("2"), Money.cny("1"), FILED));
    }

    @Test
    void summaryProcedureHalvesTheFee() throws Refused {
        var half = CN.reduced(CN.fee("property", Money.cny("1400000"), FILED), "summary", FILED);
        assertThat(half.amount()).isEqualTo(Money.cny("8700"));
        assertThat(half.steps()).endsWith("17,400.00 × 50 % = 8,700.00");
        assertThat(half.rule().zh()).contains("第十六条");
    }

    @Test
    void aFeeIsRefusedForAnotherMoneyAnotherTimeAnUnknownKindAndBelowZero() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.fee("property", new Money(1, "USD"), FILED));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.fee("property", Money.cny("1"), LocalDate.of(2007, 3, 31)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.fee("entrance", Money.cny("1"), FILED)).satisfies(r -> assertThat(r.notice().args()).anyMatch(a -> a.startsWith(String.join(", ", CN.feeKinds()) + ", ")));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.fee("property", Money.cny("-1"), FILED));
    }

    @Property(tries = 300)
    void aGreaterClaimNeverCostsLess(@ForAll @LongRange(min = 0, max = 5_000_000_000L) long less, @ForAll @LongRange(min = 0, max = 5_000_000_000L) long more) throws Refused {
        for (var kind : CN.feeKinds())
            assertThat(CN.fee(kind, new Money(less + more, Money.CNY), FILED).amount()).isGreaterThanOrEqualTo(CN.fee(kind, new Money(less, Money.CNY), FILED).amount());
    }

    @Test
    void conductOf2016IsUnderTheLawsOfItsDay() throws Refused {
        assertThat(cited("agreement", CONDUCT)).containsExactly("合同法第八条", "合同法第六十条");
        assertThat(cited("breach", CONDUCT)).containsExactly("合同法第一百零七条");
        assertThat(cited("goodwill", CONDUCT)).containsExactly("合同法第一百零七条", "合同法第一百一十三条第一款");
        assertThat(cited("tort", CONDUCT)).containsExactly("民法通则第一百零六条第二款", "侵权责任法第六条第一款", "侵权责任法第十五条第一款");
        assertThat(cited("reputation", CONDUCT)).containsExactly("民法通则第一百零一条", "民法通则第一百二十条");
    }

    @Test
    void conductFrom2021IsUnderTheCivilCodeAlone() throws Refused {
        for (var topic : List.of("agreement", "standard-terms", "breach", "loss", "liquidated", "goodwill", "reputation", "tort", "tort-loss", "joint", "concurrence", "costs", "limitation"))
            assertThat(CN.statutes(topic, LocalDate.of(2021, 1, 1))).as(topic).extracting(Statute::shortLaw).containsOnly("民法典");
    }

    /// What a loss of property comes to is measured beside what harm to a person's rights does: the Code art. 1184, before it the Tort Liability Law art. 19.
    @Test
    void aLossInTortIsMeasuredByTheLawOfItsDay() throws Refused {
        assertThat(cited("tort-loss", LocalDate.of(2021, 1, 1))).containsExactly("民法典第一千一百八十二条", "民法典第一千一百八十四条");
        assertThat(cited("tort-loss", LocalDate.of(2020, 12, 31))).containsExactly("侵权责任法第十九条", "侵权责任法第二十条");
    }

    @Test
    void anActAtCourtIsUnderTheVersionOfItsDay() throws Refused {
        assertThat(cited("filing", FILED)).containsExactly("民事诉讼法第一百一十九条", "民事诉讼法第一百二十一条");
        assertThat(CN.statutes("filing", FILED)).extracting(Statute::source).containsOnly("民事诉讼法（2012年修正）");
        assertThat(CN.statutes("filing", LocalDate.of(2018, 1, 5))).extracting(Statute::source).containsOnly("民事诉讼法（2017年修正）");
        assertThat(cited("filing", LocalDate.of(2022, 1, 1))).containsExactly("民事诉讼法第一百二十二条", "民事诉讼法第一百二十四条");
        assertThat(CN.statutes("filing", LocalDate.of(2024, 1, 1))).extracting(Statute::source).containsOnly("民事诉讼法（2023年修正）");
        for (var topic : List.of("filing", "copies", "docketing", "venue", "agreed-venue", "tort-venue", "add-party", "increase", "agents", "preservation", "evidence-catalogue", "court-fee"))
            assertThat(CN.statutes(topic, FILED)).as(topic).isNotEmpty();
    }

    @Test
    void aTopicBeforeItsLawsIsRefused() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.statutes("breach", LocalDate.of(1999, 9, 30)));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.statutes("breech", FILED));
    }

    @Test
    void aCauseIsOfTheListInForceAndRefusedWhereItWasNotYetThere() throws Refused {
        assertThat(CN.cause("network-service-contract", FILED).list()).isEqualTo("民事案件案由规定（2011年修正）");
        assertThat(CN.cause("network-service-contract", LocalDate.of(2026, 1, 1)).code()).isEqualTo("142.14");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.cause("online-unfair-competition", FILED)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.causeThen"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.cause("watches", FILED)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.cause"));
    }

    @Test
    void tableFormsWereNotInUseIn2016() throws Refused {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.paper("complaint-elements", FILED)).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.paperThen"));
        assertThat(CN.paper("complaint-elements", LocalDate.of(2024, 3, 4)).to()).isEqualTo(LocalDate.of(2025, 7, 13));
        assertThat(CN.paper("complaint", FILED).title()).isEqualTo("民事起诉状");
    }

    @Test
    void bothFilingsAreAssembledInTheirOrder() throws Refused {
        assertThat(CN.filingKind("initial").papers()).containsExactly("cover", "index", "complaint", "identity", "service-address", "catalogue", "{exhibits}");
        assertThat(CN.filingKind("enlargement").papers()).as("what else belongs to it depends on what it does").containsExactly("cover", "index", "consolidated", "{exhibits}");
        for (var kind : List.of("initial", "enlargement"))
            for (var key : CN.filingKind(kind).papers()) if (!key.equals("{exhibits}")) assertThat(CN.paper(key, FILED).template()).isEqualTo("papers/" + key + ".md");
        assertThat(CN.filingKinds()).extracting(k -> k.key()).containsExactly("initial", "enlargement", "reduction", "supplement", "preservation", "evidence-preservation", "investigation", "investigation-order", "extension",
            "public-notice", "withdrawal", "defence", "counterclaim", "counterclaim-withdrawal", "appeal", "retrial", "venue-objection", "venue-reply", "counterclaim-answer", "appeal-answer", "enforcement");
        assertThat(CN.filingKinds().stream().filter(k -> !k.claims() && !k.courtOnly())).extracting(k -> k.key()).as("copies for the other side").containsExactly("defence", "appeal", "retrial", "venue-objection", "venue-reply", "counterclaim-answer", "appeal-answer");
        assertThat(List.of("identity", "authority", "service-address")).allSatisfy(key -> assertThat(CN.paper(key, FILED).courtOnly()).isTrue());
    }

    @Test
    void theCourtGridFillsThePageOfTheNorm() throws Refused {
        var court = CN.typography("court");
        assertThat(List.of(court.lines(), court.chars())).containsExactly(22, 28);
        assertThat(List.of(court.width() - court.inner() - court.outer(), court.height() - court.top() - court.bottom())).containsExactly(156.0, 225.0);
        assertThat(CN.typography("form").body()).isEqualTo(12);
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.typography("poster"));
    }

    @Test
    void aCourtIsFoundByKeyAndByCode() throws Refused {
        assertThat(CN.court("longgang")).isEqualTo(CN.court("粤0307"));
        assertThat(CN.court("longgang").name()).isEqualTo("深圳市龙岗区人民法院");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.court("粤9999"));
    }

    @ParameterizedTest
    @CsvSource({"（2017）粤0307民初1234号, （2017）粤0307民初1234号", "(2017)沪01民终13085号, （2017）沪01民终13085号", "（2018）粤0307执保3号之一, （2018）粤0307执保3号之一",
        "（2021）最高法知民终1号, （2021）最高法知民终1号", "（2021）沪民终601号, （2021）沪民终601号", "（2019）粤0307民诉前调88号, （2019）粤0307民诉前调88号",
        "(２０１７) 粤0307 民初 9999999 号, （2017）粤0307民初9999999号", "(2015)深龙法民初字第1234号, （2015）深龙法民初字第1234号"})
    void docketNumbersAreBroughtToOneShape(String given, String printed) throws Refused {
        assertThat(CN.docketNo(given)).isEqualTo(printed);
        assertThat(CN.docketNo(printed)).isEqualTo(printed);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2017粤0307民初1号", "（2017）粤307民初1号", "（2017）粤0307民初0123号", "（2017）粤0307民初号", "（2017）深龙法民初字第1号", "（2017）粤0307民初1号附", "（2014）粤0307民初1号"})
    void otherShapesAreRefused(String given) {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> CN.docketNo(given));
    }

    @Test
    void everyNameTheRecordsUseHasItsWord() {
        for (var kind : Exhibit.Kind.values()) assertThat(CN.words()).containsKey("kind." + kind);
        for (var held : Exhibit.Held.values()) assertThat(CN.words()).containsKey("held." + held);
        for (var sex : Person.Sex.values()) assertThat(CN.words()).containsKey("sex." + sex);
        for (var role : Seat.Role.values()) assertThat(CN.words()).containsKey("role." + role);
        assertThat(CN.themes()).extracting(Forum.Theme::key).containsExactly("subject", "sale", "authority", "loss", "costs");
    }

    @Test
    void theDigestIsOfTheFilesAndNothingElse(@TempDir Path temporary) throws IOException, Refused {
        var copy = PackCopy.in(temporary);
        Files.writeString(copy.folder().resolve(".DS_Store"), "left by a file browser");
        assertThat(new Forums(temporary).get("cn").digest()).isEqualTo(CN.digest()).matches("[0-9a-f]{64}");
        copy.change("pack.yaml", "# Forum", "#  Forum");
        assertThat(new Forums(temporary).get("cn").digest()).isNotEqualTo(CN.digest());
        assertThat(new Forums(temporary).ids()).containsExactly("cn");
    }

    private static List<String> cited(String topic, LocalDate on) throws Refused {
        return CN.statutes(topic, on).stream().map(s -> s.shortLaw() + s.article()).toList();
    }

    @Test
    void theCatalogueIsDataOfThePack() {
        assertThat(CN.catalogue().columns()).extracting(c -> c.head()).containsExactly("序号", "证据名称", "证据类别", "证据来源", "证明对象", "页码", "份数", "原件或复印件");
        assertThat(CN.catalogue().usual()).extracting(u -> u.theme()).contains("subject", "sale", "authority", "loss", "costs");
        for (var kind : plaint.evidence.Exhibit.Kind.values()) assertThat(CN.words()).as("the eight statutory kinds").containsKey("kind." + kind);
    }
}
