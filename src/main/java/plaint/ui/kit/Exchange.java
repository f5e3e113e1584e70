package plaint.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseMerge.Side;
import plaint.desk.Allowed;
import plaint.desk.ImportCase;
import plaint.desk.ImportTable;
import plaint.desk.ListTemplate;
import plaint.desk.OpenParcel;
import plaint.desk.SealParcel;
import plaint.exchange.ListKind;
import plaint.exchange.Parcel;
import plaint.exchange.Passphrase;
import plaint.key.CaseNo;
import plaint.text.Notice;

/// The ways in and out of the store by files, as a menu button for the list of cases and one for a case: lists from spreadsheets with a preview, templates, a case sealed for
/// counsel and taken back.
public final class Exchange {
    private final Desktop desktop;
    private final CaseNo no;
    private final Runnable changed;
    private final MenuButton button;

    private Exchange(Desktop desktop, CaseNo no, Runnable changed) {
        this.desktop = desktop;
        this.no = no;
        this.changed = changed;
        button = new MenuButton(desktop.say(no == null ? "exchange.ui.import" : "exchange.ui.exchange"), Kit.icon(no == null ? "fth-upload" : "fth-repeat", 15));
        button.setMinWidth(javafx.scene.layout.Region.USE_PREF_SIZE);
    }

    /// For the list of cases: a sealed case, a case for people or a list of cases, and the template. `changed` runs after something came in.
    public static MenuButton ofCases(Desktop desktop, Runnable changed) {
        var x = new Exchange(desktop, null, changed);
        x.item("exchange.ui.choose", x::choose);
        x.item("exchange.ui.template.cases", () -> x.template(ListKind.CASES));
        return x.button;
    }

    /// For one case: all its lists as a file, send to counsel, take back, parties and exhibits from a list, their templates.
    public static MenuButton ofCase(Desktop desktop, CaseNo no, Runnable lists, Runnable changed) {
        var x = new Exchange(desktop, no, changed);
        x.item("exchange.ui.lists", lists);
        x.item("exchange.ui.send", x::seal);
        x.item("exchange.ui.back", x::choose);
        x.item("exchange.ui.choose.lists", x::choose);
        x.item("exchange.ui.template.parties", () -> x.template(ListKind.PARTIES));
        x.item("exchange.ui.template.exhibits", () -> x.template(ListKind.EXHIBITS));
        x.item("exchange.ui.template.complaints", () -> x.template(ListKind.COMPLAINTS));
        return x.button;
    }

    private void item(String key, Runnable act) {
        var item = new MenuItem(desktop.say(key));
        item.setOnAction(e -> act.run());
        button.getItems().add(item);
    }

    private void template(ListKind kind) {
        desktop.dialogs().chooseTarget(desktop.say("exchange.ui.template"), desktop.say("exchange.list." + kind.name()) + ".xlsx").ifPresent(to -> desktop.jobs().run(p -> {
            new ListTemplate().run(kind, desktop.lang(), to, p);
            return to;
        }, done -> desktop.statusProperty().set(Notice.of("exchange.ui.written", done.getFileName()))));
    }

    private void choose() {
        if (!desktop.maySave()) return;
        desktop.dialogs().chooseFiles(desktop.say("exchange.ui.choose")).stream().findFirst().ifPresent(this::open);
    }

    private void open(Path file) {
        if (Parcel.is(file)) parcel(file);
        else if (file.toString().toLowerCase(Locale.ROOT).matches(".*\\.ya?ml")) text(file);
        else desktop.jobs().run(p -> new ImportTable(desktop.office()).glance(file, no, "auto", p), this::preview);
    }

    private void text(Path file) {
        desktop.jobs().run(p -> new ImportCase(desktop.office()).run(file, p), done -> {
            if (done.caseFile() != null) came(Notice.of("exchange.ui.came", done.caseFile().no()));
            done.refused().forEach(r -> desktop.dialogs().tell(r.reason()));
            done.noted().forEach(n -> desktop.dialogs().tell(n));
        });
    }

    private void came(Notice told) {
        desktop.statusProperty().set(told);
        changed.run();
    }

    private void preview(ImportTable.Outlook outlook) {
        var take = new ButtonType(desktop.say("exchange.ui.take"), ButtonBar.ButtonData.OK_DONE);
        var errors = new ButtonType(desktop.say("exchange.ui.errors"), ButtonBar.ButtonData.LEFT);
        var pane = new PreviewPane(desktop, no, outlook);
        var dialog = dialog(pane, take, errors);
        for (var act : List.of(take, errors)) {
            var fate = act == take ? ImportTable.Fate.ADD : ImportTable.Fate.REFUSED;
            dialog.getDialogPane().lookupButton(act).disableProperty().bind(pane.outlookProperty().map(o -> o.count(fate) == 0));
        }
        dialog.getDialogPane().lookupButton(errors).addEventFilter(javafx.event.ActionEvent.ACTION, e -> {
            e.consume();
            errors(pane.outlookProperty().get());
        });
        if (dialog.showAndWait().filter(take::equals).isEmpty()) return;
        desktop.jobs().run(p -> new ImportTable(desktop.office()).run(outlook.file(), no, pane.outlookProperty().get().asked(), Allowed.USUAL, p),
            done -> came(Notice.of("exchange.ui.listCame", done.count(ImportTable.Fate.ADD), done.count(ImportTable.Fate.DUPLICATE), done.count(ImportTable.Fate.REFUSED))));
    }

