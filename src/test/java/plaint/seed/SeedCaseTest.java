package plaint.seed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseDraft;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.desk.Home;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.evidence.Raid;
import plaint.evidence.SealedFile.Kind;
import plaint.key.ExhibitId;
import plaint.pdf.Quarantine;
import plaint.text.Money;
import plaint.text.Refused;

/// The sample case as committed: it reads, its exhibits are what the generator makes, its references hold and its money adds up.
@Execution(ExecutionMode.CONCURRENT)
class SeedCaseTest {
    private static final Path FOLDER = Home.find().seeds().resolve("2016-0001");
    private static final Path PROVED = Home.find().folder().resolve("src/test/resources/plaint/seed/photos.proved");
    private static CaseDraft draft;
    private static CaseFile it;

    @BeforeAll static void read() throws Refused {
        draft = CaseText.read(FOLDER.resolve("case.yaml"));
        it = draft.caseFile();
    }

    /// The photographs are light followed ray by ray, half a minute of it: all are drawn where they, or the text of what draws them, are no longer those of `photos.proved`, else one.
    @Test void theCommittedExhibitsAreWhatTheGeneratorMakes() throws Exception {
        var now = drawnFrom();
        boolean proved = now.equals(Files.readString(PROVED).strip());
        var made = new SeedExhibits(Home.find().fonts()).files(n -> !proved || !SeedExhibits.PHOTOS.contains(n) || n.equals("photo-5-dial"));
        var names = new TreeSet<>(made.keySet());
        SeedExhibits.PHOTOS.forEach(p -> names.add(p + ".jpg"));
        assertThat(committed()).isEqualTo(names);
        for (var e : made.entrySet())
            assertThat(Arrays.mismatch(Files.readAllBytes(FOLDER.resolve("exhibits").resolve(e.getKey())), e.getValue())).as("first byte that differs in " + e.getKey()).isEqualTo(-1);
        assertThat(proved).as("every photograph is as drawn: write %s into %s, and one of them is drawn from then on", now, PROVED).isTrue();
    }

    /// A digest of the photographs and of all text they are drawn by.
    private static String drawnFrom() throws Exception {
        var sha = MessageDigest.getInstance("SHA-256");
        try (var sources = Files.list(Home.find().folder().resolve("src/test/java/plaint/seed"))) {
            for (var f : sources.filter(f -> !f.toString().endsWith("Test.java")).sorted().toList()) sha.update(Files.readString(f).replace("\r", "").getBytes(StandardCharsets.UTF_8));
        }
        for (var name : SeedExhibits.PHOTOS) sha.update(Files.readAllBytes(FOLDER.resolve("exhibits").resolve(name + ".jpg")));
        return HexFormat.of().formatHex(sha.digest());
    }

