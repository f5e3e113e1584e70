package plaint.view;

import java.util.Arrays;
import java.util.List;
import plaint.lead.Identifier;

/// Which leads belong together because they share an identifier, directly or through others: union-find over identifiers. Leads of one shop always do; a
/// ring is a group of two shops or more. Leads are only ever added, in the order of their ids.
final class Rings {
    private final LongTable first = new LongTable();
    private int[] parent = new int[1 << 10];

    /// The first lead of the same shop; -1 where this one is the first, or has no shop that can be told from others.
    int add(int lead, List<Identifier> identifiers) {
        begin(lead);
        int shop = LongTable.NONE;
        for (var i : identifiers) {
            int other = first.findOrPut(key(i), lead);
            if (other == LongTable.NONE) continue;
            join(other, lead);
            if (i.kind() == Identifier.Kind.SHOP) shop = other;
        }
        return shop;
    }

    /// A lead that has the very identifiers of one that is there.
    void add(int lead, int same) {
        begin(lead);
        join(same, lead);
    }

    private static long key(Identifier i) {
        return Hash64.add(Hash64.begin(i.kind().code()), i.value());
    }

    private void begin(int lead) {
        if (lead >= parent.length) parent = Arrays.copyOf(parent, lead + (lead >> 1) + 16);
        parent[lead] = lead;
    }

    void trim(int leads) {
        parent = Arrays.copyOf(parent, Math.max(leads, 1));
    }

    private void join(int a, int b) {
        int ra = root(a);
        int rb = root(b);
        parent[Math.max(ra, rb)] = Math.min(ra, rb);
    }

    /// The lowest id of the group a lead belongs to: the group's name. Shortening the way there is harmless when two threads do it.
    int root(int lead) {
        int at = lead;
        while (parent[at] != at) {
            parent[at] = parent[parent[at]];
            at = parent[at];
        }
        return at;
    }

    /// The group that holds an identifier; -1 where no lead has it.
    int holder(Identifier i) {
        int lead = first.find(key(i));
        return lead == LongTable.NONE ? lead : root(lead);
    }
}
