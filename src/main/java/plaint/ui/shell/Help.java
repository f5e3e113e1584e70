package plaint.ui.shell;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ObjectProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.stage.Stage;
import javafx.stage.Window;
import plaint.desk.Home;
import plaint.desk.Manual;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.ui.casefile.CaseView;
import plaint.ui.kit.Dialogs;
import plaint.ui.leads.LeadsView;
import plaint.ui.manual.ManualView;
import plaint.ui.welcome.WelcomeView;

/// F1: the manual in the language of the window, at the section for the screen or tab one stands on, and the way back to that very screen as it was left; over a form, beside it. No store need be open for it.
final class Help {
    static final String KEY = "manual";
    private static final double WIDE = 1080;
    private static final double HIGH = 680;
    private final Shell shell;
    private final Home home;
    private final ObjectProperty<Lang> lang;
    private final Dialogs dialogs;
    private ManualView view;
    private Shown behind;
    private Node focus;
    private Stage beside;

    /// What is on screen: the screen itself, its entry of the side bar, and what builds it anew in another language or look.
    record Shown(Node main, String entry, Runnable anew) { }

    Help(Shell shell, Home home, ObjectProperty<Lang> lang, Dialogs dialogs) {
        this.shell = shell;
        this.home = home;
        this.lang = lang;
        this.dialogs = dialogs;
        dialogs.onHelp(this::beside);
    }

    /// What was built in another language, look or width is not gone back to.
    void anew() {
        if (behind != null) behind = new Shown(null, behind.entry(), behind.anew());
    }

    void open() {
        open(null);
    }

    /// At the section of a key; null: at the one for what is on screen, which in the manual itself is its beginning.
    void open(String key) {
        var now = shell.shown();
        if (now.main() instanceof ManualView there) {
            there.show(key == null ? KEY : key);
            return;
        }
        if (now.main() == null) return;
        behind = now;
        focus = shell.scene().getFocusOwner();
        show(key == null ? section(now) : key);
    }

    /// The sections whose titles hold a text; none where the manual cannot be read, which is told to whoever opens it.
    List<Manual.Section> titled(String text) {
        try {
            var wanted = text.strip().toLowerCase(Locale.ROOT);
            return Manual.read(home, lang.get()).sections().stream().filter(s -> s.title().toLowerCase(Locale.ROOT).contains(wanted)).toList();
        } catch (Refused e) {
            return List.of();
        }
    }

    private void show(String key) {
        try {
            view = new ManualView(Manual.read(home, lang.get()), lang.get(), key, this::back);
        } catch (Refused e) {
            dialogs.tell(e.notice());
            back();
            return;
        }
        shell.show(new Shown(view, KEY, () -> show(view.shown())));
        // laid out before it is drawn, so that the section is in its place at once
        shell.scene().getRoot().applyCss();
        shell.scene().getRoot().layout();
        view.show(key);
    }

    /// Over a form in a window of its own: what was filled in stays as it is, and the manual can stand beside it.
    private void beside(Window form) {
        if (beside != null && beside.isShowing()) {
            beside.toFront();
            return;
        }
        try {
            beside = new Stage();
            var key = shell.shown().main() == null ? KEY : section(shell.shown());
            var over = new ManualView(Manual.read(home, lang.get()), lang.get(), key, beside::close);
            beside.initOwner(form);
            beside.setTitle("Plaint");
            beside.setScene(new Scene(over, WIDE, HIGH));
            beside.getScene().getStylesheets().setAll(shell.scene().getStylesheets());
            beside.show();
            over.show(key);
        } catch (Refused e) {
            dialogs.tell(e.notice());
        }
    }

    /// The key of the section for what is on screen.
    private static String section(Shown now) {
        return switch (now.main()) {
            case CaseView c -> "case-" + c.shown();
            case LeadsView l when l.ranked() -> "ranked";
            case WelcomeView w -> "welcome";
            default -> now.entry();
        };
    }

    private void back() {
        var to = behind;
        behind = null;
        if (to == null) return;
        if (to.main() == null) to.anew().run();
        else {
            shell.show(to);
            if (focus != null && focus.getScene() == shell.scene()) focus.requestFocus();
        }
        focus = null;
    }
}
