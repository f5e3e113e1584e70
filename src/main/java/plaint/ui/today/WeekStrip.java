package plaint.ui.today;

import java.time.LocalDate;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowButton;

/// The seven days after today with a dot for each kind of thing on them: deadline, hearing, follow-up. A day opens what is due.
final class WeekStrip extends VBox {
    private static final int DAYS = 7;
    private final Desktop desktop;

    WeekStrip(DueList.Result due, Desktop desktop) {
        this.desktop = desktop;
        var head = Kit.label(desktop.say("today.week"), "caption", "muted");
        head.setStyle("-fx-padding: 4 16 4 16;");
        var days = new HBox();
        days.getStyleClass().add("week");
        for (int i = 1; i <= DAYS; i++) {
            var day = day(due, due.today().plusDays(i));
            HBox.setHgrow(day, Priority.ALWAYS);
            day.setPrefWidth(40);
            days.getChildren().add(day);
        }
        getChildren().addAll(head, days);
    }

    private RowButton day(DueList.Result due, LocalDate day) {
        int deadlines = (int) due.items().stream().filter(i -> i.line().due().equals(day) && !i.followUp()).count();
        int follow = (int) due.items().stream().filter(i -> i.line().due().equals(day) && i.followUp()).count();
        int hearings = (int) due.hearings().stream().filter(h -> h.line().at().toLocalDate().equals(day)).count();
        var dots = Kit.row(3);
        dots.setAlignment(Pos.CENTER);
        dots.setMinHeight(8);
        var says = new ArrayList<>(List.of(Dates.said(day, desktop.lang())));
        dot(dots, says, deadlines, "dot-deadline", "today.week.deadlines");
        dot(dots, says, hearings, "dot-hearing", "today.week.hearings");
        dot(dots, says, follow, "dot-follow", "today.week.followUps");
        boolean busy = deadlines + follow + hearings > 0;
        var box = new VBox(1, Kit.whole(Kit.label(day.getDayOfWeek().getDisplayName(desktop.lang() == plaint.text.Lang.ZH ? TextStyle.NARROW : TextStyle.SHORT, desktop.lang().locale()), "caption", "muted")),
            Kit.whole(Kit.label(String.valueOf(day.getDayOfMonth()), busy ? "medium" : "muted")), dots);
        box.setAlignment(Pos.CENTER);
        var said = String.join(", ", says);
        var button = new RowButton(box, 58, said, () -> desktop.go(new Place.Screen("due")));
        return button;
    }

    private void dot(HBox dots, List<String> says, int many, String style, String key) {
        if (many == 0) return;
        var dot = new Region();
        dot.getStyleClass().addAll("week-dot", style);
        dots.getChildren().add(dot);
        says.add(desktop.say(key, many));
    }
}
