package plaint.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import plaint.text.Notice;
import plaint.text.Refused;

/// Looks through a workbook before anything reads it: how far it unpacks, whether its XML names a document type (by which files would be read and memory filled), what of it
/// is never used here (macros, links to other files), and which cells are merged.
final class XlsxGuard {
    private static final long MOST_BYTES = 1L << 30;
    private static final long MOST_UNPACKED_UNSEEN = 10L << 20;
    private static final int MOST_RATIO = 200;
    private static final int MOST_PARTS = 5_000;
    private static final int PROLOG = 1 << 16;
    private static final Pattern MERGED = Pattern.compile("<(?:\\w+:)?mergeCell\\s[^>]*ref=\"([A-Z]{1,3}\\d+:[A-Z]{1,3}\\d+)\"");
    private static final Pattern SHEET = Pattern.compile("<(?:\\w+:)?sheet\\s[^>]*?r:id=\"([^\"]+)\"");
    private final Path file;
    private final Set<String> notices = new LinkedHashSet<>();

    XlsxGuard(Path file) {
        this.file = file;
    }

    /// Refused where the workbook is made to harm, or is none.
    List<Notice> look() throws Refused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_PARTS) throw new Refused("exchange.refused.bomb", file.getFileName());
            if (zip.getEntry("xl/workbook.xml") == null) throw new Refused(zip.getEntry("mimetype") != null ? "exchange.refused.openDocument" : "exchange.refused.noWorkbook", file.getFileName());
            long all = 0;
            for (var e : zip.stream().toList()) {
                all += part(zip, e);
                if (all > MOST_BYTES) throw new Refused("exchange.refused.bomb", file.getFileName());
            }
        } catch (ZipException e) {
            throw new Refused("exchange.refused.noWorkbook", file.getFileName());
        } catch (IOException e) {
            throw new Refused("exchange.refused.unreadable", file);
        }
        return notices.stream().map(Notice::of).toList();
    }

    private long part(ZipFile zip, ZipEntry e) throws IOException, Refused {
        var name = e.getName().toLowerCase(java.util.Locale.ROOT);
        if (name.endsWith("vbaproject.bin")) notices.add("exchange.note.macros");
        if (name.contains("externallinks/")) notices.add("exchange.note.links");
        boolean xml = name.endsWith(".xml") || name.endsWith(".rels");
        try (var in = zip.getInputStream(e)) {
            if (xml) refuseDocumentType(in.readNBytes(PROLOG));
            long length = PROLOG;
            var block = new byte[1 << 16];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                length += n;
                if (length > MOST_UNPACKED_UNSEEN && length / Math.max(1, e.getCompressedSize()) > MOST_RATIO || length > MOST_BYTES)
                    throw new Refused("exchange.refused.bomb", file.getFileName());
            }
            return length;
        }
    }

    private void refuseDocumentType(byte[] prolog) throws Refused {
        // also where it is written two bytes a sign
        var text = new String(prolog, StandardCharsets.ISO_8859_1).replace("\0", "");
        if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) throw new Refused("exchange.refused.documentType", file.getFileName());
    }

    /// The ranges of merged cells of the sheet at this place of the workbook.
    List<String> merged(int sheet) throws Refused {
        try (var zip = new ZipFile(file.toFile())) {
            var ids = SHEET.matcher(text(zip, "xl/workbook.xml")).results().map(m -> m.group(1)).toList();
            if (sheet >= ids.size()) return List.of();
            var rels = text(zip, "xl/_rels/workbook.xml.rels");
            var target = Pattern.compile("<(?:\\w+:)?Relationship\\s([^>]*)>").matcher(rels).results().map(m -> m.group(1)).filter(r -> r.contains("Id=\"" + ids.get(sheet) + "\""))
                .map(r -> r.replaceAll("(?s).*Target=\"([^\"]+)\".*", "$1")).findFirst().orElse("");
            var entry = zip.getEntry(target.startsWith("/") ? target.substring(1) : "xl/" + target);
            if (entry == null) return List.of();
            try (var in = zip.getInputStream(entry)) {
                return merged(in);
            }
        } catch (IOException e) {
            throw new Refused("exchange.refused.unreadable", file);
        }
    }

    private static String text(ZipFile zip, String part) throws IOException {
        var entry = zip.getEntry(part);
        if (entry == null) return "";
        try (var in = zip.getInputStream(entry)) {
            return new String(in.readNBytes(8 << 20), StandardCharsets.UTF_8);
        }
    }

    private static List<String> merged(InputStream in) throws IOException {
        var found = new ArrayList<String>();
        var carried = "";
        for (var block = in.readNBytes(1 << 20); block.length > 0; block = in.readNBytes(1 << 20)) {
            var text = carried + new String(block, StandardCharsets.ISO_8859_1);
            int last = Math.max(0, text.lastIndexOf('<'));
            MERGED.matcher(text.substring(0, last)).results().forEach(m -> found.add(m.group(1)));
            carried = text.substring(last);
        }
        return found;
    }
}
