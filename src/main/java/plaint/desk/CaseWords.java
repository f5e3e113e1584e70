package plaint.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.store.Findable;
import plaint.text.Folded;

/// All names and numbers by which cases, people, shops and files are found, as one long text of each kind: a look through a hundred thousand cases takes milliseconds, where the store would read every row.
/// Read when first asked for; it follows the history of the store, so it is never behind. Thread-safe.
final class CaseWords {
    private static final int PIECE = 2_000;
    /// After so many changes all is read anew.
    private static final int MANY = 2_000;
    /// Part a line; no name holds them.
    private static final char CUT = '\u0001';
    private static final char END = '\n';
    private final Map<Findable, String> texts = new EnumMap<>(Findable.class);
    private final Map<CaseNo, Map<Findable, String>> later = new HashMap<>();
    private long seq = -1;

    /// The first `limit` of a kind that hold all words, by case.
    synchronized List<Findable.Line> find(ArchiveView v, Findable kind, String[] words, int limit) {
        follow(v);
        var found = new ArrayList<Findable.Line>();
        look(texts.get(kind), words, limit, true, found);
        for (var changed : later.values()) look(changed.get(kind), words, limit, false, found);
        return found.stream().sorted(Comparator.comparing(l -> l.no().value())).limit(limit).toList();
    }

    private void follow(ArchiveView v) {
        long now = v.newest().map(e -> e.seq()).orElse(0L);
        if (now == seq) return;
        var changed = seq < 0 ? null : v.changed(seq, MANY);
        if (changed == null || later.size() + changed.size() > MANY) {
            later.clear();
            var numbers = v.numbers();
            for (var kind : Findable.values()) texts.put(kind, all(v, kind, numbers));
        } else for (var no : changed) {
            var lines = new EnumMap<Findable, String>(Findable.class);
            for (var kind : Findable.values()) lines.put(kind, all(v, kind, List.of(no)));
            later.put(no, lines);
        }
        seq = now;
    }

    private static String all(ArchiveView v, Findable kind, List<CaseNo> numbers) {
        var text = new StringBuilder();
        for (int i = 0; i < numbers.size(); i += PIECE)
            for (var l : v.findable(kind, numbers.get(i), numbers.get(Math.min(numbers.size(), i + PIECE) - 1)))
                text.append(l.no()).append(CUT).append(l.item()).append(CUT).append(Folded.of(l.text())).append(END);
        return text.toString();
    }

    private void look(String text, String[] words, int limit, boolean whole, List<Findable.Line> found) {
        int room = found.size() + limit;
        for (int at = text.indexOf(words[0]); at >= 0 && found.size() < room; ) {
            int begin = text.lastIndexOf(END, at) + 1;
            int end = text.indexOf(END, at);
            int item = text.indexOf(CUT, begin);
            int name = text.indexOf(CUT, item + 1) + 1;
            var line = text.substring(name, end);
            var no = new CaseNo(text.substring(begin, item));
            if (Stream.of(words).allMatch(line::contains) && !(whole && later.containsKey(no))) found.add(new Findable.Line(no, text.substring(item + 1, name - 1), text.substring(name, end)));
            at = text.indexOf(words[0], end);
        }
    }
}
