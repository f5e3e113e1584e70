package plaint.desk;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.drafting.Document;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Span;
import plaint.evidence.Sha256;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.pdf.BundleWriter;
import plaint.pdf.BundleWriter.Content;
import plaint.pdf.ExhibitFile;
import plaint.pdf.Fonts;
import plaint.pdf.GrowingBundle;
import plaint.pdf.Inspected;
import plaint.pdf.Typesetter;
import plaint.pdf.Unwritable;
import plaint.text.Hidden;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Hands;
import plaint.work.Progress;

/// A bundle from loose files and a list, without a store: index, then the exhibits with label and page number on every page.
/// A row that cannot be taken is reported with its reason and left out of index and numbering; the others go on.
public final class BundleLoose {
    private final Home home;

    public BundleLoose(Home home) {
        this.home = home;
    }

    /// What was written, a line per row of the list, and the volumes where it was divided; `file` is null where no row could be taken and nothing was written.
    public record Result(Path file, int pages, List<Line> exhibits, List<BundleVolume> volumes) { }

    /// One row: the label printed, the file as given, its pages and the number on its first page; `status` is accepted, warned or refused, `reasons` say why.
    public record Line(String id, String file, int pages, String first, String status, List<Notice> reasons) {
        /// The same with what was seen of its pages when they were written.
        private Line warned(java.util.Map<String, Notice> byLabel) {
            var mine = pages == 0 ? null : byLabel.get(id);
            return mine == null ? this : new Line(id, file, pages, first, "warned", java.util.stream.Stream.concat(reasons.stream(), java.util.stream.Stream.of(mine)).toList());
        }
    }

    private record Wanted(String title, plaint.forum.Stamping stamping, boolean manifest) { }

    /// A row that is taken; `file` stands in the bundle already, and begins on page `first`.
    private record Taken(NamedCsvRecord row, String label, String title, Path path, String choice, ExhibitFile file, int first) {
        int pages() {
            return file.pages();
        }

        int next() {
            return first + pages();
        }
    }

    /// What is wanted beyond the usual: volumes of at most so many pages and bytes (0: any number); Bates numbers, of how many pages each is, and a mark of confidence, as [plaint.forum.StampRules#stamping] takes
    /// them; a manifest of the files behind the exhibits.
    public record Wishes(int volumePages, long volumeBytes, String bates, Boolean of, String confidential, boolean manifest) {
        static final Wishes NONE = new Wishes(0, 0, null, null, null, false);

        /// Volumes alone.
        public static Wishes volumes(int pages, long bytes) {
            return new Wishes(pages, bytes, null, null, null, false);
        }
    }

    /// `csv` has a header; `file` is relative to it. `title` null: a plain one of the pack.
    public Result run(Path csv, Path out, String forumId, String title, Progress progress) throws Refused, Cancelled {
        return run(csv, out, forumId, title, Wishes.NONE, Allowed.USUAL, progress);
    }

    /// The same, divided into volumes of at most `volumePages` pages and `volumeBytes` bytes (0: any number), files beside `out`.
    public Result run(Path csv, Path out, String forumId, String title, int volumePages, long volumeBytes, Progress progress) throws Refused, Cancelled {
        return run(csv, out, forumId, title, Wishes.volumes(volumePages, volumeBytes), Allowed.USUAL, progress);
    }

    /// The same with what is allowed and wanted beyond the usual. A password in the list goes before those.
    public Result run(Path csv, Path out, String forumId, String title, Wishes wishes, Allowed allowed, Progress progress) throws Refused, Cancelled {
        var forum = home.packs().get(forumId);
        var stamping = forum.printing().stamps().stamping(wishes.bates(), wishes.of(), wishes.confidential());
        var list = LooseList.read(csv);
        refuseToOverwrite(out.toAbsolutePath(), list);
        var byLabel = new LinkedHashMap<String, Taken>();
        var lines = new ArrayList<Line>();
        try (var fonts = Fonts.in(home.fonts()); var archive = new LooseArchive(list, progress); var bundle = new BundleWriter(fonts).begin(out.toAbsolutePath());
             var looks = Hands.begin(list.rows(), row -> Notice.of("pdf.work.inspect", LooseList.field(row, "file")), row -> look(row, csv, archive, allowed), progress)) {
            while (looks.more()) take(list, looks.next(), forum, fonts, bundle, byLabel, lines, out);
            var taken = List.copyOf(byLabel.values());
            if (taken.isEmpty()) return new Result(null, 0, lines, List.of());
            var heading = title == null || title.isBlank() ? forum.say("exhibits") : title;
            var told = new ArrayList<Notice>();
            var plan = write(taken, list.extra(), new Wanted(heading, stamping, wishes.manifest()), forum, fonts, bundle, told, progress);
            var small = told.stream().collect(Collectors.toMap(n -> n.args().getFirst(), n -> n));
            lines.replaceAll(l -> l.warned(small));
            var sizes = new java.util.HashMap<String, Long>();
            for (var t : taken) sizes.put(t.label(), SplitVolumes.size(t.path()));
            var volumes = new SplitVolumes(forum, fonts).run(new SplitVolumes.Order(out.toAbsolutePath(), plan, heading, "", newest(taken), wishes.volumePages(), wishes.volumeBytes(), p -> sizes.getOrDefault(p.label(), 0L)), progress);
            return new Result(out, plan.sides().size(), lines, volumes);
        }
    }

