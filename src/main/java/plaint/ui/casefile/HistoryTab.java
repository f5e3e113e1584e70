package plaint.ui.casefile;

import java.time.format.DateTimeFormatter;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import plaint.desk.HistoryLine;
import plaint.desk.ShowCase;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Unrolled;

/// What was done to the case, newest first, with the digest that chains each entry to the one before.
final class HistoryTab extends StackPane {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss").withZone(Dates.BEIJING);
    private final ListView<HistoryLine> list = new ListView<>();

    HistoryTab(CaseModel model, Desktop desktop) {
        list.setFixedCellSize(32);
        list.setCellFactory(l -> new ListCell<>() {
            @Override protected void updateItem(HistoryLine h, boolean nothing) {
                super.updateItem(h, nothing);
                if (nothing || h == null) {
                    setGraphic(null);
                    return;
                }
                var at = Kit.label(TIME.format(h.at()), "muted");
                at.setMinWidth(150);
                var who = Kit.label(h.who(), "muted");
                who.setMinWidth(90);
                setGraphic(Kit.row(12, at, who, Kit.cut(h.what().in(desktop.lang())), Kit.spring(), Kit.label(h.digest().substring(0, Math.min(12, h.digest().length())), "caption", "subtle")));
            }
        });
        list.setPlaceholder(Kit.empty("fth-clock", desktop.say("ui.history.none"), "", null));
        setStyle("-fx-padding: 8 12 8 12;");
        getChildren().add(new Unrolled(list));
        Runnable read = () -> desktop.jobs().run(p -> new ShowCase(desktop.office()).history(model.no()), list.getItems()::setAll);
        read.run();
        model.openedProperty().addListener(o -> read.run());
    }
}
