package plaint.cli;

import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.casefile.CaseFile;
import plaint.desk.CheckConflicts;
import plaint.desk.ConflictSheet;
import plaint.desk.Home;
import plaint.key.PartyId;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Refused;

/// Holds a party of a case, or somebody who may become one, against all cases. What was found of a party is kept with the case; of somebody else nothing is saved.
@Command(name = "conflict", description = "cli.about.conflict")
final class ConflictCommand implements Callable<Integer> {
    private static final PartyId ASKED = new PartyId("asked");
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--party", paramLabel = "ID", descriptionKey = "cli.option.conflictParty")
    private String party;

    @Option(names = "--name", paramLabel = "NAME", descriptionKey = "cli.option.conflictName")
    private String name;

    @Option(names = "--id-number", paramLabel = "N", descriptionKey = "cli.option.conflictNumber")
    private String number;

    @Option(names = "--phone", paramLabel = "N", descriptionKey = "cli.option.conflictPhone")
    private String phone;

    ConflictCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        if ((party == null) == (name == null || name.isBlank())) throw new Refused("cli.refused.conflictWho");
        try (var opened = on.open()) {
            var file = opened.file();
            var verb = new CheckConflicts(opened.office());
            var check = party == null ? verb.look(file, new Person(ASKED, name.strip(), null, null, null, null, null, number, null, phone)) : kept(verb, file);
            speech.say("cli.line.conflicts", check.name(), check.found());
            var lang = speech.lang();
            for (var h : check.hits()) speech.line("  " + (h.caseNo() == null ? "" : h.caseNo()) + "  " + h.name() + "  " + ConflictSheet.role(h, lang) + "  " + ConflictSheet.how(h, lang));
            var object = new LinkedHashMap<String, Object>();
            object.put("name", check.name());
            object.put("found", check.found());
            object.put("kept", party != null);
            object.put("hits", check.hits().stream().map(h -> {
                var one = new LinkedHashMap<String, Object>();
                one.put("case", h.caseNo() == null ? null : h.caseNo().value());
                one.put("name", h.name());
                one.put("how", h.how().name());
                one.put("punished", h.punished());
                return one;
            }).toList());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private plaint.party.ConflictCheck kept(CheckConflicts verb, CaseFile file) throws Refused {
        var known = file.parties().stream().map(Party::id).filter(i -> i.value().equals(party.strip())).findFirst()
            .orElseThrow(() -> new Refused("cli.refused.noParty", file.no(), party, String.join(", ", file.parties().stream().map(p -> p.id().value()).toList())));
        return verb.run(file, known).relations().conflicts().getLast();
    }
}
