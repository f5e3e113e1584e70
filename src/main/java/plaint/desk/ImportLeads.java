package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import plaint.text.Encoding;
import plaint.lead.LeadFile;
import plaint.lead.LeadLine;
import plaint.lead.Standing;
import plaint.lead.Tracked;
import plaint.store.ArchiveEdit;
import plaint.store.LeadIntake;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.view.LeadView;
import plaint.work.Progress;

/// Takes a list of leads in, in one durable save with one entry of history: all rows that can be read, or nothing where the file as a whole cannot, the disk fails or the
/// job is cancelled. A lead already there (by its number) is not doubled: unchanged it stays, changed it takes over what screening says now and keeps what the office
/// decided. Every refused row, and every row something was noted of, stands in the report with its line and the reason.
public final class ImportLeads {
    private static final int STEP = 2000;
    /// Above so many rows the view is not built just to count who returns: it would take more memory than the list itself.
    private static final int LONG = 300_000;
    /// What the view takes for a lead, amply: one that might not find room is not filled beside the import.
    private static final int BYTES_A_LEAD = 450;
    private final Office office;

    public ImportLeads(Office office) {
        this.office = office;
    }

    /// `rows` = `accepted` + `refused`; `accepted` = `added` + `changed` + `same` (already there, word for word) + `repeated` (twice in this list, word for word).
    /// `noted` counts accepted rows with a remark in the report. `returning` counts new leads that share an identifier with a punished seller;
    /// -1 where the list is too long to tell before the leads are looked at, and then [ReturningSellers] tells it of each.
    public record Imported(int rows, int accepted, int refused, int added, int changed, int same, int repeated, int noted, int returning, Encoding encoding, Path report) { }

    /// Where the report lies, by its name: beside the list, so that it is found again; where nothing can be written there, in the home folder of whoever takes the list in.
    public static Path beside(Path list, String name) {
        var folder = list.toAbsolutePath().getParent();
        return (Files.isWritable(folder) ? folder : Path.of(System.getProperty("user.home"))).resolve(name);
    }

    /// `encoding`: a name, or `auto`. Days after `today` are refused. `report` is written anew, in the language given.
    public Imported run(Path file, String encoding, LocalDate today, Path report, Lang lang, Progress progress) throws Refused, Cancelled {
        if (!Files.isRegularFile(file)) throw new Refused("lead.refused.noFile", file);
        NotOver.any(report, file);
        try (var sheet = LeadSheet.of(file, office, progress); var list = opened(sheet, encoding, today)) {
            var counts = write(file, sheet, list, report, lang, progress);
            if (counts.changed > 0) office.forgetLeads();
            boolean seen = office.followLeads(counts.filling == null ? null : counts.filling.done()) || counts.rows <= LONG;
            return counts.result(list.encoding(), report, seen ? new ReturningSellers(office).countFrom(counts.firstNew) : -1);
        }
    }

    private static LeadFile opened(LeadSheet sheet, String encoding, LocalDate today) throws Refused {
        try {
            return LeadFile.open(sheet.text(), sheet.text(encoding), today);
        } catch (Refused e) {
            throw sheet.told(e);
        }
    }

    private Counts write(Path file, LeadSheet sheet, LeadFile list, Path report, Lang lang, Progress progress) throws Refused, Cancelled {
        var stopped = new boolean[1];
        var arriving = new ArrivingLeads(file.getFileName().toString());
        office.arriving(arriving);
        try (var told = LeadReport.open(report, lang)) {
            var work = new Work(office, sheet, list, told, progress, size(sheet.text()), arriving);
            var counts = office.archive().write(w -> {
                try {
                    return work.run(w, file);
                } catch (Cancelled e) {
                    stopped[0] = true;
                    throw new Refused("desk.refused.importStopped", file);
                }
            });
            told.keep();
            return counts;
        } catch (Refused e) {
            if (stopped[0]) throw new Cancelled();
            throw e;
        } finally {
            office.arriving(null);
        }
    }

