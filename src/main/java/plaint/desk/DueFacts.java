package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Sides;
import plaint.claim.ClaimVersion;
import plaint.docket.Application;
import plaint.docket.Delivery;
import plaint.docket.DueFact;
import plaint.docket.Enforcement;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.docket.Stage;
import plaint.forum.Forum;
import plaint.forum.Forum.Word;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Refused;

/// What of a case starts or settles something due, in the words of the forum pack's section `implied`.
final class DueFacts {
    private final CaseFile c;
    private final Forum forum;
    private final List<DueFact> facts = new ArrayList<>();

    private DueFacts(CaseFile c, Forum forum) {
        this.c = c;
        this.forum = forum;
    }

    static List<DueFact> of(CaseFile c, Forum forum) throws Refused {
        var f = new DueFacts(c, forum);
        f.docketing();
        f.claims();
        f.ourAppeals();
        f.ourCounterclaims();
        f.deliveries();
        f.court();
        f.measures();
        f.judgments();
        if (c.stage() == Stage.FUND) f.facts.add(new DueFact("closed", c.events().getLast().day()));
        return List.copyOf(f.facts);
    }

    /// The first day of this kind of event, or of the first filing; null where neither is known.
    static LocalDate first(CaseFile c, EventKind kind) {
        var filed = c.filings().stream().map(kind == EventKind.CASE_ACCEPTED ? Filing::accepted : Filing::submitted).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder());
        var told = c.events().stream().filter(e -> e.kind() == kind).map(Event::day).min(Comparator.naturalOrder());
        if (filed.isEmpty() || told.isEmpty()) return filed.or(() -> told).orElse(null);
        return filed.get().isBefore(told.get()) ? filed.get() : told.get();
    }

    private void docketing() {
        var submitted = first(c, EventKind.COMPLAINT_SUBMITTED);
        var accepted = first(c, EventKind.CASE_ACCEPTED);
        if (submitted != null) facts.add(new DueFact("submitted", submitted));
        if (accepted != null) facts.add(new DueFact("accepted", accepted));
    }

    private void claims() throws Refused {
        var accepted = first(c, EventKind.CASE_ACCEPTED);
        ClaimVersion before = null;
        for (var v : c.claims().stream().filter(v -> v.by() == null).sorted(Comparator.comparingInt(ClaimVersion::no)).toList()) {
            if (before != null && accepted != null && !v.on().isBefore(accepted) && v.total().compareTo(before.total()) > 0) {
                var now = forum.claimFee(c.cause(), c.in(forum.currency(), v.total(), v.on()), v.on()).amount();
                var then = forum.claimFee(c.cause(), c.in(forum.currency(), before.total(), v.on()), v.on()).amount();
                var more = " " + sign(forum.currency()) + now.minus(then).grouped();
                if (now.compareTo(then) > 0) facts.add(new DueFact("claim-raised", v.on(), null, null, null, new Word(more, more), new Word(now.groupedShort() + "－" + then.groupedShort(), now.groupedShort() + " - " + then.groupedShort())));
            }
            before = v;
        }
    }

    private static String sign(String currency) {
        return switch (currency) {
            case Money.CNY -> "¥";
            case "USD" -> "$";
            case "GBP" -> "£";
            default -> currency + " ";
        };
    }

    private void deliveries() {
        for (var d : c.docket().deliveries()) {
            var done = d.attempts().stream().filter(Delivery.Attempt::served).findFirst();
            if (done.isEmpty()) continue;
            var p = c.party(d.party());
            var latin = p.latin() == null || p.latin().isBlank() ? p.name() : p.latin();
            var detail = new Word("（" + p.name() + "）", " (" + latin + ")");
            for (var paper : forum.deadlines().served()) if (!paper.starts().isEmpty() && names(paper.key(), paper.name(), d.document()))
                if (!forum.deadlines().serves(done.get().way(), paper.starts(), c.court(), done.get().on()))
                    facts.add(new DueFact("served-void", done.get().on(), null, d.party(), null, new Word("：" + paper.name().zh() + detail.zh(), ": " + paper.name().en() + detail.en()), null));
                else if (paper.starts().equals("served-fee-notice") && Sides.ours(c).contains(d.party())) facts.add(feeNotice(d.party(), done.get()));
                else facts.add(new DueFact(paper.starts(), done.get().on(), done.get().way(), d.party(), paper.starts().equals("served-judgment") ? judgmentBefore(done.get().on()) : null, detail, null));
        }
    }

    /// A notice to pay after we appealed is for the fee of the appeal; one after the claim was raised is for the rest of the fee, and says how much that is; one before is for the first fee.
    private DueFact feeNotice(PartyId party, Delivery.Attempt done) {
        var appealed = facts.stream().filter(f -> f.on().equals("our-appeal") && !f.day().isAfter(done.on())).reduce((_, last) -> last);
        if (appealed.isPresent()) return new DueFact("served-fee-notice", done.on(), done.way(), party, appealed.get().subject(), appealed.get().detail(), null);
        var raised = facts.stream().filter(f -> f.on().equals("claim-raised") && !f.day().isAfter(done.on())).reduce((_, last) -> last);
        return raised.map(r -> new DueFact("served-top-up-notice", done.on(), done.way(), party, null, r.detail(), r.note()))
            .orElseGet(() -> new DueFact("served-fee-notice", done.on(), done.way(), party, null, null, null));
    }

    /// True where the paper is among those named, as in 起诉状副本、应诉通知书、举证通知书.
    static boolean names(String key, Word name, String document) {
        if (document == null) return false;
        return java.util.Arrays.stream(document.split("[、,，;；和]")).map(String::strip).anyMatch(d -> d.equals(key) || d.equals(name.zh()) || d.equalsIgnoreCase(name.en()));
    }

    private String judgmentBefore(LocalDate day) {
        return c.docket().judgments().stream().filter(j -> j.on() != null && !j.on().isAfter(day)).max(Comparator.comparing(Judgment::on)).map(Judgment::id).orElse(null);
    }

    private void court() {
        for (var h : c.docket().hearings()) if (!h.off() && (h.held() || h.outcome() != null && !h.outcome().isBlank())) facts.add(new DueFact("hearing", h.at().toLocalDate()));
        for (var s : c.docket().stays()) {
            facts.add(new DueFact("stayed", s.from()));
            if (s.until() != null) facts.add(new DueFact("resumed", s.until()));
        }
        for (var e : c.events()) {
            if (e.track() != plaint.docket.Track.CIVIL) continue;
            if (e.kind() == EventKind.HEARING && c.docket().hearings().stream().noneMatch(h -> h.at().toLocalDate().equals(e.day()))) facts.add(new DueFact("hearing", e.day()));
            if (e.kind() == EventKind.STAYED) facts.add(new DueFact("stayed", e.day()));
            if (e.kind() == EventKind.RESUMED) facts.add(new DueFact("resumed", e.day()));
            if (e.kind() == EventKind.JUDGMENT) facts.add(new DueFact("judged", e.day()));
        }
    }

    private void measures() {
        var submitted = first(c, EventKind.COMPLAINT_SUBMITTED);
        for (var p : c.docket().preservations()) {
            var asset = p.asset() == null ? new Word("", "") : new Word("：" + p.asset(), ": " + p.asset());
            if (p.end() != null) facts.add(new DueFact("preservation-end", p.end(), null, p.against(), p.id(), asset, null));
            if (p.lifted() != null) facts.add(new DueFact("lifted", p.lifted(), p.against(), p.id()));
            if (p.lifted() == null) groundless(p).forEach(day -> facts.add(new DueFact("measure-groundless", day, null, p.against(), p.id(), asset, null)));
            var taken = p.from() == null ? p.ordered() : p.from();
            if (taken != null && (submitted == null || taken.isBefore(submitted))) facts.add(new DueFact("preserved-before-suit", taken, null, p.against(), p.id(), asset, null));
        }
    }

    /// The days on which the claim a measure secures fell away against whom it is directed: refused as a whole by a judgment in force, or withdrawn.
    private java.util.stream.Stream<LocalDate> groundless(Preservation p) {
        var refused = c.docket().judgments().stream().filter(j -> j.effective() != null && j.awards().stream().noneMatch(a -> p.against() == null || p.against().equals(a.party()) || a.joint().contains(p.against())))
            .map(Judgment::effective);
        var withdrawn = c.filings().stream().filter(f -> f.submitted() != null && c.docket().applications("withdrawal", f.no()).stream().anyMatch(a -> a.against().isEmpty() || a.against().contains(p.against())))
            .map(Filing::submitted);
        return java.util.stream.Stream.concat(refused, withdrawn).sorted().limit(1);
    }

    /// An appeal of ours costs a fee of its own, on what is contested where that is on file: by the filing that hands it in, or else by the record of the appeal.
    private void ourAppeals() throws Refused {
        var told = new java.util.HashSet<String>();
        var ours = Sides.ours(c);
        for (var f : c.filings()) {
            if (f.submitted() == null || !forum.filingKind(f.kind()).stage().equals("appeal")) continue;
            for (var a : c.docket().applications("appeal", f.no())) if (a instanceof Application.AppealPetition p && told.add(p.judgment())) {
                facts.add(ourAppeal(f.submitted(), p.judgment(), p.contested()));
                // handed in is appealed, whether or not somebody has recorded it once more
                for (var us : ours) facts.add(new DueFact("appealed", f.submitted(), us, p.judgment()));
            }
        }
        for (var a : c.docket().appeals()) if (a.on() != null && ours.contains(a.by()) && told.add(a.judgment())) facts.add(ourAppeal(a.on(), a.judgment(), null));
    }

    /// The fee of a counterclaim is owed without a notice, from the day it is brought.
    private void ourCounterclaims() throws Refused {
        if (!Sides.defending(c)) return;
        for (var f : c.filings()) {
            if (f.submitted() == null || !forum.filingKind(f.kind()).counter() || c.claims().stream().noneMatch(v -> v.no() == f.claim())) continue;
            var whole = forum.claimFee().isEmpty() ? null : forum.claimFee(c.cause(), c.in(forum.currency(), c.claim(f.claim()).total(), f.submitted()), f.submitted());
            var fee = whole == null ? "" : " " + sign(forum.currency()) + (forum.halves("counterclaim") ? forum.reduced(whole, "counterclaim", f.submitted()) : whole).amount().grouped();
            facts.add(new DueFact("our-counterclaim", f.submitted(), null, us(), null, new Word(fee, fee), null));
        }
    }

    /// Whose fee it is: a notice to pay that another got settles nothing of ours.
    private PartyId us() {
        return Sides.ours(c).stream().findFirst().orElse(null);
    }

    private DueFact ourAppeal(LocalDate day, String judgment, Money contested) throws Refused {
        if (contested == null || forum.claimFee().isEmpty() || !contested.currency().equals(forum.currency())) return new DueFact("our-appeal", day, us(), judgment);
        var fee = " " + sign(forum.currency()) + forum.claimFee(c.cause(), contested, day).amount().grouped();
        return new DueFact("our-appeal", day, null, us(), judgment, new Word(fee, fee), null);
    }

    private void judgments() throws Refused {
        for (var j : c.docket().judgments()) {
            if (j.on() != null) facts.add(new DueFact("judged", j.on()));
            if (j.effective() != null) facts.add(new DueFact("in-force", j.effective(), null, j.id()));
            // whoever could appeal against the judgment below can do so no more
            if (j.on() != null) for (var below : c.docket().judgments()) if (below.instance().compareTo(j.instance()) < 0) facts.add(new DueFact("appealed", j.on(), null, below.id()));
            if (j.instance() == Judgment.Instance.RETRIAL && j.on() != null) facts.add(new DueFact("retried", j.on()));
            if (j.performBy() != null && !j.awards().isEmpty()) facts.add(new DueFact("performance", j.performBy(), j.awards().getFirst().party(), j.id()));
        }
        for (var f : c.filings()) if (f.submitted() != null && f.kind().equals("retrial"))
            for (var a : c.docket().applications("appeal", f.no())) facts.add(new DueFact("retried", f.submitted(), null, ((Application.AppealPetition) a).judgment()));
        for (var a : c.docket().appeals()) if (a.on() != null) facts.add(new DueFact("appealed", a.on(), a.by(), a.judgment()));
        for (var e : c.docket().enforcements()) {
            if (e.filed() != null) facts.add(new DueFact("enforced", e.filed(), null, e.judgment()));
            if (e.closed() != null && e.ending() == Enforcement.Ending.PAID) facts.add(new DueFact("paid", e.closed(), null, e.judgment()));
        }
    }

}
