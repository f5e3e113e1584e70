package plaint.desk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.claim.ExchangeRate;
import plaint.claim.Head;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.party.Agent;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Words;

/// How a case of the office's own would stand in another forum, as the office entered it: court, cause, counsel there, an exchange rate where its currency is another (null where it needs none), and the facts that forum asks for. It is kept among the facts of the case, under the
/// name of the forum, where no paper of its own forum reads it. Nothing is made up: what was not entered stays missing and is named by the papers that need it.
public record Elsewhere(String court, String cause, Agent counsel, ExchangeRate rate, Map<String, String> facts) {
    private static final String STEM = "elsewhere.";
    private static final String FACT = "fact.";

    public Elsewhere {
        facts = Map.copyOf(facts);
    }

    private static String stem(String forum) {
        return STEM + forum + ".";
    }

    /// True for what is kept of how a case stands in another forum.
    static boolean about(String fact) {
        return fact.startsWith(STEM);
    }

    /// As entered before; null where nothing was.
    static Elsewhere of(CaseFile c, String forum) {
        var kept = new TreeMap<String, String>();
        c.facts().forEach((k, v) -> {
            if (k.startsWith(stem(forum))) kept.put(k.substring(stem(forum).length()), v);
        });
        if (!kept.containsKey("court") || !kept.containsKey("cause")) return null;
        var facts = new TreeMap<String, String>();
        kept.forEach((k, v) -> {
            if (k.startsWith(FACT)) facts.put(k.substring(FACT.length()), v);
        });
        var name = kept.get("counsel.name");
        var counsel = name == null ? null : new Agent(name, name, Agent.Kind.LAWYER, kept.get("counsel.office"), kept.get("counsel.licence"), kept.get("counsel.phone"), List.of(), null, null, null);
        return new Elsewhere(kept.get("court"), kept.get("cause"), counsel, rate(kept), facts);
    }

    private static ExchangeRate rate(Map<String, String> kept) {
        var parts = kept.getOrDefault("rate", "").split(" ", 5);
        return parts.length < 5 ? null : new ExchangeRate(parts[0], parts[1], new BigDecimal(parts[2]), LocalDate.parse(parts[3]), parts[4]);
    }

    /// The facts of the case with these in place of what was entered for the forum before.
    Map<String, String> kept(CaseFile c, String forum) {
        var all = new TreeMap<>(c.facts());
        all.keySet().removeIf(k -> k.startsWith(stem(forum)));
        put(all, forum, "court", court);
        put(all, forum, "cause", cause);
        if (counsel != null) {
            put(all, forum, "counsel.name", counsel.name());
            put(all, forum, "counsel.office", counsel.office());
            put(all, forum, "counsel.licence", counsel.licence());
            put(all, forum, "counsel.phone", counsel.phone());
        }
        if (rate != null) put(all, forum, "rate", String.join(" ", rate.of(), rate.in(), rate.rate().toPlainString(), rate.on().toString(), rate.source()));
        facts.forEach((k, v) -> put(all, forum, FACT + k, v));
        return all;
    }

    private static void put(Map<String, String> all, String forum, String key, String value) {
        if (value != null && !value.isBlank()) all.put(stem(forum) + key, value.strip());
    }

    /// The same with further facts; one that is null is taken away.
    public Elsewhere with(Map<String, String> more) {
        var now = new TreeMap<>(facts);
        more.forEach((k, v) -> {
            if (v == null || v.isBlank()) now.remove(k);
            else now.put(k, v.strip());
        });
        return new Elsewhere(court, cause, counsel, rate, now);
    }

    /// The case as it would be brought there for the first time, every page marked: one filing with all exhibits and parties, papers as the pack drafts them, names in the language of the forum where the
    /// records have them. Sums stay in the currency of the case, beside the rate entered.
    CaseFile over(CaseFile c, Forum there) throws Refused {
        var lang = there.language().startsWith("zh") ? Lang.ZH : Lang.EN;
        there.court(court);
        var dated = c.filings().isEmpty() ? Now.today() : c.filings().getLast().dated();
        there.cause(cause, dated);
        int claim = c.currentClaim().map(ClaimVersion::no).orElse(1);
        return c.changed(d -> {
            d.forum = there.id();
            d.court = court;
            d.cause = cause;
            d.docketNo = null;
            d.sample = true;
            d.agents = counsel == null ? List.of() : List.of(counsel);
            d.filings = List.of(new Filing(1, there.filingKinds().getFirst().key(), dated, claim, null, null, null));
            d.seats = c.seats().stream().map(s -> new Seat(s.party(), s.role(), 1, s.counterclaims())).toList();
            d.exhibits = c.exhibits().stream().map(x -> new Exhibit(x.id(), title(x.title(), x.latin(), lang), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), x.dated(), 1, x.files(), x.lawful(), x.compared(),
                x.archive(), x.readable(), null)).toList();
            d.parties = c.parties().stream().map(p -> named(p, lang)).toList();
            d.claims = c.claims().stream().map(v -> v.withHeads(heads(v.heads(), lang))).toList();
            if (rate != null) d.rates = Stream.concat(c.rates().stream().filter(r -> !r.between(rate.of(), rate.in()) || !r.on().equals(rate.on())), Stream.of(rate)).toList();
            d.rewrites = List.of();
            d.passed = List.of();
            d.filed = List.of();
            var all = new TreeMap<>(c.facts());
            all.keySet().removeIf(k -> k.startsWith(STEM));
            if (lang == Lang.EN) for (var k : List.of("goods", "brand")) if (all.containsKey(k + ".latin")) all.put(k, all.get(k + ".latin"));
            all.putAll(facts);
            all.put("transposed", Words.in(lang).say("desk.transposed.mark"));
            all.put("transposedNote", Words.in(lang).say("desk.transposed.note"));
            d.facts = all;
        });
    }

    private static String title(String name, String latin, Lang lang) {
        return lang == Lang.ZH || latin == null || latin.isBlank() ? name : latin;
    }

    private static Party named(Party p, Lang lang) {
        var name = title(p.name(), p.latin(), lang);
        return switch (p) {
            case Person n -> new Person(n.id(), name, n.latin(), n.sex(), n.born(), n.ethnicity(), n.employer(), n.idNumber(), n.address(), n.phone());
            case Company n -> new Company(n.id(), name, n.latin(), n.creditCode(), n.address(), n.legalRepresentative(), n.representativePost(), n.phone());
            case Authority n -> new Authority(n.id(), name, n.latin(), n.address(), n.phone());
        };
    }

    private static List<Head> heads(List<Head> heads, Lang lang) {
        var out = new ArrayList<Head>();
        for (var h : heads) out.add(new Head(h.kind(), title(h.label(), h.latin(), lang), h.latin(), h.basis(), h.inputs(), h.claimed(), h.low(), h.high(), h.methods(), h.reference(), h.method()));
        return out;
    }
}
