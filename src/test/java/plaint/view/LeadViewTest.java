package plaint.view;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.evidence.Sha256;
import plaint.lead.FunnelStep;
import plaint.lead.LeadFile;
import plaint.lead.LeadLists;
import plaint.lead.LeadState;
import plaint.lead.Tracked;
import plaint.store.Archive;
import plaint.text.Money;

/// The view of 20,000 leads gives what a plain scan of all of them gives.
@Execution(ExecutionMode.CONCURRENT)
class LeadViewTest {
    private static final int ROWS = 20_000;
    private static final long LINE = 5_000_000;
    @TempDir static Path temp;
    private static final List<Tracked> ALL = new ArrayList<>();
    private static Archive archive;
    private static LeadView view;

    @BeforeAll static void takenIn() throws Exception {
        archive = Archive.open(temp.resolve("store"), "办案人甲");
        take(archive, LeadLists.write(temp.resolve("list.csv"), ROWS, 11));
        archive.read(v -> {
            v.leads().from(0, ALL::add);
            return null;
        });
        view = LeadView.of(archive, _ -> LINE);
    }

    @AfterAll static void close() {
        archive.close();
    }

    private static void take(Archive archive, Path file) throws Exception {
        try (var list = LeadFile.open(file, "auto", LocalDate.of(2018, 1, 1))) {
            archive.write(w -> {
                try (var intake = w.leads().intake("list.csv")) {
                    for (var line = list.next(); line != null; line = list.next()) intake.put(line.suspect(), line.line());
                    intake.finish(ROWS, 0, new Sha256("0".repeat(64)));
                }
                return null;
            });
        }
    }

    private static List<Integer> scan(Predicate<Tracked> wanted) {
        return ALL.stream().filter(wanted).map(Tracked::id).toList();
    }

    private static boolean holds(Tracked t, String word) {
        var s = t.suspect();
        return List.of(s.no(), s.brand(), s.title(), s.category(), s.shopName(), s.sellerName(), s.company(), s.shopId(), s.idNo(), s.creditCode(), s.phone(), s.account(), s.address())
            .stream().anyMatch(f -> Normalizer.normalize(f, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT).contains(word));
    }

    @ParameterizedTest @ValueSource(strings = {"水晶", "晶", "刘", "欧阳某", "施华洛世奇", "水贝路", "1990", "440399", "99", "7", "vip", "V", "vip1", "apple/蓝", "e/蓝", "500ml", "0ml", "L0000001", "号1栋",
        "路39号", "某均", "9000", "不在其中", "ZZZZ", "专柜正品 耐克"})
    void whatIsTypedIsFoundWhereverItStandsAndNowhereElse(String typed) {
        var words = typed.toLowerCase(Locale.ROOT).split(" ");
        var expected = scan(t -> java.util.Arrays.stream(words).allMatch(w -> holds(t, w)));
        assertThat(view.find(LeadQuery.ALL.with(typed)).page(0, ROWS)).isEqualTo(expected);
    }

    @Test void theQueriesOfTheScanAreNotAllEmpty() {
        assertThat(view.find(LeadQuery.ALL.with("水晶")).count()).isBetween(100, ROWS - 100);
        assertThat(view.find(LeadQuery.ALL.with("路39号")).count()).isPositive();
    }

    @ParameterizedTest @ValueSource(strings = {"水晶", "某均", "耐克", "水贝", "茅台", "广东"})
    void whatTwoSignsFindIsCountedAndAddedUpAsAScanDoesHoweverOftenItIsAsked(String typed) {
        var expected = ALL.stream().filter(t -> holds(t, typed)).toList();
        long sum = expected.stream().mapToLong(t -> t.suspect().turnover().minor()).sum();
        for (int i = 0; i < 2; i++) {
            var hits = view.find(LeadQuery.ALL.with(typed));
            assertThat(hits.count()).isEqualTo(expected.size());
            assertThat(hits.turnover().minor()).isEqualTo(sum);
        }
        var inBrand = view.find(LeadQuery.ALL.with(typed).in(null, "耐克", null).sorted(LeadQuery.Sort.TURNOVER, true));
        var those = expected.stream().filter(t -> t.suspect().brand().equals("耐克")).sorted(Comparator.comparing((Tracked t) -> t.suspect().turnover()).thenComparing(Tracked::id).reversed()).toList();
        assertThat(inBrand.page(0, 50)).isEqualTo(those.stream().limit(50).map(Tracked::id).toList());
        assertThat(inBrand.count()).isEqualTo(those.size());
        assertThat(inBrand.turnover().minor()).isEqualTo(those.stream().mapToLong(t -> t.suspect().turnover().minor()).sum());
    }

