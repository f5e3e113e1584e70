package plaint.desk;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
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
import plaint.forum.Forums;
import plaint.key.ExhibitId;
import plaint.pdf.BundleWriter;
import plaint.pdf.BundleWriter.Content;
import plaint.pdf.ExhibitFile;
import plaint.pdf.Fonts;
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
    /// So many bytes of what workers told are kept until the files are written; what does not fit is told again.
    private static final long RECIPES = 64 << 20;
    private final Home home;

    public BundleLoose(Home home) {
        this.home = home;
    }

    /// What was written, a line per row of the list, and the volumes where it was divided; `file` is null where no row could be taken and nothing was written.
    public record Result(Path file, int pages, List<Line> exhibits, List<BundleVolume> volumes) { }

    /// One row: the label printed, the file as given, its pages and the number on its first page; `status` is accepted, warned or refused, `reasons` say why.
    public record Line(String id, String file, int pages, String first, String status, List<Notice> reasons) { }

    private record Taken(NamedCsvRecord row, String label, String title, Looked found) { }

    /// `csv` has a header; `file` is relative to it. `title` null: a plain one of the pack.
    public Result run(Path csv, Path out, String forumId, String title, Progress progress) throws Refused, Cancelled {
        return run(csv, out, forumId, title, 0, 0, Allowed.USUAL, progress);
    }

    /// The same, divided into volumes of at most `volumePages` pages and `volumeBytes` bytes (0: any number), files beside `out`.
    public Result run(Path csv, Path out, String forumId, String title, int volumePages, long volumeBytes, Progress progress) throws Refused, Cancelled {
        return run(csv, out, forumId, title, volumePages, volumeBytes, Allowed.USUAL, progress);
    }

    /// The same with what is allowed beyond the usual. A password in the list goes before those.
    public Result run(Path csv, Path out, String forumId, String title, int volumePages, long volumeBytes, Allowed allowed, Progress progress) throws Refused, Cancelled {
        var forum = home.packs().get(forumId);
        var list = LooseList.read(csv);
        var taken = new ArrayList<Taken>();
        var lines = new ArrayList<Line>();
        try (var fonts = Fonts.in(home.fonts()); var archive = new LooseArchive(list, progress)) {
            take(list, forum, fonts, archive, allowed, taken, lines, progress);
            if (taken.isEmpty()) return new Result(null, 0, lines, List.of());
            refuseToOverwrite(out, csv, taken);
            var heading = title == null || title.isBlank() ? forum.say("exhibits") : title;
            var plan = write(taken, list.extra(), heading, forum, fonts, out, progress);
            var sizes = new java.util.HashMap<String, Long>();
            for (var t : taken) sizes.put(t.label(), SplitVolumes.size(t.found().path()));
            var volumes = new SplitVolumes(forum, fonts).run(new SplitVolumes.Order(out.toAbsolutePath(), plan, heading, "", newest(taken), volumePages, volumeBytes, p -> sizes.getOrDefault(p.label(), 0L)), progress);
            return new Result(out, plan.sides().size(), lines, volumes);
        }
    }

    private static void take(LooseList list, Forum forum, Fonts fonts, LooseArchive archive, Allowed allowed, List<Taken> taken, List<Line> lines, Progress progress) throws Cancelled {
        var room = new AtomicLong(RECIPES);
        var found = Hands.each(list.rows(), row -> Notice.of("pdf.work.inspect", LooseList.field(row, "file")), row -> look(row, list.csv(), archive, allowed, room), progress);
        var labels = new HashSet<String>();
        int page = 1;
        for (int i = 0; i < found.size(); i++) {
            var row = list.rows().get(i);
            var given = LooseList.field(row, "exhibit_id");
            var label = given.isEmpty() ? list.free(n -> forum.exhibits().label(n, ""), taken.size() + 1, labels) : given;
            try {
                if (labels.contains(label)) throw new Refused("desk.refused.sameLabel", label, row.getStartingLineNumber());
                list.refuseUnprintable(row, label, fonts);
                var t = taken(row, found.get(i), label, fonts);
                taken.add(t);
                labels.add(label);
                lines.add(new Line(label, LooseList.field(row, "file"), t.found().inspected().pages(), String.valueOf(page), t.found().warnings().isEmpty() ? "accepted" : "warned", t.found().warnings()));
                page += t.found().inspected().pages();
            } catch (Refused e) {
                lines.add(new Line(given, LooseList.field(row, "file"), 0, "", "refused", List.of(e.notice())));
            }
        }
    }

    /// What a row's file turned out to be, or why it cannot be taken.
    private record Looked(Path path, Inspected inspected, LooseArchive.Ready ready, String sum, Refused refused) {
        Looked(Refused refused) {
            this(null, null, null, null, refused);
        }

        List<Notice> warnings() {
            return java.util.stream.Stream.concat(inspected.warnings().stream(), ready.hindrances().stream()).toList();
        }
    }

    private static Looked look(NamedCsvRecord row, Path csv, LooseArchive archive, Allowed allowed, AtomicLong room) {
        var name = LooseList.field(row, "file");
        try {
            if (name.isEmpty()) throw new Refused("desk.refused.noFileNamed", csv, row.getStartingLineNumber());
            var path = csv.toAbsolutePath().resolveSibling(name);
            var password = LooseList.field(row, "password");
            var opened = (password.isEmpty() ? allowed : new Allowed(java.util.stream.Stream.concat(java.util.stream.Stream.of(password), allowed.passwords().stream()).toList(), allowed.megabytes()))
                .look(path, Hidden.marked(name));
            var seen = opened.looked();
            boolean fits = seen.recipe() != null && room.addAndGet(-seen.recipe().weight()) >= 0;
            var found = seen.inspected();
            var ready = archive.ready(row, new ExhibitFile(path, name, found.kind(), found.pages(), opened.with(), fits ? seen.recipe() : null));
            return new Looked(path, found, ready, ContentSum.of(path) + ready.choice(), null);
        } catch (Refused e) {
            return new Looked(e);
        } catch (InvalidPathException e) {
            return new Looked(new Refused("pdf.refused.missing", name));
        } catch (IOException e) {
            return new Looked(new Refused("pdf.refused.unreadable", name));
        }
    }

    private static Taken taken(NamedCsvRecord row, Looked found, String label, Fonts fonts) throws Refused {
        if (found.refused() != null) throw found.refused();
        var title = LooseList.field(row, "title_zh").isEmpty() ? LooseList.field(row, "title_en") : LooseList.field(row, "title_zh");
        return new Taken(row, label, title.isEmpty() ? printable(found.path().getFileName().toString(), fonts) : title.replaceAll("\\s+", " "), found);
    }

    /// The name of a file as a title: what it hides, and what no font holds, is printed as its number.
    private static String printable(String name, Fonts fonts) {
        var out = new StringBuilder();
        Hidden.marked(name).codePoints().forEach(c -> out.append(fonts.lacking(Character.toString(c)) >= 0 ? "[U+%04X]".formatted(c) : Character.toString(c)));
        return out.toString();
    }

    private static void refuseToOverwrite(Path out, Path csv, List<Taken> taken) throws Refused {
        try {
            if (!Files.exists(out)) return;
            if (Files.isSameFile(out, csv)) throw new Refused("desk.refused.outIsInput", out);
            for (var t : taken) if (Files.isSameFile(out, t.found().path())) throw new Refused("desk.refused.outIsInput", out);
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        }
    }

    private PagePlan write(List<Taken> taken, List<String> extra, String title, Forum forum, Fonts fonts, Path out, Progress progress) throws Refused, Cancelled {
        try {
            var parts = new ArrayList<Part>();
            var contents = new ArrayList<Content>();
            int page = 1;
            for (var t : taken) {
                parts.add(new Part(t.label(), new ExhibitId("x" + (parts.size() + 1)), t.label(), t.title(), "", "", page, t.found().inspected().pages(), false, 1));
                contents.add(new BundleWriter.Exhibits(List.of(t.found().ready().file())));
                page += t.found().inspected().pages();
            }
            var name = forum.say("index");
            var index = new Typesetter(fonts).set(index(taken, parts, extra, title, forum), forum.typography("form"), false);
            parts.addFirst(new Part("index", null, "", name, forum.words().get("index").en(), name + "-", 1, index.pages(), false, 1));
            contents.addFirst(new BundleWriter.Paper(index));
            var plan = new PagePlan(parts, true);
            var id = digest((parts + " " + taken.stream().map(t -> t.found().sum()).toList() + forum.digest()).getBytes(StandardCharsets.UTF_8)).hex();
            var front = new BundleWriter.Front(title, forum.language(), "", forum.say("exhibits"), newest(taken), id, BundleWriter.Sheet.A4);
            Files.createDirectories(out.toAbsolutePath().getParent());
            new BundleWriter(fonts).write(plan, contents, front, out.toAbsolutePath(), progress);
            return plan;
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        }
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
        columns.add(new Column(forum.say("column-source"), 14, Align.LEFT));
        columns.add(new Column(forum.say("column-proves"), 24, Align.LEFT));
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
            cells.add(List.of(Span.of(LooseList.field(t.row(), "source"))));
            cells.add(List.of(Span.of(LooseList.field(t.row(), "purpose"))));
            for (var e : extra) cells.add(List.of(Span.of(LooseList.field(t.row(), e))));
            cells.add(List.of(new Span(p.range(), Document.Face.BODY, p.exhibit(), null)));
            rows.add(new Row(false, cells));
        }
        return new Document("index", "", title, title, "form", List.<Block>of(new Document.Title(title), new Document.Table(columns, rows)));
    }

    private static Sha256 digest(byte[] bytes) {
        try {
            return new Sha256(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
