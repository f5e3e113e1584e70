package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.ToIntFunction;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSBoolean;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSFloat;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.cos.ICOSVisitor;
import org.apache.pdfbox.pdfwriter.COSWriter;

/// Where objects of a PDF are written, each once and as soon as it is known: a file ([PdfOut]), or what a worker tells of one ([RecipeOut]). How objects are spelled stands here.
abstract sealed class ObjectOut extends OutputStream permits PdfOut, RecipeOut {
    /// Deeper than this no honest object is nested.
    private static final int DEEPEST = 100;
    private static final int NAMES = 1000;
    /// Keys of forms in the structure's parent tree begin here: above those of any page or link of ours, which are not counted yet when a form is written.
    static final int KEYS = 1 << 24;
    static final int SMALL = 1 << 13;
    private static final Map<COSName, byte[]> SPELLED = new ConcurrentHashMap<>();
    private final byte[] figures = new byte[20];

    /// A number for an object to be written later.
    abstract int reserve();

    /// Whether what is written is kept: if not, bodies need not be read.
    abstract boolean keeps();

    /// The object of this number begins here.
    abstract void begin(int number) throws IOException;

    /// A reference to the object of this number stands here.
    abstract void refer(int number) throws IOException;

    /// The key of the form of this number in the parent tree stands here.
    abstract void key(int number) throws IOException;

    /// Stands in a form's dictionary for its key in the parent tree, which turns on the number it has in the new file.
    static final class Key extends COSBase {
        private final int number;

        Key(int number) {
            this.number = number;
        }

        @Override public void accept(ICOSVisitor visitor) {
            throw new UnsupportedOperationException("written by ObjectOut alone");
        }
    }

    /// A piece of another file stands here.
    abstract void piece(SourceBytes.Slice s) throws IOException;

    /// A reference to the object of this number, for values handed to [#object(int, COSBase)].
    static COSObject to(int number) {
        return new COSObject(COSNull.NULL, new COSObjectKey(number, 0));
    }

    /// Writes an object whose references are already numbers of this file.
    void object(int number, COSBase value) throws IOException {
        object(number, value, ObjectOut::known);
    }

    int object(COSBase value) throws IOException {
        int number = reserve();
        object(number, value);
        return number;
    }

    static int known(COSBase value) {
        return value instanceof COSObject o ? (int) o.getKey().getNumber() : 0;
    }

    void object(int number, COSBase value, ToIntFunction<COSBase> numberOf) throws IOException {
        begin(number);
        inside(value, numberOf);
        ascii("\nendobj\n");
    }

    /// A stream made here, deflated.
    int stream(COSDictionary about, byte[] body) throws IOException {
        int number = reserve();
        stream(number, about, body);
        return number;
    }

    void stream(int number, COSDictionary about, byte[] body) throws IOException {
        about.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        whole(number, about, ObjectOut::known, body.length < SMALL ? Flate.quick(body) : Flate.whole(body));
    }

    /// A stream made here that is deflated already.
    int deflated(COSDictionary about, Flate.Body body) throws IOException {
        int number = reserve();
        deflated(number, about, body);
        return number;
    }

    void deflated(int number, COSDictionary about, Flate.Body body) throws IOException {
        about.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        head(number, about, ObjectOut::known, body.length());
        stands(body.alike());
        for (var part : body.parts()) write(part);
        ascii("\nendstream\nendobj\n");
    }

    /// The body that begins here holds what many files have alike.
    void stands(List<Flate.Alike> alike) { }

    /// A small object, no stream, whose references are already numbers of this file: it may share a stream with others.
    void packed(int number, COSBase value) throws IOException {
        object(number, value);
    }

    int packed(COSBase value) throws IOException {
        int number = reserve();
        packed(number, value);
        return number;
    }

    /// A stream whose body is already as its dictionary says.
    void whole(int number, COSDictionary about, ToIntFunction<COSBase> numberOf, byte[] body) throws IOException {
        head(number, about, numberOf, body.length);
        write(body);
        ascii("\nendstream\nendobj\n");
    }

    /// A stream whose body lies in other files.
    void copied(int number, COSDictionary about, ToIntFunction<COSBase> numberOf, List<SourceBytes.Slice> body) throws IOException {
        head(number, about, numberOf, body.stream().mapToLong(SourceBytes.Slice::length).sum());
        for (var s : body) piece(s);
        ascii("\nendstream\nendobj\n");
    }

    private void head(int number, COSDictionary about, ToIntFunction<COSBase> numberOf, long length) throws IOException {
        begin(number);
        ascii("<<");
        entries(about, numberOf, COSName.LENGTH, 0);
        ascii("/Length ");
        digits(length);
        ascii(">>\nstream\n");
    }

    /// A value that stands in its own object: a dictionary or array is written out even where inside another it would be referred to.
    void inside(COSBase value, ToIntFunction<COSBase> numberOf) throws IOException {
        if (value instanceof COSDictionary d) dictionary(d, numberOf, 0);
        else value(value, numberOf, 0);
    }

    private void dictionary(COSDictionary d, ToIntFunction<COSBase> numberOf, int depth) throws IOException {
        ascii("<<");
        entries(d, numberOf, null, depth);
        ascii(">>");
    }

    private void name(COSName name) throws IOException {
        var spelled = SPELLED.get(name);
        if (spelled == null) {
            var out = new ByteArrayOutputStream();
            name.writePDF(out);
            spelled = out.toByteArray();
            // those of foreign files have no end
            if (SPELLED.size() < NAMES) SPELLED.put(name, spelled);
        }
        write(spelled, 0, spelled.length);
    }

    private void entries(COSDictionary d, ToIntFunction<COSBase> numberOf, COSName without, int depth) throws IOException {
        for (var e : d.entrySet()) {
            if (e.getKey().equals(without)) continue;
            name(e.getKey());
            write(' ');
            value(e.getValue(), numberOf, depth + 1);
            write('\n');
        }
    }

    private void value(COSBase value, ToIntFunction<COSBase> numberOf, int depth) throws IOException {
        if (depth > DEEPEST) throw new IOException("objects nested too deep");
        switch (value) {
            case COSObject o -> reference(numberOf.applyAsInt(o));
            case COSStream s -> reference(numberOf.applyAsInt(s));
            case COSDictionary d -> {
                if (standsAlone(d)) reference(numberOf.applyAsInt(d));
                else dictionary(d, numberOf, depth);
            }
            case COSArray a -> {
                write('[');
                for (int i = 0; i < a.size(); i++) {
                    if (i > 0) write(' ');
                    value(a.get(i), numberOf, depth + 1);
                }
                write(']');
            }
            case COSName n -> name(n);
            case Key k -> key(k.number);
            case COSInteger i -> digits(i.longValue());
            case COSFloat f -> f.writePDF(this);
            case COSBoolean b -> ascii(b.getValue() ? "true" : "false");
            case COSString s -> COSWriter.writeString(s, this);
            case null, default -> ascii("null");
        }
    }

    /// The standard wants these as objects of their own.
    private static boolean standsAlone(COSDictionary d) {
        var type = d.getItem(COSName.TYPE);
        return COSName.FONT.equals(type) || COSName.FONT_DESC.equals(type);
    }

    private void reference(int number) throws IOException {
        if (number == 0) ascii("null");
        else refer(number);
    }

    void digits(long number) throws IOException {
        if (number < 0) {
            ascii(Long.toString(number));
            return;
        }
        int from = figures.length;
        do {
            figures[--from] = (byte) ('0' + number % 10);
            number /= 10;
        } while (number > 0);
        write(figures, from, figures.length - from);
    }

    void ascii(String text) throws IOException {
        write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
