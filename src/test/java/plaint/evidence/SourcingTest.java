package plaint.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.text.Money;

/// The engines on how evidence was come by: what is missing in a purchase, where a chain of custody or of authority breaks, what a seizure is worth and which figures clash.
class SourcingTest {
    private static final LocalDateTime DAY = LocalDateTime.of(2016, 6, 14, 10, 0);

    private static TestPurchase purchase(LocalDateTime ordered, LocalDateTime received, LocalDate opened, List<TestPurchase.Sample> samples) {
        return new TestPurchase("p", new ShopId("s"), "表", "a", ordered, "no", null, "pay", null, "c", received, null, "r", "seal", null, null, null, opened, null, null, null, null, samples, List.of());
    }

    private static Custody hand(int day, String from, String to, String seal, boolean intact) {
        return new Custody("x", null, DAY.plusDays(day), from, to, null, seal, intact, null);
    }

    private static Authentication report(LocalDate reported, String signatory, Authentication.Step... steps) {
        return new Authentication("a", "p", new PartyId("b"), "x", null, null, reported, null, null, null, null, false, signatory, List.of(steps), null);
    }

    private static Raid raid(List<Raid.Seized> lines, Raid.Valuation... figures) {
        return new Raid("r", LocalDate.of(2016, 8, 10), null, null, null, lines, List.of(figures), null, null, null, null);
    }

    @Test void onlyWhatIsDueByTheStepReachedIsMissing() {
        assertThat(PurchaseCourse.of(purchase(DAY, null, null, List.of()), List.of()).gaps()).containsExactly(PurchaseCourse.Gap.CAPTURE);
        var opened = PurchaseCourse.of(purchase(DAY, DAY.plusDays(3), LocalDate.of(2016, 6, 17), List.of()), List.of());
        assertThat(opened.gaps()).contains(PurchaseCourse.Gap.SEAL_PHOTO, PurchaseCourse.Gap.DEED, PurchaseCourse.Gap.OPENING).doesNotContain(PurchaseCourse.Gap.COURT_SAMPLE);
        assertThat(opened.reached()).isEqualTo(PurchaseCourse.Step.OPENED);
    }

    @Test void aReportThatCameBackMeansTheSampleWasSent() {
        var course = PurchaseCourse.of(purchase(DAY, null, null, List.of()), List.of(report(LocalDate.of(2016, 7, 5), "s")));
        assertThat(course.reached()).isEqualTo(PurchaseCourse.Step.SENT);
        assertThat(course.steps()).allMatch(PurchaseCourse.Passed::done);
        assertThat(course.steps().getLast().on()).isNull();
    }

    @Test void aSampleWithoutSealAndNoneForTheCourtAreNamed() {
        var brand = new TestPurchase.Sample("1", TestPurchase.Use.BRAND, " ", null);
        assertThat(PurchaseCourse.of(purchase(DAY, DAY, LocalDate.of(2016, 6, 17), List.of(brand)), List.of()).gaps()).contains(PurchaseCourse.Gap.COURT_SAMPLE, PurchaseCourse.Gap.SAMPLE_SEAL)
            .doesNotContain(PurchaseCourse.Gap.BRAND_SAMPLE);
    }

    @Test void aChainIsReadInOrderOfTimeWhateverOrderItWasWrittenIn() {
        var chain = CustodyChain.of(List.of(hand(2, "乙", "丙", "1", true), hand(0, "甲", "乙", "1", true)), i -> "1").getFirst();
        assertThat(chain.breaks()).isEmpty();
        assertThat(chain.holder()).isEqualTo("丙");
    }

    @Test void aMissingHandOverABrokenSealAndAnotherSealAreToldWhereTheyAre() {
        var chain = CustodyChain.of(List.of(hand(0, "甲", "乙", "1", true), hand(1, "丁", "丙", "1", false), hand(2, "丙", "戊", "2", true), hand(3, "戊", "己", "3", true)), i -> null).getFirst();
        assertThat(chain.breaks()).extracting(CustodyChain.Break::kind, CustodyChain.Break::step).containsExactly(
            org.assertj.core.groups.Tuple.tuple(CustodyChain.Kind.HANDS, 1), org.assertj.core.groups.Tuple.tuple(CustodyChain.Kind.SEAL_BROKEN, 1),
            org.assertj.core.groups.Tuple.tuple(CustodyChain.Kind.SEAL_CHANGED, 3));
        assertThat(chain.breaks().getFirst().expected()).isEqualTo("乙");
    }

