package plaint.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// A connection to the database, asked in one line: SQL with a `?` for each value, the values in their order, and what becomes of a row. Whatever the database refuses is an [SqlFault]. Written here
/// because a library for it was a tenth of a start: hundreds of classes that learn by reflection what is said in these lines.
final class Handle implements AutoCloseable {
    private final Connection connection;
    /// The files of the lists of leads, by list, as they were read: none changes once it is written. What is taken back is forgotten.
    final Map<Integer, String> leadFiles = new HashMap<>();

    Handle(Connection connection) {
        this.connection = connection;
    }

    static Handle open(DataSource source) {
        try {
            return new Handle(source.getConnection());
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /// Does something to the database that holds as a whole or not at all.
    static void inTransaction(DataSource source, Consumer<Handle> act) {
        try (var h = open(source)) {
            h.begin();
            boolean done = false;
            try {
                act.accept(h);
                h.commit();
                done = true;
            } finally {
                if (!done) h.rollback();
            }
        }
    }

    /// What becomes of the row a result stands on.
    @FunctionalInterface interface Row<T> {
        T of(ResultSet row) throws SQLException;
    }

    /// What a question asks for; nothing is asked before the rows are taken from [Rows].
    record Query(Connection connection, String sql, Object[] values) {
        <T> Rows<T> map(Row<T> row) {
            return new Rows<>(this, row);
        }

        /// The first column.
        <T> Rows<T> mapTo(Class<T> type) {
            return map(r -> type.cast(first(r, type)));
        }

        private static Object first(ResultSet r, Class<?> type) throws SQLException {
            if (type == String.class) return r.getString(1);
            if (type == byte[].class) return r.getBytes(1);
            long number = r.getLong(1);
            return r.wasNull() ? null : type == Long.class ? (Object) number : (Object) Math.toIntExact(number);
        }
    }

    /// The answer, read to its end by each of these.
    record Rows<T>(Query query, Row<T> row) {
        List<T> list() {
            var all = new ArrayList<T>();
            forEach(all::add);
            return all;
        }

        /// The only one there is; null where its column is.
        T one() {
            var all = list();
            if (all.size() != 1) throw new SqlFault(new SQLException(all.size() + " rows instead of one"));
            return all.getFirst();
        }

        /// The only one, if any.
        Optional<T> findOne() {
            var all = list();
            if (all.size() > 1) throw new SqlFault(new SQLException(all.size() + " rows instead of one at most"));
            return all.isEmpty() ? Optional.empty() : Optional.ofNullable(all.getFirst());
        }

        /// The first, if any; no other is read.
        Optional<T> findFirst() {
            var first = new ArrayList<T>(1);
            each(first::add, 1);
            return first.isEmpty() ? Optional.empty() : Optional.ofNullable(first.getFirst());
        }

        void forEach(Consumer<? super T> each) {
            each(each, Integer.MAX_VALUE);
        }

        private void each(Consumer<? super T> each, int most) {
            try (var s = query.connection.prepareStatement(query.sql)) {
                bind(s, query.values);
                try (var r = s.executeQuery()) {
                    for (int n = 0; n < most && r.next(); n++) each.accept(row.of(r));
                }
            } catch (SQLException e) {
                throw new SqlFault(e);
            }
        }
    }

    /// One statement for many rows, sent together.
    static final class Batch {
        private final Connection connection;
        private final String sql;
        private final List<Object[]> rows = new ArrayList<>();

        private Batch(Connection connection, String sql) {
            this.connection = connection;
            this.sql = sql;
        }

        void add(Object... values) {
            rows.add(values);
        }

        void execute() {
            if (rows.isEmpty()) return;
            try (var s = connection.prepareStatement(sql)) {
                for (var row : rows) {
                    bind(s, row);
                    s.addBatch();
                }
                s.executeBatch();
                rows.clear();
            } catch (SQLException e) {
                throw new SqlFault(e);
            }
        }
    }

    private static void bind(PreparedStatement s, Object[] values) throws SQLException {
        for (int i = 0; i < values.length; i++) s.setObject(i + 1, values[i]);
    }

    Query select(String sql, Object... values) {
        return new Query(connection, sql, values);
    }

    Batch batch(String sql) {
        return new Batch(connection, sql);
    }

    /// How many rows it changed.
    int execute(String sql, Object... values) {
        try (var s = connection.prepareStatement(sql)) {
            bind(s, values);
            s.execute();
            return Math.max(0, s.getUpdateCount());
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    void begin() {
        auto(false);
    }

    void commit() {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
        auto(true);
    }

    void rollback() {
        leadFiles.clear();
        try {
            connection.rollback();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
        auto(true);
    }

    boolean isInTransaction() {
        try {
            return !connection.getAutoCommit();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    private void auto(boolean each) {
        try {
            connection.setAutoCommit(each);
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    /// For what asks the same thing a hundred thousand times.
    Connection connection() {
        return connection;
    }

    @Override public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }
}
