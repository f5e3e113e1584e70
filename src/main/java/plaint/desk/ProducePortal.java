package plaint.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.forum.PrintRules.Portal;
import plaint.key.CaseNo;
import plaint.pdf.Unwritable;
import plaint.pdf.VolumeFile;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;
import plaint.work.Sweep;

/// The same filing for a court's portal: one PDF per paper and exhibit, cut out of the court's set, so that every number and label is that of the bound set; named and sized as the
/// forum pack says, with a list to tick off as a spreadsheet and as a sheet. What is cancelled or refused leaves nothing.
public final class ProducePortal {
    private final Office office;

    public ProducePortal(Office office) {
        this.office = office;
    }

    /// One file: `range` are the numbers printed on its pages.
    public record PortalFile(String name, String label, String title, int pages, String range, long bytes) { }

    public record Made(Path folder, List<PortalFile> files, Path list, Path sheet) { }

    /// Writes into a folder `NO-FILING-portal` below `out`.
    public Made run(CaseNo no, int filing, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var file = new ShowCase(office).run(no);
        Clearance.asked(file, filing, new PlanFiling(office).run(no, filing).findings());
        var bound = new ProduceFiling(office).preview(no, filing, progress);
        var forum = office.forums().get(file.forum());
        var folder = out.toAbsolutePath().resolve(no + "-" + filing + "-portal");
        var beside = folder.resolveSibling("." + folder.getFileName() + ".part");
        boolean whole = false;
        try {
            Sweep.quietly(beside);
            Files.createDirectories(beside);
            var rules = forum.printing().portal();
            var files = files(bound.file(), bound.set().plan(), rules, beside, progress);
            var title = Words.in(lang).say("desk.portal.title");
            Files.writeString(beside.resolve("list.csv"), csv(files), StandardCharsets.UTF_8);
            var rows = files.stream().map(f -> Map.<String, Object>of("name", f.name(), "title", (f.label() + " " + f.title()).strip(), "range", f.range(), "pages", String.valueOf(f.pages()),
                "size", megabytes(f.bytes()))).toList();
            var dated = file.filing(filing).dated();
            var seen = rules.asOf() == null ? "" : Words.in(lang).say(rules.asOf().plusMonths(12).isBefore(dated) ? "desk.portal.old" : "desk.portal.asOf", rules.asOf());
            var model = Map.<String, Object>of("seen", seen, "soft", rules.soft(), "case", no.value(), "title", lang.of(file.title(), file.latinTitle()), "filing", filing, "files", rows, "count", files.size(), "limit", rules.megabytes());
            new ProduceSheet(office).run(new ProduceSheet.Order("portal-list", lang, title, file.forum(), dated, file.sample(), model), beside.resolve("list.pdf"), progress);
            progress.stopIfCancelled();
            Sweep.quietly(folder);
            Files.move(beside, folder);
            whole = true;
            return new Made(folder, files, folder.resolve("list.csv"), folder.resolve("list.pdf"));
        } catch (IOException e) {
            throw Unwritable.folder(folder, e);
        } finally {
            if (!whole) Sweep.quietly(beside);
        }
    }

    /// The files of one bound set, one by one.
    List<PortalFile> files(Path bound, PagePlan plan, Portal rules, Path folder, Progress progress) throws Refused, Cancelled {
        var files = new ArrayList<PortalFile>();
        var names = new HashSet<String>();
        int no = 0;
        for (var part : plan.parts()) {
            progress.stopIfCancelled();
            // a slip sheet goes into the file of its exhibit
            if (part.slip()) continue;
            progress.step(Notice.of("pdf.work.exhibit", (part.label() + " " + part.title()).strip()), no, plan.parts().size());
            no++;
            cut(bound, plan, part, rules, name(rules, no, part, names), folder, files);
        }
        return files;
    }

    /// Cuts a part out; one larger than what goes through without trouble goes in as many files as it takes. A single page may reach up to the limit itself.
    private static void cut(Path bound, PagePlan plan, Part part, Portal rules, String name, Path folder, List<PortalFile> files) throws Refused {
        long most = rules.megabytes() * 1_000_000L;
        long soft = Math.min(most, rules.soft() * 1_000_000L);
        int first = plan.sideOf(part);
        int slip = plan.slipBefore(part);
        int step = part.pages();
        while (true) {
            var made = new ArrayList<PortalFile>();
            boolean fits = true;
            for (int from = 0, piece = 1; from < part.pages() && fits; from += step, piece++) {
                int pages = Math.min(step, part.pages() - from);
                var own = step == part.pages() ? name + ".pdf" : name + "_" + piece + ".pdf";
                var out = folder.resolve(own);
                int lead = from == 0 ? slip : 0;
                VolumeFile.cut(bound, null, "", first + from - lead, first + from + pages - 1, List.of(new VolumeFile.Entry((part.label() + " " + part.title()).strip(), first + from - lead)), out);
                long size = SplitVolumes.size(out);
                fits = size <= soft || pages == 1 && size <= most;
                var range = pages == 1 || part.first() == 0 ? part.number(from) : part.number(from) + "—" + (part.first() + from + pages - 1);
                made.add(new PortalFile(own, part.label(), part.title(), pages + lead, range, size));
                if (!fits && pages == 1) throw new Refused("desk.refused.portalPage", (part.label() + " " + part.title()).strip(), part.number(from), rules.megabytes());
            }
            if (fits) {
                files.addAll(made);
                return;
            }
            for (var f : made) folder.resolve(f.name()).toFile().delete();
            step = Math.max(1, step / 2);
        }
    }

    /// The name by the pack's pattern, without forbidden characters, no longer than allowed, and used once.
    static String name(Portal rules, int no, Part part, Set<String> used) {
        var name = rules.pattern().replace("{no}", String.format(Locale.ROOT, "%02d", no)).replace("{label}", part.label()).replace("{title}", part.title()).strip();
        var clean = new StringBuilder();
        name.codePoints().filter(c -> c >= ' ' && rules.forbidden().indexOf(c) < 0).forEach(clean::appendCodePoint);
        var kept = clean.toString().strip().replaceAll("\\.+$", "");
        // a few characters are left for the number of a piece
        int length = Math.max(4, rules.length() - 4);
        if (kept.codePointCount(0, kept.length()) > length) kept = kept.substring(0, kept.offsetByCodePoints(0, length)).strip();
        var free = kept;
        for (int i = 2; !used.add(free.toLowerCase(Locale.ROOT)); i++) free = kept + "~" + i;
        return free;
    }

    private static String csv(List<PortalFile> files) {
        var out = new StringBuilder("\uFEFFfile,label,title,pages,numbers,bytes,done\r\n");
        for (var f : files) out.append(quoted(f.name())).append(',').append(quoted(f.label())).append(',').append(quoted(f.title())).append(',').append(f.pages()).append(',').append(quoted(f.range())).append(',')
            .append(f.bytes()).append(",\r\n");
        return out.toString();
    }

    /// Quoted, and never taken for a formula by a spreadsheet.
    private static String quoted(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return '"' + safe.replace("\"", "\"\"") + '"';
    }

    private static String megabytes(long bytes) {
        return String.format(Locale.ROOT, "%.2f", bytes / 1e6);
    }
}
