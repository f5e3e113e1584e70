package plaint.view;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import plaint.lead.LeadState;
import plaint.text.Money;

/// The rings there are at one moment, and the leads of each.
final class RingList {
    private static final LeadState[] STATES = LeadState.values();
    private final List<Ring> all;
    /// The places of the rings in `all`, by name.
    private final LongTable places = new LongTable();
    /// The leads of all rings, ring after ring in the order of `all`, each in the order of ids.
    private final int[] members;
    private final int[] begins;

    private RingList(List<Ring> all, int[] members) {
        this.all = all;
        this.members = members;
        begins = new int[all.size()];
        int begin = 0;
        for (int place = 0; place < begins.length; place++) {
            places.findOrPut(all.get(place).name(), place);
            begins[place] = begin;
            begin += all.get(place).leads();
        }
    }

    static RingList of(LeadColumns columns, Rings rings, int shopCount) {
        int n = columns.size;
        var leads = new int[n];
        var sums = new long[n];
        var shopsIn = new int[n];
        var punished = new BitSet(n);
        var seen = new BitSet(shopCount);
        for (int id = 0; id < n; id++) {
            int root = rings.root(id);
            leads[root]++;
            sums[root] += columns.turnover[id];
            if (STATES[columns.state[id]].punished()) punished.set(root);
            if (!seen.get(columns.shop[id])) {
                seen.set(columns.shop[id]);
                shopsIn[root]++;
            }
        }
        var found = new ArrayList<Ring>();
        for (int root = 0; root < n; root++) if (shopsIn[root] > 1) found.add(new Ring(root, shopsIn[root], leads[root], new Money(sums[root], Money.CNY), punished.get(root)));
        found.sort(Comparator.comparing(Ring::shops).thenComparing(Ring::turnover).reversed().thenComparing(Ring::name));
        return new RingList(List.copyOf(found), members(found, leads, rings, n));
    }

    /// `leads` is used up.
    private static int[] members(List<Ring> found, int[] leads, Rings rings, int n) {
        int all = 0;
        Arrays.fill(leads, -1);
        for (var r : found) {
            leads[r.name()] = all;
            all += r.leads();
        }
        var members = new int[all];
        for (int id = 0; id < n; id++) {
            int root = rings.root(id);
            if (leads[root] >= 0) members[leads[root]++] = id;
        }
        return members;
    }

    List<Ring> all() {
        return all;
    }

    Optional<Ring> named(int name) {
        int place = places.find(name);
        return place == LongTable.NONE ? Optional.empty() : Optional.of(all.get(place));
    }

    /// The ids of a ring's leads; null where there is no such ring.
    int[] members(int name) {
        int place = places.find(name);
        return place == LongTable.NONE ? null : Arrays.copyOfRange(members, begins[place], begins[place] + all.get(place).leads());
    }
}
