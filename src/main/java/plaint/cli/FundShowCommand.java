package plaint.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.BookedAwards;
import plaint.desk.FundBalance;
import plaint.desk.Home;
import plaint.desk.PrintFund;
import plaint.fund.Trial;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// The balances of all accounts on a day, the proofs that they add up, what each case brought and whom the fund still owes; the same as a sheet for an auditor.
@Command(name = "show", description = "cli.about.fundShow")
final class FundShowCommand implements Callable<Integer> {
    private static final int PAGE = 1000;
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--on", paramLabel = "YYYY-MM-DD", descriptionKey = "cli.option.fundOn")
    private String on;

    @Option(names = "--entries", descriptionKey = "cli.option.fundEntries")
    private boolean entries;

    @Option(names = "--out", converter = FilePath.Written.class, paramLabel = "FILE.pdf", descriptionKey = "cli.option.fundOut")
    private Path out;

    FundShowCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var day = on == null ? Now.today() : Days.read(on);
        try (var office = store.openExisting(home)) {
            var balance = new FundBalance(office);
            var trial = balance.run(day);
            for (var r : trial.rows()) speech.line(r.account().code() + "  " + speech.lang().of(r.account().name(), r.account().latin()) + "  " + r.balance().grouped());
            for (var p : trial.proofs()) speech.say(p.holds() ? "cli.line.proofHolds" : "cli.line.proofBroken", speech.of(plaint.text.Notice.of("fund.proof." + p.kind())), p.left().grouped(), p.right().grouped());
            var object = new LinkedHashMap<String, Object>();
            object.put("on", day.toString());
            object.put("sound", trial.sound());
            object.put("accounts", trial.rows().stream().map(FundShowCommand::object).toList());
            object.put("proofs", trial.proofs().stream().map(p -> Keys.of("kind", p.kind().name(), "left", p.left().plain(), "right", p.right().plain(), "holds", p.holds())).toList());
            var differing = new BookedAwards(office).run(day);
            for (var d : differing) speech.warn("cli.line.differs", d.no(), speech.of(d.told()));
            object.put("differing", differing.stream().map(d -> Keys.of("case", d.no().value(), "part", d.part().key(), "booked", d.booked().plain(), "judgment", d.given().plain())).toList());
            var cases = new LinkedHashMap<String, Object>();
            balance.brought(day).forEach((no, m) -> cases.put(no.value(), m.plain()));
            object.put("cases", cases);
            var owed = new LinkedHashMap<String, Object>();
            balance.toPay(day).forEach((who, m) -> owed.put(who, m.plain()));
            object.put("toPay", owed);
            if (entries) {
                var all = entries(balance, day);
                all.forEach(l -> Posted.tell(speech, l.entry()));
                object.put("entries", all.stream().map(l -> {
                    var one = Posted.object(l.entry());
                    one.put("reversed", l.reversed());
                    return one;
                }).toList());
            }
            if (out != null) {
                object.put("file", new PrintFund(office).run(day, speech.lang(), out, speech.progress()).toString());
                speech.line(out.toString());
            }
            speech.object(object);
            return trial.sound() ? Commands.DONE : Commands.WITH_REFUSALS;
        }
    }

    /// All of them, oldest first.
    private static List<FundBalance.Line> entries(FundBalance balance, LocalDate until) throws Refused {
        var all = new ArrayList<FundBalance.Line>();
        for (var page = balance.entries(new FundBalance.Filter(null, until, null, null), 0, PAGE); !page.isEmpty(); page = balance.entries(new FundBalance.Filter(null, until, null, null), all.size(), PAGE)) all.addAll(page);
        return all.reversed();
    }

    private static Map<String, Object> object(Trial.Row r) {
        return Keys.of("code", r.account().code(), "name", r.account().name(), "latin", r.account().latin(), "balance", r.balance().plain());
    }
}
