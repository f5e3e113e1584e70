package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import plaint.desk.Allowed;
import plaint.desk.ImportTable;
import plaint.desk.ImportTable.Fate;
import plaint.desk.NotOver;
import plaint.desk.Office;
import plaint.key.CaseNo;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// Parties, exhibits or cases taken in from a spreadsheet, row by row.
final class TableImport {
    private final Speech speech;
    private final Office office;

    TableImport(Speech speech, Office office) {
        this.speech = speech;
        this.office = office;
    }

    /// `errors` null: no copy with the reasons is written. Only a preview where `preview` is given.
    int run(Path file, CaseNo no, String encoding, boolean preview, Path errors, Allowed allowed) throws Refused, Cancelled {
        NotOver.any(errors, file);
        var table = new ImportTable(office);
        var outlook = preview ? table.preview(file, no, encoding, allowed, speech.progress()) : table.run(file, no, encoding, allowed, speech.progress());
        var rows = new ArrayList<Map<String, Object>>();
        for (var line : outlook.lines()) {
            if (line.fate() != Fate.ADD || !line.notices().isEmpty()) speech.warn("cli.line.row", line.row(), line.name(), speech.of(line.notices()));
            var row = new LinkedHashMap<String, Object>();
            row.put("row", line.row());
            row.put("name", line.name());
            row.put("fate", line.fate().name().toLowerCase(Locale.ROOT));
            row.put("notices", line.notices().stream().map(speech::of).toList());
            rows.add(row);
        }
        for (var n : outlook.notices()) speech.line(speech.of(n));
        speech.say(preview ? "cli.line.listPreview" : "cli.line.listTaken", file.getFileName(), outlook.encoding(), outlook.count(Fate.ADD), outlook.count(Fate.DUPLICATE), outlook.count(Fate.REFUSED));
        if (errors != null && outlook.count(Fate.REFUSED) > 0) table.errors(outlook, speech.lang(), errors, speech.progress());
        var object = new LinkedHashMap<String, Object>();
        object.put("list", outlook.kind().name().toLowerCase(Locale.ROOT));
        object.put("encoding", outlook.encoding());
        object.put("columns", outlook.columns().stream().map(c -> {
            var column = new LinkedHashMap<String, Object>();
            column.put("heading", c.header());
            column.put("taken", c.taken() == null ? null : speech.lang().of(c.taken().zh(), c.taken().en()));
            return column;
        }).toList());
        object.put("added", outlook.count(Fate.ADD));
        object.put("duplicate", outlook.count(Fate.DUPLICATE));
        object.put("refused", outlook.count(Fate.REFUSED));
        object.put("rows", rows);
        speech.object(object);
        return outlook.count(Fate.REFUSED) == 0 ? Commands.DONE : outlook.count(Fate.ADD) > 0 ? Commands.WITH_REFUSALS : Commands.NOTHING_DONE;
    }
}
