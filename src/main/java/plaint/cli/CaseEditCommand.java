package plaint.cli;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.claim.ClaimVersion;
import plaint.desk.EditCaseHead;
import plaint.desk.ElectGround;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.text.Refused;

/// Changes where a case is brought and for what, and who is in charge; what is not given stays, and an empty text takes owner, brand or place away.
@Command(name = "edit", description = "cli.about.caseEdit")
final class CaseEditCommand implements Callable<Integer> {
    private final Speech speech;
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Parameters(paramLabel = "NO", descriptionKey = "cli.option.case")
    private String no;

    @Option(names = "--owner", paramLabel = "NAME", descriptionKey = "cli.option.caseOwner")
    private String owner;

    @Option(names = "--court", paramLabel = "CODE", descriptionKey = "cli.option.caseCourt")
    private String court;

    @Option(names = "--cause", paramLabel = "KEY", descriptionKey = "cli.option.caseCause")
    private String cause;

    @Option(names = "--ground", paramLabel = "contract|tort|contract-then-tort", descriptionKey = "cli.option.caseGround")
    private String ground;

    @Option(names = "--brand", paramLabel = "NAME", descriptionKey = "cli.option.caseBrand")
    private String brand;

    @Option(names = "--place", paramLabel = "NAME", descriptionKey = "cli.option.casePlace")
    private String place;

    @Option(names = "--forum", paramLabel = "ID", descriptionKey = "cli.option.caseForum")
    private String forum;

    CaseEditCommand(Speech speech, Home home) {
        this.speech = speech;
        this.home = home;
    }

    @Override public Integer call() throws Refused {
        if (owner == null && court == null && cause == null && brand == null && place == null && forum == null && ground == null) throw new Refused("cli.refused.caseEditWhat");
        try (var office = store.openExisting(home)) {
            var seen = new ShowCase(office).run(CaseOption.read(no));
            // ground and cause turn together, in one save
            var grounded = ground == null ? seen : new ElectGround(office).run(seen, election(), forum == null ? cause : null);
            var was = EditCaseHead.Head.of(grounded);
            var now = new EditCaseHead(office).run(grounded, new EditCaseHead.Head(or(forum, was.forum()), or(court, was.court()), or(cause, was.cause()), or(owner, was.owner()), or(brand, was.brand()), or(place, was.place())));
            speech.say(now.revision() == seen.revision() ? "cli.line.caseSame" : "cli.line.caseEdited", now.no());
            var object = new LinkedHashMap<String, Object>();
            object.put("case", now.no().value());
            object.put("revision", now.revision());
            object.put("forum", now.forum());
            object.put("court", now.court());
            object.put("cause", now.cause());
            object.put("ground", now.currentClaim().map(v -> v.election().name()).orElse(null));
            object.put("owner", now.owner());
            object.put("brand", now.brand());
            object.put("place", now.place());
            speech.object(object);
            return Commands.DONE;
        }
    }

    private ClaimVersion.Election election() throws Refused {
        try {
            return ClaimVersion.Election.valueOf(ground.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new Refused("cli.refused.oneOf", "--ground", ground, "contract, tort, contract-then-tort");
        }
    }

    private static String or(String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
