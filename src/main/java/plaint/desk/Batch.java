package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import plaint.casefile.CaseFile;
import plaint.check.Finding;
import plaint.exchange.ListFile;
import plaint.exchange.Listing;
import plaint.forum.CheckRules;
import plaint.key.CaseNo;
import plaint.pdf.Unwritable;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Filing sets for many cases in one go, a folder per case: of cases there are, and of cases the rows open. A row that is refused stops no other. Run again with the same
/// folder it goes on where it was stopped: what is done and unchanged is skipped, a case a row opened is not opened twice. Every set is written beside and renamed whole.
public final class Batch {
    private final Office office;

    public Batch(Office office) {
        this.office = office;
    }

    /// DRAFT: written, each page marked so, because warnings stand without a reason.
    public enum Status { DONE, DRAFT, REFUSED, SKIPPED }

    /// A warning that stands without a reason: the key of its check, and what was found.
    public record Warned(String check, Notice what) { }

    /// What became of a row. `about` is whom it names, by which a row is found again that has no case; `no` is the case number as far as it is known, else empty; `reasons` why it was refused, or what was seen
    /// while it was written; `files` lie in the folder of the batch; `pages` counts the pages of all of them; `warned` is what makes a draft of it.
    public record Line(int row, String about, String no, Status status, List<Notice> reasons, List<Path> files, int pages, List<Warned> warned) {
        /// All that is to be told of it.
        public List<Notice> told() {
            return java.util.stream.Stream.concat(reasons.stream(), warned.stream().map(Warned::what)).toList();
        }

        /// One reason as it is, of several each on a line of its own.
        public String told(Function<Notice, String> say) {
            if (told().size() == 1) return say.apply(told().getFirst());
            var all = new ArrayList<String>();
            for (var n : told()) all.add((all.size() + 1) + ". " + say.apply(n));
            return String.join("\n", all);
        }
    }

    public record Result(List<Line> lines, Path report) {
        public int count(Status status) {
            return (int) lines.stream().filter(l -> l.status() == status).count();
        }

        /// The kinds of warning that stand, each with the rows it stands in, the most frequent first.
        public Map<String, List<Line>> standing() {
            var by = new LinkedHashMap<String, List<Line>>();
            for (var l : lines) for (var kind : l.warned().stream().map(Warned::check).distinct().toList()) by.computeIfAbsent(kind, k -> new ArrayList<>()).add(l);
            var out = new LinkedHashMap<String, List<Line>>();
            by.entrySet().stream().sorted(java.util.Comparator.comparing(e -> -e.getValue().size())).forEach(e -> out.put(e.getKey(), List.copyOf(e.getValue())));
            return java.util.Collections.unmodifiableMap(out);
        }
    }

    /// The rows of a CSV. `forum` null: that of each case. `report.csv` in `out` tells each row, its reasons in `lang`.
    public Result run(Path csv, String forum, Path out, Lang lang, Progress progress) throws Refused, Cancelled {
        return run(BatchRow.read(csv), forum, out, lang, progress);
    }

    public Result run(List<BatchRow> rows, String forum, Path out, Lang lang, Progress progress) throws Refused, Cancelled {
        return run(rows, forum, Map.of(), out, lang, progress);
    }

    public Result run(Path csv, String forum, Map<String, String> answers, Path out, Lang lang, Progress progress) throws Refused, Cancelled {
        return run(BatchRow.read(csv), forum, answers, out, lang, progress);
    }

    /// `answers`: a reason for each kind of warning, by the key of its check, that holds for all rows and is kept in each case as one given to it alone. Cancelled after some rows, what was done stays
    /// and stands in the report.
    public Result run(List<BatchRow> rows, String forum, Map<String, String> answers, Path out, Lang lang, Progress progress) throws Refused, Cancelled {
        for (var a : answers.entrySet()) {
            if (!CheckRules.keys().contains(a.getKey())) throw new Refused("batch.refused.kind", a.getKey(), String.join(", ", CheckRules.keys()));
            WaiveFinding.reason(a.getValue());
        }
        try {
            Files.createDirectories(out);
        } catch (IOException e) {
            throw Unwritable.folder(out, e);
        }
        var lines = new ArrayList<Line>();
        var report = out.resolve("report.csv");
        var folder = new BatchFolder(out);
        var opening = new BatchOpening(office, folder, forum);
        var named = new HashMap<String, BatchRow>();
        try {
            for (var row : rows) {
                progress.stopIfCancelled();
                progress.step(Notice.of("batch.work", lines.size() + 1, rows.size(), row.about()), lines.size(), rows.size());
                var twin = row.get("case") == null && row.opens() ? named.putIfAbsent(row.key(), row) : null;
                // two rows about one seller that say different things: which holds is not guessed
                if (twin != null && !twin.said().equals(row.said())) lines.add(refused(row, "", List.of(Notice.of("batch.refused.twin", row.line(), twin.line()))));
                else lines.add(one(row, forum, answers, opening, folder, quiet(progress)));
            }
        } finally {
            write(lines, out, report, lang);
        }
        progress.step(Notice.of("batch.work.done"), rows.size(), rows.size());
        return new Result(List.copyOf(lines), report);
    }

