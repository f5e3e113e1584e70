package plaint.pdf;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Notices;
import plaint.work.Workbench;

/// The inside of the process in which files are looked at: pages drawn for a screen, their text and links, and finished bundles read again that somebody may have changed. A few files stay
/// open, so that the next page comes at once.
final class Viewer {
    static final int OPEN = 'O';
    static final int DRAW = 'D';
    static final int TEXT = 'T';
    static final int PLACES = 'P';
    static final int LINKS = 'L';
    static final int CHECK = 'C';
    static final int SHAPE = 'S';
    private static final int KEPT = 3;
    private static final int PIECE = 1 << 14;
    private final Map<Path, Kept> kept = new LinkedHashMap<>(8, 0.75f, true);

    private Viewer() { }

    public static void main(String[] args) throws IOException {
        Workbench.serve(new Viewer()::answer);
    }

    private record Kept(OpenPages pages, long size, FileTime changed) { }

    /// An answer that is ready to be told.
    @FunctionalInterface private interface Told {
        void to(DataOutputStream answer) throws IOException;
    }

    private void answer(DataInputStream question, DataOutputStream answer) throws IOException {
        int verb = question.readByte();
        var file = Path.of(question.readUTF());
        var shown = question.readUTF();
        int page = question.readInt();
        double scale = question.readDouble();
        Told told;
        try {
            told = told(verb, file, shown, page, scale);
        } catch (Refused e) {
            told = no(named(e.notice(), file, shown));
        } catch (IOException | StackOverflowError | ClassCastException | IllegalArgumentException | IllegalStateException | IndexOutOfBoundsException | NegativeArraySizeException | NullPointerException
                 | ArithmeticException | UnsupportedOperationException | UncheckedIOException e) {
            told = no(verb == DRAW ? Notice.of("pdf.refused.notDrawn", shown, page + 1) : Notice.of("pdf.refused.damagedPdf", shown));
        }
        told.to(answer);
    }

    private static Told no(Notice why) {
        return to -> {
            to.writeBoolean(false);
            Notices.write(why, to);
        };
    }

    /// In the vault a file bears no name of its own.
    private static Notice named(Notice notice, Path file, String shown) {
        return new Notice(notice.key(), notice.args().stream().map(a -> a.equals(file.getFileName().toString()) ? shown : a).toList());
    }

    private Told told(int verb, Path file, String shown, int page, double scale) throws IOException, Refused {
        switch (verb) {
            case OPEN -> {
                return opened(open(file, shown));
            }
            case DRAW -> {
                var picture = open(file, shown).draw(page, scale);
                return to -> picture(picture, to);
            }
            case TEXT -> {
                var text = open(file, shown).text(page);
                return to -> {
                    to.writeBoolean(true);
                    text(text, to);
                };
            }
            case PLACES -> {
                var places = open(file, shown).places(page);
                return to -> {
                    to.writeBoolean(true);
                    to.writeBoolean(places != null);
                    if (places != null) places.tell(to);
                };
            }
            case LINKS -> {
                var links = open(file, shown).links(page);
                return to -> {
                    to.writeBoolean(true);
                    to.writeInt(links.size());
                    for (var l : links) {
                        PageText.tell(l.box(), to);
                        to.writeInt(l.to());
                    }
                };
            }
            case CHECK -> {
                var found = FinishedBundle.look(file);
                return to -> {
                    to.writeBoolean(true);
                    to.writeInt(found.pages());
                    to.writeInt(found.findings().size());
                    for (var f : found.findings()) Notices.write(f, to);
                    to.writeInt(found.originals().size());
                    for (var o : found.originals()) {
                        text(o.label(), to);
                        to.writeLong(o.size());
                        text(o.digest(), to);
                    }
                };
            }
            case SHAPE -> {
                var shape = BundleShape.look(file);
                return to -> {
                    to.writeBoolean(true);
                    shape.tell(to);
                };
            }
            default -> throw new IOException("no such verb");
        }
    }

    private OpenPages open(Path file, String shown) throws IOException, Refused {
        var known = kept.get(file);
        long size = Files.size(file);
        var changed = Files.getLastModifiedTime(file);
        if (known != null && known.size() == size && known.changed().equals(changed)) return known.pages();
        if (known != null) kept.remove(file).pages().close();
        var now = new Kept(OpenPages.open(file, shown, ""), size, changed);
        kept.put(file, now);
        if (kept.size() > KEPT) kept.remove(kept.keySet().iterator().next()).pages().close();
        return now.pages();
    }

    private static Told opened(OpenPages pages) {
        int count = pages.pages();
        var labels = new String[count];
        var sizes = new double[count][];
        var all = pages.sizes();
        for (int i = 0; i < count; i++) {
            labels[i] = pages.label(i);
            sizes[i] = all.get(i);
        }
        return to -> {
            to.writeBoolean(true);
            to.writeInt(count);
            for (int i = 0; i < count; i++) {
                to.writeUTF(labels[i].length() > 200 ? labels[i].substring(0, 200) : labels[i]);
                to.writeDouble(sizes[i][0]);
                to.writeDouble(sizes[i][1]);
            }
        };
    }

    private static void picture(Picture p, DataOutputStream to) throws IOException {
        to.writeBoolean(true);
        to.writeInt(p.width());
        to.writeInt(p.height());
        var piece = ByteBuffer.allocate(PIECE * 4);
        for (int at = 0; at < p.argb().length; at += PIECE) {
            int now = Math.min(PIECE, p.argb().length - at);
            piece.asIntBuffer().put(p.argb(), at, now);
            to.write(piece.array(), 0, now * 4);
        }
    }

    /// A text of any length.
    static void text(String text, DataOutputStream to) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        to.writeInt(bytes.length);
        to.write(bytes);
    }

    static void texts(List<String> texts, DataOutputStream to) throws IOException {
        to.writeInt(texts.size());
        for (var t : texts) text(t, to);
    }
}
