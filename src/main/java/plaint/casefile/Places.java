package plaint.casefile;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import plaint.text.Refused;

/// On which line of a text each key and each item of a list stands, by its path (`/exhibits/3/title`). Made in one pass over the tokens, so that whatever is found
/// wrong later, in whichever order, is told with its line.
record Places(String file, Map<String, Integer> lines) {
    static Places of(String file, JsonParser in) throws IOException {
        var lines = new HashMap<String, Integer>();
        for (var token = in.nextToken(); token != null; token = in.nextToken()) {
            if (token == JsonToken.END_ARRAY || token == JsonToken.END_OBJECT) continue;
            lines.putIfAbsent(in.getParsingContext().pathAsPointer().toString(), in.currentTokenLocation().getLineNr());
        }
        return new Places(file, lines);
    }

    /// The line of `path`, or of the nearest thing around it that has one.
    int line(String path) {
        for (var p = path; !p.isEmpty(); p = p.substring(0, p.lastIndexOf('/'))) {
            var line = lines.get(p);
            if (line != null) return line;
        }
        return 1;
    }

    /// A refusal whose first three arguments are file, line and path; the path is written as people read it (`exhibits[3].title`, counted from 1).
    Refused refused(String key, String path, Object... more) {
        var args = new Object[more.length + 3];
        args[0] = file;
        args[1] = line(path);
        args[2] = readable(path);
        System.arraycopy(more, 0, args, 3, more.length);
        return new Refused(key, args);
    }

    private static String readable(String path) {
        var out = new StringBuilder();
        for (var part : path.substring(Math.min(1, path.length())).split("/")) {
            if (part.matches("\\d+")) out.append('[').append(Integer.parseInt(part) + 1).append(']');
            else out.append(out.isEmpty() ? "" : ".").append(part);
        }
        return out.toString();
    }
}
