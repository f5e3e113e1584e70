package plaint.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.text.Refused;

/// Puts two later states of one case together: `base` is the last state both sides had, `ours` the one in this store, `theirs` the one that comes back. Nothing either side
/// did since is lost unseen: what one side changed is taken, what both changed differently is a [Conflict] that a person chooses.
public final class CaseMerge {
    /// Chosen where both sides changed the same thing.
    public enum Side { OURS, THEIRS }

    /// A place in the case. `path` tells it from every other and is what a choice is made for; `names` are, from outside in, a key of the case file or the name a record goes by;
    /// `keys` says which of them are keys, to be said in a language.
    public record Spot(String path, List<String> names, List<Boolean> keys, String list) {
        static final Spot ROOT = new Spot("", List.of(), List.of(), null);

        public Spot {
            names = List.copyOf(names);
            keys = List.copyOf(keys);
        }

        Spot field(String key) {
            return next(key, key, true, null);
        }

        Spot item(String id, TreeMerge.Aligned... states) {
            for (var s : states) {
                var item = s.items().get(id);
                if (item != null) return next(id, CaseMerge.name(item), false, name());
            }
            throw new IllegalArgumentException("no item " + id);
        }

        private Spot next(String step, String name, boolean key, String of) {
            var all = new ArrayList<>(names);
            all.add(name);
            var which = new ArrayList<>(keys);
            which.add(key);
            return new Spot(path + "/" + step, all, which, of);
        }

        /// The last step.
        String name() {
            return names.isEmpty() ? "" : names.getLast();
        }

        /// True where the place is an item of a list; then `list` is the list's key.
        public boolean item() {
            return list != null;
        }
    }

    /// Both sides changed the same place in different ways. A text is empty where that side has nothing there. `chosen` is null until somebody chooses.
    public record Conflict(Spot at, String base, String ours, String theirs, Side chosen) { }

    /// Something the other side changed and this one did not: taken. `before` is empty where it is new, `after` where it was removed.
    public record Change(Spot at, String before, String after) { }

    /// `caseFile` is null while a conflict is not chosen. It bears the revision of `ours`: saving it makes the next one. `changes` is what the other side brought in.
    public record Merged(CaseFile caseFile, List<Conflict> conflicts, List<Change> changes) {
        public Merged {
            conflicts = List.copyOf(conflicts);
            changes = List.copyOf(changes);
        }

        public boolean open() {
            return caseFile == null;
        }

        /// The other side has nothing that this one does not have.
        public boolean nothing() {
            return changes.isEmpty() && conflicts.isEmpty();
        }
    }

    private CaseMerge() { }

    /// `choices` by the path of a conflict. Refused where the three are not one case, or what comes out is not sound in itself.
    public static Merged merge(CaseFile base, CaseFile ours, CaseFile theirs, Map<String, Side> choices) throws Refused {
        if (!base.no().equals(ours.no()) || !ours.no().equals(theirs.no())) throw new Refused("casefile.refused.otherCase", ours.no(), theirs.no());
        var b = tree(base);
        var o = tree(ours);
        var t = SameNames.apart(b, o, tree(theirs));
        var kept = new HashSet<String>();
        while (true) {
            var merging = new TreeMerge(choices, kept);
            var merged = merging.merge(Spot.ROOT, b, o, t);
            var lost = lost(merged);
            if (kept.addAll(lost)) continue;
            if (merging.conflicts().stream().anyMatch(c -> c.chosen() == null)) return new Merged(null, merging.conflicts(), merging.changes());
            var made = CaseText.fromJson(merged.toString(), ours.no().value()).withRevision(ours.revision());
            CaseText.refuseUnsound(made);
            return new Merged(made, merging.conflicts(), merging.changes());
        }
    }

    private static JsonNode tree(CaseFile c) {
        var tree = (ObjectNode) CaseText.tree(c);
        tree.remove("revision");
        return tree;
    }

    /// The records that something in the tree names and that are not there: removed on one side while the other came to rest on them.
    private static Set<String> lost(JsonNode tree) {
        var lost = new LinkedHashSet<String>();
        for (var list : SameNames.LISTS.entrySet()) {
            var there = new HashSet<String>();
            tree.path(list.getKey()).forEach(item -> there.add(item.path("id").asText()));
            var named = new LinkedHashSet<String>();
            SameNames.references(tree, list.getValue(), named);
            named.stream().filter(n -> !there.contains(n)).forEach(n -> lost.add("/" + list.getKey() + "/" + n));
        }
        return lost;
    }

    /// The name people know a record by.
    static String name(JsonNode item) {
        if (!item.isObject()) return item.asText();
        for (var key : List.of("title", "name", "label", "aspect", "party", "account", "goods", "no", "id", "source"))
            if (item.hasNonNull(key) && !item.get(key).asText().isBlank()) return item.get(key).asText();
        return said(item).lines().findFirst().orElse("");
    }

    /// A value as a person reads it: plain text, or one line a key.
    static String said(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) return "";
        if (value.isArray()) {
            var lines = new ArrayList<String>();
            value.forEach(v -> lines.add(v.isObject() ? String.join(", ", said(v).lines().toList()) : v.asText()));
            return String.join("\n", lines);
        }
        if (!value.isObject()) return value.asText();
        var lines = new ArrayList<String>();
        value.properties().forEach(e -> {
            var text = String.join("; ", said(e.getValue()).lines().toList());
            if (!e.getKey().equals("id") && !text.isBlank()) lines.add(e.getKey() + ": " + text);
        });
        return String.join("\n", lines);
    }
}
