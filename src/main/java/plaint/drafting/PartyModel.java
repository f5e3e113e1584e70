package plaint.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.casefile.Seat.Role;
import plaint.forum.Forum;
import plaint.key.PartyId;
import plaint.party.Agent;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.ChineseNumerals;
import plaint.text.Refused;

/// The parties of a filing as a template sees them: who sits where, numbered 被告一、被告二 where there are several, and who joined with this filing.
final class PartyModel {
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final Stages stages;

    PartyModel(Forum forum, CaseFile file, Filing filing) throws Refused {
        stages = new Stages(forum, file, filing);
        this.forum = forum;
        this.file = file;
        this.filing = filing;
    }

    Stages stages() {
        return stages;
    }

    void into(Fields out) {
        var plaintiffs = seated(Role.PLAINTIFF);
        var defendants = seated(Role.DEFENDANT);
        out.put("plaintiffs", plaintiffs);
        out.put("plaintiff", plaintiffs.isEmpty() ? new Missing("drafting.missing.plaintiff", file.no().value()) : plaintiffs.getFirst());
        out.put("defendants", defendants.isEmpty() ? new Missing("drafting.missing.defendants", file.no().value()) : defendants);
        out.put("newDefendants", defendants.stream().filter(d -> d.get("joined").equals(true)).toList());
        out.put("formerDefendants", defendants.stream().filter(d -> d.get("joined").equals(false)).toList());
        out.put("thirdPersons", seated(Role.THIRD_PERSON));
        out.put("allDefendants", defendants.size() > 1 ? "各被告" : "被告");
        out.put("plural", defendants.size() > 1);
        var agents = file.agents().stream().map(this::agent).toList();
        out.put("firms", firms());
        out.put("agents", agents.isEmpty() ? new Missing("drafting.missing.agents", file.no().value()) : agents);
        out.put("service", service());
    }

