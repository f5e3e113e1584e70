package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// What a web page says, as lines of text. Scripts, styles and frames are passed over; nothing is fetched; a picture is told by its description.
final class WebText {
    private static final Set<String> PASSED = Set.of("script", "style", "head", "template", "noscript", "iframe", "object", "svg");
    private static final Set<String> BREAKS = Set.of("p", "div", "br", "tr", "li", "ul", "ol", "table", "h1", "h2", "h3", "h4", "h5", "h6", "section", "article", "header", "footer", "blockquote", "pre", "hr",
        "dt", "dd", "title", "body");
    private static final Map<String, String> NAMED = Map.ofEntries(Map.entry("amp", "&"), Map.entry("lt", "<"), Map.entry("gt", ">"), Map.entry("quot", "\""), Map.entry("apos", "'"), Map.entry("nbsp", " "),
        Map.entry("yen", "¥"), Map.entry("copy", "©"), Map.entry("reg", "®"), Map.entry("hellip", "…"), Map.entry("mdash", "—"), Map.entry("ndash", "–"), Map.entry("ldquo", "“"), Map.entry("rdquo", "”"),
        Map.entry("lsquo", "‘"), Map.entry("rsquo", "’"), Map.entry("middot", "·"), Map.entry("times", "×"), Map.entry("euro", "€"), Map.entry("pound", "£"));
    private final String html;
    private final List<String> lines = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private int at;

    private WebText(String html) {
        this.html = html;
    }

    static List<String> of(String html) {
        return new WebText(html).lines();
    }

    private List<String> lines() {
        while (at < html.length()) {
            char c = html.charAt(at);
            if (c == '<') tag();
            else if (c == '&') entity();
            else {
                if (!Character.isWhitespace(c)) line.append(c);
                else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') line.append(' ');
                at++;
            }
        }
        flush();
        return lines;
    }

    private void flush() {
        if (!line.toString().isBlank()) lines.add(line.toString().strip());
        line.setLength(0);
    }

    private void tag() {
        if (html.startsWith("<!--", at)) {
            int end = html.indexOf("-->", at);
            at = end < 0 ? html.length() : end + 3;
            return;
        }
        int end = html.indexOf('>', at);
        if (end < 0) {
            at = html.length();
            return;
        }
        var inside = html.substring(at + 1, end);
        at = end + 1;
        boolean closes = inside.startsWith("/");
        var name = inside.replaceFirst("^/", "").split("[\\s/]", 2)[0].toLowerCase(Locale.ROOT);
        if (BREAKS.contains(name)) flush();
        if (name.equals("td") || name.equals("th")) line.append(closes ? "  " : "");
        if (name.equals("img")) {
            var alt = java.util.regex.Pattern.compile("(?i)\\balt\\s*=\\s*(\"([^\"]*)\"|'([^']*)')").matcher(inside);
            line.append('[').append(alt.find() ? alt.group(2) == null ? alt.group(3) : alt.group(2) : "").append(']');
        }
        if (!closes && PASSED.contains(name) && !inside.endsWith("/")) pass(name);
    }

    private void pass(String name) {
        // without a closing tag the head ends where the body begins
        int close = find("</" + name, at);
        if (close < 0 && name.equals("head")) close = find("<body", at);
        at = close < 0 ? name.equals("head") ? at : html.length() : close;
    }

    private int find(String what, int from) {
        for (int i = from; i + what.length() <= html.length(); i++) if (html.regionMatches(true, i, what, 0, what.length())) return i;
        return -1;
    }

    private void entity() {
        int end = html.indexOf(';', at);
        if (end < 0 || end - at > 10) {
            line.append('&');
            at++;
            return;
        }
        var name = html.substring(at + 1, end);
        at = end + 1;
        try {
            int code = name.startsWith("#x") || name.startsWith("#X") ? Integer.parseInt(name.substring(2), 16) : name.startsWith("#") ? Integer.parseInt(name.substring(1)) : -1;
            if (code > 0 && Character.isValidCodePoint(code)) line.appendCodePoint(code);
            else line.append(NAMED.getOrDefault(name, "&" + name + ";"));
        } catch (NumberFormatException e) {
            line.append('&').append(name).append(';');
        }
    }
}
