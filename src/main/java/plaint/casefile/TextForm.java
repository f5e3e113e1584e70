package plaint.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import com.fasterxml.jackson.dataformat.yaml.YAMLParser;
import java.io.IOException;
import java.time.DateTimeException;
import java.util.function.Function;

/// A value that is one piece of text in a case file: read by `parse`, which throws IllegalArgumentException, ArithmeticException or DateTimeException on what does not
/// fit, and written by its `toString`. A number without quotes is read as the text it was written as, so a postcode keeps its zeros.
final class TextForm<T> extends StdScalarDeserializer<T> {
    private final transient Function<String, T> parse;

    private TextForm(Class<T> type, Function<String, T> parse) {
        super(type);
        this.parse = parse;
    }

    static <T> void register(SimpleModule module, Class<T> type, Function<String, T> parse) {
        module.addDeserializer(type, new TextForm<>(type, parse));
        module.addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override public void serialize(T value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeString(value.toString());
            }
        });
    }

    @Override public T deserialize(JsonParser in, DeserializationContext context) throws IOException {
        var token = in.currentToken();
        var text = in.getText();
        boolean scalar = token == JsonToken.VALUE_STRING || token == JsonToken.VALUE_NUMBER_INT || token == JsonToken.VALUE_NUMBER_FLOAT;
        if (!scalar) return handledType(context.handleUnexpectedToken(handledType(), in));
        if (in instanceof YAMLParser yaml && yaml.isCurrentAlias()) return handledType(context.handleWeirdStringValue(handledType(), "*" + text, "alias"));
        try {
            return parse.apply(text);
        } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
            return handledType(context.handleWeirdStringValue(handledType(), text, "unfit"));
        }
    }

    @SuppressWarnings("unchecked") private T handledType(Object replacement) {
        return (T) replacement;
    }
}
