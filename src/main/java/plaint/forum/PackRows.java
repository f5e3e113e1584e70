package plaint.forum;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.yaml.snakeyaml.nodes.Node;
import plaint.text.Refused;

/// The YAML files of a pack as its parts ask for them: all taken apart beforehand, their faults gathered, or each when it is asked for, and refused where it is no YAML. One thread.
final class PackRows {
    private final Chain chain;
    private final Reading reading;
    private final SequencedMap<String, Node> nodes = new LinkedHashMap<>();
    private final Map<String, Row> rows = new HashMap<>();

    PackRows(Chain chain, Reading reading) {
        this.chain = chain;
        this.reading = reading;
    }

    /// Takes all files apart; false where one that is needed is missing, or one is no YAML.
    boolean all(List<String> needed, List<String> may) {
        boolean whole = true;
        for (var file : needed) {
            var node = chain.has(file) ? chain.yaml(file, reading) : chain.files().yaml(file, reading);
            node.ifPresent(n -> nodes.put(file, n));
            whole &= node.isPresent();
        }
        for (var file : may) {
            var node = chain.yaml(file, reading);
            node.ifPresent(n -> nodes.put(file, n));
            whole &= node.isPresent() || !chain.has(file);
        }
        return whole;
    }

    Row get(String file) {
        return rows.computeIfAbsent(file, f -> chain.has(f) ? new Row(reading, node(f)) : Row.absent(reading, chain.files().shown(f)));
    }

    private Node node(String file) {
        var known = nodes.get(file);
        if (known != null) return known;
        var node = chain.yaml(file, reading);
        if (node.isEmpty()) refuse(reading);
        nodes.put(file, node.orElseThrow());
        return node.orElseThrow();
    }

    List<Forum.Rule> rules() {
        var rules = new RuleList(reading);
        for (var file : Pack.files()) if (chain.has(file)) rules.add(file, node(file));
        return rules.all();
    }

    /// Refuses the first fault noted, where there is one. A part of a pack is read in the middle of a question that by itself is never refused (what is this word?), so the refusal passes without being declared; whoever
    /// holds a pack got it from [Forums#get], which declares it, and catches it in the same place.
    static void refuse(Reading reading) {
        if (!reading.faults().none()) throw PackRows.<RuntimeException>undeclared(new Refused(reading.faults().notices().getFirst()));
    }

    @SuppressWarnings("unchecked")
    private static <E extends Exception> E undeclared(Refused refused) throws E {
        throw (E) refused;
    }
}
