package plaint.view;

import java.util.Arrays;
import plaint.lead.Identifier;
import plaint.lead.Identifier.Kind;
import plaint.lead.Suspect;

/// Which leads belong together because they share an identifier, directly or through others: union-find over identifiers. Leads of one shop always do; a
/// ring is a group of two shops or more. Leads are only ever added, in the order of their ids.
final class Rings {
    private static final long[] BEGIN = Arrays.stream(Kind.values()).mapToLong(k -> Hash64.begin(k.code())).toArray();
    private final LongTable first = new LongTable();
    private int[] parent = new int[1 << 10];

    /// The first lead of the same shop; -1 where this one is the first, or has no shop that can be told from others.
    int add(int lead, Suspect s) {
        begin(lead);
        int shop = first(lead, Kind.SHOP, s.shopId());
        first(lead, Kind.PERSON_ID, s.idNo());
        first(lead, Kind.CREDIT_CODE, s.creditCode());
        first(lead, Kind.PHONE, s.phone());
        first(lead, Kind.ACCOUNT, s.account());
        first(lead, Kind.ADDRESS, s.address());
        first(lead, Kind.DEVICE, s.device());
        return shop;
    }

    /// Joins the lead to the first one that has this identifier; -1 where it is that one, or `given` tells nobody from others.
    private int first(int lead, Kind kind, String given) {
        var value = Identifier.value(kind, given);
        if (value == null) return LongTable.NONE;
        int other = first.findOrPut(key(kind, value), lead);
        if (other != LongTable.NONE) join(other, lead);
        return other;
    }

    /// A lead that has the very identifiers of one that is there.
    void add(int lead, int same) {
        begin(lead);
        join(same, lead);
    }

    private static long key(Kind kind, String value) {
        return Hash64.add(BEGIN[kind.ordinal()], value);
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
        int lead = first.find(key(i.kind(), i.value()));
        return lead == LongTable.NONE ? lead : root(lead);
    }
}
