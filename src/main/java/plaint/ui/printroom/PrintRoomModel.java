package plaint.ui.printroom;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.IntegerBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.util.Duration;
import plaint.desk.AtPrinters;
import plaint.desk.ExportPrintPack;
import plaint.desk.PickList;
import plaint.desk.PreparePrint;
import plaint.desk.PrintNext;
import plaint.desk.PrintQueue;
import plaint.desk.ProduceBooklet;
import plaint.key.CaseNo;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.print.Printers;
import plaint.desk.PrintQueue.LogLine;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.JobRunner.Running;
import plaint.work.Job;

/// The print room as the window shows it: the jobs of the store, the one looked at, and what is under way. It outlives its screen, so printing goes on while another screen is shown.
public final class PrintRoomModel {
    /// As long as a printer has not given everything out, it is looked at again.
    private static final Duration AGAIN = Duration.seconds(4);
    private final Desktop desktop;
    private final PrintQueue queue;
    private final ObservableList<PrintJob> jobs = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<PrintJob> shown = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Running> running = new SimpleObjectProperty<>();
    private final ObjectProperty<Running> preparing = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Boolean> loaded = new ReadOnlyObjectWrapper<>(false);
    private final ReadOnlyObjectWrapper<List<AtPrinters.Held>> held = new ReadOnlyObjectWrapper<>(List.of());
    private final PauseTransition later = new PauseTransition(AGAIN);
    private boolean woken;
    private boolean taking;
    private boolean asking;

    public PrintRoomModel(Desktop desktop) {
        this.desktop = desktop;
        queue = new PrintQueue(desktop.office());
        later.setOnFinished(e -> lookAtPrinters());
        shown.addListener((o, was, now) -> {
            if (was == null || now == null || was.no() != now.no()) lookAtPrinters();
        });
    }

    /// What printers were handed of the job shown and have not given out.
    ReadOnlyObjectProperty<List<AtPrinters.Held>> heldProperty() {
        return held.getReadOnlyProperty();
    }

    private void lookAtPrinters() {
        later.stop();
        if (taking) return;
        var job = shown.get();
        if (job == null || job.tasks().stream().allMatch(t -> t.request() == null)) {
            held.set(List.of());
            return;
        }
        desktop.jobs().behind(p -> AtPrinters.of(job), now -> {
            if (taking || shown.get() == null || shown.get().no() != job.no()) return;
            if (!now.equals(held.get())) held.set(now);
            if (!now.isEmpty()) later.playFromStart();
        });
    }

    /// Takes back what printers have not given out.
    void takeBack() {
        if (taking) return;
        int no = shown.get().no();
        later.stop();
        // what is taken back one by one would meanwhile look as if it had come out
        taking = true;
        desktop.jobs().run(p -> new AtPrinters(desktop.office()).takeBack(no), now -> {
            changed(now);
            taken();
        }, why -> {
            desktop.dialogs().tell(why);
            taken();
        });
    }

    private void taken() {
        taking = false;
        lookAtPrinters();
    }

    /// All jobs, newest first.
    public ObservableList<PrintJob> jobs() {
        return jobs;
    }

    /// The job looked at; null where there is none.
    public ReadOnlyObjectProperty<PrintJob> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// The printing under way, or null.
    public ReadOnlyObjectProperty<Running> runningProperty() {
        return running;
    }

    /// The making of a job under way, or null.
    public ReadOnlyObjectProperty<Running> preparingProperty() {
        return preparing;
    }

    /// True where what is under way only looks at what there is to print.
    boolean asking() {
        return asking;
    }

    public ReadOnlyObjectProperty<Boolean> loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    /// How many jobs are not done, for the side bar.
    public IntegerBinding openBinding() {
        return Bindings.createIntegerBinding(() -> (int) jobs.stream().filter(j -> !j.done()).count(), jobs);
    }

    /// Reads the queue; the first time it looks for what an ended program left at the printer.
    public void reload() {
        boolean first = !woken;
        woken = true;
        desktop.jobs().run(p -> {
            if (first) queue.wake();
            return queue.jobs();
        }, all -> {
            var was = shown.get();
            jobs.setAll(all);
            shown.set(all.stream().filter(j -> was != null && j.no() == was.no()).findFirst().orElse(all.isEmpty() ? null : all.getFirst()));
            loaded.set(true);
            lookAtPrinters();
        });
    }

    public void show(PrintJob job) {
        if (job != null && (shown.get() == null || shown.get().no() != job.no())) shown.set(jobs.stream().filter(j -> j.no() == job.no()).findFirst().orElse(job));
    }

    private void changed(PrintJob now) {
        for (int i = 0; i < jobs.size(); i++) if (jobs.get(i).no() == now.no()) jobs.set(i, now);
        if (shown.get() != null && shown.get().no() == now.no()) shown.set(now);
    }

    /// What the printing sees stands on the job as it was when its task began; what was paused, held or ticked here since is kept.
    private PrintJob current(PrintJob seen) {
        var here = jobs.stream().filter(j -> j.no() == seen.no()).findFirst().orElse(seen);
        return seen.withPaused(here.paused()).withTicked(here.ticked()).withTasks(seen.tasks().stream().map(t -> waits(t) ? here.task(t.no()).filter(PrintRoomModel::waits).orElse(t) : t).toList());
    }

    private static boolean waits(PrintTask t) {
        return t.state() == PrintTask.State.WAITING || t.state() == PrintTask.State.HELD;
    }

