package plaint;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.desk.Home;

/// The words in both languages: same keys, same placeholders, nothing unused, nothing missing, in order. Each rule is proven by planted words.
@Execution(ExecutionMode.CONCURRENT)
class WordsTest {
    private static final Path FOLDER = Home.find().folder().resolve("src/main/resources/plaint/text/words");
    private static final Sources MAIN = Sources.below(Home.find().folder().resolve("src/main/java"));
    private static final Pattern LITERAL = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z][A-Za-z0-9-]*)+)\"");
    private static final Set<String> LITERALS = literals(MAIN);
    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

    /// One room's words as they stand in the two files.
    private record Room(String name, String english, String chinese, TreeMap<String, String> en, TreeMap<String, String> zh) {
        Room(String name, String english, String chinese) {
            this(name, english, chinese, load(english), load(chinese));
        }

        static Room read(Path file) {
            try {
                var name = file.getFileName().toString().replace(".properties", "");
                return new Room(name, Files.readString(file), Files.readString(file.resolveSibling(name + "_zh_CN.properties")));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static TreeMap<String, String> load(String text) {
            var read = new Properties();
            try {
                read.load(new StringReader(text));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            var words = new TreeMap<String, String>();
            read.forEach((k, v) -> words.put((String) k, (String) v));
            return words;
        }
    }

    private static List<Room> rooms() {
        try (var files = Files.list(FOLDER)) {
            return files.filter(f -> f.toString().endsWith(".properties") && !f.toString().endsWith("_zh_CN.properties")).sorted().map(Room::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> onlyInOneLanguage(Room room) {
        var found = new ArrayList<String>();
        room.en().keySet().stream().filter(k -> !room.zh().containsKey(k)).forEach(k -> found.add(k + " is missing in Chinese"));
        room.zh().keySet().stream().filter(k -> !room.en().containsKey(k)).forEach(k -> found.add(k + " is missing in English"));
        return found;
    }

    private static List<String> otherPlaceholders(Room room) {
        return room.en().entrySet().stream().filter(e -> room.zh().containsKey(e.getKey()) && !places(e.getValue()).equals(places(room.zh().get(e.getKey()))))
            .map(e -> e.getKey() + ": " + places(e.getValue()) + " in English, " + places(room.zh().get(e.getKey())) + " in Chinese").toList();
    }

    private static Set<String> places(String text) {
        var found = new TreeSet<String>();
        PLACE.matcher(text).results().forEach(r -> found.add(r.group(1)));
        return found;
    }

    private static List<String> keysOfAnotherRoom(Room room) {
        return room.en().keySet().stream().filter(k -> !k.startsWith(room.name() + ".")).toList();
    }

    /// A single quote is doubled where there are arguments, and stands alone where there are none.
    private static List<String> quotes(Room room) {
        return bothLanguages(room, (key, text) -> {
            boolean arguments = !places(text).isEmpty();
            boolean single = text.replace("''", "").contains("'");
            return arguments && single || !arguments && text.contains("''") ? key + ": " + text : null;
        });
    }

    private static List<String> manners(Room room) {
        var unwanted = Pattern.compile("(?i)\\b(please|sorry|successfully|oops)\\b|[!！]|请您|抱歉|对不起");
        return bothLanguages(room, (key, text) -> unwanted.matcher(text).find() || text.isBlank() ? key + ": " + text : null);
    }

    private static List<String> bothLanguages(Room room, BiFunction<String, String, String> rule) {
        var found = new ArrayList<String>();
        for (var words : List.of(room.en(), room.zh())) words.forEach((k, v) -> {
            var fault = rule.apply(k, v);
            if (fault != null) found.add(fault);
        });
        return found;
    }

    /// The order of `LC_ALL=C sort`, which puts a file right.
    private static List<String> outOfOrder(String name, String text) {
        var keys = text.lines().filter(l -> !l.isBlank() && !l.startsWith("#")).map(l -> l.split("=", 2)[0].strip() + "=").toList();
        var found = new ArrayList<String>();
        for (int i = 1; i < keys.size(); i++) if (keys.get(i - 1).compareTo(keys.get(i)) >= 0) found.add(name + ": " + keys.get(i) + " stands behind " + keys.get(i - 1));
        return found;
    }

    private static Set<String> literals(Sources sources) {
        var found = new TreeSet<String>();
        sources.files().values().forEach(text -> LITERAL.matcher(text).results().forEach(r -> found.add(r.group(1))));
        return found;
    }

    /// A key is used where it stands in the code as a whole, or where the code puts it together from a beginning that ends with a dot and a key of data.
    private static List<String> unused(Room room, Set<String> literals, Set<String> beginnings) {
        return room.en().keySet().stream().filter(k -> !literals.contains(k) && beginnings.stream().noneMatch(k::startsWith)).toList();
    }

    private static Set<String> beginnings(Sources sources) {
        var found = new TreeSet<String>();
        var pattern = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z][A-Za-z0-9-]*)+\\.)\"");
        sources.files().values().forEach(text -> pattern.matcher(text).results().forEach(r -> found.add(r.group(1))));
        return found;
    }

    /// In English what is counted has a singular: `{0} {0:page|pages}`.
    private static List<String> onlyPlural(Room room) {
        var counted = Pattern.compile("\\{\\d} (?:[a-z-]+ )?(?:pages|sheets|copies|sets|days|files|rows|cases|exhibits|courts|items|warnings)\\b");
        return room.en().entrySet().stream().filter(e -> counted.matcher(e.getValue()).find() && !e.getValue().contains("holds other files")).map(e -> e.getKey() + ": " + e.getValue()).toList();
    }

    private static List<String> missing(List<Room> rooms, Set<String> literals) {
        var known = new TreeSet<String>();
        var names = rooms.stream().map(Room::name).toList();
        rooms.forEach(r -> known.addAll(r.en().keySet()));
        return literals.stream().filter(l -> names.contains(l.substring(0, l.indexOf('.'))) && !known.contains(l) && !l.matches("[a-z]+\\.(properties|yaml|json|csv|md|css|pdf|home|db|lock|part)")).toList();
    }

    @Test void bothLanguagesHaveTheSameKeys() {
        assertThat(rooms()).flatMap(WordsTest::onlyInOneLanguage).isEmpty();
    }

    @Test void bothLanguagesHaveTheSamePlaceholders() {
        assertThat(rooms()).flatMap(WordsTest::otherPlaceholders).isEmpty();
    }

    @Test void everyKeyBeginsWithItsRoom() {
        assertThat(rooms()).flatMap(WordsTest::keysOfAnotherRoom).isEmpty();
    }

    @Test void quotesAreDoubledWhereTheTextHasArguments() {
        assertThat(rooms()).flatMap(WordsTest::quotes).isEmpty();
    }

    @Test void whatIsCountedHasASingularInEnglish() {
        assertThat(rooms()).flatMap(WordsTest::onlyPlural).isEmpty();
        var words = plaint.text.Words.in(plaint.text.Lang.EN);
        assertThat(words.say("print.pick.booklets", 1, 104)).isEqualTo("1 copy, 104 sheets");
        assertThat(words.say("print.pick.booklets", "1,002", 1)).isEqualTo("1,002 copies, 1 sheet");
    }

    @Test void theToneIsCalm() {
        assertThat(rooms()).flatMap(WordsTest::manners).isEmpty();
    }

    @Test void keysStandInOrder() {
        assertThat(rooms()).flatMap(r -> outOfOrder(r.name(), r.english())).isEmpty();
        assertThat(rooms()).flatMap(r -> outOfOrder(r.name() + "_zh_CN", r.chinese())).isEmpty();
    }

    @Test void everyKeyIsUsed() {
        var beginnings = beginnings(MAIN);
        assertThat(rooms()).flatMap(r -> unused(r, LITERALS, beginnings)).isEmpty();
    }

    @Test void everyKeyUsedIsThere() {
        assertThat(missing(rooms(), LITERALS)).isEmpty();
    }

    @Test void theRulesAreHeldAgainstSomething() {
        assertThat(rooms()).hasSizeGreaterThan(7);
        assertThat(LITERALS).hasSizeGreaterThan(150);
    }

    @Test void plantedWordsAreReported() {
        var planted = new Room("room", "room.b={0} isn't {1}\nroom.a=Please go!\nother.c=x\nroom.d=alone\n", "room.b={0}\nroom.a=好\nother.c=x\n");
        var source = new Sources(java.util.Map.of("a/A.java", "say(\"room.a\"); say(\"room.none\"); say(\"room.e.\" + kind)"));
        assertThat(onlyPlural(new Room("room", "room.a={0} new pages\nroom.b={0} new {0:page|pages}\n", ""))).containsExactly("room.a: {0} new pages");
        assertThat(onlyInOneLanguage(planted)).containsExactly("room.d is missing in Chinese");
        assertThat(otherPlaceholders(planted)).hasSize(1).first().asString().startsWith("room.b");
        assertThat(keysOfAnotherRoom(planted)).containsExactly("other.c");
        assertThat(quotes(planted)).hasSize(1).first().asString().startsWith("room.b");
        assertThat(manners(planted)).hasSize(1).first().asString().startsWith("room.a");
        assertThat(outOfOrder("room", planted.english())).hasSize(2);
        assertThat(unused(planted, literals(source), beginnings(source))).containsExactly("other.c", "room.b", "room.d");
        assertThat(missing(List.of(planted), literals(source))).containsExactly("room.none");
    }

    /// 抽检“标有‘施华洛世奇’字样的手表”, as a Chinese reader expects it.
    @Test void aQuotationWithinAQuotationHasSingleMarks() {
        assertThat(plaint.text.Words.in(plaint.text.Lang.ZH).say("check.gap.deed", "标有“施华洛世奇”字样的手表")).isEqualTo("抽检“标有‘施华洛世奇’字样的手表”缺公证书编号");
        assertThat(plaint.text.Words.in(plaint.text.Lang.EN).say("check.gap.deed", "标有“施华洛世奇”字样的手表")).contains("标有“施华洛世奇”字样的手表");
    }
}
