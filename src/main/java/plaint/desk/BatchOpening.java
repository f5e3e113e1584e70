package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.LeadAgreements;
import plaint.casefile.Seat;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.lead.Tracked;
import plaint.party.Company;
import plaint.party.CreditCode;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.party.Shop;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// Finds the case of a row, or opens it: from leads, or from the party and claim columns. What every suit of a platform has in common (plaintiff, agents, address for service,
/// agreements with their exhibits, court, cause) is taken over from the case named under `like`.
final class BatchOpening {
    static final String FACT = "batchRow";
    private static final String KIND = "initial";
    private static final Set<String> OWN_FACTS = Set.of("goods", "goods.latin", "brand", "brand.latin", "breach.from", "breach.to", "breach.mark", "enlargement.date.mark", "turnover.mark",
        "stay.reason", "convictionEffective", "tag.price", "tag.price.mark");
    /// What a batch itself does to a case, or what leaves it as the batch made it.
    private static final Set<String> OPENINGS = Set.of("history.opened", "history.batchOpened", "history.conflictCheck", "history.waived", "history.waivedAll", "history.waivedEach", "history.unwaived");
    private static final List<String> SUMS = List.of("goodwill", "direct_loss", "costs");
    private final Office office;
    private final BatchFolder folder;
    private final String forum;
    /// By year, the first number that may still be free: to ask for each from 1 on takes longer with every case opened.
    private final Map<Integer, Integer> first = new HashMap<>();

    BatchOpening(Office office, BatchFolder folder, String forum) {
        this.office = office;
        this.folder = folder;
        this.forum = forum;
    }

    CaseFile find(BatchRow row) throws Refused {
        var given = row.get("case");
        if (given != null) {
            var no = number(row, given);
            if (office.archive().read(v -> v.has(no))) {
                var there = office.archive().read(v -> v.caseFile(no));
                return row.opens() && there.facts().getOrDefault(FACT, "").startsWith(row.key()) ? again(row, there) : there;
            }
            if (!row.opens()) throw new Refused("store.refused.noCase", no);
            return open(row, no);
        }
        if (!row.opens()) throw new Refused("batch.refused.nothing", row.line());
        var known = folder.opened();
        // a folder from before rows were told apart by whom they name
        var before = known.getOrDefault(row.key(), known.get(row.said()));
        if (before != null) {
            var no = new CaseNo(before);
            if (!office.archive().read(v -> v.has(no))) return open(row, no);
            return again(row, office.archive().read(v -> v.caseFile(no)));
        }
        var no = free(row.day("dated").getYear());
        folder.reserve(row.key(), no);
        return open(row, no);
    }

    /// The case a row was given before: as it is where the row says the same, filled in anew where the row was corrected and nobody has worked on the case since.
    private CaseFile again(BatchRow row, CaseFile there) throws Refused {
        var fact = there.facts().getOrDefault(FACT, "");
        if (fact.equals(row.said()) || fact.equals(fact(row))) return there;
        boolean fromLeads = row.get("leads") != null && there.leads().stream().anyMatch(l -> numbers(row).contains(l.no()));
        // opened from leads, then stopped before it was filled in
        if (fact.isEmpty() && fromLeads) return fill(row, there);
        if (!fact.startsWith(row.key())) throw new Refused("batch.refused.taken", row.line(), there.no());
        if (worked(there.no())) throw new Refused("batch.refused.worked", row.line(), there.no());
        if (fromLeads) return fill(row, there);
        var like = like(row);
        var pack = forum != null ? forum : there.forum();
        var anew = bare(row, there.no(), pack, row.or("court", like == null ? there.court() : like.court()), row.or("cause", like == null ? there.cause() : like.cause()), row.day("dated"), plaintiff(row, like));
        office.forums().get(pack).cause(anew.cause(), row.day("dated"));
        return fill(row, anew.withRevision(there.revision()));
    }

    private static String fact(BatchRow row) {
        return row.key() + "-" + row.said();
    }

    /// Whether anything but a batch has changed the case.
    private boolean worked(CaseNo no) throws Refused {
        int seen = 0;
        for (var h : office.archive().read(v -> v.history(no)).reversed()) {
            if (h.revision() != seen && !OPENINGS.contains(h.what().key())) return true;
            seen = h.revision();
        }
        return false;
    }

