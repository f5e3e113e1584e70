package plaint.ui.leads;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javafx.collections.ObservableListBase;
import plaint.text.Refused;
import plaint.ui.kit.JobRunner;

/// Rows of a list of any length, read a piece at a time when they come into view; a row not read yet is empty. What was seen last stays in memory, the rest is let go.
/// Screen thread only, but for [Source#read].
public final class PagedRows extends ObservableListBase<LeadRow> {
    static final int PIECE = 100;
    private static final int KEPT = 80;
    private final int size;
    private final Source source;
    private final JobRunner jobs;
    private final Runnable arrived;
    private final Set<Integer> asked = new HashSet<>();
    private final Map<Integer, List<LeadRow>> pieces = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override protected boolean removeEldestEntry(Map.Entry<Integer, List<LeadRow>> eldest) {
            return size() > KEPT;
        }
    };

    /// Where rows come from; called off the screen thread.
    @FunctionalInterface public interface Source {
        List<LeadRow> read(int from, int size) throws Refused;
    }

    /// `first`: the first piece, read already; `arrived` is called whenever another has come.
    PagedRows(int size, Source source, List<LeadRow> first, JobRunner jobs, Runnable arrived) {
        if (size > 0) pieces.put(0, first.size() > PIECE ? List.copyOf(first.subList(0, PIECE)) : first);
        this.size = size;
        this.source = source;
        this.jobs = jobs;
        this.arrived = arrived;
    }

    @Override public int size() {
        return size;
    }

    @Override public LeadRow get(int index) {
        var piece = pieces.get(index / PIECE);
        if (piece == null) {
            ask(index / PIECE);
            return new LeadRow(index, null, null);
        }
        int within = index % PIECE;
        return within < piece.size() ? piece.get(within) : new LeadRow(index, null, null);
    }

    /// By itself alone: a property holds the list it is given against the one before, and row by row that would have both read to their ends, which may be a million rows away.
    @Override public boolean equals(Object other) {
        return this == other;
    }

    @Override public int hashCode() {
        return System.identityHashCode(this);
    }

    private void ask(int number) {
        if (!asked.add(number)) return;
        jobs.run(p -> source.read(number * PIECE, PIECE), rows -> {
            asked.remove(number);
            pieces.put(number, rows);
            arrived.run();
        });
    }

    /// Where the rows come from, to read all of them.
    Source source() {
        return source;
    }
}
