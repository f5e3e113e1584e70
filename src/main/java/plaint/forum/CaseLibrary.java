package plaint.forum;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import plaint.forum.DecidedCase.Appeal;
import plaint.forum.DecidedCase.Part;
import plaint.forum.Forum.Word;
import plaint.text.Money;

/// comparables.yaml: the decided cases.
final class CaseLibrary {
    private static final String DAY = "\\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\\d|3[01]))?)?";
    private final List<DecidedCase> cases = new ArrayList<>();

    CaseLibrary(Row file) {
        var seen = new HashSet<String>();
        for (var row : file.rows("comparables")) {
            var read = read(row);
            if (!seen.add(read.key())) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", read.key());
            cases.add(read);
        }
        file.done();
    }

    private static DecidedCase read(Row row) {
        var found = new DecidedCase(row.key("key"), word(row, "name", "latin"), word(row, "about", "latinAbout"), word(row, "court", "latinCourt"), row.optional("docketNo"), day(row, "filed"),
            day(row, "decided"), row.flag("atLeast", false), parts(row, "claimed"), parts(row, "awarded"), row.has("appeal") ? appeal(row.row("appeal")) : null, word(row, "note", "latinNote"),
            row.text("source"), row.flag("verified"));
        row.done();
        return found;
    }

    private static Appeal appeal(Row row) {
        var appeal = new Appeal(word(row, "court", "latinCourt"), parts(row, "awarded"), word(row, "note", "latinNote"), row.flag("verified"));
        row.done();
        return appeal;
    }

    /// A day, a month or a year.
    private static String day(Row row, String key) {
        var text = row.optional(key);
        if (!text.isEmpty() && !text.matches(DAY)) row.faults().add(row.spot(key), "forum.fault.badDate", key, text);
        return text;
    }

    private static Word word(Row row, String zh, String en) {
        return new Word(row.text(zh), row.text(en));
    }

    private static List<Part> parts(Row row, String key) {
        if (!row.has(key)) return null;
        var parts = new ArrayList<Part>();
        for (var item : row.rows(key)) {
            parts.add(new Part(word(item, "what", "latin"), item.has("amount") ? amount(item) : null));
            item.done();
        }
        return List.copyOf(parts);
    }

    private static Money amount(Row row) {
        var amount = row.money("amount");
        if (amount.minor() < 0) row.faults().add(row.spot("amount"), "forum.fault.badNumber", "amount", amount.plain());
        return amount;
    }

    List<DecidedCase> all() {
        return List.copyOf(cases);
    }
}
