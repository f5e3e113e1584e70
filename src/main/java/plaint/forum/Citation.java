package plaint.forum;

import java.util.ArrayList;
import java.util.List;
import plaint.forum.Forum.Word;
import plaint.text.ChineseNumerals;

/// Where a rule stands: an article of a law of statutes.yaml, for the time it had that number there. A row names one article, or lists under `numbers` those it
/// had one after the other, or, in a forum that cites otherwise, says under `cite` what stands behind the law's short name (`12(a)(1)(A)(i)`); a number may name another law where the rule moved. `transitional`: the article says what holds for starts before its law was in force.
record Citation(Period period, Spot spot, Word text, boolean verified) implements Period.Dated {
    static List<Citation> read(Row row, StatuteBook statutes) {
        var verified = row.flag("verified");
        if (!row.has("numbers")) return List.of(one(row, row, verified, statutes));
        var law = row.optional("law");
        var found = new ArrayList<Citation>();
        for (var number : row.rows("numbers")) {
            found.add(one(number, number.has("law") || law.isEmpty() ? number : row, number.flag("verified", verified), statutes));
            number.done();
        }
        return List.copyOf(found);
    }

    private static Citation one(Row row, Row ofLaw, boolean verified, StatuteBook statutes) {
        var law = statutes.law(ofLaw, ofLaw.text("law"));
        if (row.has("cite")) return cited(row, law, verified);
        int article = row.count("article");
        int paragraph = row.has("paragraph") ? row.count("paragraph") : 0;
        int item = row.has("item") ? row.count("item") : 0;
        int through = row.has("through") ? row.count("through") : 0;
        boolean transitional = row.flag("transitional", false);
        var period = row.period();
        if (row.faults().none() && !transitional && !period.within(law.period())) row.faults().add(row.spot("from"), "forum.fault.outsideLaw", period, law.title(), law.period());
        var zh = "《" + law.shortTitle() + "》" + ChineseNumerals.article(article) + (through == 0 ? "" : "至" + ChineseNumerals.article(through)) + (paragraph == 0 ? "" : "第" + ChineseNumerals.of(paragraph) + "款")
            + (item == 0 ? "" : "第（" + ChineseNumerals.of(item) + "）项");
        var en = law.latin() + (through == 0 ? ", art. " + article : ", arts. " + article + "-" + through) + (paragraph == 0 ? "" : "(" + paragraph + ")") + (item == 0 ? "" : ", item " + item);
        return new Citation(period, row.spot(), new Word(zh, en), verified);
    }

    /// Where the law is not cited by articles in Chinese numerals: its short name and what stands under `cite`, in every language.
    private static Citation cited(Row row, StatuteBook.Law law, boolean verified) {
        var period = row.period();
        if (row.faults().none() && !row.flag("transitional", false) && !period.within(law.period())) row.faults().add(row.spot("from"), "forum.fault.outsideLaw", period, law.title(), law.period());
        var text = law.shortTitle() + " " + row.text("cite");
        return new Citation(period, row.spot(), new Word(text, text), verified);
    }
}
