package plaint.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import plaint.key.CaseNo;
import plaint.lead.Decision;
import plaint.lead.Digest64;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.RankWeights;
import plaint.lead.Reckoned;
import plaint.lead.Standing;
import plaint.lead.Tracked;

/// The leads of a store; lives only inside [Archive#read] or [Archive#write]. A lead's id counts from 0 without a gap, because no lead is ever taken out.
public class LeadRows {
    private static final int CHUNK = 256;
    private static final String STANDINGS = "select lead_id, state, furthest, owner, decision, loss, reason, decided_on, case_no from lead_standing";
    /// The ids come first, whatever the engine makes of it: it looks up one lead after another, and holds none of them against the list of ids once more.
    private static final String LEADS = "select w.n, w.place, p.body, s.state, s.furthest, s.owner, s.decision, s.loss, s.reason, s.decided_on, s.case_no "
        + "from unnest(cast(? as integer array)) with ordinality w(n, place) left join lead_piece p on p.piece = w.n / " + LeadPiece.LEADS + " left join lead_standing s on s.lead_id = w.n";
    final Handle handle;

    LeadRows(Handle handle) {
        this.handle = handle;
    }

    /// A list taken in: how many of its rows were taken and refused.
    public record Batch(int no, String file, String at, int taken, int refused) { }

    /// A change of state after arrival.
    public record Step(int id, LeadState state, LocalDate on) { }

    public int count() {
        return new LeadContents(handle).count();
    }

    /// How far the leads over the line got, as last counted; empty where leads or rules changed since.
    public Optional<Map<FunnelStep, Integer>> reached() {
        var kept = new EnumMap<FunnelStep, Integer>(FunnelStep.class);
        handle.select("select step, leads from lead_reached where basis = ?", basis()).map(r -> Map.entry(FunnelStep.valueOf(r.getString("step")), r.getInt("leads")))
            .forEach(e -> kept.put(e.getKey(), e.getValue()));
        return kept.isEmpty() ? Optional.empty() : Optional.of(kept);
    }

    /// What any figure over all leads rests on: another once a list came in, which may change leads without adding one, once one got further, or the rules changed.
    public String basis() {
        var rules = handle.select("select rules from due_rules where one = 1").mapTo(String.class).one();
        int lists = handle.select("select coalesce(max(batch), 0) from lead_batch").mapTo(Integer.class).one();
        return count() + " " + lists + " " + handle.select("select count(*) from lead_step").mapTo(Integer.class).one() + " " + Disk.digest(rules.getBytes(StandardCharsets.UTF_8)).hex();
    }

    /// Every lead from `id` on, in the order of ids; read in pieces, so that a million take no more memory than some thousands.
    public void from(int id, Consumer<Tracked> each) {
        pieces(id, (at, piece, standing) -> each.accept(tracked(at, piece, standing)));
    }

    /// Takes what counts of each lead, and the furthest step it reached; null where it reached none.
    public interface Reckoning {
        void take(Reckoned lead, FunnelStep furthest);
    }

    /// What counts in the funnel, of every lead.
    public void reckoned(Reckoning each) {
        pieces(0, (at, piece, standing) -> {
            var lead = readable(() -> piece.reckoned(at % LeadPiece.LEADS));
            each.take(lead, standing == null ? LeadState.ofSource(lead.stage()).reaches() : standing.furthest());
        });
    }

    private interface InPiece {
        void take(int id, LeadPiece piece, Standing standing);
    }

    private void pieces(int id, InPiece each) {
        for (int number = id / LeadPiece.LEADS, n = CHUNK; n == CHUNK; number += n) {
            var pieces = handle.select("select piece, body from lead_piece where piece >= ? and piece < ? order by piece", number, number + CHUNK).map(r -> piece(r)).list();
            n = pieces.size();
            if (n == 0) return;
            int begin = number * LeadPiece.LEADS;
            var standings = standings(" where lead_id >= " + begin + " and lead_id < " + (begin + CHUNK * LeadPiece.LEADS));
            for (int p = 0; p < n; p++)
                for (int place = 0; place < pieces.get(p).size(); place++) {
                    int at = begin + p * LeadPiece.LEADS + place;
                    if (at >= id) each.take(at, pieces.get(p), standings.get(at));
                }
        }
    }

    /// The leads of these ids in the order asked for.
    public List<Tracked> of(Collection<Integer> ids) {
        if (ids.isEmpty()) return List.of();
        var found = new ArrayList<Tracked>(ids.size());
        rows(LEADS, ids, r -> found(r, found));
        return found;
    }

    private void found(ResultSet r, List<Tracked> found) throws SQLException {
        var body = r.getBinaryStream(3);
        if (body == null) return;
        int id = r.getInt(1);
        var piece = piece(body, 1 << id % LeadPiece.LEADS);
        if (id % LeadPiece.LEADS < piece.size()) found.add(tracked(id, piece, r.getString(4) == null ? null : standing(r, 4)));
    }

    private interface Row {
        void take(ResultSet r) throws SQLException;
    }

