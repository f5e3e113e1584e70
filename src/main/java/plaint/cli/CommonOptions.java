package plaint.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import plaint.text.Lang;
import plaint.text.Words;

/// What every command takes. [Speech] has read `--json` and `--lang` already; here they are known to the usage, and a wrong language is refused.
final class CommonOptions {
    @Spec(Spec.Target.MIXEE) private CommandSpec command;

    @Option(names = "--json", descriptionKey = "cli.option.json")
    private boolean json;

    @Option(names = {"-h", "--help"}, usageHelp = true, descriptionKey = "cli.option.help")
    private boolean help;

    @Option(names = "--lang", paramLabel = "en|zh", descriptionKey = "cli.option.lang")
    private void language(String given) {
        if (!given.equals("en") && !given.equals("zh"))
            throw new ParameterException(command.commandLine(), Words.in(Lang.ofSystem()).say("cli.usage.lang", given));
    }
}
