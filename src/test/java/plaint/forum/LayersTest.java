package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.forum.Deadlines.Given;
import plaint.forum.Deadlines.Moment;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;

/// What one court, judge or office has otherwise lies as a small pack over the pack it extends: only what differs is given, and what is wrong with a layer is told with its file and line.
class LayersTest {
    private static final String HEAD = """
        id: %s
        extends: %s
        kind: %s
        version: 1.0.0
        name: %s
        review: { state: unreviewed, data-as-of: 2026-11-22 }
        """;
    private static final String TESTS = "courts:\n  - { key: nowhere, refused: true }\n";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
    @TempDir Path own;

    private Forums forums() {
        return new Forums(PackCopy.delivered().getParent()).and(Forums.Origin.USER, own);
    }

    private Path pack(String id, String parent, String kind) {
        file(id, "pack.yaml", HEAD.formatted(id, parent, kind, id));
        return file(id, "tests.yaml", TESTS);
    }

    private Path file(String id, String name, String text) {
        try {
            var at = own.resolve(id).resolve(name);
            Files.createDirectories(at.getParent());
            return Files.writeString(at, text).getParent();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Notice fault(String id) throws Refused {
        var result = new PackCheck(own.resolve(id), forums()).run();
        assertThat(result.ok()).isFalse();
        assertThat(result.faults().getFirst().in(Lang.ZH)).contains("：");
        return result.faults().getFirst();
    }

    @Test void aJudgesPackLiesOverTheCourtsPackOverTheFederalOne() throws Refused {
        pack("judge", "us-wawd", "judge");
        file("judge", "deadlines.yaml", """
            events:
              - key: opposition-6c
                name: 反对动议
                latin: opposition to a motion
                start: 听审之日
                latin-start: the day of the hearing
                rules:
                  - { period: 10d, direction: before, roll: backward, counting: rule-6, safe: 1d, law: frcp, cite: 6(c)(2), from: 2020-01-01, verified: false }
            """);
        file("judge", "printing.yaml", "portal: { pattern: \"{no}\", forbidden: x, length: 40, megabytes: 50, source: order of the judge, verified: false }\n");
        var judge = forums().get("judge");
        assertThat(judge.layers()).extracting(Forum.Layer::id).containsExactly("judge", "us-wawd", "us-federal");
        assertThat(judge.kind()).isEqualTo(Forum.Kind.JUDGE);
        assertThat(judge.language()).isEqualTo("en-US");
        assertThat(judge.currency()).isEqualTo("USD");
        assertThat(judge.deadlines().due("opposition-6c", new Moment(LocalDate.of(2026, 9, 21)), Given.NOTHING).raw()).hasToString("2026-09-11");
        assertThat(judge.deadlines().due("limitation-contract", new Moment(LocalDate.of(2020, 11, 26)), Given.NOTHING).due()).as("from the court's pack").hasToString("2026-11-30");
        assertThat(judge.deadlines().due("answer", new Moment(LocalDate.of(2026, 3, 7)), Given.NOTHING).due()).as("from the federal pack").hasToString("2026-03-30");
        assertThat(judge.printing().portal().megabytes()).isEqualTo(50);
        assertThat(judge.printing().volume().pages()).as("of a file only what is given is replaced").isEqualTo(300);
        assertThat(judge.folders()).extracting(f -> f.getFileName().toString()).containsExactly("judge", "us-wawd", "us-federal");
        assertThat(judge.rules()).anySatisfy(r -> {
            assertThat(r.key()).isEqualTo("opposition-6c/frcp");
            assertThat(r.spot()).isEqualTo("judge/deadlines.yaml:8");
            assertThat(r.from()).isEqualTo(LocalDate.of(2020, 1, 1));
            assertThat(r.verified()).isFalse();
        });
    }

    @Test void rowsAreReplacedTakenAwayAndAddedByTheirKeys() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "themes.yaml", """
            themes:
              - { key: authority, remove: true }
              - { key: sale, name: Test purchases, source: our office, verified: true, as-of: 2026-01-01, reviewed-on: 2026-02-01, reviewed-by: our office }
              - { key: witness, name: Witnesses, source: our office, verified: true }
            """);
        var office = forums().get("office");
        assertThat(office.themes()).extracting(Forum.Theme::name).containsExactly("Parties and agreement", "Test purchases", "Damages", "Costs and fees", "Witnesses");
        var rule = office.rules().stream().filter(r -> r.key().equals("sale")).findFirst().orElseThrow();
        assertThat(rule.reviewedBy()).isEqualTo("our office");
        assertThat(rule.reviewedOn()).isEqualTo(LocalDate.of(2026, 2, 1));
        assertThat(rule.asOf()).isEqualTo(LocalDate.of(2026, 1, 1));
    }

