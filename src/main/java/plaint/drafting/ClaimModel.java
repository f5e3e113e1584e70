package plaint.drafting;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.claim.Liability;
import plaint.forum.Forum;
import plaint.key.PartyId;
import plaint.party.Party;
import plaint.party.Shop;
import plaint.text.ChineseNumerals;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// The claim a filing pleads, its arithmetic, the court fee, and, where an earlier filing pleaded another sum, what changed and what is to be paid on top.
final class ClaimModel {
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final PartyModel parties;
    private final StoryModel story;
    private final Sums sums;

    ClaimModel(Forum forum, CaseFile file, Filing filing, PartyModel parties, StoryModel story) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.parties = parties;
        this.story = story;
        sums = new Sums(forum, file, filing.dated());
    }

    void into(Fields out) throws Refused {
        var claim = find(filing);
        var fee = forum.claimFee(file.cause(), file.in(forum.currency(), claim.total(), filing.dated()), filing.dated());
        out.put("claim", claim(claim, filing)).put("fee", fee(fee)).put("halved", halved(claim, fee));
        var before = former();
        out.put("enlarged", before.isPresent());
        if (before.isEmpty()) {
            for (var name : List.of("former", "formerFee", "increase", "decrease", "topUp", "refund", "formerFiling", "changes")) out.put(name, new Missing("drafting.missing.former", file.no().value()));
            return;
        }
        var old = find(before.get());
        var paid = forum.claimFee(file.cause(), file.in(forum.currency(), old.total(), before.get().dated()), before.get().dated());
        out.put("former", claim(old, before.get())).put("formerFee", fee(paid)).put("formerFiling", new Fields().date("date", before.get().dated(), "dated", file.no().value()).map());
        out.put("changes", changes(old, claim, before.get()));
        var more = positive(claim.total().minus(like(old.total(), claim, before.get())));
        out.put("increase", more == null ? new Missing("drafting.missing.increase", file.no().value()) : sums.of(more));
        out.money("topUp", positive(fee.amount().minus(paid.amount())), "increase", file.no().value());
        var less = positive(like(old.total(), claim, before.get()).minus(claim.total()));
        out.put("decrease", less == null ? new Missing("drafting.missing.decrease", file.no().value()) : sums.of(less));
        out.money("refund", positive(paid.amount().minus(fee.amount())), "decrease", file.no().value());
    }

    /// A sum of an older version in the currency of the newer.
    private Money like(Money sum, ClaimVersion claim, Filing then) throws Refused {
        return file.in(claim.total().currency(), sum, then.dated());
    }

    /// Old and new sum of each head by its name, then the total.
    private List<Map<String, Object>> changes(ClaimVersion old, ClaimVersion now, Filing then) throws Refused {
        var labels = new LinkedHashSet<String>();
        for (var h : old.pleadedHeads()) labels.add(h.label());
        for (var h : now.pleadedHeads()) labels.add(h.label());
        var out = new ArrayList<Map<String, Object>>();
        for (var label : labels) out.add(change(label, like(under(old, label), now, then), under(now, label)));
        out.add(change("合计", like(old.total(), now, then), now.total()));
        return out;
    }

    private static Money under(ClaimVersion c, String label) {
        return c.pleadedHeads().stream().filter(h -> h.label().equals(label)).map(Head::claimed).reduce(Money::plus).orElseGet(() -> new Money(0, c.total().currency()));
    }

    private static Map<String, Object> change(String label, Money before, Money after) {
        return new Fields().put("label", label).put("before", before.grouped()).put("after", after.grouped()).put("more", after.minus(before).grouped().replace('-', '－')).put("less", before.minus(after).grouped().replace('-', '－')).map();
    }

    private static Money positive(Money m) {
        return m.minor() > 0 ? m : null;
    }

    private ClaimVersion find(Filing f) throws Refused {
        if (file.claims().stream().noneMatch(c -> c.no() == f.claim())) throw new Refused("drafting.refused.claim", f.no(), f.claim());
        return file.claim(f.claim());
    }

    /// The last filing before that pleaded a claim; one that only asks something of the court is none. Empty too for a filing that pleads none itself.
    private Optional<Filing> former() throws Refused {
        if (!forum.filingKind(filing.kind()).claims()) return Optional.empty();
        Filing last = null;
        for (var f : file.filings()) if (f.no() < filing.no() && (last == null || f.no() > last.no()) && forum.filingKind(f.kind()).claims()) last = f;
        return Optional.ofNullable(last);
    }

    private Map<String, Object> fee(Forum.Fee fee) throws Refused {
        return new Fields().put("amount", Fields.money(fee.amount())).put("steps", fee.stepsIn(forum.language().startsWith("zh") ? Lang.ZH : Lang.EN)).put("rule", fee.rule().zh()).map();
    }

    /// A claim as the filing that pleaded it was against those sued in it.
    private Map<String, Object> claim(ClaimVersion c, Filing in) throws Refused {
        var all = SideModel.payers(file, c, in.no()).stream().map(Party::id).toList();
        var joint = c.joint().stream().filter(all::contains).toList();
        var principal = principal(c, all, joint);
        var f = new Fields().put("total", sums.of(c.total())).put("penalty", sums.of(PrayerItems.penalty(c))).put("loss", sums.of(PrayerItems.loss(c))).put("most", sums.of(c.loss())).put("costs", sums.of(c.costs())).put("unit", sums.unit(c.total().currency())).put("rate", sums.rate(c.total()));
        f.put("hasPenalty", PrayerItems.penalty(c).minor() > 0).put("hasLoss", PrayerItems.loss(c).minor() > 0).put("asksLoss", c.loss().minor() > 0).put("hasCosts", c.costs().minor() > 0).put("wrong", c.election() == ClaimVersion.Election.TORT ? "侵权" : "违约");
        var one = SideModel.counter(c) ? "反诉被告" : "被告";
        var payer = all.size() == 1 ? one : called(c, principal, all);
        f.put("payer", payer).put("everyone", all.size() == 1 ? one : called(c, all, all)).put("together", all.size() > 1 && principal.size() > 1).put("joint", called(c, joint, all)).put("statements", c.nonMoney().stream().map(s -> statement(s, payer)).toList());
        f.put("liable", liable(c, all)).put("counter", SideModel.counter(c)).put("run", run(principal)).put("lenders", parties.mentions(joint.stream().filter(p -> story.shops().stream().anyMatch(s -> lent(s) && p.equals(s.registeredTo()))).toList()));
        var bearers = all.stream().filter(p -> principal.contains(p) || joint.contains(p)).toList();
        var payers = all.size() > 1 && principal.containsAll(all) ? "各被告" : payer;
        // an item that says itself whom the court shall order may mean all
        f.put("payers", payers).put("asked", c.nonMoney().stream().noneMatch(s -> s.startsWith("判令")) ? payers : all.size() > 1 ? "各被告" : one).put("bearers", bearers.size() == all.size() ? "各被告" : called(c, bearers, all));
        f.put("items", PrayerItems.of(c).all()).put("lossItems", PrayerItems.of(c).losses());
        f.put("penaltyHeads", heads(c, h -> h.kind() == Head.Kind.A)).put("lossHeads", heads(c, h -> h.kind() != Head.Kind.A && h.kind() != Head.Kind.D)).put("costHeads", heads(c, h -> h.kind() == Head.Kind.D)).put("goodwill", c.pleadedHeads().stream().anyMatch(h -> h.kind() == Head.Kind.B));
        f.put("contract", c.election() != ClaimVersion.Election.TORT).put("tort", c.election() != ClaimVersion.Election.CONTRACT);
        f.put("alternative", c.election() == ClaimVersion.Election.CONTRACT_THEN_TORT).put("alternativeItem", alternativeItem(c, joint, all));
        return f.text("reason", c.reason(), "reason", file.no().value()).map();
    }

    /// Who answers in the first place: whoever is named, else all who do not answer in another way.
    private static List<PartyId> principal(ClaimVersion c, List<PartyId> all, List<PartyId> joint) {
        var named = c.principal().stream().filter(all::contains).toList();
        return !named.isEmpty() ? named : all.stream().filter(p -> !joint.contains(p) && c.liabilities().stream().noneMatch(l -> l.party().equals(p))).toList();
    }

    /// The number of the alternative claim in the prayer: behind the sums, the statements and who answers beside others. It asks for the same loss once more, so it adds nothing to the amount in
    /// dispute nor to the fee.
    private static int alternativeItem(ClaimVersion c, List<PartyId> joint, List<PartyId> all) {
        return 1 + PrayerItems.of(c).sums() + c.nonMoney().size() + (joint.isEmpty() ? 0 : 1) + (int) c.liabilities().stream().filter(l -> all.contains(l.party())).count();
    }

    private static String statement(String asked, String payer) {
        return asked.startsWith("判令") ? end(asked) : "判令" + payer + end(asked);
    }

    /// 被告一刘某; those a counterclaim is against sit in it as 反诉被告, numbered by themselves.
    private String called(ClaimVersion c, List<PartyId> who, List<PartyId> all) {
        if (!SideModel.counter(c)) return parties.mentions(who);
        return String.join("、", who.stream().map(p -> "反诉被告" + (all.size() > 1 ? ChineseNumerals.of(all.indexOf(p) + 1) : "") + file.party(p).name()).toList());
    }

    private static boolean lent(Shop s) {
        return s.runBy() != null && !s.runBy().equals(s.registeredTo());
    }

    /// The shops those who pay run themselves: 上述店铺 where that is all of them, else by name; empty where they run none.
    private String run(List<PartyId> payers) {
        var theirs = story.shops().stream().filter(s -> payers.contains(lent(s) ? s.runBy() : s.registeredTo())).toList();
        return theirs.size() == story.shops().size() ? "上述店铺" : String.join("、", theirs.stream().map(s -> "店铺“" + s.name() + "”").toList());
    }

    /// What is left of the fee of a counterclaim that is heard together with the claim.
    private Object halved(ClaimVersion c, Forum.Fee whole) throws Refused {
        if (!SideModel.counter(c) || forum.reductions().stream().noneMatch(r -> r.key().equals("counterclaim"))) return new Missing("drafting.missing.increase", file.no().value());
        return fee(forum.reduced(whole, "counterclaim", filing.dated()));
    }

    /// Who of the defendants answers for a part, up to a sum, or in the second place.
    private List<Map<String, Object>> liable(ClaimVersion c, List<PartyId> all) throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var l : c.liabilities()) {
            if (!all.contains(l.party())) continue;
            var prayed = PrayerItems.of(c);
            var items = l.over() == Liability.Over.LOSS ? prayed.losses() : l.over() == Liability.Over.COSTS ? prayed.costs() : prayed.all();
            out.add(new Fields().put("who", parties.mention(l.party())).put("kind", parties.word("liability." + l.kind())).put("items", items)
                .put("upTo", l.upTo() == null ? new Missing("drafting.missing.limit", file.party(l.party()).name()) : sums.of(l.upTo())).text("basis", end(l.basis()), "liabilityBasis", file.party(l.party()).name()).map());
        }
        return out;
    }

    private List<Map<String, Object>> heads(ClaimVersion c, java.util.function.Predicate<Head> of) throws Refused {
        var out = new ArrayList<Map<String, Object>>();
        for (var h : c.pleadedHeads()) if (of.test(h)) out.add(head(h));
        return out;
    }

    private Map<String, Object> head(Head h) throws Refused {
        var lines = h.lines();
        var shown = lines.stream().map(this::line).toList();
        var exhibits = h.inputs().stream().map(Head.Input::exhibit).filter(java.util.Objects::nonNull).distinct().toList();
        return new Fields().text("label", h.label(), "headLabel", h.kind().name()).text("basis", end(h.basis()), "headBasis", h.label())
            .put("lines", shown).put("amount", sums.of(h.claimed())).put("sum", sum(lines, h.computed() == null ? h.claimed() : h.computed())).put("exhibits", story.ids(exhibits)).put("kind", h.kind().name()).map();
    }

    /// A sentence of the case file without its own full stop, so that the template can go on.
    private static String end(String basis) {
        return basis == null ? null : basis.strip().replaceAll("[。；;.]+$", "");
    }

    /// 购买者人数14,402人×人均年度贡献184元＝2,649,968.00元; a line of one figure is that figure.
    private String line(Head.Line line) {
        var factors = new StringBuilder();
        for (var i : line.inputs()) {
            if (!factors.isEmpty()) factors.append(i.divides() ? '÷' : '×');
            factors.append(i.name()).append(figure(i.value(), "元".equals(i.unit()))).append(i.unit() == null ? "" : i.unit());
        }
        return line.inputs().size() == 1 ? factors.toString() : factors + "＝" + line.gives().groupedShort() + sums.unit(line.gives().currency());
    }

    private String sum(List<Head.Line> lines, Money whole) {
        return lines.size() < 2 ? "" : String.join("＋", lines.stream().map(l -> l.gives().groupedShort()).toList()) + "＝" + whole.groupedShort() + sums.unit(whole.currency());
    }

    /// A sum of money that is not whole has its jiao and its fen: 3,000.50.
    private static String figure(BigDecimal v, boolean money) {
        var plain = v.stripTrailingZeros();
        if (money && plain.scale() == 1) plain = plain.setScale(2);
        return String.format(java.util.Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }
}
