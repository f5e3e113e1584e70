package plaint.print;

import java.util.List;
import plaint.print.PrintOrder.Range;
import plaint.text.Notice;

/// What one set needs from one printer in one go: legs that follow each other in the set and want the same paper and printer. `done` counts sides handed over; a task that
/// stopped goes on with the first side of the sheet it stopped on. `why` says what it stopped for, null otherwise. `request` is what the print service calls the task it took over, null where it was
/// handed none, or does not tell.
public record PrintTask(int no, int set, List<Leg> legs, Ticket ticket, State state, int done, Notice why, String request) {
    public PrintTask {
        legs = List.copyOf(legs);
    }

    /// Pages of one piece: one `part` of it, a paper or an exhibit; `from` to `to` are sides of the set's file (1-based, inclusive); `digest` stands for all that is printed on them.
    /// `volume` is the binder it goes into, from 1; 0 in jobs of a time when sets were printed undivided.
    public record Leg(String piece, String part, String file, int from, int to, String digest, int volume) {
        public int pages() {
            return to - from + 1;
        }
    }

    /// `printer` empty: PostScript files beside the set, for a print shop. `shortEdge`: backs turned on the short edge, as booklets want. `halved`: each
    /// page is one of twice the sheet's size and leaves the printer as two sides.
    public record Ticket(String printer, String tray, String stock, boolean duplex, boolean colour, boolean staple, boolean shortEdge, boolean halved) { }

    public enum State { WAITING, PRINTING, PRINTED, FAILED, HELD }

    public int pages() {
        return legs.stream().mapToInt(Leg::pages).sum();
    }

    /// Sides that leave the printer: with both sides printed every leg fills its last sheet.
    public int sides() {
        return legs.stream().mapToInt(this::sides).sum();
    }

    /// Sheets of one leg.
    public int sheets(Leg l) {
        return ticket.duplex() ? sides(l) / 2 : sides(l);
    }

    /// Those of one leg.
    int sides(Leg l) {
        int sides = ticket.halved() ? 2 * l.pages() : l.pages();
        return ticket.duplex() ? (sides + 1) / 2 * 2 : sides;
    }

    public int sheets() {
        return ticket.duplex() ? sides() / 2 : sides();
    }

    /// On which of its sides, from 1, a piece begins.
    public int firstSide(String piece) {
        return 1 + legs.stream().takeWhile(l -> !l.piece().equals(piece)).mapToInt(this::sides).sum();
    }

    /// How many sides are left out when it goes on: whole sheets that are done.
    public int resumeAt() {
        return ticket.duplex() ? done / 2 * 2 : done;
    }

    /// The binder it fills: a task never goes over into the next.
    public int volume() {
        return Math.max(1, legs.getFirst().volume());
    }

    public List<Range> ranges() {
        return legs.stream().map(l -> new Range(l.from(), l.to())).toList();
    }

    public boolean has(String piece) {
        return legs.stream().anyMatch(l -> l.piece().equals(piece));
    }

    public boolean open() {
        return state != State.PRINTED;
    }

    public PrintTask in(State now, int sidesDone, Notice reason) {
        return new PrintTask(no, set, legs, ticket, now, sidesDone, reason, null);
    }

    /// The same for another printer; a tray that has not that name there is left to the printer.
    public PrintTask on(String printer, List<String> trays) {
        var t = ticket;
        return new PrintTask(no, set, legs, new Ticket(printer, trays.contains(t.tray()) ? t.tray() : "", t.stock(), t.duplex(), t.colour(), t.staple(), t.shortEdge(), t.halved()), state, done, why, request);
    }

    /// All of it is with the print service, under this name.
    public PrintTask handed(String as) {
        return new PrintTask(no, set, legs, ticket, State.PRINTED, sides(), null, as);
    }
}
