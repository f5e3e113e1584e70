package plaint.desk;

import java.util.ArrayList;
import java.util.List;
import plaint.lead.Tracked;

/// The first leads of a list that is being taken in, to be shown meanwhile: nothing of them is kept before the list has ended well. One thread writes, any may read.
final class ArrivingLeads {
    static final int MOST = 100;
    private final String file;
    private final List<Tracked> growing = new ArrayList<>(MOST);
    private volatile List<Tracked> first = List.of();
    private volatile int rows;

    ArrivingLeads(String file) {
        this.file = file;
    }

    void take(Tracked lead) {
        if (growing.size() == MOST) return;
        growing.add(lead);
        if (growing.size() == MOST) first = List.copyOf(growing);
    }

    /// So many rows of the list were read.
    void at(int count) {
        rows = count;
        if (growing.size() < MOST) first = List.copyOf(growing);
    }

    String file() {
        return file;
    }

    List<Tracked> first() {
        return first;
    }

    int rows() {
        return Math.max(rows, first.size());
    }
}
