package plaint.ui.forums;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plaint.casefile.CaseFile;
import plaint.desk.EditTemplates;
import plaint.desk.EditTemplates.PackLine;
import plaint.desk.EditTemplates.TemplateLine;
import plaint.desk.EditTemplates.TemplateText;
import plaint.desk.ListCases;
import plaint.desk.ShowCase;
import plaint.desk.ShowDraft;
import plaint.forum.Forum;
import plaint.forum.PackCheck;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;

/// The packs, the templates of the one chosen, the text of the template chosen, and how a paper of a case looks with it.
public final class ForumsModel {
    private static final int MOST = 24;
    private final Desktop desktop;
    private final ReadOnlyObjectWrapper<List<PackLine>> packs = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<TemplateLine>> templates = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<List<Where>> places = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<TemplateText> text = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ShowDraft.Looked> looked = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<PackCheck.Result> tested = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<PackLine> pack = new SimpleObjectProperty<>();
    private final ObjectProperty<TemplateLine> template = new SimpleObjectProperty<>();
    private final ObjectProperty<Where> place = new SimpleObjectProperty<>();
    /// What was written in templates and is not saved yet, by pack and path: it waits while another template or screen is looked at.
    private final Map<String, String> unsaved = new HashMap<>();
    private int turn;
    private boolean drawing;
    private String waiting;

    /// A paper of a filing on which a template is tried.
    public record Where(CaseFile file, int filing, Forum.Paper paper) { }

    public ForumsModel(Desktop desktop) {
        this.desktop = desktop;
        pack.addListener((o, was, now) -> {
            template.set(null);
            tested.set(null);
            templates();
        });
        template.addListener((o, was, now) -> {
            if (was == null || now == null || !was.path().equals(now.path())) text.set(null);
            open();
        });
        place.addListener((o, was, now) -> {
            if (now != null && text.get() != null) preview(unsaved() == null ? text.get().now() : unsaved());
        });
    }

    public void reload() {
        desktop.jobs().run(p -> new EditTemplates(desktop.office()).packs(), found -> {
            packs.set(found);
            if (pack.get() == null) found.stream().filter(f -> f.forum() != null).findFirst().ifPresent(pack::set);
        });
    }

    public ReadOnlyObjectProperty<List<PackLine>> packsProperty() {
        return packs.getReadOnlyProperty();
    }

    public ObjectProperty<PackLine> packProperty() {
        return pack;
    }

    public ReadOnlyObjectProperty<List<TemplateLine>> templatesProperty() {
        return templates.getReadOnlyProperty();
    }

    public ObjectProperty<TemplateLine> templateProperty() {
        return template;
    }

    /// The text of the template chosen as kept; null while it is read.
    public ReadOnlyObjectProperty<TemplateText> textProperty() {
        return text.getReadOnlyProperty();
    }

    /// Where the template chosen can be tried.
    public ReadOnlyObjectProperty<List<Where>> placesProperty() {
        return places.getReadOnlyProperty();
    }

    public ObjectProperty<Where> placeProperty() {
        return place;
    }

    public ReadOnlyObjectProperty<ShowDraft.Looked> lookedProperty() {
        return looked.getReadOnlyProperty();
    }

    /// What is wrong with the text being written; null where it can be merged.
    public ReadOnlyObjectProperty<Notice> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    /// What the tests of the pack chosen gave; null until they were run.
    public ReadOnlyObjectProperty<PackCheck.Result> testedProperty() {
        return tested.getReadOnlyProperty();
    }

    /// Runs the tests of the pack chosen.
    public void test() {
        var of = pack.get();
        if (of != null) desktop.jobs().run(p -> new EditTemplates(desktop.office()).test(of), found -> {
            if (of == pack.get()) tested.set(found);
        });
    }

    /// What was written in the template chosen and is not saved; null where nothing was.
    String unsaved() {
        return pack.get() == null || template.get() == null ? null : unsaved.get(key());
    }

    /// Keeps what is being written until it is saved; null: nothing.
    void writing(String text) {
        if (pack.get() == null || template.get() == null) return;
        if (text == null) unsaved.remove(key());
        else unsaved.put(key(), text);
    }

    private String key() {
        return pack.get().found().id() + " " + template.get().path();
    }

    private void templates() {
        var of = pack.get();
        templates.set(List.of());
        if (of == null || of.forum() == null) return;
        desktop.jobs().run(p -> new EditTemplates(desktop.office()).templates(of.found().id()), found -> {
            if (of != pack.get()) return;
            templates.set(found);
            if (template.get() != null) found.stream().filter(t -> t.path().equals(template.get().path())).findFirst().ifPresent(template::set);
        });
    }

    private void open() {
        turn++;
        refused.set(null);
        var of = template.get();
        if (of == null) {
            looked.set(null);
            return;
        }
        var id = pack.get().found().id();
        desktop.jobs().run(p -> new EditTemplates(desktop.office()).text(id, of.path()), found -> {
            if (of != template.get()) return;
            text.set(found);
            if (place.get() != null) preview(unsaved() == null ? found.now() : unsaved());
        });
        desktop.jobs().run(p -> where(id, of.path()), found -> {
            if (of != template.get()) return;
            places.set(found);
            var before = place.get();
            var same = found.stream().filter(w -> before != null && w.file().no().equals(before.file().no()) && w.filing() == before.filing() && w.paper().key().equals(before.paper().key())).findFirst();
            if (same.isPresent() && looked.get() != null) return;
            place.set(null);
            looked.set(null);
            if (!found.isEmpty()) place.set(same.orElse(found.getFirst()));
        });
    }

    /// The newest filings first, of so many cases as a menu can hold.
    private List<Where> where(String pack, String path) throws Refused {
        var out = new java.util.ArrayList<Where>();
        for (var line : new ListCases(desktop.office()).run()) {
            var file = new ShowCase(desktop.office()).run(new CaseNo(line.no().value()));
            if (!file.forum().equals(pack)) continue;
            if (out.size() >= MOST) break;
            for (var f : file.filings().reversed()) for (var p : new EditTemplates(desktop.office()).shownBy(file, f.no(), path)) out.add(new Where(file, f.no(), p));
        }
        return out;
    }

    /// Shows the paper with a text that is being written.
    public void preview(String written) {
        if (drawing) {
            waiting = written;
            return;
        }
        var at = place.get();
        var of = template.get();
        if (at == null || of == null) return;
        drawing = true;
        int mine = ++turn;
        desktop.jobs().run(p -> new EditTemplates(desktop.office()).look(at.file(), at.filing(), at.paper().key(), of.path(), written, p), found -> {
            if (mine == turn) {
                refused.set(null);
                looked.set(found);
            }
            drawn();
        }, why -> {
            if (mine == turn) refused.set(why);
            drawn();
        });
    }

    private void drawn() {
        drawing = false;
        var next = waiting;
        waiting = null;
        if (next != null) preview(next);
    }

    public void save(String written) {
        var at = place.get();
        var of = template.get();
        if (at == null || of == null) return;
        desktop.jobs().run(p -> {
            new EditTemplates(desktop.office()).save(at.file(), at.filing(), at.paper().key(), of.path(), written);
            return written;
        }, done -> {
            desktop.statusProperty().set(Notice.of("forums.saved", of.path()));
            templates();
        }, refused::set);
    }

    public void reset() {
        var of = template.get();
        var id = pack.get().found().id();
        desktop.jobs().run(p -> {
            new EditTemplates(desktop.office()).reset(id, of.path());
            return of;
        }, done -> {
            desktop.statusProperty().set(Notice.of("forums.given", of.path()));
            templates();
        });
    }
}
