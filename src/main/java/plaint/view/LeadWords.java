package plaint.view;

import java.util.Arrays;
import java.util.BitSet;
import plaint.lead.Digest64;
import plaint.lead.Suspect;

/// Finds leads by words. What is about the seller is kept once for all leads that say the same of him; what is about the goods, by lead.
final class LeadWords {
    private static final int SELLER = 101;
    private static final int NONE = -1;
    private final GramIndex goods = new GramIndex();
    private final GramIndex sellers = new GramIndex();
    private final LongTable numbers = new LongTable();
    private int[] latest = new int[1 << 10];
    private int[] before = new int[1 << 10];
    private final StringBuilder text = new StringBuilder();

    void add(int id, Suspect s) {
        if (id >= before.length) before = Arrays.copyOf(before, before.length * 2);
        text.setLength(0);
        fields(s.no(), s.brand(), s.title(), s.category());
        initials(s.brand());
        goods.add(text);
        text.setLength(0);
        fields(s.shopName(), s.sellerName(), s.company(), s.shopId(), s.idNo(), s.creditCode(), s.phone(), s.account(), s.address(), s.device());
        initials(s.shopName());
        initials(s.sellerName());
        fields(Normal.surnameInitials(s.sellerName()));
        initials(s.company());
        int seller = numbers.findOrPut(Digest64.of(SELLER, text.toString()), sellers.size());
        if (seller == LongTable.NONE) {
            seller = sellers.add(text);
            if (seller >= latest.length) latest = Arrays.copyOf(latest, latest.length * 2);
            latest[seller] = NONE;
        }
        before[id] = latest[seller];
        latest[seller] = id;
    }

    private void fields(String... values) {
        for (var v : values) if (!v.isEmpty()) text.append(Normal.text(v)).append(GramIndex.BETWEEN);
    }

    private void initials(String name) {
        var letters = Normal.initials(name);
        if (!letters.isEmpty()) text.append(letters).append(GramIndex.BETWEEN);
    }

    /// The leads in which every one of the words is found.
    BitSet find(String words) {
        BitSet all = null;
        for (var word : Normal.text(words).strip().split("\\s+")) {
            var found = one(word);
            if (all == null) all = found;
            else all.and(found);
        }
        return all;
    }

    private BitSet one(String word) {
        var found = goods.find(word);
        var by = sellers.find(word);
        for (int s = by.nextSetBit(0); s >= 0; s = by.nextSetBit(s + 1)) for (int id = latest[s]; id != NONE; id = before[id]) found.set(id);
        return found;
    }
}
