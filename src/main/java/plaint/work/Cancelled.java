package plaint.work;

/// The person at the desk asked the job to stop; it left nothing behind.
public final class Cancelled extends Exception {
    private static final long serialVersionUID = 1;

    public Cancelled() {
        super("cancelled", null, false, false);
    }
}
