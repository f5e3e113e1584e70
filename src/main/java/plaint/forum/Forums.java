package plaint.forum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Refused;

/// The forum packs found below one folder (`assets/forums`), each read when first asked for and then kept: packs do not change while the program runs.
/// Thread-safe.
public final class Forums {
    private final Path folder;
    private final Map<String, Forum> read = new HashMap<>();

    public Forums(Path folder) {
        this.folder = folder;
    }

    /// Keys of the packs there are, in order; none where the folder is missing.
    public List<String> ids() {
        if (!Files.isDirectory(folder)) return List.of();
        try (var below = Files.list(folder)) {
            return below.filter(f -> Files.isRegularFile(f.resolve("pack.yaml"))).map(f -> f.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The pack, or a refusal that names file, line and fault.
    public synchronized Forum get(String id) throws Refused {
        var known = read.get(id);
        if (known != null) return known;
        if (!ids().contains(id)) throw new Refused("forum.refused.unknown", id, folder, String.join(", ", ids()));
        var faults = new Faults();
        var files = PackFiles.read(folder.resolve(id));
        var pack = Pack.read(files, faults);
        if (faults.none() && !id.equals(pack.id())) faults.add(new Spot(files.shown("pack.yaml"), 1), "forum.fault.otherId", pack.id(), id);
        if (!faults.none()) throw new Refused(faults.notices().getFirst());
        read.put(id, pack);
        return pack;
    }
}
