package plaint.drafting;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.cache.PebbleCache;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.ClassAccessException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import plaint.text.Refused;

/// One template of the pack merged with a model into Markdown. The merge language is fixed: printing, `if`, `for`, `set`, `include` within the pack, a few
/// filters and the functions of this room. No method of any object can be called from it, no file outside the pack read; an unknown field is refused.
final class Template {
    private static final int LONGEST = 2_000_000;
    private static final int MOST_KEPT = 64;
    private static final int MOST_SHELVES = 8;
    private static final Map<Shelf, PebbleEngine> SHELVES = new ConcurrentHashMap<>();
    private final List<Path> folders;
    private final String template;
    private final String title;
    private final boolean anchored;
    private final StringBuilder printed = new StringBuilder();
    private String wording = "";

    /// `template` lies in one of `folders`, of which the first that has it holds, and nothing outside them is read; `title` is the paper's, for refusals.
    /// `anchored`: paragraphs tell where they come from, to be read by [MarkdownReader#pieces].
    Template(List<Path> folders, String template, String title, boolean anchored) {
        this.folders = folders;
        this.template = template;
        this.title = title;
        this.anchored = anchored;
    }

    /// Templates of some folders, taken apart for some functions.
    private record Shelf(List<Path> folders, boolean anchored, Set<String> functions) {
        PebbleEngine engine() {
            return new PebbleEngine.Builder()
                .loader(new PackLoader(folders, anchored))
                .strictVariables(true).autoEscaping(false).templateCache(new Kept()).defaultLocale(Locale.ROOT)
                .newLineTrimming(false).maxRenderedSize(LONGEST)
                .methodAccessValidator(Template::allowed)
                .registerExtensionCustomizer(FixedLanguage::new)
                .extension(new Merging(functions))
                .build();
        }
    }

    /// Templates taken apart, by what stands in them: to take one apart is half of what a merge takes, and each paper of each case is merged more than once.
    private static final class Kept implements PebbleCache<Object, PebbleTemplate> {
        private final Map<Object, PebbleTemplate> kept = new ConcurrentHashMap<>();

        @Override public PebbleTemplate computeIfAbsent(Object source, java.util.function.Function<? super Object, ? extends PebbleTemplate> taken) {
            var known = kept.get(source);
            if (known != null) return known;
            if (kept.size() >= MOST_KEPT) kept.clear();
            var now = taken.apply(source);
            kept.put(source, now);
            return now;
        }

        @Override public void invalidateAll() {
            kept.clear();
        }
    }

    String merge(Map<String, Object> model, Map<String, Function> functions) throws Refused {
        if (SHELVES.size() >= MOST_SHELVES) SHELVES.clear();
        var engine = SHELVES.computeIfAbsent(new Shelf(folders, anchored, Set.copyOf(functions.keySet())), Shelf::engine);
        try {
            var out = new StringWriter();
            ScopedValue.where(Merging.NOW, new Merging.Now(functions, printed)).call(() -> {
                engine.getTemplate(template).evaluate(out, model);
                return out;
            });
            var merged = PackLoader.close(out.toString());
            wording = beyond(merged, printed);
            return merged;
        } catch (Halt e) {
            throw e.refused(title);
        } catch (PebbleException e) {
            throw told(e);
        } catch (IOException e) {
            throw new Refused("drafting.refused.template", template, "?", String.valueOf(e.getMessage()));
        }
    }

    /// The characters that stood in what was merged without having been printed from the model, in ascending order: so often as they do, in each the same.
    String wording() {
        return wording;
    }

    private static String beyond(String merged, CharSequence printed) {
        var count = new TreeMap<Integer, Integer>();
        merged.codePoints().forEach(c -> count.merge(c, 1, Integer::sum));
        printed.codePoints().forEach(c -> count.merge(c, -1, Integer::sum));
        var out = new StringBuilder();
        count.forEach((c, n) -> {
            if (n > 0 && !Character.isISOControl(c)) out.appendCodePoint(c);
        });
        return out.toString();
    }

    /// The engine wraps what went wrong inside a condition; the first cause of ours is what to tell.
    private Refused told(PebbleException fault) {
        for (Throwable t = fault; t != null; t = t.getCause()) {
            if (t instanceof Halt h) return h.refused(title);
            if (t instanceof AttributeNotFoundException e) return unknown(e.getFileName(), e.getLineNumber(), e.getAttributeName());
            if (t instanceof ClassAccessException e) return new Refused("drafting.refused.method", file(e.getFileName()), line(e.getLineNumber()));
        }
        return new Refused("drafting.refused.template", file(fault.getFileName()), line(fault.getLineNumber()), String.valueOf(fault.getPebbleMessage()));
    }

    /// The state of a loop is the one object with methods that a template may ask; it belongs to the engine and holds nothing but counts.
    private static boolean allowed(Object object, Method method) {
        return object.getClass().getName().equals("io.pebbletemplates.pebble.node.ForNode$LoopVariables") && method.getParameterCount() == 0
            && method.getDeclaringClass() == object.getClass();
    }

    private Refused unknown(String file, Integer line, String field) {
        return new Refused("drafting.refused.field", file(file), line(line), field);
    }

    private String file(String name) {
        return name == null ? template : name;
    }

    private static String line(Integer line) {
        return line == null ? "?" : line.toString();
    }
}
