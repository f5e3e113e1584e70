package plaint.view;

import java.util.BitSet;
import plaint.lead.Suspect;

/// Finds leads by words. What is about the seller is kept once for all leads that say the same of him, brand and category once for all leads of them; number and title by lead.
final class LeadWords {
    private static final int SELLER = 101;
    private static final int KIND = 102;
    private final GramIndex goods = new GramIndex();
    private final SharedWords sellers = new SharedWords();
    private final SharedWords kinds = new SharedWords();
    private final StringBuilder text = new StringBuilder();

    /// The lead before this one that says word for word the same of its seller; [SharedWords#NONE] where there is none.
    int add(int id, Suspect s) {
        text.setLength(0);
        fields(s.no(), s.title());
        goods.add(text);
        if (kinds.put(id, key(KIND, s.brand(), s.category())) == SharedWords.NONE) {
            text.setLength(0);
            fields(s.brand(), s.category());
            initials(s.brand());
            kinds.text(text);
        }
        int before = sellers.put(id, key(SELLER, s.shopName(), s.sellerName(), s.company(), s.shopId(), s.idNo(), s.creditCode(), s.phone(), s.account(), s.address(), s.device()));
        if (before == SharedWords.NONE) {
            text.setLength(0);
            fields(s.shopName(), s.sellerName(), s.company(), s.shopId(), s.idNo(), s.creditCode(), s.phone(), s.account(), s.address(), s.device());
            initials(s.shopName());
            initials(s.sellerName());
            fields(Normal.surnameInitials(s.sellerName()));
            initials(s.company());
            sellers.text(text);
        }
        return before;
    }

    /// Of the words as the source wrote them: making them normal costs more, and is needed once only.
    private static long key(int kind, String... values) {
        long key = Hash64.begin(kind);
        for (var v : values) key = Hash64.add(key, v);
        return key;
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
            var found = goods.find(word);
            sellers.find(word, found);
            kinds.find(word, found);
            if (all == null) all = found;
            else all.and(found);
        }
        return all;
    }

    /// Gives back the room kept for what may still come.
    void trim(int leads) {
        goods.trim();
        sellers.trim(leads);
        kinds.trim(leads);
    }
}
