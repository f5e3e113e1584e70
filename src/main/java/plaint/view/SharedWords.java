package plaint.view;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/// What many leads say alike, kept once: a text is known by its key, each text knows its leads, the latest first, and each lead its text.
final class SharedWords {
    static final int NONE = -1;
    private static final int FEW = 192;
    private final GramIndex texts = new GramIndex();
    private final LongTable numbers = new LongTable();
    /// The leads of each text that more than one in sixty-four has: sixty-three at most.
    private final Map<Integer, long[]> heavy = new HashMap<>();
    private int[] latest = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private int[] text = new int[1 << 10];
    private int size;

    /// Puts the lead to the text of this key. The lead before it that says the same; [#NONE] where there was none: then the text must be given with [#text] at once.
    int put(int id, long key) {
        if (id >= before.length) room(id + (id >> 1) + 16);
        int number = numbers.findOrPut(key, texts.size());
        if (number == LongTable.NONE) {
            number = texts.size();
            if (number >= latest.length) latest = Arrays.copyOf(latest, number + (number >> 1) + 16);
            latest[number] = NONE;
        }
        before[id] = latest[number];
        latest[number] = id;
        text[id] = number;
        size = id + 1;
        return before[id];
    }

    private void room(int leads) {
        before = Arrays.copyOf(before, leads);
        text = Arrays.copyOf(text, leads);
    }

    void text(CharSequence words) {
        texts.add(words);
    }

    /// Adds the leads whose text holds `word`: text by text where those are few, else lead by lead.
    void find(String word, long[] found) {
        var by = Bits.of(texts.find(word));
        if (by.count() == texts.size()) {
            all(found);
            return;
        }
        if (by.count() > Math.max(FEW, texts.size() / 16)) {
            byLead(by.words(texts.size()), found);
            return;
        }
        for (int n : by.ids()) {
            var many = heavy.isEmpty() ? null : heavy.get(n);
            if (many != null) Bits.addTo(found, many);
            else for (int id = latest[n]; id != NONE; id = before[id]) found[id >> 6] |= 1L << id;
        }
    }

    private void all(long[] found) {
        for (int at = 0; at < size >> 6; at++) found[at] = -1L;
        if ((size & 63) != 0) found[size >> 6] |= (1L << size) - 1;
    }

    /// Sixty-four leads at a time: the bit of each comes in from above.
    private void byLead(long[] by, long[] found) {
        int id = 0;
        for (; id + 64 <= size; id += 64) {
            long word = 0;
            for (int i = id; i < id + 64; i++) word = word >>> 1 | by[text[i] >> 6] >>> text[i] << 63;
            found[id >> 6] |= word;
        }
        for (; id < size; id++) found[id >> 6] |= (by[text[id] >> 6] >>> text[id] & 1) << id;
    }

    /// The pairs that very many texts have, see [GramIndex#dense].
    long[] dense(int most) {
        return texts.dense(most);
    }

    void trim(int leads) {
        room(Math.max(leads, 1));
        latest = Arrays.copyOf(latest, Math.max(texts.size(), 1));
        texts.trim();
        heavy();
    }

    private void heavy() {
        heavy.clear();
        var counts = new int[texts.size()];
        for (int id = 0; id < size; id++) counts[text[id]]++;
        for (int n = 0; n < counts.length; n++) {
            if (counts[n] <= FEW || counts[n] <= size / 64) continue;
            var one = new long[(size >> 6) + 1];
            for (int id = latest[n]; id != NONE; id = before[id]) one[id >> 6] |= 1L << id;
            heavy.put(n, one);
        }
    }
}