    private List<Map<String, Object>> seated(Role role) {
        var seats = file.seats().stream().filter(s -> s.role() == role && s.filing() <= filing.no()).toList();
        var out = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < seats.size(); i++) {
            var f = party(file.party(seats.get(i).party()));
            var label = word("role." + role) + (seats.size() > 1 ? ChineseNumerals.of(i + 1) : "");
            f.put("label", label).put("mention", label + file.party(seats.get(i).party()).name());
            f.put("joined", filing.no() > 1 && seats.get(i).filing() == filing.no());
            out.add(f.map());
        }
        return out;
    }

    /// How a party is called in running text: 被告一刘某 for a defendant of this filing, else the bare name.
    String mention(PartyId id) {
        for (var role : List.of(Role.PLAINTIFF, Role.DEFENDANT, Role.THIRD_PERSON)) {
            var seats = file.seats().stream().filter(s -> s.role() == role && s.filing() <= filing.no()).map(Seat::party).toList();
            int at = seats.indexOf(id);
            if (at >= 0) return word("role." + role) + (seats.size() > 1 ? ChineseNumerals.of(at + 1) : "") + file.party(id).name();
        }
        return file.party(id).name();
    }

    String mentions(List<PartyId> ids) {
        return String.join("、", ids.stream().map(this::mention).toList());
    }

    Fields party(Party p) {
        var f = new Fields().put("id", p.id().value()).text("name", p.name(), "name", p.id().value());
        f.text("address", p.address(), "address", p.name()).text("phone", p.phone(), "phone", p.name());
        f.put("person", p instanceof Person).put("company", p instanceof Company).put("trader", p instanceof Company n && n.soleTrader()).put("facts", new PartyFacts(file.facts(), p));
        switch (p) {
            case Person n -> f.text("sex", n.knownSex() == null ? null : word("sex." + n.knownSex()), "sex", n.name()).date("born", n.knownBorn(), "born", n.name())
                .text("ethnicity", n.ethnicity(), "ethnicity", n.name()).text("employer", n.employer(), "employer", n.name())
                .text("idNumber", n.idNumber(), "idNumber", n.name());
            case Company c -> f.text("creditCode", c.creditCode(), "creditCode", c.name()).text("legalRepresentative", c.legalRepresentative(), "legalRepresentative", c.name())
                .text("post", c.representativePost(), "post", c.name());
            case Authority a -> { }
        }
        return p instanceof Company c && c.soleTrader() ? operator(f, c) : f;
    }

    /// What the identity number of an operator says of him, as of a person.
    private Fields operator(Fields f, Company c) {
        var id = file.facts().getOrDefault(c.id().value() + ".operatorId", "");
        return f.text("operatorSex", plaint.party.ResidentId.sex(id).map(s -> word("sex." + s)).orElse(null), "sex", c.name()).date("operatorBorn", plaint.party.ResidentId.born(id).orElse(null), "born", c.name());
    }

    /// Parties under another name than their seat's: 被申请人一、被申请人二, without the label where a template gives it.
    List<Map<String, Object>> labelled(List<PartyId> ids, boolean seated) {
        var out = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < ids.size(); i++) {
            var p = file.party(ids.get(i));
            var no = ids.size() > 1 ? ChineseNumerals.of(i + 1) : "";
            var seat = seated ? seat(p.id()) + SideModel.inTurn(file, filing, p.id()) : "";
            out.add(party(p).put("no", no).put("seat", seat).put("former", stages.former(p.id(), seat)).map());
        }
        return out;
    }

    /// The seat's name without the party's: 原告, 被告一.
    private String seat(PartyId id) {
        var mention = mention(id);
        return mention.substring(0, mention.length() - file.party(id).name().length());
    }

    /// The lawyers by their firms, one letter for each.
    private Object firms() {
        var byFirm = new java.util.LinkedHashMap<String, List<Agent>>();
        for (var a : file.agents()) if (a.kind() == Agent.Kind.LAWYER) byFirm.computeIfAbsent(a.office() == null ? "" : a.office().strip(), k -> new ArrayList<>()).add(a);
        var out = new ArrayList<Map<String, Object>>();
        byFirm.forEach((firm, all) -> out.add(new Fields().text("name", firm, "agentOffice", all.getFirst().name())
            .text("letter", all.stream().map(Agent::letter).filter(l -> l != null && !l.isBlank()).findFirst().orElse(null), "agentLetter", firm).put("lawyers", all.stream().map(this::agent).toList()).map()));
        return out.isEmpty() ? new Missing("drafting.missing.agents", file.no().value()) : out;
    }

    Map<String, Object> agent(Agent a) {
        var f = new Fields().text("name", a.name(), "agentName", "").text("office", a.office(), "agentOffice", a.name()).text("licence", a.licence(), "agentLicence", a.name());
        return f.text("phone", a.phone(), "agentPhone", a.name()).put("lawyer", a.kind() == Agent.Kind.LAWYER).put("post", word("agent." + a.kind()))
            .text("idNumber", a.idNumber(), "agentId", a.name()).date("since", a.since(), "agentSince", a.name()).put("special", a.special()).map();
    }

    private Map<String, Object> service() {
        var s = file.service();
        var of = file.no().value();
        return new Fields().text("receiver", s == null ? null : s.receiver(), "serviceReceiver", of).text("relation", s == null ? null : s.relation(), "serviceReceiver", of)
            .text("address", s == null ? null : s.address(), "serviceAddress", of).text("postcode", s == null ? null : s.postcode(), "servicePostcode", of)
            .text("phone", s == null ? null : s.phone(), "servicePhone", of).text("email", s == null ? null : s.email(), "serviceEmail", of)
            .put("electronic", s != null && s.electronic()).map();
    }

    String word(String key) {
        var word = forum.words().get(key);
        if (word == null) throw new Halt("drafting.refused.word", forum.id(), key);
        return forum.language().startsWith("zh") ? word.zh() : word.en();
    }
}
