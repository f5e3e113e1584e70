package plaint.pdf;

import java.util.List;

/// A ticked box: the character U+2611 stands in no face that may be shipped, so it is set as an empty box with a tick over it. Read back, it is □√; a reader is told ☑.
final class Ticks {
    static final int TICKED = 0x2611;
    static final int BOX = 0x25A1;
    private static final int TICK = 0x221A;
    private static final double SMALL = 0.82;

    private Ticks() { }

    /// Adds one character, a box; a ticked one as the box, and over it the tick, which is no content of its own.
    static void add(Mark.Glyphs box, List<Mark> marks) {
        if (box.codePoints()[0] != TICKED) {
            marks.add(box);
            return;
        }
        double small = box.size() * SMALL;
        marks.add(new Mark.Glyphs(box.face(), box.size(), new int[] {BOX}, box.x(), box.y(), box.grey(), box.tag()));
        // the brush face draws it as a hand does, not as a root
        marks.add(new Mark.Glyphs(Face.KAI, small, new int[] {TICK}, new double[] {box.x()[0] + 0.1 * box.size()}, box.y() + 0.08 * box.size(), box.grey()));
    }
}
