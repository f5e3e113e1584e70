package plaint.cli;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.desk.LeadFunnel;
import plaint.lead.LeadNames;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.view.LeadQuery;
import plaint.view.LeadView;

/// How many leads over the criminal line got how far, beside the published figures.
@Command(name = "funnel", description = "cli.about.leadsFunnel")
final class LeadsFunnelCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--by", paramLabel = "year|brand|province|city", defaultValue = "all", descriptionKey = "cli.option.funnelBy")
    private String by;

    LeadsFunnelCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        var parted = java.util.Arrays.stream(LeadView.By.values()).filter(b -> b.name().equals(by.toUpperCase(Locale.ROOT))).findFirst()
            .orElseThrow(() -> new Refused("cli.refused.funnelBy", by));
        try (var office = store.openExisting(home)) {
            var result = new LeadFunnel(office).run(LeadQuery.ALL, parted);
            tell(Words.in(speech.lang()).say("cli.line.funnelOwn"), result.all());
            for (var part : result.parts()) tell(part.name(), part);
            for (var p : result.published()) tell(speech.lang().of(p.series().name().zh(), p.series().name().en()), p.funnel());
            var object = new LinkedHashMap<String, Object>();
            object.put("steps", steps(result.all()));
            object.put("overall", result.all().overall());
            object.put("lost", names(result.all().lost()));
            object.put("days", names(result.days()));
            object.put("parts", result.parts().stream().map(LeadsFunnelCommand::object).toList());
            object.put("published", result.published().stream().map(p -> {
                var one = object(p.funnel());
                one.put("source", p.series().source());
                one.put("verified", p.series().verified());
                return one;
            }).toList());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private void tell(String name, LeadFunnel.Funnel funnel) {
        speech.line(name);
        for (var s : funnel.steps()) speech.say("cli.line.funnelStep", Words.in(speech.lang()).say(LeadNames.of(s.step())), s.count(), percent(s.share(), 1));
        speech.say("cli.line.funnelOverall", percent(funnel.overall(), 2));
    }

    /// `-` where there is nothing to take a share of.
    private static String percent(BigDecimal share, int decimals) {
        return share == null ? "-" : share.movePointRight(2).setScale(decimals, java.math.RoundingMode.HALF_UP).toPlainString() + " %";
    }

    private static LinkedHashMap<String, Object> object(LeadFunnel.Funnel f) {
        var object = new LinkedHashMap<String, Object>();
        object.put("name", f.name());
        object.put("steps", steps(f));
        object.put("overall", f.overall());
        object.put("lost", names(f.lost()));
        return object;
    }

    private static List<Map<String, Object>> steps(LeadFunnel.Funnel f) {
        return f.steps().stream().map(s -> {
            Map<String, Object> step = new LinkedHashMap<>();
            step.put("name", s.step().name());
            step.put("count", s.count());
            step.put("share", s.share());
            return step;
        }).toList();
    }

    private static Map<String, Integer> names(Map<? extends Enum<?>, Integer> counts) {
        var names = new LinkedHashMap<String, Integer>();
        counts.forEach((k, v) -> names.put(k.name(), v));
        return names;
    }
}
