package plaint.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Spec;

/// What concerns forum packs; by itself it names its commands.
@Command(name = "forum", description = "cli.about.forum")
final class ForumCommand implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private CommonOptions common;

    @Override public Integer call() {
        throw new MissingParameterException(spec.commandLine(), java.util.List.of(), "");
    }
}
