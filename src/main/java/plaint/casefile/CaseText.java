package plaint.casefile;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.InvalidNullException;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plaint.evidence.SealedFile;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// A case file as text: YAML for people, JSON for the store. Both are strict: a key that is not known, a value of another kind, a reference to nothing is refused with
/// file, line and key. Both are deterministic: the same case gives the same text, and reading it back gives the same case. Thread-safe.
///
/// In YAML, dates are `2016-12-30`, times `2016-07-01T10:20:00` (Beijing time), money `CNY 1400000.00` (a bare number is renminbi), a party says `kind: person`,
/// `company` or `authority`, and an exhibit's `files` are paths below the folder of the text, or maps with `path` and what was sealed. `revision` is the store's own.
public final class CaseText {
    private static final ObjectMapper JSON = CaseMapper.json();
    private static final ObjectMapper YAML = CaseMapper.yaml(FileForm.module());

    private CaseText() { }

    /// Reads a case for people and checks that it is sound in itself. The files of its exhibits are named, not opened.
    public static CaseDraft read(Path file) throws Refused {
        var shown = file.getFileName().toString();
        try {
            if (Files.size(file) > CaseMapper.MOST_CHARACTERS) throw new Refused("casefile.refused.tooLong", shown);
            return parse(Files.readString(file), file.toString(), file.toAbsolutePath().getParent());
        } catch (CharacterCodingException e) {
            throw new Refused("casefile.refused.encoding", shown);
        } catch (IOException e) {
            throw new Refused("casefile.refused.unreadable", file);
        }
    }

    /// As [#read], from text; `shown` is the name to speak of, `folder` where the exhibits' files lie.
    public static CaseDraft parse(String text, String shown, Path folder) throws Refused {
        var places = places(text, shown);
        if (places.lines().isEmpty()) throw new Refused("casefile.refused.blank", shown);
        var paths = new IdentityHashMap<SealedFile, String>();
        CaseFile read;
        try {
            read = YAML.readerFor(CaseFile.class).withAttribute(FileForm.PATHS, paths).readValue(text);
        } catch (JsonProcessingException e) {
            throw told(e, places);
        }
        // what lies in the future is judged by whoever takes the case in, on that day
        CaseRules.check(read, null, places);
        return draft(read, paths, places, folder);
    }

    private static CaseDraft draft(CaseFile read, Map<SealedFile, String> paths, Places places, Path folder) throws Refused {
        var files = new HashMap<ExhibitId, List<CaseDraft.Loose>>();
        for (int i = 0; i < read.exhibits().size(); i++) {
            var exhibit = read.exhibits().get(i);
            var loose = new java.util.ArrayList<CaseDraft.Loose>();
            for (int j = 0; j < exhibit.files().size(); j++) {
                var file = exhibit.files().get(j);
                var where = "/exhibits/" + i + "/files/" + j;
                loose.add(new CaseDraft.Loose(below(folder, paths.get(file), places, where), file.digest() == null ? null : file));
            }
            if (!loose.isEmpty()) files.put(exhibit.id(), List.copyOf(loose));
        }
        var filed = new java.util.ArrayList<CaseDraft.Loose>();
        for (int i = 0; i < read.filed().size(); i++) {
            var file = read.filed().get(i).file();
            filed.add(new CaseDraft.Loose(below(folder, paths.get(file), places, "/filed/" + i + "/file"), file.digest() == null ? null : file));
        }
        return new CaseDraft(read.withExhibits(read.exhibits().stream().map(x -> x.withFiles(List.of())).toList()), files, filed);
    }

    private static Path below(Path folder, String path, Places places, String where) throws Refused {
        try {
            var given = Path.of(path);
            var file = folder.resolve(given).normalize();
            if (!given.isAbsolute() && !path.isBlank() && file.startsWith(folder.normalize()) && !path.contains("\\")) return file;
        } catch (InvalidPathException e) {
            throw places.refused("casefile.refused.path", where, path);
        }
        throw places.refused("casefile.refused.path", where, path);
    }

    private static Places places(String text, String shown) throws Refused {
        try (var in = YAML.createParser(text)) {
            return Places.of(shown, in);
        } catch (JsonProcessingException e) {
            throw new Refused("casefile.refused.yaml", shown, e.getLocation() == null ? 1 : e.getLocation().getLineNr(), firstLine(e.getOriginalMessage()));
        } catch (IOException e) {
            throw new Refused("casefile.refused.unreadable", shown);
        }
    }