    private void errors(ImportTable.Outlook outlook) {
        var name = outlook.file().getFileName().toString().replaceAll("\\.[^.]*$", "") + " - " + desktop.say("exchange.list.error") + ".xlsx";
        desktop.dialogs().chooseTarget(desktop.say("exchange.ui.errors"), name).ifPresent(to -> desktop.jobs().run(p -> {
            new ImportTable(desktop.office()).errors(outlook, desktop.lang(), to, p);
            return to;
        }, done -> desktop.statusProperty().set(Notice.of("exchange.ui.written", done.getFileName()))));
    }

    private void seal() {
        var field = new TextField(Passphrase.byChance());
        asked("exchange.ui.send", "exchange.ui.send.hint", field, "exchange.ui.seal").ifPresent(word ->
            desktop.dialogs().chooseTarget(desktop.say("exchange.ui.send").replaceAll("(…|\\.\\.\\.)$", ""), no + Parcel.ENDING).ifPresent(to ->
                desktop.jobs().run(p -> new SealParcel(desktop.office()).run(no, to, word, p), done ->
                    desktop.statusProperty().set(Notice.of("exchange.ui.sealed", no, done.files(), done.file().getFileName())))));
    }

    private void parcel(Path file) {
        asked("exchange.ui.open", "exchange.ui.open.hint", new PasswordField(), "exchange.ui.openIt").ifPresent(word ->
            desktop.jobs().run(p -> new OpenParcel(desktop.office()).run(file, word, p), this::arrived, refused -> {
                desktop.dialogs().tell(refused);
                // a slip of the finger is no reason to look for the file again
                if (refused.key().equals("exchange.refused.passphrase")) parcel(file);
            }));
    }

    private void arrived(OpenParcel.Arrived arrived) {
        if (no != null && !no.equals(arrived.caseFile().no())) {
            arrived.close();
            desktop.dialogs().tell(Notice.of("casefile.refused.otherCase", no, arrived.caseFile().no()));
        } else if (arrived.there()) {
            desktop.jobs().run(p -> arrived.merged(Map.of()), merged -> choose(arrived, merged), refused -> {
                arrived.close();
                desktop.dialogs().tell(refused);
            });
        } else {
            take(arrived, Map.of());
        }
    }

    private void choose(OpenParcel.Arrived arrived, plaint.casefile.CaseMerge.Merged merged) {
        if (merged.nothing()) {
            arrived.close();
            desktop.statusProperty().set(Notice.of("exchange.ui.nothingNew", arrived.caseFile().no(), arrived.cover().sender()));
            return;
        }
        var pane = new ConflictPane(desktop, arrived.cover().sender(), merged);
        var take = new ButtonType(desktop.say("exchange.ui.mergeIt"), ButtonBar.ButtonData.OK_DONE);
        var dialog = dialog(pane, take);
        dialog.getDialogPane().lookupButton(take).disableProperty().bind(pane.open());
        if (dialog.showAndWait().filter(take::equals).isPresent()) take(arrived, pane.choices());
        else arrived.close();
    }

    private void take(OpenParcel.Arrived arrived, Map<String, Side> choices) {
        desktop.jobs().run(p -> {
            try (arrived) {
                return arrived.take(choices);
            }
        }, done -> came(Notice.of(arrived.there() ? "exchange.ui.merged" : "exchange.ui.came", done.no(), done.revision())));
    }

    /// The passphrase typed, empty where the act is given up.
    private Optional<char[]> asked(String head, String hint, TextField field, String act) {
        field.setAccessibleText(desktop.say("exchange.ui.passphrase"));
        field.setPromptText(desktop.say("exchange.ui.passphrase"));
        var text = Kit.text(desktop.say(hint, Parcel.SHORTEST_PASSPHRASE), "muted");
        var wrong = Kit.text("", "field-fault");
        wrong.setVisible(false);
        wrong.managedProperty().bind(wrong.visibleProperty());
        field.textProperty().addListener(o -> wrong.setVisible(false));
        // the dots of a menu's item promise the form that is here now
        return desktop.dialogs().ask(desktop.say(head).replaceAll("(…|\\.\\.\\.)$", ""), new VBox(10, text, field, wrong), desktop.say(act), () -> {
            boolean enough = field.getText().codePointCount(0, field.getText().length()) >= Parcel.SHORTEST_PASSPHRASE;
            // told here: behind the choice of a file it would come too late
            wrong.setText(desktop.say("exchange.ui.passphrase.short", Parcel.SHORTEST_PASSPHRASE));
            wrong.setVisible(!enough);
            if (!enough) Kit.grown(field.getScene());
            return enough;
        }) ? Optional.of(field.getText().toCharArray()) : Optional.empty();
    }

    private Dialog<ButtonType> dialog(Node content, ButtonType... acts) {
        var dialog = new Dialog<ButtonType>();
        var scene = button.getScene();
        if (scene != null) {
            dialog.initOwner(scene.getWindow());
            WindowDialogs.placed(dialog, scene.getWindow());
            dialog.getDialogPane().getStylesheets().setAll(scene.getStylesheets());
        }
        dialog.setTitle("Plaint");
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content);
        dialog.getDialogPane().getButtonTypes().setAll(new ButtonType(desktop.say("exchange.ui.leave"), ButtonBar.ButtonData.CANCEL_CLOSE));
        dialog.getDialogPane().getButtonTypes().addAll(acts);
        return dialog;
    }
}
