package plaint.drafting;

import io.pebbletemplates.pebble.PebbleEngine;
import io.pebbletemplates.pebble.error.AttributeNotFoundException;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.Function;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import plaint.forum.Forum;
import plaint.text.Refused;

/// One template of the pack merged with a model into Markdown. The merge language is fixed: printing, `if`, `for`, `set`, `include` within the pack, a few
/// filters and the functions of this room. No method of any object can be called from it, no file outside the pack read; an unknown field is refused.
final class Template {
    private static final int LONGEST = 2_000_000;
    private final Forum forum;
    private final Forum.Paper paper;

    Template(Forum forum, Forum.Paper paper) {
        this.forum = forum;
        this.paper = paper;
    }

    String merge(Map<String, Object> model, Map<String, Function> functions) throws Refused {
        var engine = new PebbleEngine.Builder()
            .loader(new PackLoader(forum.folder()))
            .strictVariables(true).autoEscaping(false).cacheActive(false).defaultLocale(Locale.ROOT)
            .newLineTrimming(false).maxRenderedSize(LONGEST)
            .methodAccessValidator((object, method) -> false)
            .registerExtensionCustomizer(FixedLanguage::new)
            .extension(new Merging(functions, paper.title()))
            .build();
        try {
            var out = new StringWriter();
            engine.getTemplate(paper.template()).evaluate(out, model);
            return PackLoader.close(out.toString());
        } catch (Halt e) {
            throw e.refused();
        } catch (AttributeNotFoundException e) {
            throw unknown(e.getFileName(), e.getLineNumber(), e.getAttributeName());
        } catch (PebbleException e) {
            if (e.getCause() instanceof Halt h) throw h.refused();
            throw new Refused("drafting.refused.template", file(e.getFileName()), line(e.getLineNumber()), String.valueOf(e.getPebbleMessage()));
        } catch (IOException e) {
            throw new Refused("drafting.refused.template", paper.template(), "?", String.valueOf(e.getMessage()));
        }
    }

    private Refused unknown(String file, Integer line, String field) {
        return new Refused("drafting.refused.field", file(file), line(line), field);
    }

    private String file(String name) {
        return name == null ? paper.template() : name;
    }

    private static String line(Integer line) {
        return line == null ? "?" : line.toString();
    }
}
