package plaint.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.desk.Home;

/// The commands that need no store, and how every command answers being misused.
class CommandsTest {
    @TempDir Path folder;

    @Test void wordsWritesTheAmountInCapitals() throws Exception {
        assertThat(Ran.line("words", "1400000")).isEqualTo(new Ran(0, "人民币壹佰肆拾万元整\n", ""));
        var json = Ran.line("words", "1,400,000.00", "--json");
        assertThat(json.out()).isEqualTo("{\"words\":\"人民币壹佰肆拾万元整\"}\n");
        assertThat(json.err()).isEqualTo("人民币壹佰肆拾万元整\n");
    }

    @Test void feeTellsSumStepsAndRule() throws Exception {
        var ran = Ran.line("fee", "--forum", "cn", "--amount", "1400000", "--on", "2016-12-30", "--json");
        assertThat(ran.code()).isZero();
        assertThat(ran.keys()).startsWith("fee");
        assertThat(ran.json().get("fee").asText()).isEqualTo("17400.00");
        assertThat(ran.json().get("steps")).hasSize(1);
        assertThat(Ran.line("fee", "--amount", "1400000").lastLine()).isEqualTo("17,400.00");
        assertThat(Ran.line("fee", "--amount", "1400000", "--kind", "preservation", "--json").json().get("fee").asText()).isEqualTo("5000.00");
    }

    @Test void theFeeOnAGroundAndInterestOnAnySumAreReckonedToo() throws Exception {
        assertThat(Ran.line("fee", "--amount", "1400000", "--reduced", "withdrawal").lastLine()).isEqualTo("8,700.00");
        for (var kind : java.util.List.of("withdrawal", "summary", "mediation")) assertThat(Ran.line("fee", "--amount", "1400000", "--kind", kind, "--json").json().get("fee").asText()).isEqualTo("8700.00");
        assertThat(Ran.line("fee", "--amount", "1", "--reduced", "none").code()).isEqualTo(2);
        var ran = Ran.line("interest", "--amount", "100000", "--from", "2019-08-01", "--to", "2019-08-31", "--json");
        assertThat(ran.json().get("interest").asText()).isEqualTo("366.17");
        assertThat(ran.json().get("steps")).hasSize(2);
        assertThat(Ran.line("interest", "--amount", "100000", "--from", "2019-08-01", "--to", "2019-08-10", "--rate", "delay").lastLine()).isEqualTo("175.00");
        assertThat(Ran.line("interest", "--amount", "100000", "--from", "2019-08-02", "--to", "2019-08-01").code()).isEqualTo(2);
    }

