package plaint.desk;

import java.util.ArrayList;
import java.util.Locale;
import plaint.casefile.CaseFile;
import plaint.desk.FilingLayout.Filled;
import plaint.desk.FilingLayout.LaidSet;
import plaint.forum.Forum;
import plaint.pdf.Marking;
import plaint.pdf.TypesetPaper;
import plaint.print.PrintSet.Role;
import plaint.text.Refused;

/// Puts on a laid set what tells one set from another on paper: the mark of its kind on its first page, and flags where a hand has to seal or sign.
final class SetMarks {
    private final Forum forum;
    private final Marking marking;
    private final boolean flags;
    private final CaseFile file;

    SetMarks(Office office, Forum forum, CaseFile file, boolean flags) throws Refused {
        this.forum = forum;
        this.file = file;
        this.flags = flags;
        marking = new Marking(office.fonts());
    }

    /// The word on the first page of such sets; empty where the forum has none.
    String word(Role role) {
        var key = forum.printing().mark(role.name().toLowerCase(Locale.ROOT));
        return key == null ? "" : forum.say(key);
    }

    LaidSet on(LaidSet set, String mark) throws Refused {
        var filled = new ArrayList<>(set.filled());
        for (int i = 0; i < filled.size(); i++) if (filled.get(i).paper() != null) filled.set(i, filled(filled.get(i), i == 0 ? mark : ""));
        return set.with(set.plan().key() + " " + mark, filled);
    }

    private Filled filled(Filled f, String mark) throws Refused {
        var page = forum.typography(f.paper().document().typography());
        TypesetPaper paper = f.paper();
        if (!mark.isEmpty()) paper = marking.marked(paper, page, mark);
        if (flags) {
            var rule = rule(f);
            var word = rule == null ? "" : (rule.sealed() ? said("flag.seal") : "") + (rule.signed() ? said("flag.sign") : "");
            if (!word.isEmpty()) paper = marking.flagged(paper, page, paper.pages() - 1, word);
        }
        return new Filled(f.part(), paper, f.exhibit());
    }

    private String said(String key) {
        return forum.words().containsKey(key) ? forum.say(key) : "";
    }

    /// What the pack says of a paper; null where it knows none of that name on its date.
    private Forum.Paper rule(Filled f) {
        try {
            return forum.paper(f.part().key(), file.filing(f.part().filing()).dated());
        } catch (Refused e) {
            return null;
        }
    }
}