    /// What can be printed of a filing, and on which printers; `then` asks how.
    void offer(CaseNo no, int filing, BiConsumer<PreparePrint.Offer, List<PrintForm.Printer>> then) {
        if (preparing.get() != null) return;
        asking = true;
        preparing(desktop.jobs().run(p -> {
            p.step(Notice.of("printroom.offering"), 0, 0);
            return new Asked(new PreparePrint(desktop.office()).offer(no, filing, p), PrintForm.Printer.all());
        }, a -> Platform.runLater(() -> then.accept(a.offer(), a.printers()))));
    }

    private record Asked(PreparePrint.Offer offer, List<PrintForm.Printer> printers) { }

    /// Makes a job and shows it.
    public void prepare(PreparePrint.Order order) {
        if (preparing.get() != null) return;
        asking = false;
        preparing(desktop.jobs().run(p -> new PreparePrint(desktop.office()).run(order, Now.moment(), p), made -> {
            jobs.addFirst(made);
            shown.set(made);
            desktop.statusProperty().set(Notice.of("printroom.status.made", made.folder(), made.bound(), made.sheets(false)));
        }));
    }

    private void preparing(Running run) {
        preparing.set(run);
        run.activeProperty().addListener((o, was, now) -> {
            if (!now) preparing.set(null);
        });
    }

    /// Prints what waits in the job, task after task, until nothing waits, it is paused, or somebody stops it.
    public void print() {
        var job = shown.get();
        if (job == null || running.get() != null) return;
        int no = job.no();
        // what stopped before, and waits for a person, is not what stops now
        var before = job.tasks().stream().filter(t -> t.why() != null).map(PrintTask::no).toList();
        // a file is written faster than a screen is drawn: of the pages that went out between two drawings the last is shown
        var latest = new AtomicReference<PrintJob>();
        var run = desktop.jobs().run(p -> {
            var next = new PrintNext(desktop.office());
            while (!p.cancelled() && next.run(no, seen -> {
                if (latest.getAndSet(seen) == null) Platform.runLater(() -> changed(current(latest.getAndSet(null))));
            }, p).isPresent()) p.stopIfCancelled();
            return queue.job(no);
        }, now -> {
            changed(now);
            var stopped = now.tasks().stream().filter(t -> t.why() != null && !before.contains(t.no())).findFirst();
            desktop.statusProperty().set(stopped.isPresent() ? Notice.of("printroom.status.stopped", now.folder(), stopped.get().why().in(desktop.lang()))
                : now.paused() && !now.done() ? Notice.of("printroom.status.paused", now.folder(), now.sheets(true)) : toFiles(now) ? Notice.of("printroom.status.files", now.folder(), queue.folder(now)) : Notice.of("printroom.status.printed", now.folder()));
        });
        running.set(run);
        run.activeProperty().addListener((o, was, now) -> {
            if (now) return;
            running.set(null);
            reload();
        });
    }

    /// True where nothing of the job goes to a printer: its PostScript files are written, not printed.
    boolean toFiles(PrintJob job) {
        return job.tasks().stream().allMatch(t -> t.ticket().printer().isEmpty());
    }

    public void stop() {
        if (running.get() != null) running.get().cancel();
    }

    private void then(Job<PrintJob> act) {
        desktop.jobs().run(act, this::changed);
    }

    public void pause(boolean paused) {
        int no = shown.get().no();
        then(p -> queue.pause(no, paused));
    }

    /// Lets a paused job go on and prints what is left of it.
    public void goOn() {
        int no = shown.get().no();
        desktop.jobs().run(p -> queue.pause(no, false), now -> {
            changed(now);
            if (shown.get() != null && shown.get().no() == no) print();
        });
    }

    public void hold(int task, boolean held) {
        int no = shown.get().no();
        then(p -> queue.hold(no, task, held));
    }

    /// The printers of this computer; `then` is told on the thread of the window.
    void printers(Consumer<List<String>> then) {
        desktop.jobs().run(p -> new Printers().names(), names -> Platform.runLater(() -> then.accept(names)));
    }

    /// Refused where the printer cannot take them.
    void move(List<Integer> tasks, String printer) throws Refused {
        changed(queue.move(shown.get().no(), tasks, printer));
    }

    /// Refused where the side is none of the task's.
    public void retry(int task, int side) throws Refused {
        changed(queue.retry(shown.get().no(), task, side));
    }

    public void tick(String line, boolean done) {
        int no = shown.get().no();
        then(p -> queue.tick(no, line, done));
    }

    public void drop() {
        int no = shown.get().no();
        desktop.jobs().run(p -> {
            queue.drop(no);
            return no;
        }, gone -> {
            shown.set(null);
            reload();
        });
    }

    public List<LogLine> log() throws Refused {
        return queue.log();
    }

    /// Writes the pick list of the job shown.
    public void pickList(Path out) {
        int no = shown.get().no();
        desktop.jobs().run(p -> new PickList(desktop.office()).print(no, desktop.lang(), out, p), done -> desktop.statusProperty().set(Notice.of("printroom.status.written", done)));
    }

    /// Copies all files of the job, named for people, into a folder for a print shop.
    public void pack(Path folder) {
        int no = shown.get().no();
        desktop.jobs().run(p -> new ExportPrintPack(desktop.office()).run(no, desktop.lang(), folder, p), done -> desktop.statusProperty().set(Notice.of("printroom.status.written", done)));
    }

    /// Writes one paper of the job's filing as a booklet.
    public void booklet(String paper, Path out) {
        var job = shown.get();
        desktop.jobs().run(p -> new ProduceBooklet(desktop.office()).run(job.caseNo(), job.filing(), paper, out, p), done -> desktop.statusProperty().set(Notice.of("printroom.status.written", done)));
    }
}
