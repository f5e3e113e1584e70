package plaint.ui.casefile;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.check.Finding;
import plaint.desk.AcceptWarnings;
import plaint.desk.CheckFiling;
import plaint.desk.Clearance;
import plaint.desk.FilingPlan;
import plaint.desk.PrintCheck;
import plaint.desk.ProduceFiling;
import plaint.desk.WaiveFinding;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner.Running;

/// A filing as the window shows it: its plan and findings, the preview of the very pages, and the job that produces it.
public final class FilingModel {
    private List<Notice> missing = List.of();
    private final CaseModel model;
    private final Desktop desktop;
    private final IntegerProperty filing = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<FilingPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<List<Finding>> findings = new ReadOnlyObjectWrapper<>(List.of());
    private final ReadOnlyObjectWrapper<Notice> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> unseen = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProduceFiling.Produced> produced = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Running> running = new SimpleObjectProperty<>();

    /// What the check says of a filing, and what of it was written before and still stands (or null).
    private record Looked(CheckFiling.Checked checked, ProduceFiling.Produced standing) { }

    private int known;
    private boolean looking = true;
    private boolean stale;
    private int turn;
    private Running drawing;

    public FilingModel(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        known = model.file().lastFiling();
        filing.set(first(model.file()));
        filing.addListener(o -> reload());
        model.openedProperty().addListener(o -> changed());
        reload();
    }

    /// The newest filing still open, else the newest of all.
    private static int first(CaseFile c) {
        return c.filings().stream().filter(Filing::open).mapToInt(Filing::no).max().orElse(c.lastFiling());
    }

    public CaseModel caseModel() {
        return model;
    }

    /// The number of the filing shown; 0 where the case has none.
    public IntegerProperty filingProperty() {
        return filing;
    }

    /// The plan, or null while it is made or where it was refused.
    public ReadOnlyObjectProperty<FilingPlan> planProperty() {
        return plan.getReadOnlyProperty();
    }

    /// What the check found, in the order stop, warn, passed; also where there is no plan.
    public ReadOnlyObjectProperty<List<Finding>> findingsProperty() {
        return findings.getReadOnlyProperty();
    }

    List<Finding> findings() {
        return findings.get();
    }

    /// Why there is no plan.
    /// What the papers lack beyond what they were refused for first.
    List<Notice> missing() {
        return missing;
    }

    public ReadOnlyObjectProperty<Notice> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Path> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// Why the pages cannot be looked at though the papers are laid out (an exhibit's file is gone); null where they can.
    public ReadOnlyObjectProperty<Notice> unseenProperty() {
        return unseen.getReadOnlyProperty();
    }

    /// What was produced last, or null.
    public ReadOnlyObjectProperty<ProduceFiling.Produced> producedProperty() {
        return produced.getReadOnlyProperty();
    }

    /// The job under way, or null.
    public ObjectProperty<Running> runningProperty() {
        return running;
    }

    /// True where the filing may be produced: it has a plan without a stop, every warning has a reason, and nothing is under way.
    public boolean ready() {
        return draftable() && Clearance.given(findings.get());
    }

    /// True where at least a draft may be produced.
    public boolean draftable() {
        return plan.get() != null && running.get() == null;
    }

    /// The case has changed: a filing just begun is shown at once; the plan is made anew when somebody looks.
    private void changed() {
        stale = true;
        int last = model.file().lastFiling();
        boolean gone = filing.get() > last;
        boolean begun = last > known;
        known = last;
        if (begun || gone) {
            filing.set(begun ? last : first(model.file()));
        } else if (looking) {
            reload();
        }
    }

    /// Tells whether somebody looks at this filing; a plan that is out of date is made anew then, and one whose exhibits' files were gone or changed: they may have been put back meanwhile.
    public void looking(boolean now) {
        boolean again = now && !looking;
        looking = now;
        if (now && stale || again && findings.get().stream().anyMatch(f -> f.check().equals("files") && f.rank() == Finding.Rank.STOP)) reload();
    }

    private void reload() {
        stale = false;
        int number = filing.get();
        var before = plan.get();
        // a reason given changes no page: the pages stay, only the check is made anew
        boolean same = before != null && before.filing().no() == number && alike(before.caseFile(), model.file());
        if (!same) {
            plan.set(null);
            findings.set(List.of());
            missing = List.of();
            refused.set(null);
            if (before == null || before.filing().no() != number) preview.set(null);
            // what was written of another filing, or before the case changed, is not what would be printed now
            produced.set(null);
            unseen.set(null);
        }
        int mine = ++turn;
        if (number == 0) return;
        desktop.jobs().run(p -> new Looked(new CheckFiling(desktop.office()).run(model.no(), number), new ProduceFiling(desktop.office()).standing(model.no(), number).orElse(null)), looked -> {
            if (mine != turn) return;
            var made = looked.checked();
            // whoever left and came back prints what lies there already
            produced.set(looked.standing());
            missing = made.missing();
            refused.set(made.refused());
            findings.set(made.findings());
            plan.set(made.plan());
            if (made.plan() == null) preview.set(null);
            else if (!same || preview.get() == null) look(number, mine);
        }, why -> refuse(why, mine));
    }

