package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.Skin;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableRowSkin;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.TransferMode;
import plaint.bundle.ExhibitNumbers.Numbered;
import plaint.desk.VerifyExhibits;
import plaint.evidence.Exhibit;
import plaint.exchange.Listing;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The exhibits as rows under the headings of their groups: number, what it is, pages, where in the bundle, whether its files are still those sealed, what to look out for. Rows are dragged to another place.
final class ExhibitTable extends TableView<ExhibitTable.Line> {
    private static final double ROOMY = 1050;
    private final CaseModel model;
    private final Desktop desktop;
    /// What is wrong with the files of an exhibit, as far as they were compared with their digests; null until then.
    private Map<ExhibitId, Notice> wrong;

    ExhibitTable(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        columns();
        setRowFactory(t -> row());
        compared();
        model.integrityProperty().addListener(o -> compared());
    }

    /// A row: a group heading with how much is in it, or an exhibit with its number (null where it has no file).
    record Line(String group, String size, Exhibit exhibit, Numbered numbered) { }

    /// How much a list of exhibits is.
    String size(List<Line> of) {
        return desktop.say("ui.evidence.totals", of.size(), of.stream().mapToInt(l -> l.exhibit().pages()).sum());
    }

    /// What the comparison of the bytes with their digests found.
    private void compared() {
        var found = model.integrityProperty().get();
        if (found == null) return;
        var now = new HashMap<ExhibitId, Notice>();
        for (var f : found.broken()) now.putIfAbsent(f.exhibit(), Notice.of(f.state() == VerifyExhibits.State.MISSING ? "pdf.refused.missing" : "pdf.refused.changed", f.file().name()));
        wrong = now;
        refresh();
    }

    /// The exhibits as listed, each with the group it stands in.
    Listing listing(List<Line> listed) {
        var columns = new ArrayList<Listing.Column>();
        for (var key : List.of("no", "title", "kind", "held", "pages", "range", "attention", "proves", "source", "dated")) columns.add(new Listing.Column(desktop.say("ui.evidence." + key), key.equals("pages") ? Listing.Type.NUMBER : key.equals("dated") ? Listing.Type.DATE : Listing.Type.TEXT));
        columns.addFirst(new Listing.Column(desktop.say("ui.evidence.theme"), Listing.Type.TEXT));
        var out = new ArrayList<List<Object>>();
        String group = "";
        for (var l : listed) {
            if (l.exhibit() == null) {
                group = l.group();
                continue;
            }
            var x = l.exhibit();
            out.add(java.util.Arrays.asList(group, number(l), desktop.lang().of(x.title(), x.latin()), desktop.say("ui.kind." + x.kind()), desktop.say("ui.held." + x.held()), x.pages(), range(l), attention(x), x.proves(), x.source(), x.dated()));
        }
        return new Listing(desktop.say("ui.tab.evidence"), columns, out);
    }

    private TableRow<Line> row() {
        var row = new TableRow<Line>() {
            @Override protected Skin<?> createDefaultSkin() { return new HeadingSkin(this); }

            @Override protected void updateItem(Line line, boolean nothing) {
                super.updateItem(line, nothing);
                getStyleClass().remove("group-row");
                if (!nothing && line != null && line.exhibit() == null) getStyleClass().add("group-row");
                requestLayout();
            }
        };
        row.setOnDragDetected(e -> {
            if (row.getItem() == null || row.getItem().exhibit() == null || model.frozen(row.getItem().exhibit())) return;
            var content = new ClipboardContent();
            content.putString(row.getItem().exhibit().id().value());
            var board = row.startDragAndDrop(TransferMode.MOVE);
            board.setContent(content);
            board.setDragView(row.snapshot(null, null));
            e.consume();
        });
        row.setOnDragOver(e -> {
            boolean exhibit = e.getGestureSource() instanceof TableRow<?> && row.getItem() != null && row.getItem().exhibit() != null;
            if (!exhibit) return;
            e.acceptTransferModes(TransferMode.MOVE);
            if (!row.getStyleClass().contains("drop-above")) row.getStyleClass().add("drop-above");
            e.consume();
        });
        row.setOnDragExited(e -> row.getStyleClass().remove("drop-above"));
        row.setOnDragDropped(e -> {
            if (!(e.getGestureSource() instanceof TableRow<?>) || row.getItem() == null || row.getItem().exhibit() == null) return;
            model.moveBefore(new ExhibitId(e.getDragboard().getString()), row.getItem().exhibit().id());
            e.setDropCompleted(true);
            e.consume();
        });
        return row;
    }

