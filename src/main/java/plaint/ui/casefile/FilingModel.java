package plaint.ui.casefile;

import java.nio.file.Path;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import plaint.desk.FilingPlan;
import plaint.desk.PlanFiling;
import plaint.desk.ProduceFiling;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner.Running;

/// A filing as the window shows it: its plan and findings, the preview of the very pages, and the job that produces it.
public final class FilingModel {
    private final CaseModel model;
    private final Desktop desktop;
    private final IntegerProperty filing = new SimpleIntegerProperty();
    private final ReadOnlyObjectWrapper<FilingPlan> plan = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Notice> refused = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Path> preview = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<ProduceFiling.Produced> produced = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Running> running = new SimpleObjectProperty<>();

    private int known;
    private boolean looking = true;
    private boolean stale;
    private int turn;

    public FilingModel(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        known = model.file().lastFiling();
        filing.set(model.file().filings().isEmpty() ? 0 : model.file().filings().getFirst().no());
        filing.addListener(o -> reload());
        model.openedProperty().addListener(o -> changed());
        reload();
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

    /// Why there is no plan.
    public ReadOnlyObjectProperty<Notice> refusedProperty() {
        return refused.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Path> previewProperty() {
        return preview.getReadOnlyProperty();
    }

    /// What was produced last, or null.
    public ReadOnlyObjectProperty<ProduceFiling.Produced> producedProperty() {
        return produced.getReadOnlyProperty();
    }

    /// The job under way, or null.
    public ObjectProperty<Running> runningProperty() {
        return running;
    }

    /// True where the filing may be produced: it has a plan without a stop, and nothing is under way.
    public boolean ready() {
        return plan.get() != null && !plan.get().stopped() && running.get() == null;
    }

    /// The case has changed: a filing just begun is shown at once; the plan is made anew when somebody looks.
    private void changed() {
        stale = true;
        int last = model.file().lastFiling();
        if (last > known) {
            known = last;
            filing.set(last);
        } else if (looking) {
            reload();
        }
    }

    /// Tells whether somebody looks at this filing; a plan that is out of date is made anew then.
    public void looking(boolean now) {
        looking = now;
        if (now && stale) reload();
    }

    private void reload() {
        stale = false;
        plan.set(null);
        refused.set(null);
        preview.set(null);
        // what was written of another filing, or before the case changed, is not what would be printed now
        produced.set(null);
        int mine = ++turn;
        int number = filing.get();
        if (number == 0) return;
        desktop.jobs().run(p -> new PlanFiling(desktop.office()).run(model.no(), number), made -> {
            if (mine != turn) return;
            plan.set(made);
            if (!made.stopped()) look(number, mine);
        }, why -> refuse(why, mine));
    }

    private void look(int number, int mine) {
        desktop.jobs().run(p -> new ProduceFiling(desktop.office()).preview(model.no(), number, p), set -> {
            if (mine == turn) preview.set(set.file());
        }, why -> refuse(why, mine));
    }

    /// A refusal of a plan that is out of date by now is nobody's business.
    private void refuse(Notice why, int mine) {
        if (mine == turn) refused.set(why);
    }

    /// Writes one PDF per paper and exhibit into `folder`, as the court's portal wants them.
    public void portal(Path folder) {
        if (!ready()) return;
        int number = filing.get();
        var job = desktop.jobs().run(p -> new plaint.desk.ProducePortal(desktop.office()).run(model.no(), number, desktop.lang(), folder, p),
            done -> desktop.statusProperty().set(Notice.of("ui.status.portal", done.files().size(), done.folder())));
        running.set(job);
        job.activeProperty().addListener((o, was, now) -> {
            if (!now) running.set(null);
        });
    }

    /// Writes the sets into `folder`; progress and cancel through [#runningProperty].
    public void produce(Path folder) {
        if (!ready()) return;
        int number = filing.get();
        int mine = turn;
        var job = desktop.jobs().run(p -> new ProduceFiling(desktop.office()).run(model.no(), number, folder, p), done -> {
            if (mine == turn) produced.set(done);
            desktop.statusProperty().set(Notice.of("ui.status.produced", done.sets().size(), folder));
        });
        running.set(job);
        job.activeProperty().addListener((o, was, now) -> {
            if (!now) running.set(null);
        });
    }
}
