package plaint.pdf;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSNull;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSObjectKey;
import org.apache.pdfbox.cos.COSStream;

/// Carries objects of one document into a new file: each once, numbered anew, with all it refers to. What acts, leads out of the page or only describes is left behind.
final class Copier {
    /// Neither seen nor needed on a page: notes of the program that made it, its part in a structure that is not carried along, files outside.
    private static final Set<COSName> LEFT = Set.of(COSName.METADATA, COSName.getPDFName("PieceInfo"), COSName.LAST_MODIFIED, COSName.STRUCT_PARENT, COSName.STRUCT_PARENTS,
        COSName.getPDFName("OPI"), COSName.AF, COSName.F, COSName.F_FILTER, COSName.getPDFName("FDecodeParms"), COSName.getPDFName("Alternates"), COSName.LENGTH);
    private static final Set<COSName> NO_PAGE_CONTENT = Set.of(COSName.CATALOG, COSName.PAGES, COSName.PAGE, COSName.ANNOT, COSName.getPDFName("Action"), COSName.FILESPEC, COSName.EMBEDDED_FILE,
        COSName.OUTLINES, COSName.SIG, COSName.getPDFName("StructTreeRoot"), COSName.getPDFName("StructElem"));
    private final ObjectOut out;
    private final SourceBytes bytes;
    private final Map<COSObjectKey, Integer> byKey = new HashMap<>();
    private final Map<COSBase, Integer> byItself = new IdentityHashMap<>();
    private final ArrayDeque<Waiting> waiting = new ArrayDeque<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Set<COSBase> told = Collections.newSetFromMap(new IdentityHashMap<>());

    /// `bytes`: the file the document was read from; null for one made in memory.
    Copier(ObjectOut out, SourceBytes bytes) {
        this(out, bytes, List.of());
    }

    /// `told`: forms of whose content elements of the structure tell.
    Copier(ObjectOut out, SourceBytes bytes, List<COSStream> told) {
        this.out = out;
        this.bytes = bytes;
        this.told.addAll(told);
    }

    /// Under which number it stands in the new file; 0 where it has not come along.
    int came(COSStream s) {
        return byItself.getOrDefault(s, 0);
    }

    private record Waiting(int number, COSBase value) { }

    /// An optional-content group that came along, as the source knows it and as the new file does.
    record Layer(COSObject source, int number) { }

    /// The number under which `value` stands in the new file, with everything below it; one that cannot stand on a page gives 0.
    int copy(COSBase value) throws IOException {
        int number = number(value);
        drain();
        return number;
    }

    List<Layer> layers() {
        return layers;
    }

    /// A stream with a dictionary of its own and the undecoded body of `body`.
    void bodyOf(COSStream body, int number, COSDictionary about) throws IOException {
        var slice = bytes == null ? null : bytes.slice(body);
        if (slice != null) {
            out.copied(number, about, this::number, List.of(slice));
        } else if (!out.keeps()) {
            out.whole(number, about, this::number, new byte[0]);
        } else {
            try (var in = body.createRawInputStream()) {
                out.whole(number, about, this::number, in.readAllBytes());
            }
        }
        drain();
    }

    void stream(int number, COSDictionary about, byte[] body) throws IOException {
        about.setItem(COSName.FILTER, COSName.FLATE_DECODE);
        out.whole(number, about, this::number, Flate.whole(body));
        drain();
    }

    private int number(COSBase value) {
        if (value instanceof COSObject o) return ofReference(o);
        if (value == null || !mayCome(value)) return 0;
        return byItself.computeIfAbsent(value, v -> waitingFor(v));
    }

    private int ofReference(COSObject o) {
        var key = o.getKey();
        var known = key == null ? byItself.get(o) : byKey.get(key);
        if (known != null) return known;
        var value = o.getObject();
        int number = 0;
        if (value != null && value != COSNull.NULL && mayCome(value)) {
            // what PDFBox made in memory may be met both by reference and as itself
            var before = byItself.get(value);
            number = before != null ? before : waitingFor(value);
            if (value instanceof COSDictionary) byItself.put(value, number);
            if (value instanceof COSDictionary d && COSName.OCG.equals(d.getItem(COSName.TYPE))) layers.add(new Layer(o, number));
        }
        if (key == null) byItself.put(o, number);
        else byKey.put(key, number);
        return number;
    }

    private int waitingFor(COSBase value) {
        int number = out.reserve();
        waiting.add(new Waiting(number, value));
        return number;
    }

    private static boolean mayCome(COSBase value) {
        return !(value instanceof COSDictionary d) || !(d.getDictionaryObject(COSName.TYPE) instanceof COSName type) || !NO_PAGE_CONTENT.contains(type);
    }

    private void drain() throws IOException {
        for (var next = waiting.poll(); next != null; next = waiting.poll()) {
            if (next.value() instanceof COSStream s) stream(next.number(), s);
            else out.object(next.number(), next.value() instanceof COSDictionary d ? described(d) : next.value(), this::number);
        }
    }

    /// Lists of what a font program holds are often wrong, tell nothing that the program does not, and are no longer part of the standard.
    private static COSDictionary described(COSDictionary d) {
        if (!COSName.FONT_DESC.equals(d.getItem(COSName.TYPE)) || !d.containsKey(COSName.CID_SET) && !d.containsKey(COSName.CHAR_SET)) return d;
        var without = new COSDictionary(d);
        without.removeItem(COSName.CID_SET);
        without.removeItem(COSName.CHAR_SET);
        return without;
    }

    private void stream(int number, COSStream s) throws IOException {
        if (COSName.IMAGE.equals(s.getDictionaryObject(COSName.SUBTYPE))) HugePicture.refuse(s.getInt(COSName.WIDTH, 0), s.getInt(COSName.HEIGHT, 0));
        var about = new COSDictionary();
        s.entrySet().forEach(e -> {
            if (!LEFT.contains(e.getKey())) about.setItem(e.getKey(), e.getValue());
        });
        if (told.contains(s)) about.setItem(COSName.STRUCT_PARENTS, new ObjectOut.Key(number));
        var slice = bytes == null ? null : bytes.slice(s);
        if (slice != null) {
            out.copied(number, about, this::number, List.of(slice));
        } else if (s.hasData() && out.keeps()) {
            try (var in = s.createRawInputStream()) {
                out.whole(number, about, this::number, in.readAllBytes());
            }
        } else {
            out.whole(number, about, this::number, new byte[0]);
        }
    }
}