    @Test void aListThatCameSinceIsFoundByTwoSignsToo(@TempDir Path folder) throws Exception {
        var whole = LeadLists.write(folder.resolve("whole.csv"), 6000, 12);
        var lines = java.nio.file.Files.readAllLines(whole);
        var first = java.nio.file.Files.write(folder.resolve("first.csv"), lines.subList(0, 5001));
        try (var store = Archive.open(folder.resolve("store"), "办案人甲")) {
            take(store, first);
            var growing = LeadView.of(store, _ -> LINE);
            var before = growing.find(LeadQuery.ALL.with("水晶"));
            int count = before.count();
            assertThat(growing.choices().brands()).doesNotContain("晚到的品牌");
            var late = LeadLists.row("LATE", "9001", "小铺", "刘某均", "", "", "晚到的品牌", "51000.00", "LEAD", "2017-03-14");
            java.nio.file.Files.writeString(whole, String.join("\n", lines) + "\n" + late + "\n");
            take(store, whole);
            growing.follow(store);
            assertThat(growing.choices().brands()).contains("晚到的品牌");
            assertThat(growing.choices().years()).containsExactly(2015, 2016, 2017);
            var expected = new ArrayList<Integer>();
            store.read(v -> {
                v.leads().from(0, t -> {
                    if (holds(t, "水晶")) expected.add(t.id());
                });
                return null;
            });
            assertThat(growing.find(LeadQuery.ALL.with("水晶")).page(0, 6001)).isEqualTo(expected).hasSizeGreaterThan(count);
            assertThat(before.page(0, 6000)).as("an answer is of its moment").isEqualTo(expected.subList(0, count));
        }
    }

    @Test void dashesAndBlanksInANumberDoNotCount(@TempDir Path folder) throws Exception {
        var rows = List.of(LeadLists.row("SF-0000-1", "9001", "晶饰小栈", "刘某均", "", "138 0013 8000", "施华洛世奇", "51000.00", "LEAD", "2016-03-14"),
            LeadLists.row("SF00002", "9002", "T-SHIRT 小铺", "陈某华", "", "13800138001", "Casio GA-110", "51000.00", "LEAD", "2016-03-14"));
        try (var store = Archive.open(folder.resolve("store"), "办案人甲")) {
            take(store, java.nio.file.Files.writeString(folder.resolve("list.csv"), LeadLists.HEADING + "\n" + String.join("\n", rows) + "\n"));
            var few = LeadView.of(store, _ -> LINE);
            for (var typed : List.of("sf0000", "SF-0000", "sf-", "sf 0000", "138 0013", "1380013", "138-0013-", "１３８００１３")) assertThat(few.find(LeadQuery.ALL.with(typed)).page(0, 9)).as(typed).containsExactly(0, 1);
            for (var typed : List.of("sf00001", "sf-00001", "13800138000", "0138000")) assertThat(few.find(LeadQuery.ALL.with(typed)).page(0, 9)).as(typed).containsExactly(0);
            for (var typed : List.of("ga110", "GA-110", "t-shirt", "t‐shirt小铺")) assertThat(few.find(LeadQuery.ALL.with(typed)).page(0, 9)).as(typed).containsExactly(1);
            assertThat(few.find(LeadQuery.ALL.with("tshirt")).count()).isZero();
            assertThat(few.find(LeadQuery.ALL.with(" - \u200b")).count()).as("nothing is typed yet").isEqualTo(2);
        }
    }

    @Test void initialsOfPinyinFindNames() {
        var found = view.find(LeadQuery.ALL.with("sjf")).page(0, ROWS);
        assertThat(found).isNotEmpty().containsAll(scan(t -> t.suspect().shopName().contains("水晶坊")));
        assertThat(view.find(LeadQuery.ALL.with("oymj")).page(0, ROWS)).containsAll(scan(t -> t.suspect().sellerName().equals("欧阳某均")));
        assertThat(view.find(LeadQuery.ALL.with("smj")).page(0, ROWS)).as("the surname 单 is read shan").containsAll(scan(t -> t.suspect().sellerName().equals("单某均")));
    }

    @Test void filtersAndOrderAreThoseOfAScan() {
        var query = new LeadQuery("", "耐克", "福建省", null, null, "MODEL", 2016, new BigDecimal("0.25"), Money.cny("1000"), Set.of(LeadState.NEW, LeadState.HANDED_OVER), false, null,
            LeadQuery.Sort.TURNOVER, true);
        var expected = ALL.stream().filter(t -> t.suspect().brand().equals("耐克") && t.suspect().province().equals("福建省") && t.suspect().source().equals("MODEL")
                && t.suspect().firstSeen().getYear() == 2016 && t.suspect().score().compareTo(new BigDecimal("0.25")) >= 0 && t.suspect().turnover().minor() >= 100_000
                && Set.of(LeadState.NEW, LeadState.HANDED_OVER).contains(t.standing().state()))
            .sorted(Comparator.comparing((Tracked t) -> t.suspect().turnover()).thenComparing(Tracked::id).reversed()).map(Tracked::id).toList();
        var hits = view.find(query);
        assertThat(hits.page(0, ROWS)).hasSizeGreaterThan(20).isEqualTo(expected);
        assertThat(hits.page(5, 10)).isEqualTo(expected.subList(5, 15));
        assertThat(hits.turnover()).isEqualTo(expected.stream().map(id -> ALL.get(id).suspect().turnover()).reduce(Money.ZERO, Money::plus));
        assertThat(hits.page(ROWS, 10)).isEmpty();
    }

