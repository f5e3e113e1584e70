package plaint.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.casefile.Seat.Role;
import plaint.casefile.Sides;
import plaint.docket.Appeal;
import plaint.docket.Application;
import plaint.docket.Judgment;
import plaint.forum.Forum;
import plaint.key.PartyId;
import plaint.text.Refused;

/// The stage of the suit a filing belongs to, and what each party is called in its papers: 上诉人（原审原告）, and in a retrial after an appeal 再审申请人（一审原告、二审上诉人）. The words are the pack's.
final class Stages {
    static final String FIRST = "first";
    private static final String SECOND = "appeal";
    /// That of a pack which names none.
    private static final Forum.Stage UNNAMED = new Forum.Stage(FIRST, "", new Forum.Word("", ""), new Forum.Word("", ""), false, "{first}", "", "", "", "", java.time.LocalDate.MIN, "");
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final Forum.FilingKind kind;
    private final Forum.Stage stage;

    Stages(Forum forum, CaseFile file, Filing filing) throws Refused {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        kind = forum.filingKind(filing.kind());
        var named = forum.stage(kind.stage().isEmpty() ? FIRST : kind.stage());
        stage = named == null ? UNNAMED : named;
    }

    /// The stage as a template sees it; `later`: not the first instance; `met`: we answer what another brought.
    Fields told() {
        return new Fields().put("key", stage.key()).put("name", stage.name()).put("suit", stage.suit()).put("handIn", stage.handIn()).text("also", stage.also(), "fact", "also").put("later", later()).put("met", later() && kind.application().isEmpty());
    }

    private boolean later() {
        return !stage.key().equals(FIRST);
    }

    /// What whoever hands the papers in is called, `label` being the place in the first instance.
    Object ours(PartyId us, String label) {
        if (!later()) return label;
        var called = (kind.application().isEmpty() ? stage.asked() : stage.asker()).zh();
        var former = former(us, label);
        return stage.bare() ? called : former instanceof String f ? called + "（" + f + "）" : former;
    }

    /// The place a party had before this stage: 原审被告; 一审被告、二审被上诉人; missing where there was an appeal and nobody entered whose.
    Object former(PartyId party, String label) {
        var once = stage.former().replace("{first}", label);
        if (stage.formerTwice().isEmpty() || !judgedTwice()) return once;
        var appellants = appellants();
        if (appellants.isEmpty()) return new Missing("drafting.missing.secondInstance", file.no().value());
        var twice = stage.formerTwice();
        var second = forum.stage(SECOND);
        if (appellants.contains(party)) return twice.replace("{first}", label).replace("{second}", second.asker().zh());
        if (met(party, appellants)) return twice.replace("{first}", label).replace("{second}", second.asked().zh());
        // nobody appealed against this one
        return twice.substring(0, twice.indexOf("{first}")) + label;
    }

    /// True where the judgment this filing is against was given on appeal, or an appeal against it was decided.
    private boolean judgedTwice() {
        var against = judgment();
        return against != null && (against.instance() == Judgment.Instance.APPEAL || appeals().stream().anyMatch(a -> against.id().equals(a.judgment()) && a.outcome() != null && !a.outcome().isBlank()));
    }

    private Judgment judgment() {
        for (var a : file.docket().applications())
            if (a.filing() == filing.no() && a instanceof Application.AppealPetition p) return file.docket().judgments().stream().filter(j -> j.id().equals(p.judgment())).findFirst().orElse(null);
        return null;
    }

    private List<Appeal> appeals() {
        return file.docket().appeals().stream().filter(a -> a.by() != null && (a.on() == null || !a.on().isAfter(filing.dated()))).toList();
    }

    /// Earlier petitions of ours that were appeals.
    private List<Application.AppealPetition> petitions() {
        return file.docket().applications().stream().filter(a -> a instanceof Application.AppealPetition && a.filing() > 0 && a.filing() < filing.no() && ofSecond(a.filing())).map(Application.AppealPetition.class::cast).toList();
    }

    private boolean ofSecond(int no) {
        try {
            return forum.filingKind(file.filing(no).kind()).stage().equals(SECOND);
        } catch (Refused e) {
            return false;
        }
    }

    private Set<PartyId> appellants() {
        var all = new HashSet<PartyId>();
        for (var a : appeals()) all.add(a.by());
        if (!petitions().isEmpty()) all.addAll(Sides.ours(file));
        return all;
    }

    /// Whether an appeal was brought against this party: by the other side, and, where ours says against whom, against it.
    private boolean met(PartyId party, Set<PartyId> appellants) {
        var side = side(party);
        if (side == null || side == Role.THIRD_PERSON) return false;
        var ours = Sides.ours(file);
        for (var a : appellants) {
            var theirs = side(a);
            if (theirs == null || theirs == side || theirs == Role.THIRD_PERSON) continue;
            var named = ours.contains(a) ? petitions().stream().flatMap(p -> p.against().stream()).toList() : List.<PartyId>of();
            if (named.isEmpty() || named.contains(party)) return true;
        }
        return false;
    }

    private Role side(PartyId party) {
        return file.seats().stream().filter(s -> s.party().equals(party)).map(Seat::role).filter(r -> r == Role.PLAINTIFF || r == Role.DEFENDANT || r == Role.THIRD_PERSON).findFirst().orElse(null);
    }
}
