package plaint.view;

import java.util.ArrayList;
import java.util.List;
import plaint.text.Money;

/// The leads a query found, in the order asked for; a picture of that moment, which later changes do not touch. Which they are is known at once; their places in the order are found as they are
/// asked for, so a first page costs no more than a page. `micros` is how long the answer took, in millionths of a second. Thread-safe.
public final class LeadHits {
    /// So many places of the order are looked at in one go: the compiler the window runs with makes ready what is called often, and hardly what goes on for long.
    private static final int NEAR = 128;
    /// Null: all of them.
    private final Bits which;
    /// Null: ids in the order of arrival.
    private final int[] order;
    private final int all;
    private final boolean descending;
    private final int count;
    private final Sums turnover;
    private final long micros;
    private int[] ids = new int[0];
    private int found;
    private int walked;
    private Money sum;

    /// `order` names `all` leads; `which` are those found, `few` of them where their ids in order are known already.
    LeadHits(Bits which, int[] few, int[] order, int all, boolean descending, Sums turnover, long began) {
        this.which = which;
        this.order = order;
        this.all = all;
        this.descending = descending;
        this.turnover = turnover;
        count = few != null ? few.length : which == null ? all : which.count();
        if (few != null) {
            ids = few;
            found = few.length;
        }
        micros = (System.nanoTime() - began) / 1000;
    }

    public int count() {
        return count;
    }

    public synchronized int id(int place) {
        find(place + 1);
        return ids[place];
    }

    /// The ids from a place on, at most `size`.
    public synchronized List<Integer> page(int from, int size) {
        int to = (int) Math.min((long) from + size, count);
        find(to);
        var page = new ArrayList<Integer>(Math.max(0, to - from));
        for (int i = from; i < to; i++) page.add(ids[i]);
        return page;
    }

    private void find(int wanted) {
        if (wanted <= found) return;
        if (ids.length < wanted) ids = java.util.Arrays.copyOf(ids, Math.min(count, Math.max(wanted, ids.length * 2)));
        while (found < wanted) walk(Math.min(all, walked + NEAR), wanted);
    }

    /// So far in the order, unless enough are found before.
    private void walk(int to, int wanted) {
        int at = walked;
        int n = found;
        var places = order;
        var passing = which;
        for (; at < to && n < wanted; at++) {
            int place = descending ? all - 1 - at : at;
            int id = places == null ? place : places[place];
            if (passing == null || passing.has(id)) ids[n++] = id;
        }
        walked = at;
        found = n;
    }

    /// Whether a lead is among them.
    public boolean holds(int id) {
        return id >= 0 && id < all && (which == null || which.has(id));
    }

    /// The sum over all of them.
    public synchronized Money turnover() {
        if (sum == null) {
            sum = new Money(which == null ? turnover.all() : which.sum(turnover), Money.CNY);
        }
        return sum;
    }

    public long micros() {
        return micros;
    }
}
