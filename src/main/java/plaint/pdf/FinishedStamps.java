package plaint.pdf;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.pdfbox.pdmodel.PDDocument;
import plaint.text.Notice;

/// The stamps of a finished file held against each other: Bates numbers run on without a gap, and every page says the same of how many there are in its run.
final class FinishedStamps {
    private static final Pattern NUMBERED = Pattern.compile("(.*?)(\\d+)");
    private static final Pattern LAST = Pattern.compile("(\\d+)\\D*$");
    private final PDDocument doc;
    private final String[] labels;

    FinishedStamps(PDDocument doc, String[] labels) {
        this.doc = doc;
        this.labels = labels;
    }

    void into(List<Notice> findings) throws IOException {
        String prefix = null;
        int digits = 0;
        long last = 0;
        var highest = highest();
        var ofs = new HashMap<String, String>();
        for (int i = 0; i < labels.length; i++) {
            var bates = StampText.of(doc.getPage(i), Mark.Stamp.Kind.BATES.subtype()).replaceAll("\\s", "");
            var m = NUMBERED.matcher(bates);
            if (!bates.isEmpty() && !m.matches()) findings.add(Notice.of("pdf.found.bates", i + 1, bates));
            else if (!bates.isEmpty()) {
                long now = m.group(2).length() > 18 ? -1 : Long.parseLong(m.group(2));
                boolean follows = prefix == null || prefix.equals(m.group(1)) && now == last + 1 && (m.group(2).length() == digits || m.group(2).charAt(0) != '0' && m.group(2).length() > digits);
                if (!follows) findings.add(Notice.of("pdf.found.bates", i + 1, bates));
                prefix = m.group(1);
                digits = m.group(2).length();
                last = now;
            }
            of(i, highest, ofs, findings);
        }
    }

    /// The last number of each run of page labels in this file.
    private Map<String, Long> highest() {
        var out = new HashMap<String, Long>();
        for (var l : labels) {
            var m = NUMBERED.matcher(l);
            if (m.matches() && m.group(2).length() < 10) out.merge(m.group(1), Long.parseLong(m.group(2)), Math::max);
        }
        return out;
    }

    private void of(int i, Map<String, Long> highest, Map<String, String> ofs, List<Notice> findings) throws IOException {
        var printed = StampText.of(doc.getPage(i), Mark.Stamp.Kind.PAGE.subtype()).replaceAll("\\s", "");
        var label = labels[i].replaceAll("\\s", "");
        var run = NUMBERED.matcher(labels[i]);
        if (printed.isEmpty() || !run.matches()) return;
        int at = printed.indexOf(label);
        var rest = at < 0 ? "" : printed.substring(at + label.length());
        // a page that bears letters alone says its number and nothing else
        if (rest.isEmpty() && at == 0) return;
        var m = LAST.matcher(rest);
        var known = ofs.putIfAbsent(run.group(1), rest);
        // in a volume the last page of the run may lie in another
        if (!m.find() || m.group(1).length() > 9 || Long.parseLong(m.group(1)) < highest.get(run.group(1)) || known != null && !known.equals(rest)) findings.add(Notice.of("pdf.found.of", i + 1, printed));
    }
}