    /// Whether the row is to open a case, or to fill one in.
    boolean wanted(BatchRow row) throws Refused {
        var given = row.get("case");
        if (given == null) return true;
        var no = number(row, given);
        return office.archive().read(v -> !v.has(no));
    }

    /// All that keeps a row from becoming a case, so that it is put right in one go; empty where nothing does. What only the store can tell comes when it is opened.
    List<Notice> faults(BatchRow row) {
        var all = new ArrayList<Notice>();
        if (!row.opens()) return all;
        CaseFile like = null;
        boolean follows = row.get("like") != null;
        try {
            like = like(row);
        } catch (Refused e) {
            all.add(e.notice());
        }
        if (!follows && row.get("plaintiff") == null) all.add(blank(row, "plaintiff"));
        if (!follows && row.get("court") == null) all.add(blank(row, "court"));
        if (!follows && row.get("cause") == null) all.add(blank(row, "cause"));
        for (var day : List.of("dated", "from", "to", "defendant_born")) if (day.equals("dated") || row.get(day) != null) tried(all, () -> row.day(day));
        for (var sum : SUMS) if (row.get(sum) != null) tried(all, () -> row.money(sum));
        for (var no : row.get("leads") == null ? List.<String>of() : numbers(row)) tried(all, () -> new SearchLeads(office).find(no).orElseThrow(() -> new Refused("desk.refused.noLead", no)));
        if (row.get("court") != null || row.get("cause") != null) known(row, like, all);
        if (folder != null && SUMS.stream().allMatch(s -> row.get(s) == null)) all.add(Notice.of("batch.refused.nothingClaimed", row.line()));
        return all;
    }

    private static Notice blank(BatchRow row, String column) {
        return Notice.of("batch.refused.blank", row.line(), column);
    }

    private void known(BatchRow row, CaseFile like, List<Notice> all) {
        tried(all, () -> {
            var pack = office.forums().get(forum != null ? forum : like != null ? like.forum() : Office.LEADS_FORUM);
            if (row.get("court") != null) tried(all, () -> pack.court(row.get("court")));
            if (row.get("cause") != null) tried(all, () -> pack.cause(row.get("cause"), row.day("dated")));
            return pack;
        });
    }

    private interface Try {
        Object run() throws Refused;
    }

    /// Each reason once: a day that cannot be read is missed by more than one.
    private static void tried(List<Notice> all, Try one) {
        try {
            one.run();
        } catch (Refused e) {
            if (!all.contains(e.notice())) all.add(e.notice());
        }
    }

    /// One case outside any batch: it need not claim anything yet, and nothing will look for it by its row.
    CaseFile single(BatchRow row) throws Refused {
        return open(row, free(row.day("dated").getYear()));
    }

    private static CaseNo number(BatchRow row, String text) throws Refused {
        try {
            return new CaseNo(text);
        } catch (IllegalArgumentException e) {
            throw new Refused("batch.refused.number", row.line(), text);
        }
    }

    /// The next number of a year that neither the store nor another row of this batch has.
    private CaseNo free(int year) throws Refused {
        var taken = folder == null ? List.of() : folder.opened().values();
        for (int n = first.getOrDefault(year, 1); ; n++) {
            var no = new CaseNo(String.format(Locale.ROOT, "%d-%04d", year, n));
            if (taken.contains(no.value()) || office.archive().read(v -> v.has(no))) continue;
            first.put(year, n);
            return no;
        }
    }

    private CaseFile like(BatchRow row) throws Refused {
        var like = row.get("like");
        if (like == null) return null;
        var no = number(row, like);
        return office.archive().read(v -> v.caseFile(no));
    }

    private static List<String> numbers(BatchRow row) {
        return List.of(row.or("leads", "").split("[\\s,;，；、]+"));
    }

    private CaseFile open(BatchRow row, CaseNo no) throws Refused {
        var like = like(row);
        var plaintiff = plaintiff(row, like);
        var pack = forum != null ? forum : row.get("forum") != null ? row.get("forum") : like != null ? like.forum() : Office.LEADS_FORUM;
        var court = row.or("court", like == null ? null : like.court());
        if (court == null) throw new Refused("batch.refused.blank", row.line(), "court");
        var cause = row.or("cause", like == null ? null : like.cause());
        if (cause == null) throw new Refused("batch.refused.blank", row.line(), "cause");
        var dated = row.day("dated");
        if (row.get("leads") != null) {
            var leads = leads(row);
            new OpenCaseFromLeads(office).run(leads.stream().map(Tracked::id).toList(), new OpenCaseFromLeads.Plan(no, pack, court, cause, KIND, dated,
                new OpenCaseFromLeads.Plaintiff(plaintiff.name(), plaintiff.latin(), plaintiff.creditCode(), plaintiff.address(), plaintiff.legalRepresentative(),
                    plaintiff.representativePost(), plaintiff.phone()), row.or("brand", leads.getFirst().suspect().brand()), row.money("goodwill")));
            return fill(row, office.archive().read(v -> v.caseFile(no)));
        }
        var known = office.forums().get(pack);
        known.court(court);
        known.cause(cause, dated);
        var full = sound(row, bare(row, no, pack, court, cause, dated, plaintiff));
        return office.archive().write(w -> w.add(full, opened(row)));
    }

