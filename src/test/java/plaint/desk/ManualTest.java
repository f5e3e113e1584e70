package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.text.Lang;
import plaint.text.Refused;

/// Whoever presses F1 finds what is on the screen told in the own language: both manuals have the same sections, what they print bold can be read on the screens, and every link and picture leads somewhere.
class ManualTest {
    private static final Home HOME = Home.find();
    private static final Pattern BOLD = Pattern.compile("\\*\\*(.+?)\\*\\*");
    private static final Pattern LINK = Pattern.compile("(?<!!)\\[[^\\]]*]\\(([^)]*)\\)");
    private static final Pattern PICTURE = Pattern.compile("!\\[([^\\]]*)]\\(([^)]*)\\)");
    @TempDir Path folder;

    private static String text(Lang lang) throws IOException {
        return Files.readString(HOME.manual(lang));
    }

    private static List<String> outline(Manual manual) {
        return manual.sections().stream().map(s -> s.level() + " " + s.key()).toList();
    }

    /// Every word of the screens in a language.
    private static TreeSet<String> words(Lang lang) throws IOException {
        var all = new TreeSet<String>();
        try (var files = Files.list(HOME.folder().resolve("src/main/resources/plaint/text/words"))) {
            for (var f : files.filter(f -> f.toString().endsWith("_zh_CN.properties") == (lang == Lang.ZH)).toList()) {
                var read = new Properties();
                try (var in = Files.newBufferedReader(f)) {
                    read.load(in);
                }
                read.values().forEach(v -> all.add(((String) v).replace("''", "'")));
            }
        }
        return all;
    }

    private static List<String> notOnAnyScreen(String text, TreeSet<String> words) {
        return BOLD.matcher(text).results().map(m -> m.group(1)).filter(w -> !words.contains(w)).distinct().toList();
    }

    private static List<String> broken(Manual manual, String text) {
        var found = new ArrayList<String>();
        LINK.matcher(text).results().map(m -> m.group(1)).filter(l -> !l.startsWith("#") || manual.section(l.substring(1)).isEmpty()).forEach(found::add);
        PICTURE.matcher(text).results().filter(m -> m.group(1).isBlank() || !Files.isRegularFile(manual.picture(m.group(2)))).forEach(m -> found.add(m.group(2)));
        return found;
    }

    @Test void bothLanguagesHaveTheSameSectionsInTheSameOrder() throws Exception {
        var zh = Manual.read(HOME, Lang.ZH);
        var en = Manual.read(HOME, Lang.EN);
        assertThat(outline(zh)).hasSizeGreaterThan(50).doesNotHaveDuplicates().isEqualTo(outline(en));
        assertThat(zh.sections()).allMatch(s -> s.title().codePoints().anyMatch(c -> c >= 0x4E00) || s.key().equals("archive"));
        assertThat(en.sections()).noneMatch(s -> s.title().codePoints().anyMatch(c -> c >= 0x4E00));
        // each mark has a heading, each heading a mark
        for (var lang : Lang.values()) assertThat(text(lang).lines().filter(l -> l.startsWith("#"))).hasSameSizeAs(Manual.read(HOME, lang).sections());
    }

    @ParameterizedTest @EnumSource(Lang.class) void noSectionIsEmptyButAChapterWithParts(Lang lang) throws Exception {
        for (var chapter : Manual.read(HOME, lang).chapters()) for (var s : chapter) assertThat(s.text().isBlank() && (s.level() > 2 || chapter.size() == 1)).as(s.key()).isFalse();
    }

    @ParameterizedTest @EnumSource(Lang.class) void whatIsBoldStandsOnAScreen(Lang lang) throws Exception {
        var words = words(lang);
        assertThat(BOLD.matcher(text(lang)).results()).hasSizeGreaterThan(150);
        assertThat(notOnAnyScreen(text(lang), words)).isEmpty();
        assertThat(notOnAnyScreen("**Today** **今天** **nowhere**", words)).containsExactly(lang == Lang.ZH ? "Today" : "今天", "nowhere");
    }

    @ParameterizedTest @EnumSource(Lang.class) void everyLinkAndPictureIsThere(Lang lang) throws Exception {
        var manual = Manual.read(HOME, lang);
        assertThat(broken(manual, text(lang))).isEmpty();
        assertThat(broken(manual, "[a](#today) [b](#nowhere) ![c](../resources/pictures/today-zh-1440.png) ![d](none.png)")).containsExactly("#nowhere", "none.png");
    }

    /// What is typed begins with blanks, which a reader of Markdown needs.
    @Test void aSectionKeepsItsTextAsItStands() {
        var manual = Manual.of(Path.of("m.md"), "before\n<a id=\"a\"></a>\n# A\n\n    ./plaint\n\n<a id=\"lost\"></a>\nno heading\n<a id=\"b\"></a>\n## B\n<a id=\"b-c\"></a>\n### C\ntext");
        assertThat(manual.sections()).containsExactly(new Manual.Section("a", 1, "A", "    ./plaint"), new Manual.Section("b", 2, "B", ""), new Manual.Section("b-c", 3, "C", "text"));
        assertThat(manual.chapters()).hasSize(2);
    }

    @Test void aManualThatIsMissingIsTold() {
        assertThatThrownBy(() -> Manual.read(new Home(folder), Lang.ZH)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().in(Lang.ZH)).contains("manual.zh.md").contains("案件库不受影响"));
    }
}
