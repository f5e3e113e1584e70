package plaint.pdf;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Notices;

/// How the pages of a foreign file are written into a bundle, as a worker told it: objects, and where in the file their bodies lie. The file itself is not looked into here;
/// what is told is held to its bounds. It is good as long as the file keeps its size and time.
public final class Recipe {
    private static final int MOST_OBJECTS = 20_000_000;
    private static final int MOST_PAGES = 1_000_000;
    private static final int DEEPEST = 100;
    private final byte[] told;
    private final long size;
    private final long modified;

    Recipe(byte[] told, Path file) throws IOException {
        this.told = told;
        size = Files.size(file);
        modified = Files.getLastModifiedTime(file).toMillis();
    }

    /// The same for another file.
    Recipe of(Path file) throws IOException {
        return new Recipe(told, file);
    }

    boolean fits(Path file) throws IOException {
        return Files.size(file) == size && Files.getLastModifiedTime(file).toMillis() == modified;
    }

    /// What came of it: the pages, or why they cannot be had.
    record Written(ForeignPages.Taken taken, Notice refused) {
        ForeignPages.Taken orRefused() throws Refused {
            if (refused != null) throw new Refused(refused);
            return taken;
        }
    }

    ForeignPages.Taken write(SourceBytes source, PdfOut out) throws IOException {
        return new Writing(new DataInputStream(new ByteArrayInputStream(told)), source, out).all().taken();
    }

    /// Writes what is being told right now. What goes wrong with the new file is thrown unchecked, to be told apart from a worker that breaks off.
    static Written write(DataInputStream told, SourceBytes source, PdfOut out) throws IOException {
        return new Writing(told, source, out).all();
    }

    private static final class Writing {
        private final DataInputStream told;
        private final SourceBytes source;
        private final PdfOut out;
        private int[] numbers = new int[256];
        private final byte[] words = new byte[1 << 13];
        private int elements;
        private long said;

        Writing(DataInputStream told, SourceBytes source, PdfOut out) {
            this.told = told;
            this.source = source;
            this.out = out;
        }

        /// A step of writing the new file.
        private interface Step {
            void run() throws IOException;
        }