    private static boolean alike(CaseFile a, CaseFile b) {
        return a.changed(d -> {
            d.passed = b.passed();
            d.revision = b.revision();
        }).equals(b);
    }

    private void look(int number, int mine) {
        // pages of a state that is past by now are waited for by nobody
        if (drawing != null) drawing.cancel();
        drawing = desktop.jobs().run(p -> new ProduceFiling(desktop.office()).preview(model.no(), number, p), set -> {
            if (mine != turn) return;
            unseen.set(null);
            // the same name, other pages
            preview.set(null);
            preview.set(set.file());
        }, why -> {
            if (mine != turn) return;
            preview.set(null);
            unseen.set(why);
        });
    }

    /// A refusal of a plan that is out of date by now is nobody's business.
    private void refuse(Notice why, int mine) {
        if (mine == turn) refused.set(why);
    }

    /// Lets a warning pass with a reason.
    void waive(Finding finding, String reason) {
        int number = filing.get();
        model.verb((seen, p) -> new WaiveFinding(desktop.office()).run(model.no(), number, finding, reason));
    }

    /// Lets these warnings pass with one reason.
    void waiveAll(List<Finding> open, String reason) {
        int number = filing.get();
        model.verb((seen, p) -> new AcceptWarnings(desktop.office()).run(model.no(), number, open, reason));
    }

    /// Takes a reason back.
    void unwaive(Finding finding) {
        int number = filing.get();
        model.verb((seen, p) -> new WaiveFinding(desktop.office()).undo(model.no(), number, finding));
    }

    /// Prints what the check found, with the reasons given.
    void printCheck(Path out) {
        int number = filing.get();
        desktop.jobs().run(p -> new PrintCheck(desktop.office()).run(model.no(), number, desktop.lang(), out, p), done -> desktop.statusProperty().set(Notice.of("ui.status.printedCheck", done)));
    }

    /// Writes one PDF per paper and exhibit into `folder`, as the court's portal wants them.
    public void portal(Path folder) {
        if (!ready()) return;
        int number = filing.get();
        var job = desktop.jobs().run(p -> new plaint.desk.ProducePortal(desktop.office()).run(model.no(), number, desktop.lang(), folder, p),
            done -> desktop.statusProperty().set(Notice.of("ui.status.portal", done.files().size(), done.folder())));
        under(job);
    }

    /// How many sets were written, in how many volumes, and what was seen of their pages meanwhile.
    private Notice status(ProduceFiling.Produced done, Path folder) {
        int volumes = done.sets().stream().mapToInt(s -> s.volumes().size()).sum();
        if (!done.told().isEmpty()) return Notice.of(done.draft() ? "ui.status.draftedSmall" : "ui.status.producedSmall", done.sets().size(), folder, String.join(" ", done.told().stream().map(n -> n.in(desktop.lang())).toList()));
        if (volumes > 0) return Notice.of("ui.status.producedVolumes", done.sets().size(), folder, volumes);
        return Notice.of(done.draft() ? "ui.status.drafted" : "ui.status.produced", done.sets().size(), folder);
    }

    /// Writes the sets into `folder`; progress and cancel through [#runningProperty]. Where a stop or a warning without a reason stands, what is written is a draft and marked so.
    public void produce(Path folder) {
        if (!draftable()) return;
        int number = filing.get();
        int mine = turn;
        boolean stopped = plan.get().stopped();
        var job = desktop.jobs().run(p -> stopped ? new ProduceFiling(desktop.office()).draft(model.no(), number, folder, p) : new ProduceFiling(desktop.office()).run(model.no(), number, folder, p), done -> {
            if (mine == turn && !done.draft()) produced.set(done);
            desktop.statusProperty().set(status(done, folder));
        });
        under(job);
    }

    private void under(Running job) {
        running.set(job);
        job.activeProperty().addListener((o, was, now) -> {
            if (now) return;
            running.set(null);
            // what the bar said of an earlier run would read as if this one had been written
            if (job.cancelled()) desktop.statusProperty().set(Notice.of("ui.status.produceStopped"));
        });
    }
}
