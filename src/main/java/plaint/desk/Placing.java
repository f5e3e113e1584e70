package plaint.desk;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile;
import plaint.key.ExhibitId;
import plaint.text.Notice;

/// Finds a new exhibit its id, its filing and its place: behind the last of its theme within its filing, else behind the last of its filing, else at the end. So the
/// numbers of exhibits handed in before never shift.
final class Placing {
    private static final int LONGEST = 48;
    private final CaseFile before;
    private final String theme;
    private final int asked;
    private final int filing;
    private final List<Exhibit> now;
    private ExhibitId after;
    private String source;
    private int followed;

    Placing(CaseFile before, String theme, int asked) {
        this.before = before;
        this.theme = theme;
        this.asked = asked;
        this.filing = OpenFiling.from(before, asked);
        this.now = new ArrayList<>(before.exhibits());
    }

    /// New exhibits follow this one, the first at once behind it, as far as it is of the filing they come into; `from` is their source.
    Placing behind(ExhibitId id, String from) {
        after = id;
        source = from;
        return this;
    }

    /// An exhibit with what is to be told of it, and the exhibits of the case that have a file of the same bytes.
    record Placed(Exhibit exhibit, List<Notice> notices, List<ExhibitId> twins) { }

    /// One exhibit of all these files, named after the last: as it came.
    Placed add(List<SealedFile> files) {
        var file = files.getFirst();
        var name = files.getLast().name();
        var notices = new ArrayList<>(file.warnings());
        if (filing != asked) notices.add(Notice.of("desk.note.laterFiling", name, asked, filing));
        var twins = new ArrayList<ExhibitId>();
        for (var x : now) {
            if (x.files().stream().noneMatch(f -> files.stream().anyMatch(g -> g.digest().equals(f.digest())))) continue;
            notices.add(Notice.of("desk.note.twin", name, x.title()));
            twins.add(x.id());
        }
        var x = new Exhibit(id(name), bare(name), null, Exhibit.Kind.DOCUMENT, Exhibit.Held.COPY, theme, source, null, null, filing, files);
        now.add(place(), x);
        return new Placed(x, List.copyOf(notices), List.copyOf(twins));
    }

    CaseFile caseFile() {
        return before.withExhibits(now);
    }

    private int place() {
        for (int i = 0; after != null && i < now.size(); i++) if (now.get(i).id().equals(after) && now.get(i).filing() == filing) return i + ++followed;
        int ofFiling = now.size();
        int ofTheme = -1;
        for (int i = 0; i < now.size(); i++) {
            if (now.get(i).filing() != filing) continue;
            ofFiling = i + 1;
            if (now.get(i).theme().equals(theme)) ofTheme = i + 1;
        }
        return ofTheme < 0 ? ofFiling : ofTheme;
    }

    private static String bare(String name) {
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }

    private ExhibitId id(String name) {
        var letters = Normalizer.normalize(bare(name), Normalizer.Form.NFC).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-").replaceAll("^-|-$", "");
        int end = letters.offsetByCodePoints(0, Math.min(LONGEST, letters.codePointCount(0, letters.length())));
        var stem = letters.isEmpty() ? "exhibit" : letters.substring(0, end);
        for (int n = 1; ; n++) {
            var id = new ExhibitId(n == 1 ? stem : stem + "-" + n);
            if (now.stream().noneMatch(x -> x.id().equals(id))) return id;
        }
    }
}
