package plaint.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/// Keys of a JSON object with what stands under them, in the order they are written here: `Map.of` has another in each run, and the same data give the same bytes.
final class Keys {
    private Keys() { }

    static Map<String, Object> of(Object... keysAndValues) {
        var object = new LinkedHashMap<String, Object>();
        for (int i = 0; i < keysAndValues.length; i += 2) object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        return object;
    }
}
