package plaint.cli;

import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Supplier;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;
import plaint.desk.Home;
import plaint.text.Dates;
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
        Log.begin();
        // Libraries ask the machine how small letters are made: the database would look for `ıd` where a Turkish machine is asked for ID. And they ask what time it is: by our clock, as everything here is
        // told, and one whose hours Java knows without searching every library for a table of zones, which the database would have it do at each start.
        Locale.setDefault(Lang.ofSystem().locale());
        TimeZone.setDefault(TimeZone.getTimeZone(Dates.BEIJING));
        return new Commands(home, window, System.out, System.err);
    }

    /// Runs one command line and returns its exit code.
    public int run(String... args) {
        var speech = Speech.of(args, out, err);
        if (onlyWindow(args)) return opened(speech, args);
        var all = commands(speech);
        var ordered = storeBehind(args, all.keySet());
        return line(speech, all, ordered).execute(ordered);
    }

    /// `--store DIR COMMAND` means `COMMAND --store DIR`. Left where it stands it would be the window's, and the command would work, unasked, on the usual store.
    private static String[] storeBehind(String[] args, Set<String> commands) {
        var behind = new ArrayList<>(Arrays.asList(args));
        var store = new ArrayList<String>();
        for (int i = 0; i < behind.size() && !commands.contains(behind.get(i)); i++) {
            boolean alone = behind.get(i).equals("--store");
            if (!alone && !behind.get(i).startsWith("--store=") && !behind.get(i).equals("--lang")) continue;
            if (behind.get(i).equals("--lang")) { i++; continue; }
            store.add(behind.remove(i));
            if (alone && i < behind.size()) store.add(behind.remove(i));
            i--;
        }
        if (behind.stream().noneMatch(commands::contains)) return args;
        int end = behind.indexOf("--");
        behind.addAll(end < 0 ? behind.size() : end, store);
        return behind.toArray(String[]::new);
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

    /// All commands, each made when it is wanted: to know one's options by reflection takes longer than many a command.
    private Map<String, Supplier<Object>> commands(Speech speech) {
        var made = made(speech);
        var all = new LinkedHashMap<String, Supplier<Object>>();
        all.put("demo", () -> new DemoCommand(speech, home));
        all.put("draft", () -> new DraftCommand(speech, home));
        all.put("paragraphs", () -> new ParagraphsCommand(speech, home));
        all.put("backup", () -> new BackupCommand(speech, home));
        all.put("restore", () -> new RestoreCommand(speech, home));
        all.put("filed", () -> new FiledCommand(speech, home));
        all.put("batch", () -> new BatchCommand(speech, home));
        all.put("bundle", () -> new BundleCommand(speech, home));
        all.put("archive", () -> new ArchiveCommand(speech, home));
        all.put("sign", () -> new SignCommand(speech));
        all.put("case", () -> Group.of(made, "case", "cli.about.case", new CaseListCommand(speech, home), new CaseShowCommand(speech, home),
                new CaseEditCommand(speech, home), new CaseTextCommand(speech, home), new CaseAmendCommand(speech, home),
                new CaseImportCommand(speech, home), new CaseExportCommand(speech, home), new CaseConvictionsCommand(speech, home),
                new CaseFactsCommand(speech, home), new CaseAttachedCommand(speech, home)));
        all.put("filing", () -> Group.of(made, "filing", "cli.about.filing", new FilingBeginCommand(speech, home), new FilingPapersCommand(speech, home),
                new FilingAmendCommand(speech, home), new FilingDropCommand(speech, home), new FilingHandedInCommand(speech, home)));
        all.put("exhibit", () -> Group.of(made, "exhibit", "cli.about.exhibit", new ExhibitAddCommand(speech, home), new ExhibitDescribeCommand(speech, home), new ExhibitVerifyCommand(speech, home)));
        all.put("docket", () -> Group.of(made, "docket", "cli.about.docket", new DocketEventCommand(speech, home), new DocketFollowUpCommand(speech, home), new DocketStrikeCommand(speech, home)));
        all.put("conflict", () -> new ConflictCommand(speech, home));
        all.put("find", () -> new FindCommand(speech, home));
        all.put("fund", () -> Group.of(made, "fund", "cli.about.fund", new FundShowCommand(speech, home), new FundAwardCommand(speech, home), new FundReceiptCommand(speech, home),
                new FundStatementCommand(speech, home), new FundMatchCommand(speech, home), new FundTransferCommand(speech, home), new FundSharesCommand.Allot(speech, home),
                new FundSharesCommand.Pay(speech, home), new FundReturnCommand(speech, home), new FundReverseCommand(speech, home)));
        all.put("print", () -> Group.of(made, "print", "cli.about.print", new PrintPrepareCommand(speech, home), new PrintQueueCommand(speech, home), new PrintRunCommand(speech, home),
                new PrintJobCommand(speech, home)));
        all.put("deadline", () -> new DeadlineCommand(speech, home));
        all.put("due", () -> new DueCommand(speech, home));
        all.put("history", () -> new HistoryCommand(speech, home));
        all.put("sheet", () -> new SheetCommand(speech, home));
        all.put("fee", () -> new FeeCommand(speech, home));
        all.put("interest", () -> new InterestCommand(speech, home));
        all.put("law", () -> new LawCommand(speech, home));
        all.put("leads", () -> Group.of(made, "leads", "cli.about.leads", new LeadsImportCommand(speech, home), new LeadsSearchCommand(speech, home),
                new LeadsRingsCommand(speech, home), new LeadsMoveCommand(speech, home), new LeadsIntoCommand(speech, home),
                new LeadsOutCommand(speech, home), new LeadsRankCommand(speech, home), new LeadsFunnelCommand(speech, home)));
        all.put("manual", () -> new ManualCommand(speech, home));
        all.put("words", () -> new WordsCommand(speech));
        all.put("check", () -> new CheckCommand(speech, home));
        all.put("compare", () -> new CompareCommand(speech, home));
        all.put("forum", () -> Group.of(made, "forum", "cli.about.forum", new ForumListCommand(speech, home), new ForumTemplateCommand(speech, home),
                new ForumCheckCommand(speech, home)));
        return all;
    }

    /// The command that the line begins with, or, where it begins with none, all of them.
    private CommandLine line(Speech speech, Map<String, Supplier<Object>> all, String... args) {
        var line = new CommandLine(new RootCommand(speech, home, window), made(speech));
        if (args.length > 0 && all.containsKey(args[0])) line.addSubcommand(all.get(args[0]).get());
        else all.values().forEach(c -> line.addSubcommand(c.get()));
        line.setResourceBundle(ResourceBundle.getBundle("plaint.text.words.cli", speech.lang() == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ROOT,
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES)));
        line.setOut(new PrintWriter(out, true)).setErr(new PrintWriter(err, true));
        line.setParameterExceptionHandler(misused(speech));
        line.setExecutionExceptionHandler((e, where, parsed) -> ended(speech, e));
        line.registerConverter(Path.class, new FilePath()).registerConverter(int.class, Commands::whole);
        describe(line, Words.in(speech.lang()));
        return line;
    }

    /// What several commands take is made by the library, but for the one that has something to say.
    private static CommandLine.IFactory made(Speech speech) {
        return new CommandLine.IFactory() {
            @Override public <K> K create(Class<K> type) throws Exception {
                return type == StoreOption.class ? type.cast(new StoreOption(speech)) : CommandLine.defaultFactory().create(type);
            }
        };
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
            default -> e.getArgSpec() == null || e.getValue() == null ? words.say("cli.usage.other", e.getMessage()) : unfit(words, e.getArgSpec(), e.getValue(), e.getMessage());
        };
    }

    /// How many of something: what is below nothing is no number here.
    private static Integer whole(String typed) {
        int n = Integer.parseInt(typed.strip());
        if (n < 0) throw new NumberFormatException();
        return n;
    }

    /// What a value must be that cannot be read as what its option takes.
    private static String unfit(Words words, CommandLine.Model.ArgSpec of, String given, String otherwise) {
        var name = of instanceof CommandLine.Model.OptionSpec o ? o.longestName() : of.paramLabel();
        var type = of.auxiliaryTypes().length > 0 ? of.auxiliaryTypes()[0] : of.type();
        var shown = given.strip().replaceAll("\\p{Cntrl}", " ");
        if (type == Path.class) {
            var fault = Arrays.stream(of.converters()).anyMatch(FilePath.Written.class::isInstance) ? FilePath.written(given) : FilePath.fault(given);
            if (fault != null) return words.say(fault, name, shown);
        }
        if (type == int.class || type == Integer.class) return words.say("cli.usage.number", name, shown);
        if (type.isEnum()) return words.say("cli.refused.oneOf", name, shown, String.join(", ", Arrays.stream(type.getEnumConstants()).map(String::valueOf).toList()));
        if (Map.class.isAssignableFrom(of.type())) return words.say("cli.usage.pair", name, shown, of.paramLabel());
        if (type == boolean.class || type == Boolean.class) return words.say("cli.usage.flag", name);
        return words.say("cli.usage.other", otherwise);
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
