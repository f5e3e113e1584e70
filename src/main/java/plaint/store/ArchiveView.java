package plaint.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.check.Gap;
import plaint.docket.Stage;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.party.NameKey;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// What may be asked of the archive; lives only inside [Archive#read] or [Archive#write].
public class ArchiveView {
    /// Kinds of identifier besides those of [plaint.party.Identifier].
    public static final String PERSON_ID = "PERSON_ID";
    public static final String CREDIT_CODE = "CREDIT_CODE";
    private static final String PARTIES = "select case_no, party_id, kind, name, identifier, phone, address from party where kind in ('person', 'company')";
    private static final int PIECE = 2_000;
    /// All of a case but its body.
    private static final String LINE = "case_no, revision, title, latin_title, stage, forum, court, docket_no, total_minor, currency, sample, last_day, exhibits, pages";
    final Handle handle;

    ArchiveView(Handle handle) {
        this.handle = handle;
    }

    /// All cases by number; read in pieces, because the engine puts a long answer on the disk before it gives the first row of it.
    public List<CaseRow> cases() {
        var all = new java.util.ArrayList<CaseRow>();
        for (var piece = cases(null, PIECE); !piece.isEmpty(); piece = piece.size() < PIECE ? List.of() : cases(piece.getLast().no(), PIECE)) all.addAll(piece);
        return all;
    }

    /// How many cases there are.
    public int size() {
        return handle.select("select count(*) from case_file").mapTo(Integer.class).one();
    }

    /// The first `limit` cases after `after` (null: from the first), by number.
    public List<CaseRow> cases(CaseNo after, int limit) {
        return handle.select("select " + LINE + " from case_file where case_no > ? order by case_no limit ?", after == null ? "" : after.value(), limit).map(r -> caseRow(r)).list();
    }

    /// The next hearing of each case from `first` to `last` that has one, from a day on.
    public java.util.Map<CaseNo, LocalDate> sittings(CaseNo first, CaseNo last, LocalDate from) {
        var next = new java.util.HashMap<CaseNo, LocalDate>();
        handle.select("select case_no, min(sits_at) as sits from hearing_item where case_no >= ? and case_no <= ? and sits_at >= ? group by case_no", first.value(), last.value(), from.toString())
            .map(r -> java.util.Map.entry(new CaseNo(r.getString("case_no")), LocalDate.parse(r.getString("sits").substring(0, 10)))).forEach(e -> next.put(e.getKey(), e.getValue()));
        return next;
    }

    /// The days of a case's events, in their order; no more of the case is read than that.
    public List<LocalDate> eventDays(CaseNo no) {
        return EventDays.in(handle.select("select body from case_file where case_no = ?", no.value()).mapTo(String.class).one());
    }

    /// What is found by its name or number in the cases from `first` to `last`.
    public List<Findable.Line> findable(Findable kind, CaseNo first, CaseNo last) {
        return kind.lines(handle, first, last);
    }

    /// The things of these lines, as lists show them.
    public List<Found> found(Findable kind, List<Findable.Line> lines) {
        return kind.rows(handle, lines);
    }

    /// People by their whole identity number or phone, at most `limit` by each.
    public List<Found> known(String whole, int limit) {
        return Findable.parties(handle, whole, limit);
    }

    /// Cases changed since an entry of history, in that order; null where more than `most` entries came.
    public List<CaseNo> changed(long seq, int most) {
        return Findable.changed(handle, seq, most);
    }

    public boolean has(CaseNo no) {
        return handle.select("select count(*) from case_file where case_no = ?", no.value()).mapTo(Integer.class).one() > 0;
    }

    /// The case as last saved; refused where there is none of that number.
    public CaseFile caseFile(CaseNo no) throws Refused {
        var body = handle.select("select body from case_file where case_no = ?", no.value()).mapTo(String.class).findOne();
        if (body.isEmpty()) throw new Refused("store.refused.noCase", no);
        return CaseText.fromJson(body.get(), no.value());
    }

    /// The ledger and the bank statements.
    public FundView fund() {
        return new FundView(handle);
    }

    /// The case as it stood after the save that made `revision`, from history; refused where history has none.
    public CaseFile caseFile(CaseNo no, int revision) throws Refused {
        var body = handle.select("select payload from history where case_no = ? and revision = ? and payload is not null order by seq desc", no.value(), revision)
            .mapTo(String.class).findFirst();
        if (body.isEmpty()) throw new Refused("store.refused.noRevision", no, revision);
        return CaseText.fromJson(body.get(), no.value());
    }

