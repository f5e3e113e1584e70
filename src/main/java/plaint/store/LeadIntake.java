package plaint.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import java.util.List;
import plaint.lead.Digest64;

import plaint.lead.Standing;
import plaint.lead.Suspect;

/// A list being taken in, row by row, within one write: a lead already there is not doubled, one that changed keeps what the office decided of it. What is known of leads
/// already there is their digests only, about twenty bytes each.
public final class LeadIntake implements AutoCloseable {
    private static final int PIECE = 1000;
    private static final int NUMBER = 0;
    private static final int CONTENT = 100;
    private final LeadEdit edit;
    private final int batch;
    private final PreparedStatement rows;
    private final LeadTable known;
    private final BitSet met = new BitSet();
    private final int firstNew;
    private int next;
    private int waiting;

    LeadIntake(LeadEdit edit, int batch) {
        this.edit = edit;
        this.batch = batch;
        this.next = edit.count();
        this.firstNew = next;
        this.known = new LeadTable(next);
        try {
            load();
            rows = edit.handle.getConnection().prepareStatement("insert into lead (state, furthest, owner, decision, loss, reason, decided_on, case_no, lead_id, lead_no, content, batch, "
                + "line, raw) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
        } catch (SQLException e) {
            throw new LeadEdit.LeadFault(e);
        }
    }

    /// What became of a row. SAME: as it stood before. REPEATED: stands twice in this list, word for word. CLASH: its number stands above in this list with other words;
    /// it was not taken.
    public enum Outcome { ADDED, CHANGED, SAME, REPEATED, CLASH }

    private void load() throws SQLException {
        try (var s = edit.handle.getConnection().prepareStatement("select lead_id, lead_no, content from lead where lead_id >= ? and lead_id < ?")) {
            for (int at = 0; at < firstNew; at += PIECE) {
                s.setInt(1, at);
                s.setInt(2, at + PIECE);
                try (var r = s.executeQuery()) {
                    while (r.next()) known.put(Digest64.of(NUMBER, r.getString(2)), r.getLong(3), r.getInt(1));
                }
            }
        }
    }

    public Outcome put(Suspect suspect, int line) {
        var raw = suspect.line();
        long number = Digest64.of(NUMBER, suspect.no());
        long content = Digest64.of(CONTENT, raw);
        int at = known.find(number);
        try {
            if (at < 0) {
                known.put(number, content, next);
                met.set(next);
                add(suspect, raw, content, line, next++);
                return Outcome.ADDED;
            }
            int id = known.id(at);
            boolean same = known.content(at) == content;
            if (met.get(id)) return same ? Outcome.REPEATED : Outcome.CLASH;
            met.set(id);
            if (same) return Outcome.SAME;
            known.replace(at, content);
            change(suspect, raw, content, line, id);
            return Outcome.CHANGED;
        } catch (SQLException e) {
            throw new LeadEdit.LeadFault(e);
        }
    }

    private void add(Suspect suspect, String raw, long content, int line, int id) throws SQLException {
        LeadEdit.bind(rows, 1, Standing.arriving(suspect.stage()));
        rows.setInt(9, id);
        rows.setString(10, suspect.no());
        rows.setLong(11, content);
        rows.setInt(12, batch);
        rows.setInt(13, line);
        rows.setString(14, raw);
        rows.addBatch();
        if (++waiting == PIECE) flush();
    }

    private void flush() throws SQLException {
        if (waiting == 0) return;
        rows.executeBatch();
        waiting = 0;
    }

    /// Until the office has done something about a lead, it follows its source.
    private void change(Suspect suspect, String raw, long content, int line, int id) throws SQLException {
        flush();
        var before = edit.of(List.of(id)).getFirst().standing();
        var standing = before.touched() ? before : Standing.arriving(suspect.stage());
        edit.handle.execute("update lead set content = ?, batch = ?, line = ?, raw = ? where lead_id = ?", content, batch, line, raw, id);
        edit.handle.execute("update lead set state = ?, furthest = ?, loss = ? where lead_id = ?", standing.state().name(), standing.furthest() == null ? null
            : standing.furthest().name(), standing.loss() == null ? null : standing.loss().name(), id);
    }

    /// The first id that was given to a new lead of this list; those from it on are new.
    public int firstNew() {
        return firstNew;
    }

    /// Writes what still waits and how the list ended.
    public void finish(int taken, int refused) {
        try {
            flush();
        } catch (SQLException e) {
            throw new LeadEdit.LeadFault(e);
        }
        edit.handle.execute("update lead_batch set taken_rows = ?, refused = ? where batch = ?", taken, refused, batch);
    }

    @Override public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw new LeadEdit.LeadFault(e);
        }
    }
}
