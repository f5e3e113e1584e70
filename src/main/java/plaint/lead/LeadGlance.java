package plaint.lead;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import plaint.text.Encoding;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;

/// How a list of leads reads before any of it is taken in: in which encoding, what its columns are taken for, its first rows, and how many of the rows looked at are sound.
/// `columns` are in the order of the file. `rows` are the first; `faults` those of the rows looked at that would be refused, at most [#MOST_FAULTS]. `read` = `sound` + `unsound`;
/// `noted` counts sound rows of which something is to be told. `whole`: no row was left unread. `refused` says why nothing of the file could be taken in as it is read here, or is null;
/// then nothing is counted.
public record LeadGlance(Encoding encoding, char delimiter, List<Column> columns, List<Row> rows, List<Row> faults, int read, int sound, int unsound, int noted, boolean whole, Notice refused) {
    /// So many rows are looked at: a moment's work.
    public static final int MOST = 10_000;
    public static final int MOST_FAULTS = 500;
    private static final int SHOWN = 50;
    private static final Pattern LONG_NUMBER = Pattern.compile("\\d{11,19}[Xx]?");

    public LeadGlance {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        faults = List.copyOf(faults);
    }

    /// A heading as it stands in the file, and the column it is taken for; null where it is passed over.
    public record Column(String heading, Named taken) { }

    /// A row by its line: its cells as they stand, of what names a person only the ends, and what is told of it. `sound`: it could be taken in.
    public record Row(int line, List<String> cells, boolean sound, List<Notice> notes) {
        public Row {
            cells = List.copyOf(cells);
            notes = List.copyOf(notes);
        }
    }

    /// `encoding` as in [LeadFile#open]; `told` puts right by which line a row is told of, where the file was made of another.
    public static LeadGlance of(Path file, String encoding, LocalDate today, UnaryOperator<LeadLine> told) throws Refused {
        try (var list = LeadFile.open(file, encoding, today)) {
            return new Counting(list, told).all();
        } catch (Refused e) {
            return bare(LeadFile.bare(file, encoding, SHOWN), told, e.notice());
        }
    }

    private static List<Column> columns(List<String> headings) {
        return headings.stream().map(Cells::visible).map(h -> {
            var c = LeadColumn.of(h);
            return new Column(h, c == null ? null : Named.of(c.heading(true), c.heading(false)));
        }).toList();
    }

    private static List<String> masked(List<Column> columns, List<String> cells) {
        var shown = new ArrayList<String>();
        for (int i = 0; i < cells.size(); i++) {
            var column = i < columns.size() ? LeadColumn.of(columns.get(i).heading()) : null;
            var cell = cells.get(i);
            // read in the wrong encoding no column is known, and a number that may be a person's is one still
            shown.add(column != null ? column.masked(cell) : LONG_NUMBER.matcher(cell.strip()).matches() ? Identifier.mask(Identifier.Kind.PERSON_ID, cell.strip()) : cell);
        }
        return shown;
    }

    /// Of a file of which nothing can be taken in: what stands there, below the row that is most like a heading.
    private static LeadGlance bare(LeadFile.Bare file, UnaryOperator<LeadLine> told, Notice refused) {
        int top = 0;
        for (int i = file.rows().size() - 1; i >= 0; i--) if (LeadFile.heading(file.rows().get(i).seen())) top = i;
        var columns = file.rows().isEmpty() ? List.<Column>of() : columns(file.rows().get(top).seen());
        var rows = file.rows().stream().skip(top + 1L)
            .map(r -> new Row(told.apply(new LeadLine(r.line(), "", null, List.of())).line(), masked(columns, r.seen()), r.fault() == null, r.fault() == null ? List.of() : List.of(r.fault()))).toList();
        return new LeadGlance(file.encoding(), file.delimiter(), columns, rows, List.of(), 0, 0, 0, 0, false, refused);
    }

    /// The rows of a file that can be taken in, counted.
    private static final class Counting {
        private final LeadFile list;
        private final UnaryOperator<LeadLine> told;
        private final List<Column> columns;
        private final List<Row> rows = new ArrayList<>();
        private final List<Row> faults = new ArrayList<>();
        private int read;
        private int unsound;
        private int noted;

        Counting(LeadFile list, UnaryOperator<LeadLine> told) {
            this.list = list;
            this.told = told;
            columns = columns(list.headings());
        }

        LeadGlance all() throws Refused {
            var line = list.next();
            for (; line != null && read < MOST; line = list.next()) take(told.apply(line));
            var refused = read == 0 ? Notice.of("lead.glance.noRows") : null;
            return new LeadGlance(list.encoding(), list.delimiter(), columns, rows, faults, read, read - unsound, unsound, noted, line == null, refused);
        }

        private void take(LeadLine line) {
            read++;
            boolean sound = line.suspect() != null;
            if (!sound) unsound++;
            else if (!line.notes().isEmpty()) noted++;
            boolean fault = !sound && faults.size() < MOST_FAULTS;
            if (rows.size() >= SHOWN && !fault) return;
            var row = new Row(line.line(), masked(columns, list.seen()), sound, line.notes());
            if (rows.size() < SHOWN) rows.add(row);
            if (fault) faults.add(row);
        }
    }
}
