package plaint.casefile;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import plaint.claim.Head;
import plaint.docket.Conviction;
import plaint.docket.EventKind;
import plaint.docket.Stage;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Whether a case is sound in itself: every name leads somewhere, no name stands twice, the sums are what their inputs give, days follow each other, what has happened
/// does not lie in the future, no sum is negative. The same rules hold for a case read from a file, where the first fault is refused with its line, and for one
/// changed in a form, where each fault is told at its field.
final class CaseRules {
    /// No date of a case lies before or after these; a mistyped century is caught.
    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2100, 1, 1);
    private static final int OLDEST = 120;
    private final CaseFile c;
    private final LocalDate today;
    private final LocalDate there;
    private final List<Fault> faults = new ArrayList<>();

    private CaseRules(CaseFile c, LocalDate today, LocalDate there) {
        this.c = c;
        this.today = today;
        this.there = there;
    }

    /// Everything wrong with the case as of `today`, the last day on which something can have happened, and at the court as of `there` (null: not asked).
    static List<Fault> faults(CaseFile c, LocalDate today, LocalDate there) {
        var rules = new CaseRules(c, today, there);
        rules.names();
        rules.parties();
        rules.relations();
        rules.agreements();
        rules.evidence();
        rules.claims();
        rules.damages();
        rules.filings();
        rules.events();
        new DocketRules(c, rules).check();
        new EvidenceRules(c, rules).check();
        new ApplicationRules(c, rules).check();
        return List.copyOf(rules.faults);
    }

    /// For a case read from text: the first fault is refused with file, line and key.
    static void check(CaseFile c, LocalDate today, Places places) throws Refused {
        for (var fault : faults(c, today, today)) {
            // events are sorted when read, so their place in the text is not known
            var path = fault.path().startsWith("/events/") ? "/events" : fault.path();
            throw places.refused("casefile.refused." + fault.rule(), path, fault.told().args().toArray());
        }
    }

    void fault(String rule, String path, Object... args) {
        faults.add(new Fault(path, rule, Notice.of("casefile.fault." + rule, args)));
    }

    private void names() {
        once(c.parties(), "/parties", "id", p -> p.id());
        once(c.shops(), "/shops", "id", s -> s.id());
        once(c.agreements(), "/agreements", "id", a -> a.id());
        once(c.claims(), "/claims", "no", v -> v.no());
        once(c.exhibits(), "/exhibits", "id", x -> x.id());
        once(c.leads(), "/leads", "no", l -> l.no());
        once(c.purchases(), "/purchases", "id", p -> p.id());
        once(c.rewrites(), "/rewrites", "id", r -> r.id());
    }

    private <T> void once(List<T> items, String path, String key, Function<T, Object> name) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) {
            var n = name.apply(items.get(i));
            if (!seen.add(n)) fault("twice", path + "/" + i + "/" + key, n);
        }
    }

    private void parties() {
        for (int i = 0; i < c.seats().size(); i++) {
            var s = c.seats().get(i);
            party(s.party(), "/seats/" + i + "/party");
            // 0: in the case without any filing of ours
            if (s.filing() != 0) filing(s.filing(), "/seats/" + i + "/filing");
        }
        for (int i = 0; i < c.shops().size(); i++) {
            var s = c.shops().get(i);
            party(s.registeredTo(), "/shops/" + i + "/registeredTo");
            party(s.runBy(), "/shops/" + i + "/runBy");
            order(s.opened(), s.closed(), "/shops/" + i + "/closed");
            past(s.opened(), "/shops/" + i + "/opened");
            past(s.closed(), "/shops/" + i + "/closed");
        }
        for (int i = 0; i < c.links().size(); i++) {
            var l = c.links().get(i);
            party(l.from(), "/links/" + i + "/from");
            party(l.to(), "/links/" + i + "/to");
            exhibit(l.proof(), "/links/" + i + "/proof");
            order(l.since(), l.until(), "/links/" + i + "/until");
            past(l.since(), "/links/" + i + "/since");
        }
        for (int i = 0; i < c.convictions().size(); i++) conviction(c.convictions().get(i), "/convictions/" + i);
    }

    private void conviction(Conviction v, String at) {
        party(v.party(), at + "/party");
        exhibit(v.exhibit(), at + "/exhibit");
        past(v.on(), at + "/on");
        order(v.on(), v.effective(), at + "/effective");
        past(v.effective(), at + "/effective");
        positive(v.fine(), at + "/fine");
        if (v.suspended() > 0 && v.months() == 0) fault("suspendedNothing", at + "/suspended", v.suspended());
    }

    private void relations() {
        for (int i = 0; i < c.parties().size(); i++) if (c.parties().get(i) instanceof Person p) person(p, "/parties/" + i);
        for (int i = 0; i < c.agents().size(); i++) {
            identity(c.agents().get(i).idNumber(), "/agents/" + i + "/idNumber");
            past(c.agents().get(i).since(), "/agents/" + i + "/since");
        }
        for (int i = 0; i < c.relations().identifiers().size(); i++) {
            var d = c.relations().identifiers().get(i);
            var at = "/relations/identifiers/" + i;
            party(d.party(), at + "/party");
            shop(d.shop(), at + "/shop");
            exhibit(d.proof(), at + "/proof");
            order(d.since(), d.until(), at + "/until");
            past(d.since(), at + "/since");
        }
        for (int i = 0; i < c.relations().verifications().size(); i++) {
            var v = c.relations().verifications().get(i);
            var at = "/relations/verifications/" + i;
            shop(v.shop(), at + "/shop");
            exhibit(v.proof(), at + "/proof");
            past(v.on(), at + "/on");
        }
        for (int i = 0; i < c.relations().disclosures().size(); i++) {
            var d = c.relations().disclosures().get(i);
            var at = "/relations/disclosures/" + i;
            shop(d.shop(), at + "/shop");
            exhibit(d.proof(), at + "/proof");
            past(d.asked(), at + "/asked");
            follows(d.asked(), d.given(), at + "/given");
            past(d.given(), at + "/given");
            positive(d.exposure(), at + "/exposure");
        }
    }

    private void person(Person p, String at) {
        birth(p.born(), at + "/born");
        identity(p.idNumber(), at + "/idNumber");
    }

    private void birth(LocalDate born, String path) {
        if (today != null && born != null && (born.isAfter(today) || born.isBefore(today.minusYears(OLDEST)))) fault("birth", path, born, OLDEST);
    }

    private void identity(String number, String path) {
        if (number == null || number.isBlank()) return;
        for (var n : ResidentId.check(number)) if (n.key().equals("party.check.idBirth")) faults.add(new Fault(path, "idBirth", n));
        ResidentId.born(number).ifPresent(day -> birth(day, path));
    }

    private void damages() {
        var d = c.damages();
        for (int i = 0; i < d.sales().size(); i++) {
            var x = d.sales().get(i);
            var at = "/damages/sales/" + i;
            shop(x.shop(), at + "/shop");
            exhibit(x.exhibit(), at + "/exhibit");
            order(x.from(), x.until(), at + "/until");
            past(x.from(), at + "/from");
            past(x.until(), at + "/until");
            positive(x.amount(), at + "/amount");
            for (int j = 0; j < i; j++) {
                var y = d.sales().get(j);
                if (y.shop().equals(x.shop()) && !x.from().isAfter(y.until()) && !y.from().isAfter(x.until())) fault("salesTwice", at + "/from", y.from(), y.until());
            }
        }
        for (int i = 0; i < d.vouchers().size(); i++) {
            var x = d.vouchers().get(i);
            var at = "/damages/vouchers/" + i;
            exhibit(x.exhibit(), at + "/exhibit");
            past(x.on(), at + "/on");
            positive(x.amount(), at + "/amount");
        }
        for (int i = 0; i < d.factors().size(); i++) {
            var x = d.factors().get(i);
            exhibits(x.exhibits(), "/damages/factors/" + i + "/exhibits");
            if (x.weight() < 0 || x.weight() > 3) fault("weight", "/damages/factors/" + i + "/weight", x.weight());
        }
        for (int i = 0; i < d.complaints().size(); i++) {
            var x = d.complaints().get(i);
            var at = "/damages/complaints/" + i;
            shop(x.shop(), at + "/shop");
            exhibit(x.exhibit(), at + "/exhibit");
            past(x.on(), at + "/on");
            follows(x.on(), x.refundedOn(), at + "/refundedOn");
            past(x.refundedOn(), at + "/refundedOn");
            positive(x.paid(), at + "/paid");
            positive(x.refunded(), at + "/refunded");
        }
    }

    private void agreements() {
        for (int i = 0; i < c.agreements().size(); i++) {
            var a = c.agreements().get(i);
            exhibit(a.exhibit(), "/agreements/" + i + "/exhibit");
            order(a.published(), a.effective(), "/agreements/" + i + "/effective");
            order(a.effective(), a.superseded(), "/agreements/" + i + "/superseded");
        }
        for (int i = 0; i < c.acceptances().size(); i++) {
            var a = c.acceptances().get(i);
            shop(a.shop(), "/acceptances/" + i + "/shop");
            exhibit(a.exhibit(), "/acceptances/" + i + "/exhibit");
            sane(day(a.at()), "/acceptances/" + i + "/at");
            past(day(a.at()), "/acceptances/" + i + "/at");
            var accepted = c.agreements().stream().filter(v -> v.id().equals(a.agreement())).findFirst();
            if (accepted.isPresent() && accepted.get().published() != null && a.at() != null && day(a.at()).isBefore(accepted.get().published()))
                fault("acceptedUnpublished", "/acceptances/" + i + "/at", day(a.at()), accepted.get().published());
            var opened = c.shops().stream().filter(s -> s.id().equals(a.shop())).map(s -> s.opened()).filter(java.util.Objects::nonNull).findFirst();
            if (opened.isPresent() && a.at() != null && day(a.at()).isBefore(opened.get())) fault("acceptedEarly", "/acceptances/" + i + "/at", day(a.at()), opened.get());
            if (c.agreements().stream().noneMatch(v -> v.id().equals(a.agreement()))) nothing("/acceptances/" + i + "/agreement", a.agreement());
        }
    }

    private void evidence() {
        for (int i = 0; i < c.leads().size(); i++) {
            shop(c.leads().get(i).shop(), "/leads/" + i + "/shop");
            follows(c.leads().get(i).found(), c.leads().get(i).decidedOn(), "/leads/" + i + "/decidedOn");
            past(c.leads().get(i).found(), "/leads/" + i + "/found");
            past(c.leads().get(i).decidedOn(), "/leads/" + i + "/decidedOn");
        }
        for (int i = 0; i < c.purchases().size(); i++) {
            var p = c.purchases().get(i);
            shop(p.shop(), "/purchases/" + i + "/shop");
            exhibits(p.exhibits(), "/purchases/" + i + "/exhibits");
            follows(day(p.ordered()), day(p.received()), "/purchases/" + i + "/received");
            follows(day(p.received()), p.opened(), "/purchases/" + i + "/opened");
            exhibit(p.sealPhoto(), "/purchases/" + i + "/sealPhoto");
            past(day(p.ordered()), "/purchases/" + i + "/ordered");
            past(day(p.received()), "/purchases/" + i + "/received");
            past(p.opened(), "/purchases/" + i + "/opened");
            positive(p.price(), "/purchases/" + i + "/price");
            positive(p.cost(), "/purchases/" + i + "/cost");
        }
        for (int i = 0; i < c.authentications().size(); i++) {
            var a = c.authentications().get(i);
            party(a.brandOwner(), "/authentications/" + i + "/brandOwner");
            exhibits(a.exhibits(), "/authentications/" + i + "/exhibits");
            follows(a.requested(), a.sent(), "/authentications/" + i + "/sent");
            follows(a.requested(), a.reported(), "/authentications/" + i + "/reported");
            past(a.requested(), "/authentications/" + i + "/requested");
            past(a.sent(), "/authentications/" + i + "/sent");
            past(a.reported(), "/authentications/" + i + "/reported");
            for (int j = 0; j < a.authority().size(); j++) exhibit(a.authority().get(j).exhibit(), "/authentications/" + i + "/authority/" + j + "/exhibit");
        }
        for (int i = 0; i < c.custody().size(); i++) {
            exhibit(c.custody().get(i).exhibit(), "/custody/" + i + "/exhibit");
            past(day(c.custody().get(i).at()), "/custody/" + i + "/at");
        }
        for (int i = 0; i < c.exhibits().size(); i++) {
            var x = c.exhibits().get(i);
            sane(x.dated(), "/exhibits/" + i + "/dated");
            exhibit(x.after(), "/exhibits/" + i + "/after");
            past(x.dated(), "/exhibits/" + i + "/dated");
            if (x.filing() != c.lastFiling() + 1) filing(x.filing(), "/exhibits/" + i + "/filing");
            var numbering = Beside.numbering(c, x.filing());
            if (!numbering.isEmpty()) fault("besideExhibits", "/exhibits/" + i + "/filing", x.title(), x.filing(), numbering.getFirst().no());
        }
    }

    private void claims() {
        for (int i = 0; i < c.claims().size(); i++) {
            var v = c.claims().get(i);
            sane(v.on(), "/claims/" + i + "/on");
            for (int j = 0; j < v.principal().size(); j++) party(v.principal().get(j), "/claims/" + i + "/principal/" + j);
            for (int j = 0; j < v.joint().size(); j++) party(v.joint().get(j), "/claims/" + i + "/joint/" + j);
            for (int j = 0; j < v.heads().size(); j++) {
                var h = v.heads().get(j);
                var at = "/claims/" + i + "/heads/" + j;
                if (!h.claimed().currency().equals(v.heads().getFirst().claimed().currency())) fault("currency", at + "/claimed", h.claimed());
                for (int k = 0; k < h.inputs().size(); k++) exhibit(h.inputs().get(k).exhibit(), at + "/inputs/" + k + "/exhibit");
                positive(h.claimed(), at + "/claimed");
                positive(h.low(), at + "/low");
                positive(h.high(), at + "/high");
                if (h.low() != null && h.high() != null && h.high().minor() < h.low().minor()) fault("highBelowLow", at + "/high", h.high(), h.low());
                for (int m = 0; m < h.methods().size(); m++) for (int k = 0; k < h.methods().get(m).inputs().size(); k++) exhibit(h.methods().get(m).inputs().get(k).exhibit(), at + "/methods/" + m + "/inputs/" + k + "/exhibit");
                if (Head.byNought(h.inputs()) || h.methods().stream().anyMatch(m -> Head.byNought(m.inputs()))) fault("byNought", at + "/inputs", h.label());
                if (h.reference()) {
                    if (h.claimed().minor() != 0) fault("reference", at + "/claimed", h.claimed());
                    continue;
                }
                var sum = h.computed();
                if (sum != null && !sum.equals(h.claimed())) fault("sum", at + "/claimed", h.claimed(), sum);
            }
        }
    }

    private void filings() {
        for (int i = 0; i < c.filings().size(); i++) {
            var f = c.filings().get(i);
            var at = "/filings/" + i;
            if (f.no() != i + 1) fault("filingOrder", at + "/no", f.no(), i + 1);
            for (var b : f.beside()) if (b >= f.no() || c.filings().stream().noneMatch(o -> o.no() == b)) nothing(at + "/beside", b);
            if (c.claims().stream().noneMatch(v -> v.no() == f.claim())) nothing(at + "/claim", f.claim());
            sane(f.dated(), at + "/dated");
            // told by name: whoever records the hand-in does not have the date of the papers before the eye
            if (f.dated() != null && f.submitted() != null && f.submitted().isBefore(f.dated())) fault("submittedUndated", at + "/submitted", f.submitted(), f.dated());
            follows(f.submitted(), f.announced(), at + "/announced");
            follows(f.submitted(), f.accepted(), at + "/accepted");
            pastThere(f.submitted(), at + "/submitted");
            pastThere(f.accepted(), at + "/accepted");
            if (f.submitted() == null && f.accepted() != null) fault("notSubmitted", at + "/accepted", f.accepted());
        }
        rates();
        for (int i = 0; i < c.filed().size(); i++) filing(c.filed().get(i).filing(), "/filed/" + i + "/filing");
        for (int i = 0; i < c.rewrites().size(); i++) {
            var r = c.rewrites().get(i);
            filing(r.filing(), "/rewrites/" + i + "/filing");
            if (r.act() != Rewrite.Act.STRIKE && (r.text() == null || r.text().isBlank())) fault("noText", "/rewrites/" + i + "/text", r.at());
        }
    }

    private void rates() {
        for (int i = 0; i < c.rates().size(); i++) {
            var r = c.rates().get(i);
            var at = "/rates/" + i;
            if (!r.of().matches("[A-Z]{3}")) fault("badCurrency", at + "/of", r.of());
            if (!r.in().matches("[A-Z]{3}")) fault("badCurrency", at + "/in", r.in());
            if (r.of().equals(r.in())) fault("sameCurrency", at + "/in", r.in());
            if (r.rate().signum() <= 0 || r.rate().stripTrailingZeros().scale() > 6) fault("badRate", at + "/rate", r.rate().toPlainString());
            if (r.source().isBlank()) fault("noSource", at + "/source", r.of(), r.in());
            sane(r.on(), at + "/on");
            past(r.on(), at + "/on");
            for (int j = 0; j < i; j++) if (c.rates().get(j).between(r.of(), r.in()) && c.rates().get(j).on().equals(r.on())) fault("twoRates", at + "/on", r.of(), r.in(), r.on());
        }
    }

    /// Events are read sorted by day, so they are told by day and title, not by their place in the text.
    private void events() {
        for (int i = 0; i < c.events().size(); i++) {
            var e = c.events().get(i);
            var at = "/events/" + i;
            sane(e.day(), at + "/day");
            if (e.kind().atCourt() && !e.kind().ahead()) pastThere(e.day(), at + "/day");
            else if (!e.kind().ahead()) past(e.day(), at + "/day");
            exhibits(e.exhibits(), at + "/exhibits");
            var needs = e.kind().needs();
            if (needs != null && c.events().stream().noneMatch(f -> f != e && !f.day().isAfter(e.day()) && f.kind().reaches() != null && f.kind().reaches().compareTo(needs) >= 0))
                faults.add(new Fault(at + "/day", "eventOrder", Notice.of("casefile.fault.eventOrder." + needs, e.day(), e.title(), stage(needs))));
        }
        var submitted = first(EventKind.COMPLAINT_SUBMITTED);
        var accepted = first(EventKind.CASE_ACCEPTED);
        if (submitted != null && accepted != null && submitted.isAfter(accepted)) fault("submittedAfterAccepted", "/events", submitted, accepted);
    }

    private static Named stage(Stage s) {
        return Named.of(Words.in(Lang.ZH).say("ui.stage." + s), Words.in(Lang.EN).say("ui.stage." + s));
    }

    private LocalDate first(EventKind kind) {
        return c.events().stream().filter(e -> e.kind() == kind).map(e -> e.day()).findFirst().orElse(null);
    }

    void party(PartyId id, String path) {
        if (id != null && c.parties().stream().noneMatch(p -> p.id().equals(id))) nothing(path, id);
    }

    void shop(ShopId id, String path) {
        if (id != null && c.shops().stream().noneMatch(s -> s.id().equals(id))) nothing(path, id);
    }

    void exhibit(ExhibitId id, String path) {
        if (id != null && c.exhibit(id).isEmpty()) nothing(path, id);
    }

    void exhibits(List<ExhibitId> ids, String path) {
        for (int i = 0; i < ids.size(); i++) exhibit(ids.get(i), path + "/" + i);
    }

    private void filing(int no, String path) {
        if (c.filings().stream().noneMatch(f -> f.no() == no)) nothing(path, no);
    }

    private void nothing(String path, Object name) {
        fault("nothing", path, name);
    }

    /// What can only happen once something else has happened.
    void follows(LocalDate first, LocalDate then, String path) {
        sane(first, path);
        sane(then, path);
        if (first != null && then != null && then.isBefore(first)) fault("tooEarly", path, then, first);
    }

    /// A stretch of time: its end does not lie before its start.
    void order(LocalDate before, LocalDate after, String path) {
        sane(before, path);
        sane(after, path);
        if (before != null && after != null && after.isBefore(before)) fault("before", path, after, before);
    }

    void sane(LocalDate day, String path) {
        if (day != null && (day.isBefore(EARLIEST) || !day.isBefore(LATEST))) fault("century", path, day);
    }

    /// Something that happened cannot lie in the future.
    void past(LocalDate day, String path) {
        if (today != null && day != null && day.isAfter(today)) fault("future", path, day, today);
    }

    /// The same of what happened at the court, where it may still be the day before.
    void pastThere(LocalDate day, String path) {
        if (there != null && day != null && day.isAfter(there)) fault(there.equals(today) ? "future" : "futureThere", path, day, there);
    }

    void positive(Money sum, String path) {
        if (sum != null && sum.minor() < 0) fault("negative", path, sum);
    }

    static LocalDate day(LocalDateTime at) {
        return at == null ? null : at.toLocalDate();
    }
}
