package plaint.drafting;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.casefile.Seat.Role;
import plaint.casefile.Sides;
import plaint.claim.ClaimVersion;
import plaint.party.Party;
import plaint.text.Money;
import plaint.text.Refused;

/// Whose paper it is: `us` with the place we have in the case, and `opponents`; where we are sued, what is claimed of us and what we answer.
final class SideModel {
    private final CaseFile file;
    private final Filing filing;
    private final PartyModel parties;
    private final Sums sums;
    private final Stages stages;

    SideModel(CaseFile file, Filing filing, PartyModel parties, Sums sums) {
        stages = parties.stages();
        this.file = file;
        this.filing = filing;
        this.parties = parties;
        this.sums = sums;
    }

    void into(Fields out) throws Refused {
        boolean defending = Sides.defending(file);
        var ours = Sides.ours(file).stream().map(file::party).findFirst().orElse(null);
        out.put("defending", defending).put("stage", stages.told().map());
        out.put("us", ours == null ? new Missing("drafting.missing.plaintiff", file.no().value()) : told(ours).map());
        var others = file.seated(Sides.against(file), filing.no());
        var all = new ArrayList<Map<String, Object>>();
        for (var p : others) all.add(told(p).put("no", others.size() > 1 ? plaint.text.ChineseNumerals.of(all.size() + 1) : "").map());
        out.put("opponents", !all.isEmpty() ? all : new Missing("drafting.missing." + (defending ? "plaintiff" : "defendants"), file.no().value()));
        out.put("opposing", defending ? opposing() : new Missing("drafting.missing.fact", "opposingClaim"));
        out.put("summary", new Fields().text("prayer", joined("prayerSummary"), "fact", "prayerSummary").text("facts", joined("factsSummary"), "fact", "factsSummary").map());
        out.put("answers", lines("answer"));
        out.put("grounds", lines("counterGrounds")).put("venueGrounds", lines("venueObjection")).put("venueAnswers", lines("venueReply")).put("appealAnswers", lines("appealAnswer")).put("counterAnswers", lines("counterAnswer"));
        out.put("counterOpposing", defending ? new Missing("drafting.missing.fact", "opposingClaim") : claimed(c -> c.by() != null));
        out.put("claimants", claimants());
    }

    /// A party with its place: 被告 as `label`, 被告、反诉原告 as `role` where somebody claims in turn.
    private Fields told(Party p) {
        var f = parties.party(p);
        var mention = parties.mention(p.id());
        var label = mention.substring(0, mention.length() - p.name().length());
        return f.put("label", label).put("mention", mention).put("role", label + inTurn(file, filing, p.id())).put("standing", stages.ours(p.id(), label + inTurn(file, filing, p.id()))).put("former", stages.former(p.id(), label)).put("kin", p instanceof plaint.party.Company ? "我单位" : "本人");
    }

    /// 、反诉原告 behind the place of who claims in turn, 、反诉被告 behind that of who is met by it.
    static String inTurn(CaseFile file, Filing filing, plaint.key.PartyId p) {
        var counter = file.claims().stream().filter(SideModel::counter).toList();
        // until it is brought nobody claims in turn
        if (!counter.isEmpty() && counter.stream().allMatch(c -> c.on().isAfter(filing.dated()))) return "";
        var claiming = file.seats().stream().filter(Seat::counterclaims).toList();
        if (claiming.isEmpty()) return "";
        if (claiming.stream().anyMatch(s -> s.party().equals(p))) return "、反诉原告";
        return file.seats().stream().anyMatch(s -> s.role() == Role.PLAINTIFF && s.party().equals(p)) ? "、反诉被告" : "";
    }

    /// What is claimed of us: the plaintiff's newest recorded claim, or else what the case says in words, a line each.
    private Object opposing() throws Refused {
        return claimed(c -> c.by() == null);
    }

    /// Who claims in turn, as parties.
    private Object claimants() {
        var all = file.seats().stream().filter(s -> s.counterclaims() && s.filing() <= filing.no()).map(s -> told(file.party(s.party())).map()).toList();
        return all.isEmpty() ? new Missing("drafting.missing.counterclaimant", file.no().value()) : all;
    }

    /// The newest claim of the other side that is recorded, or else what the case says of it in words.
    private Object claimed(java.util.function.Predicate<ClaimVersion> theirs) throws Refused {
        var v = file.claims().stream().filter(c -> theirs.test(c) && !c.on().isAfter(filing.dated())).reduce((a, b) -> b).orElse(null);
        if (v == null) return lines("opposingClaim");
        var out = new ArrayList<Object>();
        for (var h : v.pleadedHeads()) if (h.claimed().minor() > 0) out.add(claimed(h.label(), h.claimed()));
        for (var s : v.nonMoney()) out.add(StoryModel.end(s));
        return out.isEmpty() ? lines("opposingClaim") : out;
    }

    private String claimed(String label, Money sum) throws Refused {
        return "支付" + label + sums.of(sum).get("figures");
    }

    /// A longer text as one cell holds it.
    private String joined(String fact) {
        return String.join("", file.facts().getOrDefault(fact, "").lines().map(String::strip).toList());
    }

    private Object lines(String fact) {
        var said = file.facts().getOrDefault(fact, "").lines().map(StoryModel::end).filter(l -> l != null && !l.isBlank()).toList();
        return said.isEmpty() ? new Missing("drafting.missing.fact", fact) : said;
    }

    /// The claim a paper of ours pleads, where it is a counterclaim.
    static boolean counter(ClaimVersion c) {
        return c.by() != null;
    }

    static List<Party> payers(CaseFile file, ClaimVersion c, int filing) {
        return file.seated(counter(c) ? Role.PLAINTIFF : Role.DEFENDANT, filing);
    }
}
