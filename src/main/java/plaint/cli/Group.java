package plaint.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// Commands on one thing under its name, such as those of the fund; by itself it names them.
@Command final class Group implements Callable<Integer> {
    @Spec private CommandSpec spec;

    @Mixin private CommonOptions common;

    private Group() { }

    /// `about` is the key of what it is for; `made` makes what its commands take.
    static CommandLine of(CommandLine.IFactory made, String name, String about, Object... commands) {
        var line = new CommandLine(new Group(), made);
        line.getCommandSpec().name(name).usageMessage().description(about);
        for (var c : commands) line.addSubcommand(c);
        return line;
    }

    @Override public Integer call() {
        throw new MissingParameterException(spec.commandLine(), List.of(), "");
    }
}
