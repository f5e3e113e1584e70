package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.fund.Entry;

/// How entries of the ledger are told: a line each, and the same as JSON.
final class Posted {
    private Posted() { }

    static int told(Speech speech, List<Entry> entries) {
        for (var e : entries) tell(speech, e);
        speech.object(Keys.of("entries", entries.stream().map(Posted::object).toList()));
        return Commands.DONE;
    }

    static void tell(Speech speech, Entry e) {
        speech.say("cli.line.entry", e.no(), e.day(), speech.of(plaint.text.Notice.of("fund.act." + e.act())), e.size().grouped(), e.caseNo() == null ? "" : e.caseNo(), e.party() == null ? "" : e.party());
    }

    static Map<String, Object> object(Entry e) {
        var one = new LinkedHashMap<String, Object>();
        one.put("no", e.no());
        one.put("day", e.day().toString());
        one.put("act", e.act().name());
        one.put("text", e.text());
        one.put("case", e.caseNo() == null ? null : e.caseNo().value());
        one.put("party", e.party());
        one.put("due", e.due() == null ? null : e.due().toString());
        one.put("reverses", e.reverses());
        one.put("bankLine", e.bankLine());
        one.put("postings", e.postings().stream().map(p -> Keys.of("account", p.account(), "amount", p.amount().plain())).toList());
        return one;
    }
}