    /// What was found in the file of the next row; its bytes go into the bundle at once, while workers look into the next files.
    private static void take(LooseList list, Looked found, Forum forum, Fonts fonts, GrowingBundle bundle, SequencedMap<String, Taken> taken, List<Line> lines, Path out) throws Refused {
        var row = list.rows().get(lines.size());
        var given = LooseList.field(row, "exhibit_id");
        var label = given.isEmpty() ? list.free(n -> forum.exhibits().label(n, ""), taken.size() + 1, taken.keySet()) : given;
        var wrong = new ArrayList<Notice>();
        if (taken.containsKey(label)) wrong.add(Notice.of("desk.refused.sameLabel", label, row.getStartingLineNumber()));
        wrong.addAll(list.unprintable(row, label, fonts));
        if (found.refused() != null) wrong.add(found.refused().notice());
        var odd = list.oddDay(row);
        if (!wrong.isEmpty()) {
            wrong.addAll(odd);
            lines.add(new Line(given, LooseList.field(row, "file"), 0, "", "refused", List.copyOf(wrong)));
            return;
        }
        var title = title(row, found.path(), fonts);
        int page = taken.isEmpty() ? 1 : taken.lastEntry().getValue().next();
        var told = java.util.stream.Stream.concat(found.warnings().stream(), odd.stream()).toList();
        lines.add(new Line(label, LooseList.field(row, "file"), found.inspected().pages(), String.valueOf(page), plaint.evidence.SealedFile.doubts(found.warnings()).isEmpty() && odd.isEmpty() ? "accepted" : "warned", told));
        makeRoom(out, taken.isEmpty());
        taken.put(label, new Taken(row, label, title, found.path(), found.ready().choice(), bundle.carry(found.ready().file(), label), page));
    }

