package plaint.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import plaint.key.CaseNo;
import plaint.lead.Decision;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.RankWeights;
import plaint.lead.Standing;
import plaint.lead.Suspect;
import plaint.lead.Tracked;

/// The leads of a store; lives only inside [Archive#read] or [Archive#write]. A lead's id counts from 0 without a gap, because no lead is ever taken out.
public class LeadRows {
    private static final int CHUNK = 5000;
    private static final String ALL = "select l.lead_id, l.state, l.furthest, l.owner, l.decision, l.loss, l.reason, l.decided_on, l.case_no, l.raw, l.batch, l.line from lead l";
    final Handle handle;
    private Map<Integer, String> files;

    LeadRows(Handle handle) {
        this.handle = handle;
    }

    /// A list taken in: how many of its rows were taken and refused.
    public record Batch(int no, String file, String at, int taken, int refused) { }

    /// A change of state after arrival.
    public record Step(int id, LeadState state, LocalDate on) { }

    public int count() {
        return handle.select("select count(*) from lead").mapTo(Integer.class).one();
    }

    /// Every lead from `id` on, in the order of ids; read in pieces, so that a million take no more memory than some thousands.
    public void from(int id, Consumer<Tracked> each) {
        for (int at = id, n = CHUNK; n == CHUNK; at += n) {
            var piece = handle.select(ALL + " where l.lead_id >= ? and l.lead_id < ? order by l.lead_id", at, at + CHUNK).map((r, _) -> tracked(r, files())).list();
            piece.forEach(each);
            n = piece.size();
        }
    }

    /// The leads of these ids in the order asked for.
    public List<Tracked> of(Collection<Integer> ids) {
        var found = new HashMap<Integer, Tracked>();
        var rest = List.copyOf(ids);
        for (int i = 0; i < rest.size(); i += CHUNK) {
            var some = rest.subList(i, Math.min(rest.size(), i + CHUNK));
            handle.select(ALL + " where l.lead_id in (<ids>)").bindList("ids", some).map((r, _) -> tracked(r, files())).forEach(t -> found.put(t.id(), t));
        }
        return rest.stream().map(found::get).filter(java.util.Objects::nonNull).toList();
    }

    public Optional<Tracked> find(String no) {
        return handle.select(ALL + " where l.lead_no = ?", no).map((r, _) -> tracked(r, files())).findOne();
    }

    /// Every change of state, by lead and in its order.
    public void steps(Consumer<Step> each) {
        handle.select("select lead_id, state, on_day from lead_step order by lead_id, place").map((r, _) -> step(r)).forEach(each);
    }

    public List<Step> steps(int id) {
        return handle.select("select lead_id, state, on_day from lead_step where lead_id = ? order by place", id).map((r, _) -> step(r)).list();
    }

    /// The lists taken in so far, newest first.
    public List<Batch> batches() {
        return handle.select("select * from lead_batch order by batch desc").map((r, _) -> new Batch(r.getInt("batch"), r.getString("file_name"), r.getString("taken_at"),
            r.getInt("taken_rows"), r.getInt("refused"))).list();
    }

    /// The weights of the prosecution list as the office set them, else the usual ones.
    public RankWeights weights() {
        return handle.select("select * from lead_weights where one = 1").map((r, _) -> new RankWeights(r.getInt("amount"), r.getInt("proof"), r.getInt("repeat_offender"),
            r.getInt("limitation"), r.getInt("assets"))).findOne().orElse(RankWeights.USUAL);
    }

    private static Step step(ResultSet r) throws SQLException {
        return new Step(r.getInt("lead_id"), LeadState.valueOf(r.getString("state")), r.getObject("on_day", LocalDate.class));
    }

    /// Looked up here: joined in SQL, the engine would begin with the few lists and read every lead.
    private Map<Integer, String> files() {
        if (files == null) files = batches().stream().collect(java.util.stream.Collectors.toMap(Batch::no, Batch::file));
        return files;
    }

    /// A row of [#ALL], read by the places of its columns. Fails with SQLException where a value is none that was ever written here.
    static Tracked tracked(ResultSet r, Map<Integer, String> files) throws SQLException {
        try {
            var standing = new Standing(LeadState.valueOf(r.getString(2)), name(FunnelStep.class, r.getString(3)), r.getString(4), name(Decision.class, r.getString(5)),
                name(Loss.class, r.getString(6)), r.getString(7), r.getObject(8, LocalDate.class), r.getString(9) == null ? null : new CaseNo(r.getString(9)));
            return new Tracked(r.getInt(1), Suspect.read(r.getString(10)), standing, new Tracked.Origin(r.getInt(11), files.get(r.getInt(11)), r.getInt(12)));
        } catch (IllegalArgumentException | java.time.DateTimeException e) {
            throw new SQLException("a lead is not readable", e);
        }
    }

    private static <E extends Enum<E>> E name(Class<E> kind, String name) {
        return name == null ? null : Enum.valueOf(kind, name);
    }
}
