package plaint.pdf;

/// What the user allows for one file beyond the usual: the password that opens it (null: none), and how many megabytes it may come to when unpacked.
public record Allowance(String password, int inflated) {
    public static final int USUAL_MEGABYTES = 200;
    public static final Allowance USUAL = new Allowance(null, USUAL_MEGABYTES);

    long inflatedBytes() {
        return inflated * 1_000_000L;
    }
}
