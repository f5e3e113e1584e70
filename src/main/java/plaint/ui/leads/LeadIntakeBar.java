package plaint.ui.leads;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import plaint.desk.ImportLeads;
import plaint.desk.OpenNewCase;
import plaint.desk.PreviewLeads;
import plaint.exchange.Table;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.BatchBar;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;

/// Long work of the screen: a list of leads on its way into the store, or cases opened and bundled. Progress with a way to stop it, then what came of it and which rows were refused and why.
final class LeadIntakeBar extends BatchBar {
    private static final int MOST_SHOWN = 2000;
    private final LeadsModel model;
    private final Desktop desktop;

    LeadIntakeBar(LeadsModel model, Desktop desktop) {
        super(desktop, model::changed);
        this.model = model;
        this.desktop = desktop;
        shown(false);
    }

    void choose() {
        if (workingProperty().get() || !desktop.maySave()) return;
        var files = desktop.dialogs().chooseFiles(desktop.say("leadscreen.import.choose"));
        if (!files.isEmpty()) look(files.getFirst());
    }

    /// Shown before anything of it is stored.
    private void look(Path file) {
        follow(desktop.jobs().run(p -> new PreviewLeads(desktop.office()).run(file, "auto", Now.today(), p), outlook -> {
            setUserData(null);
            shown(false);
            var preview = new LeadPreview(desktop, outlook);
            if (desktop.dialogs().ask(desktop.say("leadscreen.preview"), preview, desktop.say("exchange.ui.take"), preview::sound)) take(file, preview.encoding());
        }, n -> {
            shown(false);
            desktop.dialogs().tell(n);
        }), desktop.say("leadscreen.import.reading", file.getFileName()));
    }

    private void take(Path file, String encoding) {
        var lang = desktop.lang();
        var running = desktop.jobs().run(p -> new ImportLeads(desktop.office()).run(file, encoding, Now.today(), report(file, lang), lang, p), this::done, n -> {
            shown(false);
            desktop.dialogs().tell(n);
        });
        running.doingProperty().addListener(o -> model.peek());
        running.activeProperty().addListener((o, was, now) -> model.peeked());
        follow(running, desktop.say("leadscreen.import.reading", file.getFileName()));
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
}
