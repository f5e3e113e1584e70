package plaint.store;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import plaint.lead.Digest64;
import plaint.lead.Standing;
import plaint.lead.Suspect;

/// Puts the leads of an older store, where each was a row of its own, into pieces.
final class LeadMove {
    private static final int CHUNK = 4096;
    private final Handle handle;
    private final LeadTable known = new LeadTable(0);
    private final Map<Integer, Standing> touched = new HashMap<>();
    private final LeadPiece piece = new LeadPiece();
    private int next;

    private LeadMove(Handle handle) {
        this.handle = handle;
    }

    static void run(Handle handle) {
        if (handle.select("select count(*) from information_schema.tables where table_schema in ('public', 'PUBLIC') and table_name in ('lead', 'LEAD')").mapTo(Integer.class).one() == 0) return;
        new LeadMove(handle).move();
        handle.execute("drop table lead");
    }

    private void move() {
        int count = handle.select("select count(*) from lead").mapTo(Integer.class).one();
        try (var standings = handle.connection().prepareStatement(LeadEdit.STAND)) {
            for (int from = 0; from < count; from += CHUNK) {
                handle.select("select lead_id, state, furthest, owner, decision, loss, reason, decided_on, case_no, batch, line, raw from lead where lead_id >= ? and lead_id < ? order by lead_id", from,
                    from + CHUNK).map(r -> new Old(r.getInt(10), r.getInt(11), r.getString(12), LeadRows.standing(r))).forEach(this::take);
                for (var s : touched.entrySet()) {
                    LeadEdit.bind(standings, s.getKey(), s.getValue());
                    standings.addBatch();
                }
                standings.executeBatch();
                touched.clear();
            }
            if (piece.size() > 0) write();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
        new LeadContents(handle).write(java.util.List.of(), 0, next, known::content);
        new LeadNumbers(handle).add(known.keysFrom(0), known::find);
    }

    private record Old(int batch, int line, String raw, Standing standing) { }

    private void take(Old lead) {
        var raw = lead.raw().getBytes(StandardCharsets.UTF_8);
        var suspect = Suspect.read(raw, 0, raw.length);
        if (!lead.standing().equals(Standing.arriving(suspect.stage()))) touched.put(next, lead.standing());
        known.put(Digest64.of(LeadIntake.NUMBER, suspect.no()), next);
        known.content(next++, Digest64.of(LeadIntake.CONTENT, raw));
        piece.add(lead.batch(), lead.line(), raw);
        if (piece.full()) write();
    }

    private void write() {
        handle.execute("insert into lead_piece (piece, body) values (?, ?)", (next - 1) / LeadPiece.LEADS, piece.body());
        piece.clear();
    }
}
