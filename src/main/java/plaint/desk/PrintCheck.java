package plaint.desk;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.check.Finding;
import plaint.check.Finding.Rank;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// 递交前检查记录: what the check found, with rule and place, and the reasons warnings were let pass for. An office sheet, never part of a filing. Dated as the filing.
public final class PrintCheck {
    private final Office office;

    public PrintCheck(Office office) {
        this.office = office;
    }

    public Path run(CaseNo no, int filing, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var checked = new CheckFiling(office).run(no, filing);
        var c = new ShowCase(office).run(no);
        var dated = c.filing(filing).dated();
        var model = new HashMap<String, Object>(SheetWords.head(c, dated, lang));
        model.put("filing", filing);
        model.put("refused", checked.plan() == null ? checked.refused().in(lang) : null);
        model.put("stops", rows(checked.findings(), Rank.STOP, false, lang));
        model.put("warnings", checked.findings().stream().filter(Finding::open).map(f -> row(f, lang)).toList());
        model.put("waived", rows(checked.findings(), Rank.WARN, true, lang));
        model.put("passed", rows(checked.findings(), Rank.PASSED, false, lang));
        var title = Words.in(lang).say("desk.sheet.check");
        return new ProduceSheet(office).run(new ProduceSheet.Order("filing-check", lang, title, c.forum(), dated, c.sample(), model), out, progress);
    }

    private static List<Map<String, Object>> rows(List<Finding> all, Rank rank, boolean waived, Lang lang) {
        return all.stream().filter(f -> f.rank() == rank && (f.waived() != null) == waived).map(f -> row(f, lang)).toList();
    }

    private static Map<String, Object> row(Finding f, Lang lang) {
        var law = f.rule().law();
        return Map.of("what", f.what().in(lang), "why", f.why().in(lang), "law", law == null ? "" : lang.of(law.zh(), law.en()), "page", f.spot().page(),
            "by", f.waived() == null ? "" : f.waived().by(), "on", f.waived() == null ? "" : Dates.table(f.waived().at().atZone(Dates.BEIJING).toLocalDate()), "reason", f.waived() == null ? "" : f.waived().reason());
    }
}