    /// The case for people, without its revision; `paths` says for each file of an exhibit, in order, where it lies below the folder of the text. An exhibit not named
    /// there is written with the names of its files.
    public static String yaml(CaseFile c, Map<ExhibitId, List<String>> paths) {
        var byFile = new IdentityHashMap<SealedFile, String>();
        for (var x : c.exhibits()) {
            var given = paths.getOrDefault(x.id(), List.of());
            for (int i = 0; i < given.size(); i++) byFile.put(x.files().get(i), given.get(i));
        }
        for (var f : c.filed()) byFile.put(f.file(), filedPath(f));
        try {
            return YAML.writer().withAttribute(FileForm.PATHS, byFile).writeValueAsString(c.withRevision(0));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a case file that cannot be written: " + c.no(), e);
        }
    }

    /// Where a paper filed in place of a draft lies below the folder of the text.
    public static String filedPath(FiledText f) {
        return "filed/" + f.filing() + "-" + f.paper() + "." + f.file().kind().name().toLowerCase(java.util.Locale.ROOT);
    }

    /// The case for the store: one line, all of it.
    public static String json(CaseFile c) {
        try {
            return JSON.writeValueAsString(c);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a case file that cannot be written: " + c.no(), e);
        }
    }

    /// Reads what [#json] wrote; refused where it is something else. `shown` is the name to speak of.
    public static CaseFile fromJson(String json, String shown) throws Refused {
        try {
            var read = JSON.readValue(json, CaseFile.class);
            if (read == null) throw new Refused("casefile.refused.blank", shown);
            return read;
        } catch (JsonProcessingException e) {
            throw told(e, new Places(shown, Map.of()));
        }
    }

    /// The same as a tree.
    static com.fasterxml.jackson.databind.JsonNode tree(CaseFile c) {
        try {
            // figures keep the zeros they were written with
            return JSON.reader().with(com.fasterxml.jackson.databind.DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .without(com.fasterxml.jackson.databind.cfg.JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES).readTree(json(c));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("what was just written is not read: " + c.no(), e);
        }
    }

    /// Refused where the case is not sound in itself: a name that leads nowhere, a sum that is not what its inputs give, days out of order.
    public static void refuseUnsound(CaseFile c) throws Refused {
        CaseRules.check(c, null, new Places(c.no().value(), Map.of()));
    }

    private static Refused told(JsonProcessingException e, Places places) {
        if (!(e instanceof JsonMappingException m))
            return new Refused("casefile.refused.yaml", places.file(), e.getLocation() == null ? 1 : e.getLocation().getLineNr(), firstLine(e.getOriginalMessage()));
        var path = m.getPath().stream().map(r -> "/" + (r.getFieldName() == null ? r.getIndex() : r.getFieldName())).collect(Collectors.joining());
        return switch (m) {
            case UnrecognizedPropertyException u -> places.refused("casefile.refused.unknownKey", path,
                u.getKnownPropertyIds().stream().map(String::valueOf).sorted().collect(Collectors.joining(", ")));
            case InvalidNullException _ -> places.refused("casefile.refused.missingKey", path);
            case InvalidTypeIdException t -> places.refused(path.startsWith("/docket/applications") ? "casefile.refused.applicationKind" : "casefile.refused.partyKind", path, String.valueOf(t.getTypeId()));
            case InvalidFormatException f -> places.refused(misfit(f.getTargetType()), path, f.getValue(), fits(f.getTargetType()));
            case MismatchedInputException i when i.getOriginalMessage().startsWith("Missing required creator property") -> places.refused("casefile.refused.missingKey", path);
            case MismatchedInputException i -> places.refused("casefile.refused.shape", path, fits(i.getTargetType()));
            default -> places.refused("casefile.refused.shape", path, "");
        };
    }

    private static String misfit(Class<?> type) {
        return type != null && type.isEnum() ? "casefile.refused.oneOf" : type == plaint.text.Money.class ? "casefile.refused.money" : "casefile.refused.value";
    }

    /// What would have fitted: the names of an enum, or an example; language-free.
    private static String fits(Class<?> type) {
        if (type == null) return "";
        if (type.isEnum()) return java.util.Arrays.stream(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return switch (type.getSimpleName()) {
            case "LocalDate" -> "2016-12-30";
            case "LocalDateTime" -> "2016-12-30T09:30:00";
            case "Instant" -> "2016-12-30T01:30:00Z";
            case "Money" -> "CNY 1400000.00";
            case "int", "long" -> "1";
            case "BigDecimal" -> "1.5";
            case "boolean" -> "true, false";
            case "List", "ArrayList" -> "[ ]";
            default -> type.getSimpleName();
        };
    }

    private static String firstLine(String message) {
        return message == null ? "" : message.lines().findFirst().orElse("");
    }
}
