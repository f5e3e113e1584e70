package plaint.print;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Notices;
import plaint.work.Progress;
import plaint.work.Workbench;

/// The inside of the process in which a bundle is made ready for a printer: what others put into it is drawn or copied there. Tells each step; whoever waits ends it by ending the process.
final class Press {
    static final int PRINT = 'P';
    static final int POSTSCRIPT = 'S';
    static final int COLOURS = 'C';
    static final int STEP = 's';
    static final int REFUSED = 'r';
    static final int END = 'e';

    private Press() { }

    public static void main(String[] args) throws IOException {
        Workbench.serve(Press::answer);
    }

    private static void answer(DataInputStream question, DataOutputStream answer) throws IOException {
        int verb = question.readByte();
        var order = order(question);
        var at = Path.of(question.readUTF());
        var found = new BitSet();
        Notice refused = null;
        var steps = new Steps(answer);
        try {
            switch (verb) {
                case PRINT -> Printers.send(order, Printers.found(order.printer()), at, steps);
                case POSTSCRIPT -> postScript(order, at, steps);
                default -> found = Colours.look(order.file(), steps);
            }
        } catch (Refused e) {
            refused = e.notice();
        } catch (Cancelled | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException
                 | UncheckedIOException e) {
            refused = Notice.of("print.refused.unreadable", order.file().getFileName());
        }
        answer.writeByte(refused == null ? END : REFUSED);
        if (refused != null) {
            Notices.write(refused, answer);
            return;
        }
        var bits = found.toByteArray();
        answer.writeInt(bits.length);
        answer.write(bits);
    }

    private static void postScript(PrintOrder order, Path file, Progress steps) throws Refused, Cancelled {
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            var service = Printers.postScript(out);
            Printers.send(order, service, file.getParent(), steps);
            service.dispose();
        } catch (IOException e) {
            throw new Refused("print.refused.unwritable", file, String.valueOf(e.getMessage()));
        }
    }

    private static final class Steps implements Progress {
        private final DataOutputStream to;

        Steps(DataOutputStream to) {
            this.to = to;
        }

        @Override public void step(Notice doing, long done, long total) {
            try {
                to.writeByte(STEP);
                Notices.write(doing, to);
                to.writeLong(done);
                to.writeLong(total);
                to.flush();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override public boolean cancelled() {
            return false;
        }
    }

    static void tell(PrintOrder o, DataOutputStream to) throws IOException {
        to.writeUTF(o.file().toAbsolutePath().toString());
        to.writeUTF(o.printer());
        to.writeInt(o.copies());
        to.writeBoolean(o.duplex());
        to.writeInt(o.ranges().size());
        for (var r : o.ranges()) {
            to.writeInt(r.from());
            to.writeInt(r.to());
        }
        to.writeUTF(o.jobName());
        to.writeInt(o.skip());
        to.writeUTF(o.finish().tray());
        to.writeBoolean(o.finish().colour());
        to.writeBoolean(o.finish().staple());
        to.writeBoolean(o.finish().shortEdge());
        to.writeBoolean(o.finish().halved());
    }

    private static PrintOrder order(DataInputStream from) throws IOException {
        var file = Path.of(from.readUTF());
        var printer = from.readUTF();
        int copies = from.readInt();
        boolean duplex = from.readBoolean();
        List<PrintOrder.Range> ranges = new ArrayList<>();
        for (int i = from.readInt(); i > 0; i--) ranges.add(new PrintOrder.Range(from.readInt(), from.readInt()));
        return new PrintOrder(file, printer, copies, duplex, ranges, from.readUTF(), from.readInt(), new PrintOrder.Finish(from.readUTF(), from.readBoolean(), from.readBoolean(), from.readBoolean(), from.readBoolean()));
    }
}
