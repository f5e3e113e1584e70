package plaint.word;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/// What our own .docx bears in foot and head because a word processor prints it by itself: the label with the page's number, and the mark of a sample. A bundle prints both on its pages again, so a
/// paper that comes back goes in without them. Only a line of a head or foot that says nothing else is left out; whatever the office wrote there stays, and so does the running head of a style that has one. The file is not taken apart: its entries are
/// copied as they are, and one that is larger than a head or foot ever is goes in as it came.
public final class OwnMarks {
    private static final Pattern ENTRY = Pattern.compile("word/(header|footer)\\d*\\.xml");
    private static final Pattern INSTRUCTION = Pattern.compile("<w:instrText[^>]*>[^<]*</w:instrText>");
    private static final Pattern TAG = Pattern.compile("<[^>]*>");
    private static final Pattern OUTER = Pattern.compile("(?s)^.*?<w:(hdr|ftr)\\b[^>]*[^/>]>.*$");
    private static final Pattern LINE = Pattern.compile("(?s)<w:p\\b(?:[^>]*[^/>])?>.*?</w:p>");
    /// A picture or a shape is something the office put there, though it has no words.
    private static final Pattern DRAWN = Pattern.compile("<(w:drawing|w:pict|w:object|mc:AlternateContent)\\b");
    private static final long MOST = 65_536;
    private static final int ENTRIES = 2_000;
    private static final long WHOLE = 200_000_000;

    private OwnMarks() { }

    /// Copies `docx` to `out` without our own head and foot; `label` is the short name of the paper, `sample` the mark of a sample (or empty).
    public static void leave(Path docx, String label, String sample, Path out) throws IOException {
        try (var in = new ZipFile(docx.toFile()); var zip = new ZipOutputStream(Files.newOutputStream(out))) {
            if (in.size() > ENTRIES || in.stream().mapToLong(e -> Math.max(0, e.getSize())).sum() > WHOLE) throw new ZipException("too large");
            for (ZipEntry e : in.stream().toList()) {
                zip.putNextEntry(new ZipEntry(e.getName()));
                try (var bytes = in.getInputStream(e)) {
                    if (ENTRY.matcher(e.getName()).matches() && e.getSize() <= MOST) {
                        var xml = new String(bytes.readNBytes((int) MOST), StandardCharsets.UTF_8);
                        zip.write(without(xml, label, sample).getBytes(StandardCharsets.UTF_8));
                    } else bytes.transferTo(zip);
                }
                zip.closeEntry();
            }
        } catch (ZipException e) {
            // no .docx, or none a sane program wrote: the word processor says so better
            Files.copy(docx, out, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /// The head or foot with an empty line in place of each of ours, so that the text below keeps its place.
    private static String without(String xml, String label, String sample) {
        if (DRAWN.matcher(xml).find() || !OUTER.matcher(xml).matches()) return xml;
        return LINE.matcher(xml).replaceAll(m -> own(m.group(), label, sample) ? "<w:p/>" : Matcher.quoteReplacement(m.group()));
    }

    private static boolean own(String xml, String label, String sample) {
        var text = bare(TAG.matcher(INSTRUCTION.matcher(xml).replaceAll("")).replaceAll(""));
        if (text.isEmpty()) return false;
        if (!sample.isEmpty() && text.equals(bare(sample))) return true;
        var name = bare(label);
        return text.matches((name.isEmpty() ? "" : Pattern.quote(name + "-")) + "\\d*");
    }

    private static String bare(String text) {
        return text.replaceAll("<\\?.*?\\?>|[\\s　]", "").replace("&amp;", "&");
    }
}
