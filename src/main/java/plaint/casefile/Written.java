package plaint.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;

/// One thing written in a case. `path` is how people read the place in its file (`purchases[1].orderNo`), `part` the key of the list it belongs to, `id` the record of that list (empty where it has none),
/// `of` what that record is called, `key` the key of the value itself.
public record Written(String path, String part, String id, String of, String key, String value) {
    private static final ObjectMapper JSON = CaseMapper.json();
    /// By what a record is called, best first.
    private static final List<String> NAMES = List.of("title", "name", "goods", "label", "subject", "asset", "docketNo", "version", "kind", "no", "id");

    /// All of a case, in the order of its file; from the text the store keeps; nothing of one that cannot be read.
    public static List<Written> in(String body) {
        try {
            var out = new ArrayList<Written>();
            for (var f : JSON.readTree(body).properties()) walk(f.getValue(), f.getKey(), new Written(f.getKey(), f.getKey(), "", "", f.getKey(), ""), out);
            return out;
        } catch (JsonProcessingException e) {
            // the check of the store names it
            return List.of();
        }
    }

    private static void walk(JsonNode node, String path, Written at, List<Written> out) {
        if (node.isValueNode()) {
            if (!node.isNull() && !node.asText().isBlank()) out.add(new Written(path, at.part, at.id, at.of, at.key, node.asText()));
        } else if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) walk(node.get(i), path + "[" + (i + 1) + "]", at, out);
        } else {
            var record = at.id.isEmpty() && !at.part.equals("facts") ? new Written(path, at.part, node.path("id").asText(""), name(node, at.of), at.key, "") : at;
            for (var f : node.properties()) walk(f.getValue(), path + "." + f.getKey(), new Written(path, record.part, record.id, record.of, f.getKey(), ""), out);
        }
    }

    private static String name(JsonNode record, String above) {
        return NAMES.stream().map(record::path).filter(n -> n.isTextual() && !n.asText().isBlank()).map(JsonNode::asText).findFirst().orElse(above);
    }
}
