package plaint.desk;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.party.Party;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Words;

/// What sheets about parties say alike.
final class SheetWords {
    private SheetWords() { }

    static String say(Lang lang, String key, Object... args) {
        return Words.in(lang).say(key, args);
    }

    static String blank(String s) {
        return s == null ? "" : s;
    }

    static String name(Party p, Lang lang) {
        return lang.of(p.name(), p.latin());
    }

    static String money(Money m) {
        return m == null ? "" : m.grouped();
    }

    static String day(LocalDate d) {
        return d == null ? "" : d.toString();
    }

    /// The head every sheet has: number and title of the case, the day.
    static Map<String, Object> head(CaseFile c, LocalDate at, Lang lang) {
        var head = new HashMap<String, Object>();
        head.put("no", c.no().value());
        head.put("title", lang == Lang.ZH ? c.title() : c.latinTitle());
        head.put("docketNo", blank(c.docketNo()));
        head.put("date", Dates.said(at, lang));
        head.put("signed", lang == Lang.ZH ? Dates.signed(at) : Dates.english(at));
        return head;
    }
}