    @Test void aFeeThatCannotBeComputedSaysWhyAndExitsWithTwo() throws Exception {
        for (var wrong : new String[][] {{"--amount", "a lot"}, {"--amount", "1", "--on", "2017-02-30"}, {"--amount", "1", "--kind", "none"}, {"--amount", "1", "--forum", "xx"}}) {
            var line = new java.util.ArrayList<Object>(java.util.List.of("fee", "--json"));
            line.addAll(java.util.List.of(wrong));
            var ran = Ran.line(line.toArray());
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.keys()).containsExactly("error");
            assertThat(ran.err().strip()).isEqualTo(ran.json().get("error").asText()).contains(wrong[wrong.length - 1]);
        }
    }

    /// In either language, and before anything begins: what a value is not, where it stands.
    @Test void aValueOfTheWrongKindIsToldInTheLanguageOfTheLine() throws Exception {
        var device = Path.of("/dev/null");
        var list = Files.writeString(folder.resolve("list.csv"), "file\n");
        for (var lang : java.util.List.of("en", "zh")) {
            for (var line : new Object[][] {{"bundle", "--list", list, "--out", folder}, {"bundle", "--list", list, "--out", device}, {"bundle", "--list", "", "--out", "x.pdf"}, {"bundle", "--list", list, "--out", "a\0b"}, {"bundle", "--list", "/", "--out", folder.resolve("x.pdf")},
                {"bundle", "--list", list, "--out", "x.pdf", "--volume-pages", "abc"}, {"bundle", "--list", list, "--out", "x.pdf", "--volume-pages", "-1"}, {"case", "import", list, "--take", "mine"}, {"fund", "match", "l1", "--to", "x"}, {"words", "1", "--json=x"}}) {
                var all = new java.util.ArrayList<>(java.util.List.of(line));
                all.addAll(java.util.List.of("--lang", lang));
                var ran = Ran.line(all.toArray());
                assertThat(ran.code()).isEqualTo(Commands.NOTHING_DONE);
                assertThat(ran.err()).as("%s", all).doesNotContain("Invalid", "cannot convert", "KEY=VALUE", "Exception", "expected");
                if (lang.equals("zh")) assertThat(ran.err()).containsPattern("\\p{IsHan}");
            }
        }
        assertThat(Files.readString(list)).isEqualTo("file\n");
        if (Files.exists(device)) assertThat(Files.isRegularFile(device)).isFalse();
        assertThat(Ran.line("bundle", "--list", list, "--out", "x.pdf", "--volume-pages", "abc").err()).startsWith("--volume-pages takes a whole number, which “abc” is not.");
        assertThat(Ran.line("interest", "--amount", "9999999999999999", "--from", "2016-01-01", "--to", "9999-12-31").err()).contains("amounts stay below");
    }

    /// CPR 2.8(4): the days between are working days, the day beside them may be any; where it is none, the safe date is the working day before.
    @Test void theDayBesideShortClearDaysMayBeASunday() throws Exception {
        var notice = Ran.line("deadline", "--forum", "ew", "--period", "3d", "--before", "--clear", "--date", "2027-10-21", "--json").json();
        assertThat(notice.get("due").asText() + " " + notice.get("safe").asText()).isEqualTo("2027-10-17 2027-10-15");
        assertThat(Ran.line("deadline", "--forum", "ew", "--period", "3d", "--before", "--clear", "--date", "2025-10-20", "--json").json().get("due").asText()).as("example of the rule").isEqualTo("2025-10-14");
        assertThat(Ran.line("deadline", "--forum", "ew", "--event", "trial-bundle", "--date", "2027-10-21", "--json").json().get("due").asText()).as("at the court office").isEqualTo("2027-10-15");
    }

    @Test void feesAndPeriodsOfOtherForumsComeInTheirCurrencyAndByTheirRules() throws Exception {
        var us = Ran.line("fee", "--forum", "us-wawd", "--on", "2026-11-22", "--json");
        assertThat(us.code()).isZero();
        assertThat(us.json().get("fee").asText() + " " + us.json().get("currency").asText()).isEqualTo("405.00 USD");
        assertThat(us.json().get("notes").get(0).asText()).contains("2023-12-01");
        assertThat(Ran.line("fee", "--forum", "us-wawd", "--amount", "¥1400000", "--lang", "zh").err()).contains("USD");
        var ew = Ran.line("fee", "--forum", "ew", "--amount", "£26,647.19", "--on", "2026-06-01");
        assertThat(ew.lastLine()).isEqualTo("GBP 1,332.35");
        assertThat(ew.out()).contains("26,647.19 × 5 % = 1,332.35");
        assertThat(Ran.line("fee", "--forum", "cn", "--on", "2016-12-30").err()).contains("--amount");
        assertThat(Ran.line("deadline", "--forum", "us-wawd", "--event", "answer", "--date", "2026-06-12", "--court", "wawd-seattle", "--json").json().get("due").asText()).isEqualTo("2026-07-06");
        var abroad = Ran.line("deadline", "--forum", "us-wawd", "--event", "serve-4m", "--date", "2026-06-12", "--abroad", "--lang", "zh");
        assertThat(abroad.err()).contains("4(m)").contains("不适用");
        assertThat(Ran.line("deadline", "--forum", "ew", "--event", "acknowledgment", "--service", "first-class-post", "--date", "2026-11-20").out()).contains("on Tue 2026-11-24").contains("CPR 6.14").contains("Due 2026-12-08");
        for (var event : Ran.line("deadline", "--forum", "ew", "--list", "--json").json().get("events")) assertThat(event.get("rule").get("en").asText()).isNotBlank();
    }

    @Test void lawThatChangedDuringTheConductIsToldFromBothSides() throws Exception {
        var across = Ran.line("law", "--topic", "breach", "--from", "2020-06-01", "--to", "2021-03-01", "--json");
        assertThat(across.json().get("then").get(0).get("cited").asText()).isEqualTo("合同法第一百零七条");
        assertThat(across.json().get("now").get(0).get("cited").asText()).isEqualTo("民法典第五百七十七条");
        assertThat(across.json().get("changes").get(0).get("side").asText()).isEqualTo("across");
        assertThat(across.json().get("changes").get(0).get("notes")).hasSize(2);
        assertThat(Ran.line("law", "--topic", "breach", "--from", "2016-08-10").out()).contains("lies before it").contains("art. 1(2)");
        assertThat(Ran.line("law", "--topic", "breach", "--from", "2021-03-01", "--to", "2020-06-01").code()).isEqualTo(2);
        assertThat(Ran.line("law", "--forum", "us-wawd", "--list").out()).contains("consumer-protection").contains("jurisdiction");
    }

    /// What no paper cites is found all the same, and the English face says it in English.
    @Test void anArticleIsFoundByAnyWordOfItAndToldInTheLanguageAskedFor() throws Exception {
        assertThat(Ran.line("law", "--find", "37号", "--lang", "zh").code()).as("the number of a decree is no part of the article").isEqualTo(2);
        assertThat(Ran.line("law", "--find", "惩罚性赔偿解释", "--lang", "zh").out()).contains("punitive  惩罚性赔偿").contains("惩罚性赔偿解释第五条").contains("未与来源核对");
        var english = Ran.line("law", "--find", "punitive", "--lang", "en").out();
        assertThat(english).contains("Interpretation on Punitive Damages in Intellectual Property Cases, art. 5").contains("2021-03-03 .. ").doesNotContain("惩罚");
        assertThat(Ran.line("law", "--topic", "breach", "--from", "2016-08-10", "--lang", "en").out()).contains("Contract Law, art. 107: whoever does not perform");
        var lpr = Ran.line("interest", "--amount", "100000", "--from", "2019-08-20", "--to", "2019-09-19", "--lang", "en").out();
        assertThat(lpr).contains("loan prime rate (LPR), one year").satisfies(out -> assertThat(out.codePoints().noneMatch(Character::isIdeographic)).isTrue());
        assertThat(Ran.line("interest", "--amount", "100", "--from", "2018-08-20", "--to", "2018-09-19", "--rate", "delay", "--lang", "en").out().codePoints().noneMatch(Character::isIdeographic)).isTrue();
    }

    @Test void theForumPackIsListedAndHolds() throws Exception {
        var list = Ran.line("forum", "list", "--json");
        assertThat(list.json().get("forums").get(0).get("id").asText()).isEqualTo("cn");
        var wawd = list.json().get("forums").valueStream().filter(f -> f.get("id").asText().equals("us-wawd")).findFirst().orElseThrow();
        assertThat(wawd.get("extends").get(0).asText() + " " + wawd.get("origin").asText() + " " + wawd.get("kind").asText() + " " + wawd.get("review").get("state").asText())
            .isEqualTo("us-federal delivered court unreviewed");
        var check = Ran.line("forum", "check", Home.find().forums().resolve("cn"), "--json");
        assertThat(check.json().get("tests").asInt()).isGreaterThan(50);
        assertThat(check.json().get("ok").asBoolean()).as(check.err()).isTrue();
        assertThat(check.code()).isZero();
        assertThat(Ran.line("forum", "check", folder).code()).isNotZero();
    }

    @Test void aBundleOfLooseFilesIsWrittenAndHoldsWhenChecked() throws Exception {
        ImageIO.write(new BufferedImage(60, 40, BufferedImage.TYPE_INT_RGB), "png", folder.resolve("图.png").toFile());
        Files.writeString(folder.resolve("list.csv"), "exhibit_id,title_zh,file\n,图片,图.png\n,缺失,none.pdf\n", StandardCharsets.UTF_8);
        var out = folder.resolve("卷 宗.pdf");
        var ran = Ran.line("bundle", "--list", folder.resolve("list.csv"), "--out", out, "--json");
        assertThat(ran.code()).as("one row is refused").isEqualTo(1);
        assertThat(ran.keys()).containsExactly("file", "pages", "exhibits");
        assertThat(ran.json().get("file").asText()).isEqualTo(out.toString());
        var exhibits = ran.json().get("exhibits");
        assertThat(exhibits.get(0).properties().stream().map(java.util.Map.Entry::getKey)).containsExactly("id", "file", "pages", "first", "status", "reason");
        assertThat(exhibits.get(0).get("status").asText()).isEqualTo("accepted");
        assertThat(exhibits.get(0).get("first").asText()).isEqualTo("1");
        assertThat(exhibits.get(1).get("status").asText()).isEqualTo("refused");
        assertThat(exhibits.get(1).get("reason").asText()).contains("none.pdf");
        assertThat(ran.err()).contains("none.pdf");
        var check = Ran.line("check", out, "--json");
        assertThat(check.code()).isZero();
        assertThat(check.json().get("ok").asBoolean()).isTrue();
        assertThat(check.json().get("findings")).isEmpty();
        assertThat(check.json().get("pages")).isEqualTo(ran.json().get("pages"));
    }

    @Test void aListOfWhichNothingCanBeTakenNamesEachFileOnceAndWritesNothing() throws Exception {
        Files.writeString(folder.resolve("list.csv"), "file\nnone.pdf\nnor-this.pdf\n", StandardCharsets.UTF_8);
        var ran = Ran.line("bundle", "--list", folder.resolve("list.csv"), "--out", folder.resolve("out.pdf"), "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.keys()).containsExactly("error", "exhibits");
        assertThat(ran.json().get("exhibits")).hasSize(2);
        assertThat(ran.err().lines()).hasSize(3);
        assertThat(ran.err()).containsOnlyOnce("none.pdf").containsOnlyOnce("nor-this.pdf");
        assertThat(folder.resolve("out.pdf")).doesNotExist();
    }

    @Test void whatIsNoBundleIsRefusedByTheCheck() throws Exception {
        var file = Files.writeString(folder.resolve("letter.pdf"), "no pdf");
        var ran = Ran.line("check", file, "--json");
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.json().get("error").asText()).contains("letter.pdf");
        var nothing = Ran.line("check", folder.resolve("nothing.pdf"), "--lang", "en");
        assertThat(nothing.code()).isEqualTo(2);
        assertThat(nothing.err()).isEqualToIgnoringWhitespace("nothing.pdf is not there. Check the path, or add the file again.");
    }

    @ParameterizedTest @ValueSource(strings = {"", "demo", "draft", "bundle", "case", "case list", "case show", "case import", "case export", "deadline", "fee", "law", "words", "check", "forum", "forum list", "forum check"})
    void everyCommandExplainsItselfInBothLanguages(String command) {
        var words = command.isEmpty() ? new String[0] : command.split(" ");
        var english = Ran.line(java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.stream.Stream.of("--help")).toArray());
        var chinese = Ran.line(java.util.stream.Stream.concat(java.util.Arrays.stream(words), java.util.stream.Stream.of("--help", "--lang=zh")).toArray());
        assertThat(english.code()).isZero();
        assertThat(english.out()).startsWith("Usage: plaint").contains("--json", "--lang").doesNotContain("cli.").doesNotContainPattern("\\p{IsHan}");
        assertThat(chinese.out()).startsWith("用法：").contains("--json").doesNotContain("cli.");
    }

    @ParameterizedTest @ValueSource(strings = {"nonsense", "words", "words 1 2", "fee", "fee --amount", "fee --amount 1 --amount 2", "deadline", "deadline --event answer", "words 1 --lang fr", "bundle --list a.csv", "case", "forum", "forum list x", "demo --out o", "draft --out o", "words 1 --colour"})
    void aMisusedLineIsOneSentenceOnStandardErrorAndExitTwo(String line) throws Exception {
        var ran = Ran.line((Object[]) line.split(" "));
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.out()).isEmpty();
        assertThat(ran.err()).hasLineCount(1).contains("--help").doesNotContain("Exception", "..");
        var json = Ran.line((Object[]) (line + " --json").split(" "));
        assertThat(json.code()).isEqualTo(2);
        assertThat(json.keys()).containsExactly("error");
    }

    @Test void aMissingOrUnknownWordIsNamedInTheLanguageAskedFor() {
        assertThat(Ran.line("fee", "--lang", "zh").err()).contains("缺少：--amount");
        assertThat(Ran.line("nonsense", "--lang=zh").err()).contains("不认识：nonsense");
    }

    @Test void aNumberThatIsNoCaseNumberIsRefused() {
        var ran = Ran.line("draft", "--store", folder, "--case", "../x", "--out", folder);
        assertThat(ran.code()).isEqualTo(2);
        assertThat(ran.err()).contains("../x");
    }

    @Test void aStoreThatIsNotThereIsSaidAndNotMade() {
        var nowhere = folder.resolve("nowhere");
        for (var words : new Object[][] {{"case", "list", "--store", nowhere}, {"case", "show", "1", "--store", nowhere}, {"draft", "--case", "1", "--out", folder, "--store", nowhere}}) {
            var ran = Ran.line(words);
            assertThat(ran.code()).isEqualTo(2);
            assertThat(ran.err()).contains(nowhere.toString());
        }
        assertThat(nowhere).doesNotExist();
    }

    /// Tests run with a screen of JavaFX's own making, so the window is asked for.
    @Test void withoutACommandTheWindowIsOpenedOnTheStoreNamed() {
        var ran = Ran.line("--store", folder, "--lang", "zh");
        assertThat(ran).isEqualTo(new Ran(0, "window " + folder + " ZH", ""));
    }
}
