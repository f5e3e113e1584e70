package plaint.text;

/// A verb was refused for a reason that the person at the desk can cure; nothing was changed. The notice names the thing, the reason and the way out.
/// Not a fault: it carries no stack trace and is never logged as one.
public final class Refused extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Notice notice;

    public Refused(Notice notice) {
        super(notice.key() + notice.args(), null, false, false);
        this.notice = notice;
    }

    public Refused(String key, Object... args) {
        this(Notice.of(key, args));
    }

    public Notice notice() {
        return notice;
    }
}
