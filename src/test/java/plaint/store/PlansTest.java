package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.Connection;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseText;
import plaint.desk.Home;
import plaint.text.Notice;

/// Every list that shows the first so many of possibly a hundred thousand reads them off an index in order: its plan says so. A list that sorted all rows for one page
/// would be a thousand times slower at that size.
class PlansTest {
    private static final Map<ZoneId, LocalDate> ABROAD = Map.of(ZoneId.of("America/Los_Angeles"), LocalDate.of(2018, 3, 22));
    @TempDir Path folder;

    @Test void everyPagedListIsReadOffAnIndex() throws Exception {
        var address = StoreAddress.of(folder.toRealPath());
        try (var handle = Engine.open(address, plaint.work.Progress.NONE).first()) {
            fill(handle);
            var asked = new LinkedHashSet<String>();
            lists(new ArchiveView(heard(handle, asked)));
            var paged = asked.stream().filter(s -> s.contains("order by") && (s.contains(" limit ") || s.contains(" rows only"))).toList();
            assertThat(paged).as("lists looked at").hasSizeGreaterThan(9);
            var sorting = new ArrayList<String>();
            for (var sql : paged) if (!plan(handle, sql).contains("index sorted")) sorting.add(sql + "\n" + plan(handle, sql));
            assertThat(sorting).as("lists that sort").isEmpty();
        } finally {
            address.forget();
        }
    }

    @Test void sumsOverAllCasesAreReadOffAnIndexAlone() throws Exception {
        var address = StoreAddress.of(folder.toRealPath());
        try (var handle = Engine.open(address, plaint.work.Progress.NONE).first()) {
            fill(handle);
            var asked = new LinkedHashSet<String>();
            var view = new ArchiveView(heard(handle, asked));
            assertThat(view.figures().claimed()).isNotEmpty();
            assertThat(view.figures().awarded()).isNotEmpty();
            view.figures().asked();
            view.due().idleCount(LocalDate.of(2018, 3, 23), ABROAD);
            view.due().zones();
            view.due().count(ABROAD.keySet().iterator().next(), null, LocalDate.of(2018, 3, 22), null, false);
            for (var sql : asked) assertThat(plan(handle, sql)).as(sql).doesNotContain("tableScan")
                .containsPattern("CASE_SUM_CLAIMED|CASE_SUM_AWARDED|SOURCING_ITEM_TURNAROUND|CASE_AHEAD_UNTIL|CASE_AHEAD_ZONE|DUE_ITEM_ZONE");
        } finally {
            address.forget();
        }
    }

    /// The plan is made while there is no lead yet and kept while a million come.
    @Test void aPageOfLeadsIsLookedUpByTheNumbersOfItsPieces() throws Exception {
        var address = StoreAddress.of(folder.toRealPath());
        try (var handle = Engine.open(address, plaint.work.Progress.NONE).first()) {
            var asked = new LinkedHashSet<String>();
            assertThat(new ArchiveView(heard(handle, asked)).leads().of(List.of(3, 40, 3))).isEmpty();
            var pieces = asked.stream().filter(s -> s.contains("lead_piece")).toList();
            assertThat(pieces).hasSize(1);
            assertThat(plan(handle, pieces.getFirst())).contains("PRIMARY_KEY").doesNotContain("LEAD_PIECE.tableScan");
        } finally {
            address.forget();
        }
    }

    @Test void aListThatSortsWouldBeFound() throws Exception {
        var address = StoreAddress.of(folder.toRealPath());
        try (var handle = Engine.open(address, plaint.work.Progress.NONE).first()) {
            assertThat(plan(handle, "select * from case_file order by title limit ?")).doesNotContain("index sorted");
        } finally {
            address.forget();
        }
    }

    private static void lists(ArchiveView view) {
        var day = LocalDate.of(2018, 3, 23);
        view.cases(null, 50);
        view.gaps(50);
        view.newest(50);
        view.known("110", 5);
        view.changed(0, 5);
        view.due().items(null, day, null, false, 50);
        view.due().items(day, null, null, true, 50);
        view.due().items(day, day.plusDays(7), "甲", true, 50);
        view.due().hearings(day, day.plusDays(30), null, 50);
        view.due().hearings(day, day.plusDays(30), "甲", 50);
        view.due().idle(day, Map.of(), 50);
        view.due().idle(day, ABROAD, 50);
        view.fund().newest(new FundView.Filter(null, null, null, null), 0, 50);
    }

    private static void fill(Handle handle) throws Exception {
        for (var no : List.of("2016-0001", "2017-0001", "2020-0001")) {
            handle.begin();
            new ArchiveEdit(handle, "test", Deriving.NOTHING).add(CaseText.read(Home.find().seeds().resolve(no + "/case.yaml")).caseFile(), Notice.of("history.sample", 0));
            handle.commit();
        }
    }

    /// The same connection, and what is asked of it.
    private static Handle heard(Handle handle, Set<String> asked) {
        return new Handle((Connection) Proxy.newProxyInstance(PlansTest.class.getClassLoader(), new Class<?>[] {Connection.class}, (self, method, args) -> {
            if (method.getName().equals("prepareStatement")) asked.add((String) args[0]);
            return method.invoke(handle.connection(), args);
        }));
    }

    private static String plan(Handle handle, String sql) throws Exception {
        try (var s = handle.connection().prepareStatement("explain " + sql)) {
            for (int i = 1; i <= s.getParameterMetaData().getParameterCount(); i++) s.setObject(i, null);
            try (var r = s.executeQuery()) {
                r.next();
                return r.getString(1);
            }
        }
    }
}
