package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plaint.print.Piece;
import plaint.print.Piece.Seal;
import plaint.print.PrintJob;
import plaint.print.PrintSet;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// What hands do after the printer: fetch, seal, sign, bind and label, line by line, to be ticked off on the screen or on a printed sheet.
public final class PickList {
    private final Office office;

    public PickList(Office office) {
        this.office = office;
    }

    /// One line: `key` names it in [PrintJob#ticked].
    public record Line(String key, Notice zh, Notice en, Notice detail) {
        public Notice what(Lang lang) {
            return lang == Lang.ZH ? zh : en;
        }
    }

    /// The lines of a job: seals and signatures first, because they come before binding.
    public static List<Line> of(PrintJob job) {
        var lines = new ArrayList<Line>();
        for (var p : job.pieces()) {
            int sets = (int) job.sets().stream().filter(PrintSet::toCourt).filter(s -> job.tasks().stream().anyMatch(t -> t.set() == s.no() && t.has(p.key()))).count();
            if (sets == 0) continue;
            for (var s : p.seals()) lines.add(new Line(s.what().name().toLowerCase(java.util.Locale.ROOT) + "-" + p.key(), Notice.of("print.pick." + s.what(), p.title()), Notice.of("print.pick." + s.what(), p.latin()),
                Notice.of(s.what() == Seal.What.RIDING ? "print.pick.across" : "print.pick.on", s.page(), sets)));
        }
        for (var s : job.sets()) {
            if (job.sheets(s) == 0) continue;
            var bind = Notice.of("print.pick.bind." + s.role(), s.recipient());
            if (s.role() == PrintSet.Role.BOOKLET) {
                lines.add(new Line("bind-" + s.no(), bind, bind, Notice.of("print.pick.booklets", job.tasks().stream().filter(t -> t.set() == s.no()).mapToInt(t -> t.legs().size()).sum(), job.sheets(s))));
                continue;
            }
            var binders = job.volumes(s);
            for (int v : binders)
                if (!job.divided(s)) lines.add(new Line("bind-" + s.no(), bind, bind, Notice.of("print.pick.sheets", job.sheets(s), job.pages(s))));
                else lines.add(new Line("bind-" + s.no() + "-" + v, bind, bind, Notice.of("print.pick.sheetsOf", v, job.sheets(s, v), job.pages(s, v))));
        }
        for (var p : job.pieces()) if (p.kind() == Piece.Kind.LABELS) lines.add(new Line("labels", Notice.of("print.pick.labels"), Notice.of("print.pick.labels"), Notice.of("print.pick.labels.many", stock(job).getOrDefault("label", 0))));
        return lines;
    }

    /// Sheets of each stock.
    public static Map<String, Integer> stock(PrintJob job) {
        var sheets = new TreeMap<String, Integer>();
        for (var t : job.tasks()) sheets.merge(t.ticket().stock(), t.sheets(), Integer::sum);
        return sheets;
    }

    /// The list as a sheet to print.
    public Path print(int no, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var job = new PrintQueue(office).job(no);
        var words = Words.in(lang);
        var file = new ShowCase(office).run(job.caseNo());
        var sets = new ArrayList<Map<String, Object>>();
        for (var s : job.sets()) sets.add(Map.of("no", String.valueOf(s.no()), "who", words.say("print.pick.role." + s.role(), s.recipient()), "mark", s.mark(), "pages", String.valueOf(job.pages(s)),
            "sheets", String.valueOf(job.sheets(s)), "volumes", String.valueOf(Math.max(1, job.volumes(s).size()))));
        var stock = new ArrayList<String>();
        stock(job).forEach((key, n) -> stock.add(words.say("print.pick.stock", words.say("print.stock." + key), n)));
        var pieces = new ArrayList<Map<String, Object>>();
        for (var p : job.pieces()) {
            int sheets = job.tasks().stream().flatMap(t -> t.legs().stream().filter(l -> l.piece().equals(p.key())).map(t::sheets)).mapToInt(Integer::intValue).sum();
            if (sheets == 0) continue;
            var into = new HashSet<Integer>();
            for (var t : job.tasks()) if (t.has(p.key())) into.add(t.set());
            pieces.add(Map.of("title", title(p, lang), "stock", words.say("print.stock." + p.stock()), "sides", words.say(p.duplex() ? "print.pick.both" : "print.pick.one"), "pages", String.valueOf(p.pages()),
                "sets", String.valueOf(into.size()), "sheets", String.valueOf(sheets)));
        }
        var lines = of(job).stream().map(l -> Map.<String, Object>of("what", l.what(lang).in(lang), "detail", l.detail().in(lang), "done", job.ticked().contains(l.key()) ? "■" : "□")).toList();
        var model = Map.<String, Object>of("no", "P" + job.no(), "title", lang.of(job.title(), job.latin()), "case", job.caseNo().value(), "filing", job.filing(), "made", job.made(), "sets", sets, "pieces", pieces,
            "lines", lines, "stock", String.join(lang == Lang.ZH ? "，" : ", ", stock));
        return new ProduceSheet(office).run(new ProduceSheet.Order("pick-list", lang, words.say("print.pick.title"), file.forum(), LocalDate.parse(job.made().substring(0, 10)), job.sample(), model), out, progress);
    }

    /// What a piece is called on screen and sheet.
    public static String title(Piece p, Lang lang) {
        return switch (p.kind()) {
            case SLIPS -> Words.in(lang).say("print.piece.slips");
            case LABELS -> Words.in(lang).say("print.piece.labels");
            case FRONTS -> Words.in(lang).say("print.piece.fronts");
            case BOOKLET -> Words.in(lang).say("print.piece.booklet", lang.of(p.title(), p.latin()));
            default -> lang.of(p.title(), p.latin());
        };
    }
}
