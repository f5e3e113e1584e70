package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.casefile.Fault;
import plaint.docket.Delivery;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

@Execution(ExecutionMode.CONCURRENT)
class ArchiveTest {
    private static final Notice WHAT = Notice.of("history.event", "x", "2016-12-30");
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path temp;

    @Test void whatIsSavedIsThereAfterOpeningAgain() throws Exception {
        var c = Cases.small("2016-0001");
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            var saved = a.write(w -> w.add(c, WHAT));
            assertThat(saved).isEqualTo(c.withRevision(1));
            assertThat(a.write(w -> w.save(saved, WHAT)).revision()).isEqualTo(2);
        }
        try (var a = Archive.open(temp.resolve("s"), "乙")) {
            assertThat(saved(a)).isEqualTo(c.withRevision(2));
            var row = a.<java.util.List<CaseRow>>read(v -> v.cases()).getFirst();
            assertThat(row).isEqualTo(CaseRow.of(c.withRevision(2)));
            assertThat(row.total()).isEqualTo(Money.cny("1400000"));
            var history = history(a);
            assertThat(history).extracting(HistoryEntry::seq).containsExactly(2L, 1L);
            assertThat(history).extracting(HistoryEntry::who).containsOnly("甲");
            assertThat(history.getFirst().what()).isEqualTo(WHAT);
            assertThat(history.getFirst().previous()).isEqualTo(history.getLast().digest());
        }
    }

    @Test void aClockSetBackStandsInHistoryAndTheOrderStays() throws Exception {
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            var c = a.write(w -> {
                w.clock(java.time.Clock.offset(plaint.text.TestClock.clock(), java.time.Duration.ofDays(2)));
                return w.add(Cases.small("2016-0001"), WHAT);
            });
            var next = a.write(w -> w.save(c, WHAT));
            a.write(w -> w.save(next, WHAT));
            var all = a.read(v -> v.newest(10));
            assertThat(all).extracting(e -> e.what().key()).containsExactly("history.event", "history.event", "history.clockBack", "history.event");
            assertThat(all).extracting(HistoryEntry::seq).containsExactly(4L, 3L, 2L, 1L);
            assertThat(all.get(2).what().in(Lang.EN)).startsWith("The clock of this machine was set back, from 20");
            assertThat(StoreCheck.run(a)).isEmpty();
        }
    }

    @Test void savingOverARevisionNotSeenIsRefusedAndNothingIsLost() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            var first = a.write(w -> w.add(Cases.small("2016-0001"), WHAT));
            var second = a.write(w -> w.save(first.withParties(first.parties().reversed()), WHAT));
            assertThat(key(() -> a.write(w -> w.save(first, WHAT)))).isEqualTo("store.refused.revision");
            assertThat(saved(a)).isEqualTo(second);
            assertThat(key(() -> a.write(w -> w.add(Cases.small("2016-0001"), WHAT)))).isEqualTo("store.refused.caseThere");
            assertThat(history(a)).hasSize(2);
        }
    }

    /// A delivery of no paper was once saved by two clicks, and the case could not be opened again.
    @Test void whatCouldNotBeReadAgainIsNotTakenInAndTheCaseStaysAsItWas() throws Exception {
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            var first = a.write(w -> w.add(Cases.small("2016-0001"), WHAT));
            var party = first.parties().getLast().id();
            var lacking = first.changed(d -> d.docket = d.docket.withDeliveries(List.of(new Delivery("delivery1", party, null, List.of()))));
            assertThat(lacking.faults(null)).extracting(Fault::path).containsExactly("/docket/deliveries/0/document");
            var refused = catchThrowableOfType(Refused.class, () -> a.write(w -> w.save(lacking, WHAT)));
            assertThat(refused.notice().key()).isEqualTo("store.refused.incomplete");
            assertThat(refused.notice().args()).contains("/docket/deliveries/0/document");
            assertThat(saved(a)).isEqualTo(first);
        }
    }

    @Test void aWriteThatIsRefusedOrFailsChangesNothing() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            assertThat(key(() -> a.write(w -> {
                w.add(Cases.small("2016-0001"), WHAT);
                throw new Refused("store.refused.noCase", "x");
            }))).isEqualTo("store.refused.noCase");
            assertThatThrownBy(() -> a.write(w -> {
                w.add(Cases.small("2016-0001"), WHAT);
                throw new IllegalStateException("planted");
            })).isInstanceOf(IllegalStateException.class).hasMessage("planted");
            assertThat(a.<java.util.List<CaseRow>>read(v -> v.cases())).isEmpty();
            assertThat(a.write(w -> w.add(Cases.small("2016-0001"), WHAT)).revision()).isEqualTo(1);
            assertThat(StoreCheck.run(a)).isEmpty();
        }
    }

    @Test void afterAWriteThatDidNotReachTheDiskNoneIsTakenUntilTheStoreIsOpenedAgain() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            a.write(w -> w.add(Cases.small("2016-0001"), WHAT));
            assertThat(key(() -> a.write(w -> w.handle.execute("insert into nowhere values (1)")))).isEqualTo("store.refused.writeFailed");
            assertThat(key(() -> a.write(w -> w.add(Cases.small("2016-0002"), WHAT)))).isEqualTo("store.refused.closedForWriting");
            assertThat(a.<java.util.List<CaseRow>>read(v -> v.cases())).hasSize(1);
        }
        try (var a = Archive.open(temp, "甲")) {
            assertThat(a.write(w -> w.add(Cases.small("2016-0002"), WHAT)).revision()).isEqualTo(1);
        }
    }

    @Test void aThreadThatIsInterruptedDoesNotCloseTheStore() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            var c = a.write(w -> w.add(Cases.small("2016-0001"), WHAT));
            var task = new FutureTask<>(() -> {
                Thread.currentThread().interrupt();
                a.read(r -> r.caseFile(NO));
                var saved = a.write(w -> w.save(c, WHAT));
                return saved.revision() + (Thread.interrupted() ? " and still interrupted" : "");
            });
            var thread = new Thread(task);
            thread.start();
            assertThat(task.get()).isEqualTo("2 and still interrupted");
            assertThat(a.write(w -> w.save(w.caseFile(NO), WHAT)).revision()).isEqualTo(3);
        }
    }

    @ParameterizedTest @ValueSource(strings = {"a;WRITE_DELAY=500;x", "a=b", "quo'te\"s", "line\nbreak", "样本 库", "~", "a;INIT=RUNSCRIPT FROM 'x'", "%41${x}", "a:b", "#?&"})
    void noNameOfAFolderBecomesASettingOfTheDatabase(String name) throws Exception {
        var folder = temp.resolve(name);
        try (var a = Archive.open(folder, "甲")) {
            a.write(w -> w.add(Cases.small("2016-0001"), WHAT));
            List<String> delays = a.read(r -> r.handle.select("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'").mapTo(String.class).list());
            assertThat(delays).containsOnly("0");
        }
        assertThat(folder.resolve("plaint.mv.db")).isRegularFile();
        try (var all = Files.list(temp)) {
            assertThat(all.map(p -> p.getFileName().toString())).containsExactly(name);
        }
    }

    @Test void aFolderThatCannotBeAStoreIsRefusedAndLeftAsItIs() throws Exception {
        Files.createDirectories(temp.resolve("letters"));
        Files.writeString(temp.resolve("letters/brief.txt"), "x");
        assertThat(key(() -> Archive.open(temp.resolve("letters"), "甲"))).isEqualTo("store.refused.foreign");
        assertThat(key(() -> Archive.open(temp.resolve("letters/brief.txt"), "甲"))).isEqualTo("store.refused.notFolder");
        assertThat(key(() -> Archive.open(temp.resolve("letters/brief.txt/s"), "甲"))).isEqualTo("store.refused.unwritable");
        assertThat(key(() -> Archive.open(Path.of("/proc/plaint"), "甲"))).isEqualTo("store.refused.unwritable");
        assertThat(key(() -> Archive.open(temp.resolve("a\\b"), "甲"))).isEqualTo("store.refused.backslash");
        try (var all = Files.walk(temp)) {
            assertThat(all.filter(Files::isRegularFile).map(p -> p.getFileName().toString())).containsExactly("brief.txt");
        }
    }

    @Test void aStoreOfANewerPlaintAndAForeignDatabaseAreRefusedAndLeftAsTheyAre() throws Exception {
        Archive.open(temp, "甲").close();
        var address = StoreAddress.of(temp.toRealPath());
        sql(address, "update \"flyway_schema_history\" set \"version\" = '99' where \"version\" = '1'");
        var before = Files.readAllBytes(address.database());
        assertThat(key(() -> Archive.open(temp, "甲"))).isEqualTo("store.refused.newer");
        assertThat(Files.readAllBytes(address.database())).isEqualTo(before);
        sql(address, "drop table \"flyway_schema_history\"");
        assertThat(key(() -> Archive.open(temp, "甲"))).isEqualTo("store.refused.notStore");
        Files.writeString(address.database(), "this is no database at all");
        assertThat(key(() -> Archive.open(temp, "甲"))).isEqualTo("store.refused.damaged");
    }

    @Test void aMakingOfTheStoreThatWasKilledHalfWayIsBegunAnew() throws Exception {
        Files.writeString(temp.resolve("plaint-new.mv.db"), "half a schema");
        try (var a = Archive.open(temp, "甲")) {
            assertThat(a.<java.util.List<CaseRow>>read(v -> v.cases())).isEmpty();
        }
        assertThat(temp.resolve("plaint-new.mv.db")).doesNotExist();
    }

    @Test void previewsLeftByAKilledProcessAreSweptAtTheNextStart() throws Exception {
        Archive.open(temp, "甲").close();
        Files.writeString(Files.createDirectories(temp.resolve("work/preview")).resolve("1.pdf"), "left");
        Archive.open(temp, "甲").close();
        assertThat(temp.resolve("work")).doesNotExist();
    }

    @Test void theVersionThatIsNotLookedAtAgainIsTheNewestScript() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            int newest = a.read(r -> r.handle.select("select max(cast(\"version\" as integer)) from \"flyway_schema_history\"").mapTo(Integer.class).one());
            assertThat(newest).isEqualTo(Engine.SCHEMA);
        }
    }

    @Test void aSecondOpenerInThisProcessIsToldWhoHoldsTheStoreAndTheFirstGoesOn() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            var refused = catchThrowableOfType(Refused.class, () -> Archive.open(temp, "乙"));
            assertThat(refused.notice().key()).isEqualTo("store.refused.held");
            assertThat(refused.notice().args()).contains(String.valueOf(ProcessHandle.current().pid()), System.getProperty("user.name"));
            assertThat(a.write(w -> w.add(Cases.small("2016-0001"), WHAT)).revision()).isEqualTo(1);
        }
        Archive.open(temp, "乙").close();
    }

    /// Whoever tidied up the folder meanwhile took the name away, not the lock; nobody is told of a "?" on a "?".
    @Test void whoHoldsTheStoreWithoutANameIsAnotherProgram() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            Files.delete(temp.resolve(Holder.TEXT));
            var refused = catchThrowableOfType(Refused.class, () -> Archive.open(temp, "乙"));
            assertThat(refused.notice().key()).isEqualTo("store.refused.inUse");
            for (var lang : Lang.values()) assertThat(refused.notice().in(lang)).contains(temp.toString()).doesNotContain("?");
            assertThat(a.looking()).isFalse();
        }
    }

    @Test void aSecondProcessIsToldWhoHoldsTheStoreAndAKilledOneHoldsNothing() throws Exception {
        var other = OtherJvm.start(HoldsStore.class, temp.toString());
        try (var out = new BufferedReader(new InputStreamReader(other.getInputStream(), StandardCharsets.UTF_8))) {
            assertThat(out.readLine()).startsWith("held " + other.pid());
            var refused = catchThrowableOfType(Refused.class, () -> Archive.open(temp, "甲"));
            assertThat(refused.notice().key()).isEqualTo("store.refused.held");
            assertThat(refused.notice().args()).contains(String.valueOf(other.pid()));
            for (var lang : Lang.values()) assertThat(refused.notice().in(lang)).contains(String.valueOf(other.pid()));
        }
        other.destroyForcibly().waitFor();
        assertThat(temp.resolve(Holder.TEXT)).exists();
        Archive.open(temp, "甲").close();
        assertThat(temp.resolve(Holder.TEXT)).doesNotExist();
    }

    @Test void aStoreHeldByThisProcessIsRefusedToAnother() throws Exception {
        try (var a = Archive.open(temp, "甲")) {
            var other = OtherJvm.start(TriesStore.class, temp.toString());
            assertThat(new String(other.getInputStream().readAllBytes(), StandardCharsets.UTF_8)).contains("store.refused.held", String.valueOf(ProcessHandle.current().pid()));
            assertThat(a.write(w -> w.add(Cases.small("2016-0001"), WHAT)).revision()).isEqualTo(1);
        }
    }

    private static void sql(StoreAddress address, String sql) throws Exception {
        var source = address.source(StoreAddress.NAME);
        try (var c = source.getConnection(); var s = c.createStatement()) {
            s.execute(sql);
        }
    }

    private static plaint.casefile.CaseFile saved(Archive a) throws Refused {
        return a.read(r -> r.caseFile(NO));
    }

    private static List<HistoryEntry> history(Archive a) throws Refused {
        return a.read(r -> r.history(NO));
    }

    private interface Act {
        void run() throws Refused, IOException;
    }

    private static String key(Act act) {
        var refused = catchThrowableOfType(Refused.class, act::run);
        assertThat(refused).isNotNull();
        for (var lang : Lang.values()) assertThat(refused.notice().in(lang)).isNotBlank();
        return refused.notice().key();
    }

    /// Tries to open a store in a process of its own and says what came of it.
    static final class TriesStore {
        private TriesStore() { }

        public static void main(String[] args) {
            try {
                Archive.open(Path.of(args[0]), "other").close();
                System.out.println("opened");
            } catch (Refused e) {
                System.out.println(e.notice().key() + List.copyOf(e.notice().args()));
            }
        }
    }
}
