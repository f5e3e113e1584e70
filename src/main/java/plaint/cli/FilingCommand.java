package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What concerns filings; by itself it names its commands.
@Command(name = "filing", description = "cli.about.filing")
final class FilingCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private CommonOptions common;

    @Override public Integer call() {
        throw new MissingParameterException(spec.commandLine(), java.util.List.of(), "");
    }
}
