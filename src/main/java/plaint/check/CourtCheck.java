package plaint.check;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import plaint.casefile.Seat.Role;
import plaint.casefile.Selling;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion.Election;
import plaint.docket.Limitation;
import plaint.forum.VenueRules.Area;
import plaint.forum.VenueRules.Tie;
import plaint.party.Party;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// What the court asks before it reads: whether it is the right one, whether the time to sue is over, how many copies there are, whether number and dates can be.
final class CourtCheck extends Reading {
    CourtCheck(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        copies();
        docketNumber();
        dates();
        limitation();
        var area = forum.area(file.court());
        if (area.isPresent()) {
            if (found.asked("venue")) venue(area.get());
            if (found.asked("level")) level(area.get());
        }
    }

    /// One for each defendant and third person, besides the court's own; and the papers say that number.
    private void copies() throws Refused {
        // what goes to the court alone needs none
        if (subject.sets().isEmpty() || forum.filingKind(filing.kind()).courtOnly()) return;
        var opponents = plaint.casefile.Sides.served(file, filing.no());
        var copies = subject.sets().stream().filter(s -> !s.key().equals("court")).toList();
        for (var p : opponents) if (copies.stream().noneMatch(s -> s.recipients().contains(p.name()))) found.fault("copies", Spot.tab("parties", p.id().value()), Notice.of("check.found.noCopy", p.name()));
        for (var s : copies) if (s.copies() < s.recipients().size()) found.fault("copies", Spot.tab("parties", ""), Notice.of("check.found.fewCopies", s.recipients().size(), s.copies(), s.recipients()));
        for (var text : found.rule("copies").list("says")) {
            var pattern = Pattern.compile(text);
            for (var p : pieces) pattern.matcher(p.text()).results().filter(r -> Integer.parseInt(r.group(1)) != opponents.size())
                .forEach(r -> found.fault("copies", Spot.piece(p).quoting(r.group()), Notice.of("check.found.copiesSaid", r.group(), opponents.size())));
        }
        if (!found.found("copies")) found.passed("copies", Notice.of("check.passed.copies", opponents.size()));
    }

    private void docketNumber() {
        var given = file.docketNo();
        if (given == null || given.isBlank()) return;
        try {
            var normal = forum.docketNo(given);
            found.passed("docket", Notice.of("check.passed.docket", normal));
        } catch (Refused e) {
            found.fault("docket", Spot.tab("docket", ""), Notice.of("check.found.docket", given, e.notice().in(Lang.ZH)));
        }
    }

    private void dates() {
        if (filing.dated().isAfter(subject.today())) found.fault("future", Spot.tab("filing", ""), Notice.of("check.found.future", Dates.table(filing.dated()), Dates.table(subject.today())));
        else if (!found.found("exhibit-date")) found.passed("future", Notice.of("check.passed.dates", Dates.table(filing.dated())));
    }

    /// Only a filing that sues somebody is held against the time: each count that has a time of its own, or, where none has, the claim as a whole.
    private void limitation() throws Refused {
        var suing = file.seats().stream().filter(s -> s.role() == Role.DEFENDANT && s.filing() == filing.no()).map(s -> s.party()).toList();
        if (subject.counts().isEmpty()) {
            for (var party : suing) limitation(subject.limitations().get(party), party, "", Spot.tab("docket", party.value()));
            return;
        }
        for (var pleaded : subject.counts().entrySet()) {
            var title = forum.count(pleaded.getKey(), filing.dated()).title();
            for (var party : suing) limitation(pleaded.getValue().get(party), party, title, Spot.tab("claim", "counts"));
        }
    }

    /// `count` empty: the claim as a whole.
    private void limitation(Limitation.Result r, plaint.key.PartyId party, String count, Spot at) {
        if (r == null) return;
        int margin = found.rule("limitation").days();
        boolean each = forum.deadlines().limitation() != null && forum.deadlines().limitation().fromHarm();
        var name = Named.of(file.party(party).name(), file.party(party).latin());
        var who = count.isEmpty() ? name : new Named(name.zh() + "（" + count + "）", name.en() + " (" + count + ")");
        if (r.due() == null) {
            found.passed("limitation", Notice.of(switch (r.state()) {
                case EXEMPT -> "check.passed.limitationExempt";
                case DECIDED -> "check.passed.limitationDecided";
                default -> "check.passed.limitationHeld";
            }, who, Dates.table(r.from())));
            return;
        }
        var last = r.due().due().day();
        long left = ChronoUnit.DAYS.between(filing.dated(), last);
        var sum = lang().of(r.sum().zh(), r.sum().en());
        if (left < 0) found.fault("limitation", at, Notice.of(each ? "check.found.limitationFirst" : "check.found.limitationOver", who, Dates.table(last), sum));
        else if (left < margin) found.fault("limitation", at, Notice.of("check.found.limitationNear", who, Dates.table(last), left, sum));
        else found.passed("limitation", Notice.of("check.passed.limitation", who, Dates.table(last)));
    }