    /// What was done to a case, newest first.
    public List<HistoryEntry> history(CaseNo no) {
        return handle.select("select * from history where case_no = ? order by seq desc", no.value()).map(r -> entry(r)).list();
    }

    /// What is due over all cases.
    public DueView due() {
        return new DueView(handle);
    }

    /// The numbers of all cases, in order.
    public List<CaseNo> numbers() {
        return handle.select("select case_no from case_file order by case_no").map(r -> new CaseNo(r.getString("case_no"))).list();
    }

    /// The texts of the cases from `first` to `last`, by number.
    public java.util.Map<CaseNo, String> bodies(CaseNo first, CaseNo last) {
        var all = new java.util.TreeMap<CaseNo, String>();
        handle.select("select case_no, body from case_file where case_no >= ? and case_no <= ?", first.value(), last.value()).map(r -> java.util.Map.entry(new CaseNo(r.getString("case_no")), r.getString("body")))
            .forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// Exhibits, purchases and authentications over all cases.
    public EvidenceView evidence() {
        return new EvidenceView(handle);
    }

    /// What all cases come to together.
    public FigureView figures() {
        return new FigureView(handle);
    }

    /// The newest entry of history: its digest stands for all before it; empty in a store nothing was done in.
    public java.util.Optional<HistoryEntry> newest() {
        return handle.select("select * from history order by seq desc limit 1").map(r -> entry(r)).findFirst();
    }

    /// The queue of the print room.
    public PrintRows print() {
        return new PrintRows(handle);
    }

    /// The leads of the store.
    public LeadRows leads() {
        return new LeadRows(handle);
    }

    /// The persons, companies and shops of all cases, for looking up who already stands in one.
    public List<KnownParty> knownParties() {
        var all = new java.util.ArrayList<>(handle.select(PARTIES).map(r -> party(r)).list());
        all.addAll(handle.select("select case_no, shop_id, name from shop").map(r -> shop(r)).list());
        return all;
    }

    /// Those that have one of these values exactly; null stands for nothing.
    public List<KnownParty> knownParties(String identifier, String phone, String address, String shopId) {
        var all = new java.util.ArrayList<KnownParty>();
        var by = java.util.Map.of("identifier", java.util.Optional.ofNullable(identifier), "phone", java.util.Optional.ofNullable(phone), "address", java.util.Optional.ofNullable(address));
        by.forEach((column, value) -> value.ifPresent(v -> all.addAll(handle.select(PARTIES + " and " + column + " = ?", v).map(r -> party(r)).list())));
        if (shopId != null) all.addAll(handle.select("select case_no, shop_id, name from shop where shop_id = ?", shopId).map(r -> shop(r)).list());
        return all;
    }

    /// Who and what is named so in any case, first the `most` by variant of the name, then those that only sound alike.
    public List<KnownName> named(NameKey key, int most) {
        var all = new java.util.ArrayList<KnownName>();
        if (!key.variant().isEmpty()) all.addAll(KnownRows.named(handle, "name_key", key.variant(), most));
        if (!key.pinyin().isEmpty()) for (var n : KnownRows.named(handle, "pinyin", key.pinyin(), most)) if (!n.nameKey().equals(key.variant())) all.add(n);
        return all;
    }

    /// How many are named so, or sound so.
    public int countNamed(NameKey key) {
        return key.pinyin().isEmpty() ? key.variant().isEmpty() ? 0 : KnownRows.count(handle, "name_key", key.variant()) : KnownRows.count(handle, "pinyin", key.pinyin());
    }

    /// Who in any case has an identifier, in the form of [plaint.party.Identifier#key]; `kind` is its name, PERSON_ID or CREDIT_CODE.
    public List<KnownName> identified(String kind, String value, int most) {
        return KnownRows.identified(handle, kind, value, most);
    }

    private static KnownParty party(ResultSet r) throws SQLException {
        return new KnownParty(new CaseNo(r.getString("case_no")), r.getString("party_id"), r.getString("kind"), r.getString("name"), r.getString("identifier"), r.getString("phone"),
            r.getString("address"), null);
    }

    private static KnownParty shop(ResultSet r) throws SQLException {
        return new KnownParty(new CaseNo(r.getString("case_no")), null, "shop", r.getString("name"), null, null, null, r.getString("shop_id"));
    }

    /// Fails with SQLException where a value is none that was ever written here.
    static CaseRow caseRow(ResultSet r) throws SQLException {
        try {
            return readCaseRow(r);
        } catch (IllegalArgumentException e) {
            throw new SQLException("a row of the list of cases is not readable", e);
        }
    }

    private static CaseRow readCaseRow(ResultSet r) throws SQLException {
        return new CaseRow(new CaseNo(r.getString("case_no")), r.getInt("revision"), r.getString("title"), r.getString("latin_title"), Stage.valueOf(r.getString("stage")),
            r.getString("forum"), r.getString("court"), r.getString("docket_no"), new Money(r.getLong("total_minor"), r.getString("currency")), r.getBoolean("sample"),
            r.getObject("last_day", LocalDate.class), r.getInt("exhibits"), r.getInt("pages"));
    }

    /// Fails with SQLException where a value is none that was ever written here.
    static HistoryEntry entry(ResultSet r) throws SQLException {
        try {
            return readEntry(r);
        } catch (IllegalArgumentException | NullPointerException | DateTimeException e) {
            throw new SQLException("an entry of history is not readable", e);
        }
    }

    private static HistoryEntry readEntry(ResultSet r) throws SQLException {
        var no = r.getString("case_no");
        var payload = r.getString("payload_digest");
        return new HistoryEntry(r.getLong("seq"), Instant.parse(r.getString("happened_at")), r.getString("who"), new Notice(r.getString("what"), args(r.getString("args"))),
            no == null ? null : new CaseNo(no), r.getInt("revision"), payload == null ? null : new Sha256(payload), new Sha256(r.getString("previous")),
            new Sha256(r.getString("digest")));
    }

    /// Fails with SQLException where a value is none that was ever written here.
    static Gap gap(ResultSet r) throws SQLException {
        return new Gap(new Notice(r.getString("what"), args(r.getString("args"))), r.getString("tab"), r.getString("item"));
    }

    /// A gap and the case it is in.
    public record CaseGap(CaseNo no, Gap gap) { }

    /// The first `limit` gaps over all cases, by number.
    public List<CaseGap> gaps(int limit) {
        return handle.select("select * from case_gap order by case_no, place limit ?", limit).map(r -> new CaseGap(new CaseNo(r.getString("case_no")), gap(r))).list();
    }

    /// How many cases have a gap.
    public int casesWithGaps() {
        return handle.select("select count(distinct case_no) from case_gap").mapTo(Integer.class).one();
    }

    public boolean hasGap(CaseNo no) {
        return handle.select("select count(*) from case_gap where case_no = ?", no.value()).mapTo(Integer.class).one() > 0;
    }

    /// The newest `limit` entries of history over all cases, newest first.
    public List<HistoryEntry> newest(int limit) {
        return handle.select("select * from history order by seq desc limit ?", limit).map(r -> entry(r)).list();
    }

    /// How many entries history has since a moment.
    public int changesSince(Instant from) {
        long head = handle.select("select seq from chain_head where one = 1").mapTo(Long.class).one();
        return (int) (head - older(head, from));
    }

    /// The entries of a span of time, its end not among them: the newest `limit`, newest first, and how many there are.
    public Changes changes(Instant from, Instant to, int limit) {
        long head = handle.select("select seq from chain_head where one = 1").mapTo(Long.class).one();
        long first = older(head, from);
        long last = older(head, to);
        return new Changes((int) Math.max(0, last - first), handle.select("select * from history where seq > ? and seq <= ? order by seq desc limit ?", first, last, limit).map(r -> entry(r)).list());
    }

    /// Of a span of time: how many entries there are, and the newest of them.
    public record Changes(int all, List<HistoryEntry> newest) { }

    /// The last entry before a moment, 0 where there is none: entries stand in order of time, so it is found by halving.
    private long older(long head, Instant from) {
        long older = 0;
        long newer = head + 1;
        while (newer - older > 1) {
            long middle = (older + newer) >>> 1;
            var at = handle.select("select happened_at from history where seq = ?", middle).mapTo(String.class).findOne();
            if (at.isEmpty() || Instant.parse(at.get()).isBefore(from)) older = middle;
            else newer = middle;
        }
        return older;
    }

    static String json(List<String> args) {
        try {
            return Json.mapper().writeValueAsString(args);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("words that cannot be written", e);
        }
    }

    static List<String> args(String json) throws SQLException {
        try (var p = Json.FACTORY.createParser(json)) {
            if (p.nextToken() != JsonToken.START_ARRAY) throw new SQLException("arguments of history are no list");
            var words = new java.util.ArrayList<String>();
            while (p.nextToken() != JsonToken.END_ARRAY) {
                if (!p.currentToken().isScalarValue()) throw new SQLException("an argument of history is no word");
                words.add(p.getText());
            }
            return List.copyOf(words);
        } catch (IOException e) {
            throw new SQLException("arguments of history are not readable", e);
        }
    }
}
