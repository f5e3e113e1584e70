package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.evidence.Sha256;
import plaint.lead.LeadFile;
import plaint.lead.LeadLists;
import plaint.lead.LeadState;
import plaint.lead.Tracked;

/// Leads lie in pieces of sixteen; nobody above the store may notice.
@Execution(ExecutionMode.CONCURRENT)
class LeadStoreTest {
    @TempDir Path temp;

    static Map<LeadIntake.Outcome, Integer> take(LeadEdit leads, Path file) throws plaint.text.Refused {
        var met = new TreeMap<LeadIntake.Outcome, Integer>();
        try (var list = LeadFile.open(file, "auto", LocalDate.of(2018, 1, 1)); var intake = leads.intake(file.getFileName().toString())) {
            for (var line = list.next(); line != null; line = list.next()) met.merge(intake.put(line.suspect(), line.line()), 1, Integer::sum);
            intake.finish(met.size(), 0, new Sha256("0".repeat(64)));
        }
        return met;
    }

    private Map<LeadIntake.Outcome, Integer> take(Archive archive, String name, List<String> rows) throws Exception {
        var file = Files.writeString(temp.resolve(name), LeadLists.HEADING + "\n" + String.join("\n", rows) + "\n");
        return archive.write(w -> take(w.leads(), file));
    }

    private static List<String> rows(int count) {
        var lines = LeadLists.text(count, 5).lines().toList();
        return new ArrayList<>(lines.subList(1, lines.size()));
    }

    private static List<Tracked> all(Archive archive, int from) throws Exception {
        var all = new ArrayList<Tracked>();
        archive.read(v -> {
            v.leads().from(from, all::add);
            return null;
        });
        return all;
    }

