package plaint.ui.casefile;

import java.util.List;
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

/// A filing of a sample case as another forum would get it: its pages, each marked as a transposition, and its sets into a folder. Nothing of it is kept.
final class TransposedPane extends VBox {
    private TransposedPane(FilingPlan plan, ProduceFiling.ProducedSet made, Desktop desktop) {
        super(8);
        setPrefSize(900, 620);
        var strip = new PageStrip(desktop.jobs(), desktop::say);
        VBox.setVgrow(strip, Priority.ALWAYS);
        var sides = made.set().plan().sides();
        strip.showAgain(made.file(), i -> i < sides.size() ? sides.get(i).label() : "");
        long open = plan.findings().stream().filter(f -> f.rank() != plaint.check.Finding.Rank.PASSED).count();
        getChildren().addAll(Kit.text(desktop.say("ui.transposed.what"), "muted"), strip, Kit.text(desktop.say("ui.transposed.check", made.set().plan().pages(), open), "caption", "muted"));
    }

    /// The forums to choose from, below a button.
    static ContextMenu menu(CaseFile file, int filing, Desktop desktop) {
        var menu = new ContextMenu();
        for (var id : forums(file, desktop)) {
            var item = new MenuItem(named(id, desktop));
            item.setOnAction(e -> show(file, id, filing, desktop));
            menu.getItems().add(item);
        }
        return menu;
    }

    static List<String> forums(CaseFile file, Desktop desktop) {
        return new TransposeCase(desktop.office()).forums(file);
    }

    private static String named(String id, Desktop desktop) {
        try {
            var name = desktop.office().forums().get(id).name();
            return desktop.lang().of(name.zh(), name.en());
        } catch (Refused e) {
            return id;
        }
    }

    private record Seen(CaseFile file, FilingPlan plan, ProduceFiling.ProducedSet made) { }

    private static void show(CaseFile kept, String forum, int filing, Desktop desktop) {
        desktop.statusProperty().set(Notice.of("ui.transposed.working", named(forum, desktop)));
        desktop.jobs().run(p -> {
            var file = new TransposeCase(desktop.office()).run(kept, forum);
            // a forum knows the filings that make sense in it
            int number = file.filings().stream().anyMatch(f -> f.no() == filing) ? filing : file.filings().getFirst().no();
            return new Seen(file, new PlanFiling(desktop.office()).run(file, number), new ProduceFiling(desktop.office()).preview(file, number, p));
        }, seen -> {
            int number = seen.plan().filing().no();
            if (!desktop.dialogs().ask(desktop.say("ui.transposed.head", named(forum, desktop)), new TransposedPane(seen.plan(), seen.made(), desktop), desktop.say("ui.transposed.write"), () -> true)) return;
            desktop.dialogs().chooseFolder(desktop.say("ui.filing.where"), null).ifPresent(folder -> desktop.jobs().run(p -> new ProduceFiling(desktop.office()).run(seen.file(), number, folder, p),
                done -> desktop.statusProperty().set(Notice.of("ui.status.produced", done.sets().size(), folder))));
        });
    }
}
