package plaint.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;

/// Each fault planted into the delivered pack is refused with file and line.
@Execution(ExecutionMode.CONCURRENT)
class BrokenPackTest {
    @TempDir
    Path temporary;
    private PackCopy pack;

    @BeforeEach
    void copy() throws IOException {
        pack = PackCopy.in(temporary);
    }

    private void expect(String key, String place, String... words) throws Refused {
        var first = pack.faults().getFirst();
        assertThat(first.key()).isEqualTo("forum.fault." + key);
        assertThat(first.args().getFirst()).isEqualTo(place);
        assertThat(first.in(Lang.EN)).startsWith(place + ":");
        for (var word : words) assertThat(first.in(Lang.EN)).contains(word);
        assertThat(first.in(Lang.ZH)).startsWith(place + "：");
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Forums(temporary).whole("cn")).satisfies(r -> assertThat(r.notice()).isEqualTo(first));
    }

    @Test
    void anUnknownKey() throws Refused {
        expect("unknownKey", pack.change("courts.yaml", "{ key: luohu,", "{ key: luohu, colour: red,"), "colour", "address");
    }

    @Test
    void anUnknownKeyAtTheTop() throws Refused {
        expect("unknownKey", pack.change("pack.yaml", "version: 1.1.0", "version: 1.1.0\nversoin: 2").replace(":4", ":5"), "versoin");
    }

    @Test
    void aMissingKey() throws Refused {
        expect("missing", pack.change("courts.yaml", "{ key: luohu, code: 粤0303,", "{ key: luohu,"), "code");
    }

    @Test
    void aBlankText() throws Refused {
        expect("missing", pack.change("courts.yaml", "name: 深圳市罗湖区人民法院", "name: \"\""), "name");
    }

    @Test
    void aDayThatIsNotInTheCalendar() throws Refused {
        expect("badDate", pack.change("causes.yaml", "from: 2011-04-01", "from: 2011-02-29"), "2011-02-29");
    }

    @Test
    void aDayWrittenOtherwise() throws Refused {
        expect("badDate", pack.change("causes.yaml", "from: 2011-04-01", "from: 1.4.2011"), "1.4.2011");
    }

    @Test
    void anEndBeforeTheBeginning() throws Refused {
        expect("backwards", pack.change("causes.yaml", "to: 2020-12-31", "to: 2010-12-31"), "2011-04-01");
    }

    @Test
    void aKeyThatStandsTwice() throws Refused {
        expect("duplicateKey", pack.change("courts.yaml", "{ key: luohu,", "{ key: luohu, key: luohu2,"), "key");
    }

    @Test
    void aRowThatStandsTwice() throws Refused {
        expect("duplicateRow", pack.change("courts.yaml", "{ key: luohu,", "{ key: longgang,"), "longgang");
    }

    @Test
    void aNumberThatIsNone() throws Refused {
        expect("badNumber", pack.change("fees.yaml", "upto: 10000,", "upto: 1e4,"), "1e4");
    }

    @Test
    void aTruthThatIsNone() throws Refused {
        expect("badFlag", pack.change("themes.yaml", "verified: false", "verified: no"), "no");
    }

    @Test
    void aListThatIsNone() throws Refused {
        expect("notList", pack.change("papers.yaml", "papers: [index, catalogue, \"{exhibits}\", \"manifest?\"]", "papers: index"), "papers");
    }

    @Test
    void aTextThatIsAList() throws Refused {
        expect("notText", pack.change("courts.yaml", "name: 深圳市罗湖区人民法院", "name: [深圳市罗湖区人民法院]"), "name");
    }

    @Test
    void aRowThatIsAText() throws Refused {
        expect("notMapping", pack.change("themes.yaml", "  - { key: loss, name: 第四组　损失, latin: \"Group 4: loss\", source: 证据目录分组习惯, verified: false }", "  - loss"));
    }

    @Test
    void aGapInTheBrackets() throws Refused {
        expect("bracketGap", pack.change("fees.yaml", "{ over: 100000, upto: 200000,", "{ over: 100001, upto: 200000,"), "100000.00", "100001.00");
    }

    @Test
    void anOverlapOfBrackets() throws Refused {
        expect("bracketOverlap", pack.change("fees.yaml", "{ over: 100000, upto: 200000,", "{ over: 99999, upto: 200000,"), "99999.00");
    }

    @Test
    void aJumpBetweenBrackets() throws Refused {
        expect("bracketJump", pack.change("fees.yaml", "percent: 0.9, plus: 4800", "percent: 0.9, plus: 4801"), "13800.00", "13801.00");
    }

    @Test
    void aLastBracketWithAnEnd() throws Refused {
        pack.change("fees.yaml", "{ over: 20000000, percent", "{ over: 20000000, upto: 30000000, percent");
        expect("bracketEnd", "cn/fees.yaml:14", "30000000.00");
    }

    @Test
    void aGapBetweenTwoTimesInForce() throws Refused {
        expect("gap", pack.change("papers.yaml", "from: 2025-07-14,", "from: 2025-07-15,"), "complaint-elements", "2025-07-14");
    }

    @Test
    void anOverlapOfTimesInForce() throws Refused {
        expect("overlap", pack.change("papers.yaml", "from: 2025-07-14,", "from: 2025-07-13,"), "complaint-elements", "2025-07-13");
    }

    @Test
    void aGapBetweenTheVersionsOfAnArticle() throws Refused {
        expect("gap", pack.change("statutes.yaml", "{ version: 2017年修正, article: 119, from: 2017-07-01", "{ version: 2017年修正, article: 119, from: 2017-07-02"), "2017-07-01");
    }

    @Test
    void anOverlapOfTheVersionsOfAnArticle() throws Refused {
        expect("overlap", pack.change("statutes.yaml", "{ version: 2017年修正, article: 119, from: 2017-07-01", "{ version: 2017年修正, article: 119, from: 2017-06-30"), "2017-06-30");
    }

    @Test
    void anArticleCitedTwiceAtOneTime() throws Refused {
        expect("overlap", pack.change("statutes.yaml", "{ law: contract-law, article: 60,", "{ law: contract-law, article: 8,"), "合同法第八条");
    }

    @Test
    void aGapBetweenTheListsOfCauses() throws Refused {
        expect("gap", pack.change("causes.yaml", "  - name: 民事案件案由规定（2020年修正）\n    from: 2021-01-01", "  - name: 民事案件案由规定（2020年修正）\n    from: 2021-01-02"), "2021-01-01");
    }

    @Test
    void anArticleOutsideTheDaysOfItsLaw() throws Refused {
        var place = pack.change("statutes.yaml", "{ law: contract-law, article: 107,", "{ law: contract-law, from: 1999-10-01, to: 2021-06-30, article: 107,");
        expect("outsideLaw", place, "2020-12-31");
    }

    @Test
    void aLawThatIsNotThere() throws Refused {
        expect("unknownReference", pack.change("statutes.yaml", "{ law: contract-law, article: 107,", "{ law: contact-law, article: 107,"), "contact-law");
    }

    @Test
    void aPageRuleThatIsNotThere() throws Refused {
        expect("unknownReference", pack.change("papers.yaml", "template: papers/cover.md, typography: form", "template: papers/cover.md, typography: courtly"), "courtly");
    }

    @Test
    void aFilingOfAPaperThatIsNotThere() throws Refused {
        expect("unknownReference", pack.change("papers.yaml", "papers: [index, catalogue, \"{exhibits}\", \"manifest?\"]", "papers: [index, catalog, \"{exhibits}\"]"), "catalog");
    }

    @Test
    void aTemplateOutsideThePack() throws Refused {
        expect("outside", pack.change("papers.yaml", "template: papers/cover.md", "template: ../../secret.md"), "../../secret.md");
    }

    @Test
    void aGridThatDoesNotFitThePage() throws Refused {
        expect("gridTooLarge", pack.change("typography.yaml", "lines: 22", "lines: 23"), "lines");
    }

    @Test
    void aPatternThatCannotBeRead() throws Refused {
        expect("badPattern", pack.change("docket.yaml", "pattern: '[（(]{year}", "pattern: '[（({year}"));
    }

    @Test
    void aPatternPieceThatIsNotThere() throws Refused {
        expect("unknownReference", pack.change("docket.yaml", "print: （{year}）{court}", "print: （{year}）{bench}"), "bench");
    }

    @Test
    void aFileThatIsNotYaml() throws Refused {
        expect("syntax", pack.change("courts.yaml", "{ key: luohu,", "{ key: luohu: x,").replaceFirst(":\\d+$", ":4"));
    }

    @Test
    void aFileThatIsMissing() throws IOException, Refused {
        Files.delete(pack.folder().resolve("words.yaml"));
        expect("noFile", "cn/words.yaml:1");
    }

    @Test
    void aFileThatIsEmpty() throws IOException, Refused {
        Files.writeString(pack.folder().resolve("docket.yaml"), "# nothing\n");
        expect("empty", "cn/docket.yaml:1");
    }

    @Test
    void aFileInAnotherEncoding() throws IOException, Refused {
        Files.write(pack.folder().resolve("docket.yaml"), "example: （2017）".getBytes("GB18030"));
        expect("notUtf8", "cn/docket.yaml:1");
    }

    @Test
    void anEmptyListIsSaidToBeEmptyAndNotMissing() throws IOException, Refused {
        Files.writeString(pack.folder().resolve("themes.yaml"), "themes: []\n");
        expect("emptyList", "cn/themes.yaml:1", "themes", "leave");
    }

    @Test
    void aFileThatBelongsToNothing() throws IOException, Refused {
        Files.writeString(pack.folder().resolve("fee.yaml"), "fees: []\n");
        expect("unknownFile", "cn/fee.yaml:1");
    }

    @Test
    void allFaultsAreToldInTheOrderOfFilesAndLines() throws Refused {
        var third = pack.change("themes.yaml", "verified: false", "verified: no");
        var second = pack.change("courts.yaml", "{ key: songjiang,", "{ key: songjiang, colour: red,");
        var first = pack.change("courts.yaml", "{ key: luohu,", "{ key: luohu, colour: red,");
        assertThat(pack.faults().stream().map(Notice::args).map(List::getFirst)).containsExactly(first, second, third);
    }

    @Test
    void aTestOfThePackThatDoesNotComeOut() throws Refused {
        var place = pack.change("tests.yaml", "amount: \"1400000\", on: 2016-12-30, fee: \"17400.00\"", "amount: \"1400000\", on: 2016-12-30, fee: \"17401.00\"");
        var other = pack.change("tests.yaml", "{ given: 2017粤0307民初1号, refused: true }", "{ given: （2017）粤0307民初1号, refused: true }");
        assertThat(pack.faults()).contains(Notice.of("forum.fault.test", place, "17400.00", "17401.00"), Notice.of("forum.fault.testNotRefused", other, "（2017）粤0307民初1号", ""));
        assertThat(pack.check().ok()).isFalse();
    }

    @Test
    void aTestThatAsksForNothingKnown() throws Refused {
        var place = pack.change("tests.yaml", "{ topic: breach, on: 2016-08-10,", "{ topic: breach, on: 2016-08-10, of: x,");
        assertThat(pack.faults()).contains(Notice.of("forum.fault.unknownKey", place, "of", "cites, on, refused, topic"));
    }

    @Test
    void aTemplateThatIsMissing() throws IOException, Refused {
        Files.deleteIfExists(pack.folder().resolve("papers/complaint.md"));
        assertThat(pack.faults().stream().map(n -> n.in(Lang.EN))).contains("cn/papers.yaml:6: the template papers/complaint.md is missing.");
        assertThat(new Forums(temporary).get("cn").id()).isEqualTo("cn");
    }

    @Test
    void aPackThatCallsItselfOtherwise() throws IOException {
        Files.move(pack.folder(), temporary.resolve("hk"));
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Forums(temporary).get("hk")).satisfies(r -> assertThat(r.notice()).isEqualTo(Notice.of("forum.fault.otherId", "hk/pack.yaml:1", "cn", "hk")));
    }

    @Test
    void aFolderThatIsNoPackIsNotReadThrough() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new PackCheck(temporary, new Forums(temporary)).run()).satisfies(r -> assertThat(r.notice().key()).isEqualTo("forum.refused.notPack"));
    }

    @Test
    void aLinkOutOfThePack() throws IOException, Refused {
        var courts = pack.folder().resolve("courts.yaml");
        Files.move(courts, temporary.resolve("courts.yaml"));
        Files.createSymbolicLink(courts, temporary.resolve("courts.yaml"));
        expect("noFile", "cn/courts.yaml:1");
    }

    @Test
    void aFileThatRefersToItself() throws IOException, Refused {
        Files.writeString(pack.folder().resolve("themes.yaml"), "themes: &all\n  - *all\n");
        expect("notMapping", "cn/themes.yaml:1");
    }

    @Test
    void aFileNestedWithoutEnd() throws IOException, Refused {
        Files.writeString(pack.folder().resolve("themes.yaml"), "themes: " + "[".repeat(5000));
        expect("syntax", "cn/themes.yaml:1");
    }

    @Test
    void aFolderThatIsNotThere() {
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new PackCheck(temporary.resolve("nowhere"), new Forums(temporary)).run());
        assertThatExceptionOfType(Refused.class).isThrownBy(() -> new Forums(temporary).get("../cn"));
    }

    @Test
    void aMethodOfAHeadThatIsNot() throws Refused {
        expect("unknownReference", pack.change("damages.yaml", "    head: B\n    name: 买家数", "    head: K\n    name: 买家数"), "head", "K");
    }

    @Test
    void aHeadOfDamageWithAnotherLetter() throws Refused {
        expect("notOneOf", pack.change("damages.yaml", "{ key: H,", "{ key: Z,"), "Z");
    }

    @Test
    void aPenaltyLineWithAGap() throws Refused {
        expect("gap", pack.change("damages.yaml", "from: 2021-01-01", "from: 2021-02-01"), "2021-01-31");
    }

    @Test
    void aDecidedCaseWithoutASource() throws Refused {
        expect("missing", pack.change("comparables.yaml", "  - key: taobao-yao", "  - key: taobao-yao-2\n    name: 甲 诉 乙\n    latin: A v B\n    about: 甲\n    latinAbout: a\n    court: 甲\n    latinCourt: a\n    note: 甲\n    latinNote: a\n    verified: true\n  - key: taobao-yao"), "source");
    }

    @Test
    void aSumThatIsNoNumber() throws Refused {
        expect("badNumber", pack.change("comparables.yaml", "amount: 2650000", "amount: 265万"), "265万");
    }

    @Test
    void aDayOfDecisionThatIsNone() throws Refused {
        expect("badDate", pack.change("comparables.yaml", "decided: 2018-05", "decided: 2018-13"), "2018-13");
    }
}
