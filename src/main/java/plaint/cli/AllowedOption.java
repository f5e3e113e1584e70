package plaint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;
import plaint.desk.Allowed;
import plaint.text.Refused;

/// What is allowed for the files taken in, beyond the usual. Passwords come from a file, never from the command line, which others on the computer can see.
final class AllowedOption {
    @Option(names = "--password-file", paramLabel = "FILE", descriptionKey = "cli.option.passwordFile")
    private Path file;

    @Option(names = "--unpacked-mb", paramLabel = "N", descriptionKey = "cli.option.unpackedMb")
    private Integer megabytes;

    Allowed read() throws Refused {
        int most = megabytes == null ? Allowed.USUAL.megabytes() : megabytes;
        if (most < 1 || most > Allowed.MOST_MEGABYTES) throw new Refused("cli.refused.unpackedMb", most, Allowed.MOST_MEGABYTES);
        return new Allowed(file == null ? List.of() : passwords(), most);
    }

    private List<String> passwords() throws Refused {
        try {
            var lines = Files.readAllLines(file).stream().map(l -> l.startsWith("\uFEFF") ? l.substring(1) : l).filter(l -> !l.isEmpty()).toList();
            if (!lines.isEmpty()) return lines;
        } catch (IOException e) {
            throw new Refused("cli.refused.passwordFile", file);
        }
        throw new Refused("cli.refused.passwordFile", file);
    }
}
