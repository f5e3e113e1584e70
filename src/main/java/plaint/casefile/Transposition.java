package plaint.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import plaint.text.Refused;

/// A sample case as it would stand in another forum: a file that gives only what is otherwise there, laid over the case. A mapping is laid key by key. Of a list a mapping changes
/// items by their `id` or `no`, or by their place from 0 where they have neither; `"*"` changes every item, and null takes one away; a list takes the place of a list.
/// `first` names a file laid below this one, for what several forums share; that one may name another. `currency` reads every sum of the case in another currency, figure for figure.
public final class Transposition {
    private static final String EACH = "*";
    private static final String CURRENCY = "currency";
    private static final String FIRST = "first";
    /// Files below one another; one that names itself ends here.
    private static final int DEEPEST = 4;
    private static final YAMLMapper YAML = new YAMLMapper();

    private Transposition() { }

    /// The case with what `file` changes; refused where the file changes what the case does not have, or makes it unsound in itself.
    public static CaseFile of(CaseFile c, Path file) throws Refused {
        var shown = file.getParent().getFileName() + "/" + file.getFileName();
        try {
            var made = CaseText.fromJson(over(CaseText.tree(c), file, shown, 1).toString(), shown);
            CaseText.refuseUnsound(made);
            return made;
        } catch (JsonProcessingException e) {
            throw new Refused("casefile.refused.yaml", shown, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), String.valueOf(e.getOriginalMessage()).lines().findFirst().orElse(""));
        } catch (IOException e) {
            throw new Refused("casefile.refused.unreadable", shown);
        }
    }

    private static JsonNode over(JsonNode under, Path file, String shown, int depth) throws IOException, Refused {
        var changes = read(file, shown);
        var currency = changes.remove(CURRENCY);
        var first = changes.remove(FIRST);
        if (first != null && depth == DEEPEST) throw new Refused("casefile.refused.notThere", shown, FIRST);
        // the sums of the case change, not those a file gives in the currency of its forum
        var tree = currency == null ? under : in(under, currency.asText());
        if (first != null) tree = over(tree, file.resolveSibling(first.asText()), shown, depth + 1);
        return laid(tree, changes, "", shown);
    }

    private static ObjectNode read(Path file, String shown) throws IOException, Refused {
        if (YAML.readTree(Files.readString(file)) instanceof ObjectNode changes) return changes;
        throw new Refused("casefile.refused.blank", shown);
    }

    /// Every sum in another currency, and the figures counted in it.
    private static JsonNode in(JsonNode node, String currency) {
        switch (node) {
            case ObjectNode o -> {
                for (var name : names(o)) o.set(name, in(o.get(name), currency));
            }
            case ArrayNode a -> {
                for (int i = 0; i < a.size(); i++) a.set(i, in(a.get(i), currency));
            }
            case TextNode t -> {
                if (t.asText().equals("元")) return TextNode.valueOf(currency);
                if (t.asText().matches("CNY -?[0-9]+\\.[0-9]{2}")) return TextNode.valueOf(currency + t.asText().substring(3));
            }
            default -> { }
        }
        return node;
    }

    private static List<String> names(JsonNode o) {
        var names = new java.util.ArrayList<String>();
        o.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static JsonNode laid(JsonNode under, JsonNode over, String where, String shown) throws Refused {
        if (under instanceof ObjectNode u && over instanceof ObjectNode o) {
            for (var name : names(o)) {
                if (o.get(name).isNull()) u.remove(name);
                else u.set(name, u.has(name) ? laid(u.get(name), o.get(name), where + "/" + name, shown) : o.get(name));
            }
            return u;
        }
        if (under instanceof ArrayNode u && over instanceof ObjectNode o) return items(u, o, where, shown);
        return over;
    }

    private static ArrayNode items(ArrayNode under, ObjectNode over, String where, String shown) throws Refused {
        var out = JsonNodeFactory.instance.arrayNode();
        for (var name : names(over)) {
            if (!name.equals(EACH) && !has(under, name)) throw new Refused("casefile.refused.notThere", shown, where + "/" + name);
        }
        for (int i = 0; i < under.size(); i++) {
            var item = under.get(i);
            var name = name(item, i);
            if (over.has(name) && over.get(name).isNull()) continue;
            if (over.has(EACH)) item = laid(item, over.get(EACH), where + "/" + EACH, shown);
            if (over.has(name)) item = laid(item, over.get(name), where + "/" + name, shown);
            out.add(item);
        }
        return out;
    }

    private static boolean has(ArrayNode under, String name) {
        for (int i = 0; i < under.size(); i++) if (name(under.get(i), i).equals(name)) return true;
        return false;
    }

    private static String name(JsonNode item, int at) {
        for (var key : List.of("id", "no")) if (item.has(key)) return item.get(key).asText();
        return String.valueOf(at);
    }
}
