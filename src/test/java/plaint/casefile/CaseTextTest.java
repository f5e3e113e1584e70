package plaint.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.docket.EventKind;
import plaint.docket.Stage;
import plaint.key.ExhibitId;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.Person;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

@Execution(ExecutionMode.CONCURRENT)
class CaseTextTest {
    private static final Path HERE = Path.of("/cases/1");

    @Test void everyRecordOfACaseIsReadFromYaml() throws Exception {
        var c = full().caseFile();
        assertThat(c.parties()).extracting(Object::getClass).containsExactly((Class) Company.class, Person.class, Authority.class);
        assertThat(c.parties().getFirst().phone()).isEqualTo("057100000000");
        assertThat(c.service().postcode()).isEqualTo("030701");
        assertThat(c.leads().getFirst().score()).isEqualTo(new BigDecimal("0.970"));
        assertThat(c.leads().getFirst().turnover()).isEqualTo(Money.cny("2000000"));
        assertThat(c.purchases().getFirst().price()).isEqualTo(Money.cny("1299.50"));
        assertThat(c.agreements().getFirst().clauses().getFirst().text()).isEqualTo("第一款不得售假。\n第二款：“另行约定”。\n");
        assertThat(c.events()).extracting(e -> e.kind()).containsExactly(EventKind.COMPLAINT_SUBMITTED, EventKind.CASE_ACCEPTED);
        assertThat(c.stage()).isEqualTo(Stage.ACCEPTED);
        assertThat(c.facts()).isEqualTo(Map.of("zeta", "0012", "alpha", "no"));
    }

    @Test void filesOfExhibitsAreNamedBelowTheFolderAndEnterTheCaseOnlyAtIntake() throws Exception {
        var draft = full();
        assertThat(draft.caseFile().exhibits()).allSatisfy(x -> assertThat(x.files()).isEmpty());
        assertThat(draft.of(new ExhibitId("photos"))).extracting(CaseDraft.Loose::path).containsExactly(HERE.resolve("files/1.jpg"), HERE.resolve("files/2.jpg"));
        assertThat(draft.of(new ExhibitId("photos")).getFirst().sealed()).isNull();
        assertThat(draft.of(new ExhibitId("photos")).getLast().sealed().name()).isEqualTo("二 号:图.jpg");
    }

    @Test void jsonGivesTheSameCaseAgainAndTheSameTextForTheSameCase() throws Exception {
        var c = sealed();
        var json = CaseText.json(c);
        assertThat(CaseText.fromJson(json, "x")).isEqualTo(c);
        assertThat(CaseText.json(CaseText.fromJson(json, "x"))).isEqualTo(json);
        assertThat(json).doesNotContain("null", "[]", "{}", "\n");
    }

    @Test void yamlGivesTheSameCaseAgainWithItsSealedFiles() throws Exception {
        var c = sealed();
        var yaml = CaseText.yaml(c, Map.of(new ExhibitId("photos"), List.of("exhibits/photos-1.jpg")));
        var again = CaseText.parse(yaml, "case.yaml", HERE);
        assertThat(again.caseFile()).isEqualTo(full().caseFile());
        assertThat(again.of(new ExhibitId("photos"))).containsExactly(
            new CaseDraft.Loose(HERE.resolve("exhibits/photos-1.jpg"), c.exhibit(new ExhibitId("photos")).orElseThrow().files().getFirst()));
        assertThat(yaml).doesNotContain("null", "[]", "{}", "revision", "!<").contains("- kind: person\n    id: seller");
    }

