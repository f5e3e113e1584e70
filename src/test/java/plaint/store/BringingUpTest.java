package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.evidence.Sha256;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A store of the version before is opened by this one.
@Execution(ExecutionMode.CONCURRENT)
class BringingUpTest {
    private static final int CASES = 40;
    @TempDir Path temp;
    private Path store;

    @BeforeEach void ofTheVersionBefore() throws Exception {
        try (var a = Archive.open(temp.resolve("s"), "甲")) {
            a.write(w -> {
                for (int i = 1; i <= CASES; i++) w.add(Cases.small("2016-%04d".formatted(i)), Notice.of("history.moved", "x", 1));
                return null;
            });
        }
        store = temp.resolve("s").toRealPath();
        behind("drop table case_sum", "create table case_sum (case_no varchar(64) primary key)", "create index case_file_claimed on case_file (currency, total_minor)", "drop index due_item_zone", "drop index case_ahead_zone",
            "alter table due_item drop column zone", "alter table hearing_item drop column zone", "alter table case_ahead drop column zone",
            "delete from \"flyway_schema_history\" where cast(\"version\" as integer) >= 17");
    }

    @Test void killedInTheMiddleItIsAsItWasAndTheNextOpeningBringsItUp() throws Exception {
        var was = digest();
        assertThat(OtherJvm.start(DiesBringingUp.class, store.toString(), "25").waitFor()).isEqualTo(9);
        assertThat(digest()).isEqualTo(was);
        assertThat(store.resolve("plaint-new.mv.db")).isRegularFile();
        try (var a = Archive.open(store, "甲")) {
            List<FigureView.YearSum> claimed = a.read(v -> v.figures().claimed());
            assertThat(claimed).singleElement().satisfies(y -> assertThat(y.count()).isEqualTo(CASES));
            assertThat(StoreCheck.run(a)).isEmpty();
            List<String> kept = a.read(v -> v.handle.select("select setting_value from information_schema.settings where setting_name = 'RETENTION_TIME'").mapTo(String.class).list());
            assertThat(kept).as("what holds for the making alone").containsOnly("45000");
            a.write(w -> w.add(Cases.small("2017-0001"), Notice.of("history.moved", "x", 1)));
        }
        assertThat(store.resolve("plaint-new.mv.db")).doesNotExist();
    }

    @Test void itTellsCaseByCaseHowFarItIsAndStoppedItIsAsItWas() throws Exception {
        var was = digest();
        var told = new ArrayList<String>();
        var stopped = new Progress() {
            @Override public void step(Notice doing, long done, long total) {
                told.add(doing.in(Lang.EN) + " " + done + "/" + total);
            }

            @Override public boolean cancelled() {
                return told.size() == 4;
            }
        };
        assertThatThrownBy(() -> Archive.open(store, "甲", Deriving.NOTHING, stopped)).isInstanceOf(Cancelled.class);
        assertThat(told).containsExactly("Copying the store, to bring it up to this version of Plaint 0/0", "Bringing the store up to this version of Plaint: case 1 of 40 0/40",
            "Bringing the store up to this version of Plaint: case 2 of 40 1/40", "Bringing the store up to this version of Plaint: case 3 of 40 2/40");
        assertThat(digest()).isEqualTo(was);
        assertThat(store.resolve("plaint-new.mv.db")).doesNotExist();
    }

    @Test void rowsThatAreRightStayAsTheyAreAndThoseThatAreNotAreMended() throws Exception {
        behind("update case_gap set what = 'gap.gone' where case_no = '2016-0007'", "delete from party where case_no = '2016-0008' and party_id = 'seller'");
        long before = rowid("2016-0006");
        try (var a = Archive.open(store, "甲")) {
            assertThat(StoreCheck.run(a)).isEmpty();
        }
        assertThat(rowid("2016-0006")).isEqualTo(before);
    }

    private long rowid(String no) {
        var address = StoreAddress.of(store);
        try (var h = Handle.open(address.looking())) {
            return h.select("select min(_rowid_) from party where case_no = ?", no).mapTo(Long.class).one();
        } finally {
            address.forget();
        }
    }

    private Sha256 digest() throws Exception {
        return Disk.digest(StoreAddress.file(store));
    }

    private void behind(String... all) throws Exception {
        var address = StoreAddress.of(store);
        try (var c = address.source(StoreAddress.NAME).getConnection(); var s = c.createStatement()) {
            for (var sql : all) s.execute(sql);
        } finally {
            address.forget();
        }
    }
}
