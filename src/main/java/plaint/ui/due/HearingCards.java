package plaint.ui.due;

import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;

/// The hearings ahead: day, time and court, the case, and whether it is ready (summonses served, exhibits there, papers of authority).
final class HearingCards {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");
    private static final int ROWS = 12;
    private final Desktop desktop;

    HearingCards(Desktop desktop) {
        this.desktop = desktop;
    }

    VBox card(List<DueList.Sitting> sittings) {
        var card = Kit.card(desktop.say("due.hearings"), desktop.say("due.hearings.count", sittings.size()), null);
        if (sittings.isEmpty()) card.getChildren().add(DueView.padded(Kit.text(desktop.say("due.hearings.none"), "caption", "muted")));
        next(card, sittings);
        return card;
    }

    /// The first of `ahead`, and below them a way to the rest: an office of many cases has hundreds of hearings in a month, and to draw them all at once kept the window from answering.
    private void next(VBox card, List<DueList.Sitting> ahead) {
        for (var s : ahead.subList(0, Math.min(ROWS, ahead.size()))) card.getChildren().add(row(s));
        if (ahead.size() <= ROWS) return;
        var rest = ahead.subList(ROWS, ahead.size());
        var more = Kit.button(desktop.say("due.hearings.more", rest.size()), "fth-chevron-down", null, "flat");
        more.setOnAction(e -> {
            int at = card.getChildren().indexOf(more);
            card.getChildren().remove(at);
            next(card, rest);
            card.getChildren().get(at).requestFocus();
        });
        card.getChildren().add(more);
    }

    private Node row(DueList.Sitting s) {
        var h = s.line();
        boolean zh = desktop.lang() == Lang.ZH;
        var month = Kit.label(h.at().getMonth().getDisplayName(TextStyle.SHORT, zh ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH), "caption");
        var tile = new VBox(month, Kit.label(String.valueOf(h.at().getDayOfMonth()), "section"));
        tile.getStyleClass().add("day-tile");
        tile.setAlignment(Pos.CENTER);
        tile.setMinWidth(44);
        var when = h.at().getDayOfWeek().getDisplayName(TextStyle.SHORT, zh ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH) + " " + TIME.format(h.at());
        var where = desktop.lang().of(s.court().zh(), s.court().en()) + (h.online() ? " " + desktop.say("due.hearings.online") : h.room() == null ? "" : " " + h.room());
        var words = new VBox(3, Kit.row(8, Kit.whole(Kit.label(when, "accent-text", "medium")), Kit.spring(), Kit.cut(where, "caption", "muted")),
            Kit.cut(desktop.lang().of(h.title().zh(), h.title().en()), "medium"), chips(s));
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMinWidth(0);
        var row = new HBox(12, tile, words);
        row.getStyleClass().add("hearing-row");
        row.setFocusTraversable(true);
        row.setAccessibleRole(javafx.scene.AccessibleRole.BUTTON);
        row.setAccessibleText(h.at().toLocalDate() + " " + when + ", " + desktop.lang().of(h.title().zh(), h.title().en()));
        row.setOnMouseClicked(e -> open(s));
        row.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) open(s);
        });
        return row;
    }

    private void open(DueList.Sitting s) {
        desktop.go(new Place.InCase(s.line().no(), "docket", s.line().id()));
    }

    private Node chips(DueList.Sitting s) {
        var h = s.line();
        var row = new javafx.scene.layout.FlowPane(6, 4, Kit.chip(desktop.say("due.hearings.served", h.served(), h.toServe()), null, h.served() < h.toServe() ? "chip-gap" : "chip-done"),
            h.unready() > 0 ? Kit.chip(desktop.say("due.hearings.unready", h.unready()), null, "chip-gap") : Kit.chip(desktop.say("due.hearings.exhibits", h.exhibits()), null, "chip-done"));
        if (h.gaps() > 0) row.getChildren().add(Kit.chip(desktop.say("due.hearings.gaps", h.gaps()), null, "chip-stop"));
        return row;
    }
}