    @Test void listsThatEndWithinAPieceGoOnWhereTheLastOneEnded() throws Exception {
        var rows = rows(5000);
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            int taken = 0;
            for (int next : List.of(1, 15, 16, 17, 100, 1051, 1052, 5000)) {
                assertThat(take(a, next + ".csv", rows.subList(taken, next))).containsExactly(Map.entry(LeadIntake.Outcome.ADDED, next - taken));
                taken = next;
            }
            var all = all(a, 0);
            assertThat(all).extracting(Tracked::id).containsExactlyElementsOf(java.util.stream.IntStream.range(0, 5000).boxed().toList());
            assertThat(all).extracting(t -> t.suspect().no()).containsExactlyElementsOf(rows.stream().map(r -> r.substring(0, 9)).toList());
            assertThat(all.get(16).origin()).isEqualTo(new Tracked.Origin(4, "17.csv", 2));
            assertThat(all(a, 4990)).hasSize(10).first().isEqualTo(all.get(4990));
            for (int id : List.of(0, 15, 16, 1050, 1051, 4999)) {
                java.util.Optional<Tracked> found = a.read(v -> v.leads().find(rows.get(id).substring(0, 9)));
                assertThat(found).contains(all.get(id));
            }
            java.util.Optional<Tracked> nobody = a.read(v -> v.leads().find("L99999999"));
            assertThat(nobody).isEmpty();
            List<Tracked> some = a.read(v -> v.leads().of(List.of(4000, 3, 4001, 9999)));
            assertThat(some).containsExactly(all.get(4000), all.get(3), all.get(4001));
            int runs = a.read(v -> v.handle.select("select count(distinct run) from lead_number").mapTo(Integer.class).one());
            assertThat(runs).as("short runs are taken into longer ones").isLessThan(4);
            assertThat(take(a, "again.csv", rows)).containsExactly(Map.entry(LeadIntake.Outcome.SAME, 5000));
        }
    }

    @Test void aPieceThatIsDamagedIsToldAndTheOthersStayReadable() throws Exception {
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            take(a, "one.csv", rows(50));
            byte[] whole = a.read(v -> v.handle.select("select body from lead_piece where piece = 1").mapTo(byte[].class).one());
            int last = 31;
            // cut off in its last lead, in its first, a length that goes nowhere, nothing that is a lead
            for (var body : List.of(Arrays.copyOf(whole, whole.length - 9), Arrays.copyOf(whole, 200), new byte[] {1, 2, -1, -1, -1, -1, 7, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, new byte[] {1, 2, 3}, new byte[40])) {
                a.write(w -> w.leads().handle.execute("update lead_piece set body = ? where piece = 1", (Object) body));
                assertThat(catchThrowableOfType(plaint.text.Refused.class, () -> a.read(v -> v.leads().of(List.of(last))))).isNotNull().returns("store.refused.readFailed", e -> e.notice().key());
                assertThat(catchThrowableOfType(plaint.text.Refused.class, () -> all(a, 0))).isNotNull();
                List<Tracked> others = a.read(v -> v.leads().of(List.of(15, 32)));
                assertThat(others).extracting(Tracked::id).containsExactly(15, 32);
            }
            a.write(w -> w.leads().handle.execute("update lead_piece set body = ? where piece = 1", (Object) whole));
            assertThat(all(a, 0)).hasSize(50);
        }
    }

    @Test void aListThatChangesLeadsHereAndThereChangesThoseAlone() throws Exception {
        var rows = rows(100);
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            take(a, "one.csv", rows.subList(0, 70));
            var standing = all(a, 0).get(40).standing().at(LeadState.HANDED_OVER, LocalDate.of(2017, 1, 1));
            a.write(w -> {
                w.leads().stand(Map.of(40, standing), LocalDate.of(2017, 1, 1));
                return null;
            });
            for (int id : List.of(3, 4, 69, 40, 2)) rows.set(id, rows.get(id).replaceAll("LEAD|SCREENED|TEST_BUY|REFERRED|RAIDED", "ACCEPTED"));
            var mixed = new ArrayList<>(rows.subList(60, 100));
            mixed.addAll(rows.subList(0, 60));
            assertThat(take(a, "two.csv", mixed)).containsExactly(Map.entry(LeadIntake.Outcome.ADDED, 30), Map.entry(LeadIntake.Outcome.CHANGED, 5), Map.entry(LeadIntake.Outcome.SAME, 65));
            var all = all(a, 0);
            assertThat(all).extracting(t -> t.suspect().no()).containsExactlyElementsOf(rows.stream().map(r -> r.substring(0, 9)).toList());
            for (int id : List.of(2, 3, 4, 69)) assertThat(all.get(id).standing().state()).isEqualTo(LeadState.ACCEPTED);
            assertThat(all.get(40).standing()).as("what the office decided stays").isEqualTo(standing);
            assertThat(all.get(40).suspect().stage()).isEqualTo("ACCEPTED");
            assertThat(take(a, "two.csv", mixed)).containsExactly(Map.entry(LeadIntake.Outcome.SAME, 100));
        }
    }

    @Test void theLeadsOfAnOlderStoreComeAlong() throws Exception {
        var store = temp.resolve("s");
        var rows = rows(50);
        List<Tracked> before;
        try (var a = Archive.open(store, "甲")) {
            take(a, "one.csv", rows);
            a.write(w -> {
                w.leads().stand(Map.of(20, w.leads().of(List.of(20)).getFirst().standing().ownedBy("乙", LocalDate.of(2017, 1, 1))), LocalDate.of(2017, 1, 1));
                return null;
            });
            before = all(a, 0);
        }
        var address = StoreAddress.of(store.toRealPath());
        try (var c = address.source(StoreAddress.NAME).getConnection(); var s = c.createStatement()) {
            s.execute("create table lead (lead_id integer primary key, lead_no varchar(64) not null, content bigint not null, batch integer not null, line integer not null, raw varchar not null, "
                + "state varchar(32) not null, furthest varchar(32), owner varchar, decision varchar(32), loss varchar(32), reason varchar, decided_on date, case_no varchar(64))");
            try (var old = c.prepareStatement("insert into lead values (?, ?, 0, 1, ?, ?, ?, ?, ?, null, ?, null, ?, null)")) {
                for (var t : before) {
                    var stands = t.standing();
                    old.setInt(1, t.id());
                    old.setString(2, t.suspect().no());
                    old.setInt(3, t.origin().line());
                    old.setString(4, t.suspect().line());
                    old.setString(5, stands.state().name());
                    old.setString(6, stands.furthest() == null ? null : stands.furthest().name());
                    old.setString(7, stands.owner());
                    old.setString(8, stands.loss() == null ? null : stands.loss().name());
                    old.setObject(9, stands.decidedOn());
                    old.execute();
                }
            }
            for (var later : List.of("lead_piece", "lead_content", "lead_number", "lead_standing", "case_rank")) s.execute("drop table " + later);
            // what a later version took away
            s.execute("create index case_file_claimed on case_file (currency, total_minor)");
            for (var index : List.of("due_item_zone", "case_ahead_zone")) s.execute("drop index " + index);
            for (var table : List.of("due_item", "hearing_item", "case_ahead")) s.execute("alter table " + table + " drop column zone");
            s.execute("delete from \"flyway_schema_history\" where cast(\"version\" as integer) >= 15");
        } finally {
            address.forget();
        }
        try (var a = Archive.open(store, "甲")) {
            assertThat(all(a, 0)).isEqualTo(before);
            int standings = a.read(v -> v.leads().standings().size());
            assertThat(standings).as("only what the office decided stands by itself").isEqualTo(1);
            assertThat(take(a, "again.csv", rows)).containsExactly(Map.entry(LeadIntake.Outcome.SAME, 50));
        }
    }
}
