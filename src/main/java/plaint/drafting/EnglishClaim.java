package plaint.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat.Role;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.forum.Forum;
import plaint.key.PartyId;
import plaint.party.Party;
import plaint.text.Money;
import plaint.text.Refused;

/// The claim as papers in English plead it: every head with its sum, its reason and its arithmetic; the counts, each with its own plaintiffs, defendants and elements.
final class EnglishClaim {
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final StoryModel story;
    private final EnglishParties parties;
    private final English english;

    EnglishClaim(Forum forum, CaseFile file, Filing filing, StoryModel story, EnglishParties parties, English english) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.story = story;
        this.parties = parties;
        this.english = english;
    }

    void into(Fields out) throws Refused {
        if (file.claims().stream().noneMatch(c -> c.no() == filing.claim())) throw new Refused("drafting.refused.claim", filing.no(), filing.claim());
        var c = file.claim(filing.claim());
        var all = file.seated(Role.DEFENDANT, filing.no()).stream().map(Party::id).toList();
        var joint = c.joint().stream().filter(all::contains).toList();
        var principal = c.principal().stream().filter(all::contains).toList();
        if (principal.isEmpty()) principal = all.stream().filter(p -> !joint.contains(p)).toList();
        var f = new Fields().put("total", English.money(c.total())).put("loss", English.money(c.loss())).put("costs", English.money(c.costs())).put("hasCosts", c.costs().minor() > 0);
        f.put("payer", parties.mentions(principal)).put("joint", parties.mentions(joint)).put("everyone", parties.mentions(all)).put("payers", principal.size()).put("joints", joint.size());
        f.put("heads", c.pleadedHeads().stream().map(this::head).toList()).put("statements", c.nonMoney().stream().map(StoryModel::end).toList());
        f.put("goodwill", c.pleadedHeads().stream().anyMatch(h -> h.kind() == Head.Kind.B)).put("contract", c.election() != ClaimVersion.Election.TORT);
        foreign(c.total(), f);
        out.put("claim", f.map());
        var counts = counts();
        out.put("counts", counts).put("federalCounts", counts.stream().filter(x -> x.get("federal").equals(true)).toList().size()).put("otherCounts", counts.stream().filter(x -> x.get("federal").equals(false)).toList().size());
        var here = here(c.total());
        var fee = here == null ? null : fee(here);
        out.put("fee", fee == null ? new Missing("drafting.missing.fact", "fee") : new Fields().put("amount", English.money(fee.amount())).put("rule", fee.rule().en()).map());
        total(here, fee, out);
    }

    /// A claim in another currency than the court's: `equivalent` by a `rate` (one, sum, on, source) of the case; without one it is missing, and so is whatever rests on it.
    private void foreign(Money total, Fields f) throws Refused {
        boolean foreign = !total.currency().equals(forum.currency());
        var rate = file.rate(total.currency(), forum.currency(), filing.dated());
        f.put("foreign", foreign).put("currency", name(total.currency()));
        var missing = new Missing("drafting.missing.rate", file.no().value());
        f.put("equivalent", !foreign || rate.isEmpty() ? missing : English.money(here(total)));
        f.put("rate", !foreign || rate.isEmpty() ? missing : new Fields().put("one", English.figures("1", rate.get().of())).put("sum", English.figures(rate.get().rate().toPlainString(), rate.get().in()))
            .put("on", english.date(rate.get().on())).put("source", rate.get().source()).map());
    }

    private static String name(String currency) {
        return switch (currency) {
            case "CNY" -> "renminbi";
            case "USD" -> "US dollars";
            case "GBP" -> "pounds sterling";
            case "EUR" -> "euros";
            default -> currency;
        };
    }

    /// In the currency of the court; null where the case has no rate for it.
    private Money here(Money total) throws Refused {
        return total.currency().equals(forum.currency()) || file.rate(total.currency(), forum.currency(), filing.dated()).isPresent() ? file.in(forum.currency(), total, filing.dated()) : null;
    }

    /// What a claim form adds up: the sum claimed, the court fee, and the costs of whoever acts where the case states them; nothing while the fee is not known.
    private void total(Money claimed, Forum.Fee fee, Fields out) throws Refused {
        var stated = fact("representativeCosts").replace(",", "");
        if (!stated.isEmpty() && !stated.matches("[0-9]{1,9}(\\.[0-9]{1,2})?")) throw new Refused("drafting.refused.sum", fact("representativeCosts"), "representativeCosts");
        var costs = stated.isEmpty() ? null : Money.of(new BigDecimal(stated), forum.currency());
        out.put("formCosts", costs == null ? new Missing("drafting.missing.fact", "representativeCosts") : English.money(costs));
        var whole = fee == null ? null : costs == null ? claimed.plus(fee.amount()) : claimed.plus(fee.amount()).plus(costs);
        out.put("formTotal", whole == null ? new Missing("drafting.missing.fact", "fee") : English.money(whole));
    }

    /// Null where it is not known.
    private Forum.Fee fee(Money total) {
        var kind = forum.claimFee();
        if (kind.isEmpty()) return null;
        try {
            return forum.fee(kind, total, filing.dated());
        } catch (Refused e) {
            // fees of a day the pack does not go back to are looked up by whoever fills in the form
            return null;
        }
    }

    /// The counts of the case in the order of its fact `counts`, keys of the pack, each with its own parties. What is alleged for an element stands in the case as `count.COUNT.ELEMENT`; one
    /// with nothing alleged stops the paper.
    private List<Map<String, Object>> counts() throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var key : fact("counts").split("[, ]+")) if (!key.isEmpty()) out.add(count(forum.count(key, filing.dated())));
        return out;
    }

    private Map<String, Object> count(Forum.Count c) {
        var elements = new ArrayList<Map<String, Object>>();
        for (var e : c.elements()) {
            var at = "count." + c.key() + "." + e.key();
            elements.add(new Fields().put("element", e.text()).text("alleged", fact(at), "fact", at).put("belief", fact(at + ".belief").equals("true")).map());
        }
        var suing = who(c.key(), "plaintiffs", Role.PLAINTIFF);
        return new Fields().put("title", c.title()).put("law", c.law()).put("plaintiffs", parties.mentions(suing)).put("several", suing.size() > 1).put("defendants", parties.mentions(who(c.key(), "defendants", Role.DEFENDANT))).put("federal", c.federal())
            .put("special", c.damages().contains("special")).put("elements", elements).map();
    }

    /// The parties a count names, or all of that side.
    private List<PartyId> who(String key, String side, Role role) {
        var named = List.of(fact("count." + key + "." + side).split("[, ]+"));
        var all = file.seated(role, filing.no()).stream().map(Party::id).toList();
        var ids = all.stream().filter(p -> named.contains(p.value())).toList();
        return ids.isEmpty() ? all : ids;
    }

    private String fact(String name) {
        return file.facts().getOrDefault(name, "").strip();
    }

    private Map<String, Object> head(Head h) {
        var lines = h.lines();
        var exhibits = h.inputs().stream().map(Head.Input::exhibit).filter(java.util.Objects::nonNull).distinct().toList();
        return new Fields().text("label", h.label(), "headLabel", h.kind().name()).put("lower", h.label() == null ? "" : h.label().toLowerCase(Locale.ROOT)).put("asked", asked(h)).text("basis", StoryModel.end(h.basis()), "headBasis", h.label())
            .put("lines", lines.stream().map(l -> line(l, h.claimed().currency())).toList()).put("amount", English.money(h.claimed())).put("kind", h.kind().name())
            .put("cost", h.kind() == Head.Kind.D).put("exhibits", story.ids(exhibits)).map();
    }

    /// A head as it is prayed for: damages for a loss; what has a name as a sum of money by that.
    private static String asked(Head h) {
        var label = h.label() == null ? "" : h.label().toLowerCase(Locale.ROOT);
        return (h.kind() == Head.Kind.B || h.kind() == Head.Kind.C) && !label.contains("damages") ? "damages for " + label : label;
    }

    /// 14,130 buyers × $184.00 = $2,599,920.00; a line of one figure is that figure.
    private static String line(Head.Line line, String currency) {
        var parts = new StringBuilder();
        for (var i : line.inputs()) {
            if (!parts.isEmpty()) parts.append(i.divides() ? " ÷ " : " × ");
            boolean money = currency.equals(i.unit()) || currency.equals("CNY") && "元".equals(i.unit());
            parts.append(i.name()).append(" (").append(money ? figures(Money.of(i.value(), currency)) : figure(i.value()) + (i.unit() == null || i.unit().isEmpty() ? "" : " " + i.unit())).append(')');
        }
        return line.inputs().size() == 1 ? parts.toString() : parts + " = " + figures(line.gives());
    }

    private static String figures(Money m) {
        return String.valueOf(((Map<?, ?>) English.money(m)).get("figures"));
    }

    private static String figure(BigDecimal v) {
        var plain = v.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
