package plaint.forum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// Lays one file of a pack over the file of the same name of the pack it extends. Mappings are laid key by key. Lists whose rows all have a key (`key`, `offence` or `duty`) are laid
/// row by row: a row takes the place of all rows of its key below it, a row with `remove: true` takes them away, a new row comes behind. Every other list, and every section
/// named under `replace` at the top of the file, is given whole. Rows are never mixed: a row of a layer says all that holds.
final class Layers {
    private static final List<String> IDENTITIES = List.of("key", "offence", "duty");
    /// No file of a pack nests mappings deeper; one that holds itself ends here.
    private static final int DEEPEST = 6;
    private final Reading reading;

    Layers(Reading reading) {
        this.reading = reading;
    }

    /// The two files as one; the upper one's `replace` is used up.
    Node over(Node below, Node above) {
        if (!(below instanceof MappingNode b) || !(above instanceof MappingNode a)) return above;
        return mapping(b, without("replace", a), replaced(a), 0);
    }

    /// A file that lies over nothing.
    Node alone(Node file) {
        return file instanceof MappingNode m ? mapping(empty(m), without("replace", m), Set.of(), 0) : file;
    }

    private static MappingNode empty(MappingNode like) {
        return new MappingNode(like.getTag(), List.of(), like.getFlowStyle());
    }

    private Node mapping(MappingNode below, MappingNode above, Set<String> whole, int depth) {
        var tuples = new ArrayList<NodeTuple>();
        var given = new HashSet<NodeTuple>();
        for (var b : below.getValue()) {
            var over = find(above, name(b), given);
            if (over.isEmpty()) {
                tuples.add(b);
                continue;
            }
            given.add(over.get());
            tuples.add(new NodeTuple(over.get().getKeyNode(), whole.contains(name(b)) ? over.get().getValueNode() : value(b.getValueNode(), over.get().getValueNode(), depth + 1)));
        }
        // a list over nothing still loses the rows that take something away, so that each of them is told
        for (var a : above.getValue()) if (!given.contains(a)) tuples.add(depth == 0 && a.getValueNode() instanceof SequenceNode s ? new NodeTuple(a.getKeyNode(), list(empty(s), s)) : a);
        return kept(above, new MappingNode(above.getTag(), true, tuples, above.getStartMark(), above.getEndMark(), above.getFlowStyle()));
    }

    private Node value(Node below, Node above, int depth) {
        if (depth < DEEPEST && below instanceof MappingNode b && above instanceof MappingNode a) return mapping(b, a, Set.of(), depth);
        if (below instanceof SequenceNode b && above instanceof SequenceNode a) return list(b, a);
        return above;
    }

    private static SequenceNode empty(SequenceNode like) {
        return new SequenceNode(like.getTag(), List.of(), like.getFlowStyle());
    }

    private Node list(SequenceNode below, SequenceNode above) {
        if (above.getValue().isEmpty() || !above.getValue().stream().allMatch(n -> identity(n).isPresent())) return above;
        var keys = new LinkedHashSet<String>();
        for (var row : above.getValue()) keys.add(identity(row).orElseThrow());
        var rows = new ArrayList<Node>();
        var placed = new HashSet<String>();
        for (var row : below.getValue()) {
            var key = identity(row).orElse(null);
            if (key == null || !keys.contains(key)) rows.add(row);
            else if (placed.add(key)) rows.addAll(of(above, key));
        }
        for (var row : above.getValue()) {
            var key = identity(row).orElseThrow();
            if (removes(row) && !placed.contains(key)) reading.faults().add(reading.spot(row), "forum.fault.removesNothing", key);
        }
        for (var key : keys) if (!placed.contains(key)) rows.addAll(of(above, key));
        return kept(above, new SequenceNode(above.getTag(), true, rows, above.getStartMark(), above.getEndMark(), above.getFlowStyle()));
    }

    private static List<Node> of(SequenceNode rows, String key) {
        return rows.getValue().stream().filter(n -> identity(n).orElseThrow().equals(key) && !removes(n)).toList();
    }

    private <N extends Node> N kept(Node like, N made) {
        reading.from(reading.spot(like).file(), made);
        return made;
    }

    private static Optional<String> identity(Node row) {
        if (!(row instanceof MappingNode m)) return Optional.empty();
        for (var name : IDENTITIES) {
            var found = find(m, name, Set.of());
            if (found.isPresent() && found.get().getValueNode() instanceof ScalarNode s) return Optional.of(s.getValue());
        }
        return Optional.empty();
    }

    private static boolean removes(Node row) {
        return row instanceof MappingNode m && find(m, "remove", Set.of()).filter(t -> t.getValueNode() instanceof ScalarNode s && s.getValue().equals("true")).isPresent();
    }

    private static Set<String> replaced(MappingNode file) {
        var names = new HashSet<String>();
        find(file, "replace", Set.of()).ifPresent(t -> {
            if (t.getValueNode() instanceof SequenceNode s) s.getValue().forEach(n -> names.add(n instanceof ScalarNode v ? v.getValue() : ""));
        });
        return names;
    }

    /// What is named under `replace` must stand in the same file, as a list of names.
    void checkReplace(Node file) {
        if (!(file instanceof MappingNode m)) return;
        find(m, "replace", Set.of()).ifPresent(t -> {
            if (!(t.getValueNode() instanceof SequenceNode)) reading.faults().add(reading.spot(t.getKeyNode()), "forum.fault.notList", "replace");
            for (var name : replaced(m)) if (find(m, name, Set.of()).isEmpty()) reading.faults().add(reading.spot(t.getKeyNode()), "forum.fault.unknownReference", "replace", name);
        });
    }

    private MappingNode without(String name, MappingNode m) {
        return kept(m, new MappingNode(m.getTag(), true, m.getValue().stream().filter(t -> !name(t).equals(name)).toList(), m.getStartMark(), m.getEndMark(), m.getFlowStyle()));
    }

    private static String name(NodeTuple t) {
        return t.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
    }

    private static Optional<NodeTuple> find(MappingNode m, String name, Set<NodeTuple> but) {
        return m.getValue().stream().filter(t -> name(t).equals(name) && !but.contains(t)).findFirst();
    }
}
