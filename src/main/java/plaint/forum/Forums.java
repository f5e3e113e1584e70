package plaint.forum;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import plaint.text.Refused;

/// The forum packs found below some folders: those delivered with the program, and the office's own. Each is read when first asked for and then kept: packs do not change while the
/// program runs. Those delivered, which the build reads whole, are read in parts as these are asked for; the office's own are read whole at once, so that what is wrong with them is told before any of it
/// is used. A pack that cannot be read is refused by name and holds up no other. Thread-safe.
public final class Forums {
    /// Packs by the folders and bytes of all their layers: a second store opened by the same program does not take them apart again.
    private static final Map<Source, Pack> KNOWN = new ConcurrentHashMap<>();
    private static final int MOST_KNOWN = 32;
    private final Map<Origin, Path> folders = new LinkedHashMap<>();
    private final Map<String, Pack> read = new HashMap<>();

    /// A pack's folder; `taken`: its key belongs to a pack found before it, which holds, so that this one can never be used.
    public record Found(String id, Origin origin, Path folder, boolean taken) { }

    /// DELIVERED with the program; USER: of whoever works at this computer; STORE: lies with a store, for everybody who works on it; GIVEN: beside a folder that was named.
    public enum Origin { DELIVERED, USER, STORE, GIVEN }

    /// The packs delivered below `folder`.
    public Forums(Path folder) {
        folders.put(Origin.DELIVERED, normal(folder));
    }

    private static Path normal(Path folder) {
        return folder.toAbsolutePath().normalize();
    }

    private record Source(List<Path> folders, String digest) { }

    private Forums(Map<Origin, Path> folders) {
        this.folders.putAll(folders);
    }

    /// These and the packs below another folder; a folder that is not there holds none.
    public Forums and(Origin origin, Path folder) {
        var more = new LinkedHashMap<>(folders);
        more.put(origin, normal(folder));
        return new Forums(more);
    }

    /// These and those that lie in the same folder as `pack`.
    Forums beside(Path pack) {
        var first = new LinkedHashMap<Origin, Path>();
        first.put(Origin.GIVEN, normal(pack).getParent());
        first.putAll(folders);
        return new Forums(first);
    }

    /// Keys of the packs there are, in order; none where the folders are missing.
    public List<String> ids() {
        var ids = new TreeSet<String>();
        folders.values().forEach(f -> ids.addAll(below(f)));
        return List.copyOf(ids);
    }

    private static List<String> below(Path folder) {
        if (!Files.isDirectory(folder)) return List.of();
        try (var below = Files.list(folder)) {
            return below.filter(f -> Files.isRegularFile(f.resolve("pack.yaml"))).map(f -> f.getFileName().toString()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Where the pack of this key lies: the first found.
    Optional<Path> place(String id) {
        return folders.values().stream().filter(f -> below(f).contains(id)).map(f -> f.resolve(id)).findFirst();
    }

    /// All packs there are, by key; of several with one key the first holds.
    public List<Found> found() {
        var found = new ArrayList<Found>();
        for (var id : ids()) {
            var taken = false;
            for (var f : folders.entrySet()) {
                if (!below(f.getValue()).contains(id)) continue;
                found.add(new Found(id, f.getKey(), f.getValue().resolve(id), taken));
                taken = true;
            }
        }
        return List.copyOf(found);
    }

    /// The court of that name in any pack. One that cannot be read tells of itself where it is asked for, and keeps none of the others from being looked at.
    public Optional<Forum.Court> courtNamed(String name) {
        for (var id : ids()) {
            try {
                for (var c : get(id).courts()) if (c.name().equals(name)) return Optional.of(c);
            } catch (Refused e) {
                continue;
            }
        }
        return Optional.empty();
    }

    private Refused unknown(String id) {
        return new Refused("forum.refused.unknown", id, String.join(", ", folders.values().stream().map(Path::toString).toList()), String.join(", ", ids()));
    }

    /// The digest of a pack's files with those of all packs it extends, of which nothing but that is read: whether rules changed is asked at every start, and most often they did not. Such a
    /// pack may still be refused when it is asked for.
    public String digest(String id) throws Refused {
        synchronized (this) {
            var known = read.get(id);
            if (known != null) return known.digest();
        }
        var reading = new Reading();
        var chain = Chain.read(place(id).orElseThrow(() -> unknown(id)), this::place, reading);
        if (chain == null) throw new Refused(reading.faults().notices().getFirst());
        return chain.digest();
    }

    /// The pack, or a refusal that names file, line and fault. Of a pack delivered with the program, what is wrong with a part is refused when something of it is asked for.
    public Forum get(String id) throws Refused {
        return get(id, false);
    }

    /// The pack with all its parts read, or a refusal of the first fault in any.
    public Forum whole(String id) throws Refused {
        return get(id, true);
    }

    private synchronized Pack get(String id, boolean whole) throws Refused {
        var known = read.get(id);
        if (known != null && (known.isWhole() || !whole)) return known;
        var place = place(id).orElseThrow(() -> unknown(id));
        var reading = new Reading();
        var chain = Chain.read(place, this::place, reading);
        if (chain == null) throw new Refused(reading.faults().notices().getFirst());
        var source = new Source(chain.folders(), chain.digest());
        var wholly = whole || !delivered(chain);
        var pack = KNOWN.get(source);
        if (pack == null || wholly && !pack.isWhole()) pack = wholly ? Pack.read(chain, reading) : Pack.open(chain, reading);
        if (reading.faults().none() && !id.equals(pack.id())) reading.faults().add(new Spot(chain.files().shown("pack.yaml"), 1), "forum.fault.otherId", pack.id(), id);
        if (!reading.faults().none()) throw new Refused(reading.faults().notices().getFirst());
        if (KNOWN.size() >= MOST_KNOWN) KNOWN.clear();
        KNOWN.put(source, pack);
        read.put(id, pack);
        return pack;
    }

    private boolean delivered(Chain chain) {
        var ours = folders.get(Origin.DELIVERED);
        return chain.folders().stream().allMatch(f -> f.getParent().equals(ours));
    }
}
