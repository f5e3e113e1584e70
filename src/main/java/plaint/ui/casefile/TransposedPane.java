package plaint.ui.casefile;

import java.util.LinkedHashMap;
import java.util.function.Consumer;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseFile;
import plaint.desk.FilingPlan;
import plaint.desk.PlanFiling;
import plaint.desk.ProduceFiling;
import plaint.desk.TransposeCase;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.PageStrip;
import plaint.work.Job;

/// A filing as another forum would get it: its pages, each marked as a transposition, and its sets into a folder. Nothing of it is kept but what was entered for that forum.
final class TransposedPane extends VBox {
    /// Findings told by their first lines.
    private static final int MOST = 5;

    private TransposedPane(FilingPlan plan, ProduceFiling.ProducedSet made, Desktop desktop) {
        super(8);
        setPrefSize(900, 620);
        var strip = new PageStrip(desktop.jobs(), desktop::say);
        VBox.setVgrow(strip, Priority.ALWAYS);
        var sides = made.set().plan().sides();
        strip.showAgain(made.file(), i -> i < sides.size() ? sides.get(i).label() : "");
        var open = plan.findings().stream().filter(f -> f.rank() != plaint.check.Finding.Rank.PASSED).toList();
        getChildren().addAll(Kit.text(desktop.say("ui.transposed.what"), "muted"), strip, Kit.text(desktop.say("ui.transposed.check", made.set().plan().pages(), open.size()), "caption", "muted"));
        for (var f : open.subList(0, Math.min(MOST, open.size()))) getChildren().add(Kit.cut(f.what().in(desktop.lang()), "caption", "warning-text"));
    }

    /// The forums to choose from, below a button, once their packs are read.
    static void menu(FilingModel model, Desktop desktop, Consumer<ContextMenu> show) {
        var file = model.caseModel().file();
        var verb = new TransposeCase(desktop.office());
        desktop.jobs().run(p -> {
            var names = new LinkedHashMap<String, String>();
            for (var id : verb.forums(file)) names.put(id, named(id, desktop));
            return names;
        }, names -> {
            var menu = new ContextMenu();
            names.forEach((id, name) -> {
                var item = new MenuItem(name);
                // a sample case comes with its facts; for a case of the office's own they are asked for
                item.setOnAction(e -> {
                    if (verb.prepared(file, id)) show(p -> verb.run(file, id), name, model.filingProperty().get(), desktop);
                    else new ElsewhereForms(model.caseModel(), desktop).open(id, there -> show(p -> there, name, 1, desktop));
                });
                menu.getItems().add(item);
            });
            show.accept(menu);
        });
    }

    private static String named(String id, Desktop desktop) throws Refused {
        var name = desktop.office().forums().get(id).name();
        return desktop.lang().of(name.zh(), name.en());
    }

    private record Seen(CaseFile file, FilingPlan plan, ProduceFiling.ProducedSet made) { }

    private static void show(Job<CaseFile> there, String forum, int filing, Desktop desktop) {
        desktop.statusProperty().set(Notice.of("ui.transposed.working", forum));
        desktop.jobs().run(p -> {
            var file = there.run(p);
            // a forum knows the filings that make sense in it
            int number = file.filings().stream().anyMatch(f -> f.no() == filing) ? filing : file.filings().getFirst().no();
            return new Seen(file, new PlanFiling(desktop.office()).run(file, number), new ProduceFiling(desktop.office()).preview(file, number, p));
        }, seen -> {
            int number = seen.plan().filing().no();
            if (!desktop.dialogs().ask(desktop.say("ui.transposed.head", forum), new TransposedPane(seen.plan(), seen.made(), desktop), desktop.say("ui.transposed.write"), () -> true)) return;
            desktop.dialogs().chooseFolder(desktop.say("ui.filing.where"), null).ifPresent(folder -> desktop.jobs().run(p -> new ProduceFiling(desktop.office()).run(seen.file(), number, folder, p),
                done -> desktop.statusProperty().set(Notice.of(done.draft() ? "ui.status.drafted" : "ui.status.produced", done.sets().size(), folder))));
        });
    }
}
