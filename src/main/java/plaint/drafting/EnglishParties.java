package plaint.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat.Role;
import plaint.forum.Forum;
import plaint.key.PartyId;
import plaint.party.Agent;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.Shop;

/// The parties as papers in English name them. What a forum asks of a party beside its record (citizenship, county, how it is called in the text) stands among the facts of the
/// case as `party.fact`, for example `liu.citizenship`, and is asked for as `p.facts.citizenship`.
final class EnglishParties {
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final English english;

    EnglishParties(Forum forum, CaseFile file, Filing filing, English english) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.english = english;
    }

    void into(Fields out) {
        var plaintiffs = seated(Role.PLAINTIFF);
        var defendants = seated(Role.DEFENDANT);
        out.put("plaintiffs", plaintiffs).put("plaintiff", plaintiffs.isEmpty() ? new Missing("drafting.missing.plaintiff", file.no().value()) : plaintiffs.getFirst());
        out.put("defendants", defendants.isEmpty() ? new Missing("drafting.missing.defendants", file.no().value()) : defendants);
        out.put("plaintiffWord", word(Role.PLAINTIFF, plaintiffs.size())).put("defendantWord", word(Role.DEFENDANT, defendants.size() + (fact("does").isEmpty() ? 0 : 1)));
        out.put("brandOwners", seated(Role.BRAND_OWNER));
        // who runs the marketplace, where the owner of the mark sues beside it
        out.put("operator", plaintiffs.stream().filter(p -> !p.get("owner").equals(true)).findFirst().orElse(plaintiffs.isEmpty() ? Map.of() : plaintiffs.getFirst()));
        out.put("claimants", mentions(ids(Role.PLAINTIFF))).put("several", plaintiffs.size() > 1).put("caseName", names(Role.PLAINTIFF) + " v. " + names(Role.DEFENDANT));
        var agents = file.agents().stream().filter(a -> a.kind() == Agent.Kind.LAWYER).map(this::agent).toList();
        out.put("agents", agents.isEmpty() ? new Missing("drafting.missing.agents", file.no().value()) : agents);
        out.put("counsel", agents.isEmpty() ? new Missing("drafting.missing.agents", file.no().value()) : agents.getFirst());
    }

    private String fact(String name) {
        return file.facts().getOrDefault(name, "").strip();
    }

    private String word(Role role, int many) {
        var one = forum.say("role." + role);
        return many > 1 ? one + "s" : one;
    }

    private List<PartyId> ids(Role role) {
        return file.seated(role, filing.no()).stream().map(Party::id).toList();
    }

    private String names(Role role) {
        return String.join(", ", file.seated(role, filing.no()).stream().map(Party::name).toList());
    }

    private List<Map<String, Object>> seated(Role role) {
        var out = new ArrayList<Map<String, Object>>();
        var all = file.seated(role, filing.no());
        for (int i = 0; i < all.size(); i++) out.add(party(all.get(i)).put("label", forum.say("role." + role)).put("no", i + 1).put("ordinal", English.ordinal(i + 1)).map());
        return out;
    }

    /// How a party is called in running text.
    String mention(PartyId id) {
        var given = fact(id.value() + ".short");
        return given.isEmpty() ? file.party(id).name() : given;
    }

    String mentions(List<PartyId> ids) {
        return english.list(ids.stream().map(this::mention).toList());
    }

    private Fields party(Party p) {
        var f = new Fields().text("name", p.name(), "name", p.id().value()).put("upper", p.name().toUpperCase(java.util.Locale.ROOT)).put("short", mention(p.id()));
        f.text("address", p.address(), "address", p.name()).text("phone", p.phone(), "phone", p.name()).put("person", p instanceof Person).put("company", p instanceof Company);
        var held = file.shops().stream().filter(s -> s.registeredTo().equals(p.id())).map(Shop::name).toList();
        f.put("owner", ids(Role.BRAND_OWNER).contains(p.id())).put("accounts", english.list(held)).put("accountCount", held.size());
        f.text("representative", p instanceof Company c ? c.legalRepresentative() : null, "legalRepresentative", p.name());
        return f.put("facts", new PartyFacts(file.facts(), p)).put("id", p.id().value());
    }

    private Map<String, Object> agent(Agent a) {
        return new Fields().text("name", a.name(), "agentName", "").text("office", a.office(), "agentOffice", a.name()).text("licence", a.licence(), "agentLicence", a.name())
            .text("phone", a.phone(), "agentPhone", a.name()).map();
    }
}
