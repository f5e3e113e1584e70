package plaint.desk;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.Sides;
import plaint.casefile.ChosenPapers;
import plaint.casefile.ChosenSet;
import plaint.casefile.Filing;
import plaint.drafting.FilingPapers;
import plaint.forum.Forum;
import plaint.forum.PrintRules;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Which papers a filing consists of and how they are set: what can be chosen, and the choice. A filing that was handed in keeps its papers.
public final class ChoosePapers {
    private final Office office;

    public ChoosePapers(Office office) {
        this.office = office;
    }

    /// `papers` in the order of assembly; `styles` the pack's, the usual one first; `style` the key of the one in force, empty where the pack has none.
    /// `sets` is what was decided of the sets as a whole, `printing` what the pack says of them.
    public record Options(List<Choice> papers, List<Forum.Style> styles, String style, ChosenSet sets, PrintRules printing) { }

    /// A paper that can stand in the filing; `usual`: it stands there unless somebody decides otherwise; `taken`: it stands there now.
    public record Choice(Forum.Paper paper, boolean usual, boolean taken) { }

    /// The kinds of filing that can be begun: those of the side we are on.
    public List<Forum.FilingKind> kinds(CaseFile file) throws Refused {
        var side = Sides.defending(file) ? "defendant" : "plaintiff";
        return office.forums().get(file.forum()).filingKinds().stream().filter(k -> k.by().isEmpty() || k.by().equals(side)).toList();
    }

    public Options options(CaseFile file, int filing) throws Refused {
        var forum = office.forums().get(file.forum());
        var style = FilingPapers.style(forum, file, file.filing(filing));
        var papers = new FilingPapers(forum, file, file.filing(filing)).choices().stream().map(c -> new Choice(c.paper(), c.usual(), c.taken())).toList();
        return new Options(papers, forum.styles(), style == null ? "" : style.key(), file.filing(filing).choice().sets(), forum.printing());
    }

    /// The filing with exactly these papers, in this style (null: the usual one). Refused where it was handed in, where a paper can not stand in it, or nothing would be left of it.
    /// With `wholeCase` the style becomes that of the case, for this filing and those to come.
    public CaseFile run(CaseNo no, int filing, List<String> papers, String style, boolean wholeCase) throws Refused {
        return run(no, filing, papers, style, wholeCase, null);
    }

    /// The same with what its sets bear and how they are divided; null: as it was.
    public CaseFile run(CaseNo no, int filing, List<String> papers, String style, boolean wholeCase, ChosenSet sets) throws Refused {
        var seen = new ShowCase(office).run(no);
        if (seen.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", no, filing);
        var options = options(seen, filing);
        var known = options.papers().stream().map(c -> c.paper().key()).toList();
        for (var key : papers) if (!known.contains(key)) throw new Refused("desk.refused.noSuchPaper", key, String.join(", ", known));
        if (papers.isEmpty()) throw new Refused("desk.refused.noPapers", filing);
        if (style != null && options.styles().stream().noneMatch(s -> s.key().equals(style)))
            throw new Refused("drafting.refused.style", style, seen.forum(), String.join(", ", options.styles().stream().map(Forum.Style::key).toList()));
        var added = new ArrayList<String>();
        var left = new ArrayList<String>();
        var wanted = new HashSet<>(papers);
        for (var c : options.papers()) {
            if (c.usual() && !wanted.contains(c.paper().key())) left.add(c.paper().key());
            if (!c.usual() && wanted.contains(c.paper().key())) added.add(c.paper().key());
        }
        if (sets != null) refuse(sets, options.printing());
        var choice = new ChosenPapers(added, left, wholeCase ? null : style, sets == null ? options.sets() : sets);
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var now = new ArrayList<Filing>();
            for (var f : c.filings()) {
                if (f.no() == filing && f.submitted() != null) throw new Refused("desk.refused.filingSubmitted", no, filing);
                now.add(f.no() == filing ? f.choosing(choice) : f);
            }
            var facts = new java.util.TreeMap<>(c.facts());
            if (wholeCase && style != null) facts.put(FilingPapers.STYLE, style);
            return w.save(c.changed(d -> {
                d.filings = now;
                d.facts = facts;
            }), Notice.of("history.papers", filing));
        });
    }

    private static void refuse(ChosenSet sets, PrintRules printing) throws Refused {
        printing.stamps().stamping(sets.bates(), sets.of(), sets.confidential());
        var volume = printing.volume();
        if (sets.pages() < 0 || volume.most() > 0 && sets.pages() > volume.most()) throw new Refused("desk.refused.volumePages", sets.pages(), volume.most(), volume.source());
        if (sets.megabytes() < 0) throw new Refused("desk.refused.volumeMegabytes", sets.megabytes());
    }
}
