package plaint.forum;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;
import plaint.text.Refused;

/// The files of one pack, read once into memory: what is parsed and what the digest is taken over are the same bytes. Files whose name begins with a dot are
/// left out; links are not followed.
final class PackFiles {
    private static final Pattern TEMPLATE = Pattern.compile("papers/(?:(?:parts/)?[a-z0-9_-]+|README)\\.md");
    /// Values are texts as they are written ([Row]): none is held against the patterns of YAML's own types.
    private static final Resolver TYPES = new Texts();
    private static final Map<ByteBuffer, WeakReference<Node>> TREES = new HashMap<>();
    private final Path folder;
    private final String name;
    private final SortedMap<String, byte[]> files = new TreeMap<>();

    private static final class Texts extends Resolver {
        @Override protected void addImplicitResolvers() { }
    }

    private PackFiles(Path folder) {
        this.folder = folder;
        this.name = folder.getFileName().toString();
    }

    static PackFiles read(Path given) throws Refused {
        var folder = given.toAbsolutePath().normalize();
        if (!Files.isDirectory(folder)) throw new Refused("forum.refused.noFolder", given);
        if (!Files.isRegularFile(folder.resolve("pack.yaml"), LinkOption.NOFOLLOW_LINKS)) throw new Refused("forum.refused.notPack", given);
        var pack = new PackFiles(folder);
        try (var walk = Files.walk(folder)) {
            for (var file : (Iterable<Path>) walk.filter(f -> !Files.isDirectory(f, LinkOption.NOFOLLOW_LINKS))::iterator) pack.take(file);
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("forum.refused.unreadable", given, e.getMessage());
        }
        return pack;
    }

    private void take(Path file) throws IOException {
        var relative = folder.relativize(file);
        for (var part : relative) if (part.toString().startsWith(".")) return;
        if (Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) files.put(relative.toString().replace('\\', '/'), Files.readAllBytes(file));
    }

    Path folder() {
        return folder;
    }

    /// The folder's name, which is the pack's key.
    String name() {
        return name;
    }

    boolean has(String path) {
        return files.containsKey(path);
    }

    /// `cn/fees.yaml`: how a file is named to people.
    String shown(String path) {
        return name + "/" + path;
    }

    /// Files that belong to no part of a pack: most often a misspelt name, which would else be silently without effect.
    void refuseStrangers(Set<String> known, Faults faults) {
        for (var path : files.keySet())
            if (!known.contains(path) && !TEMPLATE.matcher(path).matches() && !path.equals("README.md")) faults.add(new Spot(shown(path), 1), "forum.fault.unknownFile");
    }

    /// Lets go of the bytes of all files that are no YAML; they are still known to be there.
    void keepRules() {
        files.replaceAll((path, bytes) -> path.endsWith(".yaml") ? bytes : new byte[0]);
    }

    /// What a YAML file holds; empty where it cannot be read, with the fault noted.
    Optional<Node> yaml(String path, Reading reading) {
        var faults = reading.faults();
        var start = new Spot(shown(path), 1);
        var bytes = files.get(path);
        if (bytes == null) {
            faults.add(start, "forum.fault.noFile");
            return Optional.empty();
        }
        try {
            var node = tree(bytes);
            if (node != null) return Optional.of(reading.from(shown(path), node));
            faults.add(start, "forum.fault.empty");
        } catch (CharacterCodingException e) {
            faults.add(start, "forum.fault.notUtf8");
        } catch (MarkedYAMLException e) {
            faults.add(new Spot(shown(path), e.getProblemMark() == null ? 1 : e.getProblemMark().getLine() + 1), "forum.fault.syntax", e.getProblem());
        } catch (YAMLException e) {
            faults.add(start, "forum.fault.syntax", String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        }
        return Optional.empty();
    }

    /// The same bytes are taken apart once as long as somebody holds what came out, or memory was not looked through since: packs that extend one pack, and a pack read whole after it was opened, share it.
    /// Nobody changes these nodes; where they stand is kept in each [Reading].
    private static Node tree(byte[] bytes) throws CharacterCodingException {
        synchronized (TREES) {
            TREES.values().removeIf(kept -> kept.refersTo(null));
            var kept = TREES.get(ByteBuffer.wrap(bytes));
            var node = kept == null ? null : kept.get();
            if (node != null) return node;
        }
        var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        var limits = new LoaderOptions();
        var node = new Composer(new ParserImpl(new StreamReader(new StringReader(text)), limits), TYPES, limits).getSingleNode();
        synchronized (TREES) {
            if (node != null) TREES.put(ByteBuffer.wrap(bytes), new WeakReference<>(node));
        }
        return node;
    }

    /// SHA-256 over path, length and bytes of every file, in the order of paths; lower-case hexadecimal.
    String digest() {
        var sha = sha256();
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            sha.update(file.getKey().getBytes(StandardCharsets.UTF_8));
            sha.update((byte) 0);
            sha.update(ByteBuffer.allocate(Long.BYTES).putLong(file.getValue().length).array());
            sha.update(file.getValue());
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
