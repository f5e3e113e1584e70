package plaint.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;

/// H2's way to the files of a store. A name is `plaint:NUMBER/file`; the number stands for a folder, so no character of a folder's name can be taken for a setting. Below
/// it lies H2's asynchronous file, which stays open when the thread that reads or writes is interrupted. Public only because H2 makes its copies by reflection.
public final class StoreFiles extends FilePathWrapper {
    static final String SCHEME = "plaint";
    private static final String BELOW = "async:";
    private static final Map<String, String> FOLDERS = new ConcurrentHashMap<>();

    static void map(String alias, Path folder) {
        FOLDERS.put(alias, folder.toString().replace('\\', '/'));
    }

    static void unmap(String alias) {
        FOLDERS.remove(alias);
    }

    @Override public String getScheme() {
        return SCHEME;
    }

    @Override public FilePath unwrap(String name) {
        int slash = name.indexOf('/');
        int end = slash < 0 ? name.length() : slash;
        var folder = FOLDERS.get(name.substring(SCHEME.length() + 1, end));
        if (folder == null) throw new IllegalStateException("this store is not open: " + name);
        return FilePath.get(BELOW + folder + name.substring(end));
    }

    @Override public FilePathWrapper wrap(FilePath base) {
        if (base == null) return null;
        var real = base.toString();
        if (real.startsWith(BELOW)) real = real.substring(BELOW.length());
        for (var e : FOLDERS.entrySet()) {
            var rest = real.startsWith(e.getValue()) ? real.substring(e.getValue().length()) : null;
            if (rest != null && (rest.isEmpty() || rest.startsWith("/"))) return getPath(SCHEME + ":" + e.getKey() + rest);
        }
        return null;
    }
}
