package plaint.ui.casefile;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plaint.casefile.Beside;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.Fault;
import plaint.casefile.Filing;
import plaint.desk.AmendFiling;
import plaint.desk.BeginFiling;
import plaint.desk.CaseDue;
import plaint.desk.ChoosePapers;
import plaint.desk.DropFiling;
import plaint.desk.EditCase;
import plaint.desk.EditExhibits;
import plaint.desk.OpenCase;
import plaint.desk.ReadyToSave;
import plaint.desk.VerifyExhibits;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.docket.Stage;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner.Running;
import plaint.work.Job;

/// One case as the window shows it. Every change goes through a verb of the desk and comes back as the case now saved.
public final class CaseModel {
    private final Desktop desktop;
    private final CaseNo no;
    private final ReadOnlyObjectWrapper<OpenCase.Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<ExhibitId> exhibit = new SimpleObjectProperty<>();
    private final ArrayDeque<Runnable> waiting = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<VerifyExhibits.Result> integrity = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CaseDue.Result> due = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Running> taking = new ReadOnlyObjectWrapper<>();
    private boolean busy;
    private String tab = "story";
    private String item = "";

    public CaseModel(Desktop desktop, CaseNo no) {
        this.desktop = desktop;
        this.no = no;
        opened.addListener((o, was, now) -> {
            count();
            if (was == null || !was.file().exhibits().equals(now.file().exhibits())) verify(() -> { });
        });
    }

    /// What is due in the case, by day; null until it is counted.
    ReadOnlyObjectProperty<CaseDue.Result> dueProperty() {
        return due.getReadOnlyProperty();
    }

    private void count() {
        var file = file();
        desktop.jobs().behind(p -> new CaseDue(desktop.office()).run(file), now -> {
            if (file == file()) due.set(now);
        });
    }

    /// What comparing every exhibit's bytes with their digests found last; null until the first comparison is done.
    public ReadOnlyObjectProperty<VerifyExhibits.Result> integrityProperty() {
        return integrity.getReadOnlyProperty();
    }

    /// Compares every exhibit's bytes in the vault with the digests they were sealed under, away from the screen.
    public void verify(Runnable then) {
        var file = file();
        desktop.jobs().run(p -> new VerifyExhibits(desktop.office()).run(file, p), found -> {
            integrity.set(found);
            then.run();
        });
    }

    /// What to select on the tab shown first, by its id; empty: nothing in particular.
    String item() {
        return item;
    }

    /// Chooses what to select on the tab: an exhibit where it is the evidence, else whatever the tab knows by this id.
    public void item(String now) {
        item = now;
        if (!now.isEmpty() && tab.equals("evidence")) file().exhibits().stream().map(Exhibit::id).filter(x -> x.value().equals(now)).findFirst().ifPresent(exhibit::set);
    }

    /// Reads the case; `then` runs once it is there.
    public plaint.ui.kit.JobRunner.Running load(Runnable then) {
        return desktop.jobs().run(p -> new OpenCase(desktop.office()).run(no), now -> {
            opened.set(now);
            then.run();
            desktop.jobs().behind(p -> {
                new ReadyToSave(desktop.office()).run(now.file());
                return true;
            }, ready -> { });
        });
    }

    public CaseNo no() {
        return no;
    }

    public ReadOnlyObjectProperty<OpenCase.Opened> openedProperty() {
        return opened.getReadOnlyProperty();
    }

    public OpenCase.Opened opened() {
        return opened.get();
    }

    public CaseFile file() {
        return opened.get().file();
    }

    /// The exhibit selected, or null.
    public ObjectProperty<ExhibitId> exhibitProperty() {
        return exhibit;
    }

    String tab() {
        return tab;
    }

    /// The tab to show, by its key.
    public void tab(String now) {
        tab = now;
    }

