package plaint.ui.printroom;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.ListFilings;
import plaint.desk.PickList;
import plaint.key.CaseNo;
import plaint.print.Piece;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.desk.PrintQueue;
import plaint.desk.PrintQueue.LogLine;
import plaint.text.Dates;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Follow;
import plaint.ui.kit.JobBox;
import plaint.ui.kit.JobRunner.Running;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// The print room: sets by papers at the left, the queue and the pick list at the right.
public final class PrintRoomView extends VBox {
    /// So many cases are offered before anything is written to find one.
    private static final int FIRST = 50;
    private final PrintRoomModel model;
    private final Desktop desktop;
    private final HBox head = new HBox(12);
    private final StackPane body = new StackPane();
    private SetGrid grid;
    private VBox queue;
    private VBox waiting;
    private VBox picks;
    private Label picked;
    private HBox counts;
    /// What stands in the head, the queue and the pick list, so that a page gone out draws again only what it changed.
    private List<Object> headOf = List.of();
    private final Map<Integer, Row> rows = new HashMap<>();
    private List<String> picksOf = List.of();

    private record Row(PrintTask task, Region line) { }

    /// `query`: `case` and `filing` ask at once how that filing is to be printed.
    public PrintRoomView(PrintRoomModel model, Desktop desktop, Map<String, String> query) {
        this.model = model;
        this.desktop = desktop;
        head.getStyleClass().add("page-head");
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
        Follow.of(this, model.shownProperty(), this::show);
        Follow.of(this, model.loadedProperty(), this::show);
        Follow.of(this, model.heldProperty(), this::show);
        Follow.of(this, model.runningProperty(), this::head);
        Follow.of(this, model.preparingProperty(), () -> {
            if (model.shownProperty().get() == null) show();
            else head();
        });
        show();
        if (query.containsKey("case")) ask(new CaseNo(query.get("case")), Integer.parseInt(query.getOrDefault("filing", "1")), false);
    }

    /// Which filing, where none is meant yet.
    private void ask() {
        desktop.jobs().run(p -> new ListFilings(desktop.office()).run("", FIRST), first -> new FilingPicker(desktop).ask(first).ifPresent(l -> ask(l.no(), l.filing(), false)));
    }

    private void ask(CaseNo no, int filing, boolean changedOnly) {
        model.offer(no, filing, (offer, printers) -> new PrintForm(desktop).ask(offer, changedOnly, printers).ifPresent(model::prepare));
    }

    private void show() {
        head();
        var job = model.shownProperty().get();
        if (job == null) {
            grid = null;
            if (!model.loadedProperty().get()) body.getChildren().clear();
            else if (model.preparingProperty().get() != null) body.getChildren().setAll(Kit.empty("fth-printer", desktop.say(model.asking() ? "printroom.offering" : "printroom.making"),
                desktop.say(model.asking() ? "printroom.offering.hint" : "printroom.making.hint"), null));
            else body.getChildren().setAll(Kit.empty("fth-printer", desktop.say("printroom.none"), desktop.say("printroom.none.hint"), Kit.button(desktop.say("printroom.new"), "fth-plus", this::ask)));
            return;
        }
        if (grid == null || grid.job() != job.no()) build(job);
        grid.update(job, held());
        held(job);
        counts(job);
        queue(job);
        picks(job);
    }

    private void head() {
        var job = model.shownProperty().get();
        var making = model.preparingProperty().get();
        var running = model.runningProperty().get();
        boolean busy = making != null || running != null;
        var now = java.util.Arrays.asList(making, running, job == null ? null : job.no(), model.jobs().stream().map(PrintJob::no).toList(), busy || job == null ? 0 : job.sheets(true), job != null && job.next().isEmpty(), job != null && job.paused(), held().isEmpty());
        if (now.equals(headOf)) return;
        headOf = now;
        boolean focused = Kit.within(head, getScene() == null ? null : getScene().getFocusOwner());
        head(job, making, running, busy);
        // the button just pressed is another one now: the focus stays in the head
        if (focused) head.getChildren().reversed().stream().filter(n -> n.isFocusTraversable() && !n.isDisabled()).findFirst().ifPresent(javafx.scene.Node::requestFocus);
    }

