package plaint.drafting;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import plaint.evidence.Sha256;

/// Gives each paragraph of a template a name that later drafts give it again: the file it stands in and the words of its line, so that a paragraph added above it changes nothing. What
/// a loop runs over is told beside, so that each defendant and each head of damage has a paragraph of its own. Adds no line: line numbers in refusals stay those of the file.
final class Anchors {
    private static final Pattern TAG = Pattern.compile("\\{\\{.*?}}|\\{%.*?%}|\\{#.*?#}", Pattern.DOTALL);
    private static final Pattern FOR = Pattern.compile("\\{%-?\\s*for\\s+([A-Za-z_]\\w*)\\s+in\\s.*", Pattern.DOTALL);
    private static final Pattern WORD = Pattern.compile("\\{%-?\\s*([a-z]+).*", Pattern.DOTALL);
    private static final Pattern LEADING_TAGS = Pattern.compile("(?:\\{%[^\\r\\n]*?%}|\\{#[^\\r\\n]*?#})*");
    private static final Pattern BEGINS = Pattern.compile("[ \\t]*(?:(?:>|#{1,6}|\\d{1,9}[.)]|[-*+])[ \\t]+)*(?:\\{(?:flush|lead|hang|centre|right|para|sub|item|prayer|tight|tight-half|tight-centre|tight-right)(?: (?:[a-z0-9-]|\\{\\{[^}]*}})*)?}[ \\t]*)?");
    private static final Pattern NO_TEXT = Pattern.compile("[ \\t]*(?:\\||\\{(?:gap|page|columns|seal|band|caption|line|foot|signature|locked)|[-=|:\\s]+$).*", Pattern.DOTALL);
    private final String source;
    private final String file;
    private final String endOfTags;
    private final TreeMap<Integer, String> inserted = new TreeMap<>();

    /// `file` is the template's name; lines that end with `endOfTags` hold only tags.
    private Anchors(String source, String file, String endOfTags) {
        this.source = source;
        this.file = file.replaceAll(".*/", "").replaceAll("\\.md$", "").replaceAll("[^\\p{L}\\p{N}-]", "");
        this.endOfTags = endOfTags;
    }

    static String in(String source, String file, String endOfTags) {
        var anchors = new Anchors(source, file, endOfTags);
        anchors.loops();
        anchors.lines();
        return anchors.woven();
    }

    private void loops() {
        var open = new ArrayDeque<Boolean>();
        var m = TAG.matcher(source);
        while (m.find()) {
            var tag = m.group();
            var word = WORD.matcher(tag);
            if (!tag.startsWith("{%") || !word.matches()) continue;
            switch (word.group(1)) {
                case "if" -> open.push(false);
                case "for" -> {
                    var f = FOR.matcher(tag);
                    open.push(f.matches());
                    if (f.matches()) insert(m.end(), "{{ _in(" + f.group(1) + ") }}");
                }
                case "else" -> {
                    // of a loop over nothing: its own part is over
                    if (!open.isEmpty() && open.peek()) {
                        open.pop();
                        open.push(false);
                        insert(m.start(), "{{ _out() }}");
                    }
                }
                case "endif" -> open.poll();
                case "endfor" -> {
                    if (!open.isEmpty() && open.pop()) insert(m.start(), "{{ _out() }}");
                }
                default -> { }
            }
        }
    }

    private void lines() {
        var within = new java.util.BitSet(source.length() + 1);
        var m = TAG.matcher(source);
        while (m.find()) within.set(m.start() + 1, m.end());
        var seen = new HashMap<String, Integer>();
        int start = 0;
        while (start < source.length()) {
            int stop = source.indexOf('\n', start);
            if (stop < 0) stop = source.length();
            var line = source.substring(start, stop);
            if (!within.get(start) && !line.isBlank() && !line.stripTrailing().endsWith(endOfTags)) line(start, line, seen);
            start = stop + 1;
        }
    }

    private void line(int start, String line, Map<String, Integer> seen) {
        var tags = LEADING_TAGS.matcher(line);
        int after = tags.lookingAt() ? tags.end() : 0;
        var rest = line.substring(after);
        if (NO_TEXT.matcher(rest).matches()) return;
        var begins = BEGINS.matcher(rest);
        int prefix = begins.lookingAt() ? begins.end() : 0;
        var words = Sha256.of(line.strip().getBytes(StandardCharsets.UTF_8)).hex().substring(0, 8);
        int times = seen.merge(words, 1, Integer::sum);
        insert(start + (prefix == 0 ? 0 : after + prefix), "{{ _at(\"" + file + "-" + words + (times == 1 ? "" : "-" + times) + "\") }}");
    }

    private void insert(int at, String text) {
        inserted.merge(at, text, String::concat);
    }

    private String woven() {
        var out = new StringBuilder(source.length() + 64 * inserted.size());
        int from = 0;
        for (var e : inserted.entrySet()) {
            out.append(source, from, e.getKey()).append(e.getValue());
            from = e.getKey();
        }
        return out.append(source, from, source.length()).toString();
    }
}