    @Test void theFirstHandOverMustBearTheSealTheSampleWasGiven() {
        assertThat(CustodyChain.of(List.of(hand(0, "甲", "乙", "9", true)), i -> "1").getFirst().breaks()).extracting(CustodyChain.Break::kind).containsExactly(CustodyChain.Kind.SEAL_CHANGED);
    }

    @Test void authorityIsFollowedFromTheOwnerToTheSignatoryOnTheDayOfTheReport() {
        var day = LocalDate.of(2016, 8, 29);
        var first = new Authentication.Step("权利人", "代理", "书", LocalDate.of(2016, 8, 28), new ExhibitId("e"));
        var second = new Authentication.Step("代理二", "甲", "书", day, new ExhibitId("e"));
        assertThat(AuthorityChain.flaws(report(day, "乙", first, second), "权利人", day)).extracting(AuthorityChain.Flaw::kind)
            .containsExactly(AuthorityChain.Kind.EXPIRED, AuthorityChain.Kind.GAP, AuthorityChain.Kind.END);
        var whole = new Authentication.Step("权利人", "甲", "书", day, new ExhibitId("e"));
        assertThat(AuthorityChain.flaws(report(day, "甲", whole), "权利人", day)).isEmpty();
        assertThat(AuthorityChain.flaws(report(day, "甲"), "权利人", day)).extracting(AuthorityChain.Flaw::kind).containsExactly(AuthorityChain.Kind.NONE);
    }

    @Test void aSeizureIsSummedByEachBasisAndFiguresThatClashAreHeldSideBySide() {
        var values = List.of(new Raid.Value(Raid.Basis.TAG_PRICE, Money.cny("15990.00"), "吊牌", null), new Raid.Value(Raid.Basis.AVERAGE_REAL_PRICE, Money.cny("1280.00"), "均价", null));
        var watches = new Raid.Seized("手表", Raid.Item.GOODS, null, null, 125, "只", null, Money.cny("15990.00"), "吊牌价", values);
        var seals = new Raid.Seized("印章", Raid.Item.SEAL, null, null, 2, "枚", null, null, null, null);
        var r = raid(List.of(watches, seals), new Raid.Valuation(Money.cny("1998750.00"), "清单", null, true), new Raid.Valuation(Money.cny("200000000.00"), "英文报道", null, false));
        var value = SeizureValue.of(r, "CNY");
        assertThat(value.totals()).extracting(SeizureValue.Total::sum).containsExactly(Money.cny("1998750.00"), Money.cny("160000.00"));
        assertThat(value.adopted().valued()).isEqualTo(1);
        assertThat(value.adopted().goods()).isEqualTo(1);
        assertThat(value.conflict().ratio()).isEqualByComparingTo("100.06");
        assertThat(SeizureValue.counted(r, "CNY")).isEqualTo(Money.cny("1998750.00"));
        assertThat(SeizureValue.of(raid(List.of(watches), new Raid.Valuation(Money.cny("1998750.00"), "清单", null, true)), "CNY").conflict()).isNull();
        assertThat(SeizureValue.counted(raid(List.of(seals)), "CNY")).isNull();
    }

    @Test void whatCannotCarryAFactAloneIsTold() {
        var copy = new Exhibit(new ExhibitId("x"), "x", null, Exhibit.Kind.DOCUMENT, Exhibit.Held.COPY, "t", null, null, null, 1, List.of());
        assertThat(copy.weakness()).contains(Exhibit.Weakness.COPY);
        assertThat(copy.withMarks(false, true).weakness()).isEmpty();
        assertThat(new Exhibit(new ExhibitId("x"), "x", null, Exhibit.Kind.PARTY_STATEMENT, Exhibit.Held.ORIGINAL, "t", null, null, null, 1, List.of()).weakness()).contains(Exhibit.Weakness.OWN_STATEMENT);
        assertThat(new Exhibit(new ExhibitId("x"), "x", null, Exhibit.Kind.ELECTRONIC, Exhibit.Held.COPY, "t", null, null, null, 1, List.of()).weakness()).isEmpty();
    }
}
