package plaint.pdf;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;

/// Tells what a file is by its first bytes; its name does not count.
final class FileKind {
    private static final int HEAD = 4096;

    private FileKind() { }

    /// The kind, or a refusal that says what the file is instead.
    static Kind of(Path file, String shown) throws Refused {
        byte[] head;
        try (var in = Files.newInputStream(file)) {
            head = in.readNBytes(HEAD);
        } catch (java.nio.file.NoSuchFileException e) {
            throw new Refused("pdf.refused.missing", shown);
        } catch (IOException e) {
            throw new Refused("pdf.refused.unreadable", shown);
        }
        if (head.length == 0) throw new Refused("pdf.refused.empty", shown);
        if (starts(head, 0xFF, 0xD8, 0xFF)) return Kind.JPEG;
        if (starts(head, 0x89, 'P', 'N', 'G')) return Kind.PNG;
        if (starts(head, 'I', 'I', 42, 0) || starts(head, 'M', 'M', 0, 42)) return Kind.TIFF;
        if (starts(head, 'G', 'I', 'F', '8')) return Kind.GIF;
        if (starts(head, 'B', 'M') && head.length > 26) return Kind.BMP;
        var text = new String(head, StandardCharsets.ISO_8859_1);
        if (text.startsWith("ftyphe", 4) || text.startsWith("ftypmif1", 4) || text.startsWith("ftypmsf1", 4) || text.startsWith("ftypavi", 4)) return Kind.HEIF;
        if (text.startsWith("RIFF") && text.startsWith("WEBP", 8)) return Kind.WEBP;
        if (text.indexOf("%PDF-") >= 0 && text.indexOf("%PDF-") < 1024) return Kind.PDF;
        var otherwise = foreign(head, text);
        var written = written(head, text, otherwise, OfficeLayout.ending(shown));
        if (written != null) return written;
        throw new Refused(otherwise, shown);
    }

    /// Text tells less of itself than other kinds: here the name has to say the same as the content.
    private static Kind written(byte[] head, String text, String otherwise, String ending) {
        boolean plain = otherwise.equals("pdf.refused.unknown") && isText(head);
        return switch (ending) {
            case "txt" -> plain ? Kind.TEXT : null;
            case "eml" -> plain && Mail.looksLike(text) ? Kind.MAIL : null;
            case "html", "htm" -> otherwise.equals("pdf.refused.webpage") || plain && text.contains("<") ? Kind.HTML : null;
            case "docx", "xlsx", "pptx", "odt", "ods", "odp" -> otherwise.equals("pdf.refused.office") && text.startsWith("PK") ? Kind.OFFICE : null;
            case "doc", "xls", "ppt" -> starts(head, 0xD0, 0xCF, 0x11, 0xE0) ? Kind.OFFICE : null;
            case "rtf" -> text.startsWith("{\\rtf") ? Kind.OFFICE : null;
            default -> null;
        };
    }

    private static boolean isText(byte[] head) {
        if (plaint.text.Encoding.detect(head).wide()) return true;
        for (byte b : head) if (b >= 0 && b < 32 && b != '\t' && b != '\n' && b != '\r' && b != '\f') return false;
        return true;
    }

    private static String foreign(byte[] head, String text) {
        if (allZero(head)) return "pdf.refused.blank";
        if (text.startsWith("MZ") || starts(head, 0x7F, 'E', 'L', 'F') || text.startsWith("#!") || starts(head, 0xCA, 0xFE, 0xBA, 0xBE)
            || starts(head, 0xCF, 0xFA, 0xED, 0xFE)) return "pdf.refused.program";
        if (text.startsWith("PK\u0003\u0004")) return text.contains("word/") || text.contains("[Content_Types]") || text.contains("mimetypeapplication/vnd.oasis") ? "pdf.refused.office" : "pdf.refused.archive";
        if (starts(head, 0xD0, 0xCF, 0x11, 0xE0)) return "pdf.refused.office";
        if (starts(head, 'R', 'a', 'r', '!') || text.startsWith("7z\u00BC\u00AF")) return "pdf.refused.archive";
        if (text.startsWith("jP  \r\n", 4) || starts(head, 0xFF, 0x4F, 0xFF, 0x51)) return "pdf.refused.jpeg2000";
        var start = text.stripLeading().toLowerCase(Locale.ROOT);
        if (start.startsWith("<!doctype html") || start.startsWith("<html")) return "pdf.refused.webpage";
        if (start.contains("<svg")) return "pdf.refused.svg";
        return "pdf.refused.unknown";
    }

    private static boolean allZero(byte[] head) {
        for (byte b : head) if (b != 0) return false;
        return true;
    }

    private static boolean starts(byte[] head, int... magic) {
        if (head.length < magic.length) return false;
        for (int i = 0; i < magic.length; i++) if ((head[i] & 0xFF) != magic[i]) return false;
        return true;
    }
}
