package plaint.check;

import java.util.ArrayList;
import java.util.List;
import plaint.casefile.Seat.Role;
import plaint.casefile.Sides;
import plaint.party.Company;
import plaint.party.CreditCode;
import plaint.party.NumberCheck;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Words;

/// Who sues, who is sued, and who acts: whether each is there, can be told from others, can be reached, and may do what he does.
final class PartyCheck extends Reading {
    PartyCheck(Reading whole) {
        super(whole);
    }

    void run() {
        var defendants = file.seated(Role.DEFENDANT, filing.no());
        if (file.seated(Role.PLAINTIFF, filing.no()).isEmpty()) found.fault("parties", Spot.tab("parties", ""), Notice.of("check.found.noPlaintiff"));
        if (defendants.isEmpty()) found.fault("parties", Spot.tab("parties", ""), Notice.of("check.found.noDefendant"));
        // a plaintiff who sues us told the court who we are
        if (Sides.defending(file)) defendants = List.of();
        for (var p : defendants) {
            var at = new Spot("complaint", 0, p.name(), "", null, "parties", p.id().value());
            if (blank(p.address())) found.fault("address", at, Notice.of("check.found.address", p.name()));
            identity(p, defendants, at);
            operator(p, at);
        }
        for (var role : List.of(Role.PLAINTIFF, Role.DEFENDANT, Role.THIRD_PERSON)) for (var p : file.seated(role, filing.no())) number(p, new Spot(null, 0, p.name(), "", null, "parties", p.id().value()));
        if (!defendants.isEmpty() && !found.found("identity")) found.passed("identity", Notice.of("check.passed.identity", defendants.size()));
        agents();
    }

    /// The pack lists what is enough; without a list an identity number or credit code, or an address and one thing more.
    private void identity(Party p, List<Party> all, Spot at) {
        var enough = switch (p) {
            case Person n -> list("person", List.of("idNumber", "address+born", "address+phone"));
            case Company n -> list("company", List.of("creditCode", "address+legalRepresentative"));
            default -> List.<String>of();
        };
        if (!enough.isEmpty() && enough.stream().noneMatch(combination -> List.of(combination.split("\\+")).stream().allMatch(k -> !blank(value(p, k)))))
            found.fault("identity", at, Notice.of("check.found.identity", p.name()));
        boolean twin = all.stream().anyMatch(o -> o != p && o.name().equals(p.name()) && (blank(o.number()) || blank(p.number()) || o.number().equals(p.number())));
        if (twin) found.fault("identity", at, Notice.of("check.found.twin", p.name()));
    }

    /// A sole trader under a trade name is told with its operator, who answers with all he has.
    private void operator(Party p, Spot at) {
        if (!(p instanceof Company n) || !n.soleTrader()) return;
        boolean told = !blank(n.legalRepresentative()) && (!blank(file.facts().get(n.id().value() + ".operatorId")) || !blank(file.facts().get(n.id().value() + ".operatorAddress")));
        if (told) found.passed("operator", Notice.of("check.passed.operator", n.name(), n.legalRepresentative()));
        else found.fault("operator", at, Notice.of("check.found.operator", n.name()));
    }

    /// What is wrong with the number of a party, and what its papers take from a sound one.
    private void number(Party p, Spot at) {
        for (var wrong : NumberCheck.of(p)) found.fault("number", at, Notice.of("check.found.number", Named.of(p.name(), p.latin()), new Named(wrong.in(Lang.ZH), wrong.in(Lang.EN))));
        if (!(p instanceof Person n)) return;
        if (n.sex() == null && n.knownSex() != null) found.passed("number", Notice.of("check.passed.derivedSex", n.name(), new Named(Words.in(Lang.ZH).say("check.sex." + n.knownSex()), Words.in(Lang.EN).say("check.sex." + n.knownSex()))));
        if (n.born() == null && n.knownBorn() != null) found.passed("number", Notice.of("check.passed.derivedBorn", n.name(), Dates.table(n.knownBorn())));
    }

    private List<String> list(String name, List<String> otherwise) {
        var given = found.rule("identity").list(name);
        return given.isEmpty() ? otherwise : given;
    }

    private static String value(Party p, String key) {
        return switch (key) {
            // a number that cannot be one tells nobody from others
            case "idNumber" -> p instanceof Person n && ResidentId.sound(n.idNumber()) ? n.idNumber() : "";
            case "creditCode" -> p instanceof Company n && !blank(n.creditCode()) && CreditCode.check(n.creditCode()).isEmpty() ? n.creditCode() : "";
            case "address" -> p.address();
            case "phone" -> p.phone();
            case "born" -> p instanceof Person n && n.knownBorn() != null ? n.knownBorn().toString() : "";
            case "sex" -> p instanceof Person n && n.knownSex() != null ? n.knownSex().name() : "";
            case "employer" -> p instanceof Person n ? n.employer() : "";
            case "legalRepresentative" -> p instanceof Company n ? n.legalRepresentative() : "";
            default -> "";
        };
    }

    /// Full power of attorney in so many words gives none; where a paper says it and names no power, it is the same.
    private void agents() {
        var says = found.rule("powers").list("says");
        for (var a : file.agents()) {
            var full = says.stream().filter(w -> a.special().stream().anyMatch(s -> s.contains(w))).findFirst();
            if (full.isPresent()) found.fault("powers", new Spot("authority", 0, a.name(), "", null, "parties", ""), Notice.of("check.found.fullPower", a.name(), full.get()));
            else if (!a.special().isEmpty()) found.passed("powers", Notice.of("check.passed.powers", a.name(), a.special().size()));
        }
        if (found.found("powers")) return;
        var named = new ArrayList<String>(file.agents().stream().flatMap(a -> a.special().stream()).toList());
        for (var p : pieces) {
            if (says.stream().noneMatch(p.text()::contains) || named.stream().anyMatch(p.text()::contains)) continue;
            found.fault("powers", Spot.piece(p), Notice.of("check.found.fullPowerText", p.opening()));
        }
    }

    private static boolean blank(String s) {
        return s == null || s.isBlank();
    }
}
