package plaint.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Set;
import plaint.lead.FunnelStep;
import plaint.lead.RankWeights;
import plaint.lead.Standing;
import plaint.lead.Tracked;
import plaint.text.Now;

/// What may be done to the leads of a store; lives only inside [Archive#write].
public final class LeadEdit extends LeadRows {
    static final String STAND = "insert into lead_standing (lead_id, state, furthest, owner, decision, loss, reason, decided_on, case_no) values (?, ?, ?, ?, ?, ?, ?, ?, ?)";

    private final Set<Integer> moved;

    /// `moved` takes the leads that stand otherwise afterwards.
    LeadEdit(Handle handle, Set<Integer> moved) {
        super(handle);
        this.moved = moved;
    }

    /// Begins to take in a list; close it with [LeadIntake#finish] inside the same write.
    public LeadIntake intake(String file) {
        int batch = handle.select("select coalesce(max(batch), 0) + 1 from lead_batch").mapTo(Integer.class).one();
        handle.execute("insert into lead_batch (batch, file_name, digest, taken_at, taken_rows, refused) values (?, ?, '', ?, 0, 0)", batch, file,
            Now.instant().truncatedTo(ChronoUnit.MILLIS).toString());
        return new LeadIntake(this, batch);
    }

    /// Keeps how far the leads over the line got; `basis` as it was before they were counted.
    public void reached(Map<FunnelStep, Integer> counts, String basis) {
        handle.execute("delete from lead_reached");
        counts.forEach((step, leads) -> handle.execute("insert into lead_reached (step, leads, basis) values (?, ?, ?)", step.name(), leads, basis));
    }

    public void weigh(RankWeights w) {
        handle.execute("delete from lead_weights");
        handle.execute("insert into lead_weights (one, amount, proof, repeat_offender, limitation, assets) values (1, ?, ?, ?, ?, ?)", w.amount(), w.proof(), w.repeat(),
            w.limitation(), w.assets());
    }

    /// Saves what the office decided of leads, by id; a change of state is kept with its day.
    public void stand(Map<Integer, Standing> next, LocalDate on) {
        try (var steps = handle.connection().prepareStatement("insert into lead_step (lead_id, place, state, on_day) select ?, coalesce(max(place), 0) + 1, ?, ? from lead_step "
                 + "where lead_id = ?")) {
            for (var t : of(next.keySet())) {
                var s = next.get(t.id());
                if (s.state() != t.standing().state()) step(steps, t, s, on);
            }
            steps.executeBatch();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
        keep(next);
    }

    /// Takes the last step of a lead back; it then stands as `before` says.
    public void unstep(int id, Standing before) {
        unstep(id, 1);
        keep(Map.of(id, before));
    }

    /// Takes the last steps of a lead back, without saying where it stands then.
    public void unstep(int id, int steps) {
        for (int i = 0; i < steps; i++) handle.execute("delete from lead_step where lead_id = ? and place = (select max(place) from lead_step where lead_id = ?)", id, id);
        // as many steps may be there as when it was counted
        handle.execute("delete from lead_reached");
    }

    /// Saves them without a step: they stand where they stood.
    void keep(Map<Integer, Standing> next) {
        moved.addAll(next.keySet());
        try (var gone = handle.connection().prepareStatement("delete from lead_standing where lead_id = ?"); var rows = handle.connection().prepareStatement(STAND)) {
            for (var s : next.entrySet()) {
                gone.setInt(1, s.getKey());
                gone.addBatch();
                bind(rows, s.getKey(), s.getValue());
                rows.addBatch();
            }
            gone.executeBatch();
            rows.executeBatch();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    private static void step(PreparedStatement steps, Tracked t, Standing s, LocalDate on) throws SQLException {
        steps.setInt(1, t.id());
        steps.setString(2, s.state().name());
        steps.setObject(3, on);
        steps.setInt(4, t.id());
        steps.addBatch();
    }

    static void bind(PreparedStatement p, int id, Standing s) throws SQLException {
        p.setInt(1, id);
        p.setString(2, s.state().name());
        p.setString(3, name(s.furthest()));
        p.setString(4, s.owner());
        p.setString(5, name(s.decision()));
        p.setString(6, name(s.loss()));
        p.setString(7, s.reason());
        p.setObject(8, s.decidedOn());
        p.setString(9, s.caseNo() == null ? null : s.caseNo().value());
    }

    private static String name(Enum<?> value) {
        return value == null ? null : value.name();
    }
}