    private Notice opened(BatchRow row) {
        return folder == null ? Notice.of("history.caseOpened") : Notice.of("history.batchOpened", row.line());
    }

    private List<Tracked> leads(BatchRow row) throws Refused {
        var found = new ArrayList<Tracked>();
        for (var no : numbers(row)) found.add(new SearchLeads(office).find(no).orElseThrow(() -> new Refused("desk.refused.noLead", no)));
        return found;
    }

    private CaseFile fill(BatchRow row, CaseFile file) throws Refused {
        var full = sound(row, file);
        return office.archive().write(w -> w.save(full, opened(row)));
    }

    /// The case filled in by the row; refused where something in it cannot be, as a form would tell at its field.
    private CaseFile sound(BatchRow row, CaseFile file) throws Refused {
        var full = filled(row, file);
        var there = CourtClock.today(office.forums(), full);
        for (var fault : full.faults(CourtClock.later(there), there)) throw new Refused(fault.told());
        return full;
    }

    private Company plaintiff(BatchRow row, CaseFile like) throws Refused {
        if (row.get("plaintiff") == null && like != null)
            for (var p : like.seated(Seat.Role.PLAINTIFF, Integer.MAX_VALUE)) if (p instanceof Company c) return c;
        return new Company(new PartyId("plaintiff"), row.needed("plaintiff"), "", row.or("plaintiff_code", ""), row.or("plaintiff_address", ""), row.or("plaintiff_representative", ""),
            row.or("plaintiff_post", ""), row.or("plaintiff_phone", ""));
    }

    private CaseFile bare(BatchRow row, CaseNo no, String pack, String court, String cause, LocalDate dated, Company plaintiff) throws Refused {
        var id = row.or("defendant_id", "");
        var seller = new PartyId("seller-1");
        Party defendant = !id.isEmpty() && CreditCode.check(id).isEmpty() || row.needed("defendant").endsWith("公司")
            ? new Company(seller, row.needed("defendant"), "", id, row.or("defendant_address", ""), "", "", row.or("defendant_phone", ""))
            : new Person(seller, row.needed("defendant"), "", sex(row), row.get("defendant_born") == null ? null : row.day("defendant_born"), row.get("defendant_ethnicity"), null, id, row.or("defendant_address", ""), row.or("defendant_phone", ""));
        var parties = new ArrayList<Party>(List.of(plaintiff, defendant));
        var seats = new ArrayList<>(List.of(new Seat(plaintiff.id(), Seat.Role.PLAINTIFF, 1, false), new Seat(seller, Seat.Role.DEFENDANT, 1, false)));
        if (row.get("brand") != null) {
            parties.add(new Company(new PartyId("brand"), row.get("brand"), "", "", "", "", "", ""));
            seats.add(new Seat(new PartyId("brand"), Seat.Role.BRAND_OWNER, 1, false));
        }
        var shops = row.get("shop") == null ? List.<Shop>of() : List.of(new Shop(new ShopId("shop-1"), row.get("shop"), row.or("account", ""), seller, seller, null, null));
        var claim = new ClaimVersion(1, dated, null, null, ClaimVersion.Election.TORT, List.of(), List.of(), List.of(seller), List.of(), null);
        return new CaseFile(no, 0, false, pack, court, cause, null, parties, seats, List.of(), null, shops, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(),
            List.of(), List.of(claim), List.of(), List.of(new Filing(1, KIND, dated, 1, null, null, null)), List.of(), office.who(), row.get("brand"), null, null, List.of(), null, null, Map.of(), null, null, null, null);
    }

