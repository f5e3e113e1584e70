package plaint.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.casefile.CaseFile;
import plaint.desk.ConflictSheet;
import plaint.desk.CustodySheet;
import plaint.desk.DisclosureDuty;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.PrintAgreement;
import plaint.desk.PrintCheck;
import plaint.desk.PrintClaim;
import plaint.desk.PrintComplaints;
import plaint.desk.PrintFund;
import plaint.desk.ProduceSheet;
import plaint.desk.RequestLetter;
import plaint.desk.SeizureSheet;
import plaint.desk.ShowCase;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints one of the office's own sheets to a PDF; without a name it names them all.
@Command(name = "sheet", description = "cli.about.sheet")
final class SheetCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(arity = "0..1", paramLabel = "SHEET", descriptionKey = "cli.option.sheet")
    private String key;

    @Option(names = "--case", paramLabel = "NO", descriptionKey = "cli.option.case")
    private String no;

    @Option(names = "--out", converter = FilePath.Written.class, paramLabel = "FILE", descriptionKey = "cli.option.sheetOut")
    private Path out;

    @Mixin private FilingOption filing;

    @Option(names = "--item", paramLabel = "ID", descriptionKey = "cli.option.sheetItem")
    private String item;

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "cli.option.sheetOn")
    private String on;

    SheetCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    /// The sheets there are; what each is about is said by the words `cli.sheet.*`.
    private enum Sheet {
        AGREEMENT, DAMAGES, FACTORS, FILING_CHECK, COMPLAINTS, CUSTODY, SEIZURE, AUTHENTICATION_REQUEST, CONFLICT_CHECK, DISCLOSURE_DUTY, FUND;

        String key() {
            return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
        }
    }

    @Override public Integer call() throws Refused, Cancelled {
        if (key == null) return all();
        var sheet = java.util.Arrays.stream(Sheet.values()).filter(s -> s.key().equals(key)).findFirst()
            .orElseThrow(() -> new Refused("cli.refused.sheet", key, String.join(", ", java.util.Arrays.stream(Sheet.values()).map(Sheet::key).toList())));
        if (out == null) throw new Refused("cli.refused.sheetOut");
        if (no == null && sheet != Sheet.FUND) throw new Refused("cli.refused.sheetCase", key);
        try (var office = store.openExisting(home)) {
            var file = no == null ? null : new ShowCase(office).run(CaseOption.read(no));
            var written = print(office, sheet, file, out.toAbsolutePath(), speech.progress());
            speech.line(written.toString());
            var object = new LinkedHashMap<String, Object>();
            object.put("sheet", key);
            object.put("case", file == null ? null : file.no().value());
            object.put("file", written.toString());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private int all() {
        for (var s : Sheet.values()) speech.line(s.key() + "  " + speech.of(Notice.of("cli.sheet." + s.key())));
        speech.object(Keys.of("sheets", java.util.Arrays.stream(Sheet.values()).map(s -> Keys.of("sheet", s.key(), "about", speech.of(Notice.of("cli.sheet." + s.key())))).toList()));
        return Commands.DONE;
    }

    private LocalDate day() throws Refused {
        return on == null ? Now.today() : Days.read(on);
    }

    private Path print(Office office, Sheet sheet, CaseFile c, Path to, Progress p) throws Refused, Cancelled {
        var lang = speech.lang();
        return switch (sheet) {
            case AGREEMENT -> new PrintAgreement(office).run(c.no(), day(), lang, to, p);
            case DAMAGES -> new PrintClaim(office).computation(c.no(), version(c), lang, to, p);
            case FACTORS -> new PrintClaim(office).factors(c.no(), lang, to, p);
            case FILING_CHECK -> new PrintCheck(office).run(c.no(), filing.in(c), lang, to, p);
            case COMPLAINTS -> new PrintComplaints(office).run(c.no(), lang, to, p);
            case CUSTODY -> new CustodySheet(office).run(c.no(), lang, day(), to, p);
            case SEIZURE -> new SeizureSheet(office).run(c.no(), only(c, c.raids().stream().map(r -> r.id()).toList()), lang, to, p);
            case AUTHENTICATION_REQUEST -> letter(office, c, to, p);
            case CONFLICT_CHECK -> conflicts(office, c, to, p);
            case DISCLOSURE_DUTY -> {
                var duty = new DisclosureDuty(office);
                yield new ProduceSheet(office).run(new ProduceSheet.Order(sheet.key(), lang, speech.of(Notice.of("parties.duty.title")), c.forum(), day(), c.sample(), duty.model(c, duty.run(c, day()), lang)), to, p);
            }
            case FUND -> new PrintFund(office).run(day(), lang, to, p);
        };
    }

    private int version(CaseFile c) throws Refused {
        var all = c.claims().stream().map(v -> String.valueOf(v.no())).toList();
        if (all.isEmpty()) throw new Refused("cli.refused.sheetNothing", key, c.no());
        return Integer.parseInt(item == null ? all.getLast() : only(c, all));
    }

    /// What `--item` names, or what there is where there is only one.
    private String only(CaseFile c, java.util.List<String> there) throws Refused {
        if (there.isEmpty()) throw new Refused("cli.refused.sheetNothing", key, c.no());
        if (item == null && there.size() == 1) return there.getFirst();
        if (item == null || !there.contains(item)) throw new Refused("cli.refused.sheetItem", item == null ? "–" : item, String.join(", ", there));
        return item;
    }

    private Path letter(Office office, CaseFile c, Path to, Progress p) throws Refused, Cancelled {
        var purchases = c.purchases().stream().map(x -> x.id()).toList();
        var asked = c.authentications().stream().filter(a -> a.id().equals(item)).findFirst();
        if (asked.isPresent()) return new RequestLetter(office).run(c.no(), asked.get().purchase(), asked.get().id(), speech.lang(), day(), to, p);
        var all = new java.util.ArrayList<>(purchases);
        if (item != null) c.authentications().forEach(a -> all.add(a.id()));
        var purchase = only(c, all);
        var a = c.authentications().stream().filter(x -> purchase.equals(x.purchase())).findFirst().map(x -> x.id()).orElse(null);
        return new RequestLetter(office).run(c.no(), purchase, a, speech.lang(), day(), to, p);
    }

    private Path conflicts(Office office, CaseFile c, Path to, Progress p) throws Refused, Cancelled {
        var name = only(c, c.relations().conflicts().stream().map(x -> x.party().value()).distinct().toList());
        var check = c.relations().conflicts().stream().filter(x -> x.party().value().equals(name)).reduce((x, y) -> y).orElseThrow();
        return new ProduceSheet(office).run(new ProduceSheet.Order("conflict-check", speech.lang(), speech.of(Notice.of("parties.conflict.title")), c.forum(), check.at().toLocalDate(), c.sample(),
            ConflictSheet.model(c, check, speech.lang())), to, p);
    }
}