    @Test void noLineOfAnExhibitBeginsWithAClosingMark() throws IOException {
        for (var name : List.of("order.pdf", "accept-a.pdf", "authentication.pdf")) {
            try (var doc = org.apache.pdfbox.Loader.loadPDF(FOLDER.resolve("exhibits").resolve(name).toFile())) {
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(doc).lines().map(String::strip).filter(l -> l.matches("[，。；：、）》”！？].*"))).as(name).isEmpty();
            }
        }
    }

    private static Set<String> committed() throws IOException {
        try (Stream<Path> all = Files.list(FOLDER.resolve("exhibits"))) {
            return all.map(p -> p.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @Test void everyFileBelongsToOneExhibitAndEveryExhibitHasAFile() throws IOException {
        var named = it.exhibits().stream().flatMap(x -> draft.of(x.id()).stream()).map(l -> l.path().getFileName().toString()).toList();
        assertThat(named).doesNotHaveDuplicates();
        assertThat(new TreeSet<>(named)).isEqualTo(committed());
        assertThat(it.exhibits()).allSatisfy(x -> assertThat(draft.of(x.id())).as(x.id().value()).isNotEmpty());
    }

    @Test void intakeTakesEveryFileWithoutAWarningAndTheFirstFilingHasSixtyPages() throws Refused {
        int first = 0;
        var kinds = new HashSet<Kind>();
        for (var x : it.exhibits()) {
            for (var l : draft.of(x.id())) {
                var seen = Quarantine.inspect(l.path(), l.path().getFileName().toString());
                assertThat(seen.warnings()).as(l.path().toString()).isEmpty();
                kinds.add(seen.kind());
                if (x.filing() == 1) first += seen.pages();
            }
        }
        assertThat(kinds).containsExactlyInAnyOrder(Kind.PDF, Kind.PNG, Kind.JPEG, Kind.TIFF);
        assertThat(first).isGreaterThanOrEqualTo(60);
    }

    @Test void everyExhibitThatIsReferredToExists() {
        var there = it.exhibits().stream().map(x -> x.id()).collect(Collectors.toSet());
        var asked = new HashSet<ExhibitId>();
        it.links().forEach(l -> asked.add(l.proof()));
        it.agreements().forEach(a -> asked.add(a.exhibit()));
        it.acceptances().forEach(a -> asked.add(a.exhibit()));
        it.purchases().forEach(p -> asked.addAll(p.exhibits()));
        it.authentications().forEach(a -> asked.addAll(a.exhibits()));
        it.raids().forEach(r -> asked.addAll(r.exhibits()));
        it.events().forEach(e -> asked.addAll(e.exhibits()));
        it.claims().forEach(c -> c.heads().forEach(h -> h.inputs().forEach(i -> asked.add(i.exhibit()))));
        asked.remove(null);
        assertThat(asked).isNotEmpty().isSubsetOf(there);
    }

    @Test void theFirstFilingRestsOnNoExhibitOfTheSecond() {
        var first = it.exhibits().stream().filter(x -> x.filing() == 1).map(x -> x.id()).collect(Collectors.toSet());
        assertThat(it.claim(1).heads()).flatExtracting(Head::inputs).extracting(Head.Input::exhibit).isSubsetOf(first);
        assertThat(it.exhibits()).extracting(x -> x.filing()).isSorted();
    }

    @Test void bothClaimsAddUpToWhatWasReported() {
        assertThat(it.claims()).flatExtracting(ClaimVersion::pleadedHeads).allSatisfy(h -> assertThat(h.claimed()).as(h.label()).isEqualTo(h.computed()));
        assertThat(it.claim(1).total()).isEqualTo(Money.cny("1400000"));
        assertThat(it.claim(2).loss()).isEqualTo(Money.cny("2970000"));
        assertThat(it.claim(2).costs()).isEqualTo(Money.cny("240000"));
        assertThat(it.claim(2).total()).isEqualTo(Money.cny("3210000"));
    }

    @Test void theSalesAddUpToWhatTheClaimPleads() {
        for (var l : List.of(Ledger.A, Ledger.B, Ledger.C)) {
            assertThat(l.months().stream().mapToInt(Ledger.Month::buyers).sum()).isEqualTo(l.buyers());
            assertThat(l.months().stream().mapToInt(Ledger.Month::refunds).sum()).isEqualTo(l.refunds());
            assertThat(l.months().stream().mapToLong(Ledger.Month::yuan).sum()).isEqualTo(l.yuan());
        }
        assertThat(Ledger.A.buyers() + Ledger.B.buyers() + Ledger.C.buyers() - 680).isEqualTo(14130);
        assertThat(Ledger.A.refunds() + Ledger.B.refunds() + Ledger.C.refunds()).isEqualTo(1028);
        assertThat(it.leads().getFirst().turnover()).isEqualTo(Money.cny(String.valueOf(Ledger.A.year(java.time.YearMonth.of(2016, 2)))));
    }

    @Test void theSeizureListGivesTheAdoptedValue() {
        var raid = it.raids().getFirst();
        var watches = raid.seized().stream().filter(s -> s.unitValue() != null).toList();
        assertThat(watches.stream().mapToInt(Raid.Seized::quantity).sum()).isEqualTo(125);
        var sum = watches.stream().map(s -> s.unitValue().times(java.math.BigDecimal.valueOf(s.quantity()))).reduce(Money.ZERO, Money::plus);
        assertThat(raid.valuations().stream().filter(Raid.Valuation::adopted).map(Raid.Valuation::value)).containsExactly(sum);
    }

    @Test void theSecondFilingBringsInTwoMoreDefendants() {
        assertThat(it.seated(Seat.Role.DEFENDANT, 1)).extracting(p -> p.name()).containsExactly("刘某均");
        assertThat(it.seated(Seat.Role.DEFENDANT, 2)).extracting(p -> p.name()).containsExactly("刘某均", "陈某华", "王某怡");
        assertThat(it.claim(2).joint()).extracting(p -> p.value()).containsExactly("wang");
    }

    @Test void everySaleFallsUnderAnAcceptedVersionOfTheAgreement() {
        for (var day = java.time.LocalDate.of(2014, 3, 1); day.isBefore(java.time.LocalDate.of(2016, 8, 10)); day = day.plusDays(1)) {
            var on = day;
            var version = it.agreements().stream().filter(a -> a.title().equals("淘宝平台服务协议") && a.inForce(on)).toList();
            assertThat(version).as(on.toString()).hasSize(1);
        }
        assertThat(it.acceptances()).filteredOn(a -> a.shop().value().equals("shop-a") && a.agreement().startsWith("agreement")).hasSize(2);
    }

    @Test void theStoryRunsOnThreeTracksAndKeepsTheFourDatesOfTheFirstFilingApart() {
        assertThat(it.events()).extracting(e -> e.track()).contains(Track.CIVIL, Track.CRIMINAL, Track.ADMINISTRATIVE);
        assertThat(it.events()).filteredOn(e -> e.kind() == EventKind.COMPLAINT_DRAFTED || e.kind() == EventKind.COMPLAINT_SUBMITTED || e.kind() == EventKind.ANNOUNCED
            || e.kind() == EventKind.CASE_ACCEPTED).extracting(e -> e.day()).doesNotHaveDuplicates().hasSize(4);
        assertThat(it.events()).allSatisfy(e -> assertThat(e.latin()).as(e.title()).isNotBlank());
    }
}
