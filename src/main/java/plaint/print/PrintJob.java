package plaint.print;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import plaint.key.CaseNo;
import plaint.print.PrintTask.State;

/// A print job: the sets of one filing, the pieces they consist of, and the tasks that put them on paper. `made` is the moment it was made (Beijing, to the minute);
/// `folder` the name of its folder in the store. `ticked` are the lines of the pick list that a person has ticked off, `volume` the most pages of a binder (0: any number).
public record PrintJob(int no, CaseNo caseNo, int filing, String title, String latin, boolean sample, String made, boolean paused, int volume, List<PrintSet> sets, List<Piece> pieces,
                       List<PrintTask> tasks, List<String> ticked) {
    public PrintJob {
        sets = List.copyOf(sets);
        pieces = List.copyOf(pieces);
        tasks = List.copyOf(tasks);
        ticked = List.copyOf(ticked);
    }

    /// How a piece of a set stands. `page` is the page of the piece that is being printed or stopped on.
    public record Cell(Kind kind, int page) {
        public enum Kind { NOT_IN_SET, WAITING, HELD, PRINTING, AT_PRINTER, PRINTED, FAILED }
    }

    public String folder() {
        return String.format(Locale.ROOT, "%04d", no);
    }

    /// What a print queue shows: a number that says nothing to strangers.
    public String queueName(PrintTask task) {
        return "P" + no + "-" + task.no();
    }

    public PrintSet set(int number) {
        return sets.stream().filter(s -> s.no() == number).findFirst().orElseThrow();
    }

    public Optional<PrintTask> task(int number) {
        return tasks.stream().filter(t -> t.no() == number).findFirst();
    }

    public Cell cell(PrintSet set, Piece piece) {
        for (var t : tasks) {
            if (t.set() != set.no() || !t.has(piece.key())) continue;
            int side = 0;
            int first = -1;
            int last = 0;
            for (var l : t.legs()) {
                int sides = t.sides(l);
                if (l.piece().equals(piece.key())) {
                    if (first < 0) first = side;
                    last = side + sides;
                }
                side += sides;
            }
            var found = cell(t, first, last);
            // of several tasks for one piece, the one that is not done tells
            if (found.kind() != Cell.Kind.PRINTED || tasks.stream().noneMatch(o -> o.no() > t.no() && o.set() == t.set() && o.has(piece.key()))) return found;
        }
        return new Cell(Cell.Kind.NOT_IN_SET, 0);
    }

    private static Cell cell(PrintTask t, int first, int last) {
        if (t.state() == State.PRINTED || t.done() >= last && t.state() != State.WAITING) return new Cell(Cell.Kind.PRINTED, 0);
        boolean here = t.done() >= first;
        return switch (t.state()) {
            case PRINTING -> here ? new Cell(Cell.Kind.PRINTING, t.done() - first + 1) : new Cell(Cell.Kind.WAITING, 0);
            case FAILED -> here ? new Cell(Cell.Kind.FAILED, t.done() - first + 1) : new Cell(Cell.Kind.WAITING, 0);
            case HELD -> new Cell(Cell.Kind.HELD, 0);
            default -> new Cell(Cell.Kind.WAITING, 0);
        };
    }

    /// Sheets of paper of all tasks, or of those not yet printed.
    public int sheets(boolean left) {
        return tasks.stream().filter(t -> !left || t.open()).mapToInt(PrintTask::sheets).sum();
    }

    public int sheets(PrintSet set) {
        return tasks.stream().filter(t -> t.set() == set.no()).mapToInt(PrintTask::sheets).sum();
    }

    public int pages() {
        return tasks.stream().mapToInt(PrintTask::pages).sum();
    }

    /// Pages with something on them that go into a set: papers and exhibits, without slips and labels.
    public int pages(PrintSet set) {
        return tasks.stream().filter(t -> t.set() == set.no()).flatMap(t -> t.legs().stream()).filter(this::content).mapToInt(PrintTask.Leg::pages).sum();
    }

    /// How many sets there are; a booklet is none.
    public int bound() {
        return (int) sets.stream().filter(s -> s.role() != PrintSet.Role.BOOKLET).count();
    }

    /// The binders that a set fills, as far as they are in this job.
    public List<Integer> volumes(PrintSet set) {
        return tasks.stream().filter(t -> t.set() == set.no()).map(PrintTask::volume).distinct().sorted().toList();
    }

    /// Whether a set fills several binders, though only some of them may be in this job.
    public boolean divided(PrintSet set) {
        return tasks.stream().filter(t -> t.set() == set.no()).flatMap(t -> t.legs().stream()).anyMatch(l -> piece(l.piece()).kind() == Piece.Kind.FRONTS);
    }

    /// Sheets of one binder of a set, label and slip sheets with them.
    public int sheets(PrintSet set, int volume) {
        return tasks.stream().filter(t -> t.set() == set.no() && t.volume() == volume).mapToInt(PrintTask::sheets).sum();
    }

    /// Pages with something on them that go into one binder of a set.
    public int pages(PrintSet set, int volume) {
        return tasks.stream().filter(t -> t.set() == set.no() && t.volume() == volume).flatMap(t -> t.legs().stream()).filter(this::content).mapToInt(PrintTask.Leg::pages).sum();
    }

    private boolean content(PrintTask.Leg leg) {
        var kind = piece(leg.piece()).kind();
        return kind == Piece.Kind.PAPER || kind == Piece.Kind.EXHIBITS;
    }

    public Piece piece(String key) {
        return pieces.stream().filter(p -> p.key().equals(key)).findFirst().orElseThrow();
    }

    public boolean done() {
        return tasks.stream().noneMatch(PrintTask::open);
    }

    /// The task to be printed next; none while the job is paused.
    public Optional<PrintTask> next() {
        return paused ? Optional.empty() : tasks.stream().filter(t -> t.state() == State.WAITING).findFirst();
    }

    public PrintJob with(int task, UnaryOperator<PrintTask> change) {
        return withTasks(tasks.stream().map(t -> t.no() == task ? change.apply(t) : t).toList());
    }

    public PrintJob withTasks(List<PrintTask> now) {
        return new PrintJob(no, caseNo, filing, title, latin, sample, made, paused, volume, sets, pieces, now, ticked);
    }

    public PrintJob withNo(int number) {
        return new PrintJob(number, caseNo, filing, title, latin, sample, made, paused, volume, sets, pieces, tasks, ticked);
    }

    public PrintJob withPaused(boolean now) {
        return new PrintJob(no, caseNo, filing, title, latin, sample, made, now, volume, sets, pieces, tasks, ticked);
    }

    public PrintJob withTicked(List<String> now) {
        return new PrintJob(no, caseNo, filing, title, latin, sample, made, paused, volume, sets, pieces, tasks, now);
    }
}
