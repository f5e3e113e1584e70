package plaint.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntFunction;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;

/// Damaged and hostile files of every kind we know, made from a seed: the same seed gives the same files. Each is made with what has to become of it.
final class HostileFiles {
    /// SOUND: all its pages are in the bundle. MENDED: damaged, yet all its pages can be read and are in the bundle. EITHER: in with a warning, or refused with a reason.
    /// REFUSED: may not come in.
    enum Fate { SOUND, MENDED, EITHER, REFUSED }

    /// A file as it was made: what has to become of it, and its pages where none may be lost in silence (else 0).
    record Made(String name, Fate fate, int pages, Source source) {
        byte[] bytes() throws IOException {
            return source.bytes();
        }
    }

    /// The bytes, made when they are wanted.
    @FunctionalInterface interface Source {
        byte[] bytes() throws IOException;
    }

    private final long seed;
    private Random chance;
    private final List<Made> all = new ArrayList<>();

    private HostileFiles(long seed) {
        this.seed = seed;
    }

    /// A set of about 300 files, always in the same order.
    static List<Made> all(long seed) throws IOException {
        var files = new HostileFiles(seed);
        files.pdfs();
        files.damaged();
        files.loops();
        files.bombs();
        files.active();
        files.locked();
        files.boxes();
        files.pictures();
        files.strangers();
        files.names();
        return files.all;
    }

    /// Writes every `step`th file of the set into `folder`, with the list for a bundle and what each file was when it was made.
    static List<Made> write(Path folder, long seed, int step) throws IOException {
        Files.createDirectories(folder);
        var made = new ArrayList<Made>();
        var every = all(seed);
        var list = new StringBuilder("exhibit_id,title_zh,file\n");
        var sums = new StringBuilder("file,sum\n");
        for (int i = 0; i < every.size(); i += step) {
            var m = every.get(i);
            var bytes = m.bytes();
            Files.write(folder.resolve(m.name()), bytes);
            list.append("X").append(made.size() + 1).append(",样本").append(made.size() + 1).append(",\"").append(m.name()).append("\"\n");
            sums.append('"').append(m.name()).append("\",").append(sum(bytes)).append('\n');
            made.add(m);
        }
        Files.writeString(folder.resolve("list.csv"), list);
        Files.writeString(folder.resolve("sums.csv"), sums);
        return made;
    }

    static long sum(byte[] bytes) {
        var sum = new CRC32();
        sum.update(bytes);
        return sum.getValue();
    }

    private void put(String stem, String ending, Fate fate, int pages, Source source) {
        int number = all.size() + 1;
        all.add(new Made("%03d-%s.%s".formatted(number, stem, ending), fate, pages, () -> {
            chance = new Random(seed * 1000 + number);
            return source.bytes();
        }));
    }

    private void pdf(String stem, int times, Fate fate, int pages, IntFunction<byte[]> made) {
        for (int i = 0; i < times; i++) {
            int n = i;
            put(stem, "pdf", fate, pages, () -> made.apply(n));
        }
    }

    private static byte[] whole(int pages) {
        return RawPdf.of("SOUND", pages, "", "").bytes();
    }

    private void pdfs() {
        pdf("sound", 8, Fate.SOUND, 1, i -> whole(1));
        pdf("sound", 8, Fate.SOUND, 3, i -> whole(3));
        pdf("sound", 8, Fate.SOUND, 5, i -> whole(5));
    }

