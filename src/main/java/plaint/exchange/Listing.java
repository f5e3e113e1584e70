package plaint.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.Function;
import plaint.text.Money;
import plaint.text.Refused;

/// A list as it goes into a spreadsheet: the name of its sheet, columns with the header shown and a type, and rows with one value a column. The values of a TEXT column are
/// written by their `toString`, those of the others are [LocalDate], [LocalDateTime], [Money] or a [Number]; null is an empty cell. Rows are gone through once, from the
/// first, and may be made while they are read.
public record Listing(String name, List<Column> columns, Iterable<List<Object>> rows) {
    public Listing {
        columns = List.copyOf(columns);
    }

    /// What stands in a column. An identity number, a docket number, a phone is TEXT, never a number.
    public enum Type { TEXT, DATE, TIME, MONEY, NUMBER }

    /// The header in the language of the person, and the type.
    public record Column(String name, Type type) { }

    /// The rows from a place on, some of them; none behind the last.
    @FunctionalInterface public interface Pieces<T> {
        List<? extends T> from(int place) throws Refused;
    }

    /// What rows were not read for; comes out of writing the list as the refusal it holds.
    static final class Unread extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient Refused why;

        private Unread(Refused why) {
            super(why);
            this.why = why;
        }

        Refused why() {
            return why;
        }
    }

    private static final class Read<T> implements Iterator<T> {
        private final Pieces<? extends T> pieces;
        private List<? extends T> piece = List.of();
        private int begin;
        private int at;

        Read(Pieces<? extends T> pieces) {
            this.pieces = pieces;
        }

        @Override public boolean hasNext() {
            if (at < piece.size()) return true;
            begin += piece.size();
            at = 0;
            try {
                piece = pieces.from(begin);
            } catch (Refused e) {
                throw new Unread(e);
            }
            return !piece.isEmpty();
        }

        @Override public T next() {
            if (!hasNext()) throw new NoSuchElementException();
            return piece.get(at++);
        }
    }

    /// Begins a list of `T`: columns are named one after another, then [Shape#of] takes the rows.
    public static <T> Shape<T> named(String name) {
        return new Shape<>(name);
    }

    /// The columns of a list of `T`, from left to right.
    public static final class Shape<T> {
        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private final List<Function<T, ?>> values = new ArrayList<>();

        private Shape(String name) {
            this.name = name;
        }

        public Shape<T> text(String header, Function<T, ?> value) {
            return column(header, Type.TEXT, value);
        }

        public Shape<T> date(String header, Function<T, LocalDate> value) {
            return column(header, Type.DATE, value);
        }

        /// Beijing time.
        public Shape<T> time(String header, Function<T, LocalDateTime> value) {
            return column(header, Type.TIME, value);
        }

        public Shape<T> money(String header, Function<T, Money> value) {
            return column(header, Type.MONEY, value);
        }

        public Shape<T> number(String header, Function<T, ? extends Number> value) {
            return column(header, Type.NUMBER, value);
        }

        public Shape<T> column(String header, Type type, Function<T, ?> value) {
            columns.add(new Column(header, type));
            values.add(value);
            return this;
        }

        public Listing of(Iterable<? extends T> rows) {
            return new Listing(name, columns, () -> cells(rows.iterator()));
        }

        /// Of rows that are read while they are written, some at a time: a list of a million never stands in memory.
        public Listing reading(Pieces<? extends T> pieces) {
            return new Listing(name, columns, () -> cells(new Read<>(pieces)));
        }

        private Iterator<List<Object>> cells(Iterator<? extends T> rows) {
            return new Iterator<>() {
                @Override public boolean hasNext() {
                    return rows.hasNext();
                }

                @Override public List<Object> next() {
                    var row = rows.next();
                    var cells = new ArrayList<Object>(values.size());
                    for (var v : values) cells.add(v.apply(row));
                    return cells;
                }
            };
        }
    }
}
