package plaint.exchange;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import plaint.text.Money;

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
