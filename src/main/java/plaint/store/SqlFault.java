package plaint.store;

import java.sql.SQLException;

/// What the database refused, on its way to the one place that tells it, [Archive].
final class SqlFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    SqlFault(SQLException cause) {
        super(cause);
    }

    /// What it is without its text, which may name people.
    String said() {
        return "SQL error " + ((SQLException) getCause()).getErrorCode();
    }
}
