package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Spec;

/// What concerns cases; by itself it names its commands.
@Command(name = "case", description = "cli.about.case")
final class CaseCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private CommonOptions common;

    @Override public Integer call() {
        throw new MissingParameterException(spec.commandLine(), java.util.List.of(), "");
    }
}