    private void head(PrintJob job, Running making, Running running, boolean busy) {
        head.getChildren().setAll(Kit.label(desktop.say("ui.nav.print"), "title"));
        if (job != null) head.getChildren().add(choice(job));
        if (job != null && job.sample()) head.getChildren().add(Kit.chip(desktop.say("ui.sample"), null, "chip-sample"));
        head.getChildren().add(Kit.spring());
        if (busy) {
            var run = making != null ? making : running;
            head.getChildren().addAll(new JobBox(run, desktop, 220), Kit.iconButton("fth-x", desktop.say("printroom.stop"), run::cancel));
            return;
        }
        if (job == null) {
            if (!model.jobs().isEmpty()) head.getChildren().add(Kit.button(desktop.say("printroom.new"), "fth-plus", this::ask));
            return;
        }
        var changed = Kit.button(desktop.say("printroom.changed"), "fth-repeat", () -> ask(job.caseNo(), job.filing(), true));
        // what was paused goes on by the same button
        boolean paused = job.paused() && job.tasks().stream().anyMatch(t -> t.state() == State.WAITING);
        var go = Kit.button(job.sheets(true) == 0 ? desktop.say(held().isEmpty() ? "printroom.all" : "printroom.all.sent") : desktop.say(paused ? "printroom.goOn" : "printroom.go", job.sheets(true)), paused ? "fth-play" : "fth-printer",
            paused ? model::goOn : model::print, "accent");
        go.setDisable(!paused && job.next().isEmpty());
        head.getChildren().addAll(changed, more(job), go);
    }

    private ComboBox<PrintJob> choice(PrintJob job) {
        var choice = new ComboBox<PrintJob>();
        choice.getItems().setAll(model.jobs());
        choice.setAccessibleText(desktop.say("printroom.choose"));
        choice.setCellFactory(l -> new JobCell());
        choice.setButtonCell(new JobCell());
        choice.setPrefWidth(220);
        choice.getItems().stream().filter(j -> j.no() == job.no()).findFirst().ifPresent(choice::setValue);
        choice.valueProperty().addListener((o, was, now) -> model.show(now));
        return choice;
    }

    private MenuButton more(PrintJob job) {
        var more = new MenuButton(desktop.say("printroom.more"));
        more.setGraphic(Kit.icon("fth-more-horizontal", 15));
        more.setMinWidth(Region.USE_PREF_SIZE);
        item(more, "printroom.new.other", this::ask);
        item(more, "printroom.new.again", () -> ask(job.caseNo(), job.filing(), false));
        item(more, "printroom.log", this::log);
        item(more, "printroom.pack", () -> desktop.dialogs().chooseFolder(desktop.say("printroom.pack.where"), null).ifPresent(model::pack));
        for (var p : job.pieces()) {
            if (p.kind() != Piece.Kind.PAPER || p.pages() < 3) continue;
            var paper = p.key().substring(0, p.key().lastIndexOf('-'));
            var item = new MenuItem(desktop.say("printroom.booklet", PickList.title(p, desktop.lang())));
            item.setOnAction(e -> desktop.dialogs().chooseTarget(desktop.say("printroom.booklet.where"), job.caseNo() + "-booklet.pdf").ifPresent(out -> model.booklet(paper, out)));
            more.getItems().add(item);
        }
        item(more, "printroom.drop", () -> {
            if (desktop.dialogs().confirm(desktop.say("printroom.drop.ask", job.folder()), desktop.say("printroom.drop.detail"), desktop.say("printroom.drop"))) model.drop();
        });
        return more;
    }

    private void item(MenuButton menu, String key, Runnable act) {
        var item = new MenuItem(desktop.say(key));
        item.setOnAction(e -> act.run());
        menu.getItems().add(item);
    }

