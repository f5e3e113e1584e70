package plaint.ui;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import javafx.scene.Node;
import plaint.text.Notice;
import plaint.ui.kit.Dialogs;

/// The window's own dialogs, but for the choosers of the system: what they would choose is given beforehand.
public record Choosers(Dialogs window, Hands hands) implements Dialogs {
    @Override public void tell(Notice notice) {
        window.tell(notice);
    }

    @Override public boolean confirm(String question, String detail, String act) {
        return window.confirm(question, detail, act);
    }

    @Override public boolean ask(String head, Node form, String act, BooleanSupplier accept) {
        return window.ask(head, form, act, accept);
    }

    @Override public void show(String head, Node content) {
        window.show(head, content);
    }

    @Override public List<Path> chooseFiles(String title) {
        return List.of(hands.paths.poll());
    }

    @Override public Optional<Path> chooseTarget(String title, String name) {
        return Optional.ofNullable(hands.paths.poll());
    }

    @Override public Optional<Path> chooseFolder(String title, Path start) {
        return Optional.ofNullable(hands.paths.poll());
    }
}
