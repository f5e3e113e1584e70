package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.DecideLeads;
import plaint.desk.Home;
import plaint.lead.LeadNames;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.text.Refused;
import plaint.text.Words;

/// Says where leads stand from a day on; all of them or none.
@Command(name = "move", description = "cli.about.leadsMove")
final class LeadsMoveCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "ID", arity = "1..*", descriptionKey = "cli.option.leadsIds")
    private List<String> numbers;

    @Option(names = "--to", paramLabel = "STANDING", descriptionKey = "cli.option.leadsTo")
    private String to;

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "cli.option.leadsOn")
    private String on;

    @Option(names = "--why", paramLabel = "CAUSE", descriptionKey = "cli.option.leadsWhy")
    private String why;

    @Option(names = "--reason", paramLabel = "TEXT", descriptionKey = "cli.option.leadsReason")
    private String reason;

    @Option(names = "--back", descriptionKey = "cli.option.leadsBack")
    private boolean back;

    LeadsMoveCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        if (back == (to != null) || !back && on == null) throw new Refused("cli.refused.leadsMoveHow");
        if (back) return back();
        var state = Named.one(LeadState.values(), to, "--to");
        var loss = why == null ? state == LeadState.DROPPED && reason != null ? Loss.OTHER : null : Named.one(Loss.values(), why, "--why");
        if (loss != null && state != LeadState.DROPPED) throw new Refused("cli.refused.leadsWhy", state.name());
        var day = Days.read(on);
        try (var office = store.openExisting(home)) {
            var ids = Named.leads(office, numbers);
            var decide = new DecideLeads(office);
            int moved = state == LeadState.DROPPED ? decide.drop(ids, loss, reason, day) : decide.move(ids, state, reason, day);
            speech.say("cli.line.leadsMoved", moved, Words.in(speech.lang()).say(LeadNames.of(state)), day);
            var object = new LinkedHashMap<String, Object>();
            object.put("moved", moved);
            object.put("state", state.name());
            object.put("on", day.toString());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private int back() throws Refused {
        try (var office = store.openExisting(home)) {
            int moved = new DecideLeads(office).takeBack(Named.leads(office, numbers));
            speech.say("leadscreen.done.back", moved);
            var object = new LinkedHashMap<String, Object>();
            object.put("moved", moved);
            speech.object(object);
            return Commands.DONE;
        }
    }
}
