package plaint.store;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.BitSet;
import plaint.evidence.Sha256;
import plaint.lead.Digest64;
import plaint.lead.Suspect;

/// A list being taken in, row by row, within one write: a lead already there is not doubled, one that changed keeps what the office decided of it. What is known of leads
/// already there is their digests only, about thirty bytes each.
public final class LeadIntake implements AutoCloseable {
    static final int NUMBER = 0;
    static final int CONTENT = 100;
    private static final int ROWS = 64;
    private final LeadEdit edit;
    private final int batch;
    private final PreparedStatement rows;
    private final LeadTable known;
    private final BitSet met = new BitSet();
    private final BitSet changed = new BitSet();
    private final int firstNew;
    private final LeadPiece growing;
    private LeadPiece open;
    private int openNumber = -1;
    private int next;
    private int waiting;

    LeadIntake(LeadEdit edit, int batch) {
        this.edit = edit;
        this.batch = batch;
        this.next = edit.count();
        this.firstNew = next;
        this.known = new LeadTable(next);
        try {
            new LeadNumbers(edit.handle).each(known::put);
            new LeadContents(edit.handle).each(known::content);
            // a piece begun before goes on being filled
            growing = next % LeadPiece.LEADS == 0 ? new LeadPiece() : edit.piece(next / LeadPiece.LEADS);
            if (growing.size() > 0) edit.handle.execute("delete from lead_piece where piece = ?", next / LeadPiece.LEADS);
            rows = edit.handle.connection().prepareStatement("insert into lead_piece (piece, body) values (?, ?)");
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /// What became of a row. SAME: as it stood before. REPEATED: stands twice in this list, word for word. CLASH: its number stands above in this list with other words;
    /// it was not taken.
    public enum Outcome { ADDED, CHANGED, SAME, REPEATED, CLASH }

    public Outcome put(Suspect suspect, int line) {
        var raw = suspect.line().getBytes(StandardCharsets.UTF_8);
        long number = Digest64.of(NUMBER, suspect.no());
        long content = Digest64.of(CONTENT, raw);
        int id = known.find(number);
        try {
            if (id == LeadTable.NONE) {
                known.put(number, next);
                known.content(next, content);
                met.set(next);
                add(raw, line);
                return Outcome.ADDED;
            }
            boolean same = known.content(id) == content;
            if (met.get(id)) return same ? Outcome.REPEATED : Outcome.CLASH;
            met.set(id);
            if (same) return Outcome.SAME;
            known.content(id, content);
            change(raw, line, id);
            return Outcome.CHANGED;
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /// The number of this list among all taken in.
    public int batch() {
        return batch;
    }

    /// The id of the lead added last; -1 before.
    public int last() {
        return next - 1;
    }

    private void add(byte[] raw, int line) throws SQLException {
        growing.add(batch, line, raw);
        next++;
        if (growing.full()) write();
    }

    private void write() throws SQLException {
        rows.setInt(1, (next - 1) / LeadPiece.LEADS);
        rows.setBytes(2, growing.body());
        rows.addBatch();
        growing.clear();
        if (++waiting == ROWS) flush();
    }

    private void flush() throws SQLException {
        if (waiting == 0) return;
        rows.executeBatch();
        waiting = 0;
    }

    /// Until the office has done something about a lead, it follows its source: then nothing stands of it but what was found. A list mostly keeps its order, so the piece changed last stays open.
    private void change(byte[] raw, int line, int id) throws SQLException {
        changed.set(id);
        int number = id / LeadPiece.LEADS;
        if (id >= next - growing.size()) growing.replace(id % LeadPiece.LEADS, batch, line, raw);
        else {
            if (number != openNumber) {
                flush();
                putBack();
                open = edit.piece(number);
                openNumber = number;
            }
            open.replace(id % LeadPiece.LEADS, batch, line, raw);
        }
        var standing = edit.standing(id);
        if (standing.isPresent() && !standing.get().touched()) edit.handle.execute("delete from lead_standing where lead_id = ?", id);
    }

    private void putBack() {
        if (open != null) edit.handle.execute("update lead_piece set body = ? where piece = ?", open.body(), openNumber);
        open = null;
        openNumber = -1;
    }

    /// The first id that was given to a new lead of this list; those from it on are new.
    public int firstNew() {
        return firstNew;
    }

    /// Writes what still waits and how the list ended; `digest` is that of the file it came in.
    public void finish(int taken, int refused, Sha256 digest) {
        try {
            if (growing.size() > 0) write();
            flush();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
        putBack();
        new LeadContents(edit.handle).write(changed.stream().boxed().toList(), firstNew, next, known::content);
        new LeadNumbers(edit.handle).add(known.keysFrom(firstNew), known::find);
        edit.handle.execute("update lead_batch set taken_rows = ?, refused = ?, digest = ? where batch = ?", taken, refused, digest.hex(), batch);
    }

    @Override public void close() {
        try {
            rows.close();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }
}
