package plaint.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.ResourceBundle;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;

/// All commands, wired; one instance may run many lines, one after another.
public final class Commands {
    public static final int DONE = 0;
    public static final int WITH_REFUSALS = 1;
    public static final int NOTHING_DONE = 2;

    /// How to open the window; returns when it is closed. `store` null: the one last used.
    @FunctionalInterface public interface WindowOpener {
        void open(Path store, Home home, Lang lang) throws Refused;
    }

    private final Home home;
    private final WindowOpener window;
    private final PrintStream out;
    private final PrintStream err;

    public Commands(Home home, WindowOpener window, PrintStream out, PrintStream err) {
        this.home = home;
        this.window = window;
        this.out = out;
        this.err = err;
    }

    /// For the program's own start: the standard streams.
    public static Commands onTerminal(Home home, WindowOpener window) {
        return new Commands(home, window, System.out, System.err);
    }

    /// Runs one command line and returns its exit code.
    public int run(String... args) {
        var speech = Speech.of(args, out, err);
        return onlyWindow(args) ? opened(speech, args) : line(speech).execute(args);
    }

    /// True where the line asks for nothing but the window: no command need be known for that, and to know them all takes a tenth of a start.
    private static boolean onlyWindow(String... args) {
        for (int i = 0; i < args.length; i += 2) {
            var value = i + 1 < args.length ? args[i + 1] : "-";
            if (value.startsWith("-") || !args[i].equals("--store") && !(args[i].equals("--lang") && value.matches("en|zh"))) return false;
        }
        return Arrays.stream(args).distinct().count() == args.length;
    }

    private int opened(Speech speech, String... args) {
        int at = Arrays.asList(args).indexOf("--store");
        try {
            return new RootCommand(speech, home, window).open(at < 0 ? null : Path.of(args[at + 1]));
        } catch (Refused | InvalidPathException e) {
            return ended(speech, e);
        }
    }

    private CommandLine line(Speech speech) {
        var line = new CommandLine(new RootCommand(speech, home, window))
            .addSubcommand(new DemoCommand(speech, home))
            .addSubcommand(new DraftCommand(speech, home))
            .addSubcommand(new ParagraphsCommand(speech, home))
            .addSubcommand(new BackupCommand(speech, home))
            .addSubcommand(new RestoreCommand(speech, home))
            .addSubcommand(new FiledCommand(speech, home))
            .addSubcommand(new BatchCommand(speech, home))
            .addSubcommand(new BundleCommand(speech, home))
            .addSubcommand(new ArchiveCommand(speech, home))
            .addSubcommand(new SignCommand(speech))
            .addSubcommand(new CommandLine(new CaseCommand())
                .addSubcommand(new CaseListCommand(speech, home))
                .addSubcommand(new CaseShowCommand(speech, home))
                .addSubcommand(new CaseImportCommand(speech, home))
                .addSubcommand(new CaseExportCommand(speech, home))
                .addSubcommand(new CaseAttachedCommand(speech, home)))
            .addSubcommand(new CommandLine(new FilingCommand())
                .addSubcommand(new FilingBeginCommand(speech, home))
                .addSubcommand(new FilingPapersCommand(speech, home)))
            .addSubcommand(new DeadlineCommand(speech, home))
            .addSubcommand(new FeeCommand(speech, home))
            .addSubcommand(new LawCommand(speech, home))
            .addSubcommand(new CommandLine(new LeadsCommand())
                .addSubcommand(new LeadsImportCommand(speech, home))
                .addSubcommand(new LeadsSearchCommand(speech, home))
                .addSubcommand(new LeadsRingsCommand(speech, home))
                .addSubcommand(new LeadsFunnelCommand(speech, home)))
            .addSubcommand(new WordsCommand(speech))
            .addSubcommand(new CheckCommand(speech, home))
            .addSubcommand(new CompareCommand(speech, home))
            .addSubcommand(new CommandLine(new ForumCommand())
                .addSubcommand(new ForumListCommand(speech, home))
                .addSubcommand(new ForumTemplateCommand(speech, home))
                .addSubcommand(new ForumCheckCommand(speech, home)));
        line.setResourceBundle(ResourceBundle.getBundle("plaint.text.words.cli", speech.lang() == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setParameterExceptionHandler(misused(speech));
        line.setExecutionExceptionHandler((e, where, parsed) -> ended(speech, e));
        describe(line, Words.in(speech.lang()));
        return line;
    }

    /// Every command's description is a key of the words.
    private static void describe(CommandLine line, Words words) {
        var usage = line.getCommandSpec().usageMessage();
        usage.description(words.say(usage.description()[0])).synopsisHeading(words.say("cli.help.usage") + " ").width(110);
        usage.optionListHeading("%n").parameterListHeading("%n");
        if (!line.getSubcommands().isEmpty()) usage.commandListHeading("%n" + words.say("cli.help.commands") + "%n").synopsisSubcommandLabel(words.say("cli.help.command"));
        line.getSubcommands().values().forEach(sub -> describe(sub, words));
    }

    private static IParameterExceptionHandler misused(Speech speech) {
        return (e, args) -> {
            var command = e.getCommandLine().getCommandSpec().qualifiedName();
            speech.refuse(sentence(Words.in(speech.lang()), e) + (speech.lang() == Lang.ZH ? "" : " ") + Words.in(speech.lang()).say("cli.usage.help", command));
            return NOTHING_DONE;
        };
    }

    private static String sentence(Words words, ParameterException e) {
        return switch (e) {
            case MissingParameterException m when m.getMissing().isEmpty() -> words.say("cli.usage.command");
            case MissingParameterException m -> words.say("cli.usage.missing", String.join(", ", m.getMissing().stream()
                .map(a -> a.isOption() ? ((CommandLine.Model.OptionSpec) a).longestName() : a.paramLabel()).toList()));
            case UnmatchedArgumentException u -> words.say("cli.usage.unknown", String.join(" ", u.getUnmatched()));
            case OverwrittenOptionException o -> words.say("cli.usage.twice", ((CommandLine.Model.OptionSpec) o.getOverwritten()).longestName());
            default -> words.say("cli.usage.other", e.getMessage());
        };
    }

    /// What ended a command early, said to the person; a fault is logged as well, once, here.
    private static int ended(Speech speech, Exception e) {
        switch (e) {
            case Refused refused -> speech.refuse(refused.notice().in(speech.lang()));
            case Cancelled cancelled -> speech.refuse(Words.in(speech.lang()).say("cli.refused.cancelled"));
            default -> {
                LoggerFactory.getLogger(Commands.class).error("a command ended by a fault", e);
                speech.refuse(Words.in(speech.lang()).say("cli.fault", e.getClass().getSimpleName()));
            }
        }
        return NOTHING_DONE;
    }
}
