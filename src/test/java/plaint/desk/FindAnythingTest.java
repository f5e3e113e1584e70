package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.party.Person;
import plaint.text.Notice;

class FindAnythingTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void anyPartOfANameOrNumberFindsAndWhatIsSavedLaterIsFoundToo() throws Exception {
        try (var office = SampleStore.open(folder.resolve("s"), "test")) {
            var find = new FindAnything(office);
            assertThat(find.cases("TAOBAO liu", 6)).extracting(FindAnything.Hit::caseNo).contains(NO);
            assertThat(find.cases("0307", 6)).anyMatch(h -> h.kind() == FindAnything.Kind.CASE && h.caseNo().equals(NO));
            assertThat(find.cases("刘某", 6)).anyMatch(h -> h.kind() == FindAnything.Kind.PARTY);
            assertThat(find.cases("刘某", 1).stream().filter(h -> h.kind() == FindAnything.Kind.PARTY)).hasSize(1);
            assertThat(find.cases(".pdf", 3)).extracting(FindAnything.Hit::kind).containsOnly(FindAnything.Kind.FILE);
            assertThat(find.cases("nobody at all", 6)).isEmpty();
            for (var typed : List.of("20160001", "2016-0001", "2016-", "2016 0001")) assertThat(find.cases(typed, 6)).as(typed).anyMatch(h -> h.kind() == FindAnything.Kind.CASE && h.caseNo().equals(NO));
            assertThat(find.cases("13800009876", 6)).isEmpty();
            var seen = new ShowCase(office).run(NO);
            var person = new Person(new plaint.key.PartyId("late"), "欧阳某晚", "Ouyang Late", null, null, null, null, "", "", "13800009876");
            new EditCase(office).run(seen, c -> c.parties = java.util.stream.Stream.concat(c.parties.stream(), java.util.stream.Stream.of(person)).toList(), Notice.of("history.event", "x", LocalDate.of(2016, 1, 1)));
            for (var typed : List.of("欧阳某晚", "ouyang LATE", "13800009876"))
                assertThat(find.cases(typed, 6)).as(typed).singleElement().satisfies(h -> assertThat(h.item()).isEqualTo("late"));
            assertThat(find.cases("0307", 6).stream().filter(h -> h.kind() == FindAnything.Kind.CASE)).hasSize(1);
        }
    }

    @Test void whateverIsWrittenInACaseIsFoundWithItsPlaceHoweverItIsTyped() throws Exception {
        try (var office = SampleStore.open(folder.resolve("s"), "test")) {
            var seen = new ShowCase(office).run(NO);
            var shop = seen.shops().getFirst().id();
            new EditCase(office).run(seen, d -> {
                d.docketNo = "（2017）粤 0307 民初 8765432 号";
                d.purchases = java.util.stream.Stream.concat(d.purchases.stream(), java.util.stream.Stream.of(new TestPurchase("late", shop, "样本手表", "buyer_zz77", null, "110105194912310025", null, "pay-zz88", null, "SF 1234-5678 9012",
                    null, null, null, null, null, null, null, null, null, null, null, null, List.of(), List.of()))).toList();
                d.facts = new java.util.TreeMap<>(d.facts);
                d.facts.put("goods", "样本货物，联系 13800007654，证件 11010519491231002X");
            }, Notice.of("history.event", "x", LocalDate.of(2016, 1, 1)));
            var find = new FindAnything(office);
            for (var typed : List.of("(2017)粤0307民初8765432号", "〔2017〕粤0307民初 8765432 号", "（２０１７）粤0307民初8765432", "粤 0307 民初 8765432"))
                assertThat(find.cases(typed, 6)).as(typed).singleElement().satisfies(h -> assertThat(h.kind()).isEqualTo(FindAnything.Kind.CASE));
            for (var typed : List.of("110105194912310025", "1101 0519 4912 310025", "9491231002")) assertThat(places(find, typed)).as(typed).contains("sourcing purchases[%d].orderNo late".formatted(seen.purchases().size() + 1));
            for (var typed : List.of("sf1234", "SF1234-5678", "sf 1234-5678 9012", "SF123456789012", "sf-1234-5678-9012")) assertThat(places(find, typed)).as(typed).containsExactly("sourcing purchases[%d].courier late".formatted(seen.purchases().size() + 1));
            assertThat(places(find, "ZZ77")).containsExactly("sourcing purchases[%d].account late".formatted(seen.purchases().size() + 1));
            assertThat(find.written("buyer_zz77", 6, () -> false)).singleElement().satisfies(h -> {
                assertThat(h.name()).isEqualTo("buyer_zz77");
                assertThat(h.detail()).isEqualTo("样本手表");
            });
            assertThat(find.written("样本货物", 6, () -> false)).singleElement().satisfies(h -> assertThat(h.name()).as("never shown").doesNotContain("13800007654").doesNotContain("11010519491231002X").contains("138****7654"));
            assertThat(places(find, "38000076")).as("a part of a telephone").isEmpty();
            assertThat(places(find, "buyer_zz77 nowhere")).isEmpty();
            assertThat(find.written("buyer_zz77", 6, () -> true)).as("nobody waits").isEmpty();
            assertThat(find.run("buyer_zz77", 6)).extracting(FindAnything.Hit::kind).containsExactly(FindAnything.Kind.WRITTEN);
        }
    }

    private static List<String> places(FindAnything find, String typed) throws Exception {
        return find.written(typed, 6, () -> false).stream().map(h -> h.where().tab() + " " + h.where().path() + " " + h.item()).toList();
    }
}
