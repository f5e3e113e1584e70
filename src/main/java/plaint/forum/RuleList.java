package plaint.forum;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import plaint.forum.Forum.Rule;

/// Every row of a pack that says where it stands or whether it was held against that: read off the files as they were laid, whatever the rows are about.
final class RuleList {
    private final List<Rule> rules = new ArrayList<>();
    private final Reading reading;
    private final Map<Node, Boolean> seen = new IdentityHashMap<>();

    RuleList(Reading reading) {
        this.reading = reading;
    }

    /// Takes in one file; rows are named by the keys on the way to them.
    void add(String file, Node node) {
        walk(file, "", "", null, null, node);
    }

    private void walk(String file, String trail, String source, String from, String to, Node node) {
        if (seen.put(node, true) != null) return;
        switch (node) {
            case SequenceNode s -> s.getValue().forEach(n -> walk(file, trail, source, from, to, n));
            case MappingNode m -> mapping(file, trail, source, from, to, m);
            default -> { }
        }
    }

    private void mapping(String file, String trail, String source, String from, String to, MappingNode m) {
        var own = text(m, "key", "offence", "duty", "year", "law");
        var here = own.isEmpty() ? trail : trail.isEmpty() ? own : trail + "/" + own;
        var stands = first(text(m, "source"), source);
        var since = first(text(m, "from"), from);
        var until = text(m, "from").isEmpty() ? first(text(m, "to"), to) : text(m, "to");
        if (!text(m, "verified").isEmpty() || !text(m, "source").isEmpty())
            rules.add(new Rule(file, reading.spot(m).toString(), here, day(since), day(until), stands, text(m, "verified").equals("true"), day(text(m, "as-of")), day(text(m, "reviewed-on")), text(m, "reviewed-by")));
        for (var t : m.getValue()) walk(file, here, stands, since, until, t.getValueNode());
    }

    private static String first(String a, String b) {
        return a == null || a.isEmpty() ? b : a;
    }

    private static String text(MappingNode m, String... names) {
        for (var name : names)
            for (var t : m.getValue())
                if (t.getKeyNode() instanceof ScalarNode k && k.getValue().equals(name) && t.getValueNode() instanceof ScalarNode v) return v.getValue().strip();
        return "";
    }

    private static LocalDate day(String text) {
        try {
            return text == null || text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            // the row itself is refused with its line where its dates are read
            return null;
        }
    }

    List<Rule> all() {
        return List.copyOf(rules);
    }
}
