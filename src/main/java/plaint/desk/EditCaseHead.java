package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Words;

/// Changes where a case is brought and for what (forum, court, cause of action) and what lists know it by: who is in charge, brand, place. What was handed in stays as it was: such a filing keeps the
/// court and the cause it was handed in with. The forum is another only while nothing was handed in.
public final class EditCaseHead {
    private final Office office;

    public EditCaseHead(Office office) {
        this.office = office;
    }

    /// `owner`, `brand` and `place` may be null. `court` and `cause` are keys of the forum.
    public record Head(String forum, String court, String cause, String owner, String brand, String place) {
        public static Head of(CaseFile c) {
            return new Head(c.forum(), c.court(), c.cause(), c.owner(), c.brand(), c.place());
        }
    }

    /// What a forum offers: its courts, and its causes on the day of the next papers.
    public record Offer(String forum, Forum.Word name, List<Forum.Court> courts, List<Forum.Cause> causes) { }

    /// What there is to choose from: the case's own forum first; others only while nothing was handed in.
    public List<Offer> offers(CaseFile c) throws Refused {
        var all = new ArrayList<Offer>();
        all.add(offer(c, c.forum()));
        if (!filed(c)) for (var id : office.forums().ids()) if (!id.equals(c.forum()) && fits(c, id)) all.add(offer(c, id));
        return List.copyOf(all);
    }

    private Offer offer(CaseFile c, String id) throws Refused {
        var forum = office.forums().get(id);
        return new Offer(id, forum.name(), forum.courts(), forum.causes(day(c)));
    }

    /// Refused where the forum has no such court or cause, and where another forum is asked for though something was handed in or it has no such filing or theme.
    public CaseFile run(CaseFile seen, Head asked) throws Refused {
        if (!asked.forum().equals(seen.forum())) {
            if (filed(seen)) throw new Refused("desk.refused.forumFiled", seen.no());
            if (!fits(seen, asked.forum())) throw new Refused("desk.refused.forumUnfit", seen.no(), asked.forum());
        }
        var now = new Head(asked.forum(), court(seen, asked), asked.cause(), blank(asked.owner()), blank(asked.brand()), blank(asked.place()));
        var forum = office.forums().get(now.forum());
        boolean elsewhere = !now.court().equals(seen.court()) || !now.forum().equals(seen.forum());
        boolean otherwise = !now.cause().equals(seen.cause()) || !now.forum().equals(seen.forum());
        if (otherwise) forum.cause(now.cause(), day(seen));
        return new EditCase(office).run(seen, d -> {
            if (elsewhere || otherwise) d.filings = d.filings.stream().map(f -> f.handedInAt(elsewhere ? seen.court() : null, otherwise ? seen.cause() : null)).toList();
            d.forum = now.forum();
            d.court = now.court();
            d.cause = now.cause();
            d.owner = now.owner();
            d.brand = now.brand();
            d.place = now.place();
        }, Notice.of("history.caseHead", said(seen, now, elsewhere, otherwise)));
    }

    /// A court is asked for by key, code or name. The one there is stays as it is written.
    private String court(CaseFile seen, Head asked) throws Refused {
        var forum = office.forums().get(asked.forum());
        var named = forum.courts().stream().filter(c -> c.name().equals(asked.court()) || c.latin() != null && c.latin().equalsIgnoreCase(asked.court())).findFirst();
        var court = named.isPresent() ? named.get() : forum.court(asked.court());
        return asked.forum().equals(seen.forum()) && court.equals(known(seen)) ? seen.court() : named.isPresent() ? court.code() : asked.court();
    }

    /// Null where the pack no longer has it.
    private Forum.Court known(CaseFile c) {
        try {
            return office.forums().get(c.forum()).court(c.court());
        } catch (Refused e) {
            return null;
        }
    }

    private static boolean filed(CaseFile c) {
        return c.filings().stream().anyMatch(f -> !f.open());
    }

    private boolean fits(CaseFile c, String id) {
        try {
            var forum = office.forums().get(id);
            var kinds = forum.filingKinds().stream().map(Forum.FilingKind::key).toList();
            var themes = forum.themes().stream().map(Forum.Theme::key).toList();
            return kinds.containsAll(c.filings().stream().map(Filing::kind).toList()) && themes.containsAll(c.exhibits().stream().map(Exhibit::theme).filter(Objects::nonNull).toList());
        } catch (Refused e) {
            return false;
        }
    }

    /// The day of the papers being prepared, or else today.
    static LocalDate day(CaseFile c) {
        return c.filings().stream().filter(Filing::open).map(Filing::dated).min(LocalDate::compareTo).orElse(Now.today());
    }

    private static String blank(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    private static List<Named> said(CaseFile seen, Head now, boolean elsewhere, boolean otherwise) {
        var all = new ArrayList<Named>();
        if (!now.forum().equals(seen.forum())) all.add(word("forum"));
        if (elsewhere) all.add(word("court"));
        if (otherwise) all.add(word("cause"));
        if (!Objects.equals(now.owner(), seen.owner())) all.add(word("owner"));
        if (!Objects.equals(now.brand(), seen.brand())) all.add(word("brand"));
        if (!Objects.equals(now.place(), seen.place())) all.add(word("place"));
        return all;
    }

    private static Named word(String field) {
        return Named.of(Words.in(Lang.ZH).say("desk.head." + field), Words.in(Lang.EN).say("desk.head." + field));
    }
}
