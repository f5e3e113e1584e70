package plaint.ui.due;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.DueList;
import plaint.docket.DueItem;
import plaint.text.Lang;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// One line of what is due: circle to strike it, kind, day and days to go, what and in which case, the arithmetic and the rule.
final class DueCell extends ListCell<DueRow> {
    private static final DateTimeFormatter ENGLISH = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
    private final Desktop desktop;
    private final Consumer<DueList.Item> strike;
    private Line line;
    private Label band;

    DueCell(Desktop desktop, Consumer<DueList.Item> strike) {
        this.desktop = desktop;
        this.strike = strike;
        setPrefWidth(0);
    }

    @Override protected void updateItem(DueRow row, boolean nothing) {
        super.updateItem(row, nothing);
        setText(null);
        var style = nothing || row == null ? null : row.item() == null ? "due-band" : "due-row";
        if (style == null || !getStyleClass().contains(style)) {
            getStyleClass().removeAll("due-band", "due-row");
            if (style != null) getStyleClass().add(style);
        }
        if (style == null) {
            setGraphic(null);
            return;
        }
        if (row.item() != null) {
            if (line == null) line = new Line();
            line.show(row.item());
            setGraphic(line.box);
            return;
        }
        if (band == null) band = Kit.label("", "muted");
        band.setText(desktop.say("docket.group." + row.group()));
        last(band, row.group() == DueList.Group.OVERDUE ? "danger-text" : "muted");
        setGraphic(band);
    }

    /// What a row is drawn with: made once, changed with the item. While one types or scrolls, every row changes.
    private final class Line {
        private final javafx.scene.control.Button act = Kit.iconButton("fth-circle", desktop.say("due.strike"), () -> strike.accept(getItem().item()));
        private final javafx.scene.layout.Region gap = new javafx.scene.layout.Region();
        private final Label day = Kit.whole(Kit.label("", "medium"));
        private final Label left = Kit.whole(Kit.label("", "caption", "muted"));
        private final Label what = Kit.text("", "medium");
        private final Label where = Kit.cut("", "caption", "muted");
        private final Label sum = right();
        private final Label why = right("muted");
        private final HBox box = new HBox(8);
        private DueItem.Kind kind;

        Line() {
            act.setFocusTraversable(false);
            // all cases begin alike; whom it is against and the number stand at the end
            where.setTextOverrun(javafx.scene.control.OverrunStyle.CENTER_ELLIPSIS);
            gap.setMinWidth(30);
            var when = new VBox(2, day, left);
            when.setMinWidth(desktop.lang() == Lang.ZH ? 118 : 128);
            var said = new VBox(2, what, where);
            HBox.setHgrow(said, Priority.ALWAYS);
            said.setMinWidth(120);
            // measured at the width that is left to it: what fits a line takes no more than a line
            said.setPrefWidth(2000);
            var sums = new VBox(2, sum, why);
            sums.setAlignment(Pos.CENTER_RIGHT);
            HBox.setHgrow(sums, Priority.SOMETIMES);
            // the arithmetic of a day stands on a line in Chinese
            sums.setMinWidth(desktop.lang() == Lang.ZH ? 320 : 300);
            sums.setPrefWidth(320);
            box.setAlignment(Pos.CENTER_LEFT);
            // the second place is kept for the mark of the item's kind
            box.getChildren().setAll(act, new javafx.scene.layout.Region(), when, said, sums);
        }

        void show(DueList.Item i) {
            var l = i.line();
            if (l.kind() != kind) {
                kind = l.kind();
                box.getChildren().set(0, kind == DueItem.Kind.WATCH ? gap : act);
                box.getChildren().set(1, mark(desktop, kind, false));
            }
            boolean hot = i.group() == DueList.Group.OVERDUE || i.group() == DueList.Group.TODAY || i.days() <= 3;
            day.setText(DueCell.this.day(l.due(), desktop.lang()));
            left.setText(left(i));
            last(left, hot && l.kind() != DueItem.Kind.WATCH ? "danger-text" : "muted");
            what.setText(in(l.what().zh(), l.what().en()));
            where.setText(in(l.title().zh(), l.title().en()) + (desktop.lang() == Lang.ZH ? "・" : ", ") + l.no());
            Kit.tip(where, where.getText());
            sum.setText(Kit.dated(in(l.sum().zh(), l.sum().en())));
            why.setText(i.followUp() && l.owner() != null ? desktop.say("due.setFor", l.owner()) : in(l.why().zh(), l.why().en()));
            setAccessibleText(l.due() + ", " + left.getText() + ", " + what.getText() + ", " + l.no());
        }
    }

    /// The style that tells of urgency stands last.
    private static void last(Label label, String style) {
        var all = label.getStyleClass();
        if (!all.getLast().equals(style)) all.set(all.size() - 1, style);
    }

    /// `3月20日 周二`, with the year where it is not this one's.
    private String day(LocalDate day, Lang lang) {
        var weekday = day.getDayOfWeek().getDisplayName(TextStyle.SHORT, lang == Lang.ZH ? Locale.SIMPLIFIED_CHINESE : Locale.ENGLISH);
        boolean year = day.getYear() != Now.today().getYear();
        if (year) return day + " " + weekday;
        return lang == Lang.ZH ? day.getMonthValue() + "月" + day.getDayOfMonth() + "日 " + weekday : weekday + " " + ENGLISH.format(day);
    }

    private String left(DueList.Item i) {
        if (i.days() < 0) return desktop.say("due.days.over", -i.days());
        return i.days() == 0 ? desktop.say("due.days.today") : desktop.say("due.days.left", i.days());
    }

    private static Label right(String... styles) {
        var label = Kit.text("", styles);
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
