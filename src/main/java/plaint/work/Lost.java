package plaint.work;

/// A worker process ended before it had answered; what it was asked to do has to be named to the person as the cause.
public final class Lost extends Exception {
    private static final long serialVersionUID = 1;
    private final Why why;

    Lost(Why why) {
        super(why.name(), null, false, false);
        this.why = why;
    }

    /// It took longer than it may, wanted more memory than it may have, died or talked nonsense, or could not be started at all.
    public enum Why { TIME, MEMORY, DEATH, START }

    public Why why() {
        return why;
    }
}