    @Test void aSectionIsReplacedWhole() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "themes.yaml", "replace: [themes]\nthemes:\n  - { key: all, name: All exhibits, source: our office, verified: true }\n");
        assertThat(forums().get("office").themes()).hasSize(1);
        file("office", "themes.yaml", "replace: [teams]\nthemes:\n  - { key: all, name: All exhibits, source: our office, verified: true }\n");
        assertThat(fault("office").in(Lang.EN)).startsWith("office/themes.yaml:1: ").contains("teams");
    }

    @Test void theDigestIsThatOfAllLayers() throws Refused {
        pack("parent", "us-federal", "office");
        pack("child", "parent", "office");
        var before = forums().get("child").digest();
        file("parent", "themes.yaml", "themes:\n  - { key: more, name: More, source: our office, verified: true }\n");
        assertThat(forums().get("child").digest()).isNotEqualTo(before);
        assertThat(forums().get("child").count("trademark-counterfeiting", TODAY).plaintiffs()).isEqualTo("brand");
    }

    @Test void whatIsTakenAwayMustBeThere() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "themes.yaml", "themes:\n  - { key: sale, remove: true }\n  - { key: sales, remove: true }\n");
        assertThat(fault("office")).isEqualTo(Notice.of("forum.fault.removesNothing", "office/themes.yaml:3", "sales"));
    }

    @Test void aRowOfALayerIsReadAsStrictlyAsAnyOther() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "courts.yaml", "courts:\n  - { key: nysd, code: NYSD, name: Another name, level: district, zone: America/Gotham, colour: red, source: x, verified: false }\n");
        var faults = new PackCheck(own.resolve("office"), forums()).run().faults().stream().map(n -> n.in(Lang.EN)).toList();
        assertThat(faults).allMatch(f -> f.startsWith("office/courts.yaml:2: ")).anyMatch(f -> f.contains("colour")).anyMatch(f -> f.contains("America/Gotham"));
    }

    @Test void aFaultBelowIsToldWhereItStands() throws Refused {
        pack("parent", "us-federal", "office");
        file("parent", "themes.yaml", "themes:\n\n  - { key: more, name: More, source: our office, verified: perhaps }\n");
        pack("child", "parent", "office");
        assertThat(fault("child").in(Lang.EN)).startsWith("parent/themes.yaml:3: ").contains("perhaps");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> forums().get("child")).satisfies(r -> assertThat(r.notice().in(Lang.EN)).startsWith("parent/themes.yaml:3: "));
    }

    @Test void aRuleTakenAwayUnderAnotherIsMissed() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "statutes.yaml", "laws:\n  - { key: frap, remove: true }\n");
        assertThat(fault("office").in(Lang.EN)).as("the row that still cites it").contains("us-federal/deadlines.yaml:").contains("frap");
    }

    @Test void packsThatExtendEachOther() throws Refused {
        pack("one", "two", "office");
        pack("two", "three", "office");
        pack("three", "one", "office");
        assertThat(fault("one")).isEqualTo(Notice.of("forum.fault.ring", "three/pack.yaml:2", "one → two → three → one"));
        pack("self", "self", "office");
        assertThat(fault("self").key()).isEqualTo("forum.fault.ring");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> forums().get("self"));
    }

    @Test void aParentThatIsNotThere() throws Refused {
        pack("office", "us-nowhere", "office");
        assertThat(fault("office")).isEqualTo(Notice.of("forum.fault.noParent", "office/pack.yaml:2", "us-nowhere"));
    }

    @Test void aCurrencyThatIsNone() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "pack.yaml", HEAD.formatted("office", "us-federal", "office", "office") + "currency: dollars\n");
        assertThat(fault("office")).isEqualTo(Notice.of("forum.fault.badCurrency", "office/pack.yaml:7", "dollars"));
    }

    @Test void aReviewWithoutItsReviewer() throws Refused {
        pack("office", "us-federal", "office");
        file("office", "pack.yaml", HEAD.formatted("office", "us-federal", "office", "office").replace("state: unreviewed", "state: reviewed"));
        assertThat(fault("office").in(Lang.EN)).startsWith("office/pack.yaml:6: ").contains("“on”");
    }

    @Test void aBrokenPackOfTheOfficeHoldsUpNoOther() throws Refused {
        pack("good", "us-federal", "office");
        pack("broken", "us-federal", "office");
        file("broken", "themes.yaml", "themes: [\n");
        pack("cn", "us-federal", "office");
        var forums = forums();
        assertThat(forums.found()).extracting(f -> f.id() + " " + f.origin() + " " + f.taken())
            .contains("broken USER false", "good USER false", "cn DELIVERED false", "cn USER true", "ew DELIVERED false");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> forums.get("broken")).satisfies(r -> assertThat(r.notice().in(Lang.EN)).startsWith("broken/themes.yaml:"));
        assertThat(forums.get("good").themes()).hasSize(5);
        assertThat(forums.get("cn").language()).as("a key belongs to the pack found first").isEqualTo("zh-CN");
    }
}
