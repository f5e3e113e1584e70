package plaint.drafting;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.docket.Application;
import plaint.forum.Forum;
import plaint.forum.Forum.Slot;
import plaint.text.Refused;

/// Which papers a filing consists of: those its kind always has, those the case gives cause for (a lawyer acts, security is given, an application is handed in with it), less what somebody
/// left out and with what somebody added.
public final class FilingPapers {
    public static final String EXHIBITS = "{exhibits}";
    /// The fact of a case that names the style of its papers.
    public static final String STYLE = "style";
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;

    public FilingPapers(Forum forum, CaseFile file, Filing filing) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
    }

    /// A paper that can stand in the filing; `usual`: it stands there unless somebody decides otherwise; `taken`: it stands there now.
    public record Choice(Forum.Paper paper, boolean usual, boolean taken) { }

    /// Every paper that can be chosen, in the order of assembly. A paper that was not in use on the filing's date is left out, unless it must be there: then it is refused.
    public List<Choice> choices() throws Refused {
        var out = new ArrayList<Choice>();
        for (var slot : forum.filingKind(filing.kind()).slots()) {
            if (slot.paper().equals(EXHIBITS)) continue;
            boolean usual = usual(slot);
            boolean taken = usual ? !filing.choice().left().contains(slot.paper()) : filing.choice().added().contains(slot.paper());
            if (!taken && !inUse(slot.paper())) continue;
            out.add(new Choice(forum.paper(slot.paper(), filing.dated()), usual, taken));
        }
        return out;
    }

    /// The papers of the filing, in order.
    public List<Forum.Paper> taken() throws Refused {
        return choices().stream().filter(Choice::taken).map(Choice::paper).toList();
    }

    /// The papers that stand behind the exhibits.
    public Set<String> closing() throws Refused {
        var slots = forum.filingKind(filing.kind()).slots();
        var out = new HashSet<String>();
        boolean behind = false;
        for (var slot : slots) {
            if (slot.paper().equals(EXHIBITS)) behind = true;
            else if (behind) out.add(slot.paper());
        }
        return out;
    }

    private boolean inUse(String key) {
        try {
            forum.paper(key, filing.dated());
            return true;
        } catch (Refused e) {
            return false;
        }
    }

    private boolean usual(Slot slot) throws Refused {
        if (slot.when() == null) return true;
        if (slot.when().isEmpty()) return false;
        var named = forum.conditions().stream().filter(c -> c.key().equals(slot.when())).findFirst();
        return named.isPresent() ? holds(named.get()) : !file.docket().applications(slot.when(), filing.no()).isEmpty();
    }

    private boolean holds(Forum.Condition c) throws Refused {
        return c.joined() && (joins() || !raises()) || c.raised() && (raises() || !joins()) || file.agents().stream().anyMatch(a -> c.agents().contains(a.kind().name())) || c.exhibits() && file.exhibits().stream().anyMatch(x -> x.filing() == filing.no())
            || file.docket().applications().stream().filter(a -> a.filing() == filing.no()).map(FilingPapers::guarantee).anyMatch(g -> g != null && c.security().contains(g.way().name()));
    }

    /// Somebody is sued with this filing who was not before.
    private boolean joins() {
        return filing.no() > 1 && file.seats().stream().anyMatch(s -> s.filing() == filing.no() && (s.role() == Seat.Role.DEFENDANT || s.role() == Seat.Role.THIRD_PERSON));
    }

    /// More is claimed than in the last filing that pleaded a claim.
    private boolean raises() throws Refused {
        Filing last = null;
        for (var f : file.filings()) if (f.no() < filing.no() && (last == null || f.no() > last.no()) && forum.filingKind(f.kind()).claims()) last = f;
        var before = last == null ? null : pleaded(last.claim());
        var now = pleaded(filing.claim());
        return before != null && now != null && (!before.total().currency().equals(now.total().currency()) || now.total().compareTo(before.total()) > 0);
    }

    private ClaimVersion pleaded(int no) {
        return file.claims().stream().filter(c -> c.no() == no).findFirst().orElse(null);
    }

    static Application.Guarantee guarantee(Application a) {
        return switch (a) {
            case Application.Freeze f -> f.guarantee();
            case Application.EvidenceHold e -> e.guarantee();
            default -> null;
        };
    }

    /// The page rule a paper is set by: its own, or what the style of the filing, of the case, or the pack's first style puts in its place.
    public static Forum.Typography typography(Forum forum, CaseFile file, Filing filing, String rule) throws Refused {
        var style = style(forum, file, filing);
        return forum.typography(style == null ? rule : style.replaces().getOrDefault(rule, rule));
    }

    /// The style of a filing; null where the pack has none.
    public static Forum.Style style(Forum forum, CaseFile file, Filing filing) throws Refused {
        var wanted = filing.choice().style() != null ? filing.choice().style() : file.facts().get(STYLE);
        if (wanted == null || wanted.isBlank()) return forum.styles().isEmpty() ? null : forum.styles().getFirst();
        for (var s : forum.styles()) if (s.key().equals(wanted)) return s;
        throw new Refused("drafting.refused.style", wanted, forum.id(), String.join(", ", forum.styles().stream().map(Forum.Style::key).toList()));
    }
}
