package plaint.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.casefile.CaseMerge.Change;
import plaint.casefile.CaseMerge.Conflict;
import plaint.casefile.CaseMerge.Side;

/// Three trees into one: what only one side changed since `base` is taken from it, what both changed alike is taken once, and what both changed differently is a conflict
/// to be chosen. Items of lists are found again by [Aligned], so an item moved or added elsewhere is no change of its neighbours.
final class TreeMerge {
    private static final JsonNode NONE = MissingNode.getInstance();
    private static final JsonNodeFactory MAKE = JsonNodeFactory.instance;
    /// Their items only make sense whole: both sides' changes in one are never mixed.
    private static final Set<String> WHOLE = Set.of("heads", "inputs", "points", "seized", "valuations", "files", "convictions", "acceptances", "rewrites", "filed", "rates");
    /// Kept in order by the case itself.
    private static final Set<String> SORTED = Set.of("events");
    private final Map<String, Side> choices;
    private final Set<String> kept;
    private final List<Conflict> conflicts = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();

    /// `kept` are paths of items that stay although one side removed them, because the other rests on them.
    TreeMerge(Map<String, Side> choices, Set<String> kept) {
        this.choices = choices;
        this.kept = kept;
    }

    List<Conflict> conflicts() {
        return conflicts;
    }

    /// What the other side brought in.
    List<Change> changes() {
        return changes;
    }

    JsonNode merge(CaseMerge.Spot at, JsonNode base, JsonNode ours, JsonNode theirs) {
        if (ours.equals(theirs)) return ours;
        if (ours.equals(base)) return taken(at, base, theirs);
        if (theirs.equals(base) && kept.stream().noneMatch(k -> k.startsWith(at.path()))) return ours;
        if (at.item() && base.isMissingNode() || whole(at)) return conflict(at, base, ours, theirs);
        if (ours.isObject() && theirs.isObject()) return object(at, base, ours, theirs);
        if (list(base) && list(ours) && list(theirs)) return array(at, base, ours, theirs);
        return conflict(at, base, ours, theirs);
    }

    private static boolean list(JsonNode n) {
        return n.isArray() || n.isMissingNode();
    }

    private JsonNode taken(CaseMerge.Spot at, JsonNode base, JsonNode theirs) {
        if (theirs.isMissingNode() && kept.contains(at.path())) return base;
        // told field by field and item by item, as fine as it goes
        if (base.isObject() && theirs.isObject() && !whole(at)) return object(at, base, base, theirs);
        if (list(base) && list(theirs) && !at.item()) return array(at, base, base, theirs);
        changes.add(new Change(at, CaseMerge.said(base), CaseMerge.said(theirs)));
        return theirs;
    }

    private static boolean whole(CaseMerge.Spot at) {
        return at.item() && WHOLE.contains(at.list());
    }

    private JsonNode conflict(CaseMerge.Spot at, JsonNode base, JsonNode ours, JsonNode theirs) {
        if (theirs.isMissingNode() && kept.contains(at.path())) return ours;
        if (ours.isMissingNode() && kept.contains(at.path())) return theirs;
        var chosen = choices.get(at.path());
        conflicts.add(new Conflict(at, CaseMerge.said(base), CaseMerge.said(ours), CaseMerge.said(theirs), chosen));
        return chosen == Side.THEIRS ? theirs : ours;
    }

    private ObjectNode object(CaseMerge.Spot at, JsonNode base, JsonNode ours, JsonNode theirs) {
        var keys = new LinkedHashSet<String>();
        ours.fieldNames().forEachRemaining(keys::add);
        theirs.fieldNames().forEachRemaining(keys::add);
        base.fieldNames().forEachRemaining(keys::add);
        var out = MAKE.objectNode();
        for (var key : keys) {
            var merged = merge(at.field(key), field(base, key), field(ours, key), field(theirs, key));
            if (!merged.isMissingNode()) out.set(key, merged);
        }
        return out;
    }

    private static JsonNode field(JsonNode node, String key) {
        var value = node.get(key);
        return value == null ? NONE : value;
    }

    private JsonNode array(CaseMerge.Spot at, JsonNode base, JsonNode ours, JsonNode theirs) {
        var b = Aligned.base(at.name(), base);
        var o = b.with(ours);
        var t = b.with(theirs);
        var out = MAKE.arrayNode();
        for (var id : order(at, b.items(), o.items(), t.items())) {
            var merged = merge(at.item(id, o, t, b), item(b, id), item(o, id), item(t, id));
            if (!merged.isMissingNode()) out.add(merged);
        }
        return out.isEmpty() ? NONE : out;
    }

    private static JsonNode item(Aligned list, String id) {
        return list.items().getOrDefault(id, NONE);
    }