    /// The number of the filing that new exhibits belong to: the open one, of several the one that has exhibits or is meant for them, else the one after the last submitted.
    public int openFiling() {
        var meant = opened().kinds().stream().filter(Forum.FilingKind::needsExhibits).map(Forum.FilingKind::key).toList();
        var able = file().filings().stream().filter(f -> f.open() && Beside.numbering(file(), f.no()).isEmpty()).toList();
        return able.stream().filter(f -> !Beside.exhibits(file(), f.no()).isEmpty() || meant.contains(f.kind())).findFirst().or(() -> able.stream().findFirst()).map(Filing::no).orElse(file().lastFiling() + 1);
    }

    /// True where the exhibit's filing was handed in: its place and wording are frozen.
    public boolean frozen(Exhibit x) {
        return file().filings().stream().anyMatch(f -> f.no() == x.filing() && f.submitted() != null);
    }

    public void add(List<Path> files) {
        var theme = exhibit.get() == null ? opened().themes().getFirst().key() : file().exhibit(exhibit.get()).map(Exhibit::theme).orElse(opened().themes().getFirst().key());
        new ExhibitIntake(this, desktop).add(files, theme);
    }

    /// The job that takes files in as exhibits, or null where none is under way.
    ReadOnlyObjectProperty<Running> takingProperty() {
        return taking.getReadOnlyProperty();
    }

    void taking(Running job) {
        taking.set(job.activeProperty().get() ? job : null);
        job.activeProperty().addListener((o, was, now) -> {
            if (!now && taking.get() == job) taking.set(null);
        });
    }

    /// Shows the case again after these exhibits came into it, the last of them selected.
    void added(List<ExhibitId> now) {
        if (!now.isEmpty()) load(() -> {
            exhibit.set(now.getLast());
            desktop.statusProperty().set(Notice.of("ui.status.added", now.size()));
        });
    }

    /// Moves an exhibit one place up (-1) or down (1) within its filing.
    public void move(ExhibitId id, int by) {
        inOrder(() -> moveNow(id, by));
    }

    private void moveNow(ExhibitId id, int by) {
        var list = file().exhibits();
        int at = place(id);
        int to = at + by;
        while (to >= 0 && to < list.size() && list.get(to).filing() != list.get(at).filing()) to += by;
        if (to >= 0 && to < list.size()) moveTo(id, to);
        else done();
    }

    /// Moves an exhibit to the first or last place of its filing.
    public void moveFar(ExhibitId id, boolean last) {
        inOrder(() -> moveFarNow(id, last));
    }

    private void moveFarNow(ExhibitId id, boolean last) {
        var list = file().exhibits();
        int filing = list.get(place(id)).filing();
        var fellows = list.stream().filter(x -> x.filing() == filing).toList();
        var target = last ? fellows.getLast() : fellows.getFirst();
        if (!target.id().equals(id)) moveTo(id, list.indexOf(target));
        else done();
    }

    /// Moves an exhibit to the place another one has.
    public void moveBefore(ExhibitId id, ExhibitId other) {
        if (!id.equals(other)) inOrder(() -> moveTo(id, place(other)));
    }

    private int place(ExhibitId id) {
        var list = file().exhibits();
        for (int i = 0; i < list.size(); i++) if (list.get(i).id().equals(id)) return i;
        throw new IllegalArgumentException("no exhibit " + id);
    }

    private void moveTo(ExhibitId id, int to) {
        change(p -> new EditExhibits(desktop.office()).move(no, id, to), "ui.status.moved");
    }

    /// True where there is a claim to be pleaded, so that a filing may be begun.
    public boolean mayBegin() {
        return !file().claims().isEmpty();
    }

    /// Begins a filing of a kind of the forum pack.
    public void begin(String kind, LocalDate dated) {
        inOrder(() -> change(p -> new BeginFiling(desktop.office()).run(no, kind, dated), "ui.status.begun"));
    }

    /// The papers of a filing, the style they are set in, the date they bear, and the version of the claim they plead.
    public void papers(int filing, LocalDate dated, int claim, List<String> papers, String style, boolean wholeCase, plaint.casefile.ChosenSet sets) {
        inOrder(() -> {
            var seen = file();
            change(p -> {
                new AmendFiling(desktop.office()).run(seen, filing, dated, claim);
                return new ChoosePapers(desktop.office()).run(no, filing, papers, style, wholeCase, sets);
            }, "ui.status.papers");
        });
    }

