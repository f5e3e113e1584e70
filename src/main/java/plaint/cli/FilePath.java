package plaint.cli;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/// Files and folders as a line names them. What can be no path is told before anything begins; so is a file to write where something stands that is no file: it would be written beside and renamed
/// over it, and a device or a pipe would be gone.
final class FilePath implements ITypeConverter<Path> {
    @Override public Path convert(String typed) {
        var fault = fault(typed);
        if (fault != null) throw new TypeConversionException(fault);
        return path(typed);
    }

    /// For a file that is written.
    static final class Written implements ITypeConverter<Path> {
        @Override public Path convert(String typed) {
            var fault = written(typed);
            if (fault != null) throw new TypeConversionException(fault);
            return path(typed);
        }
    }

    /// The root of a disk has no name of its own, which everybody who tells of a file asks for.
    private static Path path(String typed) {
        var path = Path.of(typed);
        return path.getFileName() == null ? path.resolve(".") : path;
    }

    /// The key of what is wrong with it; null where nothing is.
    static String fault(String typed) {
        if (typed.isBlank()) return "cli.usage.pathNone";
        try {
            Path.of(typed);
            return null;
        } catch (InvalidPathException e) {
            return "cli.usage.pathWrong";
        }
    }

    static String written(String typed) {
        var fault = fault(typed);
        if (fault != null) return fault;
        var path = path(typed);
        if (Files.isDirectory(path)) return "cli.usage.pathFolder";
        return Files.exists(path) && !Files.isRegularFile(path) ? "cli.usage.pathSpecial" : null;
    }
}
