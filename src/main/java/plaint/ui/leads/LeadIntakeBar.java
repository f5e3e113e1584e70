package plaint.ui.leads;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import plaint.desk.Batch;
import plaint.desk.BatchRow;
import plaint.desk.ImportLeads;
import plaint.desk.OpenNewCase;
import plaint.exchange.Table;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;

/// Long work of the screen: a list of leads on its way into the store, or cases opened and bundled. Progress with a way to stop it, then what came of it and which rows were refused and why.
final class LeadIntakeBar extends HBox {
    private static final int MOST_SHOWN = 2000;
    private final LeadsModel model;
    private final Desktop desktop;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    LeadIntakeBar(LeadsModel model, Desktop desktop) {
        super(12);
        this.model = model;
        this.desktop = desktop;
        getStyleClass().add("intake-bar");
        shown(false);
    }

    /// True while a list is taken in or cases are opened: one at a time.
    ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    private void shown(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    void choose() {
        if (working.get()) return;
        var files = desktop.dialogs().chooseFiles(desktop.say("leadscreen.import.choose"));
        if (!files.isEmpty()) take(files.getFirst());
    }

    /// Public to the screen: a file may also be dropped on it.
    void take(Path file) {
        var lang = desktop.lang();
        var running = desktop.jobs().run(p -> new ImportLeads(desktop.office()).run(file, "auto", LocalDate.now(), report(file, lang), lang, p), this::done, n -> {
            shown(false);
            desktop.dialogs().tell(n);
        });
        running.doingProperty().addListener(o -> model.peek());
        running.activeProperty().addListener((o, was, now) -> model.peeked());
        follow(running, desktop.say("leadscreen.import.reading", file.getFileName()));
    }

    /// Shows a job until it ends; one that was stopped leaves no line.
    private void follow(JobRunner.Running running, String first) {
        setUserData(running);
        working.set(true);
        running.activeProperty().addListener((o, was, now) -> {
            working.set(false);
            if (!now && getUserData() == running) shown(false);
        });
        var bar = new ProgressBar(-1);
        bar.setPrefWidth(220);
        bar.progressProperty().bind(running.shareProperty());
        var said = Kit.cut(first);
        running.doingProperty().addListener((o, was, now) -> said.setText(desktop.say(now)));
        getChildren().setAll(Kit.icon("fth-loader", 14), said, bar, Kit.spring(), Kit.button(desktop.say("leadscreen.work.stop"), null, running::cancel, "tool"));
        shown(true);
    }

    /// Opens a case for each row, drafts and bundles all of them into `folder`.
    void batch(List<BatchRow> rows, Path folder) {
        var lang = desktop.lang();
        var running = desktop.jobs().run(p -> new Batch(desktop.office()).run(rows, null, folder, lang, p), this::bundled, n -> {
            shown(false);
            desktop.dialogs().tell(n);
            model.changed();
        });
        running.activeProperty().addListener((o, was, now) -> {
            if (!now && running.cancelled()) model.changed();
        });
        follow(running, desktop.say("leadscreen.batch.begun", rows.size()));
    }

    /// Opens the cases one after the other, without papers. Stopped in the middle, what was opened is told.
    void open(List<Map<String, String>> cases) {
        var running = desktop.jobs().run(p -> new OpenNewCase(desktop.office()).all(cases, p), this::opened, n -> {
            shown(false);
            desktop.dialogs().tell(n);
            model.changed();
        });
        follow(running, desktop.say("leadscreen.open.begun", cases.size()));
    }

    private void opened(OpenNewCase.Sitting s) {
        setUserData(null);
        model.changed();
        boolean whole = s.refused().isEmpty() && s.left() == 0;
        if (whole && s.opened().size() == 1) {
            shown(false);
            var no = s.opened().getFirst();
            desktop.statusProperty().set(Notice.of(s.met() > 0 ? "ui.status.caseOpenedMet" : "ui.status.caseOpened", no, s.met()));
            desktop.go(new Place.InCase(no, s.met() > 0 ? "parties" : "story"));
            return;
        }
        var told = s.opened().isEmpty() ? Notice.of("leadscreen.open.none", s.refused().size(), s.left())
            : Notice.of("leadscreen.open.done", s.opened().size(), s.opened().getFirst(), s.opened().getLast(), s.refused().size(), s.left(), s.met());
        desktop.statusProperty().set(told);
        getChildren().setAll(Kit.icon(whole ? "fth-check" : "fth-alert-triangle", 14, whole ? "success-icon" : "warning-icon"), Kit.cut(desktop.say(told)), Kit.spring());
        if (!s.refused().isEmpty()) getChildren().add(Kit.button(desktop.say("leadscreen.batch.rows", s.refused().size()), "fth-file-text", () -> tell(desktop.say("leadscreen.open.head"),
            List.of(column("lead.report.no", 160), column("lead.report.reason", 0)), s.refused().stream().map(r -> List.of(r.of(), desktop.say(r.why()))).toList()), "tool"));
        getChildren().add(Kit.iconButton("fth-x", desktop.say("leadscreen.import.hide"), () -> shown(false)));
        shown(true);
    }

    private void bundled(Batch.Result r) {
        setUserData(null);
        int refused = r.count(Batch.Status.REFUSED);
        var told = Notice.of("leadscreen.batch.done", r.count(Batch.Status.DONE), refused, r.count(Batch.Status.SKIPPED), r.report());
        desktop.statusProperty().set(told);
        getChildren().setAll(Kit.icon(refused > 0 ? "fth-alert-triangle" : "fth-check", 14, refused > 0 ? "warning-icon" : "success-icon"), Kit.cut(desktop.say(told)), Kit.spring(),
            Kit.button(desktop.say("leadscreen.batch.rows", r.lines().size()), "fth-file-text", () -> tell(desktop.say("leadscreen.batch.head", r.report()),
                List.of(column("leadscreen.batch.case", 100), column("lead.report.result", 80), column("lead.report.reason", 0)), r.lines().stream().map(this::row).toList()), "tool"),
            Kit.iconButton("fth-x", desktop.say("leadscreen.import.hide"), () -> shown(false)));
        shown(true);
        model.changed();
    }

    private List<String> row(Batch.Line l) {
        return List.of(l.no(), desktop.say("leadscreen.batch." + l.status()), l.reasons().isEmpty() ? desktop.say("leadscreen.batch.files", l.files().size(), l.pages())
            : String.join(" ", l.reasons().stream().map(desktop::say).toList()));
    }

    private static Path report(Path file, Lang lang) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return ImportLeads.beside(file, (dot > 0 ? name.substring(0, dot) : name) + (lang == Lang.ZH ? "-导入报告.csv" : "-import-report.csv"));
    }