    /// Takes back a filing that was begun by mistake.
    public void drop(int filing) {
        act((seen, p) -> new DropFiling(desktop.office()).run(seen, filing), "ui.status.filingDropped");
    }

    /// True where a filing can be taken back: the last one, not handed in.
    boolean droppable(int filing) {
        return filing > 0 && filing == file().lastFiling() && file().filing(filing).open();
    }

    public void remove(ExhibitId id) {
        inOrder(() -> change(p -> new EditExhibits(desktop.office()).remove(no, id), "ui.status.removed"));
    }

    /// Takes out what was just taken in and is in the case already.
    void removeTwins(List<ExhibitId> ids) {
        inOrder(() -> change(p -> new EditExhibits(desktop.office()).remove(no, ids), "ui.status.twinsRemoved"));
    }

    /// True while nothing was handed in, neither by the filings nor by what is told of the case: one taken over in the middle needs no first steps.
    boolean beforeFiling() {
        return file().docketNo() == null && file().stage().compareTo(Stage.SUBMITTED) < 0 && file().filings().stream().noneMatch(f -> f.submitted() != null);
    }

    /// Changes the records of the case as shown; `told` is what the status bar says when it is saved.
    public void edit(Consumer<CaseChange> how, Notice history) {
        inOrder(() -> {
            var seen = file();
            change(p -> new EditCase(desktop.office()).run(seen, how, history), "ui.status.saved");
        });
    }

    /// Does something to the case by a verb that takes the case as seen; told as saved.
    interface Verb {
        CaseFile run(CaseFile seen, plaint.work.Progress progress) throws plaint.text.Refused, plaint.work.Cancelled;
    }

    void verb(Verb verb) {
        inOrder(() -> {
            var seen = file();
            change(p -> verb.run(seen, p), "ui.status.saved");
        });
    }

    /// What the rules of the case would find newly wrong if it were changed so: for a form to tell at its fields.
    public List<Fault> faults(Consumer<CaseChange> how) {
        return new EditCase(desktop.office()).faults(file(), file().changed(how));
    }

    /// A verb that changes the case as shown.
    interface Act {
        CaseFile run(CaseFile seen, plaint.work.Progress progress) throws plaint.text.Refused, plaint.work.Cancelled;
    }

    /// Changes the case as shown by a verb of its own; `told` is what the status bar says when it is saved.
    void act(Act verb, String told) {
        inOrder(() -> {
            var seen = file();
            change(p -> verb.run(seen, p), told);
        });
    }

    /// Those that lack source or object of proof, and may still be given them.
    public List<Exhibit> unworded() {
        return EditExhibits.unworded(file());
    }

    void describe(List<Exhibit> wordings) {
        inOrder(() -> change(p -> new EditExhibits(desktop.office()).describe(no, wordings), "ui.status.saved"));
    }

    public void describe(Exhibit wording) {
        inOrder(() -> change(p -> new EditExhibits(desktop.office()).describe(no, wording), "ui.status.saved"));
    }

    /// Changes are made one after another, each on the case as the one before left it: three quick steps up are three places.
    private void inOrder(Runnable change) {
        if (!desktop.maySave()) return;
        if (busy) {
            waiting.add(change);
            return;
        }
        busy = true;
        change.run();
    }

    private void done() {
        busy = false;
        var next = waiting.poll();
        if (next != null) inOrder(next);
    }

    private void change(Job<CaseFile> verb, String told) {
        desktop.jobs().run(p -> {
            verb.run(p);
            return new OpenCase(desktop.office()).run(no);
        }, now -> {
            opened.set(now);
            desktop.statusProperty().set(Notice.of(told));
            done();
        }, refused -> {
            done();
            desktop.dialogs().tell(refused);
        });
    }
}