    /// The order of the side that changed it, with the other's additions behind what they stood behind there.
    private List<String> order(CaseMerge.Spot at, Map<String, JsonNode> base, Map<String, JsonNode> ours, Map<String, JsonNode> theirs) {
        var was = common(base, ours, theirs);
        var o = common(ours, base, theirs);
        var t = common(theirs, base, ours);
        boolean theirOrder = o.equals(was) && !t.equals(was);
        if (!o.equals(was) && !t.equals(was) && !o.equals(t) && !SORTED.contains(at.name())) {
            var spot = at.field("#order");
            var chosen = choices.get(spot.path());
            conflicts.add(new Conflict(spot, names(base, was), names(base, o), names(base, t), chosen));
            theirOrder = chosen == Side.THEIRS;
        } else if (theirOrder && !SORTED.contains(at.name())) {
            changes.add(new Change(at.field("#order"), names(base, was), names(base, t)));
        }
        var first = new ArrayList<>((theirOrder ? theirs : ours).keySet());
        weave(first, (theirOrder ? ours : theirs).keySet());
        weave(first, base.keySet());
        return first;
    }

    private static List<String> common(Map<String, JsonNode> of, Map<String, JsonNode> other, Map<String, JsonNode> third) {
        return of.keySet().stream().filter(id -> other.containsKey(id) && third.containsKey(id)).toList();
    }

    private static void weave(List<String> into, Set<String> from) {
        String before = null;
        for (var id : from) {
            if (!into.contains(id)) into.add(before == null ? 0 : into.indexOf(before) + 1, id);
            before = id;
        }
    }

    private static String names(Map<String, JsonNode> items, List<String> ids) {
        return String.join("\n", ids.stream().map(id -> CaseMerge.name(items.get(id))).toList());
    }

    /// The items of one list, each under an identity by which it is found again in the other two.
    record Aligned(String list, LinkedHashMap<String, JsonNode> items) {
        /// What tells items of a list apart, by the list's name.
        private static final Map<String, List<String>> KEYS = Map.ofEntries(Map.entry("seats", List.of("party", "role")), Map.entry("agents", List.of("name")),
            Map.entry("links", List.of("from", "to", "kind")), Map.entry("acceptances", List.of("shop", "agreement", "at")), Map.entry("convictions", List.of("party", "court")),
            Map.entry("claims", List.of("no")), Map.entry("filings", List.of("no")), Map.entry("leads", List.of("no")), Map.entry("clauses", List.of("no")),
            Map.entry("events", List.of("day", "kind", "title")), Map.entry("heads", List.of("kind", "label")), Map.entry("inputs", List.of("line", "name")),
            Map.entry("points", List.of("aspect")), Map.entry("seized", List.of("name", "model")), Map.entry("valuations", List.of("source")),
            Map.entry("files", List.of("digest")));
        /// Where the first did not find it again: still the same thing, reworded.
        private static final Map<String, List<String>> LOOSER = Map.of("events", List.of("day", "kind"), "heads", List.of("kind"));

        static Aligned base(String list, JsonNode array) {
            return new Aligned(list, new LinkedHashMap<>()).with(array);
        }

        /// The items of another state of this list: those found again under the identity they have here.
        Aligned with(JsonNode array) {
            var ids = new String[array.size()];
            match(array, ids, KEYS.getOrDefault(list, List.of("id")));
            if (LOOSER.containsKey(list)) match(array, ids, LOOSER.get(list));
            var out = new LinkedHashMap<String, JsonNode>();
            for (int i = 0; i < ids.length; i++) {
                var id = ids[i] == null ? fresh(array.get(i), out.keySet(), ids) : ids[i];
                out.put(id, array.get(i));
            }
            return new Aligned(list, out);
        }

        private void match(JsonNode array, String[] ids, List<String> keys) {
            for (var known : items.entrySet()) {
                if (java.util.Arrays.asList(ids).contains(known.getKey())) continue;
                for (int i = 0; i < ids.length; i++) {
                    if (ids[i] != null || !key(array.get(i), keys).equals(key(known.getValue(), keys))) continue;
                    ids[i] = known.getKey();
                    break;
                }
            }
        }

        private String fresh(JsonNode item, Set<String> used, String[] ids) {
            var key = key(item, KEYS.getOrDefault(list, List.of("id")));
            for (int n = 1; ; n++) {
                var id = n == 1 ? key : key + "#" + n;
                if (!used.contains(id) && !java.util.Arrays.asList(ids).contains(id)) return id;
            }
        }

        /// An item that is no record, or has none of its keys, is its own key.
        private static String key(JsonNode item, List<String> keys) {
            if (!item.isObject()) return item.asText();
            var of = String.join("|", keys.stream().map(k -> item.path(k).asText()).toList());
            return of.replace("|", "").isEmpty() ? item.toString() : of;
        }
    }
}
