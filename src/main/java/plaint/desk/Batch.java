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
import java.util.function.Function;
import plaint.casefile.CaseFile;
import plaint.check.Finding;
import plaint.exchange.ListFile;
import plaint.exchange.Listing;
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

    public enum Status { DONE, REFUSED, SKIPPED }

    /// What became of a row. `about` is whom it names, by which a row is found again that has no case; `no` is the case number as far as it is known, else empty; `files` lie in the folder of the batch; `pages` counts the pages of all of them.
    public record Line(int row, String about, String no, Status status, List<Notice> reasons, List<Path> files, int pages) {
        /// One reason as it is, of several each on a line of its own.
        public String told(Function<Notice, String> say) {
            if (reasons.size() == 1) return say.apply(reasons.getFirst());
            var all = new ArrayList<String>();
            for (var n : reasons) all.add((all.size() + 1) + ". " + say.apply(n));
            return String.join("\n", all);
        }
    }

    public record Result(List<Line> lines, Path report) {
        public int count(Status status) {
            return (int) lines.stream().filter(l -> l.status() == status).count();
        }
    }

    /// The rows of a CSV. `forum` null: that of each case. `report.csv` in `out` tells each row, its reasons in `lang`.
    public Result run(Path csv, String forum, Path out, Lang lang, Progress progress) throws Refused, Cancelled {
        return run(BatchRow.read(csv), forum, out, lang, progress);
    }

    /// Cancelled after some rows, what was done stays and stands in the report.
    public Result run(List<BatchRow> rows, String forum, Path out, Lang lang, Progress progress) throws Refused, Cancelled {
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
                else lines.add(one(row, forum, opening, folder, quiet(progress)));
            }
        } finally {
            write(lines, out, report, lang);
        }
        progress.step(Notice.of("batch.work.done"), rows.size(), rows.size());
        return new Result(List.copyOf(lines), report);
    }

    private Line one(BatchRow row, String forum, BatchOpening opening, BatchFolder folder, Progress progress) throws Cancelled {
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
            if (before != null) return new Line(row.line(), row.about(), no, Status.SKIPPED, List.of(Notice.of("batch.note.unchanged")), before.files(), before.pages());
            return produce(row, file.no(), filing, print, folder, progress);
        } catch (Refused e) {
            return refused(row, no, List.of(e.notice()));
        }
    }

    private static Line refused(BatchRow row, String no, List<Notice> reasons) {
        return new Line(row.line(), row.about(), no, Status.REFUSED, reasons, List.of(), 0);
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

    private Line produce(BatchRow row, CaseNo no, int filing, String print, BatchFolder folder, Progress progress) throws Refused, Cancelled {
        folder.begin(no, filing);
        ProduceFiling.Produced made;
        try {
            made = new ProduceFiling(office).run(no, filing, folder.of(no), progress);
        } catch (Refused e) {
            return refused(row, no.value(), reasons(no, filing, e.notice()));
        }
        var files = made.sets().stream().map(ProduceFiling.ProducedSet::file).toList();
        int pages = made.sets().stream().mapToInt(s -> s.set().plan().sides().size()).sum();
        folder.finish(no, filing, print, files, pages);
        return new Line(row.line(), row.about(), no.value(), Status.DONE, made.warnings().stream().map(f -> f.what()).toList(), files, pages);
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
