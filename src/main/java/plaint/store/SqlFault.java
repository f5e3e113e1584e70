package plaint.store;

/// The database could not do what it was told; the cause says why, in its own numbers.
class SqlFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    SqlFault(java.sql.SQLException cause) {
        super(cause.getMessage(), cause);
    }
}