    private void build(PrintJob job) {
        grid = new SetGrid(job, desktop, this::retry);
        counts = Kit.row(12);
        VBox.setVgrow(grid, Priority.ALWAYS);
        var left = Kit.card(desktop.say("printroom.job", job.caseNo(), job.filing()), desktop.say("printroom.job.size", job.bound(), job.pages()), counts, grid);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        queue = new VBox();
        waiting = new VBox(4);
        VBox.setMargin(waiting, new javafx.geometry.Insets(8, 12, 8, 12));
        picks = new VBox();
        rows.clear();
        picksOf = List.of();
        var pause = Kit.button(desktop.say(job.paused() ? "printroom.resume" : "printroom.pause"), job.paused() ? "fth-play" : "fth-pause", () -> {
            if (!model.shownProperty().get().paused()) model.pause(true);
            else model.goOn();
        }, "flat", "tool");
        Follow.of(pause, model.shownProperty(), (was, now) -> {
            if (now == null || now.no() != job.no()) return;
            pause.setGraphic(Kit.icon(now.paused() ? "fth-play" : "fth-pause", 15));
            pause.setText(desktop.say(now.paused() ? "printroom.resume" : "printroom.pause"));
        });
        var printers = job.tasks().stream().map(t -> t.ticket().printer()).collect(Collectors.toSet());
        var above = Kit.card(desktop.say("printroom.queue"), printers.equals(Set.of("")) ? desktop.say("printroom.queue.files") : desktop.say("printroom.queue.printers", printers.size()), pause, waiting, scroll(queue));
        var print = Kit.button(desktop.say("printroom.pick.sheet"), "fth-printer", () -> desktop.dialogs().chooseTarget(desktop.say("printroom.pick.print"), job.caseNo() + "-P" + job.no() + ".pdf").ifPresent(model::pickList), "flat", "tool");
        Kit.tip(print, desktop.say("printroom.pick.print"));
        picked = Kit.whole(Kit.label("", "caption", "muted"));
        var below = Kit.card(desktop.say("print.pick.title"), "", Kit.row(8, picked, print), scroll(picks));
        VBox.setVgrow(above, Priority.ALWAYS);
        VBox.setVgrow(below, Priority.ALWAYS);
        above.setPrefHeight(320);
        below.setPrefHeight(320);
        var right = new VBox(16, above, below);
        right.setMinWidth(330);
        right.setPrefWidth(340);
        right.setMaxWidth(340);
        var both = new HBox(16, left, right);
        both.setStyle("-fx-padding: 16 24 16 24;");
        body.getChildren().setAll(both);
    }

    private static ScrollPane scroll(VBox box) {
        var scroll = new ScrollPane(box);
        scroll.setFitToWidth(true);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        return scroll;
    }

    private void counts(PrintJob job) {
        int left = job.sheets(true);
        int there = job.tasks().stream().filter(t -> held().contains(t.no())).mapToInt(PrintTask::sheets).sum();
        var done = Kit.whole(Kit.label(desktop.say(model.toFiles(job) ? "printroom.doneFiles" : "printroom.done", job.sheets(false) - left - there), "caption", "muted"));
        done.setGraphic(Kit.icon("fth-check", 12, "success-icon"));
        var open = Kit.whole(Kit.label(desktop.say("printroom.left", left), "caption", "muted"));
        open.setGraphic(Kit.icon("fth-clock", 12));
        counts.getChildren().setAll(done, open);
        if (there == 0) return;
        var waits = Kit.whole(Kit.label(desktop.say("printroom.there", there), "caption", stuck() ? "warning-text" : "muted"));
        waits.setGraphic(stuck() ? Kit.icon("fth-clock", 12, "warning-icon") : Kit.icon("fth-printer", 12));
        counts.getChildren().add(1, waits);
    }

    private Set<Integer> held() {
        return model.heldProperty().get().stream().flatMap(h -> h.tasks().stream()).collect(Collectors.toSet());
    }

    private boolean stuck() {
        return model.heldProperty().get().stream().anyMatch(h -> !h.working());
    }

    /// Which printer has given out nothing of what it was handed, what it says for itself, and how that is taken back.
    private void held(PrintJob job) {
        waiting.getChildren().clear();
        for (var h : model.heldProperty().get()) {
            int sheets = job.tasks().stream().filter(t -> h.tasks().contains(t.no())).mapToInt(PrintTask::sheets).sum();
            waiting.getChildren().add(Kit.text(desktop.say(h.working() ? "printroom.held.working" : "printroom.held", h.printer(), h.tasks().size(), sheets), "medium"));
            if (!h.working() && !h.says().isEmpty()) waiting.getChildren().add(Kit.text(desktop.say("printroom.held.says", h.says()), "caption"));
        }
        boolean some = !waiting.getChildren().isEmpty();
        // a printer that is giving out asks nothing of anybody
        waiting.getStyleClass().setAll(stuck() ? "warning-box" : "calm-box");
        if (some) {
            var back = Kit.button(desktop.say("printroom.held.back"), "fth-corner-up-left", model::takeBack, "tool");
            back.setId("take-back");
            waiting.getChildren().add(back);
        }
        waiting.setVisible(some);
        waiting.setManaged(some);
    }

