package plaint.check;

import plaint.key.ExhibitId;

/// Where a finding lies, for whoever wants to look. `paper` is the pack's key of a paper, `paragraph` counts its paragraphs from 1 (0: none in particular), `quote` is the text meant, `page` the
/// printed number of the page (empty until the papers have pages). `tab` and `item` say where in the case it is put right. Anything may be null or empty.
public record Spot(String paper, int paragraph, String quote, String page, ExhibitId exhibit, String tab, String item) {
    static Spot tab(String tab, String item) {
        return new Spot(null, 0, "", "", null, tab, item == null ? "" : item);
    }

    static Spot paper(String paper) {
        return new Spot(paper, 0, "", "", null, null, "");
    }

    static Spot exhibit(ExhibitId id) {
        return new Spot(null, 0, "", "", id, "evidence", id.value());
    }

    static Spot piece(Piece p) {
        return new Spot(p.paper(), p.no(), p.text(), "", null, null, "");
    }

    Spot quoting(String text) {
        return new Spot(paper, paragraph, text, page, exhibit, tab, item);
    }

    /// The same with the tab where it is put right.
    Spot curedAt(String where, String what) {
        return new Spot(paper, paragraph, quote, page, exhibit, where, what == null ? "" : what);
    }

    /// The same with the page it was found on.
    public Spot on(String printed) {
        return new Spot(paper, paragraph, quote, printed, exhibit, tab, item);
    }
}