    private static long size(Path file) throws Refused {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Refused("lead.refused.unreadable", file);
        }
    }

    /// The rows on their way; runs on the store's own thread.
    private static final class Work {
        private final Office office;
        private final LeadSheet sheet;
        private final LeadFile list;
        private final LeadReport report;
        private final Progress progress;
        private final long bytes;
        private final ArrivingLeads arriving;
        private int batch;

        Work(Office office, LeadSheet sheet, LeadFile list, LeadReport report, Progress progress, long bytes, ArrivingLeads arriving) {
            this.office = office;
            this.arriving = arriving;
            this.sheet = sheet;
            this.list = list;
            this.report = report;
            this.progress = progress;
            this.bytes = bytes;
        }

        Counts run(ArchiveEdit w, Path file) throws Refused, Cancelled {
            var counts = new Counts();
            var name = file.getFileName().toString();
            try (var intake = w.leads().intake(name)) {
                counts.firstNew = intake.firstNew();
                batch = intake.batch();
                // the first list of a store: the view is filled on the way, instead of being read from the store afterwards
                if (counts.firstNew == 0) counts.filling = office.filling();
                for (var line = list.next(); line != null; line = list.next()) {
                    take(sheet.told(line), intake, counts);
                    if (counts.rows % STEP != 0) continue;
                    arriving.at(counts.rows);
                    progress.stopIfCancelled();
                    progress.step(Notice.of("desk.work.leads", counts.rows), list.taken(), Math.max(bytes, list.taken()));
                }
                progress.stopIfCancelled();
                if (counts.rows == 0) throw new Refused("lead.refused.empty", name);
                // last of all: the first page need not wait until the whole file is digested
                intake.finish(counts.rows - counts.refused, counts.refused, FileDigest.of(file));
            }
            w.note(Notice.of("history.leads", name, counts.added, counts.changed, counts.refused));
            return counts;
        }

        private void added(LeadLine line, int id, Counts counts) {
            if (counts.firstNew == 0 && id < ArrivingLeads.MOST) arriving.take(new Tracked(id, line.suspect(), Standing.arriving(line.suspect().stage()), new Tracked.Origin(batch, arriving.file(), line.line())));
            if (counts.filling == null) return;
            if ((long) id * BYTES_A_LEAD < Runtime.getRuntime().maxMemory()) counts.filling.add(id, line.suspect());
            else counts.filling = null;
        }

        private void take(LeadLine line, LeadIntake intake, Counts counts) throws Refused {
            counts.rows++;
            if (line.suspect() == null) {
                counts.refused++;
                report.line(line.line(), line.no(), true, line.notes());
                return;
            }
            var outcome = intake.put(line.suspect(), line.line());
            counts.count(outcome);
            if (outcome == LeadIntake.Outcome.ADDED) added(line, intake.last(), counts);
            if (outcome == LeadIntake.Outcome.CLASH) report.line(line.line(), line.no(), true, List.of(Notice.of("lead.row.clash", line.no())));
            else if (outcome == LeadIntake.Outcome.REPEATED) report.line(line.line(), line.no(), false, List.of(Notice.of("lead.note.repeated", line.no())));
            else if (outcome == LeadIntake.Outcome.CHANGED) report.line(line.line(), line.no(), false, List.of(Notice.of("lead.note.changed", line.no())));
            if (line.notes().isEmpty() || outcome == LeadIntake.Outcome.CLASH) return;
            counts.noted++;
            report.line(line.line(), line.no(), false, line.notes());
        }
    }

    private static final class Counts {
        private LeadView.Filling filling;
        private int rows;
        private int refused;
        private int added;
        private int changed;
        private int same;
        private int repeated;
        private int noted;
        private int firstNew;

        void count(LeadIntake.Outcome outcome) {
            switch (outcome) {
                case ADDED -> added++;
                case CHANGED -> changed++;
                case SAME -> same++;
                case REPEATED -> repeated++;
                case CLASH -> refused++;
            }
        }

        Imported result(Encoding encoding, Path report, int returning) {
            return new Imported(rows, rows - refused, refused, added, changed, same, repeated, noted, returning, encoding, report);
        }
    }
}
