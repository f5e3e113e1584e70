package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// Filings to choose from, of all cases or of those found by what is known of them.
public final class ListFilings {
    private final Office office;

    public ListFilings(Office office) {
        this.office = office;
    }

    /// One filing; `kind` and `latinKind` are the names its forum pack gives its kind.
    public record Line(CaseNo no, String title, String latinTitle, int filing, String kind, String latinKind, LocalDate dated) { }

    /// The filings of at most `limit` cases: of those that `text` finds, the first ones where it is blank.
    public List<Line> run(String text, int limit) throws Refused {
        var cases = new LinkedHashSet<CaseNo>();
        if (text == null || text.isBlank()) for (var c : new ListCases(office).page(null, limit)) cases.add(c.no());
        else for (var hit : new FindAnything(office).cases(text, limit)) cases.add(hit.caseNo());
        var lines = new ArrayList<Line>();
        for (var no : cases.stream().limit(limit).toList()) {
            var file = new ShowCase(office).run(no);
            for (var f : file.filings()) {
                var kind = kind(file, f.kind());
                lines.add(new Line(no, file.title(), file.latinTitle(), f.no(), kind == null ? f.kind() : kind.name(), kind == null ? f.kind() : kind.latin(), f.dated()));
            }
        }
        return List.copyOf(lines);
    }

    /// Null where the pack is not there or names no such kind: the filing is listed all the same.
    private Forum.FilingKind kind(CaseFile file, String key) {
        try {
            return office.forums().get(file.forum()).filingKinds().stream().filter(k -> k.key().equals(key)).findFirst().orElse(null);
        } catch (Refused e) {
            return null;
        }
    }
}
