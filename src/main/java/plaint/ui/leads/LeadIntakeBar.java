package plaint.ui.leads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import plaint.desk.Batch;
import plaint.desk.BatchRow;
import plaint.desk.ImportLeads;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Kit;

/// Long work of the screen: a list of leads on its way into the store, or cases opened and bundled. Progress with a way to stop it, then what came of it and which rows were refused and why.
final class LeadIntakeBar extends HBox {
    private static final int MOST_SHOWN = 2000;
    private final LeadsModel model;
    private final Desktop desktop;

    LeadIntakeBar(LeadsModel model, Desktop desktop) {
        super(12);
        this.model = model;
        this.desktop = desktop;
        getStyleClass().add("intake-bar");
        shown(false);
    }

    private void shown(boolean on) {
        setVisible(on);
        setManaged(on);
    }

    void choose() {
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
        running.activeProperty().addListener((o, was, now) -> {
            if (!now && getUserData() == running) shown(false);
        });
        var bar = new ProgressBar(-1);
        bar.setPrefWidth(220);
        bar.progressProperty().bind(running.shareProperty());
        var said = Kit.cut(first);
        running.doingProperty().addListener((o, was, now) -> said.setText(desktop.say(now)));
        getChildren().setAll(Kit.icon("fth-loader", 14), said, bar, Kit.spring(), Kit.button(desktop.say("leadscreen.import.stop"), null, running::cancel, "tool"));
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

    private void bundled(Batch.Result r) {
        setUserData(null);
        int refused = r.count(Batch.Status.REFUSED);
        var told = Notice.of("leadscreen.batch.done", r.count(Batch.Status.DONE), refused, r.count(Batch.Status.SKIPPED), r.report());
        desktop.statusProperty().set(told);
        getChildren().setAll(Kit.icon(refused > 0 ? "fth-alert-triangle" : "fth-check", 14, refused > 0 ? "warning-icon" : "success-icon"), Kit.cut(desktop.say(told)), Kit.spring(),
            Kit.button(desktop.say("leadscreen.batch.rows", r.lines().size()), "fth-file-text", () -> tell(desktop.say("leadscreen.batch.head", r.report()), r.lines().stream().map(this::row).toList()), "tool"),
            Kit.iconButton("fth-x", desktop.say("leadscreen.import.hide"), () -> shown(false)));
        shown(true);
        model.changed();
    }

    private String row(Batch.Line l) {
        return l.no() + "  " + desktop.say("leadscreen.batch." + l.status()) + "  " + (l.reasons().isEmpty() ? desktop.say("leadscreen.batch.files", l.files().size(), l.pages())
            : String.join(" ", l.reasons().stream().map(desktop::say).toList()));
    }

    /// Beside the list, so that it is found again.
    private static Path report(Path file, Lang lang) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.toAbsolutePath().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + (lang == Lang.ZH ? "-导入报告.csv" : "-import-report.csv"));
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
        desktop.jobs().run(p -> {
            try (var lines = Files.lines(report)) {
                return lines.skip(1).limit(MOST_SHOWN).map(l -> l.replace("\",\"", "  |  ").replace("\"", "")).toList();
            } catch (IOException e) {
                throw new Refused("desk.refused.reportFile", report);
            }
        }, lines -> tell(desktop.say("leadscreen.import.report.head", report), lines));
    }

    private void tell(String head, List<String> lines) {
        var list = new ListView<String>();
        list.getItems().setAll(lines);
        list.setPrefHeight(360);
        desktop.dialogs().ask(head, list, desktop.say("ui.dialog.close"), () -> true);
    }
}