    private static void makeRoom(Path out, boolean first) throws Refused {
        try {
            if (first) Files.createDirectories(out.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        }
    }

    /// What a row's file turned out to be, or why it cannot be taken.
    private record Looked(Path path, Inspected inspected, LooseArchive.Ready ready, Refused refused) {
        Looked(Refused refused) {
            this(null, null, null, refused);
        }

        List<Notice> warnings() {
            return java.util.stream.Stream.concat(inspected.warnings().stream(), ready.hindrances().stream()).toList();
        }
    }

    private static Looked look(NamedCsvRecord row, Path csv, LooseArchive archive, Allowed allowed) {
        var name = LooseList.field(row, "file");
        try {
            if (name.isEmpty()) throw new Refused("desk.refused.noFileNamed", csv, row.getStartingLineNumber());
            var path = csv.toAbsolutePath().resolveSibling(name);
            var password = LooseList.field(row, "password");
            var opened = (password.isEmpty() ? allowed : new Allowed(java.util.stream.Stream.concat(java.util.stream.Stream.of(password), allowed.passwords().stream()).toList(), allowed.megabytes()))
                .look(path, Hidden.marked(name));
            var seen = opened.looked();
            var found = seen.inspected();
            var ready = archive.ready(row, new ExhibitFile(path, name, found.kind(), found.pages(), opened.with(), seen.recipe()));
            return new Looked(path, found, ready, null);
        } catch (Refused e) {
            return new Looked(e);
        } catch (InvalidPathException e) {
            return new Looked(new Refused("pdf.refused.missing", name));
        }
    }

    private static String title(NamedCsvRecord row, Path path, Fonts fonts) {
        var title = LooseList.field(row, "title_zh").isEmpty() ? LooseList.field(row, "title_en") : LooseList.field(row, "title_zh");
        return title.isEmpty() ? printable(path.getFileName().toString(), fonts) : title.replaceAll("\\s+", " ");
    }

    /// The name of a file as a title: what it hides, and what no font holds, is printed as its number.
    private static String printable(String name, Fonts fonts) {
        var out = new StringBuilder();
        Hidden.marked(name).codePoints().forEach(c -> out.append(fonts.lacking(Character.toString(c)) >= 0 ? "[" + Hidden.number(c) + "]" : Character.toString(c)));
        return out.toString();
    }

    private static void refuseToOverwrite(Path out, LooseList list) throws Refused {
        try {
            for (var written : List.of(out, GrowingBundle.beside(out))) {
                if (!Files.exists(written)) continue;
                if (Files.isSameFile(written, list.csv())) throw new Refused("desk.refused.outIsInput", written);
                for (var row : list.rows()) if (isSame(written, list.csv(), LooseList.field(row, "file"))) throw new Refused("desk.refused.outIsInput", written);
            }
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        }
    }

    private static boolean isSame(Path written, Path csv, String name) throws IOException {
        try {
            var path = csv.toAbsolutePath().resolveSibling(name);
            return !name.isEmpty() && Files.exists(path) && Files.isSameFile(written, path);
        } catch (InvalidPathException e) {
            // no file can have this name
            return false;
        }
    }

    private PagePlan write(List<Taken> taken, List<String> extra, Wanted wanted, Forum forum, Fonts fonts, GrowingBundle bundle, List<Notice> small, Progress progress) throws Refused, Cancelled {
        var parts = new ArrayList<Part>();
        var contents = new ArrayList<Content>();
        for (var t : taken) {
            parts.add(new Part(t.label(), new ExhibitId("x" + (parts.size() + 1)), t.label(), t.title(), "", "", t.first(), t.pages(), false, 1));
            contents.add(new BundleWriter.Exhibits(List.of(t.file())));
        }
        var title = wanted.title();
        var listed = List.copyOf(parts);
        var name = forum.say("index");
        var index = new Typesetter(fonts).set(index(taken, listed, extra, title, forum), forum.typography("form"), false);
        parts.addFirst(new Part("index", null, "", name, forum.words().get("index").en(), name + "-", 1, index.pages(), false, 1));
        contents.addFirst(new BundleWriter.Paper(index));
        if (wanted.manifest()) {
            var manifest = new LooseManifest(forum);
            var called = forum.language().startsWith("zh") ? manifest.title().zh() : manifest.title().en();
            var paper = new Typesetter(fonts).set(manifest.of(listed, taken.stream().map(Taken::path).toList()), forum.typography("sheet"), false);
            parts.add(new Part(FilingLayout.MANIFEST, null, "", called, manifest.title().en(), called + "-", 1, paper.pages(), false, 1));
            contents.add(new BundleWriter.Paper(paper));
        }
        var plan = new PagePlan(parts, true);
        var stamps = wanted.stamping().isNone() ? "" : wanted.stamping().toString();
        var id = Sha256.of(told(parts) + taken.stream().map(t -> t.choice()).toList() + forum.digest() + stamps).hex();
        var front = new BundleWriter.Front(title, forum.language(), "", forum.say("exhibits"), newest(taken), id, BundleWriter.Sheet.A4).fitted(wanted.stamping(), forum.printing().fitting());
        small.addAll(bundle.write(plan, contents, front, progress));
        return plan;
    }

    /// In words of its own: those Java has for a record it puts together while the program runs, which takes longer than an exhibit does.
    private static String told(List<Part> parts) {
        var all = new StringBuilder();
        for (var p : parts) all.append(p.key()).append('\t').append(p.label()).append('\t').append(p.title()).append('\t').append(p.prefix()).append(p.first()).append('\t').append(p.pages()).append('\n');
        return all.toString();
    }

    /// The file's date is the newest date in the list, so that the same list gives the same bytes on any day.
    private static LocalDate newest(List<Taken> taken) {
        return taken.stream().map(t -> LooseList.field(t.row(), "date")).filter(d -> d.matches("\\d{4}-\\d{2}-\\d{2}")).map(BundleLoose::day).max(LocalDate::compareTo)
            .orElse(LocalDate.of(2000, 1, 1));
    }

    private static LocalDate day(String text) {
        try {
            return LocalDate.parse(text);
        } catch (java.time.format.DateTimeParseException e) {
            return LocalDate.of(2000, 1, 1);
        }
    }

    private static Document index(List<Taken> taken, List<Part> parts, List<String> extra, String title, Forum forum) {
        var columns = new ArrayList<Column>();
        columns.add(new Column(forum.say("column-label"), 12, Align.CENTRE));
        columns.add(new Column(forum.say("column-title"), 30, Align.LEFT));
        // a column in which no row says anything is left out
        boolean sources = said(taken, "source");
        boolean purposes = said(taken, "purpose");
        if (sources) columns.add(new Column(forum.say("column-source"), 14, Align.LEFT));
        if (purposes) columns.add(new Column(forum.say("column-proves"), 24, Align.LEFT));
        for (var e : extra) columns.add(new Column(e, 12, Align.LEFT));
        columns.add(new Column(forum.say("column-pages"), 12, Align.CENTRE));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < taken.size(); i++) {
            var t = taken.get(i);
            var p = parts.get(i);
            var cells = new ArrayList<List<Span>>();
            cells.add(List.of(Span.of(t.label())));
            var date = LooseList.field(t.row(), "date");
            cells.add(List.of(Span.of(t.title() + (date.isEmpty() ? "" : "（" + date + "）"))));
            if (sources) cells.add(List.of(Span.of(LooseList.field(t.row(), "source"))));
            if (purposes) cells.add(List.of(Span.of(LooseList.field(t.row(), "purpose"))));
            for (var e : extra) cells.add(List.of(Span.of(LooseList.field(t.row(), e))));
            cells.add(List.of(new Span(p.range(), Document.Face.BODY, p.exhibit(), null)));
            rows.add(new Row(false, cells));
        }
        return new Document("index", "", title, title, "form", List.<Block>of(new Document.Title(title), new Document.Table(columns, rows)));
    }

    private static boolean said(List<Taken> taken, String column) {
        return taken.stream().anyMatch(t -> !LooseList.field(t.row(), column).isEmpty());
    }
}
