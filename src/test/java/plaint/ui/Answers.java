package plaint.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plaint.text.Notice;
import plaint.ui.kit.Dialogs;

/// Answers in place of a person, and keeps what was told and asked.
public final class Answers implements Dialogs {
    public final List<Notice> told = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    /// What was said of each question.
    public final List<String> details = new ArrayList<>();
    public boolean yes = true;
    public List<Path> files = List.of();
    public Path folder;
    /// Where the last choice of a folder began.
    public Path began;
    public LocalDate date;
    /// Looks at each form before it is answered.
    public Looker looker = (head, form, act) -> { };
    public Path target;

    @FunctionalInterface public interface Looker {
        void look(String head, javafx.scene.Node form, String act);
    }

    @Override public void tell(Notice notice) {
        told.add(notice);
    }

    @Override public boolean confirm(String question, String detail, String act) {
        asked.add(act);
        details.add(detail);
        return yes;
    }

    /// What a person writes into the next form, then the next; without one the form is left.
    public final java.util.ArrayDeque<java.util.function.Consumer<javafx.scene.Node>> writes = new java.util.ArrayDeque<>();
    /// The forms that were not accepted as written.
    public final List<String> sentBack = new ArrayList<>();

    @Override public boolean ask(String head, javafx.scene.Node form, String act, java.util.function.BooleanSupplier accept) {
        asked.add(act);
        looker.look(head, form, act);
        var write = writes.poll();
        if (write == null) return false;
        write.accept(form);
        boolean saved = accept.getAsBoolean();
        if (!saved) sentBack.add(head);
        return saved;
    }

    @Override public void show(String head, javafx.scene.Node content) {
        looker.look(head, content, "");
    }

    @Override public List<Path> chooseFiles(String title) {
        return files;
    }

    @Override public Optional<Path> chooseTarget(String title, String name) {
        asked.add(title);
        return Optional.ofNullable(target);
    }

    @Override public Optional<Path> chooseFolder(String title, Path start) {
        began = start;
        return Optional.ofNullable(folder);
    }
}
