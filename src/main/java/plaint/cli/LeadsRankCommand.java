package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.PrintProsecution;
import plaint.desk.ProsecutionList;
import plaint.desk.RankLeads;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.view.LeadQuery;
import plaint.work.Cancelled;

/// The prosecution list: leads over the criminal line and cases not yet filed, the highest score first.
@Command(name = "rank", description = "cli.about.leadsRank")
final class LeadsRankCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "cli.option.limit")
    private int limit;

    @Option(names = "--out", converter = FilePath.Written.class, paramLabel = "FILE.pdf", descriptionKey = "cli.option.leadsRankOut")
    private Path out;

    LeadsRankCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused, Cancelled {
        var today = Now.today();
        var query = LeadQuery.ALL.onlyOverLine(true);
        try (var office = store.openExisting(home)) {
            var all = new ProsecutionList(office).run(query, today);
            var top = all.subList(0, Math.clamp(limit, 0, all.size()));
            var leads = new RankLeads(office).leads(top.stream().filter(e -> e.file() == null).map(ProsecutionList.Entry::rank).toList()).iterator();
            List<Map<String, Object>> shown = new ArrayList<>();
            for (var e : top) {
                var lead = e.file() == null ? leads.next() : null;
                var name = lead != null ? lead.suspect().shopName() : speech.lang().of(e.file().title(), e.file().latinTitle());
                shown.add(object(e, lead == null ? "case" : "lead", lead == null ? e.file().no().value() : lead.suspect().no(), name));
                speech.say("cli.line.ranked", points(e.rank().score()), shown.getLast().get("no"), name, e.rank().barredOn() == null ? "-" : e.rank().barredOn());
            }
            if (out != null) speech.say("leadscreen.printed", new PrintProsecution(office).run(query, today, speech.lang(), out.toAbsolutePath(), speech.progress()));
            var object = new LinkedHashMap<String, Object>();
            object.put("ranked", shown);
            object.put("count", all.size());
            object.put("file", out == null ? null : out.toString());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private static Map<String, Object> object(ProsecutionList.Entry e, String kind, String no, String name) {
        var object = new LinkedHashMap<String, Object>();
        object.put("kind", kind);
        object.put("no", no);
        object.put("name", name);
        object.put("score", points(e.rank().score()));
        object.put("amount", e.rank().amount() / 10);
        object.put("proof", e.rank().proof() / 10);
        object.put("repeat", e.rank().repeat() / 10);
        object.put("limitation", e.rank().limitation() / 10);
        object.put("assets", e.rank().assets() / 10);
        object.put("barredOn", e.rank().barredOn() == null ? null : e.rank().barredOn().toString());
        return object;
    }

    /// Of 100, with one decimal.
    private static String points(int thousandths) {
        return thousandths / 10 + "." + thousandths % 10;
    }
}
