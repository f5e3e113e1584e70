package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.lead.Decision;
import plaint.lead.LeadNames;
import plaint.lead.Standing;
import plaint.lead.Tracked;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Makes a case of leads, one or a whole ring: their sellers become defendants, their shops and the leads themselves are recorded with where they came from, what several
/// sellers share becomes links that still lack proof. Leads and case are saved together; the leads then stand IN_CASE with its number.
public final class OpenCaseFromLeads {
    private final Office office;

    public OpenCaseFromLeads(Office office) {
        this.office = office;
    }

    /// Who sues. `creditCode`, `address`, `representative`, `post` and `phone` may be empty while unknown.
    public record Plaintiff(String name, String latin, String creditCode, String address, String representative, String post, String phone) { }

    /// `brandOwner` may be empty. `filingKind` is a key of the forum's filing kinds; `dated` the date of the papers; `goodwill` what is claimed under that head to begin
    /// with (null: nothing yet).
    public record Plan(CaseNo no, String forum, String court, String cause, String filingKind, LocalDate dated, Plaintiff plaintiff, String brandOwner, Money goodwill) { }

    /// Refused where a lead stands in a case already, the number is taken, or the forum knows no such court, cause or filing.
    public CaseFile run(Collection<Integer> ids, Plan plan) throws Refused {
        if (ids.isEmpty()) throw new Refused("desk.refused.noLeads");
        var forum = office.forums().get(plan.forum());
        forum.court(plan.court());
        forum.cause(plan.cause(), plan.dated());
        forum.filingKind(plan.filingKind());
        var next = new LinkedHashMap<Integer, Standing>();
        return office.archive().write(w -> {
            var leads = w.leads().of(ids);
            for (var t : leads) {
                var s = t.standing();
                if (s.caseNo() != null) throw new Refused("desk.refused.leadInCase", t.suspect().no(), s.caseNo());
                next.put(t.id(), s.inCase(plan.no(), plan.dated()));
            }
            var text = Outline.of(new Sketch(plan, forum, leads, office.who()).file());
            var c = w.add(CaseText.parse(text, plan.no().value(), Path.of("")).caseFile(), Notice.of("history.opened", leads.size(), leads.getFirst().suspect().no()));
            w.leads().stand(next, plan.dated());
            w.follow(c);
            return c;
        });
    }

    /// The case as it is put together.
    private static final class Sketch {
        private final Plan plan;
        private final Forum forum;
        private final List<Tracked> leads;
        private final String who;
        private final Map<String, String> sellers = new LinkedHashMap<>();
        private final Map<String, String> shops = new LinkedHashMap<>();
        private final Map<String, String> sellerOfShop = new LinkedHashMap<>();
        private final List<Object> parties = new ArrayList<>();
        private final List<Object> seats = new ArrayList<>();
        private final List<Object> shopRows = new ArrayList<>();

        Sketch(Plan plan, Forum forum, List<Tracked> leads, String who) {
            this.who = who;
            this.plan = plan;
            this.forum = forum;
            this.leads = leads;
        }

        Map<String, Object> file() throws Refused {
            var p = plan.plaintiff();
            parties.add(map("kind", "company", "id", "plaintiff", "name", p.name(), "latin", p.latin(), "creditCode", p.creditCode(), "address", p.address(),
                "legalRepresentative", p.representative(), "representativePost", p.post(), "phone", p.phone()));
            seats.add(map("party", "plaintiff", "role", "PLAINTIFF", "filing", 1));
            for (var t : leads) seller(t);
            if (plan.brandOwner() != null && !plan.brandOwner().isBlank()) {
                parties.add(map("kind", "company", "id", "brand", "name", plan.brandOwner()));
                seats.add(map("party", "brand", "role", "BRAND_OWNER", "filing", 1));
            }
            var file = map("no", plan.no(), "forum", plan.forum(), "court", plan.court(), "cause", plan.cause(), "parties", parties, "seats", seats, "shops", shopRows,
                "links", links(), "leads", leadRows(), "claims", List.of(claim()), "filings", List.of(map("no", 1, "kind", plan.filingKind(), "dated", plan.dated(), "claim", 1)));
            var known = identifiers();
            if (!known.isEmpty()) file.put("relations", map("identifiers", known));
            file.put("events", events());
            var first = leads.getFirst().suspect();
            // who had the leads has the case
            file.put("owner", leads.stream().map(t -> t.standing().owner()).filter(java.util.Objects::nonNull).findFirst().orElse(who));
            file.put("brand", first.brand());
            if (!first.city().isEmpty()) file.put("place", first.city());
            return file;
        }

