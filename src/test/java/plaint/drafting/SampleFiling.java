package plaint.drafting;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.casefile.Seat.Role;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.forum.Forums;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// The sample case with a simple page plan: exhibits numbered through all filings, three pages each (the agreement of 2013 only one).
final class SampleFiling {
    static final Path HOME = Path.of(System.getProperty("plaint.home"));
    private static CaseFile read;
    final Forum forum;
    final CaseFile file;

    SampleFiling() throws Refused {
        this(new Forums(HOME.resolve("assets/forums")).get("cn"), read());
    }

    private static synchronized CaseFile read() throws Refused {
        if (read == null) read = CaseText.read(HOME.resolve("seeds/2016-0001/case.yaml")).caseFile();
        return read;
    }

    private SampleFiling(Forum forum, CaseFile file) {
        this.forum = forum;
        this.file = file;
    }

    /// The same with the text of the case changed, before it is read.
    static SampleFiling changed(String... fromTo) throws Refused, java.io.IOException {
        var text = java.nio.file.Files.readString(HOME.resolve("seeds/2016-0001/case.yaml"));
        for (int i = 0; i < fromTo.length; i += 2) {
            if (!text.contains(fromTo[i])) throw new IllegalArgumentException("the sample case does not say: " + fromTo[i]);
            text = text.replace(fromTo[i], fromTo[i + 1]);
        }
        return new SampleFiling(new Forums(HOME.resolve("assets/forums")).get("cn"), CaseText.parse(text, "case.yaml", HOME.resolve("seeds/2016-0001")).caseFile());
    }

    SampleFiling with(CaseFile other) {
        return new SampleFiling(forum, other);
    }

    SampleFiling with(Forum other) {
        return new SampleFiling(other, file);
    }

    Context context(int filing) {
        return context(filing, List.of());
    }

    Context context(int filing, List<Context.IndexRow> index) {
        var cited = new LinkedHashMap<ExhibitId, References.Cited>();
        int page = 1;
        for (int f = 1; f <= filing; f++) {
            for (var x : file.exhibits()) {
                if (x.filing() != f) continue;
                int pages = x.id().value().equals("agreement-2013") ? 1 : 3;
                cited.put(x.id(), new References.Cited("证据" + (cited.size() + 1), page, page + pages - 1));
                page += pages;
            }
        }
        References references = id -> {
            if (!cited.containsKey(id)) throw new Refused("drafting.refused.exhibit", id);
            return cited.get(id);
        };
        var mine = file.exhibits().stream().filter(x -> x.filing() == filing).map(Exhibit::id).toList();
        int opponents = file.seated(Role.DEFENDANT, filing).size() + file.seated(Role.THIRD_PERSON, filing).size();
        return new Context(references, mine, index, List.of(new Context.SetLine(forumCourt(), 2)), opponents);
    }

    private String forumCourt() {
        try {
            return forum.court(file.court()).name();
        } catch (Refused e) {
            throw new IllegalStateException(e);
        }
    }

    Document draft(String paper, int filing) throws Refused {
        return new Drafting(forum).draft(paper, file, file.filing(filing), context(filing));
    }

    String text(String paper, int filing) throws Refused {
        return draft(paper, filing).plainText();
    }

    /// Spans that lead to an exhibit, as printed.
    static List<String> cited(Document document) {
        var out = new ArrayList<String>();
        for (var b : document.blocks()) {
            if (!(b instanceof Document.Paragraph p)) continue;
            for (var s : p.text()) if (s.exhibit() != null) out.add(s.exhibit() + "=" + s.text());
        }
        return out;
    }
}
