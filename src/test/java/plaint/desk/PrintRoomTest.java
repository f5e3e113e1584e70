package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceAccessMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import plaint.desk.PreparePrint.Ink;
import plaint.desk.PreparePrint.Way;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintJob.Cell;
import plaint.print.PrintSet.Role;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// The print room with ten defendants: which sets there are, what stands on them, what reaches the printer, and what the store knows of it after the program ended.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock(value = PrintKilledTest.PRINTING, mode = ResourceAccessMode.READ)
class PrintRoomTest {
    private static final LocalDateTime NOW = LocalDateTime.of(2016, 12, 29, 9, 30);
    @TempDir static Path folder;
    private static Office office;
    private static PrintJob job;

    @BeforeAll static void prepare() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        TenDefendants.in(office);
        job = new PreparePrint(office).run(PreparePrint.Order.usual(TenDefendants.CASE, 1, ""), NOW, Progress.NONE);
    }

    @AfterAll static void close() {
        office.close();
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(1) void tenDefendantsMakeElevenSetsForTheCourtOneForTheOfficeAndOneForTheClient() {
        assertThat(job.sets()).hasSize(13);
        assertThat(job.sets().stream().filter(s -> s.toCourt())).hasSize(11);
        assertThat(job.sets().stream().filter(s -> s.role() == Role.COURT)).extracting(s -> s.mark()).containsExactly("正本");
        assertThat(job.sets().stream().filter(s -> s.role() == Role.OPPONENT)).hasSize(10).allMatch(s -> s.mark().equals("副本")).extracting(s -> s.recipient()).doesNotHaveDuplicates();
        assertThat(job.sets()).extracting(s -> s.role()).endsWith(Role.CLIENT, Role.OFFICE);
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(2) void theMarkStandsOnTheFirstPageAndTheCourtsPapersStayOutOfTheDefendantsSets() throws Exception {
        for (var set : job.sets()) {
            try (var pdf = Loader.loadPDF(new PrintQueue(office).folder(job).resolve(set.file()).toFile())) {
                assertThat(pdf.getNumberOfPages()).isEqualTo(set.sides());
                var text = new PDFTextStripper();
                text.setEndPage(1);
                assertThat(text.getText(pdf).lines()).contains(set.mark());
            }
        }
        var identity = job.pieces().stream().filter(p -> p.key().equals("identity-1")).findFirst().orElseThrow();
        for (var set : job.sets()) assertThat(job.cell(set, identity).kind()).isEqualTo(set.role() == Role.OPPONENT ? Cell.Kind.NOT_IN_SET : Cell.Kind.WAITING);
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(3) void pagesAndSheetsAreThoseOfThePlan() throws Exception {
        var plan = new PlanFiling(office).run(TenDefendants.CASE, 1);
        for (var set : job.sets()) {
            var laid = set.role() == Role.OPPONENT ? plan.sets().get(1).plan() : plan.court().plan();
            // the office's set ends with the digests of its files
            int manifest = set.role() == Role.OFFICE ? job.pieces().stream().filter(p -> p.key().equals("manifest-1")).findFirst().orElseThrow().pages() : 0;
            assertThat(job.pages(set)).isEqualTo(laid.pages() + manifest);
            // the cover stands alone on card, the slip sheets and the label on stock of their own
            int extras = (int) job.pieces().stream().filter(p -> p.kind() == Piece.Kind.EXHIBITS).count() + 1;
            assertThat(job.sheets(set)).isEqualTo(laid.sheets() + extras + (manifest + 1) / 2);
        }
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(4) void whatNeedsASealOrASignatureIsListedWithItsPage() {
        var complaint = job.pieces().stream().filter(p -> p.key().equals("complaint-1")).findFirst().orElseThrow();
        assertThat(complaint.seals()).extracting(s -> s.what()).containsExactly(Piece.Seal.What.SEAL, Piece.Seal.What.SIGNATURE, Piece.Seal.What.RIDING);
        assertThat(complaint.seals().getFirst().page()).isEqualTo("起诉状-" + complaint.pages());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(5) void everySideReachesThePrinterOnceAndTheStoreKnowsIt() throws Exception {
        var queue = new PrintQueue(office);
        // the papers of the court's set and of one defendant's; src/bench/print.sh prints all thirteen whole
        var papers = job.pieces().stream().filter(p -> p.kind() == Piece.Kind.PAPER).map(Piece::key).toList();
        var wanted = new HashSet<Integer>();
        for (var t : job.tasks()) if (t.set() <= 2 && t.legs().stream().allMatch(l -> papers.contains(l.piece()))) wanted.add(t.no());
        assertThat(wanted).hasSizeGreaterThan(2);
        for (var t : job.tasks()) if (!wanted.contains(t.no())) queue.hold(job.no(), t.no(), true);
        var next = new PrintNext(office);
        while (next.run(job.no(), j -> { }, Progress.NONE).isPresent()) assertThat(queue.job(job.no()).tasks()).noneMatch(t -> t.state() == State.FAILED);
        var done = queue.job(job.no());
        for (var t : done.tasks()) {
            if (!wanted.contains(t.no())) continue;
            assertThat(t.state()).isEqualTo(State.PRINTED);
            var ps = Files.readString(queue.folder(done).resolve(done.queueName(t) + ".ps"), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("(?m)^%%Page: ").matcher(ps).results().count()).isEqualTo(t.sides());
            assertThat(ps.contains("/Duplex true")).isEqualTo(t.ticket().duplex());
            assertThat(ps).doesNotContain("刘").doesNotContain("Taobao");
        }
        assertThat(queue.log()).isNotEmpty().allMatch(l -> l.job() == job.no());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(6) void aTaskThatStoppedGoesOnWithTheFirstSideOfItsSheet() throws Exception {
        var queue = new PrintQueue(office);
        var long1 = queue.job(job.no()).tasks().stream().filter(t -> t.set() == 2 && t.ticket().duplex() && t.sides() > 3).findFirst().orElseThrow();
        var again = queue.retry(job.no(), long1.no(), 4).task(long1.no()).orElseThrow();
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(again.resumeAt()).isEqualTo(2);
        // a piece pressed is printed again from where it begins: on a sheet of its own behind the one before it
        var many = queue.job(job.no()).tasks().stream().filter(t -> t.ticket().duplex() && t.legs().size() > 1 && !t.legs().get(1).piece().equals(t.legs().getFirst().piece())).findFirst().orElseThrow();
        assertThat(many.firstSide(many.legs().getFirst().piece())).isEqualTo(1);
        assertThat(many.firstSide(many.legs().get(1).piece())).isEqualTo((many.legs().getFirst().pages() + 1) / 2 * 2 + 1);
        new PrintNext(office).run(job.no(), j -> { }, Progress.NONE);
        var ps = Files.readString(queue.folder(job).resolve(job.queueName(long1) + "-3.ps"), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("(?m)^%%Page: ").matcher(ps).results().count()).isEqualTo(long1.sides() - 2);
        assertThatThrownBy(() -> queue.retry(job.no(), long1.no(), 999)).isInstanceOf(Refused.class).hasMessageContaining("print.refused.side");
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(6) void whatIsNotPrintedYetGoesToAnotherPrinter() throws Exception {
        var queue = new PrintQueue(office);
        var t = queue.job(job.no()).tasks().stream().filter(PrintQueue::movable).findFirst().orElseThrow();
        queue.change(job.no(), j -> j.with(t.no(), x -> x.on("gone", List.of()).in(State.FAILED, 2, Notice.of("print.why.takenBack", "gone"))), null);
        assertThatThrownBy(() -> queue.move(job.no(), List.of(t.no()), "elsewhere")).isInstanceOf(Refused.class).hasMessageContaining("print.refused.");
        assertThat(queue.job(job.no()).task(t.no()).orElseThrow().ticket().printer()).isEqualTo("gone");
        var moved = queue.move(job.no(), List.of(t.no()), "").task(t.no()).orElseThrow();
        assertThat(List.of(moved.ticket().printer(), moved.ticket().stock(), moved.ticket().duplex(), moved.done(), moved.state())).as("what is on paper stays there").containsExactly("", t.ticket().stock(), t.ticket().duplex(), 2, State.FAILED);
        assertThat(queue.log().getFirst().what()).isEqualTo(Notice.of("print.log.toFiles", t.no()));
        var printed = queue.job(job.no()).tasks().stream().filter(x -> x.state() == State.PRINTED).findFirst().orElseThrow();
        assertThatThrownBy(() -> queue.move(job.no(), List.of(printed.no()), "")).isInstanceOf(Refused.class).hasMessageContaining("print.refused.moved");
        queue.change(job.no(), j -> j.with(t.no(), x -> x.in(t.state(), 0, null)), null);
        var trayed = new PrintTask(1, 1, t.legs(), new PrintTask.Ticket("a", "Upper", "plain", true, false, false, false, false), State.WAITING, 0, null, null);
        assertThat(trayed.on("b", List.of("Upper")).ticket().tray()).isEqualTo("Upper");
        assertThat(trayed.on("b", List.of("Tray 2")).ticket().tray()).as("left to the printer").isEmpty();
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(7) void theQueueIsThereAfterARestartAndWhatWasAtThePrinterWaitsForAPerson() throws Exception {
        var queue = new PrintQueue(office);
        var task = queue.job(job.no()).tasks().getLast();
        queue.change(job.no(), j -> j.with(task.no(), t -> t.in(State.PRINTING, 1, null)), null);
        office.close();
        office = Office.open(folder.resolve("store"), Home.find(), "tester");
        queue = new PrintQueue(office);
        queue.wake();
        var woken = queue.job(job.no()).task(task.no()).orElseThrow();
        assertThat(woken.state()).isEqualTo(State.FAILED);
        assertThat(woken.why()).isEqualTo(Notice.of("print.why.ended"));
        assertThat(queue.log()).extracting(l -> l.what().key()).contains("print.log.made", "print.log.held", "print.log.printed", "print.log.interrupted");
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(8) void slipSheetsBearNoNumberAndEachSetHasAsManyBindersAsItFills() throws Exception {
        try (var pdf = Loader.loadPDF(new PrintQueue(office).folder(job).resolve("slips.pdf").toFile())) {
            // between page 12 and page 13 of the set a sheet numbered 2 would be taken for a page of it
            assertThat(new PDFTextStripper().getText(pdf).lines().map(String::strip)).isNotEmpty().noneMatch(l -> l.matches("\\d+"));
        }
        int most = job.pages(job.sets().get(1));
        assertThat(job.pages(job.sets().getFirst())).isGreaterThan(most);
        var thin = new PreparePrint(office).run(new PreparePrint.Order(TenDefendants.CASE, 1, 0, 0, "", "", false, true, false, true, false, false, most, java.util.Map.of()), NOW, Progress.NONE);
        try (var pdf = Loader.loadPDF(new PrintQueue(office).folder(thin).resolve("labels.pdf").toFile())) {
            assertThat(pdf.getNumberOfPages()).as("two binders for the court, one for each defendant").isEqualTo(12);
            assertThat(new PDFTextStripper().getText(pdf)).contains("第2册，共2册").contains("第1册，共1册");
        }
        assertThat(thin.tasks().stream().flatMap(t -> t.legs().stream()).filter(l -> l.piece().equals(PrintExtras.LABELS)).mapToInt(l -> l.pages()).sum()).isEqualTo(12);
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(9) void thePickListCountsSetsSheetsAndStock() throws Exception {
        var now = new PrintQueue(office).job(job.no());
        var lines = PickList.of(now);
        assertThat(lines.stream().filter(l -> l.key().startsWith("bind"))).hasSize(13);
        var out = new PickList(office).print(job.no(), plaint.text.Lang.ZH, folder.resolve("pick.pdf"), Progress.NONE);
        try (var pdf = Loader.loadPDF(out.toFile())) {
            var text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(text).contains("取件清单", "正本", "副本", "骑缝章", "普通纸" + PickList.stock(now).get("plain") + "张");
        }
        var english = new PickList(office).print(job.no(), plaint.text.Lang.EN, folder.resolve("pick-en.pdf"), Progress.NONE);
        try (var pdf = Loader.loadPDF(english.toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("Bind the court's original", "Bind the client's set");
        }
        try (var pdf = Loader.loadPDF(folder.resolve("store/print/0001/labels.pdf").toFile())) {
            var sizes = new java.util.TreeSet<Float>();
            var stripper = new PDFTextStripper() {
                @Override protected void writeString(String said, java.util.List<org.apache.pdfbox.text.TextPosition> at) throws java.io.IOException {
                    if (said.contains("样本癸") || said.contains("样本乙、")) at.forEach(p -> sizes.add(p.getFontSizeInPt()));
                    super.writeString(said, at);
                }
            };
            assertThat(stripper.getText(pdf)).contains("封面-1至69", "副本　客户");
            assertThat(sizes).as("ten defendants on a label are set in lines, not shrunk").isNotEmpty().allMatch(s -> s >= 15);
        }
        assertThat(PickList.stock(now).values().stream().mapToInt(Integer::intValue).sum()).isEqualTo(now.sheets(false));
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(10) void onlyWhatChangedIsPrintedAgain() throws Exception {
        var queue = new PrintQueue(office);
        queue.change(job.no(), j -> j.withTasks(j.tasks().stream().map(t -> t.in(State.PRINTED, t.sides(), null)).toList()), null);
        var usual = PreparePrint.Order.usual(TenDefendants.CASE, 1, "");
        var changed = new PreparePrint.Order(usual.no(), 1, 1, 1, "", "", false, true, true, true, false, true, 0, usual.trays());
        assertThatThrownBy(() -> new PreparePrint(office).run(changed, NOW, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("nothingChanged");
        var seen = office.archive().read(v -> v.caseFile(TenDefendants.CASE));
        office.archive().write(w -> w.save(seen.changed(c -> c.service = new plaint.casefile.ServiceAddress(c.service.receiver(), c.service.relation(), c.service.address() + "二楼", c.service.postcode(), c.service.phone(), c.service.electronic(), c.service.email())), Notice.of("history.party", "样本")));
        var again = new PreparePrint(office).run(changed, NOW, Progress.NONE);
        assertThat(again.pieces().stream().filter(p -> again.tasks().stream().anyMatch(t -> t.has(p.key()))).map(Piece::key)).contains("service-address-1").doesNotContain("group-1", "catalogue-1");
        queue.drop(again.no());
        assertThat(queue.folder(again)).doesNotExist();
    }

    private static PreparePrint.Order thin(int volume) {
        return new PreparePrint.Order(TenDefendants.CASE, 1, 0, 1, "", "", false, true, true, true, false, false, volume, Map.of());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(20) void eachPartIsPrintedAsWhoeverPrintsWantsIt() throws Exception {
        var offer = new PreparePrint(office).offer(TenDefendants.CASE, 1, Progress.NONE);
        assertThat(offer.sets()).hasSize(11);
        assertThat(offer.pieces()).filteredOn(p -> p.key().equals("cover-1")).allMatch(p -> p.stock().equals("card") && !p.duplex());
        assertThat(offer.pieces()).extracting(Piece::key).contains("complaint-1", "group-1", "slips", "labels").doesNotContain("fronts");
        assertThat(offer.volumePages()).isEqualTo(300);
        var ways = Map.of("complaint-1", new Way("card", "Upper", false, true, Ink.COLOUR), "group-1", new Way("plain", "", false, false, Ink.BLACK), "labels", new Way("plain", "", false, false, Ink.AUTO));
        var asked = new PreparePrint.Order(TenDefendants.CASE, 1, 0, 0, "laser", "inks", false, true, true, true, false, false, 0, Map.of("card", "Lower")).with(ways, Set.of(), null);
        var made = new PreparePrint(office).run(asked, NOW, Progress.NONE);
        assertThat(ticket(made, "complaint-1")).isEqualTo(new PrintTask.Ticket("inks", "Upper", "card", false, true, true, false, false));
        assertThat(ticket(made, "cover-1")).isEqualTo(new PrintTask.Ticket("laser", "Lower", "card", false, true, false, false, false));
        assertThat(ticket(made, "group-1")).isEqualTo(new PrintTask.Ticket("laser", "", "plain", false, false, false, false, false));
        assertThat(ticket(made, "group-2")).isEqualTo(new PrintTask.Ticket("laser", "", "plain", true, true, false, false, false));
        assertThat(ticket(made, "labels").stock()).isEqualTo("plain");
        assertThat(made.tasks().stream().filter(t -> t.has("complaint-1"))).as("what is stapled goes alone").allMatch(t -> t.legs().size() == 1);
        new PrintQueue(office).drop(made.no());
    }

    private static PrintTask.Ticket ticket(PrintJob of, String piece) {
        return of.tasks().stream().filter(t -> t.has(piece)).findFirst().orElseThrow().ticket();
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(21) void eachVolumeIsABundleOfTasksOfItsOwnWithLabelAndFront() throws Exception {
        var made = new PreparePrint(office).run(thin(30), NOW, Progress.NONE);
        var whole = new PreparePrint(office).run(thin(0), NOW, Progress.NONE);
        var court = made.sets().getFirst();
        assertThat(made.volumes(court)).hasSizeGreaterThan(2).startsWith(1, 2, 3);
        assertThat(whole.volumes(court)).containsExactly(1);
        for (var set : made.sets()) {
            assertThat(made.pages(set)).as("nothing twice, nothing left out").isEqualTo(whole.pages(whole.set(set.no())));
            assertThat(made.volumes(set).stream().mapToInt(v -> made.pages(set, v)).sum()).isEqualTo(made.pages(set));
            for (int v : made.volumes(set)) {
                // cover and index count for nothing, as in the files
                int front = v == 1 ? made.pieces().stream().filter(p -> p.key().equals("cover-1") || p.key().equals("index-1")).mapToInt(Piece::pages).sum() : 0;
                assertThat(made.pages(set, v) - front).isBetween(1, 30);
                var pieces = made.tasks().stream().filter(t -> t.set() == set.no() && t.volume() == v).flatMap(t -> t.legs().stream()).map(PrintTask.Leg::piece).toList();
                assertThat(pieces).startsWith("labels", "fronts");
            }
        }
        assertThat(made.tasks()).allMatch(t -> t.legs().stream().allMatch(l -> l.volume() == t.volume()));
        try (var pdf = Loader.loadPDF(new PrintQueue(office).folder(made).resolve("fronts.pdf").toFile())) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("第1册，共" + made.volumes(court).size() + "册", "第2册，共", "民事起诉状");
        }
        assertThat(PickList.of(made).stream().filter(l -> l.key().startsWith("bind-1-"))).hasSize(made.volumes(court).size()).extracting(l -> l.detail().in(plaint.text.Lang.ZH)).anyMatch(d -> d.startsWith("第 2 册，"));
        var second = new PreparePrint(office).run(thin(30).with(Map.of(), Set.of(2), null), NOW, Progress.NONE);
        var opening = new PreparePrint(office).run(thin(30).with(Map.of(), Set.of(1), null), NOW, Progress.NONE);
        assertThat(PickList.of(opening)).as("the first volume alone is not taken for the whole set").extracting(l -> l.key()).contains("bind-1-1").doesNotContain("bind-1");
        new PrintQueue(office).drop(opening.no());
        assertThat(second.tasks()).isNotEmpty().allMatch(t -> t.volume() == 2);
        for (var set : second.sets()) assertThat(second.pages(set)).isEqualTo(made.pages(made.set(set.no()), 2));
        assertThatThrownBy(() -> new PreparePrint(office).run(thin(30).with(Map.of(), Set.of(9), null), NOW, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("print.refused.volume");
        for (var j : List.of(made, whole, second)) new PrintQueue(office).drop(j.no());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(22) void aBookletIsPrintedSoOftenTurnedOnTheShortEdge() throws Exception {
        var asked = thin(0).with(Map.of(), Set.of(), new PreparePrint.Booklets("complaint", 2));
        var made = new PreparePrint(office).run(asked, NOW, Progress.NONE);
        var set = made.sets().getLast();
        assertThat(set.role()).isEqualTo(Role.BOOKLET);
        int pages = made.pieces().stream().filter(p -> p.key().equals("complaint-1")).findFirst().orElseThrow().pages();
        assertThat(set.sides()).isEqualTo((pages + 3) / 4 * 2);
        var queue = new PrintQueue(office);
        for (var t : made.tasks()) if (t.set() != set.no()) queue.hold(made.no(), t.no(), true);
        var task = made.tasks().getLast();
        assertThat(task.legs()).hasSize(2);
        new PrintNext(office).run(made.no(), j -> { }, Progress.NONE);
        var ps = Files.readString(queue.folder(made).resolve(made.queueName(task) + ".ps"), StandardCharsets.ISO_8859_1);
        assertThat(Pattern.compile("(?m)^%%Page: ").matcher(ps).results().count()).isEqualTo(2L * set.sides());
        assertThat(ps).contains("/Duplex true").contains("/Tumble true");
        assertThat(PickList.of(made).getLast().key()).isIn("labels", "bind-" + set.no());
        assertThatThrownBy(() -> new PreparePrint(office).run(thin(0).with(Map.of(), Set.of(), new PreparePrint.Booklets("none", 1)), NOW, Progress.NONE)).isInstanceOf(Refused.class).hasMessageContaining("noPaper");
        queue.drop(made.no());
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(24) void largePagesAreSetApartFromTheOthers() {
        var large = new java.util.BitSet();
        large.set(4, 6);
        assertThat(PrintTasks.runs(3, 8, large)).containsExactly(new PrintTasks.Run(3, 4, false), new PrintTasks.Run(5, 6, true), new PrintTasks.Run(7, 8, false));
        assertThat(PrintTasks.runs(5, 5, large)).containsExactly(new PrintTasks.Run(5, 5, true));
        assertThat(PrintTasks.runs(7, 9, large)).containsExactly(new PrintTasks.Run(7, 9, false));
        var task = new PrintTask(1, 1, List.of(new PrintTask.Leg("group-1", "x-1@4", "court.pdf", 5, 6, "", 1)), new PrintTask.Ticket("", "", "plain", true, true, false, false, true), State.WAITING, 0, null, null);
        assertThat(task.sides()).isEqualTo(4);
        assertThat(task.sheets()).isEqualTo(2);
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(23) void filingsAreFoundByAnythingKnownOfTheirCase() throws Exception {
        var filings = new ListFilings(office);
        assertThat(filings.run("", 50)).extracting(l -> l.no() + " " + l.filing()).contains("2016-0001 1", "2016-0001 2");
        assertThat(filings.run("刘某均", 50)).extracting(l -> l.kind()).contains("起诉");
        assertThat(filings.run("nobody of that name", 50)).isEmpty();
    }

    @Execution(ExecutionMode.SAME_THREAD) @Test @Order(90) void earlierExhibitsThatALaterDefendantGetsAreOneLineWithAllTheirPages() throws Exception {
        var later = new PreparePrint(office).run(PreparePrint.Order.usual(new plaint.key.CaseNo("2016-0001"), 2, ""), NOW, Progress.NONE);
        var earlier = later.pieces().stream().filter(p -> p.key().equals("exhibits-1")).findFirst().orElseThrow();
        var pages = later.tasks().stream().filter(t -> t.set() == 2).flatMap(t -> t.legs().stream()).filter(l -> l.piece().equals(earlier.key())).mapToInt(l -> l.pages()).sum();
        assertThat(earlier.pages()).isEqualTo(pages).isEqualTo(69);
        assertThat(earlier.seals().getFirst().page()).isEqualTo("1—69");
    }
}
