package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.forum.Deadlines;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// What happens to a case looked at under the rules of another court, before anything is printed; what is printed is read by [ThreeForumsTest].
class TransposedCaseTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    @TempDir static Path folder;
    private static Office office;
    private static CaseFile american;

    @BeforeAll static void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        american = new TransposeCase(office).run(new ShowCase(office).run(CASE), "us-wawd");
    }

    @AfterAll static void close() {
        office.close();
    }

    @Test void aCaseOfTheOfficesOwnIsNotTransposedAndNoForumIsMadeUp() throws Exception {
        var kept = new ShowCase(office).run(CASE);
        assertThat(new TransposeCase(office).run(kept, "cn")).isSameAs(kept);
        assertThatThrownBy(() -> new TransposeCase(office).run(kept, "../cn")).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> new TransposeCase(office).run(kept.changed(d -> d.sample = false), "ew")).isInstanceOf(Refused.class);
    }

    /// A case of the office's own is seen under another forum with the facts the office writes down for it; every page says that it is no filing, and what is still missing is named.
    @Test void anOwnCaseIsSeenElsewhereWithFactsOfItsOwnAndMarked() throws Exception {
        var own = new ShowCase(office).run(CASE).changed(d -> d.sample = false);
        var facts = Path.of("seeds/2016-0001/ew.yaml");
        var seen = new TransposeCase(office).run(own, "ew", facts);
        assertThat(seen.sample()).isTrue();
        assertThat(seen.facts()).containsEntry("transposed", "TRANSPOSED SAMPLE");
        var bare = Files.writeString(folder.resolve("own.yaml"), "forum: ew\ncourt: kbd\ncause: contract\nfacts:\n  witness-initials: JS\n");
        var thin = new TransposeCase(office).run(own, "ew", bare);
        assertThat(thin.facts()).as("marked whatever the file says").containsEntry("transposed", "TRANSPOSED, NOT FOR FILING");
        assertThatThrownBy(() -> new PlanFiling(office).lay(thin, 1)).as("what is missing is named").isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).startsWith("drafting.missing."));
        assertThatThrownBy(() -> new TransposeCase(office).run(own, "us-wawd", facts)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).isEqualTo("desk.refused.factsOther"));
        assertThatThrownBy(() -> new TransposeCase(office).run(own, "cn", facts)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).isEqualTo("desk.refused.factsForum"));
    }

    /// A paragraph rewritten and a warning let pass in a later filing of the case's own court do not keep it from being seen elsewhere.
    @Test void whatWasWrittenForItsOwnCourtStaysThere() throws Exception {
        var kept = new ShowCase(office).run(CASE);
        var worked = kept.changed(d -> {
            d.rewrites = List.of(new plaint.casefile.Rewrite("2:complaint:p1", 2, "complaint", "p1", plaint.casefile.Rewrite.Act.REPLACE, "自撰", "模板", null, "tester", java.time.Instant.EPOCH));
            d.passed = List.of(new plaint.casefile.Passed(2, "uncited", "x", plaint.text.Notice.of("history.filing", 2, ""), java.time.Instant.EPOCH, "tester", "样本理由"));
        });
        var seen = new TransposeCase(office).run(worked, "us-wawd");
        assertThat(List.of(seen.rewrites(), seen.passed())).allMatch(List::isEmpty);
        assertThat(seen).isEqualTo(american);
    }

    /// A reason for a warning under another forum holds for what is made now and is kept nowhere.
    @Test void aWarningUnderAnotherForumPassesForThisOnce() throws Exception {
        var late = american.changed(d -> d.filings = List.of(new Filing(1, american.filing(1).kind(), LocalDate.of(2099, 3, 2), american.filing(1).claim(), null, null, null)));
        var open = new CheckFiling(office).run(late, 1).findings().stream().filter(f -> f.open()).toList();
        assertThat(open).isNotEmpty();
        var unkept = new AcceptWarnings(office).run(late, 1, "sample: looked at only");
        assertThat(unkept.passed()).hasSameSizeAs(open);
        assertThat(new CheckFiling(office).run(unkept.file(), 1).findings()).noneMatch(f -> f.open());
        assertThat(new ShowCase(office).run(CASE).passed()).isEmpty();
    }

    /// Who comes from a court where a demand starts limitation anew is told that it does not here.
    @Test void limitationAbroadSaysWhatStopsIt() throws Exception {
        for (var id : List.of("ew", "us-wawd", "us-cand", "us-cacd"))
            assertThat(office.forums().get(id).deadlines().due("limitation-contract", new Deadlines.Moment(LocalDate.of(2016, 8, 9)), Deadlines.Given.NOTHING)
                .steps().toString()).as(id).contains("A demand does not", "held against the source", "催告不使");
    }

    @Test void aFactThatTheForumAsksForAndTheCaseLacksIsNamed() throws Exception {
        var without = american.changed(d -> {
            var facts = new TreeMap<>(d.facts);
            facts.remove("wang.citizenship");
            d.facts = facts;
        });
        assertThatThrownBy(() -> new PlanFiling(office).lay(without, 1)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().args().toString()).contains("Wang Mouyi: citizenship"));
    }
}