    @Test void textThatLooksLikeSomethingElseComesBackAsItWas() throws Exception {
        var odd = List.of("no", "~", "null", "0012", "1e3", "2016-12-30", "- a", "a: b", "#x", "'", "\"", " lead", "trail ", "a\nb\n", "*x", "&x", "!x", "%x", "@x", "{a}", "[a]",
            "堃㛃𠮷", "\u200Bx", "a\tb", "${x}", "|", ">", "?", "=", "<<", "0x1F", "1_000", "true", "是");
        var c = full().caseFile();
        for (var text : odd) {
            var with = withFact(c, text);
            assertThat(CaseText.parse(CaseText.yaml(with, Map.of()), "case.yaml", HERE).caseFile().facts()).as(text).isEqualTo(with.facts());
            assertThat(CaseText.fromJson(CaseText.json(with), "x")).as(text).isEqualTo(with);
        }
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        docketNo:|docketNr:|casefile.refused.unknownKey|docketNr
        conclusion: 假冒|conclusions: 假冒|casefile.refused.unknownKey|authentications[1].conclusions
        genuine: false|# nothing|casefile.refused.missingKey|authentications[1].genuine
        quantity: 125|quantity: "125"|casefile.refused.shape|raids[1].seized[1].quantity
        sample: true|sample: ja|casefile.refused.shape|sample
        role: DEFENDANT|role: ACCUSED|casefile.refused.oneOf|seats[2].role
        kind: authority|kind: court|casefile.refused.partyKind|parties[3]
        on: 2016-08-10|on: 2016-02-30|casefile.refused.value|raids[1].on
        claimed: CNY 1400000.00|claimed: CNY 1400000.001|casefile.refused.money|claims[1].heads[1].claimed
        claimed: CNY 1400000.00|claimed: CNY 1400001.00|casefile.refused.sum|claims[1].heads[1].claimed
        held: COPY|held:|casefile.refused.missingKey|exhibits[1].held
        latin: Sample|latein: Sample|casefile.refused.unknownKey|parties[1].latein
        forum: cn|sample: false|casefile.refused.yaml|Duplicate
        runBy: seller|runBy: nobody|casefile.refused.nothing|shops[1].runBy
        principal: [seller]|principal: [sellers]|casefile.refused.nothing|claims[1].principal[1]
        claim: 1,|claim: 2,|casefile.refused.nothing|filings[1].claim
        exhibits: [photos]|exhibits: [photo]|casefile.refused.nothing|purchases[1].exhibits[1]
        accepted: 2017-01-09|accepted: 2016-01-09|casefile.refused.tooEarly|filings[1].accepted
        dated: 2016-01-15|dated: 0216-01-15|casefile.refused.century|exhibits[1].dated
        id: photos|id: agreement|casefile.refused.twice|exhibits[2].id
        files/1.jpg|../1.jpg|casefile.refused.path|exhibits[2].files[1]
        files/1.jpg|/etc/passwd|casefile.refused.path|exhibits[2].files[1]
        places: [样本花园]|places: 样本花园|casefile.refused.shape|raids[1].places
        kind: CASE_ACCEPTED|kind: JUDGMENT|casefile.refused.eventOrder|events
        """)
    void whatIsWrongIsToldWithFileLineAndKey(String right, String wrong, String key, String where) throws Exception {
        var text = text();
        assertThat(text).contains(right);
        var spoilt = text.substring(0, text.indexOf(right)) + wrong + text.substring(text.indexOf(right) + right.length());
        var refused = catchThrowableOfType(Refused.class, () -> CaseText.parse(spoilt, "case.yaml", HERE));
        assertThat(refused.notice().key()).as(refused.getMessage()).isEqualTo(key);
        assertThat(refused.notice().args().get(2)).startsWith(where);
        int line = (int) text.substring(0, text.indexOf(right)).lines().count();
        int told = Integer.parseInt(refused.notice().args().get(1));
        // a missing key is told at what it is missing from, an event at the list, which is sorted
        if (wrong.startsWith("#")) assertThat(text.lines().toList().get(told - 1)).isEqualTo("  - id: a1");
        else if (where.equals("events")) assertThat(text.lines().toList().get(told - 1)).isEqualTo("events:");
        else assertThat(told).as(refused.getMessage()).isBetween(line, line + 1).satisfies(n -> assertThat(text.lines().toList().get(n - 1)).contains(right));
        for (var lang : Lang.values()) assertThat(refused.notice().in(lang)).contains("case.yaml");
    }

    @Test void aFileThatIsNoCaseIsRefusedByName(@TempDir Path folder) throws Exception {
        var file = folder.resolve("case.yaml");
        assertThat(key(file)).isEqualTo("casefile.refused.unreadable");
        Files.writeString(file, "");
        assertThat(key(file)).isEqualTo("casefile.refused.blank");
        Files.write(file, "no: 案".getBytes("GB18030"));
        assertThat(key(file)).isEqualTo("casefile.refused.encoding");
        Files.writeString(file, "a: [");
        assertThat(key(file)).isEqualTo("casefile.refused.yaml");
        Files.writeString(file, "just words");
        assertThat(key(file)).isEqualTo("casefile.refused.shape");
        Files.writeString(file, "no: &a 2016-0001\nforum: *a\ncourt: x\ncause: y\n");
        assertThat(key(file)).isEqualTo("casefile.refused.value");
    }

    private static String key(Path file) {
        return catchThrowableOfType(Refused.class, () -> CaseText.read(file)).notice().key();
    }

    private static CaseFile withFact(CaseFile c, String text) {
        return c.changed(d -> d.facts = Map.of("fact", text));
    }

    private static CaseFile sealed() throws Exception {
        var draft = full();
        var c = draft.caseFile();
        var sealed = draft.of(new ExhibitId("photos")).getLast().sealed();
        return c.withExhibits(c.exhibits().stream().map(x -> x.id().value().equals("photos") ? x.withFiles(List.of(sealed)) : x).toList());
    }

    private static CaseDraft full() throws Exception {
        return CaseText.parse(text(), "case.yaml", HERE);
    }

    private static String text() throws IOException {
        try (var in = CaseTextTest.class.getResourceAsStream("full.yaml")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
