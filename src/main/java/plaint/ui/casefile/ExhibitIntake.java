package plaint.ui.casefile;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import plaint.desk.AddExhibits;
import plaint.desk.Allowed;
import plaint.desk.TakeAttached;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// Files taken in as exhibits: what a file asks for (its password, more room) is asked of the person, who may give it or leave the file out; then the file is taken in again. No password is kept.
final class ExhibitIntake {
    /// How many files that are in the case already are named in one question.
    private static final int TOLD = 8;
    private final CaseModel model;
    private final Desktop desktop;
    /// What is still to be asked of the person.
    private final ArrayDeque<Runnable> open = new ArrayDeque<>();

    ExhibitIntake(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    void add(List<Path> files, String theme) {
        add(files, theme, Allowed.USUAL);
    }

    private void add(List<Path> files, String theme, Allowed allowed) {
        int filing = model.openFiling();
        model.taking(desktop.jobs().run(p -> new AddExhibits(desktop.office()).run(model.file().no(), files, theme, filing, allowed, p), taken -> {
            model.added(taken.files().stream().map(AddExhibits.TakenFile::exhibit).filter(java.util.Objects::nonNull).toList());
            var asking = new ArrayList<Runnable>();
            for (var f : taken.files()) {
                if (f.exhibit() != null) continue;
                var why = f.notices().getFirst();
                boolean curable = Allowed.asksForPassword(why.key()) || Allowed.asksForRoom(why.key()) && allowed.megabytes() < Allowed.MOST_MEGABYTES;
                if (curable) asking.add(() -> refused(f.file(), why, theme, allowed));
                else desktop.dialogs().tell(why);
            }
            // a file asked for once more comes before those not asked for yet
            for (var ask : asking.reversed()) open.addFirst(ask);
            twins(taken.files());
            next();
        }));
    }

    /// What is in the case already came in all the same: the person sees which exhibit it equals, and decides. Asked once, however many there are.
    private void twins(List<AddExhibits.TakenFile> files) {
        var twins = files.stream().filter(f -> !f.twins().isEmpty()).toList();
        if (twins.isEmpty()) return;
        var lines = new ArrayList<String>();
        for (var f : twins.subList(0, Math.min(TOLD, twins.size()))) for (var n : f.notices()) if (n.key().equals("desk.note.twin")) lines.add(desktop.say("ui.evidence.twin.line", n.args().toArray()));
        if (twins.size() > TOLD) lines.add(desktop.say("ui.evidence.twin.more", twins.size() - TOLD));
        open.addFirst(() -> {
            if (desktop.dialogs().confirm(desktop.say("ui.evidence.twin.ask", twins.size()), String.join("\n", lines), desktop.say("ui.evidence.twin.act", twins.size())))
                model.removeTwins(twins.stream().map(AddExhibits.TakenFile::exhibit).toList());
            next();
        });
    }

    /// The files attached to the mails of an exhibit, as exhibits behind it.
    void attached(ExhibitId mail) {
        attached(mail, Allowed.USUAL);
    }

    private void attached(ExhibitId mail, Allowed allowed) {
        int filing = model.openFiling();
        model.taking(desktop.jobs().run(p -> new TakeAttached(desktop.office()).run(model.file().no(), mail, filing, allowed, p), taken -> {
            model.added(taken.files().stream().map(AddExhibits.TakenFile::exhibit).filter(java.util.Objects::nonNull).toList());
            twins(taken.files());
            next();
            for (var f : taken.files()) {
                if (f.exhibit() != null) continue;
                var why = f.notices().getFirst();
                if (!Allowed.asksForPassword(why.key())) desktop.dialogs().tell(why);
                // those that came in are not taken twice
                else password(f.file(), why).ifPresent(word -> attached(mail, new Allowed(List.of(word), allowed.megabytes())));
            }
        }));
    }

    /// One question after another: what was answered is taken in before the next is asked, so that no dialog comes up over another.
    private void next() {
        var ask = open.poll();
        if (ask != null) ask.run();
    }

    private void refused(Path file, Notice why, String theme, Allowed allowed) {
        if (Allowed.asksForPassword(why.key())) {
            password(file, why).ifPresentOrElse(word -> add(List.of(file), theme, new Allowed(List.of(word), allowed.megabytes())), this::next);
            return;
        }
        var act = desktop.say("ui.evidence.room", Allowed.MOST_MEGABYTES);
        if (desktop.dialogs().offer(desktop.say("ui.evidence.room.ask", file.getFileName(), allowed.megabytes()), desktop.say("ui.evidence.room.detail"), act))
            add(List.of(file), theme, new Allowed(allowed.passwords(), Allowed.MOST_MEGABYTES));
        else next();
    }

    private Optional<String> password(Path file, Notice why) {
        var field = new PasswordField();
        field.setAccessibleText(desktop.say("ui.evidence.password"));
        field.setPromptText(desktop.say("ui.evidence.password"));
        boolean again = why.key().endsWith("wrongPassword");
        var said = Kit.text(desktop.say(again ? "ui.evidence.password.wrong" : "ui.evidence.password.detail"), again ? "field-fault" : "muted");
        said.setMaxWidth(420);
        var form = new VBox(10, said, field);
        boolean given = desktop.dialogs().ask(desktop.say("ui.evidence.password.ask", file.getFileName()), form, desktop.say("ui.evidence.password.act"), () -> !field.getText().isEmpty());
        return given ? Optional.of(field.getText()) : Optional.empty();
    }
}
