package plaint.view;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

/// What many leads say alike, kept once: a text is known by its key, each text knows its leads, the latest first, and each lead its text.
final class SharedWords {
    static final int NONE = -1;
    /// Of so many groups that very many texts have, the leads are kept ready.
    private static final int READY = 192;
    private final GramIndex texts = new GramIndex();
    private final LongTable numbers = new LongTable();
    private final Map<Integer, BitSet> ready = new HashMap<>();
    /// The leads of each text that more than one in sixty-four has: sixty-three at most.
    private final Map<Integer, BitSet> heavy = new HashMap<>();
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

    /// Adds the leads whose text holds `word`.
    void find(String word, BitSet found) {
        var known = ready.get(texts.slotOf(word));
        if (known != null) found.or(known);
        else leads(texts.find(word), found);
    }

    /// The leads of these texts: text by text where they are few, else lead by lead.
    private void leads(BitSet by, BitSet found) {
        if (by.cardinality() > Math.max(READY, texts.size() / 16)) {
            found.or(leads(by));
            return;
        }
        for (int n = by.nextSetBit(0); n >= 0; n = by.nextSetBit(n + 1)) {
            var many = heavy.isEmpty() ? null : heavy.get(n);
            if (many != null) found.or(many);
            else for (int id = latest[n]; id != NONE; id = before[id]) found.set(id);
        }
    }

    private BitSet leads(BitSet by) {
        var wanted = Arrays.copyOf(by.toLongArray(), (texts.size() >> 6) + 1);
        var bits = new long[(size >> 6) + 1];
        for (int id = 0; id < size; id++) bits[id >> 6] |= (wanted[text[id] >> 6] >>> text[id] & 1) << id;
        return BitSet.valueOf(bits);
    }

    void trim(int leads) {
        room(Math.max(leads, 1));
        latest = Arrays.copyOf(latest, Math.max(texts.size(), 1));
        texts.trim();
        heavy();
        ready.clear();
        for (int slot : texts.dense(READY)) ready.put(slot, leads(texts.of(slot)));
    }

    private void heavy() {
        heavy.clear();
        var counts = new int[texts.size()];
        for (int id = 0; id < size; id++) counts[text[id]]++;
        for (int n = 0; n < counts.length; n++) {
            if (counts[n] <= READY || counts[n] <= size / 64) continue;
            var one = new BitSet(size);
            for (int id = latest[n]; id != NONE; id = before[id]) one.set(id);
            heavy.put(n, one);
        }
    }
}
