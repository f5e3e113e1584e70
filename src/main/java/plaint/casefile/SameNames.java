package plaint.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiPredicate;

/// Two people who each add an exhibit named alike give it the same id, and the next hearing is hearing-2 to both. Where both sides added different things under one id, the other side's gets a free one,
/// and all that names it on that side follows; so both stay.
final class SameNames {
    /// The lists whose items are named by other records, and the keys that name them.
    static final Map<String, Set<String>> LISTS = Map.of(
        "parties", Set.of("party", "registeredTo", "runBy", "from", "to", "brandOwner", "authorities", "held", "principal", "joint", "against"),
        "shops", Set.of("shop"),
        "exhibits", Set.of("proof", "exhibit", "exhibits", "after"));

    /// The records of the docket, whose ids are counted on, and what tells one from another; alike in that they are the same thing recorded on both sides.
    private static final Map<String, List<String>> COUNTED = Map.of("hearings", List.of("at"), "deliveries", List.of("party", "document"), "stays", List.of("from"), "preservations", List.of("against", "asset"),
        "judgments", List.of("instance", "on"), "appeals", List.of("judgment", "by"), "enforcements", List.of("judgment", "filed"), "interruptions", List.of("kind", "on"), "dues", List.of("title", "event", "from", "on"));
    private static final Map<String, Set<String>> COUNTED_NAMED = Map.of("judgments", Set.of("judgment"));

    private SameNames() { }

    static JsonNode apart(JsonNode base, JsonNode ours, JsonNode theirs) {
        var out = theirs.deepCopy();
        LISTS.forEach((list, keys) -> apart(base.path(list), ours.path(list), out.path(list), SameNames::same, out, keys));
        COUNTED.forEach((list, told) -> apart(base.path("docket").path(list), ours.path("docket").path(list), out.path("docket").path(list),
            (one, other) -> told.stream().allMatch(k -> one.path(k).equals(other.path(k))), out, COUNTED_NAMED.getOrDefault(list, Set.of())));
        return out;
    }

    private static void apart(JsonNode base, JsonNode ours, JsonNode theirs, BiPredicate<JsonNode, JsonNode> same, JsonNode all, Set<String> keys) {
        var was = byId(base);
        var mine = byId(ours);
        var others = byId(theirs);
        var names = new HashMap<String, String>();
        others.forEach((id, item) -> {
            if (was.containsKey(id) || !mine.containsKey(id) || same.test(mine.get(id), item)) return;
            names.put(id, free(id, mine, others, names));
        });
        if (names.isEmpty()) return;
        theirs.forEach(item -> rename((ObjectNode) item, names));
        follow(all, keys, names);
    }

    private static Map<String, JsonNode> byId(JsonNode list) {
        var items = new java.util.LinkedHashMap<String, JsonNode>();
        list.forEach(i -> items.put(i.path("id").asText(), i));
        return items;
    }

    /// The same thing come in on both sides: same files, or same identity number, or same name.
    private static boolean same(JsonNode one, JsonNode other) {
        if (one.has("files") || other.has("files")) return digests(one).equals(digests(other));
        for (var key : List.of("idNumber", "creditCode", "account"))
            if (one.has(key) && other.has(key)) return one.get(key).equals(other.get(key));
        return Objects.equals(one.get("name"), other.get("name")) && Objects.equals(one.get("title"), other.get("title"));
    }

    private static List<String> digests(JsonNode exhibit) {
        var out = new java.util.ArrayList<String>();
        exhibit.path("files").forEach(f -> out.add(f.path("digest").asText()));
        return out;
    }

    private static String free(String id, Map<String, JsonNode> mine, Map<String, JsonNode> others, Map<String, String> given) {
        for (int n = 2; ; n++) {
            var next = id + "-" + n;
            if (!mine.containsKey(next) && !others.containsKey(next) && !given.containsValue(next)) return next;
        }
    }

    private static void rename(ObjectNode item, Map<String, String> names) {
        var now = names.get(item.path("id").asText());
        if (now != null) item.put("id", now);
    }

    private static void follow(JsonNode node, Set<String> keys, Map<String, String> names) {
        if (node instanceof ObjectNode object) {
            for (var key : keys) {
                var value = object.get(key);
                if (value instanceof TextNode text && names.containsKey(text.asText())) object.put(key, names.get(text.asText()));
                if (value instanceof ArrayNode array && !array.isEmpty() && array.get(0).isTextual())
                    for (int i = 0; i < array.size(); i++) if (names.containsKey(array.get(i).asText())) array.set(i, TextNode.valueOf(names.get(array.get(i).asText())));
            }
        }
        node.forEach(child -> follow(child, keys, names));
    }

    /// All that `keys` name anywhere in the tree, single or in lists. A record of a list that bears such a key's name itself is none.
    static void references(JsonNode node, Set<String> keys, Set<String> found) {
        if (node.isObject()) node.properties().forEach(e -> {
            if (!keys.contains(e.getKey())) return;
            if (e.getValue().isTextual()) found.add(e.getValue().asText());
            else if (e.getValue().isArray()) e.getValue().forEach(v -> {
                if (v.isTextual()) found.add(v.asText());
            });
        });
        node.forEach(child -> references(child, keys, found));
    }
}
