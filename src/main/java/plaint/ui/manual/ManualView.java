package plaint.ui.manual;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.Manual;
import plaint.text.Lang;
import plaint.text.Words;
import plaint.ui.kit.Kit;

/// The manual: its contents at the side, one chapter at a time, a search through all chapters. Esc goes back to where one came from.
public final class ManualView extends StackPane {
    private static final double CONTENTS = 252;
    private static final double GAP = 24;
    private final Manual manual;
    private final Lang lang;
    private final Runnable back;
    private final List<List<Manual.Section>> chapters;
    private final Map<Integer, List<Piece>> read = new HashMap<>();
    private final ListView<Manual.Section> contents = new ListView<>();
    private final ScrollPane scroll = new ScrollPane();
    private final ManualFind find;
    private final Deque<String> left = new ArrayDeque<>();
    private ManualPage page;
    private int chapter = -1;
    private boolean following;
    private Runnable held;
    private boolean waits;
    private String shown = "";

    /// `key` is the section to begin with; one not known begins at the top.
    public ManualView(Manual manual, Lang lang, String key, Runnable back) {
        this.manual = manual;
        this.lang = lang;
        this.back = back;
        chapters = manual.chapters();
        getStyleClass().add("manual");
        find = new ManualFind(this, lang);
        var head = Kit.row(12, Kit.iconButton("fth-arrow-left", say("manual.back") + "  Esc", back), Kit.whole(Kit.label(say("ui.nav.manual"), "title")), Kit.spring(), find);
        head.getStyleClass().add("page-head");
        contents.setItems(FXCollections.observableArrayList(manual.sections()));
        contents.getStyleClass().add("manual-contents");
        contents.setAccessibleText(say("manual.contents"));
        contents.setFixedCellSize(30);
        contents.setMinWidth(CONTENTS);
        contents.setMaxWidth(CONTENTS);
        contents.setCellFactory(l -> new Line());
        contents.getSelectionModel().selectedItemProperty().addListener((o, was, now) -> {
            if (!following && now != null) show(now.key());
        });
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("manual-scroll");
        scroll.setFocusTraversable(true);
        scroll.setAccessibleText(say("ui.nav.manual"));
        hold();
        var body = new HBox(contents, scroll);
        HBox.setHgrow(scroll, Priority.ALWAYS);
        VBox.setVgrow(body, Priority.ALWAYS);
        getChildren().add(new VBox(head, body));
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        show(key);
        Platform.runLater(scroll::requestFocus);
    }

    private String say(String key, Object... args) {
        return Words.in(lang).say(key, args);
    }

    /// The key of the section in view.
    public String shown() {
        return shown;
    }

