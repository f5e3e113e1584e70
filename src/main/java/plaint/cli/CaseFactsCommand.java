package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.casefile.CaseFile;
import plaint.desk.EnterFacts;
import plaint.desk.Home;
import plaint.desk.NeededFacts;
import plaint.desk.Office;
import plaint.desk.RevealIdentity;
import plaint.party.Masked;
import plaint.text.Named;
import plaint.text.Refused;

/// Facts of a case that its papers need and no record holds: which the forum pack asks for, entered, taken away, and which the papers of a filing still lack.
@Command(name = "facts", description = "cli.about.caseFacts")
final class CaseFactsCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Mixin private FilingOption of;

    @Option(names = "--set", paramLabel = "KEY=VALUE", descriptionKey = "cli.option.factSet")
    private List<String> set = List.of();

    @Option(names = "--needed", descriptionKey = "cli.option.factNeeded")
    private boolean needed;

    @Option(names = "--full", descriptionKey = "cli.option.factFull")
    private boolean full;

    CaseFactsCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        try (var opened = on.open()) {
            var file = opened.file();
            if (!set.isEmpty()) file = new EnterFacts(opened.office()).run(file, given());
            return needed ? lacking(opened.office(), file) : all(opened.office(), file);
        }
    }

    private Map<String, String> given() throws Refused {
        var now = new LinkedHashMap<String, String>();
        for (var s : set) {
            int at = s.indexOf('=');
            if (at < 1) throw new Refused("cli.refused.factSet", s);
            now.put(s.substring(0, at).strip(), s.substring(at + 1));
        }
        return now;
    }

    private int all(Office office, CaseFile file) throws Refused {
        var lines = new EnterFacts(office).lines(file);
        if (full) for (var l : lines) if (!Masked.told(l.value()).equals(l.value())) new RevealIdentity(office).run(file.no(), in(l.name()));
        for (var l : lines) {
            var choices = l.choices().isEmpty() ? "" : "  [" + l.choices().stream().map(c -> c.key() + ": " + in(c.name())).collect(Collectors.joining("; ")) + "]";
            speech.line(l.key() + "  " + (in(l.group()).isEmpty() ? "" : in(l.group()) + speech.lang().of("：", ": ")) + in(l.name()) + "  =  " + (l.value().isEmpty() ? "–" : shown(l.value())) + choices);
        }
        if (lines.isEmpty()) speech.say("cli.line.factsNone", file.forum());
        speech.object(Keys.of("case", file.no().value(), "facts", lines.stream().map(l -> {
            var o = new LinkedHashMap<String, Object>();
            o.put("key", l.key());
            o.put("of", in(l.group()));
            o.put("name", in(l.name()));
            o.put("kind", l.kind().name().toLowerCase(java.util.Locale.ROOT));
            o.put("value", shown(l.value()));
            o.put("choices", l.choices().stream().map(EnterFacts.Choice::key).toList());
            o.put("papers", l.papers().stream().map(this::in).toList());
            return o;
        }).toList()));
        return Commands.DONE;
    }

    /// Identity and telephone numbers are masked as everywhere, unless they are asked for in full, which history tells.
    private String shown(String value) {
        return full ? value : Masked.told(value);
    }

    private int lacking(Office office, CaseFile file) throws Refused {
        int filing = of.in(file);
        var needs = new NeededFacts(office).run(file, filing);
        for (var f : needs.facts()) speech.line(f.key() + "  " + in(f.name()));
        for (var o : needs.others()) speech.line("–  " + o.in(speech.lang()));
        if (needs.none()) speech.say("cli.line.factsWhole", filing, file.no());
        speech.object(Keys.of("case", file.no().value(), "filing", filing, "facts", needs.facts().stream().map(f -> Keys.of("key", f.key(), "name", in(f.name()))).toList(), "others",
            needs.others().stream().map(o -> o.in(speech.lang())).toList()));
        return needs.none() ? Commands.DONE : Commands.WITH_REFUSALS;
    }

    private String in(Named name) {
        return speech.lang().of(name.zh(), name.en());
    }
}
