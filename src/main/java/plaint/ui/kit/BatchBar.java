package plaint.ui.kit;

import java.nio.file.Path;
import java.util.LinkedHashMap;
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
import plaint.casefile.Fault;
import plaint.desk.Batch;
import plaint.desk.BatchRow;
import plaint.desk.WaiveFinding;
import plaint.text.Notice;

/// Long work on many rows of a screen, such as many cases drafted and bundled: progress with a way to stop it, then what came of it and which rows were refused and why.
public class BatchBar extends HBox {
    private final Desktop desktop;
    private final Runnable changed;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();

    /// `changed` is told whenever cases may be others than before.
    protected BatchBar(Desktop desktop, Runnable changed) {
        super(12);
        this.desktop = desktop;
        this.changed = changed;
    }

    /// One that does nothing else; not seen before it works.
    public static BatchBar of(Desktop desktop, Runnable changed) {
        var bar = new BatchBar(desktop, changed);
        bar.shown(false);
        return bar;
    }

    /// True while it works: one thing at a time.
    public ReadOnlyBooleanProperty workingProperty() {
        return working.getReadOnlyProperty();
    }

    protected final void shown(boolean on) {
        if (getStyleClass().isEmpty()) getStyleClass().add("intake-bar");
        setVisible(on);
        setManaged(on);
    }

    /// Shows a job until it ends; one that was stopped leaves no line.
    protected void follow(JobRunner.Running running, String first) {
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

    /// Finds the case of each row or opens it, drafts and bundles all of them into `folder`, by the same verb as the command `batch`.
    public void batch(List<BatchRow> rows, Path folder) {
        batch(rows, folder, Map.of());
    }

    private void batch(List<BatchRow> rows, Path folder, Map<String, String> answers) {
        var lang = desktop.lang();
        var running = desktop.jobs().run(p -> new Batch(desktop.office()).run(rows, null, answers, folder, lang, p), r -> bundled(r, rows, folder), n -> {
            shown(false);
            desktop.dialogs().tell(n);
            changed.run();
        });
        running.activeProperty().addListener((o, was, now) -> {
            if (!now && running.cancelled()) changed.run();
        });
        follow(running, desktop.say("leadscreen.batch.begun", rows.size()));
    }

    private void bundled(Batch.Result r, List<BatchRow> rows, Path folder) {
        setUserData(null);
        int refused = r.count(Batch.Status.REFUSED);
        int drafts = r.count(Batch.Status.DRAFT);
        var told = Notice.of("leadscreen.batch.done", r.count(Batch.Status.DONE), drafts, refused, r.count(Batch.Status.SKIPPED), r.report());
        desktop.statusProperty().set(told);
        getChildren().setAll(Kit.icon(refused + drafts > 0 ? "fth-alert-triangle" : "fth-check", 14, refused + drafts > 0 ? "warning-icon" : "success-icon"), Kit.cut(desktop.say(told)), Kit.spring(),
            Kit.button(desktop.say("leadscreen.batch.rows", r.lines().size()), "fth-file-text", () -> tell(desktop.say("leadscreen.batch.head", r.report()),
                List.of(column("leadscreen.batch.case", 100), column("lead.report.result", 80), column("lead.report.reason", 0)), r.lines().stream().map(this::row).toList()), "tool"),
            Kit.iconButton("fth-x", desktop.say("leadscreen.import.hide"), () -> shown(false)));
        if (drafts > 0) getChildren().add(getChildren().size() - 2, Kit.button(desktop.say("leadscreen.batch.answer", drafts), "fth-edit-3", () -> answer(r, rows, folder), "tool"));
        shown(true);
        changed.run();
    }

    /// One reason for each kind of warning that stands; what is answered wholly is written again, no draft any more.
    private void answer(Batch.Result r, List<BatchRow> rows, Path folder) {
        var form = new RecordForm(desktop, desktop.say("leadscreen.batch.answer.head"));
        form.note(desktop.say("leadscreen.batch.answer.note"), "caption", "muted");
        var fields = new LinkedHashMap<String, RecordForm.Field<String>>();
        r.standing().forEach((kind, lines) -> {
            var first = lines.getFirst().warned().stream().filter(w -> w.check().equals(kind)).findFirst().orElseThrow();
            fields.put(kind, form.text(desktop.say("leadscreen.batch.answer.kind", desktop.say("check.kind." + kind), lines.size()), "").at("/" + kind).hint(desktop.say("leadscreen.batch.answer.hint")));
            form.note(desktop.say("leadscreen.batch.answer.such", lines.getFirst().no(), desktop.say(first.what())), "caption", "subtle");
        });
        form.ask(desktop.say("leadscreen.batch.answer.act"), () -> {
            var given = new LinkedHashMap<String, String>();
            fields.forEach((kind, field) -> {
                if (field.get() != null && !field.get().isBlank()) given.put(kind, field.get().strip());
            });
            return given;
        }, given -> given.isEmpty() ? List.of(new Fault("/" + fields.keySet().iterator().next(), "waiveReason", Notice.of("leadscreen.batch.answer.none")))
            : given.entrySet().stream().filter(e -> e.getValue().codePointCount(0, e.getValue().length()) < WaiveFinding.SHORTEST)
                .map(e -> new Fault("/" + e.getKey(), "waiveReason", Notice.of("desk.refused.waiveReason", WaiveFinding.SHORTEST))).toList()).ifPresent(given -> batch(rows, folder, given));
    }

    private List<String> row(Batch.Line l) {
        return List.of(l.no().isEmpty() ? l.about() : l.no(), desktop.say("leadscreen.batch." + l.status()), l.told().isEmpty() ? desktop.say("leadscreen.batch.files", l.files().size(), l.pages())
            : l.told(desktop::say));
    }

    /// A column of a report; `width` 0: what is left.
    protected TableColumn<List<String>, String> column(String key, double width) {
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

    protected void tell(String head, List<TableColumn<List<String>, String>> columns, List<List<String>> rows) {
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