    private void columns() {
        boolean zh = desktop.lang() == Lang.ZH;
        column("ui.evidence.no", 44, this::number, "num");
        var title = column("ui.evidence.title", 260, l -> desktop.lang().of(l.exhibit().title(), l.exhibit().latin()), "");
        title.setCellFactory(c -> new TitleCell());
        column("ui.evidence.kind", zh ? 84 : 118, l -> desktop.say("ui.kind." + l.exhibit().kind()), "");
        column("ui.evidence.held", zh ? 64 : 72, l -> desktop.say("ui.held." + l.exhibit().held()), "");
        column("ui.evidence.pages", 52, l -> String.valueOf(l.exhibit().pages()), "num");
        column("ui.evidence.range", 84, this::range, "num");
        var digest = column("ui.evidence.digest", zh ? 82 : 92, l -> l.exhibit().id().value(), "");
        digest.setCellFactory(c -> new DigestCell());
        var doubt = column("ui.evidence.attention", 150, l -> attention(l.exhibit()), "");
        doubt.setCellFactory(c -> new IconCell("fth-alert-triangle", "warning"));
        // what the catalogue says it proves, where there is room for it
        var proves = column("ui.evidence.proves", 240, l -> l.exhibit().proves() == null ? "" : l.exhibit().proves(), "");
        proves.setCellFactory(c -> new TitleCell());
        proves.setVisible(false);
        widthProperty().addListener((o, was, now) -> proves.setVisible(now.doubleValue() >= ROOMY));
        setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS);
    }

    private String number(Line l) {
        return l.numbered() == null ? "—" : l.numbered().number() + (l.numbered().late() ? l.numbered().label().replaceFirst(".*\\d", "") : "");
    }

    private String range(Line l) {
        return l.numbered() == null ? "" : desktop.lang() == Lang.ZH ? l.numbered().range() : l.numbered().range().replace('—', '–');
    }

    /// What to look out for first in an exhibit; empty where nothing is.
    String attention(Exhibit x) {
        if (!x.worded()) return desktop.say("ui.evidence.unworded");
        return x.files().stream().flatMap(f -> f.doubts().stream()).findFirst().map(w -> w.in(desktop.lang())).orElse(x.weakness().isPresent() ? desktop.say("sourcing.corroborate") : "");
    }

    private TableColumn<Line, String> column(String key, double width, Function<Line, String> value, String style) {
        var c = new TableColumn<Line, String>(desktop.say(key));
        c.setCellValueFactory(f -> new ReadOnlyObjectWrapper<>(f.getValue().exhibit() == null ? "" : value.apply(f.getValue())));
        c.setPrefWidth(width);
        if (width < 130) {
            c.setMinWidth(width);
            c.setMaxWidth(width + 10);
        }
        c.setSortable(false);
        c.setReorderable(false);
        if (!style.isEmpty()) c.getStyleClass().add(style);
        getColumns().add(c);
        return c;
    }

    /// The title of an exhibit.
    private static final class TitleCell extends TableCell<Line, String> {
        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            var line = nothing || getTableRow() == null ? null : getTableRow().getItem();
            if (line == null) {
                setGraphic(null);
                return;
            }
            setGraphic(line.exhibit() == null ? null : Kit.cut(text, "body"));
        }
    }

    /// A group's heading over the whole row: a cell shows nothing beyond its own column.
    private static final class HeadingSkin extends TableRowSkin<Line> {
        private static final double UNDER_TITLE = 50;
        private final Label name = Kit.cut("", "semi");
        private final Label size = Kit.whole(Kit.label("", "caption", "muted"));
        private final javafx.scene.layout.HBox heading = Kit.row(10, name, size);

        HeadingSkin(TableRow<Line> row) {
            super(row);
            heading.setMouseTransparent(true);
        }

        @Override protected void layoutChildren(double x, double y, double w, double h) {
            super.layoutChildren(x, y, w, h);
            var line = getSkinnable().getItem();
            boolean head = line != null && line.exhibit() == null;
            name.setText(head ? line.group() : "");
            size.setText(head ? line.size() : "");
            if (!getChildren().contains(heading)) getChildren().add(heading);
            heading.resizeRelocate(x + UNDER_TITLE, y, Math.max(0, w - UNDER_TITLE), h);
        }
    }

    /// Whether the files are still those that were sealed: compared, not believed.
    private final class DigestCell extends TableCell<Line, String> {
        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            setGraphic(null);
            var line = nothing || getTableRow() == null ? null : getTableRow().getItem();
            if (line == null || line.exhibit() == null) return;
            if (line.exhibit().files().isEmpty()) setGraphic(Kit.label(desktop.say("ui.digest.none"), "muted", "caption"));
            else if (wrong == null) setGraphic(state("ui.digest.checking", "fth-refresh-cw", "muted", "muted"));
            else if (wrong.containsKey(line.exhibit().id())) {
                var label = state("ui.digest.changed", "fth-alert-circle", "danger-text", "danger-icon");
                Kit.tip(label, desktop.say(wrong.get(line.exhibit().id())));
                setGraphic(label);
            } else setGraphic(state("ui.digest.sealed", "fth-check", "success-text", "success-icon"));
        }

        private Label state(String key, String icon, String text, String tone) {
            var label = Kit.label(desktop.say(key), text, "caption");
            label.setGraphic(Kit.icon(icon, 12, tone));
            return label;
        }
    }

    /// A state with its icon.
    private static final class IconCell extends TableCell<Line, String> {
        private final String icon;
        private final String tone;

        IconCell(String icon, String tone) {
            this.icon = icon;
            this.tone = tone;
        }

        @Override protected void updateItem(String text, boolean nothing) {
            super.updateItem(text, nothing);
            setText(null);
            if (nothing || text == null || text.isEmpty()) {
                setGraphic(null);
                return;
            }
            var label = Kit.cut(text, tone + "-text", "caption");
            label.setGraphic(Kit.icon(icon, 12, tone + "-icon"));
            setGraphic(label);
        }
    }
}