    private Line one(BatchRow row, String forum, Map<String, String> answers, BatchOpening opening, BatchFolder folder, Progress progress) throws Cancelled {
        var no = row.or("case", "");
        try {
            var wrong = opening.wanted(row) ? opening.faults(row) : List.<Notice>of();
            if (!wrong.isEmpty()) return refused(row, no, wrong);
            var file = opening.find(row);
            no = file.no().value();
            if (forum != null && !forum.equals(file.forum())) throw new Refused("batch.refused.forum", no, file.forum(), forum);
            int filing = filing(row, file);
            var print = folder.fingerprint(file, filing, office.forums().get(file.forum()).digest());
            var before = folder.done(file.no(), filing, print);
            if (before != null && before.warned().isEmpty()) return new Line(row.line(), row.about(), no, Status.SKIPPED, List.of(Notice.of("batch.note.unchanged")), before.files(), before.pages(), List.of());
            // a draft stays one until somebody answers what stands against it
            if (before != null && before.warned().stream().noneMatch(w -> answers.containsKey(w.check()))) return new Line(row.line(), row.about(), no, Status.DRAFT, List.of(), before.files(), before.pages(), before.warned());
            return produce(row, file, filing, answers, folder, progress);
        } catch (Refused e) {
            return refused(row, no, List.of(e.notice()));
        }
    }

    private static Line refused(BatchRow row, String no, List<Notice> reasons) {
        return new Line(row.line(), row.about(), no, Status.REFUSED, reasons, List.of(), 0, List.of());
    }

    /// All that keeps the papers from being made, the first reason first.
    private List<Notice> reasons(CaseNo no, int filing, Notice first) throws Refused {
        var all = new ArrayList<>(List.of(first));
        var checked = new CheckFiling(office).run(no, filing);
        if (checked.refused() != null) all.add(checked.refused());
        all.addAll(checked.missing());
        for (var f : checked.findings()) if (f.rank() == Finding.Rank.STOP) all.add(f.what());
        return List.copyOf(new LinkedHashSet<>(all));
    }

    private static int filing(BatchRow row, CaseFile file) throws Refused {
        var asked = row.get("filing");
        if (file.filings().isEmpty()) throw new Refused("batch.refused.noFiling", file.no());
        if (asked == null) return file.lastFiling();
        if (!asked.matches("[1-9][0-9]{0,3}")) throw new Refused("batch.refused.filing", row.line(), asked);
        return Integer.parseInt(asked);
    }

    private Line produce(BatchRow row, CaseFile file, int filing, Map<String, String> answers, BatchFolder folder, Progress progress) throws Refused, Cancelled {
        var no = file.no();
        var before = folder.begin(no, filing);
        ProduceFiling.Produced made;
        try {
            made = new ProduceFiling(office).run(file, filing, answers, folder.of(no), progress);
        } catch (Refused e) {
            return refused(row, no.value(), reasons(no, filing, e.notice()));
        }
        var files = made.sets().stream().map(ProduceFiling.ProducedSet::file).toList();
        int pages = made.sets().stream().mapToInt(s -> s.set().plan().sides().size()).sum();
        var warned = made.warnings().stream().map(f -> new Warned(f.check(), f.what())).toList();
        // the reasons given just now are part of the case
        var now = new ShowCase(office).run(no);
        folder.finish(no, filing, folder.fingerprint(now, filing, office.forums().get(now.forum()).digest()), new BatchFolder.Made(files, pages, warned), before);
        return new Line(row.line(), row.about(), no.value(), made.draft() ? Status.DRAFT : Status.DONE, made.told(), files, pages, warned);
    }

    /// Whole steps are told by row; within a row only the wish to stop is heard.
    private static Progress quiet(Progress whole) {
        return new Progress() {
            @Override public void step(Notice doing, long done, long total) {
                // the row is what is told
            }

            @Override public boolean cancelled() {
                return whole.cancelled();
            }
        };
    }

    private static void write(List<Line> lines, Path out, Path report, Lang lang) throws Refused, Cancelled {
        var list = Listing.<Line>named("report").number("row", Line::row).text("about", Line::about).text("case", Line::no).text("status", l -> l.status().name().toLowerCase(Locale.ROOT))
            .text("reason", l -> l.told(n -> n.in(lang)))
            .text("files", l -> String.join("; ", l.files().stream().map(f -> out.toAbsolutePath().relativize(f.toAbsolutePath()).toString().replace('\\', '/')).toList()))
            .number("pages", Line::pages).of(lines);
        ListFile.write(list, report, Progress.NONE);
    }

    /// A list with every column and two rows to start from: one names a case, one opens one.
    public static void template(Path to) throws Refused, Cancelled {
        var known = new LinkedHashMap<String, String>();
        known.put("case", "2016-0001");
        var fresh = new LinkedHashMap<String, String>();
        fresh.put("like", "2016-0001");
        fresh.put("dated", "2018-05-02");
        fresh.put("defendant", "某甲（样本）");
        fresh.put("defendant_address", "样本地址");
        fresh.put("shop", "样本店铺");
        fresh.put("account", "sample_account");
        fresh.put("brand", "样本品牌");
        fresh.put("goods", "样本商品");
        fresh.put("from", "2016-03-10");
        fresh.put("to", "2016-09-30");
        fresh.put("goodwill", "300000.00");
        fresh.put("direct_loss", "20000.00");
        var shape = Listing.<LinkedHashMap<String, String>>named("batch");
        for (var column : BatchRow.COLUMNS) shape = shape.text(column, r -> r.getOrDefault(column, ""));
        ListFile.write(shape.of(List.of(known, fresh)), to, Progress.NONE);
    }
}
