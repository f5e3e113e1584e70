package plaint.store;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectMapper;

/// JSON in columns. What is read for the first picture is taken word by word from the factory: the mapper is hundreds of classes, which nothing needs before something is written.
final class Json {
    static final JsonFactory FACTORY = new JsonFactory();

    private Json() { }

    /// Made when first asked for.
    static ObjectMapper mapper() {
        return Mapper.MADE;
    }

    private static final class Mapper {
        private static final ObjectMapper MADE = new ObjectMapper();
    }
}