    private static Person.Sex sex(BatchRow row) {
        return switch (row.or("defendant_sex", "").toUpperCase(java.util.Locale.ROOT)) {
            case "男", "M", "MALE" -> Person.Sex.MALE;
            case "女", "F", "FEMALE" -> Person.Sex.FEMALE;
            default -> null;
        };
    }

    /// What an identity number says of sex and birth, where nothing else does; GB 11643: the digit before the last is odd for a man.
    private static Party known(Party p) {
        if (!(p instanceof Person n) || !ResidentId.sound(n.idNumber())) return p;
        return new Person(n.id(), n.name(), n.latin(), n.knownSex(), n.knownBorn(), n.ethnicity(), n.employer(), n.idNumber(), n.address(), n.phone());
    }

    /// With what is in common with the case named, and with what the row claims.
    private CaseFile filled(BatchRow row, CaseFile file) throws Refused {
        var like = like(row);
        var heads = heads(row, file, like);
        var from = row.get("from") != null ? row.day("from") : file.leads().stream().map(l -> l.found()).min(LocalDate::compareTo).orElse(null);
        var to = row.get("to") != null ? row.day("to") : row.get("leads") == null ? from : leads(row).stream().map(t -> t.suspect().lastSeen() == null ? t.suspect().firstSeen()
            : t.suspect().lastSeen()).max(LocalDate::compareTo).orElse(from);
        return LeadAgreements.recorded(file.changed(d -> {
            if (like != null) takeOver(d, like);
            d.parties = d.parties.stream().map(BatchOpening::known).toList();
            var facts = new TreeMap<>(d.facts);
            if (folder != null) facts.put(FACT, fact(row));
            if (row.get("goods") != null) facts.put("goods", row.get("goods"));
            if (row.get("brand") != null) facts.put("brand", row.get("brand"));
            if (from != null) facts.put("breach.from", from.toString());
            if (to != null) facts.put("breach.to", to.toString());
            d.facts = facts;
            boolean promised = d.agreements.stream().flatMap(a -> a.clauses().stream()).anyMatch(c -> c.use() == AgreementVersion.Use.NO_COUNTERFEITS);
            var first = d.claims.getFirst();
            d.claims = List.of(new ClaimVersion(first.no(), first.on(), first.reason(), first.latinReason(), promised ? ClaimVersion.Election.CONTRACT : ClaimVersion.Election.TORT, heads,
                first.nonMoney(), first.principal(), first.joint(), null));
        }));
    }

    private static void takeOver(CaseChange d, CaseFile like) {
        d.sample = like.sample();
        d.agents = like.agents();
        d.service = like.service();
        d.agreements = like.agreements();
        var needed = like.agreements().stream().map(AgreementVersion::exhibit).filter(java.util.Objects::nonNull).distinct().toList();
        d.exhibits = like.exhibits().stream().filter(x -> needed.contains(x.id()))
            .map(x -> new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), x.dated(), 1, x.files())).toList();
        var facts = new TreeMap<String, String>(d.facts);
        like.facts().forEach((k, v) -> {
            if (!OWN_FACTS.contains(k) && !k.equals(FACT) && !Elsewhere.about(k)) facts.putIfAbsent(k, v);
        });
        d.facts = facts;
    }

    private List<Head> heads(BatchRow row, CaseFile file, CaseFile like) throws Refused {
        var heads = new ArrayList<Head>();
        head(heads, row, like, Head.Kind.B, "goodwill", "batch.head.goodwill");
        head(heads, row, like, Head.Kind.C, "direct_loss", "batch.head.direct");
        head(heads, row, like, Head.Kind.D, "costs", "batch.head.costs");
        if (heads.isEmpty()) heads.addAll(file.currentClaim().map(ClaimVersion::heads).orElse(List.of()));
        if (heads.isEmpty() && folder != null) throw new Refused("batch.refused.nothingClaimed", row.line());
        return heads;
    }

    private static void head(List<Head> heads, BatchRow row, CaseFile like, Head.Kind kind, String column, String name) throws Refused {
        Money claimed = row.money(column);
        if (claimed == null) return;
        var before = like == null ? null : like.claims().stream().flatMap(c -> c.heads().stream()).filter(h -> h.kind() == kind).findFirst().orElse(null);
        var basis = row.or("basis", before == null ? Words.in(Lang.ZH).say("batch.basis") : before.basis());
        heads.add(new Head(kind, Words.in(Lang.ZH).say(name), Words.in(Lang.EN).say(name), basis, List.of(), claimed, null, null, List.of(), false, null));
    }
}