    private Lang lang() {
        return forum.language().startsWith("zh") ? Lang.ZH : Lang.EN;
    }

    /// The district of the court must hold one of the places that tie the suit to a court: by the agreed clause where there is one, else by the general rules.
    private void venue(Area area) throws Refused {
        // who is sued did not choose the court
        if (plaint.casefile.Sides.defending(file)) return;
        var rules = forum.checks().venue();
        var day = new Selling(file, filing).last().orElse(null);
        var clause = file.agreements().stream().filter(v -> day == null || v.inForce(day)).flatMap(v -> v.clauses().stream()).filter(c -> c.use() == AgreementVersion.Use.VENUE).findFirst()
            .or(() -> file.agreements().stream().flatMap(v -> v.clauses().stream()).filter(c -> c.use() == AgreementVersion.Use.VENUE).findFirst());
        var named = forum.court(file.court());
        var court = Named.of(named.name(), named.latin());
        if (clause.isPresent() && clause.get().text().contains(named.name())) {
            found.passed("venue", Notice.of("check.passed.venueNamed", court, clause.get().no()));
            return;
        }
        var agreed = clause.map(c -> rules.named(c.text())).orElse(List.of());
        var ties = agreed.isEmpty() ? rules.general(file.claim(filing.claim()).election() != Election.TORT) : agreed;
        for (var tie : ties) {
            var place = places(tie).stream().filter(a -> area.places().stream().anyMatch(a::contains)).findFirst();
            if (place.isEmpty()) continue;
            found.passed("venue", Notice.of("check.passed.venue." + tie.name(), court, place.get()));
            return;
        }
        var looked = String.join("；", ties.stream().flatMap(t -> places(t).stream()).distinct().toList());
        var at = Spot.tab("case", "");
        var no = looked.isEmpty();
        var wanted = new Named(kinds(ties, Lang.ZH), kinds(ties, Lang.EN));
        if (agreed.isEmpty()) found.fault("venue", at, no ? Notice.of("check.found.venueNoPlace", court, wanted) : Notice.of("check.found.venue", court, looked));
        else found.fault("venue", at, no ? Notice.of("check.found.venueAgreedNoPlace", court, clause.get().no(), wanted) : Notice.of("check.found.venueAgreed", court, clause.get().no(), looked));
    }

    private static String kinds(List<Tie> ties, Lang lang) {
        return lang.listed(ties.stream().map(t -> Words.in(lang).say("check.tie." + t.name())).distinct().toList());
    }

    private List<String> places(Tie tie) {
        var out = new ArrayList<String>();
        switch (tie) {
            case DEFENDANT -> file.seated(Role.DEFENDANT, filing.no()).forEach(p -> out.add(p.address()));
            // a debt in money is performed where the creditor lives
            case PLAINTIFF, PERFORMANCE -> file.seated(Role.PLAINTIFF, filing.no()).forEach(p -> out.add(p.address()));
            case INFRINGEMENT -> file.raids().stream().filter(r -> !r.on().isAfter(filing.dated())).forEach(r -> out.addAll(r.places()));
        }
        out.removeIf(a -> a == null || a.isBlank());
        return out;
    }

    /// Whether the sum belongs to a higher court.
    private void level(Area area) throws Refused {
        var court = forum.court(file.court());
        if (area.province().isEmpty() || !court.level().equals("basic")) return;
        var sum = file.claim(filing.claim()).total();
        var all = new ArrayList<Party>(file.seated(Role.DEFENDANT, filing.no()));
        all.addAll(file.seated(Role.PLAINTIFF, filing.no()));
        boolean elsewhere = all.stream().anyMatch(p -> p.address() != null && !p.address().isBlank() && !p.address().contains(area.province()));
        var higher = forum.checks().venue().level(sum, area.province(), elsewhere, filing.dated());
        if (higher.isPresent()) found.fault("level", Spot.tab("claim", ""), Notice.of("check.found.level", Named.of(court.name(), court.latin()), sum.grouped(), higher.get().least().grouped(), lang().of(higher.get().rule().zh(), higher.get().rule().en())));
        else found.passed("level", Notice.of("check.passed.level", Named.of(court.name(), court.latin()), sum.grouped()));
    }
}
