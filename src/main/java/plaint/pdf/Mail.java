package plaint.pdf;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import plaint.text.Encoding;
import plaint.text.Hidden;

/// A mail as it was sent: the head a reader sees, the text, and what was attached, by name. Of parts that say the same in two ways, plain text is taken. A mail whose boundaries
/// are missing is read to its end.
final class Mail {
    private static final List<String> SHOWN = List.of("From", "To", "Cc", "Date", "Subject", "Message-ID");
    private static final int DEEPEST = 20;
    /// More files than anybody attaches.
    private static final int MOST = 500;
    private static final Pattern WORD = Pattern.compile("=\\?([^?\\s]+)\\?([BbQq])\\?([^?]*)\\?=");
    private final List<String> text = new ArrayList<>();
    private final List<String> attached = new ArrayList<>();
    private final List<Attached> files = new ArrayList<>();
    private boolean answered;

    private Mail() { }

    /// The lines to print, and the names of what is attached, and that itself.
    record Read(List<String> lines, List<String> attached, List<Attached> files) { }

    /// An attached file under a safe name.
    record Attached(String name, byte[] body) { }

    static boolean looksLike(String start) {
        return start.matches("(?si)^(From |(?:Received|Return-Path|Delivered-To|From|To|Subject|Date|MIME-Version|Message-ID|Content-Type|DKIM-Signature|X-[\\w-]+):).*")
            && Pattern.compile("(?im)^(From|Subject|Date):").matcher(start).find();
    }

    static Read read(byte[] bytes) {
        var mail = new Mail();
        var raw = new String(bytes, StandardCharsets.ISO_8859_1).replace("\r\n", "\n");
        var head = head(raw);
        var lines = new ArrayList<String>();
        for (var name : SHOWN) if (head.containsKey(name.toLowerCase(Locale.ROOT))) lines.add(name + ": " + words(head.get(name.toLowerCase(Locale.ROOT))));
        mail.part(head, body(raw), 0);
        lines.add("");
        lines.addAll(mail.text);
        if (!mail.attached.isEmpty()) {
            lines.add("");
            for (var a : mail.attached) lines.add("[" + a + "]");
        }
        return new Read(lines, mail.attached, mail.files);
    }

    private static Map<String, String> head(String part) {
        int end = part.indexOf("\n\n");
        var head = new LinkedHashMap<String, String>();
        for (var line : (end < 0 ? part : part.substring(0, end)).replaceAll("\n[ \t]+", " ").split("\n")) {
            int colon = line.indexOf(':');
            if (colon > 0) head.putIfAbsent(line.substring(0, colon).strip().toLowerCase(Locale.ROOT), line.substring(colon + 1).strip());
        }
        return head;
    }

    private static String body(String part) {
        int end = part.indexOf("\n\n");
        return end < 0 ? "" : part.substring(end + 2);
    }

    private void part(Map<String, String> head, String body, int depth) {
        var type = head.getOrDefault("content-type", "text/plain");
        var kind = type.split("[;\\s]", 2)[0].toLowerCase(Locale.ROOT);
        var name = parameter(head.getOrDefault("content-disposition", ""), "filename");
        if (name == null) name = parameter(type, "name");
        boolean attachment = head.getOrDefault("content-disposition", "").toLowerCase(Locale.ROOT).startsWith("attachment") || name != null && !kind.startsWith("multipart/");
        if (kind.startsWith("multipart/") && depth < DEEPEST) {
            parts(type, kind, body, depth);
        } else if (attachment || !kind.startsWith("text/")) {
            var bytes = decoded(head, body);
            attached.add(Hidden.marked(name == null ? kind : words(name)) + ", " + bytes.length + " bytes");
            if (files.size() < MOST) files.add(new Attached(SafeName.of(name == null ? null : words(name), files.size() + 1, kind), bytes));
        } else {
            var said = new String(decoded(head, body), charset(parameter(type, "charset"), body));
            text.addAll(kind.equals("text/html") ? WebText.of(said) : List.of(said.split("\n", -1)));
            answered = true;
        }
    }

    private void parts(String type, String kind, String body, int depth) {
        var boundary = parameter(type, "boundary");
        if (boundary == null) {
            text.addAll(List.of(body.split("\n", -1)));
            return;
        }
        var all = ("\n" + body).split("\n--" + Pattern.quote(boundary));
        answered = false;
        var later = new ArrayList<String>();
        for (int i = 1; i < all.length && !all[i].startsWith("--"); i++) {
            var one = all[i].startsWith("\n") ? all[i].substring(1) : all[i];
            var what = head(one).getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
            // of two ways to say the same the plain one comes first, whatever the order
            if (kind.equals("multipart/alternative") && what.startsWith("text/html")) later.add(one);
            else part(head(one), body(one), depth + 1);
        }
        for (var one : later) if (!answered) part(head(one), body(one), depth + 1);
    }

    private static byte[] decoded(Map<String, String> head, String body) {
        return switch (head.getOrDefault("content-transfer-encoding", "").toLowerCase(Locale.ROOT)) {
            case "base64" -> base64(body);
            case "quoted-printable" -> quoted(body.replaceAll("=[ \t]*\n", ""));
            default -> body.getBytes(StandardCharsets.ISO_8859_1);
        };
    }

    private static byte[] base64(String body) {
        try {
            return Base64.getMimeDecoder().decode(body.replaceAll("[^A-Za-z0-9+/=]", ""));
        } catch (IllegalArgumentException e) {
            // cut in the middle of a group: as it was sent
            return body.getBytes(StandardCharsets.ISO_8859_1);
        }
    }

    private static byte[] quoted(String body) {
        var out = new ByteArrayOutputStream(body.length());
        for (int i = 0; i < body.length(); i++) {
            char c = body.charAt(i);
            int high = c == '=' && i + 2 < body.length() ? Character.digit(body.charAt(i + 1), 16) : -1;
            int low = high < 0 ? -1 : Character.digit(body.charAt(i + 2), 16);
            if (low < 0) out.write(c);
            else {
                out.write(high << 4 | low);
                i += 2;
            }
        }
        return out.toByteArray();
    }

    private static Charset charset(String name, String body) {
        try {
            // what calls itself GB2312 is written in its larger successor
            if (name != null) return Charset.forName(name.toLowerCase(Locale.ROOT).matches("gb2312|gbk|x-gbk") ? "GB18030" : name);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return StandardCharsets.UTF_8;
        }
        return Encoding.detect(body.getBytes(StandardCharsets.ISO_8859_1)).charset();
    }

    private static String parameter(String field, String name) {
        var m = Pattern.compile("(?i)[;\\s]" + name + "\\*?\\s*=\\s*(\"([^\"]*)\"|([^;\\s]+))").matcher(";" + field);
        if (!m.find()) return null;
        var value = m.group(2) == null ? m.group(3) : m.group(2);
        int quote = value.indexOf("''");
        if (quote < 0) return value;
        return new String(quoted(value.substring(quote + 2).replace('%', '=')), charset(value.substring(0, quote), ""));
    }

    /// Words of a head that are not ASCII, as mail writes them.
    static String words(String field) {
        var m = WORD.matcher(field.replaceAll("\\?=\\s+=\\?", "?==?"));
        return m.replaceAll(w -> {
            var bytes = w.group(2).equalsIgnoreCase("B") ? base64(w.group(3)) : quoted(w.group(3).replace('_', ' '));
            return java.util.regex.Matcher.quoteReplacement(new String(bytes, charset(w.group(1), "")));
        });
    }
}