        private static void step(Step step) {
            try {
                step.run();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        Written all() throws IOException {
            while (true) {
                switch (told.readByte()) {
                    case RecipeOut.BEGIN -> {
                        int n = number(told.readInt());
                        step(() -> out.begin(n));
                    }
                    case RecipeOut.REFER -> {
                        int n = number(told.readInt());
                        step(() -> out.refer(n));
                    }
                    case RecipeOut.KEY -> {
                        int n = number(told.readInt());
                        step(() -> out.key(n));
                    }
                    case RecipeOut.BYTES -> words(told.readInt());
                    case RecipeOut.PIECE -> piece(told.readLong(), told.readLong());
                    case RecipeOut.END -> {
                        return new Written(end(), null);
                    }
                    case RecipeOut.REFUSED -> {
                        return new Written(null, Notices.read(told));
                    }
                    default -> throw new IOException("no such word");
                }
            }
        }

        /// The number in the new file of what the worker numbered for itself.
        private int number(int own) throws IOException {
            if (own <= 0 || own > MOST_OBJECTS) throw new IOException("no such object");
            if (own >= numbers.length) numbers = Arrays.copyOf(numbers, Math.max(own + 1, numbers.length * 2));
            if (numbers[own] == 0) numbers[own] = out.reserve();
            return numbers[own];
        }

        private void words(int size) throws IOException {
            if (size < 0) throw new IOException("less than nothing");
            for (int left = size; left > 0; ) {
                int now = Math.min(left, words.length);
                told.readFully(words, 0, now);
                step(() -> out.write(words, 0, now));
                left -= now;
            }
        }

        private void piece(long at, long length) throws IOException {
            if (source == null || at < 0 || length < 0 || at > source.length() - length) throw new IOException("outside the file");
            step(() -> out.piece(new SourceBytes.Slice(source, at, length)));
        }

        private ForeignPages.Taken end() throws IOException {
            int count = count(MOST_PAGES);
            var pages = new ArrayList<Placed>();
            for (int i = 0; i < count; i++) {
                int object = number(told.readInt());
                double width = told.readDouble();
                double height = told.readDouble();
                var matrix = doubles(6);
                var leads = new ArrayList<Placed.Lead>();
                for (int l = count(MOST_PAGES); l > 0; l--) leads.add(new Placed.Lead(doubles(4), spot(count)));
                if (!(width > 0 && height > 0 && Double.isFinite(width) && Double.isFinite(height))) throw new IOException("a page without size");
                pages.add(new Placed(object, width, height, matrix, leads));
            }
            var outline = bookmarks(count, 0);
            var layers = new ArrayList<Layers.Layer>();
            for (int l = count(MOST_PAGES); l > 0; l--) layers.add(new Layers.Layer(number(told.readInt()), told.readBoolean()));
            return new ForeignPages.Taken(pages, outline, layers, told.readBoolean() ? tags(count) : null);
        }

        private ForeignTags tags(int pages) throws IOException {
            var on = new java.util.BitSet();
            var roots = new ArrayList<ForeignTags.Node>();
            for (int i = count(ForeignTags.MOST); i > 0; i--) roots.add(node(pages, 0, on));
            var drawn = new ArrayList<Integer>();
            for (int i = count(ForeignTags.MOST_FORMS + 1); i > 0; i--) {
                int own = told.readInt();
                drawn.add(own == 0 ? 0 : number(own));
            }
            return new ForeignTags(roots, on, List.of(), drawn);
        }

        private String text() throws IOException {
            var text = told.readUTF();
            said += text.length();
            if (said > ForeignTags.MOST_SAID) throw new IOException("too much said");
            return text;
        }

        private ForeignTags.Node node(int pages, int depth, java.util.BitSet on) throws IOException {
            if (depth > ForeignTags.DEEPEST || ++elements > ForeignTags.MOST) throw new IOException("too deep");
            var type = told.readUTF();
            var said = new ForeignTags.Said(text(), text(), text(), text(), text());
            var scope = told.readUTF();
            var numbering = told.readUTF();
            var shape = new ForeignTags.Shape(scope, told.readInt(), told.readInt(), numbering);
            int name = told.readInt();
            var headers = new ArrayList<Integer>();
            for (int i = count(ForeignTags.MOST_HEADERS); i > 0; i--) headers.add(told.readInt());
            var box = new ArrayList<Double>();
            for (int i = count(4); i > 0; i--) box.add(told.readDouble());
            var place = new ForeignTags.Place(name, headers, box);
            if (!ForeignTags.TYPES.contains(type) || !shape.sound() || !place.sound()) throw new IOException("no such element");
            var kids = new ArrayList<ForeignTags.Kid>();
            for (int i = count(ForeignTags.MOST); i > 0; i--) {
                if (told.readBoolean()) {
                    kids.add(node(pages, depth + 1, on));
                    continue;
                }
                int page = told.readInt();
                int number = told.readInt();
                int form = told.readInt();
                if (page < 0 || page >= pages || number < 0 || number > ForeignTags.MOST_CONTENT || form < 0 || form > ForeignTags.MOST_FORMS + 1) throw new IOException("no such content");
                on.set(page);
                kids.add(new ForeignTags.Content(page, number, form));
            }
            return new ForeignTags.Node(type, said, shape, place, kids);
        }

        private int count(int most) throws IOException {
            int count = told.readInt();
            if (count < 0 || count > most) throw new IOException("too many");
            return count;
        }

        private double[] doubles(int size) throws IOException {
            var all = new double[size];
            for (int i = 0; i < size; i++) {
                all[i] = told.readDouble();
                if (!Double.isFinite(all[i])) throw new IOException("no number");
            }
            return all;
        }

        private Placed.Spot spot(int pages) throws IOException {
            int page = told.readInt();
            if (page < 0 || page >= pages) throw new IOException("no such page");
            return new Placed.Spot(page, told.readDouble(), told.readDouble());
        }

        private List<Placed.Bookmark> bookmarks(int pages, int depth) throws IOException {
            if (depth > DEEPEST) throw new IOException("too deep");
            var all = new ArrayList<Placed.Bookmark>();
            for (int i = count(MOST_PAGES); i > 0; i--) all.add(new Placed.Bookmark(told.readUTF(), spot(pages), bookmarks(pages, depth + 1)));
            return all;
        }
    }
}
