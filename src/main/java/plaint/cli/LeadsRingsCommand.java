package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.LeadRings;
import plaint.lead.LeadNames;
import plaint.text.Refused;
import plaint.text.Words;

/// Shops that share identifiers, the largest rings first.
@Command(name = "rings", description = "cli.about.leadsRings")
final class LeadsRingsCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--limit", paramLabel = "N", defaultValue = "50", descriptionKey = "cli.option.limit")
    private int limit;

    LeadsRingsCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        try (var office = store.openExisting(home)) {
            var rings = new LeadRings(office);
            var all = rings.run();
            var shown = new ArrayList<Map<String, Object>>();
            for (var ring : all.subList(0, Math.clamp(limit, 0, all.size()))) shown.add(told(rings.open(ring.name())));
            speech.say("cli.line.rings", all.size(), shown.size());
            var object = new LinkedHashMap<String, Object>();
            object.put("rings", shown);
            object.put("count", all.size());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private Map<String, Object> told(LeadRings.Opened o) {
        speech.say("cli.line.ring", o.leads().getFirst().suspect().no(), o.ring().shops(), o.ring().leads(), o.ring().turnover().grouped());
        for (var j : o.joints()) speech.say("cli.line.joint", Words.in(speech.lang()).say(LeadNames.of(j.kind())), j.masked(), String.join(", ", j.shops()));
        var ring = new LinkedHashMap<String, Object>();
        ring.put("shops", o.leads().stream().map(t -> t.suspect().shopId()).distinct().sorted().toList());
        ring.put("leads", o.leads().stream().map(t -> t.suspect().no()).toList());
        ring.put("turnover", o.ring().turnover().plain());
        ring.put("punished", o.ring().punished());
        ring.put("joints", o.joints().stream().map(j -> {
            var joint = new LinkedHashMap<String, Object>();
            joint.put("kind", j.kind().name());
            joint.put("value", j.masked());
            joint.put("shops", j.shops());
            return joint;
        }).toList());
        return ring;
    }
}
