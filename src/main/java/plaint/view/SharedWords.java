package plaint.view;

import java.util.Arrays;
import java.util.BitSet;

/// What many leads say alike, kept once: a text is known by its key, and each text knows its leads, the latest first.
final class SharedWords {
    static final int NONE = -1;
    private final GramIndex texts = new GramIndex();
    private final LongTable numbers = new LongTable();
    private int[] latest = new int[1 << 10];
    private int[] before = new int[1 << 10];

    /// Puts the lead to the text of this key. The lead before it that says the same; [#NONE] where there was none: then the text must be given with [#text] at once.
    int put(int id, long key) {
        if (id >= before.length) before = Arrays.copyOf(before, id + (id >> 1) + 16);
        int number = numbers.findOrPut(key, texts.size());
        if (number == LongTable.NONE) {
            number = texts.size();
            if (number >= latest.length) latest = Arrays.copyOf(latest, number + (number >> 1) + 16);
            latest[number] = NONE;
        }
        before[id] = latest[number];
        latest[number] = id;
        return before[id];
    }

    void text(CharSequence text) {
        texts.add(text);
    }

    /// Adds the leads whose text holds `word`.
    void find(String word, BitSet found) {
        var by = texts.find(word);
        for (int n = by.nextSetBit(0); n >= 0; n = by.nextSetBit(n + 1)) for (int id = latest[n]; id != NONE; id = before[id]) found.set(id);
    }

    void trim(int leads) {
        before = Arrays.copyOf(before, Math.max(leads, 1));
        latest = Arrays.copyOf(latest, Math.max(texts.size(), 1));
        texts.trim();
    }
}