    private void queue(PrintJob job) {
        var lines = job.tasks().stream().filter(PrintTask::open).map(t -> rows.compute(t.no(), (no, was) -> was != null && was.task().equals(t) ? was : new Row(t, task(job, t))).line()).toList();
        if (lines.isEmpty()) queue.getChildren().setAll(pad(Kit.text(desktop.say("printroom.queue.empty"), "muted")));
        else if (!queue.getChildren().equals(lines)) queue.getChildren().setAll(lines);
    }

    private static Region pad(javafx.scene.Node n) {
        var box = new StackPane(n);
        box.setStyle("-fx-padding: 16;");
        return box;
    }

    /// Whose set, which binder of it where there are several, and what is first in it.
    private String name(PrintJob job, PrintTask t) {
        var set = job.set(t.set());
        var first = job.piece(t.legs().getFirst().piece());
        var many = t.legs().stream().map(PrintTask.Leg::piece).distinct().count();
        return SetGrid.shortName(desktop, set, true) + (set.mark().isEmpty() ? "" : " " + set.mark()) + (!job.divided(set) ? "" : " " + desktop.say("printroom.volume", t.volume()))
            + " " + PickList.title(first, desktop.lang()) + (many > 1 ? desktop.say("printroom.andMore", many - 1) : "");
    }

    private Region task(PrintJob job, PrintTask t) {
        var name = Kit.cut(name(job, t), "medium");
        var printer = t.ticket().printer().isEmpty() ? desktop.say("printroom.form.postscript") : t.ticket().printer();
        var ticket = Kit.cut(printer + desktop.say("printroom.comma") + desktop.say("print.stock." + t.ticket().stock()) + desktop.say(t.ticket().duplex() ? "printroom.both" : "printroom.one") + (t.ticket().tray().isEmpty() ? "" : desktop.say("printroom.comma") + t.ticket().tray()),
            "caption", "muted");
        var state = switch (t.state()) {
            case PRINTING -> Kit.label(desktop.say("printroom.at", Math.min(t.done() + 1, t.sides()), t.sides()), "caption", "accent-text");
            case FAILED -> Kit.label(t.done() == 0 ? desktop.say("printroom.nothing") : desktop.say("printroom.stoppedAt", Math.min(t.done() + 1, t.sides()), t.sides()), "caption", "danger-text");
            case HELD -> Kit.label(desktop.say("printroom.cell.HELD"), "caption", "warning-text");
            default -> Kit.label(desktop.say("printroom.waits", t.pages()), "caption", "muted");
        };
        Button act = switch (t.state()) {
            case FAILED -> Kit.iconButton("fth-rotate-cw", desktop.say("printroom.retry", t.resumeAt() + 1), () -> retry(t));
            case HELD -> Kit.iconButton("fth-play", desktop.say("printroom.release"), () -> model.hold(t.no(), false));
            case WAITING -> Kit.iconButton("fth-pause", desktop.say("printroom.hold"), () -> model.hold(t.no(), true));
            default -> Kit.iconButton("fth-x", desktop.say("printroom.stop"), model::stop);
        };
        var acts = Kit.row(0);
        if (PrintQueue.movable(t)) {
            var move = Kit.iconButton("fth-shuffle", desktop.say("printroom.move"), () -> model.printers(names -> move(t.no(), names)));
            move.setId("move-" + t.no());
            acts.getChildren().add(move);
        }
        acts.getChildren().add(act);
        var row = new VBox(2, Kit.row(8, name, Kit.spring(), acts), Kit.row(8, ticket, Kit.spring(), Kit.whole(state)));
        if (t.state() == State.FAILED && t.why() != null) row.getChildren().add(Kit.text(t.why().in(desktop.lang()), "caption", "danger-text"));
        if (t.state() == State.PRINTING || t.state() == State.FAILED) {
            var bar = new ProgressBar(t.sides() == 0 ? 0 : (double) t.done() / t.sides());
            bar.setMaxWidth(Double.MAX_VALUE);
            row.getChildren().add(bar);
        }
        row.setStyle("-fx-padding: 6 12 8 16; -fx-border-color: transparent transparent -color-border-muted transparent;");
        return row;
    }

