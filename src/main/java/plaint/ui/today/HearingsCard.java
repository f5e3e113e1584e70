package plaint.ui.today;

import java.time.format.TextStyle;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.desk.TodayBoard;
import plaint.text.Lang;
import plaint.ui.kit.CalendarExport;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowButton;

/// The next hearings: when and before which court and in which room, whether summonses, exhibits and papers of authority are there; below them the open cases in which nothing lies ahead, and the days to come.
final class HearingsCard {
    private static final int ROWS = 4;
    private final Desktop desktop;
    private final TodayModel model;

    HearingsCard(Desktop desktop, TodayModel model) {
        this.desktop = desktop;
        this.model = model;
    }

    VBox of(TodayBoard.Board b) {
        var calendar = Kit.button(desktop.say("due.calendar"), null, () -> CalendarExport.ask(desktop, model.today(), model.mine() ? desktop.office().who() : null), "flat", "tool", "accent-text");
        var all = Kit.row(0, calendar, Kit.button(desktop.say("today.all"), null, () -> desktop.go(new Place.Screen("due")), "flat", "tool"));
        var card = Kit.card(desktop.say("today.hearings"), b.due().counts() == null ? "" : desktop.say("today.hearings.count", b.due().hearings().size()), all);
        if (b.due().hearings().isEmpty()) card.getChildren().add(TodayView.empty("fth-calendar", desktop.say("today.hearings.none"), desktop.say("today.hearings.none.hint")));
        for (var s : b.due().hearings().subList(0, Math.min(ROWS, b.due().hearings().size()))) card.getChildren().add(hearing(s));
        var room = new Region();
        VBox.setVgrow(room, Priority.ALWAYS);
        card.getChildren().add(room);
        if (b.due().idleCount() > 0) {
            var idle = Kit.row(8, Kit.icon("fth-calendar", 15, "warning-icon"), Kit.cut(desktop.say("today.idle", b.due().idleCount())), Kit.spring(), Kit.icon("fth-chevron-right", 14));
            card.getChildren().add(new RowButton(idle, 40, desktop.say("today.idle", b.due().idleCount()), () -> desktop.go(new Place.Screen("due", Map.of("show", "idle")))));
        }
        card.getChildren().add(new WeekStrip(b.due(), desktop));
        return card;
    }

    private Node hearing(DueList.Sitting s) {
        var l = s.line();
        var at = l.at();
        boolean zh = desktop.lang() == Lang.ZH;
        var month = Kit.label(zh ? at.getMonthValue() + "月" : at.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH), "caption", "hearing-text");
        var day = Kit.label(String.valueOf(at.getDayOfMonth()), "hearing-day");
        var box = new VBox(month, day);
        box.setAlignment(Pos.CENTER);
        box.getStyleClass().add("hearing-box");
        var time = Kit.label(at.getDayOfWeek().getDisplayName(TextStyle.SHORT, desktop.lang().locale()) + " " + at.toLocalTime(), "semi", "hearing-text");
        var where = Kit.cut(desktop.lang().of(s.court().zh(), s.court().en()) + (l.online() ? " " + desktop.say("due.hearings.online") : l.room() == null ? "" : " " + l.room()), "caption", "muted");
        var chips = new FlowPane(6, 4);
        if (l.toServe() > 0) chips.getChildren().add(Kit.chip(desktop.say("today.served", l.served(), l.toServe()), null, l.served() < l.toServe() ? "chip-gap" : "chip-done"));
        if (l.unready() > 0) chips.getChildren().add(Kit.chip(desktop.say("due.hearings.unready", l.unready()), null, "chip-gap"));
        else if (l.exhibits() > 0) chips.getChildren().add(Kit.chip(desktop.say("due.hearings.exhibits", l.exhibits()), null, "chip-done"));
        if (l.gaps() > 0) chips.getChildren().add(Kit.chip(desktop.say("today.authority", l.gaps()), null, "chip-stop"));
        var text = new VBox(2, Kit.row(8, Kit.whole(time), Kit.spring(), where), Kit.cut(desktop.lang().of(l.title().zh(), l.title().en()), "medium"), chips);
        text.setMinWidth(0);
        text.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(text, Priority.ALWAYS);
        return new RowButton(Kit.row(12, box, text), 84, time.getText() + " " + desktop.lang().of(l.title().zh(), l.title().en()), () -> desktop.go(new Place.InCase(l.no(), "docket", l.id())));
    }
}