    private void damaged() {
        pdf("cut", 20, Fate.EITHER, 4, i -> Arrays.copyOf(whole(4), whole(4).length * (i + 1) / 21));
        pdf("flips", 26, Fate.EITHER, 4, i -> {
            var b = whole(4);
            for (int n = 0; n <= i; n++) b[chance.nextInt(b.length)] ^= (byte) (1 << chance.nextInt(8));
            return b;
        });
        pdf("hole", 8, Fate.EITHER, 4, i -> {
            var b = whole(4);
            int at = chance.nextInt(b.length - 200);
            Arrays.fill(b, at, at + 50 + 10 * i, (byte) 0);
            return b;
        });
        pdf("lineends", 4, Fate.MENDED, 3, i -> latin(latin(whole(3)).replace("\n", i % 2 == 0 ? "\r\n" : "\r")));
        pdf("junkbefore", 5, Fate.MENDED, 2, i -> joined(latin("junk ".repeat(20 * (i + 1)) + "\n"), whole(2)));
        pdf("junkafter", 5, Fate.MENDED, 2, i -> joined(whole(2), latin("\0junk ".repeat(400 * (i + 1)))));
        pdf("places", 6, Fate.MENDED, 2, i -> RawPdf.of("SOUND", 2, "", "").shifted(i % 2 == 0 ? 3 + i : -3 - i).bytes());
        pdf("notable", 3, Fate.MENDED, 2, i -> latin(latin(whole(2)).replaceAll("(?s)xref\n.*", "")));
        pdf("length", 8, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("SOUND", 1, "", "");
            var said = List.of("0", "5", "999999999", "-1", "99999999999999", "null", "4 0 R", "(x)").get(i);
            pdf.set(4, latin(RawPdf.streamObject("<</Length " + said + ">>", latin("BT /F1 24 Tf 72 700 Td (LENGTH) Tj ET"))));
            return pdf.bytes();
        });
    }

    private void loops() {
        pdf("pageloop", 4, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("LOOP", 1, "", "");
            int kid = pdf.last();
            if (i == 0) pdf.set(2, "<</Type/Pages/Count 2/Kids[2 0 R " + kid + " 0 R]>>");
            if (i == 1) pdf.set(2, "<</Type/Pages/Count 3/Kids[" + kid + " 0 R " + pdf.add("<</Type/Pages/Count 2/Kids[2 0 R]/Parent 2 0 R>>") + " 0 R]>>");
            if (i == 2) pdf.set(2, "<</Type/Pages/Count 1/Parent 2 0 R/Kids[" + kid + " 0 R]>>");
            if (i == 3) pdf.set(2, "<</Type/Pages/Count 5/Kids[" + (kid + " 0 R ").repeat(5) + "]>>");
            return pdf.bytes();
        });
        pdf("count", 5, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("COUNT", 2, "", "");
            return latin(latin(pdf.bytes()).replace("/Count 2", "/Count " + List.of("2147483647", "-5", "0", "1.5e9", "(two)").get(i)));
        });
        pdf("deeptree", 3, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("DEEP", 1, "", "");
            int below = pdf.last();
            for (int n = 0; n < List.of(50, 1000, 20_000).get(i); n++) below = pdf.add("<</Type/Pages/Count 1/Kids[" + below + " 0 R]>>");
            return pdf.set(2, "<</Type/Pages/Count 1/Kids[" + below + " 0 R]>>").bytes();
        });
        pdf("outlineloop", 3, Fate.MENDED, 1, i -> {
            var pdf = RawPdf.of("SOUND", 1, "", "/Outlines 6 0 R");
            pdf.add("<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>");
            pdf.add("<</Title(a)/Parent 6 0 R/" + List.of("Next", "First", "Prev").get(i) + " 7 0 R/Dest[5 0 R/Fit]>>");
            return pdf.bytes();
        });
        pdf("deepoutline", 1, Fate.MENDED, 1, i -> {
            var pdf = RawPdf.of("SOUND", 1, "", "/Outlines 6 0 R");
            pdf.add("<</Type/Outlines/First 7 0 R/Last 7 0 R/Count 1>>");
            for (int n = 7; n < 5000; n++) pdf.add("<</Title(a)/Parent " + (n - 1) + " 0 R/First " + (n + 1) + " 0 R/Last " + (n + 1) + " 0 R/Dest[5 0 R/Fit]>>");
            return pdf.bytes();
        });
        pdf("selfobject", 4, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("SELF", 1, "", "");
            if (i == 0) pdf.set(4, "4 0 R");
            if (i == 1) pdf.set(4, latin(RawPdf.streamObject("<</Length 4 0 R>>", latin("BT ET"))));
            if (i == 2) pdf.set(3, "3 0 R");
            if (i == 3) pdf.set(1, "<</Type/Catalog/Pages 1 0 R>>");
            return pdf.bytes();
        });
        pdf("resourceloop", 2, Fate.EITHER, 0, i -> {
            var pdf = new RawPdf();
            int form = pdf.stream("/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 3 0 R>>>>", latin("/X Do"));
            int content = pdf.stream("", latin("/X Do"));
            int page = pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</X " + form + " 0 R>>>>/Contents " + content + " 0 R>>");
            return pdf.set(2, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>").bytes();
        });
        pdf("deeparray", 4, Fate.EITHER, 0, i -> {
            int deep = List.of(90, 400, 10_000, 400_000).get(i);
            return RawPdf.of("DEEP", 1, "/Group " + "[".repeat(deep) + "]".repeat(deep), "").bytes();
        });
        pdf("deepcontent", 2, Fate.EITHER, 0, i -> content(latin("q ".repeat(200_000) + "Q ".repeat(200_000)), ""));
        pdf("prevloop", 2, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("SOUND", 1, "", "");
            var at = latin(pdf.bytes()).lastIndexOf("xref\n0");
            return pdf.trailer("/Prev " + (i == 0 ? at : 0)).bytes();
        });
    }

    private static byte[] content(byte[] body, String filter) {
        var pdf = new RawPdf();
        int content = pdf.stream(filter, body);
        int page = pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents " + content + " 0 R>>");
        return pdf.set(2, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>").bytes();
    }

    private void bombs() {
        pdf("bomb", 2, Fate.REFUSED, 0, i -> content(RawPdf.bomb(300 + 700 * i, 1, (byte) ' '), "/Filter/FlateDecode"));
        pdf("nestedbomb", 2, Fate.REFUSED, 0, i -> content(RawPdf.bomb(800, 2 + i, (byte) ' '), "/Filter[" + "/FlateDecode ".repeat(2 + i) + "]"));
        pdf("manybombs", 1, Fate.REFUSED, 0, i -> {
            var pdf = new RawPdf();
            int content = pdf.stream("/Filter/FlateDecode", RawPdf.bomb(50, 1, (byte) ' '));
            int page = pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents[" + (content + " 0 R ").repeat(40) + "]>>");
            return pdf.set(2, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>").bytes();
        });
        pdf("objectbomb", 2, Fate.EITHER, 0, i -> {
            var packed = RawPdf.bomb(900, 1, (byte) ' ');
            var pdf = RawPdf.of("SOUND", 1, "/Group 99 0 R", "");
            pdf.add(RawPdf.streamObject("<</Type/ObjStm/N 1000000/First 100/Filter/FlateDecode/Length " + packed.length + ">>", packed));
            // no table: the reader has to look through all objects
            return latin(latin(pdf.bytes()).replaceAll("(?s)xref\n0.*", "trailer\n<</Root 1 0 R>>\n"));
        });
        pdf("imagebomb", 3, Fate.REFUSED, 0, i -> image(100_000, 100_000, i == 0 ? "/CCITTFaxDecode/DecodeParms<</K -1/Columns 100000/Rows 100000>>" : "/FlateDecode", RawPdf.bomb(4, 1, (byte) 0)));
        pdf("imagelies", 3, Fate.EITHER, 0, i -> image(List.of(0, -5, 40).get(i), 30, "/FlateDecode", RawPdf.bomb(1, 1, (byte) 9)));
    }

    private static byte[] image(int width, int height, String filter, byte[] body) {
        var pdf = new RawPdf();
        int image = pdf.stream("/Type/XObject/Subtype/Image/Width " + width + "/Height " + height + "/BitsPerComponent 8/ColorSpace/DeviceGray/Filter" + filter, body);
        int content = pdf.stream("", latin("q 500 0 0 500 40 200 cm /I Do Q"));
        int page = pdf.add("<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</XObject<</I " + image + " 0 R>>>>/Contents " + content + " 0 R>>");
        return pdf.set(2, "<</Type/Pages/Count 1/Kids[" + page + " 0 R]>>").bytes();
    }

    private void active() {
        var script = "<</S/JavaScript/JS(app.alert\\(1\\))>>";
        var actions = List.of(script, "<</S/Launch/F(calc.exe)>>", "<</S/URI/URI(http://example.invalid/)>>", "<</S/GoToR/F(other.pdf)/D[0/Fit]>>", "<</S/SubmitForm/F(http://example.invalid/)>>",
            "<</S/ImportData/F(x.fdf)>>", "<</S/Named/N/Print>>", "<</S/GoTo/D[5 0 R/Fit]/Next " + script + ">>");
        for (var a : actions) {
            put("open", "pdf", Fate.SOUND, 1, () -> RawPdf.of("SOUND", 1, "", "/OpenAction " + a).bytes());
            put("pageopen", "pdf", Fate.SOUND, 1, () -> RawPdf.of("SOUND", 1, "/AA<</O " + a + ">>", "/AA<</WC " + a + ">>").bytes());
            put("link", "pdf", Fate.SOUND, 1, () -> RawPdf.of("SOUND", 1, "/Annots[<</Type/Annot/Subtype/Link/Rect[70 690 200 720]/A " + a + "/AA<</E " + script + ">>>>]", "").bytes());
        }
        pdf("namedscript", 2, Fate.SOUND, 1, i -> RawPdf.of("SOUND", 1, "", "/Names<</JavaScript<</Names[(a) " + script + "]>>>>").bytes());
        pdf("attached", 4, Fate.SOUND, 1, i -> {
            var spec = "<</Type/Filespec/F(a.exe)/EF<</F 6 0 R>>>>";
            var pdf = RawPdf.of("SOUND", 1, i == 1 ? "/Annots[<</Type/Annot/Subtype/FileAttachment/Rect[10 10 30 30]/FS " + spec + ">>]" : i == 2 ? "/AF[" + spec + "]" : "",
                i == 0 ? "/Names<</EmbeddedFiles<</Names[(a) " + spec + "]>>>>" : i == 3 ? "/AF[" + spec + "]/Collection<</View/D>>" : "");
            pdf.stream("/Type/EmbeddedFile", latin("MZ program"));
            return pdf.bytes();
        });
        pdf("media", 3, Fate.SOUND, 1, i -> RawPdf.of("SOUND", 1, "/Annots[<</Type/Annot/Subtype/" + List.of("RichMedia", "Screen", "Movie").get(i) + "/Rect[10 10 30 30]/A<</S/Rendition/OP 0/JS(x)/R<</S/MR>>>>>>]", "").bytes());
        pdf("outside", 2, Fate.SOUND, 1, i -> {
            var pdf = RawPdf.of("SOUND", 1, "", "");
            int outside = pdf.add(RawPdf.streamObject("<</Type/XObject/Subtype/Image/Width 9/Height 9/BitsPerComponent 8/ColorSpace/DeviceGray/F(http://example.invalid/x)/Length 0>>", new byte[0]));
            return latin(latin(pdf.bytes()).replace("/Resources<<", "/Resources<</XObject<</I " + outside + " 0 R>>"));
        });
        pdf("xfa", 1, Fate.REFUSED, 0, i -> {
            var pdf = RawPdf.of("FORM", 1, "", "/NeedsRendering true/AcroForm<</Fields[]/XFA 6 0 R>>");
            pdf.stream("", latin("<xdp:xdp xmlns:xdp='http://ns.adobe.com/xdp/'/>"));
            return pdf.bytes();
        });
        pdf("entity", 2, Fate.SOUND, 1, i -> {
            var pdf = RawPdf.of("SOUND", 1, i == 0 ? "" : "/Metadata 6 0 R", "/Metadata 6 0 R");
            pdf.stream("/Type/Metadata/Subtype/XML", latin("<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>"));
            return pdf.bytes();
        });
    }

    private void locked() {
        for (int i = 0; i < 9; i++) {
            int bits = List.of(40, 128, 256).get(i % 3);
            boolean ask = i >= 4;
            boolean print = i % 2 == 0;
            put(ask ? "locked" : "restricted", "pdf", ask ? Fate.REFUSED : Fate.SOUND, ask ? 0 : 2, () -> locked(bits, ask, print));
        }
    }

    private static byte[] locked(int bits, boolean ask, boolean print) throws IOException {
        try (var doc = Loader.loadPDF(whole(2)); var out = new ByteArrayOutputStream()) {
            var may = new AccessPermission();
            may.setCanPrint(print);
            may.setCanModify(false);
            var policy = new StandardProtectionPolicy("owner", ask ? "user" : "", may);
            policy.setEncryptionKeyLength(bits);
            doc.protect(policy);
            doc.save(out);
            return out.toByteArray();
        }
    }

    private void boxes() {
        for (var box : List.of("0 0 14400 14400", "0 0 1 1", "0 0 0 0", "595 842 0 0", "-300 -400 295 442", "0 0 1e9 1e9", "0 0 3 20000", "(a) 0 595 842", "0 0 595", "0 0 842 1191", "0 0 -595 -842"))
            put("box", "pdf", Fate.MENDED, 1, () -> latin(latin(RawPdf.of("SOUND", 1, "", "").bytes()).replace("0 0 595 842", box)));
        for (var turn : List.of("/Rotate 90", "/Rotate 45", "/Rotate -90", "/Rotate 99999999", "/CropBox[100 100 90 90]", "/CropBox[9000 9000 9100 9100]", "/UserUnit 1000", "/CropBox[0 0 300 300]/Rotate 270"))
            put("turned", "pdf", Fate.MENDED, 1, () -> RawPdf.of("SOUND", 1, turn, "").bytes());
        put("nopages", "pdf", Fate.REFUSED, 0, () -> new RawPdf().set(2, "<</Type/Pages/Count 0/Kids[]>>").bytes());
        put("nopages", "pdf", Fate.REFUSED, 0, () -> new RawPdf().set(2, "<</Type/Pages/Count 7/Kids[]>>").bytes());
        put("notree", "pdf", Fate.REFUSED, 0, () -> new RawPdf().set(1, "<</Type/Catalog>>").bytes());
        pdf("font", 3, Fate.EITHER, 0, i -> {
            var pdf = RawPdf.of("FONT", 1, "", "");
            int file = pdf.stream("", latin("not a font at all".repeat(1 + i)));
            int about = pdf.add("<</Type/FontDescriptor/FontName/X/Flags 4/" + List.of("FontFile", "FontFile2", "FontFile3").get(i) + " " + file + " 0 R>>");
            return pdf.set(3, "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor " + about + " 0 R>>").bytes();
        });
    }

    private void pictures() throws IOException {
        for (var kind : List.of("jpeg", "png", "gif", "bmp", "tiff")) {
            var ending = kind.equals("jpeg") ? "jpg" : kind;
            for (int w : List.of(200, 240)) put("picture", ending, Fate.SOUND, 1, () -> picture(kind, w, 150));
            for (int part : List.of(1, 2, 3, 4)) put("cutpicture", ending, Fate.EITHER, 0, () -> {
                var whole = picture(kind, 240, 180);
                return Arrays.copyOf(whole, whole.length * part / 5);
            });
            for (int flips : List.of(1, 11, 21, 31)) put("flippedpicture", ending, Fate.EITHER, 0, () -> {
                var b = picture(kind, 240, 180);
                for (int n = 0; n < flips; n++) b[20 + chance.nextInt(b.length - 20)] ^= (byte) (1 << chance.nextInt(8));
                return b;
            });
        }
        put("wrongname", "pdf", Fate.SOUND, 1, () -> picture("png", 90, 90));
        for (int side : List.of(30_000, 60_000, 2_000_000_000)) put("lyingpicture", "png", Fate.REFUSED, 0, () -> pngOf(side, side, RawPdf.bomb(3, 1, (byte) 0)));
        put("lyingpicture", "png", Fate.EITHER, 0, () -> pngOf(400, 400, RawPdf.bomb(400, 1, (byte) 0)));
        put("lyingpicture", "png", Fate.REFUSED, 0, () -> pngOf(-5, 7, new byte[9]));
        put("lyingpicture", "jpg", Fate.REFUSED, 0, () -> {
            var lying = picture("jpeg", 240, 180);
            int at = 2;
            while ((lying[at + 1] & 0xFF) != 0xC0) at += 2 + ((lying[at + 2] & 0xFF) << 8 | lying[at + 3] & 0xFF);
            ByteBuffer.wrap(lying).putShort(at + 5, (short) 65_500).putShort(at + 7, (short) 65_500);
            return lying;
        });
        put("lyingpicture", "gif", Fate.EITHER, 0, () -> with(picture("gif", 90, 90), 6, 0xFF, 0xFF, 0xFF, 0xFF));
        put("lyingpicture", "bmp", Fate.EITHER, 0, () -> with(picture("bmp", 90, 90), 18, 0xFF, 0xFF, 0xFF, 0x7F));
        put("tiffloop", "tiff", Fate.EITHER, 0, () -> ByteBuffer.allocate(200).order(java.nio.ByteOrder.LITTLE_ENDIAN).put(latin("II*\0")).putInt(8)
            .putShort((short) 1).putShort((short) 256).putShort((short) 3).putInt(1).putInt(9).putInt(8).array());
        put("webp", "webp", Fate.EITHER, 0, () -> joined(latin("RIFF\u0020\0\0\0WEBPVP8 "), new byte[40]));
        put("long", "png", Fate.SOUND, 0, () -> picture("png", 300, 6000));
        put("thin", "png", Fate.EITHER, 0, () -> picture("png", 2, 9000));
        put("point", "png", Fate.SOUND, 1, () -> picture("png", 1, 1));
    }

    private byte[] picture(String format, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, format.equals("gif") ? BufferedImage.TYPE_BYTE_INDEXED : BufferedImage.TYPE_INT_RGB);
        var g = image.createGraphics();
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        for (int i = 0; i < 30; i++) {
            g.setColor(new Color(chance.nextInt(1 << 24)));
            g.fillRect(chance.nextInt(width), chance.nextInt(height), 40, 25);
        }
        g.dispose();
        var out = new ByteArrayOutputStream();
        var writer = ImageIO.getImageWritersByFormatName(format).next();
        try (var to = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(to);
            writer.write(new IIOImage(image, null, null));
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }

    /// A PNG whose head says what it likes.
    static byte[] pngOf(int width, int height, byte[] packed) {
        var out = new ByteArrayOutputStream();
        out.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10});
        chunk(out, "IHDR", ByteBuffer.allocate(13).putInt(width).putInt(height).put(new byte[] {8, 0, 0, 0, 0}).array());
        chunk(out, "IDAT", packed);
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] body) {
        var sum = new CRC32();
        var all = joined(latin(name), body);
        sum.update(all);
        out.writeBytes(ByteBuffer.allocate(4).putInt(body.length).array());
        out.writeBytes(all);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private void strangers() throws IOException {
        put("empty", "pdf", Fate.REFUSED, 0, () -> new byte[0]);
        put("blank", "pdf", Fate.REFUSED, 0, () -> new byte[5000]);
        for (var head : List.of("MZ\u0090\0", "\u007fELF\2\1", "#!/bin/sh\nrm x\n", "\u00ca\u00fe\u00ba\u00be", "Rar!\u001a\7", "7z\u00bc\u00af\u0027\u001c", "\u00d0\u00cf\u0011\u00e0\u00a1\u00b1", "\u0001\u0002\u0003\u0004random"))
            put("stranger", "pdf", Fate.REFUSED, 0, () -> joined(latin(head), new byte[300]));
        put("svg", "svg", Fate.REFUSED, 0, () -> latin("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>"));
        put("svgentity", "svg", Fate.REFUSED, 0, () -> latin("<?xml version='1.0'?><!DOCTYPE svg [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><svg>&e;</svg>"));
        put("heic", "heic", Fate.REFUSED, 0, () -> joined(latin("\0\0\0\u0018ftypheic"), new byte[60]));
        put("zip", "zip", Fate.REFUSED, 0, () -> zip("../../escape.txt", 10));
        put("zipbomb", "zip", Fate.REFUSED, 0, () -> zip("a.txt", 200_000_000));
        put("onlyhead", "pdf", Fate.REFUSED, 0, () -> latin("%PDF-1.7\n"));
        put("words", "pdf", Fate.REFUSED, 0, () -> latin("%PDF-1.7\n" + "lorem ipsum ".repeat(500)));
        pdf("noise", 6, Fate.EITHER, 0, i -> {
            var noise = new byte[20_000];
            chance.nextBytes(noise);
            return joined(latin("%PDF-1." + i + "\n"), noise);
        });
    }

    private static byte[] zip(String name, int size) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry(name));
            for (int left = size; left > 0; left -= 1 << 16) zip.write(new byte[Math.min(left, 1 << 16)]);
        }
        return out.toByteArray();
    }

    private void names() {
        for (var name : List.of("CON.pdf", "dot.", "-dash.pdf", "\u202Efdp.exe", "caf\u00e9.pdf", "cafe\u0301.pdf", "😀证据.pdf", "a;b=c.pdf", "长".repeat(80) + ".pdf", "blank .pdf"))
            all.add(new Made(name, Fate.SOUND, 1, () -> whole(1)));
    }

    static String latin(byte[] b) {
        return new String(b, StandardCharsets.ISO_8859_1);
    }

    static byte[] latin(String s) {
        return s.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static byte[] joined(byte[]... pieces) {
        var out = new ByteArrayOutputStream();
        for (var p : pieces) out.writeBytes(p);
        return out.toByteArray();
    }

    private static byte[] with(byte[] b, int at, int... values) {
        for (int i = 0; i < values.length; i++) b[at + i] = (byte) values[i];
        return b;
    }
}
