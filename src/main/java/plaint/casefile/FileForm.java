package plaint.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import plaint.evidence.SealedFile;
import plaint.evidence.Sha256;
import plaint.text.Notice;

/// The files of an exhibit in the form for people: just a path beside the text, or what was sealed together with its path. While reading, the paths are gathered in
/// an identity map given as the attribute [#PATHS]; while writing they are looked up there.
final class FileForm {
    static final String PATHS = "paths";

    private FileForm() { }

    /// What may be written of a file; without a digest only its path counts.
    private record Text(String path, String name, Sha256 digest, long bytes, SealedFile.Kind kind, int pages, Instant sealedAt, String sealedBy, List<Notice> warnings) { }

    static SimpleModule module() {
        var m = new SimpleModule("files of exhibits");
        m.addDeserializer(SealedFile.class, new Reader());
        m.addSerializer(SealedFile.class, new Writer());
        return m;
    }

    private static final class Reader extends JsonDeserializer<SealedFile> {
        @Override public SealedFile deserialize(JsonParser in, DeserializationContext context) throws IOException {
            Text text = in.currentToken().isScalarValue() ? new Text(context.readValue(in, String.class), null, null, 0, null, 0, null, null, null)
                : context.readValue(in, Text.class);
            var path = text.path() == null ? text.name() : text.path();
            if (path == null || text.digest() != null && (text.kind() == null || text.sealedAt() == null))
                return (SealedFile) context.handleWeirdStringValue(SealedFile.class, String.valueOf(path), "unfit");
            var name = text.name() == null ? path.substring(path.lastIndexOf('/') + 1) : text.name();
            var file = new SealedFile(name, text.digest(), text.bytes(), text.kind(), text.pages(), text.sealedAt(), text.sealedBy(), text.warnings());
            paths(context.getAttribute(PATHS)).put(file, path);
            return file;
        }
    }

    private static final class Writer extends JsonSerializer<SealedFile> {
        @Override public void serialize(SealedFile f, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writePOJO(new Text(paths(provider.getAttribute(PATHS)).get(f), f.name(), f.digest(), f.bytes(), f.kind(), f.pages(), f.sealedAt(), f.sealedBy(), f.warnings()));
        }
    }

    @SuppressWarnings("unchecked") private static Map<SealedFile, String> paths(Object attribute) {
        return (Map<SealedFile, String>) attribute;
    }
}
