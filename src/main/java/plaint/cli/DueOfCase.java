package plaint.cli;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.desk.CaseDue;
import plaint.docket.DueItem;
import plaint.docket.Limitation;
import plaint.forum.Forum.Word;
import plaint.key.PartyId;
import plaint.text.Notice;

/// How what is due in a case is said: a line for each with its arithmetic, and the same as JSON; then how limitation stands against each defendant.
final class DueOfCase {
    private final Speech speech;
    private final CaseFile file;

    DueOfCase(Speech speech, CaseFile file) {
        this.speech = speech;
        this.file = file;
    }

    void tell(CaseDue.Result due) {
        for (var i : due.items()) {
            var what = of(i.title()) + (i.party() == null ? "" : "  " + name(i.party())) + subject(i);
            speech.say(i.struck() == null ? "cli.line.due" : "cli.line.dueStruck", i.due(), what, day(i.safe()));
            if (i.sum() != null) speech.line("    " + of(i.sum()) + (i.why() == null ? "" : "  [" + of(i.why()) + "]"));
        }
        if (due.items().isEmpty()) speech.say("cli.line.nothingDue", file.no());
        due.limitations().forEach((party, l) -> speech.say("cli.line.limitation." + l.state(), name(party), l.from(), l.due() == null ? "" : l.due().due().day()));
        speech.object(object(due));
    }

    /// Which of several judgments or claims it belongs to; the rest stand in the title by their names.
    private String subject(DueItem i) {
        if (i.subject() == null) return "";
        for (var j : file.docket().judgments()) if (i.subject().equals(j.id())) return "  " + speech.of(Notice.of("docket.instance." + j.instance())) + (j.docketNo() == null ? "" : "  " + j.docketNo());
        for (var v : file.claims()) if (i.subject().equals("claim" + v.no())) return "  " + speech.of(Notice.of("cli.word.claim", v.no()));
        return "";
    }

    private Map<String, Object> object(CaseDue.Result due) {
        var object = new LinkedHashMap<String, Object>();
        object.put("case", file.no().value());
        object.put("forum", file.forum());
        object.put("due", due.items().stream().map(this::item).toList());
        object.put("limitations", due.limitations().entrySet().stream().map(e -> limitation(e.getKey(), e.getValue())).toList());
        return object;
    }

    private Map<String, Object> item(DueItem i) {
        var one = new LinkedHashMap<String, Object>();
        one.put("id", i.id());
        one.put("key", i.key());
        one.put("kind", i.kind().name());
        one.put("party", i.party() == null ? null : i.party().value());
        one.put("subject", i.subject());
        one.put("from", day(i.from()));
        one.put("raw", day(i.raw()));
        one.put("due", day(i.due()));
        one.put("safe", day(i.safe()));
        one.put("title", both(i.title()));
        one.put("sum", both(i.sum()));
        one.put("why", both(i.why()));
        one.put("struck", i.struck() != null);
        one.put("steps", (i.steps() == null ? List.<plaint.forum.Deadlines.Step>of() : i.steps()).stream().map(s -> {
            var step = new LinkedHashMap<String, Object>();
            step.put("key", s.key());
            step.put("zh", s.text().zh());
            step.put("en", s.text().en());
            step.put("rule", both(s.rule()));
            return step;
        }).toList());
        return one;
    }

    private static Map<String, Object> limitation(PartyId party, Limitation.Result l) {
        var one = new LinkedHashMap<String, Object>();
        one.put("party", party.value());
        one.put("state", l.state().name());
        one.put("from", day(l.from()));
        one.put("due", l.due() == null ? null : l.due().due().day().toString());
        return one;
    }

    private String name(PartyId id) {
        var p = file.party(id);
        return speech.lang().of(p.name(), p.latin() == null || p.latin().isBlank() ? p.name() : p.latin());
    }

    private String of(Word w) {
        return speech.lang().of(w.zh(), w.en());
    }

    private static String day(LocalDate d) {
        return d == null ? null : d.toString();
    }

    private static Map<String, Object> both(Word w) {
        if (w == null) return null;
        var both = new LinkedHashMap<String, Object>();
        both.put("zh", w.zh());
        both.put("en", w.en());
        return both;
    }
}