    private void done(ImportLeads.Imported i) {
        setUserData(null);
        var told = Notice.of("leadscreen.import.done", i.rows(), i.added(), i.changed(), i.same() + i.repeated(), i.refused());
        desktop.statusProperty().set(told);
        getChildren().setAll(Kit.icon(i.refused() > 0 ? "fth-alert-triangle" : "fth-check", 14, i.refused() > 0 ? "warning-icon" : "success-icon"), Kit.cut(desktop.say(told)));
        if (i.returning() > 0) getChildren().add(Kit.chip(desktop.say("leadscreen.import.returning", i.returning()), "fth-rotate-ccw", "chip-gap"));
        getChildren().add(Kit.spring());
        if (i.refused() + i.noted() > 0) getChildren().add(Kit.button(desktop.say("leadscreen.import.report", i.refused() + i.noted()), "fth-file-text", () -> read(i.report()), "tool"));
        getChildren().add(Kit.iconButton("fth-x", desktop.say("leadscreen.import.hide"), () -> shown(false)));
        shown(true);
        model.find();
    }

    private void read(Path report) {
        var refused = desktop.say("lead.report.refused");
        desktop.jobs().run(p -> {
            var rows = new ArrayList<List<String>>();
            for (var r : Table.read(report, p).rows()) rows.add(r.cells().stream().map(Table.Cell::text).toList());
            // what is lost first, what is only remarked behind it; each by its line
            rows.sort(Comparator.comparing(r -> !r.get(2).equals(refused)));
            return rows.size() > MOST_SHOWN ? rows.subList(0, MOST_SHOWN) : rows;
        }, rows -> tell(desktop.say("leadscreen.import.report.head", report), List.of(column("lead.report.line", 64), column("lead.report.no", 130), column("lead.report.result", 70), column("lead.report.reason", 0)), rows));
    }

    /// A column of a report; `width` 0: what is left.
    private TableColumn<List<String>, String> column(String key, double width) {
        var c = new TableColumn<List<String>, String>(desktop.say(key));
        c.setCellFactory(x -> new TableCell<>() {
            @Override protected void updateItem(String text, boolean nothing) {
                super.updateItem(text, nothing);
                setText(nothing ? null : text);
                setWrapText(width == 0);
                Kit.tip(this, nothing ? null : text);
            }
        });
        c.setSortable(false);
        if (width > 0) {
            c.setMinWidth(width);
            c.setMaxWidth(width);
        }
        return c;
    }

    private void tell(String head, List<TableColumn<List<String>, String>> columns, List<List<String>> rows) {
        var table = new TableView<List<String>>();
        for (int i = 0; i < columns.size(); i++) {
            int at = i;
            columns.get(i).setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(at < f.getValue().size() ? f.getValue().get(at) : ""));
        }
        table.getColumns().setAll(columns);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        table.getItems().setAll(rows);
        table.setPrefSize(860, 420);
        table.setAccessibleText(head);
        desktop.dialogs().show(head, table);
    }
}
