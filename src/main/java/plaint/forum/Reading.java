package plaint.forum;

import java.util.IdentityHashMap;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.SequenceNode;

/// One pack being read: the faults found so far, the currency of its sums, and which file each node came from, because rows of a layer lie among those of the layers below it.
/// One thread.
final class Reading {
    private final Faults faults = new Faults();
    private final Map<Node, String> files = new IdentityHashMap<>();
    private String currency = plaint.text.Money.CNY;

    Faults faults() {
        return faults;
    }

    String currency() {
        return currency;
    }

    void currency(String now) {
        currency = now;
    }

    /// Remembers that this node, and all below it, stand in `file`.
    Node from(String file, Node node) {
        if (files.putIfAbsent(node, file) != null) return node;
        switch (node) {
            case MappingNode m -> m.getValue().forEach(t -> {
                from(file, t.getKeyNode());
                from(file, t.getValueNode());
            });
            case SequenceNode s -> s.getValue().forEach(n -> from(file, n));
            default -> { }
        }
        return node;
    }

    Spot spot(Node node) {
        return new Spot(files.getOrDefault(node, "?"), node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1);
    }
}