    /// The rows of these numbers, asked in chunks. With one statement for all of them.
    private void rows(String query, Collection<Integer> numbers, Row row) {
        var all = numbers.toArray(Integer[]::new);
        try (var s = handle.connection().prepareStatement(query)) {
            for (int from = 0; from < all.length; from += CHUNK) {
                s.setObject(1, Arrays.copyOfRange(all, from, Math.min(all.length, from + CHUNK)));
                try (var r = s.executeQuery()) {
                    while (r.next()) row.take(r);
                }
            }
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    public Optional<Tracked> find(String no) {
        return of(new LeadNumbers(handle).find(Digest64.of(LeadIntake.NUMBER, no))).stream().filter(t -> t.suspect().no().equals(no)).findFirst();
    }

    /// What the office made of leads, by id, of all it has done something about.
    public Map<Integer, Standing> standings() {
        return standings("");
    }

    Optional<Standing> standing(int id) {
        return Optional.ofNullable(standings(List.of(id)).get(id));
    }

    LeadPiece piece(int number) {
        return handle.select("select piece, body from lead_piece where piece = ?", number).map(r -> piece(r)).one();
    }

    private Map<Integer, Standing> standings(Collection<Integer> ids) {
        var all = new HashMap<Integer, Standing>();
        rows(STANDINGS + " where lead_id = any(?)", ids, r -> all.put(r.getInt(1), standing(r)));
        return all;
    }

    private Map<Integer, Standing> standings(String which) {
        var all = new HashMap<Integer, Standing>();
        handle.select(STANDINGS + which).map(r -> Map.entry(r.getInt(1), standing(r))).forEach(e -> all.put(e.getKey(), e.getValue()));
        return all;
    }

    /// Every change of state, by lead and in its order.
    public void steps(Consumer<Step> each) {
        handle.select("select lead_id, state, on_day from lead_step order by lead_id, place").map(r -> step(r)).forEach(each);
    }

    public List<Step> steps(int id) {
        return handle.select("select lead_id, state, on_day from lead_step where lead_id = ? order by place", id).map(r -> step(r)).list();
    }

    /// The lists taken in so far, newest first.
    public List<Batch> batches() {
        return handle.select("select * from lead_batch order by batch desc").map(r -> new Batch(r.getInt("batch"), r.getString("file_name"), r.getString("taken_at"),
            r.getInt("taken_rows"), r.getInt("refused"))).list();
    }

    /// The weights of the prosecution list as the office set them, else the usual ones.
    public RankWeights weights() {
        return handle.select("select * from lead_weights where one = 1").map(r -> new RankWeights(r.getInt("amount"), r.getInt("proof"), r.getInt("repeat_offender"),
            r.getInt("limitation"), r.getInt("assets"))).findOne().orElse(RankWeights.USUAL);
    }

    private static Step step(ResultSet r) throws SQLException {
        return new Step(r.getInt("lead_id"), LeadState.valueOf(r.getString("state")), r.getObject("on_day", LocalDate.class));
    }

    private String file(int batch) {
        var files = handle.leadFiles;
        if (files.containsKey(batch)) return files.get(batch);
        handle.select("select batch, file_name from lead_batch").map(r -> Map.entry(r.getInt(1), r.getString(2))).forEach(e -> files.put(e.getKey(), e.getValue()));
        return files.get(batch);
    }

    private static LeadPiece piece(ResultSet r) throws SQLException {
        try {
            return LeadPiece.of(r.getBytes(2));
        } catch (IllegalArgumentException e) {
            throw new SQLException("leads are not readable", e);
        }
    }

    private static LeadPiece piece(InputStream body, int places) throws SQLException {
        try (body) {
            return LeadPiece.of(body, places);
        } catch (IllegalArgumentException | IOException e) {
            throw new SQLException("leads are not readable", e);
        }
    }

    private Tracked tracked(int id, LeadPiece piece, Standing standing) {
        int place = id % LeadPiece.LEADS;
        var suspect = readable(() -> piece.suspect(place));
        return new Tracked(id, suspect, standing == null ? Standing.arriving(suspect.stage()) : standing, new Tracked.Origin(piece.batch(place), file(piece.batch(place)), piece.line(place)));
    }

    private static <T> T readable(java.util.function.Supplier<T> lead) {
        try {
            return lead.get();
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new SqlFault(new SQLException("a lead is not readable", e));
        }
    }

    /// A row of [#STANDINGS], read by the places of its columns. Fails with SQLException where a value is none that was ever written here.
    static Standing standing(ResultSet r) throws SQLException {
        return standing(r, 2);
    }

    /// The same, its state in that column.
    private static Standing standing(ResultSet r, int at) throws SQLException {
        try {
            var no = r.getString(at + 7);
            return new Standing(LeadState.valueOf(r.getString(at)), name(FunnelStep.class, r.getString(at + 1)), r.getString(at + 2), name(Decision.class, r.getString(at + 3)),
                name(Loss.class, r.getString(at + 4)), r.getString(at + 5), r.getObject(at + 6, LocalDate.class), no == null ? null : new CaseNo(no));
        } catch (IllegalArgumentException e) {
            throw new SQLException("a lead is not readable", e);
        }
    }

    private static <E extends Enum<E>> E name(Class<E> kind, String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
