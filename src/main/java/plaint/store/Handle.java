package plaint.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;

/// A connection and what is asked over it: `handle.select("select title from case_file where case_no = ?", no).mapTo(String.class).findOne()`. Used by one thread at a time.
/// A library did this before; at each start it took longer to make itself ready than the engine took to open the store and answer.
final class Handle implements AutoCloseable {
    private static final Map<Class<?>, Reader<?>> PLAIN = Map.of(Integer.class, r -> none(r, r.getInt(1)), Long.class, r -> none(r, r.getLong(1)), String.class, r -> r.getString(1),
        byte[].class, r -> r.getBytes(1));
    private final Connection connection;
    private final Consumer<String> told;

    Handle(Connection connection) {
        this(connection, sql -> { });
    }

    /// `told` hears every question before it is asked.
    Handle(Connection connection, Consumer<String> told) {
        this.connection = connection;
        this.told = told;
    }

    static Handle open(DataSource source) {
        return tried(() -> new Handle(source.getConnection()));
    }

    /// Does all of `step` or nothing of it.
    static void inTransaction(DataSource source, Consumer<Handle> step) {
        try (var handle = open(source)) {
            handle.begin();
            step.accept(handle);
            handle.commit();
        }
    }

    /// Makes something of the row a result stands at.
    @FunctionalInterface interface Reader<T> {
        T read(ResultSet row) throws SQLException;
    }

    @FunctionalInterface private interface Step<T> {
        T run() throws SQLException;
    }

    private static <T> T tried(Step<T> step) {
        try {
            return step.run();
        } catch (SQLException e) {
            throw new SqlFault(e);
        }
    }

    private static Object none(ResultSet r, Object value) throws SQLException {
        return r.wasNull() ? null : value;
    }

    Connection getConnection() {
        return connection;
    }

    /// A question with its arguments, not asked yet.
    Asked select(String sql, Object... args) {
        return new Asked(sql, args);
    }

    /// Tells the database to do something; returns of how many rows.
    int execute(String sql, Object... args) {
        told.accept(sql);
        return tried(() -> {
            try (var s = prepared(sql, args)) {
                return s.execute() ? 0 : s.getUpdateCount();
            }
        });
    }

    private PreparedStatement prepared(String sql, Object... args) throws SQLException {
        var s = connection.prepareStatement(sql);
        try {
            for (int i = 0; i < args.length; i++) s.setObject(i + 1, args[i]);
            return s;
        } catch (SQLException e) {
            s.close();
            throw e;
        }
    }

    /// The same done for many rows at once, by [Batch#execute].
    Batch prepareBatch(String sql) {
        return new Batch(sql);
    }

    final class Batch {
        private final String sql;
        private final List<Object[]> rows = new ArrayList<>();

        private Batch(String sql) {
            this.sql = sql;
        }

        Batch add(Object... args) {
            rows.add(args);
            return this;
        }

        void execute() {
            if (rows.isEmpty()) return;
            told.accept(sql);
            tried(() -> {
                try (var s = connection.prepareStatement(sql)) {
                    for (var row : rows) {
                        for (int i = 0; i < row.length; i++) s.setObject(i + 1, row[i]);
                        s.addBatch();
                    }
                    return s.executeBatch();
                }
            });
        }
    }

    final class Asked {
        private final String sql;
        private final Object[] args;

        private Asked(String sql, Object[] args) {
            this.sql = sql;
            this.args = args;
        }

        <T> Rows<T> map(Reader<T> reader) {
            return new Rows<>(this, reader);
        }

        /// The first column as text, number or bytes.
        @SuppressWarnings("unchecked")
        <T> Rows<T> mapTo(Class<T> type) {
            return new Rows<>(this, (Reader<T>) PLAIN.get(type));
        }

        private <T> void each(Reader<T> reader, java.util.function.Predicate<T> more) {
            told.accept(sql);
            tried(() -> {
                try (var s = prepared(sql, args); var r = s.executeQuery()) {
                    while (r.next() && more.test(reader.read(r))) continue;
                    return null;
                }
            });
        }
    }

    /// The answer, row by row; asked each time one of these is called.
    record Rows<T>(Asked asked, Reader<T> reader) {
        void forEach(Consumer<? super T> each) {
            asked.each(reader, t -> {
                each.accept(t);
                return true;
            });
        }

        List<T> list() {
            var all = new ArrayList<T>();
            forEach(all::add);
            return all;
        }

        Optional<T> findFirst() {
            var found = new ArrayList<T>(1);
            asked.each(reader, t -> {
                found.add(t);
                return false;
            });
            return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
        }

        /// The only row there is, or none; more are a fault of the question.
        Optional<T> findOne() {
            var found = list();
            if (found.size() > 1) throw new IllegalStateException("more than one row: " + asked.sql);
            return found.isEmpty() ? Optional.empty() : Optional.ofNullable(found.getFirst());
        }

        T one() {
            var found = list();
            if (found.size() != 1) throw new IllegalStateException(found.size() + " rows instead of one: " + asked.sql);
            return found.getFirst();
        }
    }

    void begin() {
        tried(() -> {
            connection.setAutoCommit(false);
            return null;
        });
    }

    void commit() {
        tried(() -> {
            connection.commit();
            connection.setAutoCommit(true);
            return null;
        });
    }

    void rollback() {
        tried(() -> {
            connection.rollback();
            connection.setAutoCommit(true);
            return null;
        });
    }

    boolean isInTransaction() {
        return tried(() -> !connection.getAutoCommit());
    }

    /// What was begun and not committed is taken back.
    @Override public void close() {
        tried(() -> {
            try (connection) {
                if (!connection.isClosed() && !connection.getAutoCommit()) connection.rollback();
                return null;
            }
        });
    }
}
