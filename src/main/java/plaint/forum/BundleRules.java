package plaint.forum;

/// How a forum counts the pages of a bundle and refers to exhibits: the section `bundle` of papers.yaml. Patterns hold `{n}`, the exhibit's number or letter; `cite` also `{pages}` and
/// `pin` `{page}`, numbers as printed. `number` stands before the numbers on an exhibit's pages. `continues`: a later filing goes on with the numbers of the one before. `slip` is the paper put before each exhibit, empty for none.
public record BundleRules(Count count, boolean recto, boolean countBlanks, boolean continues, String cite, String pin, String number, String slip) {
    /// What one run of numbers goes through: the exhibits, with every paper counting by itself; every page of the bundle; or every paper and every exhibit by itself.
    public enum Count { EVIDENCE, ALL, DOCUMENT }

    /// Where a pack says nothing: exhibits under one run of numbers, each begun on a right-hand page whose blank back counts for nothing.
    static final BundleRules USUAL = new BundleRules(Count.EVIDENCE, true, false, false, "{n}, {pages}", "{n}, {page}", "", "");

    static BundleRules read(Row row) {
        var count = Count.valueOf(row.oneOf("count", "evidence", "all", "document").toUpperCase(java.util.Locale.ROOT));
        boolean blanks = row.oneOf("blank", "skip", "count").equals("count");
        boolean continues = row.has("later") && row.oneOf("later", "afresh", "continue").equals("continue");
        var rules = new BundleRules(count, row.flag("recto"), blanks, continues, pattern(row, "cite"), pattern(row, "pin"), row.optional("number"), row.optional("slip"));
        if (blanks && count != Count.ALL) row.faults().add(row.spot("blank"), "forum.fault.blankCounted");
        if (continues && count != Count.ALL) row.faults().add(row.spot("later"), "forum.fault.laterCounted");
        row.text("source");
        row.flag("verified");
        row.done();
        return rules;
    }

    private static String pattern(Row row, String key) {
        var text = row.text(key);
        if (!text.contains("{n}")) row.faults().add(row.spot(key), "forum.fault.missing", "{n}");
        return text;
    }
}
