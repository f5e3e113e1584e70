package plaint.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.casefile.CaseFile;
import plaint.desk.DocketNumber;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.RecordConviction;
import plaint.docket.Conviction;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Typed;

/// What a criminal court gave each person: listed, recorded for a party, changed, taken out again. What is not given of one that is changed stays; an empty text takes court, number, days or exhibit away.
@Command(name = "convictions", description = "cli.about.caseConvictions")
final class CaseConvictionsCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private final OnCase on;

    @Option(names = "--add", paramLabel = "PARTY", descriptionKey = "cli.option.convictionAdd")
    private String add;

    @Option(names = "--change", paramLabel = "N", descriptionKey = "cli.option.convictionChange")
    private String change;

    @Option(names = "--remove", paramLabel = "N", descriptionKey = "cli.option.convictionRemove")
    private String remove;

    @Option(names = "--court", paramLabel = "NAME", descriptionKey = "cli.option.convictionCourt")
    private String court;

    @Option(names = "--docket", paramLabel = "NO", descriptionKey = "cli.option.convictionDocket")
    private String docket;

    @Option(names = "--offence", paramLabel = "NAME", descriptionKey = "cli.option.convictionOffence")
    private String offence;

    @Option(names = "--months", paramLabel = "N", descriptionKey = "cli.option.convictionMonths")
    private String months;

    @Option(names = "--detention", negatable = true, descriptionKey = "cli.option.convictionDetention")
    private Boolean detention;

    @Option(names = "--suspended", paramLabel = "N", descriptionKey = "cli.option.convictionSuspended")
    private String suspended;

    @Option(names = "--fine", paramLabel = "SUM", descriptionKey = "cli.option.convictionFine")
    private String fine;

    @Option(names = "--on", paramLabel = "DAY", descriptionKey = "cli.option.convictionOn")
    private String day;

    @Option(names = "--effective", paramLabel = "DAY", descriptionKey = "cli.option.convictionEffective")
    private String effective;

    @Option(names = "--exhibit", paramLabel = "ID", descriptionKey = "cli.option.convictionExhibit")
    private String exhibit;

    CaseConvictionsCommand(Speech speech, Home home) {
        this.speech = speech;
        on = new OnCase(home);
    }

    @Override public Integer call() throws Refused {
        if (List.of(add != null, change != null, remove != null).stream().filter(b -> b).count() > 1) throw new Refused("cli.refused.convictionOne");
        if (add == null && change == null && Stream.of(court, docket, offence, months, detention, suspended, fine, day, effective, exhibit).anyMatch(Objects::nonNull)) throw new Refused("cli.refused.convictionWhose");
        try (var opened = on.open()) {
            var file = opened.file();
            if (add != null || change != null || remove != null) file = changed(opened.office(), file);
            int no = 0;
            for (var c : file.convictions()) speech.line(++no + "  " + line(file, c));
            if (file.convictions().isEmpty()) speech.say("cli.line.convictionsNone", file.no());
            var seen = file;
            speech.object(Keys.of("case", file.no().value(), "convictions", file.convictions().stream().map(c -> object(seen, c)).toList()));
            return Commands.DONE;
        }
    }

    private CaseFile changed(Office office, CaseFile file) throws Refused {
        var verb = new RecordConviction(office);
        var was = add != null ? null : chosen(file, change != null ? change : remove);
        var now = remove != null ? null : given(office, file, was);
        var faults = verb.faults(file, was, now);
        if (!faults.isEmpty()) throw new Refused(faults.getFirst().told());
        return verb.run(file, was, now);
    }

    private static Conviction chosen(CaseFile file, String typed) throws Refused {
        int n = Typed.number(typed).orElse(0);
        if (n < 1 || n > file.convictions().size()) throw new Refused("cli.refused.convictionNumber", typed, file.convictions().size(), file.no());
        return file.convictions().get(n - 1);
    }

    private Conviction given(Office office, CaseFile file, Conviction was) throws Refused {
        var party = was != null ? was.party() : file.parties().stream().map(p -> p.id()).filter(id -> id.value().equals(add.strip())).findFirst().orElse(null);
        if (party == null) throw new Refused("cli.refused.noParty", file.no(), add, String.join(", ", file.parties().stream().map(p -> p.id().value()).toList()));
        var first = was != null ? was : new Conviction(party, null, null, 0, 0);
        var wants = court == null ? first.court() : blank(court);
        var of = offence == null ? first.offence() : blank(offence);
        var when = day == null ? first.on() : day.isBlank() ? null : Days.read(day);
        if (wants == null || of == null || when == null && was == null) throw new Refused("cli.refused.convictionWhat");
        return new Conviction(party, wants, docket == null ? first.docketNo() : docket.isBlank() ? null : number(office, file), of, months == null ? first.months() : count(months), suspended == null ? first.suspended() : count(suspended),
            detention == null ? first.detention() : detention, fine == null ? first.fine() : fine.isBlank() ? null : Typed.money(fine, Money.CNY), when,
            effective == null ? first.effective() : effective.isBlank() ? null : Days.read(effective), exhibit == null ? first.exhibit() : exhibit.isBlank() ? null : Named.exhibit(on.no(), exhibit));
    }

    /// In the court's own spelling where the pack knows it; a criminal court's number may be of a form it does not know, and is taken as it is.
    private String number(Office office, CaseFile file) {
        try {
            return new DocketNumber(office).run(file, docket);
        } catch (Refused e) {
            return docket.strip();
        }
    }

    private static int count(String typed) throws Refused {
        return Typed.number(typed).orElseThrow(() -> new Refused("ui.form.number", typed));
    }

    private static String blank(String s) {
        return s.isBlank() ? null : s.strip();
    }

    private String line(CaseFile file, Conviction c) {
        var parts = new ArrayList<String>();
        parts.add(file.party(c.party()).name() + " (" + c.party().value() + ")");
        if (c.on() != null) parts.add(c.on().toString());
        if (c.court() != null) parts.add(c.court());
        if (c.docketNo() != null) parts.add(c.docketNo());
        if (c.offence() != null) parts.add(c.offence());
        if (c.months() > 0) parts.add(said(c.detention() ? "docket.conviction.detained" : "docket.conviction.imprisoned", c.months()));
        if (c.suspended() > 0) parts.add(said("docket.conviction.suspended", c.suspended()));
        if (c.fine() != null) parts.add(speech.of(plaint.text.Notice.of("docket.conviction.fined", c.fine().currency() + " " + c.fine().grouped())));
        if (c.effective() != null) parts.add(speech.of(plaint.text.Notice.of("docket.conviction.inEffect", c.effective())));
        return String.join(speech.lang().of("，", ", "), parts);
    }

    private String said(String key, int months) {
        return speech.of(plaint.text.Notice.of(key, speech.of(plaint.text.Notice.of(months == 1 ? "docket.conviction.month" : "docket.conviction.months", months))));
    }

    private static Map<String, Object> object(CaseFile file, Conviction c) {
        var o = new LinkedHashMap<String, Object>();
        o.put("party", c.party().value());
        o.put("name", file.party(c.party()).name());
        o.put("court", c.court());
        o.put("docketNo", c.docketNo());
        o.put("offence", c.offence());
        o.put("months", c.months());
        o.put("suspended", c.suspended());
        o.put("detention", c.detention());
        o.put("fine", c.fine() == null ? null : c.fine().grouped());
        o.put("on", c.on() == null ? null : c.on().toString());
        o.put("effective", c.effective() == null ? null : c.effective().toString());
        o.put("exhibit", c.exhibit() == null ? null : c.exhibit().value());
        return o;
    }
}
