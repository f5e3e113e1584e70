package plaint.pdf;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import plaint.text.Refused;

/// Why a file or folder could not be written, as far as the system tells, in words a person can act on.
public final class Unwritable {
    private Unwritable() { }

    /// `wanted` is the file to write, or the folder to write into.
    public static Refused file(Path wanted, IOException e) {
        return Files.isDirectory(wanted) ? new Refused("pdf.refused.outIsFolder", wanted) : folder(wanted, e);
    }

    public static Refused folder(Path wanted, IOException e) {
        for (var at = wanted.toAbsolutePath(); at != null; at = at.getParent()) {
            boolean inTheWay = !at.equals(wanted.toAbsolutePath()) || e instanceof FileAlreadyExistsException;
            if (inTheWay && Files.isRegularFile(at)) return new Refused("pdf.refused.outInFile", wanted, at);
        }
        if (says(e, "read-only")) return new Refused("pdf.refused.outReadOnly", wanted);
        if (says(e, "no space left") || says(e, "not enough space") || says(e, "quota")) return new Refused("pdf.refused.outFull", wanted);
        if (e instanceof AccessDeniedException) return new Refused("pdf.refused.outForbidden", wanted);
        var parent = wanted.toAbsolutePath().getParent();
        if (e instanceof NoSuchFileException && parent != null && Files.notExists(parent)) return new Refused("pdf.refused.outNoFolder", wanted, parent);
        var reason = e instanceof FileSystemException f && f.getReason() != null ? f.getReason() : e.getClass().getSimpleName();
        return new Refused("pdf.refused.unwritable", wanted, reason);
    }

    /// As the system words it, at whatever depth.
    private static boolean says(Throwable e, String words) {
        for (var at = e; at != null; at = at.getCause()) if (at.getMessage() != null && at.getMessage().toLowerCase(Locale.ROOT).contains(words)) return true;
        return false;
    }
}
