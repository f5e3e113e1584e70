package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import plaint.casefile.CaseFile;
import plaint.exchange.Entry;
import plaint.exchange.ListFile;
import plaint.exchange.ListKind;
import plaint.exchange.Listing;
import plaint.exchange.Table;
import plaint.key.CaseNo;
import plaint.lead.Identifier;
import plaint.party.CreditCode;
import plaint.party.ResidentId;
import plaint.text.Lang;
import plaint.text.Named;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Takes parties, exhibits or complaints into a case, or new cases, from a spreadsheet. [#preview] says what would become of each row; [#run] takes the good rows in, one save a case,
/// and leaves the bad ones out; what is there already is told and not taken twice; [#errors] writes the list again with what is wrong behind each row.
public final class ImportTable {
    /// The pack that new cases are for.
    private static final String FORUM = "cn";
    /// So many rows are shown as they read.
    private static final int SHOWN = 50;
    /// What names a person: of it only the ends are shown.
    private static final Map<String, UnaryOperator<String>> MASKED = Map.of("identifier", ResidentId::mask, "plaintiffCode", CreditCode::mask, "phone", p -> Identifier.mask(Identifier.Kind.PHONE, p),
        "address", a -> Identifier.mask(Identifier.Kind.ADDRESS, a));
    private static final String AUTO = "auto";
    private final Office office;

    public ImportTable(Office office) {
        this.office = office;
    }

    /// What becomes of a row.
    public enum Fate { ADD, DUPLICATE, REFUSED }

    /// One row: its number in the file, the name it is known by, and why it is refused or what is to be told of it.
    public record Line(int row, String name, Fate fate, List<Notice> notices) {
        public Line {
            notices = List.copyOf(notices);
        }
    }

    /// A header as it stands in the list, and the column it is taken for; null where it is left aside.
    public record Column(String header, Named taken) { }

    /// What a list holds. `asked` is the encoding it was to be read in, `encoding` how it is written. `columns` and `first` are its header and first rows as they read. `refused` says why
    /// nothing can be taken in as it is read here, or is null; then `kind` is null.
    public record Outlook(ListKind kind, Path file, String asked, String encoding, List<Column> columns, List<Table.Row> first, List<Line> lines, List<Notice> notices, Notice refused) {
        public Outlook {
            columns = List.copyOf(columns);
            first = List.copyOf(first);
            lines = List.copyOf(lines);
            notices = List.copyOf(notices);
        }

        public long count(Fate fate) {
            return lines.stream().filter(l -> l.fate() == fate).count();
        }
    }

    /// Rows of one kind of list, made into what a case holds.
    interface Rows {
        Line look(Entry entry) throws Cancelled;

        /// Saves what the rows looked at as [Fate#ADD] hold.
        void save() throws Refused, Cancelled;
    }

    /// `no` is the case that parties and exhibits belong to; null for a list of cases. Refused where the file is no such list.
    public Outlook preview(Path file, CaseNo no, Progress progress) throws Refused, Cancelled {
        return preview(file, no, AUTO, Allowed.USUAL, progress);
    }

    /// The same in an encoding that is named, with what is allowed for the files of exhibits beyond the usual.
    public Outlook preview(Path file, CaseNo no, String encoding, Allowed allowed, Progress progress) throws Refused, Cancelled {
        return look(file, no, encoding, progress, false, allowed);
    }

    /// The same, where a list that cannot be told, as may be when it is read in the wrong encoding, is shown as it reads instead of being refused.
    public Outlook glance(Path file, CaseNo no, String encoding, Progress progress) throws Refused, Cancelled {
        try {
            return preview(file, no, encoding, Allowed.USUAL, progress);
        } catch (Refused e) {
            var t = Table.read(file, encoding, progress, row -> true);
            return new Outlook(null, file, encoding, t.encoding(), t.header().stream().map(h -> new Column(h, null)).toList(), t.rows().stream().limit(SHOWN).toList(), List.of(), t.notices(), e.notice());
        }
    }

    /// Takes in what [#preview] shows as added.
    public Outlook run(Path file, CaseNo no, Progress progress) throws Refused, Cancelled {
        return run(file, no, AUTO, Allowed.USUAL, progress);
    }

    /// The same in an encoding that is named, with what is allowed for the files of exhibits beyond the usual.
    public Outlook run(Path file, CaseNo no, String encoding, Allowed allowed, Progress progress) throws Refused, Cancelled {
        return look(file, no, encoding, progress, true, allowed);
    }

    private Outlook look(Path file, CaseNo no, String encoding, Progress progress, boolean save, Allowed allowed) throws Refused, Cancelled {
        var table = Table.read(file, encoding, progress, row -> ListKind.of(row).isPresent());
        var kind = kind(file, table);
        if (kind == ListKind.CASES ^ no == null) throw new Refused(no == null ? "desk.refused.listNeedsCase" : "desk.refused.listOfCases", file.getFileName());
        var rows = rows(kind, file, no, save, allowed);
        var lines = new ArrayList<Line>();
        for (var row : table.rows()) {
            progress.stopIfCancelled();
            progress.step(Notice.of("exchange.work.rows", lines.size()), lines.size(), table.rows().size());
            var entry = new Entry(kind, table.header(), row);
            if (!entry.sample()) lines.add(rows.look(entry));
        }
        var notices = new ArrayList<>(table.notices());
        for (var column : kind.unknown(table.header())) notices.add(Notice.of("desk.note.unknownColumn", column));
        if (rows instanceof NewCases cases) lines.replaceAll(cases::held);
        if (save && lines.stream().anyMatch(l -> l.fate() == Fate.ADD)) rows.save();
        return new Outlook(kind, file, encoding, table.encoding(), columns(kind, table), first(kind, table), lines, notices, null);
    }

    private static List<Column> columns(ListKind kind, Table table) {
        return table.header().stream().map(h -> {
            var taken = kind.taken(h);
            return new Column(h, taken == null ? null : Named.of(taken.header(Lang.ZH), taken.header(Lang.EN)));
        }).toList();
    }

    private static List<Table.Row> first(ListKind kind, Table table) {
        return table.rows().stream().limit(SHOWN).map(r -> {
            var cells = new ArrayList<Table.Cell>();
            for (int i = 0; i < r.cells().size(); i++) {
                var column = i < table.header().size() ? kind.taken(table.header().get(i)) : null;
                var mask = column == null ? null : MASKED.get(column.key());
                cells.add(mask == null || r.cell(i).blank() ? r.cell(i) : Table.Cell.of(mask.apply(r.cell(i).text())));
            }
            return new Table.Row(r.number(), cells, r.fault());
        }).toList();
    }

    private static ListKind kind(Path file, Table table) throws Refused {
        var kind = ListKind.of(table.header());
        if (kind.isPresent()) return kind.get();
        var nearest = java.util.Arrays.stream(ListKind.values()).min(java.util.Comparator.comparingInt(k -> k.lacking(table.header()).size() * 100 / k.columns().size())).orElseThrow();
        throw new Refused("exchange.refused.header", file.getFileName(), String.join(", ", nearest.lacking(table.header()).stream().map(c -> c.header(Lang.ZH) + " / " + c.header(Lang.EN)).toList()));
    }

    private Rows rows(ListKind kind, Path file, CaseNo no, boolean save, Allowed allowed) throws Refused {
        if (kind == ListKind.CASES) return new NewCases(office, office.forums().get(FORUM), file);
        CaseFile c = new ShowCase(office).run(no);
        if (kind == ListKind.COMPLAINTS) return new NewComplaints(office, c, file);
        return kind == ListKind.PARTIES ? new NewParties(office, c, file) : new NewExhibits(office, c, office.forums().get(c.forum()), file, save, allowed);
    }

    /// Writes the list again with a column behind the others that says what is wrong with each row that stayed out; the rows that went in are left out.
    public void errors(Outlook outlook, Lang lang, Path to, Progress progress) throws Refused, Cancelled {
        NotOver.any(to, outlook.file());
        var table = Table.read(outlook.file(), outlook.asked(), progress, row -> ListKind.of(row).isPresent());
        var numbered = new HashMap<Integer, Table.Row>();
        for (var r : table.rows()) numbered.putIfAbsent(r.number(), r);
        var columns = new ArrayList<Listing.Column>();
        for (var h : table.header()) columns.add(new Listing.Column(h, Listing.Type.TEXT));
        columns.add(new Listing.Column(Words.in(lang).say("exchange.list.error"), Listing.Type.TEXT));
        var rows = new ArrayList<List<Object>>();
        for (var line : outlook.lines()) {
            if (line.fate() != Fate.REFUSED) continue;
            var row = numbered.get(line.row());
            if (row == null) throw new Refused("desk.refused.listChanged", outlook.file().getFileName());
            var cells = new ArrayList<Object>();
            for (int i = 0; i < table.header().size(); i++) cells.add(row.cell(i).text());
            cells.add(String.join(" ", line.notices().stream().map(n -> n.in(lang)).toList()));
            rows.add(cells);
        }
        ListFile.write(new Listing(Words.in(lang).say("exchange.list." + outlook.kind().name()), columns, rows), to, progress);
    }
}
