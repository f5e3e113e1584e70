package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import plaint.text.Notice;
import plaint.work.Notices;

/// What a worker tells of a foreign file, for [Recipe] to write: the objects its pages need, with numbers of their own, and the places in the file where larger bodies lie.
final class RecipeOut extends ObjectOut {
    static final int BEGIN = 'O';
    static final int BYTES = 'B';
    static final int REFER = 'R';
    static final int PIECE = 'S';
    static final int END = 'E';
    static final int REFUSED = 'X';
    static final int KEY = 'K';
    private final byte[] words = new byte[1 << 13];
    private final long most;
    private DataOutputStream to;
    private ByteArrayOutputStream kept;
    private int filled;
    private long told;
    private int last;

    private RecipeOut(DataOutputStream to, long most) {
        this.to = to;
        this.most = most;
    }

    /// Tells all of it at once.
    static RecipeOut telling(OutputStream to) {
        return new RecipeOut(new DataOutputStream(to), Long.MAX_VALUE);
    }

    /// Keeps it in memory as long as it is no longer than `most`; beyond that, only sees whether the file can be taken at all.
    static RecipeOut keeping(int most) {
        var kept = new ByteArrayOutputStream();
        var out = new RecipeOut(new DataOutputStream(kept), most);
        out.kept = kept;
        return out;
    }

    @Override int reserve() {
        return ++last;
    }

    @Override boolean keeps() {
        return to != null;
    }

    /// What was kept; null where it became too long.
    byte[] kept() {
        return to == null ? null : kept.toByteArray();
    }

    @Override void begin(int number) throws IOException {
        op(BEGIN, number);
    }

    @Override void refer(int number) throws IOException {
        op(REFER, number);
    }

    @Override void key(int number) throws IOException {
        op(KEY, number);
    }

    @Override void piece(SourceBytes.Slice s) throws IOException {
        op(PIECE, 0);
        if (to == null) return;
        to.writeLong(s.at());
        to.writeLong(s.length());
    }

    private void op(int op, int number) throws IOException {
        words();
        counted(5);
        if (to == null) return;
        to.writeByte(op);
        if (op != PIECE) to.writeInt(number);
    }

    private void words() throws IOException {
        if (filled > 0) words(this.words, 0, filled);
        filled = 0;
    }

    private void words(byte[] b, int offset, int size) throws IOException {
        counted(size + 5L);
        if (to == null) return;
        to.writeByte(BYTES);
        to.writeInt(size);
        to.write(b, offset, size);
    }

    private void counted(long more) {
        told += more;
        if (told <= most) return;
        to = null;
        kept = null;
    }

    @Override public void write(int b) throws IOException {
        if (filled == words.length) words();
        words[filled++] = (byte) b;
    }

    @Override public void write(byte[] b, int offset, int size) throws IOException {
        if (size > words.length - filled) words();
        if (size > words.length) {
            words(b, offset, size);
        } else {
            System.arraycopy(b, offset, words, filled, size);
            filled += size;
        }
    }

    /// The end: what the pages look like and where they lead.
    void finish(ForeignPages.Taken taken) throws IOException {
        words();
        if (to == null) return;
        to.writeByte(END);
        to.writeInt(taken.pages().size());
        for (var p : taken.pages()) {
            to.writeInt(p.object());
            to.writeDouble(p.width());
            to.writeDouble(p.height());
            for (double d : p.matrix()) to.writeDouble(d);
            to.writeInt(p.leads().size());
            for (var l : p.leads()) {
                for (double d : l.rect()) to.writeDouble(d);
                spot(l.to());
            }
        }
        bookmarks(taken.outline());
        to.writeInt(taken.layers().size());
        for (var l : taken.layers()) {
            to.writeInt(l.number());
            to.writeBoolean(l.off());
        }
        to.writeBoolean(taken.tags() != null);
        if (taken.tags() == null) return;
        to.writeInt(taken.tags().roots().size());
        for (var n : taken.tags().roots()) node(n);
        to.writeInt(taken.tags().drawn().size());
        for (int d : taken.tags().drawn()) to.writeInt(d);
    }

    private void node(ForeignTags.Node n) throws IOException {
        to.writeUTF(n.type());
        var s = n.said();
        for (var text : List.of(s.title(), s.alt(), s.actual(), s.lang(), s.expanded(), n.shape().scope(), n.shape().numbering())) to.writeUTF(text);
        to.writeInt(n.shape().columns());
        to.writeInt(n.shape().rows());
        to.writeInt(n.place().name());
        to.writeInt(n.place().headers().size());
        for (int h : n.place().headers()) to.writeInt(h);
        to.writeInt(n.place().box().size());
        for (double d : n.place().box()) to.writeDouble(d);
        to.writeInt(n.kids().size());
        for (var k : n.kids()) {
            to.writeBoolean(k instanceof ForeignTags.Node);
            switch (k) {
                case ForeignTags.Node below -> node(below);
                case ForeignTags.Content c -> {
                    to.writeInt(c.page());
                    to.writeInt(c.number());
                    to.writeInt(c.form());
                }
            }
        }
    }

    /// The end of one that cannot be taken.
    void refused(Notice why) throws IOException {
        filled = 0;
        to.writeByte(REFUSED);
        Notices.write(why, to);
    }

    private void spot(Placed.Spot s) throws IOException {
        to.writeInt(s.page());
        to.writeDouble(s.x());
        to.writeDouble(s.y());
    }

    private void bookmarks(List<Placed.Bookmark> all) throws IOException {
        to.writeInt(all.size());
        for (var b : all) {
            to.writeUTF(b.title().length() > 2000 ? b.title().substring(0, 2000) : b.title());
            spot(b.to());
            bookmarks(b.below());
        }
    }
}