    @Test void aFewHitsAreOrderedLikeManyAre() {
        for (var sort : LeadQuery.Sort.values()) {
            var few = view.find(LeadQuery.ALL.with("1990").sorted(sort, true)).page(0, ROWS);
            var all = new ArrayList<>(view.find(LeadQuery.ALL.sorted(sort, true)).page(0, ROWS));
            all.retainAll(new HashSet<>(few));
            assertThat(few).isEqualTo(all);
        }
    }

    @Test void ringsAreThoseOfAPlainSearchOverEqualIdentifiers() {
        var byIdentifier = new HashMap<Object, List<Integer>>();
        for (var t : ALL) for (var i : t.suspect().identifiers()) byIdentifier.computeIfAbsent(i, _ -> new ArrayList<>()).add(t.id());
        var met = new BitSet();
        var expected = new ArrayList<Ring>();
        for (var t : ALL) {
            if (met.get(t.id())) continue;
            var group = new ArrayList<Tracked>();
            var next = new java.util.ArrayDeque<>(List.of(t.id()));
            met.set(t.id());
            while (!next.isEmpty()) {
                var at = ALL.get(next.pop());
                group.add(at);
                for (var i : at.suspect().identifiers()) for (int other : byIdentifier.get(i)) if (!met.get(other)) {
                    met.set(other);
                    next.add(other);
                }
            }
            int shops = (int) group.stream().map(g -> g.suspect().shopId()).distinct().count();
            if (shops > 1) expected.add(new Ring(t.id(), shops, group.size(), group.stream().map(g -> g.suspect().turnover()).reduce(Money.ZERO, Money::plus),
                group.stream().anyMatch(g -> g.standing().state().punished())));
        }
        assertThat(view.rings()).hasSizeGreaterThan(100).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(view.rings()).isSortedAccordingTo(Comparator.comparing(Ring::shops).reversed());
        var first = view.rings().getFirst();
        assertThat(view.members(first.name())).hasSize(first.leads());
    }

    @Test void aPageOfLeadsIsReadInItsOrderWithTheMarksOfEach() throws Exception {
        var ids = List.of(31, 3, 17, ROWS - 1, 16, 0, 15, 9000, 3);
        List<Tracked> page = archive.read(v -> v.leads().of(ids));
        assertThat(page).isEqualTo(ids.stream().map(ALL::get).toList());
        assertThat(view.marks(page)).isEqualTo(ids.stream().map(id -> new LeadView.Mark(view.overLine(id), view.ringOf(id).orElse(null))).toList());
        assertThat(view.marks(ALL)).extracting(LeadView.Mark::ring).containsNull().anyMatch(java.util.Objects::nonNull);
    }

    @Test void theFunnelCountsWhatAScanCounts() {
        var over = ALL.stream().filter(t -> t.suspect().turnover().minor() >= LINE).toList();
        var all = view.funnel(LeadQuery.ALL, LeadView.By.ALL).get("");
        assertThat(all.at(FunnelStep.OVER_LINE)).isEqualTo(over.size()).isPositive();
        assertThat(all.at(FunnelStep.ACCEPTED)).isEqualTo((int) over.stream().filter(t -> t.standing().furthest() != null).count()).isPositive();
        var years = view.funnel(LeadQuery.ALL, LeadView.By.YEAR);
        assertThat(years.keySet()).containsExactly("2015", "2016");
        assertThat(years.values().stream().mapToInt(c -> c.at(FunnelStep.ACTIONABLE)).sum()).isEqualTo(all.at(FunnelStep.ACTIONABLE)).isPositive();
        assertThat(view.funnel(LeadQuery.ALL, LeadView.By.BRAND)).hasSize(6);
    }

    @Test void whatTheOfficeDecidedIsSeenAtOnce() throws Exception {
        try (var other = Archive.open(temp.resolve("other"), "甲")) {
            take(other, LeadLists.write(temp.resolve("few.csv"), 50, 3));
            var seen = LeadView.of(other, _ -> LINE);
            var standing = ALL.getFirst().standing().ownedBy("办案人乙", LocalDate.of(2017, 1, 4));
            assertThat(seen.choices().owners()).isEmpty();
            seen.stand(Map.of(7, standing));
            var mine = new LeadQuery("", null, null, null, "办案人乙", null, null, null, null, null, false, null, null, false);
            assertThat(seen.find(mine).page(0, 9)).containsExactly(7);
            assertThat(seen.choices().owners()).containsExactly("办案人乙");
            assertThat(seen.choices().years()).contains(2015);
        }
    }
}