        private void seller(Tracked t) {
            var s = t.suspect();
            boolean company = !s.creditCode().isEmpty() && !s.company().isEmpty();
            var key = company ? s.creditCode() : s.idNo().isEmpty() ? s.sellerName() + "\n" + s.phone() : s.idNo();
            var id = sellers.get(key);
            if (id == null) {
                id = "seller-" + (sellers.size() + 1);
                sellers.put(key, id);
                parties.add(company
                    ? map("kind", "company", "id", id, "name", s.company(), "creditCode", s.creditCode(), "address", s.address(), "phone", s.phone())
                    : map("kind", "person", "id", id, "name", s.sellerName(), "idNumber", s.idNo(), "address", s.address(), "phone", s.phone()));
                seats.add(map("party", id, "role", "DEFENDANT", "filing", 1));
            }
            if (shops.containsKey(s.shopId())) return;
            var shop = s.shopId().matches("[\\p{L}\\p{N}][\\p{L}\\p{N}._-]{0,63}") ? s.shopId() : "shop-" + (shops.size() + 1);
            shops.put(s.shopId(), shop);
            sellerOfShop.put(s.shopId(), id);
            shopRows.add(map("id", shop, "name", s.shopName(), "account", s.shopId(), "registeredTo", id));
        }

        private List<Object> leadRows() throws Refused {
            var rows = new ArrayList<Object>();
            for (var t : leads) {
                var s = t.suspect();
                var line = forum.criminalLine(Office.OFFENCE, s.firstSeen());
                rows.add(map("no", s.no(), "shop", shops.get(s.shopId()), "source", s.source() + " (" + t.origin().file() + ":" + t.origin().line() + ")", "found", s.firstSeen(),
                    "score", s.score(), "turnover", s.turnover(), "threshold", line.least(), "decision", decision(t), "decidedOn", plan.dated(), "reason", t.standing().reason(), "agreement", s.agreement().isEmpty() ? null : s.agreement(), "agreed", s.agreed()));
            }
            return rows;
        }

        private static String decision(Tracked t) {
            var decided = t.standing().decision();
            return Words.in(Lang.ZH).say(LeadNames.of(decided == null ? Decision.SUE : decided));
        }

        /// The account the money went to and the device, as the lead knows them: what may be frozen, and by what the seller is met again. Telephone and address stand with the party.
        private List<Object> identifiers() {
            var rows = new LinkedHashMap<String, Object>();
            for (var t : leads) {
                var s = t.suspect();
                for (var i : LeadIdentifiers.of(s)) rows.putIfAbsent(s.shopId() + " " + i.kind() + " " + i.key(),
                    map("kind", i.kind(), "value", i.value(), "party", sellerOfShop.get(s.shopId()), "shop", shops.get(s.shopId()), "since", i.since()));
            }
            return List.copyOf(rows.values());
        }

        /// Every two sellers that share something, once for each kind; no exhibit proves it yet.
        private List<Object> links() {
            var rows = new TreeMap<String, Object>();
            for (var j : LeadRings.joints(leads)) {
                var kind = switch (j.kind()) {
                    case PHONE -> "SAME_PHONE";
                    case ADDRESS -> "SAME_ADDRESS";
                    case ACCOUNT -> "SAME_ACCOUNT";
                    case DEVICE -> "SAME_DEVICE";
                    case SHOP, PERSON_ID, CREDIT_CODE -> null;
                };
                if (kind == null) continue;
                var linked = j.shops().stream().map(sellerOfShop::get).distinct().sorted().toList();
                for (int i = 1; i < linked.size(); i++)
                    rows.putIfAbsent(linked.getFirst() + " " + linked.get(i) + " " + kind, map("from", linked.getFirst(), "to", linked.get(i), "kind", kind, "note", j.masked()));
            }
            return List.copyOf(rows.values());
        }

        private Map<String, Object> claim() {
            var heads = plan.goodwill() == null ? List.of() : List.of(map("kind", "B", "label", Words.in(Lang.ZH).say("desk.opened.goodwill"), "latin",
                Words.in(Lang.EN).say("desk.opened.goodwill"), "claimed", plan.goodwill()));
            return map("no", 1, "on", plan.dated(), "election", "CONTRACT", "heads", heads, "principal", List.copyOf(sellers.values()));
        }

        private List<Object> events() {
            var first = leads.stream().min(java.util.Comparator.comparing(t -> t.suspect().firstSeen())).orElseThrow().suspect();
            return List.of(map("day", first.firstSeen(), "track", "CIVIL", "kind", "LEAD_FOUND", "title", Words.in(Lang.ZH).say("desk.opened.found", first.no(), first.shopName()),
                "latin", Words.in(Lang.EN).say("desk.opened.found", first.no(), first.shopName()), "source", first.source()));
        }

        private static Map<String, Object> map(Object... pairs) {
            var map = new LinkedHashMap<String, Object>();
            for (int i = 0; i < pairs.length; i += 2) map.put((String) pairs[i], pairs[i + 1]);
            return map;
        }
    }
}
