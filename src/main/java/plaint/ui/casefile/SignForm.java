package plaint.ui.casefile;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import plaint.desk.ProduceFiling;
import plaint.desk.SignFile;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Signs the sets just produced with a key the user chooses: a signed copy beside each, and, if wanted, the request for a time-stamp service.
final class SignForm {
    private final Desktop desktop;
    private final PasswordField password = new PasswordField();
    private final TextField reason = new TextField();
    private final TextField place = new TextField();
    private final CheckBox request;

    SignForm(Desktop desktop) {
        this.desktop = desktop;
        request = new CheckBox(desktop.say("ui.sign.request"));
    }

    void ask(ProduceFiling.Produced produced) {
        desktop.dialogs().chooseFiles(desktop.say("ui.sign.key")).stream().findFirst().ifPresent(key -> {
            var form = new VBox(6, Kit.text(desktop.say("ui.sign.about", key.getFileName()), "muted"));
            for (var field : new TextField[] {password, reason, place}) {
                var label = new Label(desktop.say(field == password ? "ui.sign.password" : field == reason ? "ui.sign.reason" : "ui.sign.place"));
                label.setLabelFor(field);
                form.getChildren().addAll(label, field);
            }
            form.getChildren().add(request);
            form.setPrefWidth(420);
            if (desktop.dialogs().ask(desktop.say("ui.sign"), form, desktop.say("ui.sign.act"), () -> !password.getText().isEmpty())) sign(produced, key);
        });
    }

    private void sign(ProduceFiling.Produced produced, Path key) {
        var word = password.getText().toCharArray();
        password.clear();
        var order = new SignFile.Order(key, word, reason.getText().strip(), place.getText().strip(), Instant.now());
        boolean asks = request.isSelected();
        desktop.jobs().run(p -> {
            try {
                String by = "";
                for (var set : produced.sets()) {
                    p.stopIfCancelled();
                    by = new SignFile().sign(set.file(), order, beside(set.file(), "-signed.pdf"), asks ? beside(set.file(), "-signed.tsq") : null);
                }
                return by;
            } finally {
                Arrays.fill(word, '\0');
            }
        }, by -> desktop.statusProperty().set(Notice.of("ui.status.signed", produced.sets().size(), by)));
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.pdf$", "") + ending);
    }
}
