package plaint.forum;

import java.nio.file.Path;
import java.util.List;
import plaint.text.Refused;

/// The forum packs found below one folder (`assets/forums`), read when first asked for.
public final class Forums {
    private final Path folder;

    public Forums(Path folder) {
        this.folder = folder;
    }

    /// Keys of the packs there are.
    public List<String> ids() {
        return List.of(folder.getFileName().toString());
    }

    /// The pack, or a refusal that names file, line and fault.
    public Forum get(String id) throws Refused {
        throw new Refused("forum.refused.unknown", id, folder);
    }
}
