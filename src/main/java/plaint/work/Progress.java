package plaint.work;

import plaint.text.Notice;

/// What a job tells while it works, and where it is asked whether to go on. Called from the job's own thread.
public interface Progress {
    /// `done` of `total` steps are finished; `doing` says what comes now.
    void step(Notice doing, long done, long total);

    /// True once someone asked to stop.
    boolean cancelled();

    /// Ends the job here if someone asked to stop; called at each document or page.
    default void stopIfCancelled() throws Cancelled {
        if (cancelled()) throw new Cancelled();
    }

    /// For callers who do not watch.
    Progress NONE = new Progress() {
        @Override public void step(Notice doing, long done, long total) {
            // nobody watches
        }

        @Override public boolean cancelled() {
            return false;
        }
    };
}
