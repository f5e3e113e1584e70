package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Lang;
import plaint.text.Refused;

/// The office's own sheets (工作表单): proof sheets, lists and letters that belong to no filing and no court. A template in Markdown per sheet and language, in one folder, merged with
/// a model made by the verb that prints it. The same model gives the same document. Thread-safe.
public final class Sheets {
    /// The page rules of a sheet, by their key in the forum pack.
    public static final String TYPOGRAPHY = "sheet";
    private final Path folder;

    public Sheets(Path folder) {
        this.folder = folder;
    }

    /// `key` names the template (`KEY.md`, in English `KEY.en.md`); values of `model` are text, whole numbers, truth values, lists and maps of such, or null for what is not
    /// known, which a template asks with `is known` before it prints. `title` stands in the file's outline.
    public Document draft(String key, Lang lang, String title, Map<String, ?> model) throws Refused {
        var template = key + (lang == Lang.EN ? ".en.md" : ".md");
        if (!Files.isRegularFile(folder.resolve(template))) throw new Refused("drafting.refused.template", template, "1", folder);
        var functions = new HashMap<String, Function>(new Counters().functions());
        try {
            var merging = new Template(List.of(folder), template, title, false);
            var markdown = merging.merge(plain(model), functions);
            return new Document(key, "", title, title, TYPOGRAPHY, new MarkdownReader(template).read(markdown)).worded(merging.wording());
        } catch (Halt e) {
            throw e.refused(title);
        }
    }

    @SuppressWarnings("unchecked") private static Map<String, Object> plain(Map<String, ?> model) {
        return (Map<String, Object>) plain((Object) model);
    }

    /// Only what a template may see; anything else is a fault of the verb.
    private static Object plain(Object value) {
        return switch (value) {
            case null -> "";
            case String s -> s;
            case Integer i -> i;
            case Boolean b -> b;
            case List<?> l -> l.stream().map(Sheets::plain).toList();
            case Map<?, ?> m -> {
                var out = new HashMap<String, Object>();
                m.forEach((k, v) -> out.put(String.valueOf(k), plain(v)));
                yield out;
            }
            default -> throw new IllegalArgumentException("no value for a template: " + value.getClass());
        };
    }
}
