package plaint.view;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import plaint.lead.Suspect;
import plaint.text.Folded;

/// Finds leads by words. What is about the seller is kept once for all leads that say the same of him, brand and category once for all leads of them; number and title by lead.
final class LeadWords {
    private static final int SELLER = 101;
    private static final int KIND = 102;
    /// Of so many pairs that very many sellers have, and half as many that goods have, the leads are kept ready: an eighth of a megabyte each at a million leads.
    private static final int READY = 192;
    private final GramIndex goods = new GramIndex();
    private final SharedWords sellers = new SharedWords();
    private final SharedWords kinds = new SharedWords();
    /// By pair, whole answers: what the groups, the sellers and the kinds have of it, joined and counted.
    private final Map<Long, Bits> ready = new HashMap<>();
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
            fields(Initials.bySurname(s.sellerName()));
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
        for (var v : values) if (!v.isEmpty()) text.append(Folded.of(v)).append(GramIndex.BETWEEN);
    }

    private void initials(String name) {
        var letters = Initials.of(name);
        if (!letters.isEmpty()) text.append(letters).append(GramIndex.BETWEEN);
    }

    /// For each of the words, the leads in which it is found; `leads` are there. None where nothing is typed that could be found.
    List<Bits> find(String words, int leads) {
        if (words.isEmpty()) return List.of();
        var parts = new ArrayList<Bits>();
        for (var word : Folded.words(words)) {
            var known = ready.get(GramIndex.pair(word));
            parts.add(known != null ? known : Bits.of(leads(word, leads)));
        }
        return parts;
    }

    private long[] leads(String word, int leads) {
        var found = new long[(leads >> 6) + 1];
        Bits.addTo(found, goods.find(word));
        sellers.find(word, found);
        kinds.find(word, found);
        return found;
    }

    /// Gives back the room kept for what may still come, and makes ready what is asked for first when somebody types: two signs that very many leads have.
    void trim(int leads) {
        ready.clear();
        goods.trim();
        sellers.trim(leads);
        kinds.trim(leads);
        var dense = new LinkedHashSet<Long>();
        for (long pair : sellers.dense(READY)) dense.add(pair);
        for (long pair : goods.dense(READY / 2)) dense.add(pair);
        for (long pair : dense) ready.put(pair, Bits.of(leads(GramIndex.signs(pair), leads)));
    }
}
