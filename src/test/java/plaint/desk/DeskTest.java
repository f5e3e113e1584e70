package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Stage;
import plaint.docket.Track;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.store.Cases;
import plaint.store.Vault;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

@Execution(ExecutionMode.CONCURRENT)
class DeskTest {
    private static final CaseNo SAMPLE = new CaseNo("2016-0001");
    private static final CaseNo NO = new CaseNo("2020-0001");
    @TempDir Path temp;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("store"), "办案人甲");
        var c = Cases.small("2020-0001");
        office.archive().write(w -> w.add(c, Notice.of("history.imported", "small.yaml", 0)));
    }

    /// The store with the sample cases in place of the small one.
    private void sampleInstead() throws Refused {
        office.close();
        office = SampleStore.open(temp.resolve("sample"), "办案人甲");
    }

    @AfterEach void close() {
        office.close();
    }

    @Test void theSampleCaseIsAddedOnceAndOverwritesNothing() throws Exception {
        assertThat(new AddSample(office).run(Progress.NONE)).contains(SAMPLE);
        var added = new ShowCase(office).run(SAMPLE);
        assertThat(added.exhibits()).allSatisfy(x -> assertThat(x.pages()).isPositive());
        for (var x : added.exhibits()) for (var f : x.files()) assertThat(office.vault().verify(f.digest())).isEqualTo(Vault.State.SOUND);
        var edited = office.archive().write(w -> w.save(added, Notice.of("history.moved", "x", 1)));
        assertThat(new AddSample(office).run(Progress.NONE)).contains(SAMPLE);
        assertThat(new ShowCase(office).run(SAMPLE)).isEqualTo(edited);
        assertThat(new ListCases(office).run()).extracting(CaseLine::no).startsWith(SAMPLE).contains(NO).doesNotHaveDuplicates();
        var line = new ListCases(office).run().getFirst();
        assertThat(line.sample()).isTrue();
        assertThat(line.court()).isEqualTo("深圳市龙岗区人民法院");
        assertThat(line.pages()).isGreaterThanOrEqualTo(60);
    }

    @Test void theSameSeedGivesTheSameCaseInAnyStore() throws Exception {
        new AddSample(office).run(Progress.NONE);
        try (var other = SampleStore.open(temp.resolve("other"), "somebody else")) {
            assertThat(CaseText.json(new ShowCase(other).run(SAMPLE))).isEqualTo(CaseText.json(new ShowCase(office).run(SAMPLE)));
        }
    }

    @Test void whatIsWrongWithANumberIsToldWhenACaseIsTakenIn() throws Exception {
        sampleInstead();
        var text = new ExportCase(office).run(SAMPLE, temp.resolve("numbers"), Progress.NONE);
        Files.writeString(text, Files.readString(text).replace("440399198403120012", "123"));
        try (var other = Office.open(temp.resolve("numbered"), Home.find(), "乙")) {
            var taken = new ImportCase(other).run(text, Progress.NONE);
            assertThat(taken.caseFile()).isNotNull();
            assertThat(taken.noted()).singleElement().satisfies(n -> assertThat(n.in(plaint.text.Lang.ZH)).startsWith("刘某均："));
        }
    }

    @Test void aCaseExportedAndTakenInElsewhereIsTheSameCase() throws Exception {
        sampleInstead();
        var text = new ExportCase(office).run(SAMPLE, temp.resolve("out"), Progress.NONE);
        assertThat(key(() -> new ExportCase(office).run(SAMPLE, temp.resolve("out"), Progress.NONE))).isEqualTo("desk.refused.exists");
        assertThat(key(() -> new ImportCase(office).run(text, Progress.NONE))).isEqualTo("store.refused.caseThere");
        try (var other = Office.open(temp.resolve("other"), Home.find(), "乙")) {
            assertThat(new ImportCase(other).run(text, Progress.NONE).caseFile()).isEqualTo(new ShowCase(office).run(SAMPLE));
        }
        var files = Objects.requireNonNull(text.getParent().resolve("exhibits").toFile().listFiles());
        Files.write(files[0].toPath(), "x".getBytes(), java.nio.file.StandardOpenOption.APPEND);
        Files.delete(files[1].toPath());
        try (var third = Office.open(temp.resolve("third"), Home.find(), "乙")) {
            var refused = new ImportCase(third).run(text, Progress.NONE);
            assertThat(refused.caseFile()).isNull();
            assertThat(refused.refused()).as("every bad file is named at once").extracting(r -> r.reason().key()).containsExactlyInAnyOrder("desk.refused.sealBroken", "store.refused.missing");
            for (var bad : List.of(files[0], files[1])) assertThat(refused.refused()).anyMatch(r -> r.reason().in(plaint.text.Lang.EN).contains(bad.getName()));
            assertThat(new ListCases(third).run()).isEmpty();
        }
    }

    @Test void goodFilesEnterTheCaseAndBadOnesAreNamedWithTheReason() throws Exception {
        var good = picture("拆封 照片(1).png", 1);
        var twin = Files.copy(good, temp.resolve("copy.png"));
        var files = List.of(good, Files.writeString(temp.resolve("empty.pdf"), ""), Files.writeString(temp.resolve("run.pdf"), "#!/bin/sh\n"), temp.resolve("gone.pdf"), temp, twin);
        var taken = new AddExhibits(office).run(NO, files, "sale", 1, Progress.NONE);
        assertThat(taken.files()).extracting(AddExhibits.TakenFile::file).isEqualTo(files);
        assertThat(taken.files()).extracting(t -> t.exhibit() == null ? t.notices().getFirst().key() : t.exhibit().value()).containsExactly(
            "拆封-照片-1", "pdf.refused.empty", "pdf.refused.program", "store.refused.missing", "store.refused.folder", "copy");
        assertThat(taken.files().get(5).notices()).extracting(Notice::key).containsExactly("desk.note.twin");
        assertThat(taken.files()).extracting(AddExhibits.TakenFile::twins).startsWith(List.of()).endsWith(List.of(new ExhibitId("拆封-照片-1")));
        assertThat(taken.caseFile()).isEqualTo(new ShowCase(office).run(NO));
        var x = taken.caseFile().exhibit(new ExhibitId("拆封-照片-1")).orElseThrow();
        assertThat(x.title()).isEqualTo("拆封 照片(1)");
        assertThat(x.files().getFirst()).extracting(SealedFile::name, SealedFile::kind, SealedFile::pages, SealedFile::sealedBy)
            .containsExactly("拆封 照片(1).png", SealedFile.Kind.PNG, 1, "办案人甲");
        assertThat(office.vault().path(x.files().getFirst().digest())).hasSameBinaryContentAs(good);
        var line = new ShowCase(office).history(NO).getFirst();
        assertThat(line.what().in(Lang.EN)).isEqualTo("Exhibits added: 2 (拆封 照片(1).png, copy.png)");
    }

    @Test void whenNoFileCanBeTakenNothingIsSaved() throws Exception {
        var before = new ShowCase(office).run(NO);
        var taken = new AddExhibits(office).run(NO, List.of(temp.resolve("gone.pdf")), "sale", 1, Progress.NONE);
        assertThat(taken.caseFile()).isEqualTo(before);
        assertThat(new ShowCase(office).history(NO)).hasSize(1);
        assertThat(key(() -> new AddExhibits(office).run(NO, List.of(picture("a.png", 1)), "no-theme", 1, Progress.NONE))).isEqualTo("desk.refused.theme");
    }

    @Test void cancelledIntakeLeavesTheCaseAsItWas() throws Exception {
        var before = new ShowCase(office).run(NO);
        var stop = new Progress() {
            private long seen;

            @Override public void step(Notice doing, long done, long total) {
                seen++;
            }

            @Override public boolean cancelled() {
                return seen == 1;
            }
        };
        assertThat(catchThrowableOfType(Cancelled.class, () -> new AddExhibits(office).run(NO, List.of(picture("a.png", 1), picture("b.png", 2)), "sale", 1, stop))).isNotNull();
        assertThat(new ShowCase(office).run(NO)).isEqualTo(before);
    }

    @Test void anExhibitThatPreventsPdfAIsNamedAndTheChoiceForItIsKept() throws Exception {
        var bare = temp.resolve("bare.pdf");
        try (var doc = new org.apache.pdfbox.pdmodel.PDDocument()) {
            var page = new org.apache.pdfbox.pdmodel.PDPage();
            doc.addPage(page);
            try (var c = new org.apache.pdfbox.pdmodel.PDPageContentStream(doc, page)) {
                c.beginText();
                c.setFont(new org.apache.pdfbox.pdmodel.font.PDType1Font(org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName.COURIER), 12);
                c.showText("order 40017");
                c.endText();
            }
            doc.save(bare.toFile());
        }
        new AddExhibits(office).run(NO, List.of(bare, picture("a.png", 1)), "sale", 1, Progress.NONE);
        var archive = new ArchiveExhibits(office);
        var before = archive.look(NO, 1, Progress.NONE);
        assertThat(before).extracting(ArchiveExhibits.Line::archive).containsExactly(false, true);
        assertThat(before.getFirst().hindrances()).singleElement().satisfies(h -> assertThat(h.args()).containsExactly("bare.pdf", "1", "Courier"));
        assertThat(archive.look(NO, 1, Progress.NONE)).as("found once, kept by digest").isEqualTo(before);
        archive.choose(NO, new ExhibitId("bare"), Exhibit.Archive.PICTURE, null);
        assertThat(archive.look(NO, new ExhibitId("bare"), Progress.NONE)).extracting(ArchiveExhibits.Line::archive, ArchiveExhibits.Line::choice).containsExactly(false, Exhibit.Archive.PICTURE);
        assertThat(archive.look(NO, 1, Progress.NONE)).allMatch(ArchiveExhibits.Line::archive);
        assertThat(archive.look(NO, new ExhibitId("bare"), Progress.NONE).archive()).as("made by now").isTrue();
        var kept = archive.choose(NO, new ExhibitId("bare"), Exhibit.Archive.KEEP, null);
        assertThat(kept.exhibit(new ExhibitId("bare")).orElseThrow().archive()).isNull();
    }

    @Test void exhibitsAreMovedRewordedAndRemovedEachAsOneEntryOfHistory() throws Exception {
        new AddExhibits(office).run(NO, List.of(picture("a.png", 1), picture("b.png", 2), picture("c.png", 3)), "sale", 1, Progress.NONE);
        var edit = new EditExhibits(office);
        assertThat(ids(edit.move(NO, new ExhibitId("c"), 0))).containsExactly("c", "a", "b");
        assertThat(ids(edit.move(NO, new ExhibitId("c"), 99))).containsExactly("a", "b", "c");
        assertThat(edit.move(NO, new ExhibitId("c"), 2).revision()).isEqualTo(4);
        var b = new ShowCase(office).run(NO).exhibit(new ExhibitId("b")).orElseThrow();
        var worded = new Exhibit(b.id(), "扣押清单", "Seizure list", Exhibit.Kind.DOCUMENT, Exhibit.Held.ORIGINAL, "authority", "公安机关", "查获", LocalDate.of(2016, 8, 10), 7, List.of());
        var after = edit.describe(NO, worded).exhibit(b.id()).orElseThrow();
        assertThat(after.title()).isEqualTo("扣押清单");
        assertThat(after.files()).isEqualTo(b.files());
        assertThat(after.filing()).isEqualTo(1);
        assertThat(ids(edit.remove(NO, new ExhibitId("a")))).containsExactly("b", "c");
        assertThat(key(() -> edit.remove(NO, new ExhibitId("a")))).isEqualTo("desk.refused.noExhibit");
        assertThat(new ShowCase(office).history(NO)).extracting(h -> h.what().key()).containsExactly("history.removed", "history.described", "history.moved", "history.moved",
            "history.exhibits", "history.imported");
        office.close();
        assertThat(new CheckStore(temp.resolve("store"), Home.find()).run(plaint.work.Progress.NONE)).isEqualTo(new CheckStore.Result(true, List.of()));
    }

    @Test void anExhibitHandedInStaysAsItWasAndANewOneWaitsForTheNextFiling() throws Exception {
        sampleInstead();
        var c = new ShowCase(office).run(SAMPLE);
        var first = c.exhibits().getFirst();
        var edit = new EditExhibits(office);
        assertThat(key(() -> edit.move(SAMPLE, first.id(), 3))).isEqualTo("desk.refused.frozen");
        assertThat(key(() -> edit.remove(SAMPLE, first.id()))).isEqualTo("desk.refused.frozen");
        assertThat(key(() -> edit.describe(SAMPLE, first))).isEqualTo("desk.refused.frozen");
        int open = OpenFiling.from(c, 1);
        var taken = new AddExhibits(office).run(SAMPLE, List.of(picture("new.png", 1)), first.theme(), 1, Progress.NONE);
        assertThat(taken.caseFile().exhibit(new ExhibitId("new")).orElseThrow().filing()).isEqualTo(open).isGreaterThan(1);
        assertThat(taken.files().getFirst().notices()).extracting(Notice::key).contains("desk.note.laterFiling");
        assertThat(ids(edit.move(SAMPLE, new ExhibitId("new"), 0))).startsWith("new");
        assertThat(new ShowCase(office).run(SAMPLE).exhibits()).filteredOn(x -> x.filing() == 1).isEqualTo(c.exhibits().stream().filter(x -> x.filing() == 1).toList());
    }

    @Test void anExhibitTheCaseRestsOnIsNotRemoved() throws Exception {
        new AddExhibits(office).run(NO, List.of(picture("a.png", 1)), "sale", 1, Progress.NONE);
        new RecordEvent(office).run(NO, event(LocalDate.of(2016, 8, 10), EventKind.RAID, "查处", new ExhibitId("a")));
        var refused = catchThrowableOfType(Refused.class, () -> new EditExhibits(office).remove(NO, new ExhibitId("a")));
        assertThat(refused.notice()).isEqualTo(Notice.of("desk.refused.exhibitUsed", "a", "查处"));
    }

    @Test void eventsFollowEachOtherAndNoneIsRecordedBeforeItHappened() throws Exception {
        var record = new RecordEvent(office);
        assertThat(key(() -> record.run(NO, event(LocalDate.of(2018, 1, 1), EventKind.JUDGMENT, "判决")))).isEqualTo("casefile.refused.order");
        assertThat(key(() -> record.run(NO, event(Now.today().plusYears(1), EventKind.RAID, "查处")))).isEqualTo("desk.refused.future");
        assertThat(key(() -> record.run(NO, event(LocalDate.of(2016, 1, 1), EventKind.RAID, "查处", new ExhibitId("none"))))).isEqualTo("desk.refused.noExhibit");
        record.run(NO, event(LocalDate.of(2016, 12, 30), EventKind.COMPLAINT_SUBMITTED, "递交"));
        assertThat(record.run(NO, event(LocalDate.of(2017, 1, 9), EventKind.CASE_ACCEPTED, "立案")).stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(new ListCases(office).run().getFirst().lastDay()).isEqualTo(LocalDate.of(2017, 1, 9));
        var ahead = Now.today().plusDays(20);
        record.run(NO, event(ahead, EventKind.HEARING, "开庭"));
        assertThat(new ListCases(office).run().getFirst()).as("what is ahead is no last event").returns(LocalDate.of(2017, 1, 9), CaseLine::lastDay).returns(ahead, CaseLine::nextDay);
        var today = new ShowChanges(office).run(Now.today());
        assertThat(today.changes().getFirst()).returns(NO, TodayBoard.Change::no).returns("记录事件：开庭（" + ahead + "）", c -> c.line().what().in(Lang.ZH));
        assertThat(today.all()).isEqualTo(today.changes().size()).isEqualTo(new TodayBoard(office).run(new DueList.Query(Now.today())).changesToday());
        assertThat(new ShowChanges(office).run(Now.today().minusDays(1)).all()).isZero();
        assertThat(new ShowCase(office).history(NO).get(1).what().in(Lang.ZH)).isEqualTo("记录事件：立案（2017-01-09）");
    }

    @Test void whatIsNotThereIsRefusedByName() {
        assertThat(key(() -> new ShowCase(office).run(new CaseNo("1999-1")))).isEqualTo("store.refused.noCase");
        assertThat(key(() -> new ShowCase(office).history(new CaseNo("1999-1")))).isEqualTo("store.refused.noCase");
        assertThat(key(() -> new CheckStore(temp.resolve("nowhere"), Home.find()).run(plaint.work.Progress.NONE))).isEqualTo("store.refused.noStore");
        assertThat(temp.resolve("nowhere")).doesNotExist();
        assertThat(key(() -> new CheckStore(temp.resolve("store"), Home.find()).run(plaint.work.Progress.NONE))).isEqualTo("store.refused.held");
    }

    private static Event event(LocalDate day, EventKind kind, String title, ExhibitId... exhibits) {
        return new Event(day, false, Track.CIVIL, kind, title, null, null, null, List.of(exhibits), null, List.of());
    }

    private static List<String> ids(CaseFile c) {
        return c.exhibits().stream().map(x -> x.id().value()).toList();
    }

    private Path picture(String name, int shade) throws Exception {
        return Files.write(temp.resolve(name), Png.of(shade));
    }

    private interface Act {
        void run() throws Exception;
    }

    private static String key(Act act) {
        var refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused).isNotNull();
        for (var lang : Lang.values()) assertThat(refused.notice().in(lang)).isNotBlank();
        return refused.notice().key();
    }
}
