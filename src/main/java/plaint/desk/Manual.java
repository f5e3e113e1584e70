package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import plaint.text.Lang;
import plaint.text.Refused;

/// The manual in one language: its Markdown text as it lies in the checkout, divided at the marks `<a id="KEY"></a>` that stand above its headings. The keys are the same in both languages, so that a screen
/// has one key for both; those of the tabs of a case begin with `case-`.
public record Manual(Path file, List<Section> sections) {
    private static final Pattern MARK = Pattern.compile("<a id=\"([a-z-]+)\"></a>");
    private static final Pattern HEADING = Pattern.compile("(#{1,3}) (.+)");

    /// Lines with nothing in them before the first; what is typed begins with blanks, and they stay.
    private static final Pattern EMPTY = Pattern.compile("\\A(?:[ \\t]*\\n)+");

    /// From one mark to the next: its key, its heading and the depth of that (1 the title of all, 2 a chapter, 3 a part of one), and its text below the heading.
    public record Section(String key, int level, String title, String text) { }

    /// The manual in a language; refused where it does not lie beside the program.
    public static Manual read(Home home, Lang lang) throws Refused {
        var file = home.manual(lang);
        try {
            return of(file, Files.readString(file));
        } catch (IOException e) {
            throw new Refused("desk.refused.noManual", file);
        }
    }

    static Manual of(Path file, String text) {
        var found = new ArrayList<Section>();
        var mark = MARK.matcher(text);
        boolean more = mark.find();
        while (more) {
            var key = mark.group(1);
            int from = mark.end();
            more = mark.find();
            var part = text.substring(from, more ? mark.start() : text.length()).strip();
            int line = part.indexOf('\n');
            var heading = HEADING.matcher(line < 0 ? part : part.substring(0, line));
            // a mark with no heading below it leads nowhere one could read
            if (heading.matches()) found.add(new Section(key, heading.group(1).length(), heading.group(2).strip(), line < 0 ? "" : EMPTY.matcher(part.substring(line)).replaceFirst("")));
        }
        return new Manual(file, List.copyOf(found));
    }

    /// The section of a key.
    public Optional<Section> section(String key) {
        return sections.stream().filter(s -> s.key().equals(key)).findFirst();
    }

    /// The chapters, each with the parts below it.
    public List<List<Section>> chapters() {
        var all = new ArrayList<List<Section>>();
        for (var s : sections) {
            if (s.level() < 3 || all.isEmpty()) all.add(new ArrayList<>());
            all.getLast().add(s);
        }
        return all;
    }

    /// Where a picture lies that the text names.
    public Path picture(String named) {
        return file.resolveSibling(named).normalize();
    }
}
