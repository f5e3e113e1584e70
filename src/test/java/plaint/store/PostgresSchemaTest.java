package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.util.TreeSet;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseText;
import plaint.desk.Home;
import plaint.lead.LeadLists;
import plaint.text.Notice;

/// The schema's scripts on PostgreSQL, as an office with several workstations would use it: the same tables as in H2, and a case saved and read through the same statements.
@Execution(ExecutionMode.CONCURRENT)
class PostgresSchemaTest {
    @TempDir Path folder;

    @Test void theSameScriptsMakeTheSameTablesAndHoldACase() throws Exception {
        try (var server = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("pg")).start()) {
            Flyway.configure().dataSource(server.getPostgresDatabase()).locations("classpath:plaint/store").placeholderReplacement(false).load().migrate();
            Handle.inTransaction(server.getPostgresDatabase(), LeadMove::run);
            var address = StoreAddress.of(folder.toRealPath());
            TreeSet<String> h2;
            try (var here = Engine.open(address, plaint.work.Progress.NONE).first()) {
                h2 = columns(here, "PUBLIC");
            }
            address.forget();
            var c = CaseText.read(Home.find().seeds().resolve("2017-0001/case.yaml")).caseFile();
            try (var h = Handle.open(server.getPostgresDatabase())) {
                var postgres = columns(h, "public");
                assertThat(postgres).isEqualTo(h2).contains("case_file.body", "history.digest");
                h.begin();
                new ArchiveEdit(h, "test", Deriving.NOTHING).add(c, Notice.of("history.sample", 0));
                h.commit();
                var view = new ArchiveView(h);
                assertThat(view.caseFile(c.no())).isEqualTo(c.withRevision(1));
                assertThat(view.cases(null, 10)).extracting(CaseRow::no).containsExactly(c.no());
                for (var kind : Findable.values()) assertThat(view.found(kind, view.findable(kind, c.no(), c.no()))).hasSameSizeAs(view.findable(kind, c.no(), c.no())).extracting(Found::no).allMatch(c.no()::equals);
                assertThat(view.findable(Findable.PARTY, c.no(), c.no())).anyMatch(l -> l.text().contains("许"));
                assertThat(view.changed(0, 10)).containsExactly(c.no());
                assertThat(view.known("000", 5)).isEmpty();
                assertThat(view.gaps(10)).isNotEmpty();
                h.begin();
                LeadStoreTest.take(new LeadEdit(h, new java.util.HashSet<>()), LeadLists.write(folder.resolve("list.csv"), 40, 5));
                h.commit();
                assertThat(view.leads().count()).isEqualTo(40);
                assertThat(view.leads().find("L00000033")).get().extracting(plaint.lead.Tracked::id).isEqualTo(32);
            }
        }
    }

    private static TreeSet<String> columns(Handle h, String schema) {
        return new TreeSet<>(h.select("select table_name || '.' || column_name from information_schema.columns where table_schema = ?", schema).mapTo(String.class).list().stream().map(c -> c.toLowerCase(Locale.ROOT)).toList());
    }
}