    private void key(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            if (getChildren().size() > 1) getChildren().removeLast();
            else if (!find.away()) back.run();
        } else if (e.isShortcutDown() && e.getCode() == KeyCode.F) find.open();
        else if (e.isAltDown() && e.getCode() == KeyCode.LEFT && !left.isEmpty()) show(left.pop());
        else if (e.isShortcutDown() && e.getCode() == KeyCode.C && !find.typing()) copy();
        else if (e.isShortcutDown() && e.getCode() == KeyCode.A && !find.typing()) page.selectAll();
        else return;
        e.consume();
    }

    private void copy() {
        if (page.selection().isEmpty()) return;
        var text = new ClipboardContent();
        text.putString(page.selection());
        Clipboard.getSystemClipboard().setContent(text);
    }

    /// Goes to a section by its key.
    public void show(String key) {
        var wanted = manual.section(key).orElse(manual.sections().getFirst());
        for (int i = 0; i < chapters.size(); i++) if (chapters.get(i).contains(wanted)) turn(i);
        shown = wanted.key();
        reach(page.heads().get(shown), 0);
        told();
    }

    private void told() {
        following = true;
        var section = manual.section(shown).orElseThrow();
        contents.getSelectionModel().select(section);
        // the part come to is seen in its chapter
        int at = manual.sections().indexOf(section);
        var seen = contents.lookup(".virtual-flow") instanceof javafx.scene.control.skin.VirtualFlow<?> f && f.getFirstVisibleCell() != null ? new int[] {f.getFirstVisibleCell().getIndex(), f.getLastVisibleCell().getIndex()} : new int[] {1, 0};
        if (at <= seen[0] || at >= seen[1]) contents.scrollTo(Math.max(0, at - 3));
        following = false;
    }

    /// Shows a chapter from its top, where it is not the one in view.
    void turn(int to) {
        if (chapter == to) return;
        chapter = to;
        page = new ManualPage(pieces(to), manual::picture, this::link, this::larger);
        if (to + 1 < chapters.size()) {
            var next = chapters.get(to + 1).getFirst();
            var on = Kit.button(say("manual.next", next.title()), "fth-arrow-right", () -> show(next.key()));
            page.getChildren().add(new HBox(on));
        }
        scroll.setContent(page);
        scroll.setVvalue(0);
        find.marked();
    }

    private List<Piece> pieces(int no) {
        return read.computeIfAbsent(no, n -> ManualReader.chapter(chapters.get(n)));
    }

    /// The texts of all chapters, as the pages will have them.
    List<List<String>> texts() {
        var all = new ArrayList<List<String>>();
        for (int i = 0; i < chapters.size(); i++) all.add(pieces(i).stream().flatMap(p -> switch (p) {
            case Piece.Head h -> java.util.stream.Stream.of(h.text());
            case Piece.Para t -> java.util.stream.Stream.of(t.words().text());
            case Piece.Code c -> java.util.stream.Stream.of(c.text());
            case Piece.Table t -> t.rows().stream().flatMap(List::stream).map(Piece.Words::text);
            case Piece.Picture i2 -> java.util.stream.Stream.empty();
        }).toList());
        return all;
    }

    ManualPage page() {
        return page;
    }

    int chapter() {
        return chapter;
    }

    /// Brings a text of the page into view, so far below the upper edge.
    void found(int flow, double below) {
        shown = page.section(flow);
        reach(page.flows().get(flow), below);
        told();
    }

    private void reach(Node node, double below) {
        scroll.applyCss();
        scroll.layout();
        held = () -> settle(node, below);
        held.run();
    }

    private void settle(Node node, double below) {
        double y = 0;
        for (var n = node; n != null && n != page; n = n.getParent()) y += n.getBoundsInParent().getMinY();
        double room = page.getHeight() - scroll.getViewportBounds().getHeight();
        scroll.setVvalue(room <= 0 ? 0 : Math.clamp((y - below) / room, 0, 1));
    }

    /// Whoever scrolls is followed; what was gone to stays in view until then, whatever else finds its place meanwhile.
    private void hold() {
        for (var by : List.of(ScrollEvent.SCROLL, MouseEvent.MOUSE_PRESSED, KeyEvent.KEY_PRESSED)) scroll.addEventFilter(by, e -> held = null);
        InvalidationListener again = o -> {
            if (held == null || waits) return;
            waits = true;
            Platform.runLater(() -> {
                waits = false;
                if (held != null) held.run();
            });
        };
        scroll.viewportBoundsProperty().addListener(again);
        scroll.contentProperty().addListener((o, was, now) -> ((ManualPage) now).heightProperty().addListener(again));
        scroll.vvalueProperty().addListener(o -> follow());
    }

    /// The contents go with what is read.
    private void follow() {
        if (held != null || page == null) return;
        double top = scroll.getVvalue() * Math.max(0, page.getHeight() - scroll.getViewportBounds().getHeight());
        var now = page.heads().keySet().iterator().next();
        for (var h : page.heads().entrySet()) if (h.getValue().getBoundsInParent().getMinY() <= top + GAP) now = h.getKey();
        if (now.equals(shown)) return;
        shown = now;
        told();
    }

    private void link(String target) {
        if (!target.startsWith("#")) return;
        left.push(shown);
        show(target.substring(1));
    }

    /// A picture as large as there is room for; pressed again, or with Esc, it goes.
    private void larger(Piece.Picture picture) {
        var view = new ImageView(new Image(manual.picture(picture.named()).toUri().toString()));
        view.setPreserveRatio(true);
        view.fitWidthProperty().bind(widthProperty().subtract(2 * GAP));
        view.fitHeightProperty().bind(heightProperty().subtract(2 * GAP));
        var over = new Button("", view);
        over.getStyleClass().setAll("manual-over");
        over.setAccessibleText(picture.shows());
        over.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        over.setOnAction(e -> getChildren().remove(over));
        getChildren().add(over);
        over.requestFocus();
    }

    private static final class Line extends ListCell<Manual.Section> {
        Line() {
            // as wide as the list: a long title is cut, not scrolled to
            setMinWidth(0);
            setPrefWidth(0);
        }

        @Override protected void updateItem(Manual.Section section, boolean nothing) {
            super.updateItem(section, nothing);
            boolean there = !nothing && section != null;
            setText(there ? section.title() : null);
            setAccessibleText(there ? section.title() : null);
            getStyleClass().removeAll("medium", "part");
            Kit.tip(this, there ? section.title() : null);
            if (!there) return;
            getStyleClass().add(section.level() < 3 ? "medium" : "part");
        }
    }
}
