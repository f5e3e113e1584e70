package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What concerns leads; by itself it names its commands.
@Command(name = "leads", description = "cli.about.leads")
final class LeadsCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private CommonOptions common;

    @Override public Integer call() {
        throw new MissingParameterException(spec.commandLine(), java.util.List.of(), "");
    }
}
