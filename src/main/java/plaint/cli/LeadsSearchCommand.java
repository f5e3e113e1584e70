package plaint.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.Home;
import plaint.desk.SearchLeads;
import plaint.lead.Identifier;
import plaint.lead.Tracked;
import plaint.text.Refused;
import plaint.view.LeadQuery;

/// Leads found by any part of a name, number, address or title, or by initials of pinyin; highest score first.
@Command(name = "search", description = "cli.about.leadsSearch")
final class LeadsSearchCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "TEXT", descriptionKey = "cli.option.leadsText")
    private String text;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "cli.option.limit")
    private int limit;

    @Option(names = "--over", descriptionKey = "cli.option.leadsOver")
    private boolean over;

    LeadsSearchCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var search = new SearchLeads(office);
            var hits = search.run(LeadQuery.ALL.with(text).onlyOverLine(over).sorted(LeadQuery.Sort.SCORE, true));
            var page = search.page(hits, 0, Math.max(0, limit));
            for (var t : page) speech.say("cli.line.lead", t.suspect().no(), t.suspect().shopName(), t.suspect().sellerName(), t.suspect().brand(), t.suspect().turnover().grouped(),
                t.suspect().score().toPlainString(), Identifier.mask(Identifier.Kind.PHONE, t.suspect().phone()));
            speech.say("cli.line.leadsFound", hits.count(), page.size(), hits.turnover().grouped());
            var object = new LinkedHashMap<String, Object>();
            object.put("hits", page.stream().map(LeadsSearchCommand::object).toList());
            object.put("count", hits.count());
            object.put("turnover", hits.turnover().plain());
            speech.object(object);
            return Commands.DONE;
        }
    }

    /// Numbers of people masked.
    static Map<String, Object> object(Tracked t) {
        var s = t.suspect();
        var object = new LinkedHashMap<String, Object>();
        object.put("no", s.no());
        object.put("source", s.source());
        object.put("shopId", s.shopId());
        object.put("shop", s.shopName());
        object.put("seller", s.sellerName());
        object.put("idNo", Identifier.mask(Identifier.Kind.PERSON_ID, s.idNo()));
        object.put("creditCode", Identifier.mask(Identifier.Kind.CREDIT_CODE, s.creditCode()));
        object.put("company", s.company());
        object.put("phone", Identifier.mask(Identifier.Kind.PHONE, s.phone()));
        object.put("account", Identifier.mask(Identifier.Kind.ACCOUNT, s.account()));
        object.put("address", Identifier.mask(Identifier.Kind.ADDRESS, s.address()));
        object.put("city", s.city());
        object.put("brand", s.brand());
        object.put("title", s.title());
        object.put("turnover", s.turnover().plain());
        object.put("score", s.score().toPlainString());
        object.put("firstSeen", s.firstSeen().toString());
        object.put("state", t.standing().state().name());
        object.put("owner", t.standing().owner());
        object.put("case", t.standing().caseNo() == null ? null : t.standing().caseNo().value());
        object.put("file", t.origin().file());
        object.put("line", t.origin().line());
        return object;
    }
}
