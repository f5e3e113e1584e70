package plaint.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import plaint.text.Hidden;
import plaint.text.Refused;

/// Looks into the package of an office document before another program lays it out: no more than it may come to when unpacked, no names that lead out of it, no document type or
/// entity in its XML, nothing it would fetch from outside.
final class OfficePackage {
    private static final Pattern OUTSIDE = Pattern.compile("<(?:\\w+:)?Relationship\\b(?=[^>]*TargetMode\\s*=\\s*[\"']External)[^>]*>");
    private static final int MOST_ENTRIES = 20_000;
    private final Allowance allowance;
    private final String shown;
    private long sum;

    private OfficePackage(Allowance allowance, String shown) {
        this.allowance = allowance;
        this.shown = shown;
    }

    static void check(Path file, Allowance allowance, String shown) throws Refused {
        new OfficePackage(allowance, shown).check(file);
    }

    private void check(Path file) throws Refused {
        try (var zip = new ZipFile(file.toFile())) {
            if (zip.size() > MOST_ENTRIES) throw new Refused("pdf.refused.bomb", shown, allowance.inflated());
            var seen = new HashSet<String>();
            for (var e : java.util.Collections.list(zip.entries())) {
                if (leadsOut(e.getName()) || !seen.add(e.getName().toLowerCase(Locale.ROOT))) throw new Refused("pdf.refused.packageName", shown, visible(e.getName()));
                entry(zip, e);
            }
        } catch (ZipException e) {
            throw new Refused("pdf.refused.officeLocked", shown);
        } catch (IOException | IllegalArgumentException e) {
            throw new Refused("pdf.refused.damagedOffice", shown);
        }
    }

    private static boolean leadsOut(String name) {
        return name.startsWith("/") || name.contains("\\") || name.matches("^[A-Za-z]:.*") || java.util.Arrays.asList(name.split("/")).contains("..") || name.chars().anyMatch(Character::isISOControl);
    }

    private static String visible(String name) {
        return Hidden.marked(name.length() > 120 ? name.substring(0, 120) : name);
    }

    private void entry(ZipFile zip, ZipEntry e) throws IOException, Refused {
        boolean xml = e.getName().endsWith(".xml") || e.getName().endsWith(".rels");
        boolean relations = e.getName().endsWith(".rels");
        var piece = new byte[1 << 14];
        var carry = "";
        try (var in = zip.getInputStream(e)) {
            for (int n = in.read(piece); n >= 0; n = in.read(piece)) {
                sum += n;
                if (sum > allowance.inflatedBytes()) throw new Refused("pdf.refused.bomb", shown, allowance.inflated());
                if (!xml) continue;
                // without its nought bytes, text in two-byte encodings reads alike
                var text = carry + new String(piece, 0, n, StandardCharsets.ISO_8859_1).replace("\0", "");
                if (text.contains("<!DOCTYPE") || text.contains("<!ENTITY")) throw new Refused("pdf.refused.doctype", shown);
                if (relations) outside(text);
                carry = text.substring(Math.max(0, text.length() - (relations ? 4000 : 16)));
            }
        }
    }

    /// A link to click on is harmless on paper; a picture, template or object that lies elsewhere would be fetched.
    private void outside(String text) throws Refused {
        var m = OUTSIDE.matcher(text);
        while (m.find()) if (!m.group().contains("/hyperlink\"") && !m.group().contains("/hyperlink'")) throw new Refused("pdf.refused.outside", shown);
    }
}
