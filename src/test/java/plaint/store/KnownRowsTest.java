package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.party.NameKey;
import plaint.text.Notice;

class KnownRowsTest {
    @TempDir Path temp;

    @ParameterizedTest @ValueSource(strings = {"select case_no from known_name where name_key = 'x' order by name_key, case_no fetch first 100 rows only",
        "select case_no from known_name where pinyin = 'x' order by pinyin, case_no fetch first 100 rows only", "select count(*) from known_name where pinyin = 'x'",
        "select case_no from known_identifier where value_key = 'x' and kind = 'PHONE' order by value_key, kind, case_no fetch first 100 rows only"})
    void aSearchAmongAllCasesGoesByAnIndex(String sql) throws Exception {
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            String plan = a.read(v -> v.handle.select("explain " + sql).mapTo(String.class).one());
            assertThat(plan).doesNotContain("tableScan").containsPattern("KNOWN_(NAME_KEY|NAME_PINYIN|IDENTIFIER_VALUE)");
            if (sql.contains("order by")) assertThat(plan).contains("index sorted");
        }
    }

    @Test void theCasesOfAnOlderStoreAreFoundByNameToo() throws Exception {
        var store = temp.resolve("s");
        try (var a = Archive.open(store, "甲")) {
            a.write(w -> w.add(Cases.small("2016-0001"), Notice.of("history.moved", "x", 1)));
        }
        behind(store, "drop table known_name");
        behind(store, "drop table known_identifier");
        for (var later : java.util.List.of("case_gap", "due_item", "hearing_item", "due_rules", "sourcing_item", "print_log", "print_job", "print_number", "case_sum", "case_ahead", "case_rank", "lead_piece", "lead_content", "lead_number", "lead_standing", "lead_reached")) behind(store, "drop table " + later);
        for (var later : java.util.List.of("title", "latin", "kind", "held")) behind(store, "alter table exhibit_file drop column " + later);
        behind(store, "delete from \"flyway_schema_history\" where cast(\"version\" as integer) >= 5");
        try (var a = Archive.open(store, "甲")) {
            java.util.List<KnownName> met = a.read(v -> v.named(NameKey.of("樣本平臺"), 10));
            assertThat(met).singleElement().satisfies(n -> assertThat(n.part()).isEqualTo("PLAINTIFF"));
            java.util.List<FigureView.YearSum> claimed = a.read(v -> v.figures().claimed());
            assertThat(claimed).containsExactly(new FigureView.YearSum(2016, 1, plaint.text.Money.cny("1400000")));
            assertThat(StoreCheck.run(a)).isEmpty();
        }
        assertThat(Files.exists(store.resolve("plaint-new.mv.db"))).isFalse();
    }

    @Test void aNameChangedBehindTheStoresBackIsFound() throws Exception {
        var store = temp.resolve("s");
        try (var a = Archive.open(store, "甲")) {
            a.write(w -> w.add(Cases.small("2016-0001"), Notice.of("history.moved", "x", 1)));
        }
        behind(store, "update known_name set name_key = 'x' where place = 0");
        try (var a = Archive.open(store, "甲")) {
            assertThat(StoreCheck.run(a)).extracting(Notice::key).containsExactly("store.found.rows");
        }
    }

    @Test void aSumChangedBehindTheStoresBackIsFound() throws Exception {
        var store = temp.resolve("s");
        try (var a = Archive.open(store, "甲")) {
            a.write(w -> w.add(Cases.small("2016-0001"), Notice.of("history.moved", "x", 1)));
        }
        behind(store, "update case_sum set unverified = true");
        try (var a = Archive.open(store, "甲")) {
            assertThat(StoreCheck.run(a)).extracting(Notice::key).containsExactly("store.found.rows");
        }
    }

    private static void behind(Path store, String sql) throws Exception {
        var address = StoreAddress.of(store.toRealPath());
        try (var c = address.source(StoreAddress.NAME).getConnection(); var s = c.createStatement()) {
            s.execute(sql);
        } finally {
            address.forget();
        }
    }
}
