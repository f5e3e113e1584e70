package plaint.pdf;

import java.io.DataInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import plaint.evidence.SealedFile;
import plaint.evidence.SealedFile.Kind;
import plaint.evidence.Sha256;

/// How sealed files were told by a worker, for the next set they go into: a filing with ten defendants has each file opened once and not once a set. The same bytes are told alike wherever they lie.
/// Where there is no more room, what was not asked for longest goes.
final class Recipes {
    static final int ROOM = 16 << 20;
    /// One longer than this is told again.
    static final int LONGEST = ROOM / 8;
    private static final Map<Key, byte[]> TOLD = new LinkedHashMap<>(64, 0.75f, true);
    private static int taken;

    private Recipes() { }

    private record Key(Sha256 digest, Kind kind, int pages) { }

    /// The recipe of a file that holds these bytes, null where it is not known.
    static Recipe of(Path path, SealedFile sealed) {
        byte[] told;
        synchronized (TOLD) {
            told = TOLD.get(new Key(sealed.digest(), sealed.kind(), sealed.pages()));
        }
        try {
            return told == null ? null : new Recipe(told, path);
        } catch (IOException e) {
            // whoever opens it says that it is gone
            return null;
        }
    }

    /// What a worker tells of `file`, kept beside as it is read.
    static Listening listen(ExhibitFile file, DataInputStream told) {
        return new Listening(file, told);
    }

    private static void keep(Key key, byte[] told) {
        synchronized (TOLD) {
            var before = TOLD.put(key, told);
            taken += told.length - (before == null ? 0 : before.length);
            for (var all = TOLD.values().iterator(); taken > ROOM; all.remove()) taken -= all.next().length;
        }
    }

    static final class Listening extends FilterInputStream {
        private final ExhibitFile file;
        private byte[] heard = new byte[1 << 12];
        private int size;

        private Listening(ExhibitFile file, InputStream told) {
            super(told);
            this.file = file;
            if (file.digest() == null || !file.allowance().equals(Allowance.USUAL)) heard = null;
        }

        /// It was told to its end, and can be written.
        void keep() {
            if (heard != null) Recipes.keep(new Key(file.digest(), file.kind(), file.pages()), Arrays.copyOf(heard, size));
        }

        @Override public int read() throws IOException {
            int b = super.read();
            if (b >= 0 && fits(1)) heard[size++] = (byte) b;
            return b;
        }

        @Override public int read(byte[] into, int at, int most) throws IOException {
            int n = super.read(into, at, most);
            if (n > 0 && fits(n)) {
                System.arraycopy(into, at, heard, size, n);
                size += n;
            }
            return n;
        }

        private boolean fits(int more) {
            if (heard == null) return false;
            if (size + more > LONGEST) heard = null;
            else if (size + more > heard.length) heard = Arrays.copyOf(heard, Math.max(size + more, 2 * heard.length));
            return heard != null;
        }
    }
}
