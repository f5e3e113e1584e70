package plaint.ui.casefile;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.OverrunStyle;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import plaint.bundle.Part;
import plaint.check.Finding;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The parts of a set with pages and printed range. An exhibit of a filing that is still open is dragged to another place, or moved with Alt and the arrow keys; the papers stand in the order of
/// the forum pack. What the check found marks its part.
final class FilingParts extends ListView<Part> {
    private final FilingModel model;
    private final Desktop desktop;
    /// The room of the printed range: pages counted by the thousand need more, and the names get the rest.
    private final javafx.beans.property.DoubleProperty wide = new javafx.beans.property.SimpleDoubleProperty(50);
    private Set<String> stopped = Set.of();
    private Set<String> warned = Set.of();

    FilingParts(FilingModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        setFixedCellSize(29);
        setCellFactory(l -> new PartCell());
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    void fill(List<Part> parts, List<Finding> findings) {
        stopped = marked(findings.stream().filter(f -> f.rank() == Finding.Rank.STOP).toList());
        warned = marked(findings.stream().filter(Finding::open).toList());
        wide.set(Math.max(50, 8 * parts.stream().filter(Part::isExhibit).mapToInt(p -> p.range().length()).max().orElse(0)));
        var chosen = getSelectionModel().getSelectedItem();
        getItems().setAll(parts);
        if (chosen != null) parts.stream().filter(p -> p.key().equals(chosen.key())).findFirst().ifPresent(getSelectionModel()::select);
        refresh();
    }

    private static Set<String> marked(List<Finding> of) {
        return of.stream().map(f -> f.spot().exhibit() != null ? f.spot().exhibit().value() : f.spot().paper()).filter(java.util.Objects::nonNull).collect(Collectors.toSet());
    }

    javafx.beans.property.ReadOnlyDoubleProperty wideProperty() {
        return wide;
    }

    String title(Part p) {
        var name = desktop.lang().of(p.title(), p.latinTitle());
        return p.isExhibit() ? p.label() + " " + name : name;
    }

    private boolean movable(Part p) {
        return p != null && p.isExhibit() && model.caseModel().file().exhibit(p.exhibit()).map(x -> !model.caseModel().frozen(x)).orElse(false);
    }

    private void key(KeyEvent e) {
        var p = getSelectionModel().getSelectedItem();
        if (!e.isAltDown() || !movable(p)) return;
        if (e.getCode() == KeyCode.UP) model.caseModel().move(p.exhibit(), -1);
        else if (e.getCode() == KeyCode.DOWN) model.caseModel().move(p.exhibit(), 1);
        else if (e.getCode() == KeyCode.HOME) model.caseModel().moveFar(p.exhibit(), false);
        else if (e.getCode() == KeyCode.END) model.caseModel().moveFar(p.exhibit(), true);
        else return;
        e.consume();
    }

    private boolean fits(Object source, Part onto) {
        return source instanceof PartCell cell && cell.getListView() == this && movable(cell.getItem()) && movable(onto) && cell.getItem().filing() == onto.filing() && cell.getItem() != onto;
    }

    /// One part: icon, name, what was found in it, pages, printed range.
    private final class PartCell extends ListCell<Part> {
        PartCell() {
            setOnDragDetected(e -> {
                if (!movable(getItem())) return;
                var content = new ClipboardContent();
                content.putString(getItem().exhibit().value());
                var board = startDragAndDrop(TransferMode.MOVE);
                board.setContent(content);
                board.setDragView(snapshot(null, null));
                e.consume();
            });
            setOnDragOver(e -> {
                if (!fits(e.getGestureSource(), getItem())) return;
                e.acceptTransferModes(TransferMode.MOVE);
                if (!getStyleClass().contains("drop-line")) getStyleClass().add("drop-line");
                e.consume();
            });
            setOnDragExited(e -> getStyleClass().remove("drop-line"));
            setOnDragDropped(e -> {
                if (!fits(e.getGestureSource(), getItem())) return;
                model.caseModel().moveBefore(new ExhibitId(e.getDragboard().getString()), getItem().exhibit());
                e.setDropCompleted(true);
                e.consume();
            });
        }

        @Override protected void updateItem(Part p, boolean nothing) {
            super.updateItem(p, nothing);
            if (nothing || p == null) {
                setGraphic(null);
                Kit.tip(this, null);
                return;
            }
            var pages = Kit.label(String.valueOf(p.pages()));
            pages.setMinWidth(28);
            pages.setAlignment(Pos.CENTER_RIGHT);
            var range = Kit.label(p.isExhibit() ? p.range() : "1" + (p.pages() > 1 ? "—" + p.pages() : ""), "muted");
            if (desktop.lang() == Lang.EN) range.setText(range.getText().replace('—', '–'));
            range.setMinWidth(wide.get());
            range.setAlignment(Pos.CENTER_RIGHT);
            // two versions of one agreement differ in their last word
            var name = Kit.cut(title(p));
            name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
            var row = Kit.row(8, Kit.icon(p.isExhibit() ? "fth-paperclip" : p.key().equals("index") || p.key().equals("catalogue") ? "fth-list" : "fth-file-text", 14), name);
            if (stopped.contains(p.key())) row.getChildren().add(Kit.icon("fth-alert-circle", 14, "danger-icon"));
            else if (warned.contains(p.key())) row.getChildren().add(Kit.icon("fth-alert-triangle", 14, "warning-icon"));
            row.getChildren().addAll(Kit.spring(), pages, range);
            row.setMaxWidth(Double.MAX_VALUE);
            row.prefWidthProperty().bind(getListView().widthProperty().subtract(42));
            setGraphic(row);
            Kit.tip(this, title(p) + (movable(p) ? "\n" + desktop.say("ui.filing.drag") : ""));
            boolean firstExhibit = p.isExhibit() && (getIndex() == 0 || !getListView().getItems().get(getIndex() - 1).isExhibit());
            setStyle(firstExhibit ? "-fx-border-color: -color-border-default transparent transparent transparent;" : "");
        }
    }
}
