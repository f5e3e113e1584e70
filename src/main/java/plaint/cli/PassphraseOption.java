package plaint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Option;
import plaint.text.Refused;

/// Where the passphrase of a sealed case comes from: the first line of a file, else the terminal. Never the command line itself, which others on the computer can see.
final class PassphraseOption {
    @Option(names = "--passphrase-file", paramLabel = "FILE", descriptionKey = "cli.option.passphraseFile")
    private Path file;

    char[] read() throws Refused {
        if (file == null) return typed();
        try (var lines = Files.lines(file)) {
            return lines.findFirst().orElse("").toCharArray();
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new Refused("cli.refused.passphraseFile", file);
        }
    }

    private static char[] typed() throws Refused {
        var console = System.console();
        var typed = console == null || !console.isTerminal() ? null : console.readPassword("%s", "passphrase / \u53e3\u4ee4: ");
        if (typed == null) throw new Refused("cli.refused.noPassphrase");
        return typed;
    }
}
