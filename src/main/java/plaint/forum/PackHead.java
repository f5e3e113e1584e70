package plaint.forum;

import java.time.LocalDate;
import plaint.forum.Forum.Review;
import plaint.forum.Forum.Word;

/// pack.yaml of one layer. `parent` is the key of the pack it extends, or empty; what the parent says of language and currency holds where a layer does not say it.
record PackHead(String id, String version, Word name, String language, String currency, String parent, Spot parentSpot, Forum.Kind kind, Review review) {
    static PackHead read(Row row) {
        var parent = row.has("extends") ? row.key("extends") : "";
        var kind = row.has("kind") ? Forum.Kind.valueOf(row.oneOf("kind", "forum", "court", "judge", "office").toUpperCase(java.util.Locale.ROOT)) : Forum.Kind.FORUM;
        var currency = parent.isEmpty() || row.has("currency") ? row.text("currency") : "";
        if (!currency.isEmpty() && !currency.matches("[A-Z]{3}")) row.faults().add(row.spot("currency"), "forum.fault.badCurrency", currency);
        var head = new PackHead(row.key("id"), row.text("version"), row.word("name", "latin"), parent.isEmpty() || row.has("language") ? row.text("language") : "",
            currency, parent, row.spot("extends"), kind, review(row.row("review")));
        row.done();
        return head;
    }

    /// Who reviewed a pack and when is said together, or not at all.
    private static Review review(Row row) {
        var state = row.oneOf("state", "unreviewed", "reviewed", "outdated");
        boolean done = state.equals("reviewed");
        LocalDate on = done || row.has("on") ? row.date("on") : null;
        var by = done || row.has("by") ? row.text("by") : "";
        var review = new Review(Review.State.valueOf(state.toUpperCase(java.util.Locale.ROOT)), on, by, row.date("data-as-of"), row.has("translation") && row.oneOf("translation", "own", "official").equals("own"));
        row.done();
        return review;
    }
}
