package plaint.forum;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.yaml.snakeyaml.nodes.Node;
import plaint.text.Refused;

/// A pack's folder with those of all packs it extends, the nearest first, read once into memory.
final class Chain {
    private record Layer(PackFiles files, PackHead head) { }

    private final List<Layer> layers = new ArrayList<>();
    private String currency = plaint.text.Money.CNY;
    private String digest;

    private Chain() { }

    /// Follows `extends`; `folders` finds a pack's folder by its key. Null where a pack.yaml cannot be read, a parent is missing, or packs extend each other in a ring: the fault is
    /// noted with the line that leads there.
    static Chain read(Path folder, Function<String, Optional<Path>> folders, Reading reading) throws Refused {
        var chain = new Chain();
        var next = Optional.of(folder);
        while (next.isPresent()) {
            var files = PackFiles.read(next.get());
            var node = files.yaml("pack.yaml", reading);
            if (node.isEmpty()) return null;
            var head = PackHead.read(new Row(reading, node.get()));
            chain.layers.add(new Layer(files, head));
            if (head.parent().isEmpty()) break;
            if (chain.layers.stream().anyMatch(l -> l.head().id().equals(head.parent()))) {
                var ring = chain.layers.stream().map(l -> l.head().id()).collect(Collectors.joining(" → "));
                reading.faults().add(head.parentSpot(), "forum.fault.ring", ring + " → " + head.parent());
                return null;
            }
            next = folders.apply(head.parent());
            if (next.isEmpty()) {
                reading.faults().add(head.parentSpot(), "forum.fault.noParent", head.parent());
                return null;
            }
        }
        for (var head : chain.heads()) if (head.currency().matches("[A-Z]{3}")) {
            chain.currency = head.currency();
            break;
        }
        reading.currency(chain.currency);
        return chain;
    }

    PackHead head() {
        return layers.getFirst().head();
    }

    List<PackHead> heads() {
        return layers.stream().map(Layer::head).toList();
    }

    PackFiles files() {
        return layers.getFirst().files();
    }

    /// Nearest first.
    List<Path> folders() {
        return layers.stream().map(l -> l.files().folder()).toList();
    }

    String language() {
        return heads().stream().map(PackHead::language).filter(l -> !l.isEmpty()).findFirst().orElse("");
    }

    boolean has(String path) {
        return layers.stream().anyMatch(l -> l.files().has(path));
    }

    void refuseStrangers(Set<String> known, Faults faults) {
        for (var layer : layers) layer.files().refuseStrangers(known, faults);
    }

    String currency() {
        return currency;
    }

    /// Lets go of what is no rule, once the digest is taken: templates are read from their folder when they are drafted.
    void keepRules() {
        digest();
        for (var layer : layers) layer.files().keepRules();
    }

    /// The file as all layers together give it; empty where no layer has it, or one cannot be read.
    Optional<Node> yaml(String path, Reading reading) {
        var laid = new Layers(reading);
        Node whole = null;
        for (var layer : layers.reversed()) {
            if (!layer.files().has(path)) continue;
            var node = layer.files().yaml(path, reading);
            if (node.isEmpty()) return Optional.empty();
            laid.checkReplace(node.get());
            whole = whole == null ? laid.alone(node.get()) : laid.over(whole, node.get());
        }
        return Optional.ofNullable(whole);
    }

    /// Of a pack that extends none, the digest of its files; else SHA-256 over the digests of all layers, the nearest first: a change in any of them is a change.
    String digest() {
        if (digest == null) digest = layers.size() == 1 ? files().digest() : together();
        return digest;
    }

    private String together() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var layer : layers) sha.update(ByteBuffer.wrap(layer.files().digest().getBytes(StandardCharsets.US_ASCII)));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
