package plaint.ui.due;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.docket.DueItem;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// One line of what is due: circle to strike it, kind, day and days to go, what and in which case, the arithmetic and the rule.
final class DueCell extends ListCell<DueRow> {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private final Desktop desktop;
    private final Consumer<DueList.Item> strike;

    DueCell(Desktop desktop, Consumer<DueList.Item> strike) {
        this.desktop = desktop;
        this.strike = strike;
        setPrefWidth(0);
    }

    @Override protected void updateItem(DueRow row, boolean nothing) {
        super.updateItem(row, nothing);
        setText(null);
        getStyleClass().removeAll("due-band", "due-row");
        if (nothing || row == null) {
            setGraphic(null);
            return;
        }
        getStyleClass().add(row.item() == null ? "due-band" : "due-row");
        setGraphic(row.item() == null ? Kit.label(desktop.say("docket.group." + row.group()), row.group() == DueList.Group.OVERDUE ? "danger-text" : "muted") : line(row.item()));
    }

    private Node line(DueList.Item i) {
        var l = i.line();
        var act = Kit.iconButton("fth-circle", desktop.say("due.strike"), () -> strike.accept(i));
        act.setFocusTraversable(false);
        var box = new HBox(8, l.kind() == DueItem.Kind.WATCH ? gap() : act, mark(desktop, l.kind(), false), when(i), what(i), sums(i));
        box.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(l.due() + ", " + left(i) + ", " + in(l.what().zh(), l.what().en()) + ", " + l.no());
        return box;
    }

    private static Node gap() {
        var r = new javafx.scene.layout.Region();
        r.setMinWidth(30);
        return r;
    }

    private VBox when(DueList.Item i) {
        boolean hot = i.group() == DueList.Group.OVERDUE || i.group() == DueList.Group.TODAY || i.days() <= 3;
        var box = new VBox(2, Kit.whole(Kit.label(day(i.line().due(), desktop.lang()), "medium")), Kit.whole(Kit.label(left(i), "caption", hot && i.line().kind() != DueItem.Kind.WATCH ? "danger-text" : "muted")));
        box.setMinWidth(desktop.lang() == Lang.ZH ? 118 : 128);
        return box;
    }

    /// `3月20日 周二`, with the year where it is not this one's.
    private String day(LocalDate day, Lang lang) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        boolean year = day.getYear() != LocalDate.now().getYear();
        if (year) return day + " " + weekday;
        return lang == Lang.ZH ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + weekday : weekday + " " + ENGLISH.format(day);
    }

    private String left(DueList.Item i) {
        if (i.days() < 0) return desktop.say("due.days.over", -i.days());
        return i.days() == 0 ? desktop.say("due.days.today") : desktop.say("due.days.left", i.days());
    }

    private VBox what(DueList.Item i) {
        var l = i.line();
        var box = new VBox(2, Kit.text(in(l.what().zh(), l.what().en()), "medium"), Kit.cut(in(l.title().zh(), l.title().en()) + (desktop.lang() == Lang.ZH ? "・" : ", ") + l.no(), "caption", "muted"));
        HBox.setHgrow(box, Priority.ALWAYS);
        box.setMinWidth(120);
        box.setPrefWidth(260);
        return box;
    }

    private VBox sums(DueList.Item i) {
        var l = i.line();
        var why = in(l.why().zh(), l.why().en());
        if (i.followUp() && l.owner() != null) why = desktop.say("due.setFor", l.owner());
        var box = new VBox(2, right(in(l.sum().zh(), l.sum().en())), right(why, "muted"));
        box.setAlignment(Pos.CENTER_RIGHT);
        HBox.setHgrow(box, Priority.SOMETIMES);
        box.setMinWidth(120);
        box.setPrefWidth(320);
        return box;
    }

    private static javafx.scene.control.Label right(String text, String... styles) {
        var label = Kit.text(text, styles);
        label.getStyleClass().add("caption");
        label.setTextAlignment(javafx.scene.text.TextAlignment.RIGHT);
        return label;
    }

    private String in(String zh, String en) {
        return desktop.lang().of(zh, en);
    }

    /// The sign of a kind; with its name for the legend.
    static Node mark(Desktop desktop, DueItem.Kind kind, boolean named) {
        var icon = switch (kind) {
            case DEADLINE -> Kit.icon("fth-alert-circle", 15, "danger-icon");
            case FOLLOW_UP -> Kit.icon("fth-corner-up-right", 15, "success-icon");
            case WATCH -> Kit.icon("fth-eye", 15, "muted-icon");
        };
        if (!named) {
            var only = Kit.label("");
            only.setGraphic(icon);
            only.setMinWidth(18);
            only.setAccessibleText(desktop.say("due.kind." + kind));
            return only;
        }
        var label = Kit.whole(Kit.label(desktop.say("due.kind." + kind), "caption", "muted"));
        label.setGraphic(icon);
        return label;
    }
}
