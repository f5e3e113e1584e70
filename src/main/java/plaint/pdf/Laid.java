package plaint.pdf;

import java.nio.file.Path;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;

/// What another program of this machine made of a file that is not read here; taken away when closed.
interface Laid extends AutoCloseable {
    Path file();

    /// As what it goes on.
    Kind kind();

    @Override void close();

    /// Whether a file of this kind needs another program.
    static boolean needed(Kind kind) {
        return kind == Kind.OFFICE || kind == Kind.HEIF;
    }

    static Laid of(Kind kind, Path file, String shown) throws Refused {
        return kind == Kind.HEIF ? PhonePicture.of(file, shown) : OfficeLayout.of(file, shown);
    }
}