    /// On which printer a task is printed instead, alone or with all that wait for the same.
    private void move(int no, List<String> names) {
        var job = model.shownProperty().get();
        var t = job == null ? null : job.task(no).filter(PrintQueue::movable).orElse(null);
        if (t == null) return;
        var others = new ArrayList<>(names);
        others.add("");
        others.remove(t.ticket().printer());
        if (others.isEmpty()) {
            desktop.dialogs().tell(Notice.of("printroom.move.none"));
            return;
        }
        var alike = job.tasks().stream().filter(x -> PrintQueue.movable(x) && x.ticket().printer().equals(t.ticket().printer())).map(PrintTask::no).toList();
        var form = new RecordForm(desktop, desktop.say("printroom.move.head"));
        form.note(name(job, t), "medium");
        var to = form.choice(desktop.say("printroom.move.to"), others, others.getFirst(), this::named).needed().at("/printer");
        var all = alike.size() < 2 ? null : form.check(desktop.say("printroom.move.all", alike.size()), false);
        form.ask(desktop.say("printroom.move.act"), to::get, printer -> plaint.ui.kit.Verbs.tried(() -> model.move(all != null && all.get() ? alike : List.of(no), printer), Map.of("print.refused.", "/printer")));
    }

    private String named(String printer) {
        return printer.isEmpty() ? desktop.say("printroom.form.postscript") : printer;
    }

    private void retry(PrintTask t) {
        // of what was printed whole nobody knows where it jammed
        retry(t, t.state() == State.PRINTED ? 1 : t.resumeAt() + 1);
    }

    private void retry(PrintTask t, int from) {
        var form = new RecordForm(desktop, desktop.say(t.state() == State.PRINTED ? "printroom.retry.again" : "printroom.retry.head"));
        form.note(name(model.shownProperty().get(), t), "medium");
        var side = form.number(desktop.say("printroom.retry.side", t.sides()), from).needed().at("/side");
        form.ask(desktop.say("printroom.retry.act"), side::get, n -> plaint.ui.kit.Verbs.tried(() -> model.retry(t.no(), n), Map.of("print.refused.side", "/side")));
    }

    private void picks(PrintJob job) {
        var lines = PickList.of(job);
        var now = lines.stream().map(l -> l.key() + l.what(desktop.lang()).in(desktop.lang()) + l.detail().in(desktop.lang()) + job.ticked().contains(l.key())).toList();
        if (now.equals(picksOf)) return;
        picksOf = now;
        picked.setText(desktop.say("printroom.pick.done", lines.stream().filter(l -> job.ticked().contains(l.key())).count(), lines.size()));
        picks.getChildren().setAll(lines.stream().map(l -> pick(job, l)).toList());
    }

    private Region pick(PrintJob job, PickList.Line line) {
        var box = new CheckBox();
        box.setSelected(job.ticked().contains(line.key()));
        box.setAccessibleText(line.what(desktop.lang()).in(desktop.lang()) + ", " + line.detail().in(desktop.lang()));
        box.setOnAction(e -> model.tick(line.key(), box.isSelected()));
        var what = Kit.cut(line.what(desktop.lang()).in(desktop.lang()));
        // page and number of sets are what is looked for
        var detail = Kit.whole(Kit.label(line.detail().in(desktop.lang()), "caption", "muted"));
        var both = Kit.column(1, what, detail);
        both.setMinWidth(0);
        both.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        HBox.setHgrow(both, Priority.ALWAYS);
        var row = Kit.row(8, box, both);
        row.setMinHeight(46);
        row.setStyle("-fx-padding: 0 12 0 16; -fx-border-color: transparent transparent -color-border-muted transparent;");
        return row;
    }

    private void log() {
        desktop.jobs().run(p -> model.log(), lines -> {
            var list = new ListView<LogLine>();
            list.getItems().setAll(lines);
            list.setPrefSize(720, 420);
            list.setAccessibleText(desktop.say("printroom.log"));
            list.setCellFactory(l -> new ListCell<>() {
                @Override protected void updateItem(LogLine line, boolean nothing) {
                    super.updateItem(line, nothing);
                    setText(nothing || line == null ? null : at(line) + "　P" + line.job() + "　" + line.what().in(desktop.lang()) + "　" + line.who());
                }
            });
            desktop.dialogs().show(desktop.say("printroom.log"), list);
        });
    }

    private static String at(LogLine line) {
        return java.time.Instant.parse(line.at()).atZone(Dates.BEIJING).toLocalDateTime().toString().replace('T', ' ');
    }

    /// `P0007  2016-0001  第1次` and whether it is done.
    private final class JobCell extends ListCell<PrintJob> {
        @Override protected void updateItem(PrintJob j, boolean nothing) {
            super.updateItem(j, nothing);
            setText(nothing || j == null ? null : "P" + j.folder() + "  " + desktop.say("printroom.job", j.caseNo(), j.filing()));
        }
    }
}
