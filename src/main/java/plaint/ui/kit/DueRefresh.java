package plaint.ui.kit;

import plaint.desk.DueList;

/// After packs or program changed, everything due is computed anew behind what is shown.
public final class DueRefresh {
    private DueRefresh() { }

    /// `then` runs where something was computed anew.
    public static void behind(Desktop desktop, Runnable then) {
        desktop.jobs().behind(p -> {
            var due = new DueList(desktop.office());
            if (!due.stale()) return false;
            due.refresh(p);
            return !due.stale();
        }, anew -> {
            if (anew) then.run();
        });
    }
}
