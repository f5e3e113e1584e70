package plaint.ui.casefile;

import javafx.scene.layout.Region;
import plaint.desk.FilingPlan.SetPlan;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.FittedBar;
import plaint.ui.kit.JobBox;
import plaint.ui.kit.Kit;

/// What stands below a filing: its sets with their copies, and what is done with them: written, signed, printed, handed in. While that is under way, how far it is.
final class FilingBar {
    private final FittedBar bar = new FittedBar(12);
    private final FilingModel model;
    private final Desktop desktop;

    FilingBar(FilingModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        bar.getStyleClass().add("bottom-bar");
        model.runningProperty().addListener(o -> show());
        model.producedProperty().addListener(o -> show());
    }

    /// What stands on the screen.
    FittedBar node() {
        return bar;
    }

    /// Shows what the filing is now.
    void show() {
        // the button just pressed is another one now: the focus stays here, and the next key does not press what comes first in the window
        boolean focused = Kit.within(bar, bar.getScene() == null ? null : bar.getScene().getFocusOwner());
        bar.anew().getChildren().clear();
        var plan = model.planProperty().get();
        var running = model.runningProperty().get();
        if (plan != null) {
            int sets = plan.sets().stream().mapToInt(SetPlan::copies).sum();
            int pages = plan.sets().stream().mapToInt(s -> s.copies() * s.plan().pages()).sum();
            int sheets = plan.sets().stream().mapToInt(s -> s.copies() * s.plan().sheets()).sum();
            for (var s : plan.sets()) {
                // where there are many, who they are is cut, never which set it is
                var name = desktop.say("ui.set." + s.key(), s.recipients());
                var which = desktop.say("ui.set." + s.key(), "").strip();
                var set = Kit.whole(Kit.label(which, "muted"));
                Kit.tip(set, name);
                var row = Kit.row(6, set);
                if (name.length() > which.length()) row.getChildren().add(name.length() < 24 ? Kit.whole(Kit.label(name.substring(which.length()).strip(), "muted")) : Kit.cut(name.substring(which.length()).strip(), "muted"));
                row.getChildren().add(Kit.whole(Kit.label("× " + s.copies(), "semi")));
                bar.getChildren().add(row);
            }
            var sum = Kit.label(desktop.say("ui.filing.all", sets, pages, sheets), "medium");
            sum.setMinWidth(Region.USE_PREF_SIZE);
            bar.getChildren().add(sum);
        }
        bar.getChildren().add(Kit.spring());
        if (running != null) {
            var cancel = Kit.iconButton("fth-x", desktop.say("ui.filing.cancel"), running::cancel);
            bar.getChildren().addAll(new JobBox(running, desktop, 240), cancel);
            if (focused) cancel.requestFocus();
            return;
        }
        var print = Kit.button(desktop.say("ui.filing.print"), "fth-printer", this::print);
        Kit.tip(print, model.producedProperty().get() == null ? desktop.say("ui.filing.print.first") : "Ctrl+P");
        print.setDisable(model.producedProperty().get() == null);
        boolean draft = model.draftable() && !model.ready();
        var make = Kit.button(desktop.say(draft ? "ui.filing.draft" : "ui.filing.produce"), draft ? "fth-edit-3" : "fth-file-plus", this::produce, "accent");
        Kit.tip(make, model.ready() ? "Ctrl+Enter" : desktop.say(draft ? "ui.filing.draft.why" : "ui.filing.produce.why"));
        make.setDisable(!model.draftable());
        var room = Kit.button(desktop.say("ui.filing.room"), "fth-layers", this::room);
        room.setDisable(!model.ready());
        var portal = Kit.button(desktop.say("ui.filing.portal"), "fth-upload", () -> desktop.dialogs().chooseFolder(desktop.say("ui.filing.portal.where"), null).ifPresent(model::portal), "flat");
        portal.setDisable(!model.ready());
        var sign = Kit.button(desktop.say("ui.sign"), "fth-pen-tool", () -> new SignForm(desktop).ask(model.producedProperty().get()), "flat");
        sign.setId("sign-sets");
        sign.setDisable(model.producedProperty().get() == null);
        // a disabled button tells nobody why: it stands beside them
        if (!model.ready() && plan != null) {
            var why = Kit.cut(desktop.say(draft ? "ui.filing.draft.only" : "ui.filing.produce.why"), "caption", "muted");
            why.setId("not-ready");
            bar.getChildren().add(why);
        }
        bar.getChildren().addAll(portal, sign);
        // what comes after the paper: the day it was handed in, and the court's number
        if (model.ready() && plan != null && plan.filing().open()) {
            var over = Kit.iconButton("fth-check-square", desktop.say("ui.filing.handedIn"), () -> desktop.go(new plaint.ui.kit.Place.InCase(model.caseModel().no(), "docket")));
            over.setId("handed-in");
            bar.getChildren().add(over);
        }
        bar.getChildren().addAll(room, print, make);
        bar.words(sign).words(portal);
        if (focused) make.requestFocus();
    }

    /// Writes the sets where the person wants them; does nothing while there is nothing to write.
    void produce() {
        if (!model.draftable()) return;
        desktop.dialogs().chooseFolder(desktop.say("ui.filing.where"), null).ifPresent(model::produce);
    }

    /// The print room asks at once how this filing is to be printed.
    private void room() {
        desktop.go(new plaint.ui.kit.Place.Screen("print", java.util.Map.of("case", model.caseModel().no().value(), "filing", String.valueOf(model.filingProperty().get()))));
    }

    /// Prints what was written.
    void print() {
        if (model.producedProperty().get() != null) new PrintDialog(model.producedProperty().get(), desktop, bar.getScene()).show();
    }
}
