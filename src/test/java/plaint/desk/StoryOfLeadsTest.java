package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.Seat;
import plaint.docket.Stage;
import plaint.key.CaseNo;
import plaint.lead.Decision;
import plaint.lead.Identifier;
import plaint.lead.LeadLists;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.Rank;
import plaint.lead.RankWeights;
import plaint.lead.Tracked;
import plaint.store.StoreCheck;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.view.LeadQuery;
import plaint.view.LeadView;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// From a list of a risk system to a case: S1, S5, S8 and S13 as a team goes through them.
@Execution(ExecutionMode.CONCURRENT)
class StoryOfLeadsTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 9);
    private static final String LIU = "44039919840312001X";
    @TempDir Path temp;
    private Office office;

    @BeforeEach void begin() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("store"), "办案人甲");
    }

    private void open() throws Exception {
        office = Office.open(temp.resolve("store"), Home.find(), "办案人甲");
    }

    @AfterEach void close() {
        office.close();
    }

    private ImportLeads.Imported take(String name, String... rows) throws Exception {
        var file = LeadLists.file(temp.resolve(name), LeadLists.HEADING_ZH + "\n" + String.join("\n", rows) + "\n", "GB18030");
        return new ImportLeads(office).run(file, "auto", TODAY, temp.resolve(name + ".report.csv"), Lang.ZH, Progress.NONE);
    }

    private Tracked lead(String no) throws Refused {
        return new SearchLeads(office).find(no).orElseThrow();
    }

    private int id(String no) throws Refused {
        return lead(no).id();
    }

    private static String row(String no, String shop, String name, String seller, String phone, String turnover) {
        return LeadLists.row(no, shop, name, seller, "", phone, "施华洛世奇", turnover, "LEAD", "2016-03-14");
    }

    @Test void aListComesInIsDeduplicatedTriagedAndItsSourceKept() throws Exception {
        var first = take("一月.csv", row("L1", "9001", "晶饰小栈", "刘某均", "19900000001", "1406993.00"), row("L2", "9002", "时光名表", "陈某华", "19900000002", "49999.99"),
            row("L2", "9002", "时光名表", "陈某华", "19900000002", "49999.99"), row("L3", "9003", "潮流坊", "王某怡", "19900000003", "5万"), row("L2", "9002", "时光名表", "陈某华", "19900000002", "1"),
            row("L4", "9004", "米兰阁", "赵某", "19900000004", "约5万"));
        assertThat(first).returns(6, ImportLeads.Imported::rows).returns(4, ImportLeads.Imported::accepted).returns(2, ImportLeads.Imported::refused).returns(3, ImportLeads.Imported::added)
            .returns(1, ImportLeads.Imported::repeated);
        var report = Files.readString(first.report());
        assertThat(report).startsWith("\uFEFF行号").contains("4,\"L2\",\"提示\"", "6,\"L2\",\"拒收\"", "7,\"L4\",\"拒收\"", "约5万");

        assertThat(lead("L3").origin()).returns("一月.csv", Tracked.Origin::file).returns(5, Tracked.Origin::line);
        var over = new SearchLeads(office).run(LeadQuery.ALL.onlyOverLine(true));
        assertThat(over.page(0, 9)).as("the line is RMB 50,000, and who reaches it is over it").containsExactly(id("L1"), id("L3"));

        assertThat(new DecideLeads(office).assign(List.of(id("L1"), id("L3")), "办案人乙", TODAY)).isEqualTo(2);
        new DecideLeads(office).drop(List.of(id("L2")), Loss.BELOW_LINE, null, TODAY);
        assertThat(lead("L1").standing()).returns(LeadState.ASSIGNED, s -> s.state()).returns("办案人乙", s -> s.owner());

        var again = take("二月.csv", row("L1", "9001", "晶饰小栈", "刘某均", "19900000001", "1500000.00"), row("L2", "9002", "时光名表", "陈某华", "19900000002", "49999.99"));
        assertThat(again).returns(0, ImportLeads.Imported::added).returns(1, ImportLeads.Imported::changed).returns(1, ImportLeads.Imported::same);
        assertThat(lead("L1").suspect().turnover()).isEqualTo(Money.cny("1500000"));
        assertThat(lead("L1").standing().owner()).as("what the office decided stays").isEqualTo("办案人乙");
        assertThat(new SearchLeads(office).run(LeadQuery.ALL).count()).isEqualTo(3);
        assertThat(new SearchLeads(office).batches()).hasSize(2).first().satisfies(b -> assertThat(b.taken()).isEqualTo(2));
    }

    @Test void theReportOfAListInAPlaceThatCannotBeWrittenLiesAtHome() {
        assertThat(ImportLeads.beside(temp.resolve("l.csv"), "r.csv")).isEqualTo(temp.resolve("r.csv"));
        assertThat(ImportLeads.beside(temp.resolve("gone/l.csv"), "r.csv")).isEqualTo(Path.of(System.getProperty("user.home"), "r.csv"));
    }

    @Test void manyCasesAreOpenedInOneSittingWhichCanBeStopped() throws Exception {
        take("l.csv", row("L1", "9001", "晶饰小栈", "刘某均", "19900000001", "60000"), row("L2", "9002", "水晶坊", "陈某华", "19900000002", "70000"),
            row("L3", "9003", "怡晶坊", "王某怡", "19900000003", "80000"), row("L4", "9004", "晶语", "王某怡", "19900000004", "80000"));
        var plan = java.util.Map.of("plaintiff", "样本网络有限公司", "court", "longgang", "cause", "network-service-contract", "dated", "2017-01-09");
        var cells = java.util.stream.Stream.of("L1", "L9", "L2", "L3", "L4").map(no -> {
            var c = new java.util.HashMap<String, String>(plan);
            c.put("leads", no);
            return (java.util.Map<String, String>) c;
        }).toList();
        var steps = new ArrayList<Notice>();
        var done = new OpenNewCase(office).all(cells, new Progress() {
            @Override public void step(Notice what, long at, long of) {
                steps.add(what);
            }

            @Override public boolean cancelled() {
                return steps.size() == 3;
            }
        });
        assertThat(done.opened()).as(done.refused().toString()).containsExactly(new CaseNo("2017-0001"), new CaseNo("2017-0002"));
        assertThat(done.refused()).extracting(OpenNewCase.NotOpened::of).containsExactly("L9");
        assertThat(done.left()).isEqualTo(2);
        assertThat(steps.getLast().in(Lang.ZH)).isEqualTo("第 3 件，共 5 件：L2");
        assertThat(lead("L3").standing().caseNo()).isNull();
        assertThat(new OpenNewCase(office).all(cells.subList(3, 5), Progress.NONE).opened()).as("gone on with").containsExactly(new CaseNo("2017-0003"), new CaseNo("2017-0004"));
    }

    @Test void aWorkbookIsTakenInAsATextIsAndItsRowsAreNamedByTheirNumbers() throws Exception {
        var template = temp.resolve("线索.xlsx");
        new LeadTemplate().run(Lang.ZH, template, Progress.NONE);
        var head = plaint.exchange.Table.read(template, Progress.NONE).header();
        assertThat(head).contains("线索编号 *", "手机号");
        assertThat(sheets(template)).as("what belongs into each column is said in the file").contains("0.87", "87%", "2026-03-01");
        var cells = java.util.Map.of("线索编号 *", "X-1", "店铺编号 *", "shop-x", "店铺名称 *", "样本店铺, \"甲\"", "卖家姓名 *", "某甲", "品牌 *", "施华洛世奇", "销售额 *", "120000.00", "风险分 *", "0.91", "首次发现 *", "2016-03-14");
        var rows = new ArrayList<List<Object>>();
        rows.add(List.copyOf(head.stream().map(h -> cells.getOrDefault(h, "")).toList()));
        rows.add(List.copyOf(head.stream().map(h -> h.equals("线索编号 *") ? "X-2" : h.equals("销售额 *") ? "viel" : cells.getOrDefault(h, "")).toList()));
        var list = temp.resolve("卖家.xlsx");
        plaint.exchange.ListFile.write(new plaint.exchange.Listing("样本", head.stream().map(h -> new plaint.exchange.Listing.Column(h, plaint.exchange.Listing.Type.TEXT)).toList(), rows), list, Progress.NONE);
        var done = new ImportLeads(office).run(list, "auto", TODAY, temp.resolve("report.csv"), Lang.ZH, Progress.NONE);
        assertThat(done.added()).as(Files.readString(done.report())).isEqualTo(1);
        assertThat(done.refused()).isEqualTo(1);
        assertThat(Files.readString(done.report())).as("the row as the spreadsheet counts it").contains("\r\n3,\"X-2\"");
        var bare = temp.resolve("bare.xlsx");
        plaint.exchange.ListFile.write(new plaint.exchange.Listing("样本", List.of(new plaint.exchange.Listing.Column("店铺名称", plaint.exchange.Listing.Type.TEXT)), List.of(List.of("样本"))), bare, Progress.NONE);
        assertThat(catchThrowableOfType(Refused.class, () -> new ImportLeads(office).run(bare, "auto", TODAY, temp.resolve("none.csv"), Lang.ZH, Progress.NONE)).notice().args().getFirst()).isEqualTo(bare.toString());
        assertThat(office.workFolder()).isDirectoryNotContaining("glob:**.csv");
    }

    private static String sheets(java.nio.file.Path xlsx) throws Exception {
        var all = new StringBuilder();
        try (var zip = new java.util.zip.ZipFile(xlsx.toFile())) {
            for (var e : java.util.Collections.list(zip.entries())) if (e.getName().endsWith(".xml")) all.append(new String(zip.getInputStream(e).readAllBytes(), java.nio.charset.StandardCharsets.UTF_8));
        }
        return all.toString();
    }

    @Test void everythingIsThereAfterTheStoreIsOpenedAgainAndHistoryHolds() throws Exception {
        take("l.csv", row("L1", "9001", "晶饰小栈", "刘某均", "19900000001", "60000"), row("L2", "9002", "水晶坊", "陈某华", "19900000001", "70000"));
        new DecideLeads(office).decide(List.of(id("L2")), Decision.WATCH, "再看一个月", TODAY);
        office.close();
        open();
        assertThat(lead("L2").standing()).returns(LeadState.WATCHED, s -> s.state()).returns("再看一个月", s -> s.reason()).returns(TODAY, s -> s.decidedOn());
        assertThat(new LeadRings(office).run()).hasSize(1);
        assertThat(StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void anImportThatIsStoppedLeavesNothingBehind() throws Exception {
        var file = LeadLists.write(temp.resolve("long.csv"), 5000, 1);
        var stop = new Progress() {
            private boolean begun;

            @Override public void step(Notice doing, long done, long total) {
                begun = true;
            }

            @Override public boolean cancelled() {
                return begun;
            }
        };
        var report = temp.resolve("r.csv");
        assertThat(catchThrowable(() -> new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), report, Lang.EN, stop))).isInstanceOf(Cancelled.class);
        assertThat(new SearchLeads(office).run(LeadQuery.ALL).count()).isZero();
        assertThat(new SearchLeads(office).batches()).isEmpty();
        assertThat(report).doesNotExist();
        Files.writeString(report, "of last month");
        assertThat(catchThrowable(() -> new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), report, Lang.EN, stop))).isInstanceOf(Cancelled.class);
        assertThat(report).as("a report of before stays until the next is whole").hasContent("of last month");
        assertThat(new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), report, Lang.EN, Progress.NONE).added()).isEqualTo(5000);
        assertThat(report).content().startsWith("\uFEFFline");
        try (var left = Files.list(temp)) {
            assertThat(left).noneMatch(f -> f.getFileName().toString().endsWith(".part"));
        }
    }

    @Test void theFirstPageIsThereBeforeTheListIs() throws Exception {
        var file = LeadLists.write(temp.resolve("long.csv"), 5000, 1);
        var seen = new ArrayList<FirstLeads.Page>();
        var watching = new Progress() {
            @Override public void step(Notice doing, long done, long total) {
                try {
                    new FirstLeads(office).run(50).ifPresent(seen::add);
                } catch (Refused e) {
                    throw new IllegalStateException(e);
                }
            }

            @Override public boolean cancelled() {
                return false;
            }
        };
        new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 1, 1), temp.resolve("r.csv"), Lang.EN, watching);
        assertThat(seen).hasSize(2).allSatisfy(p -> assertThat(p.arriving()).isEqualTo("long.csv"));
        assertThat(seen).extracting(FirstLeads.Page::count).containsExactly(2000, 4000);
        assertThat(new FirstLeads(office).run(50)).as("filled on the way, the list answers itself").isEmpty();
        var listed = new ListLeads(office).rows(new SearchLeads(office).run(LeadQuery.ALL).page(0, 50));
        assertThat(seen.getLast().rows()).extracting(ListLeads.Row::lead).isEqualTo(listed.stream().map(ListLeads.Row::lead).toList());
        close();
        open();
        var page = new FirstLeads(office).run(50).orElseThrow();
        assertThat(page).returns(5000, FirstLeads.Page::count).returns(null, FirstLeads.Page::arriving);
        assertThat(page.rows()).extracting(ListLeads.Row::lead, ListLeads.Row::overLine).isEqualTo(listed.stream().map(r -> org.assertj.core.groups.Tuple.tuple(r.lead(), r.overLine())).toList());
    }

    @Test void whatASpreadsheetWouldRunIsHarmlessInTheReport() throws Exception {
        var done = take("f.csv", row("=HYPERLINK(1)", "9001", "店", "某", "19900000001", "很多"), row("L2", "9002", "店", "某", "19900000001", "100"));
        assertThat(Files.readString(done.report())).contains("\"'=HYPERLINK(1)\"");
    }

    @Test void threeShopsWithOnePhoneAreARing() throws Exception {
        take("r.csv", row("L1", "9001", "晶饰小栈", "刘某均", "19900000001", "60000"), row("L2", "9002", "晶语时光", "陈某华", "+86 199 0000 0001", "70000"),
            row("L3", "9003", "怡晶坊", "王某怡", "１９９０００００００１", "80000"), row("L4", "9004", "别家", "赵某", "19900000009", "90000"), row("L5", "9004", "别家", "赵某", "19900000009", "1"));
        var rings = new LeadRings(office).run();
        assertThat(rings).singleElement().satisfies(r -> assertThat(r).returns(3, x -> x.shops()).returns(3, x -> x.leads()).returns(Money.cny("210000"), x -> x.turnover()));
        var opened = new LeadRings(office).open(rings.getFirst().name());
        assertThat(opened.joints()).singleElement().satisfies(j -> {
            assertThat(j.kind()).isEqualTo(Identifier.Kind.PHONE);
            assertThat(j.masked()).isEqualTo("199****0001");
            assertThat(j.shops()).containsExactly("9001", "9002", "9003");
        });
        take("more.csv", row("L6", "9006", "新店", "赵某", "19900000009", "1"));
        assertThat(new LeadRings(office).run()).as("a later list is joined to what is there").hasSize(2);
        assertThat(catchThrowableOfType(Refused.class, () -> new LeadRings(office).open(99)).notice().key()).isEqualTo("desk.refused.noRing");
    }

    @Test void aRingBecomesACaseAndItsSellerIsAnnouncedWhenHeReturns() throws Exception {
        take("r.csv", LeadLists.row("L1", "9001", "晶饰小栈", "刘某均", LIU, "19900000001", "施华洛世奇", "1406993.00", "LEAD", "2016-03-14"),
            row("L2", "9002", "晶语时光", "陈某华", "19900000001", "70000"), row("L3", "9003", "怡晶坊 \"新\"".replace("\"", "\\"), "王某怡", "19900000001", "80000"));
        var ring = new LeadRings(office).open(new LeadRings(office).run().getFirst().name());
        var no = new CaseNo("2017-0002");
        var plan = new OpenCaseFromLeads.Plan(no, "cn", "longgang", "network-service-contract", "initial", LocalDate.of(2016, 12, 30),
            new OpenCaseFromLeads.Plaintiff("样本平台", "Sample Platform", "", "", "", "", ""), "施华洛世奇", Money.cny("1400000"));
        var ids = ring.leads().stream().map(Tracked::id).toList();
        var opened = new OpenCaseFromLeads(office).run(ids, plan);

        assertThat(opened.seated(Seat.Role.DEFENDANT, 1)).extracting(p -> p.name()).containsExactly("刘某均", "陈某华", "王某怡");
        assertThat(opened.shops()).hasSize(3);
        assertThat(opened.leads()).hasSize(3).allSatisfy(l -> assertThat(l.threshold()).isEqualTo(Money.cny("50000")));
        assertThat(opened.links()).hasSize(2).allSatisfy(l -> assertThat(l.proof()).as("nothing proves it yet").isNull());
        assertThat(opened.currentClaim().orElseThrow().total()).isEqualTo(Money.cny("1400000"));
        assertThat(opened.stage()).isEqualTo(Stage.LEAD);
        assertThat(new OpenCase(office).run(no).file()).isEqualTo(opened);
        assertThat(lead("L2").standing()).returns(LeadState.IN_CASE, s -> s.state()).returns(no, s -> s.caseNo());
        assertThat(catchThrowableOfType(Refused.class, () -> new OpenCaseFromLeads(office).run(ids, plan)).notice().key()).isEqualTo("desk.refused.leadInCase");
        assertThat(catchThrowableOfType(Refused.class, () -> new DecideLeads(office).move(ids, LeadState.NEW, null, TODAY)).notice().args()).contains("2017-0002");
        assertThat(StoreCheck.run(office.archive())).isEmpty();

        var back = take("later.csv", LeadLists.row("N1", "9900", "新晶坊", "某某", LIU, "19911111111", "施华洛世奇", "100", "LEAD", "2016-12-31"),
            row("N2", "9901", "清白店", "某某", "19922222222", "100"));
        assertThat(back.returning()).isEqualTo(1);
        assertThat(new ReturningSellers(office).of(lead("N1"))).anySatisfy(r -> {
            assertThat(r.caseNo()).isEqualTo(no);
            assertThat(r.kind()).isEqualTo(Identifier.Kind.PERSON_ID);
            assertThat(r.masked()).doesNotContain("19840312");
        });
        assertThat(new ReturningSellers(office).of(lead("N2"))).isEmpty();
        assertThat(new ReturningSellers(office).of(lead("L1"))).as("the case is his own").allSatisfy(r -> assertThat(r.leadNo()).isNotNull());
    }

    @Test void theFunnelOf2016GivesTheKnownShares() throws Exception {
        var rows = new ArrayList<String>();
        for (int i = 0; i < 4495 + 200; i++) {
            var stage = i < 33 ? "CONVICTED" : i < 469 ? "RAIDED" : i < 1184 ? "ACCEPTED" : "LEAD";
            rows.add(LeadLists.row("L" + i, "9" + i, "店" + i, "某" + i, "", "", i % 2 == 0 ? "施华洛世奇" : "耐克", i < 4495 ? "50000" : "49999.99", stage, "2016-01-01"));
        }
        take("2016.csv", rows.toArray(String[]::new));
        new DecideLeads(office).drop(List.of(id("L2000"), id("L2001")), Loss.NOT_TAKEN_UP, null, LocalDate.of(2016, 2, 10));
        new DecideLeads(office).move(List.of(id("L3000")), LeadState.HANDED_OVER, null, LocalDate.of(2016, 1, 11));
        new DecideLeads(office).move(List.of(id("L3000")), LeadState.WATCHED, null, LocalDate.of(2016, 3, 11));
        var result = new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.BRAND);
        var known = List.of(new BigDecimal("1"), new BigDecimal("0.2634"), new BigDecimal("0.3961"), new BigDecimal("0.0704"));
        assertThat(result.all().steps()).extracting(LeadFunnel.Step::count).containsExactly(4495, 1184, 469, 33);
        assertThat(result.all().steps()).extracting(LeadFunnel.Step::share).containsExactlyElementsOf(known);
        assertThat(result.all().overall()).isEqualByComparingTo("0.0073");
        assertThat(result.all().lost()).containsEntry(Loss.NOT_TAKEN_UP, 2);
        assertThat(result.days()).containsEntry(LeadState.HANDED_OVER, 60).containsEntry(LeadState.NEW, 40);
        assertThat(result.parts()).extracting(LeadFunnel.Funnel::name).containsExactlyInAnyOrder("施华洛世奇", "耐克");
        assertThat(result.published()).singleElement().satisfies(p -> {
            assertThat(p.series().year()).isEqualTo(2016);
            assertThat(p.series().source()).isNotBlank();
            assertThat(p.funnel().steps()).extracting(LeadFunnel.Step::share).containsExactlyElementsOf(known);
            assertThat(p.funnel().overall()).isEqualByComparingTo("0.0073");
        });
        assertThat(new LeadFunnel(office).run(LeadQuery.ALL.in(2015, null, null), LeadView.By.ALL).all().steps()).extracting(LeadFunnel.Step::share)
            .as("of nothing there is no share").containsExactly(BigDecimal.ONE, null, null, null);
    }

    @Test void theProsecutionListRanksByWeightsTheOfficeSets() throws Exception {
        take("p.csv", LeadLists.row("BIG", "9001", "大店", "刘某均", LIU, "19900000001", "耐克", "900000", "LEAD", "2016-12-01"),
            LeadLists.row("OLD", "9002", "旧店", "陈某华", "", "", "耐克", "60000", "LEAD", "2015-02-01"), LeadLists.row("LATE", "9003", "迟店", "王某", "", "", "耐克", "60000", "LEAD", "2010-02-01"));
        var usual = new RankLeads(office).run(LeadQuery.ALL, TODAY);
        assertThat(new RankLeads(office).leads(usual)).extracting(t -> t.suspect().no()).containsExactly("BIG", "OLD", "LATE");
        assertThat(usual.getFirst()).returns(1000, Rank::amount).returns(333, Rank::proof).returns(0, Rank::limitation);
        assertThat(usual.get(1)).returns(1000, Rank::limitation).returns(240, Rank::amount).returns(LocalDate.of(2017, 2, 3), Rank::barredOn);
        assertThat(usual.get(2).limitation()).as("barred already").isZero();
        assertThat(usual).allSatisfy(r -> assertThat(r.score()).isEqualTo((r.amount() * 30 + r.proof() * 25 + r.repeat() * 20 + r.limitation() * 15 + r.assets() * 10) / 100));
        new RankLeads(office).weigh(new RankWeights(0, 0, 0, 100, 0));
        assertThat(new RankLeads(office).leads(new RankLeads(office).run(LeadQuery.ALL, TODAY)).getFirst().suspect().no()).isEqualTo("OLD");
        assertThat(catchThrowableOfType(Refused.class, () -> new RankLeads(office).weigh(new RankWeights(0, 0, 0, 0, 0))).notice().key()).isEqualTo("lead.refused.noWeight");
    }

    @Test void whatWouldBeRefusedIsKnownBeforeAFormIsGone() throws Exception {
        take("w.csv", row("L1", "9001", "店", "某", "19900000001", "60000"));
        var one = List.of(id("L1"));
        var decide = new DecideLeads(office);
        decide.assignable(one, TODAY);
        assertThat(catchThrowableOfType(Refused.class, () -> decide.assignable(one, LocalDate.of(2016, 1, 1))).notice().key()).isEqualTo("desk.refused.leadBefore");
        // given to somebody on a day of the past: the purchase of the week after it can be recorded later
        decide.assign(one, "乙", LocalDate.of(2016, 4, 1));
        decide.mayGo(one, LeadState.TEST_PURCHASE, LocalDate.of(2016, 4, 8));
        assertThat(lead("L1").standing().state()).as("a trial saves nothing").isEqualTo(LeadState.ASSIGNED);
        assertThat(catchThrowableOfType(Refused.class, () -> decide.mayGo(one, LeadState.TEST_PURCHASE, LocalDate.of(2016, 3, 20))).notice().key()).isEqualTo("desk.refused.leadDay");
        assertThat(catchThrowableOfType(Refused.class, () -> decide.mayGo(one, LeadState.TEST_PURCHASE, LocalDate.of(2999, 1, 1))).notice().key()).isEqualTo("desk.refused.leadAhead");
        decide.move(one, LeadState.TEST_PURCHASE, null, LocalDate.of(2016, 4, 8));
    }

    @Test void decisionsThatCannotBeAreRefusedAndChangeNothing() throws Exception {
        take("d.csv", row("L1", "9001", "店", "某", "19900000001", "60000"));
        var one = List.of(id("L1"));
        var decide = new DecideLeads(office);
        assertThat(catchThrowableOfType(Refused.class, () -> decide.assign(List.of(), "乙", TODAY)).notice().key()).isEqualTo("desk.refused.noLeads");
        assertThat(catchThrowableOfType(Refused.class, () -> decide.drop(one, Loss.OTHER, " ", TODAY)).notice().key()).isEqualTo("desk.refused.noReason");
        assertThat(catchThrowableOfType(Refused.class, () -> decide.assign(one, "乙", LocalDate.of(2016, 1, 1))).notice().key()).isEqualTo("desk.refused.leadBefore");
        assertThat(catchThrowableOfType(Refused.class, () -> decide.move(one, LeadState.IN_CASE, null, TODAY)).notice().key()).isEqualTo("desk.refused.leadState");
        assertThat(new SearchLeads(office).run(LeadQuery.ALL.standing(Set.of(LeadState.NEW))).count()).isEqualTo(1);
    }
}
