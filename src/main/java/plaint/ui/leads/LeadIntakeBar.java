package plaint.ui.leads;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import plaint.desk.ImportLeads;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner;
import plaint.ui.kit.Kit;

/// A list of leads on its way into the store: progress with a way to stop it, then how many rows were taken and which were not and why.
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
        running.activeProperty().addListener((o, was, now) -> {
            if (!now && getUserData() == running) shown(false);
        });
        progress(running, file);
    }

    /// Beside the list, so that it is found again.
    private static Path report(Path file, Lang lang) {
        var name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return file.toAbsolutePath().resolveSibling((dot > 0 ? name.substring(0, dot) : name) + (lang == Lang.ZH ? "-导入报告.csv" : "-import-report.csv"));
    }

    private void progress(JobRunner.Running running, Path file) {
        setUserData(running);
        var bar = new ProgressBar(-1);
        bar.setPrefWidth(220);
        bar.progressProperty().bind(running.shareProperty());
        var said = Kit.cut(desktop.say("leadscreen.import.reading", file.getFileName()));
        running.doingProperty().addListener((o, was, now) -> said.setText(desktop.say(now)));
        getChildren().setAll(Kit.icon("fth-upload", 14), said, bar, Kit.spring(), Kit.button(desktop.say("leadscreen.import.stop"), null, running::cancel, "tool"));
        shown(true);
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
        }, lines -> tell(report, lines));
    }

    private void tell(Path report, List<String> lines) {
        var list = new ListView<String>();
        list.getItems().setAll(lines);
        list.setPrefHeight(360);
        desktop.dialogs().ask(desktop.say("leadscreen.import.report.head", report), list, desktop.say("ui.dialog.close"), () -> true);
    }
}
