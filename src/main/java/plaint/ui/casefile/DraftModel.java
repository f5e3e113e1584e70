package plaint.ui.casefile;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plaint.casefile.CaseFile;
import plaint.casefile.Rewrite.Act;
import plaint.desk.RewriteDraft;
import plaint.desk.ShowDraft;
import plaint.drafting.Passage;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;

/// The papers of one filing paragraph by paragraph, the paragraph chosen, and how its paper looks with what is being written.
final class DraftModel {
    private final CaseModel model;
    private final Desktop desktop;
    private final int filing;
    private final ReadOnlyObjectWrapper<List<ShowDraft.PaperLine>> papers = new ReadOnlyObjectWrapper<>(List.of());
    private final ObjectProperty<String> paper = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<ShowDraft.Draft> draft = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShowDraft.Looked> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> refused = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>();
    /// What was read last; apart from what was drawn last, since typing draws and reads nothing.
    private int reading;
    private int turn;
    private boolean drawing;
    private Runnable waiting;

    /// `page` and `fromTop` are where on it somebody pressed, `fromTop` negative for nowhere.
    DraftModel(CaseModel model, Desktop desktop, int filing, String key, int page, double fromTop) {
        this.model = model;
        this.desktop = desktop;
        this.filing = filing;
        paper.set(key);
        this.paper.addListener(o -> {
            chosen.set(null);
            load();
        });
        model.openedProperty().addListener(o -> load());
        load();
        if (fromTop >= 0) desktop.jobs().run(p -> new ShowDraft(desktop.office()).at(model.file(), filing, paper.get(), page, fromTop), found -> found.ifPresent(chosen::set));
    }

    ReadOnlyObjectProperty<List<ShowDraft.PaperLine>> papersProperty() {
        return papers.getReadOnlyProperty();
    }

    /// The key of the paper shown.
    ObjectProperty<String> paperProperty() {
        return paper;
    }

    /// The paper's paragraphs as saved; null while they are read.
    ReadOnlyObjectProperty<ShowDraft.Draft> draftProperty() {
        return draft.getReadOnlyProperty();
    }

    /// The paper on pages, with what is being written.
    ReadOnlyObjectProperty<ShowDraft.Looked> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// Why what is being written cannot stand so, or the paper cannot be drafted; null where it can.
    ReadOnlyObjectProperty<Notice> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// The id of the paragraph chosen, or null.
    ObjectProperty<String> chosenProperty() {
        return chosen;
    }

    /// The paragraph chosen, or null.
    Passage passage() {
        return draft.get() == null || chosen.get() == null ? null : draft.get().passage(chosen.get()).orElse(null);
    }

    private void load() {
        int mine = ++reading;
        var file = model.file();
        var key = paper.get();
        desktop.jobs().run(p -> new ShowDraft(desktop.office()).papers(file, filing), found -> {
            if (mine == reading) papers.set(found);
        }, why -> { });
        desktop.jobs().run(p -> new ShowDraft(desktop.office()).run(file, filing, key), found -> {
            if (mine == reading) draft.set(found);
        }, why -> {
            if (mine == reading) refused.set(why);
        });
        previewKept();
    }

    private interface Made {
        CaseFile by(RewriteDraft verb) throws Refused;
    }

    /// Shows the paper as it would be with `text` in the paragraph chosen.
    void preview(String text) {
        if (chosen.get() == null) return;
        int mine = ++turn;
        var file = model.file();
        var spot = spot();
        draw(() -> look(mine, verb -> verb.replaced(file, spot, text)));
    }

    /// Shows the paper as it is kept.
    void previewKept() {
        int mine = ++turn;
        var file = model.file();
        refused.set(null);
        draw(() -> look(mine, verb -> file));
    }

    /// One after another: what was asked for while a page is made is made next, what was asked before that not at all.
    private void draw(Runnable look) {
        if (drawing) {
            waiting = look;
            return;
        }
        drawing = true;
        look.run();
    }

    private void look(int mine, Made made) {
        var key = paper.get();
        desktop.jobs().run(p -> new ShowDraft(desktop.office()).look(made.by(new RewriteDraft(desktop.office())), filing, key, p), found -> {
            if (mine == turn) {
                refused.set(null);
                looked.set(found);
            }
            drawn();
        }, why -> {
            refuse(why, mine);
            drawn();
        });
    }

    private void drawn() {
        drawing = false;
        var next = waiting;
        waiting = null;
        if (next != null) draw(next);
    }

    private void refuse(Notice why, int mine) {
        if (mine == turn) refused.set(why);
    }

    private RewriteDraft.Spot spot() {
        return new RewriteDraft.Spot(filing, paper.get(), chosen.get());
    }

    /// Keeps what was written in a paragraph of the paper shown.
    void save(String passage, String text) {
        var spot = new RewriteDraft.Spot(filing, paper.get(), passage);
        model.verb((seen, p) -> new RewriteDraft(desktop.office()).replace(seen, spot, text));
    }

    void add(Act where, String text) {
        var spot = spot();
        model.verb((seen, p) -> new RewriteDraft(desktop.office()).add(seen, spot, where, text));
    }

    void strike() {
        var spot = spot();
        model.verb((seen, p) -> new RewriteDraft(desktop.office()).strike(seen, spot));
    }

    /// What is filed in place of the paper shown; null where the draft is.
    plaint.casefile.FiledText filed() {
        return model.file().filed().stream().filter(f -> f.filing() == filing && f.paper().equals(paper.get())).findFirst().orElse(null);
    }

    /// Files a finished paper in place of the one shown.
    void take(java.nio.file.Path finished) {
        var key = paper.get();
        model.verb((seen, p) -> new plaint.desk.TakeFiledText(desktop.office()).run(seen, filing, key, finished));
    }

    void takeBack() {
        var key = paper.get();
        model.verb((seen, p) -> new plaint.desk.TakeFiledText(desktop.office()).takeBack(seen, filing, key));
    }

    /// Writes the paper shown for a word processor.
    void word(java.nio.file.Path to) {
        var file = model.file();
        var key = paper.get();
        desktop.jobs().run(p -> {
            new plaint.desk.ExportWord(desktop.office()).one(file, filing, key, to);
            return to;
        }, done -> desktop.statusProperty().set(Notice.of("draft.word.done", done)));
    }

    void keep() {
        var spot = spot();
        model.verb((seen, p) -> new RewriteDraft(desktop.office()).keep(seen, spot));
    }

    void restore(String rewrite) {
        model.verb((seen, p) -> new RewriteDraft(desktop.office()).restore(seen, rewrite));
    }
}
