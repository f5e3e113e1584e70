package plaint.print;

import java.util.List;

/// One line of the print room: a paper, a group of exhibits, slip sheets, fronts of volumes, labels or a booklet. `stock` is a key of the words `print.stock.*`: plain, card, tinted, label.
/// `pages` with something on them; `seals` are what a person puts on it by hand.
public record Piece(String key, Kind kind, String title, String latin, String stock, boolean duplex, boolean staple, int pages, List<Seal> seals) {
    public Piece {
        seals = List.copyOf(seals);
    }

    public enum Kind { PAPER, EXHIBITS, SLIPS, FRONTS, LABELS, BOOKLET }

    /// A seal, a signature, or a seal across the edges of all pages (骑缝章), on the page of this printed number.
    public record Seal(What what, String page) {
        public enum What { SEAL, SIGNATURE, RIDING }
    }
}
