package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile;
import plaint.evidence.Sha256;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.text.Notice;

@Execution(ExecutionMode.CONCURRENT)
class StoreCheckTest {
    @TempDir Path temp;
    private Path store;
    private Sha256 digest;

    @BeforeEach void aStoreWithTwoCasesAndOneExhibit() throws Exception {
        store = temp.resolve("s");
        try (var a = Archive.open(store, "甲")) {
            try (var staged = a.vault().stage(Files.writeString(temp.resolve("f.pdf"), "bytes"), "f.pdf")) {
                staged.keep();
                digest = staged.digest();
            }
            var file = new SealedFile("f.pdf", digest, 5, SealedFile.Kind.PDF, 1, Instant.EPOCH, "甲", List.of());
            var x = new Exhibit(new ExhibitId("x1"), "x", null, Exhibit.Kind.DOCUMENT, Exhibit.Held.COPY, "t", null, null, null, 1, List.of(file));
            var c = a.write(w -> w.add(Cases.small("2016-0001").withExhibits(List.of(x)), Notice.of("history.moved", "x", 1)));
            a.write(w -> w.save(c, Notice.of("history.moved", "x", 2)));
            a.write(w -> w.add(Cases.small("2016-0002"), Notice.of("history.moved", "y", 1)));
        }
    }

    @Test void anUntouchedStoreIsSound() throws Exception {
        assertThat(found()).isEmpty();
    }

    @Test void oneChangedByteOfAnExhibitIsFoundAndTheExhibitNamed() throws Exception {
        var file = store.resolve("vault").resolve(digest.hex().substring(0, 2)).resolve(digest.hex());
        file.toFile().setWritable(true);
        Files.writeString(file, "bytez");
        assertThat(found()).containsExactly(Notice.of("store.found.changed", "f.pdf", "x1", "2016-0001"));
        Files.delete(file);
        assertThat(found()).containsExactly(Notice.of("store.found.missing", "f.pdf", "x1", "2016-0001"));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        update history set who = '乙' where seq = 2                                             | store.found.chain
        update history set happened_at = '2016-01-01T00:00:00Z' where seq = 1                   | store.found.chain
        update history set args = '["x","3"]' where seq = 2                                     | store.found.chain
        update history set payload = replace(payload, '样本', '样子') where seq = 1             | store.found.payload
        update history set digest = 'nonsense' where seq = 2                                    | store.found.chain
        update history set happened_at = 'yesterday' where seq = 2                              | store.found.chain
        update history set args = 'x' where seq = 2                                             | store.found.chain
        update history set payload_digest = null where seq = 2                                  | store.found.chain
        update case_file set stage = 'NOWHERE' where case_no = '2016-0001'                      | store.found.rows
        delete from history where seq = 1                                                       | store.found.gap
        delete from history where seq = 3                                                       | store.found.cut
        update case_file set body = replace(body, '样本', '样子') where case_no = '2016-0001'   | store.found.body
        update case_file set body = '{}' where case_no = '2016-0001'                            | store.found.body
        update case_file set total_minor = 1 where case_no = '2016-0001'                        | store.found.rows
        update party set name = 'x' where case_no = '2016-0002' and party_id = 'seller'         | store.found.rows
        delete from exhibit_file                                                                | store.found.rows
        """)
    void whatIsChangedBehindTheStoresBackIsFound(String sql, String key) throws Exception {
        behind(sql);
        assertThat(found()).extracting(Notice::key).contains(key);
    }

    @Test void aCaseTakenOutBehindTheStoresBackIsFound() throws Exception {
        behind("delete from case_gap where case_no = '2016-0002'");
        behind("delete from party where case_no = '2016-0002'");
        behind("delete from shop where case_no = '2016-0002'");
        behind("delete from known_name where case_no = '2016-0002'");
        behind("delete from case_sum where case_no = '2016-0002'");
        behind("delete from case_ahead where case_no = '2016-0002'");
        behind("delete from case_file where case_no = '2016-0002'");
        assertThat(found()).containsExactly(Notice.of("store.found.lost", "2016-0002"));
    }

    /// A copy that stopped half-way: the engine would go back to an older state without a word. Nothing of the file changes, and what is told says where it lies and what to do.
    @Test void aDatabaseThatIsCutShortIsRefusedWithTheWayOut() throws Exception {
        var file = StoreAddress.file(store);
        var whole = Files.readAllBytes(file);
        assertThat(FileHead.cutOff(file)).isFalse();
        for (int kept : new int[] {whole.length - 1, whole.length - 4096, whole.length * 3 / 4, whole.length / 2, 20_000, 8_192, 4_500, 90, 0}) {
            Files.write(file, java.util.Arrays.copyOf(whole, kept));
            for (var way : List.<org.assertj.core.api.ThrowableAssert.ThrowingCallable>of(() -> Archive.open(store, "check").close(), () -> Archive.look(store, "check", Deriving.NOTHING).close())) {
                var refused = org.assertj.core.api.Assertions.catchThrowableOfType(plaint.text.Refused.class, way);
                assertThat(refused).as("%d of %d", kept, whole.length).isNotNull();
                assertThat(refused.notice().key()).as("%d of %d", kept, whole.length).isEqualTo("store.refused.cutOff");
                assertThat(refused.notice().in(Lang.EN)).contains(file.getFileName().toString(), "backup");
            }
            assertThat(Files.readAllBytes(file)).as("not a byte").isEqualTo(java.util.Arrays.copyOf(whole, kept));
        }
        Files.write(file, whole);
        assertThat(found()).isEmpty();
    }

    private void behind(String sql) throws Exception {
        var source = StoreAddress.of(store.toRealPath()).source(StoreAddress.NAME);
        try (var c = source.getConnection(); var s = c.createStatement()) {
            assertThat(s.executeUpdate(sql)).as(sql).isPositive();
        }
    }

    private List<Notice> found() throws Exception {
        try (var a = Archive.open(store, "check")) {
            var found = StoreCheck.run(a);
            for (var lang : Lang.values()) assertThat(found).allSatisfy(n -> assertThat(n.in(lang)).isNotBlank());
            return found;
        }
    }
}
