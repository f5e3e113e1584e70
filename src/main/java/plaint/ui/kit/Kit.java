package plaint.ui.kit;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import javafx.event.EventHandler;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Control;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.converter.LocalDateStringConverter;
import org.kordamp.ikonli.javafx.FontIcon;

/// The small things screens are built of. Icons are Feather's, sizes those of the design language.
public final class Kit {
    private static final double SIDE = 372;
    private static final double CAPTION = 12;

    private static final java.util.regex.Pattern WHOLE = java.util.regex.Pattern.compile("[（(]\\d{4}[)）][^\\s，。；]{2,20}?\\d+号(?:之[一二三四五六七八九十]+)?|证据\\d+[A-Z]?|（样本）");
    private static final java.util.regex.Pattern DATE = java.util.regex.Pattern.compile("\\d{4}-\\d{2}-\\d{2}|(?:\\d{4}年)?\\d{1,2}月\\d{1,2}日");
    /// Sets nothing and keeps together what stands on both sides.
    private static final String GLUE = "\uFEFF";
    private static final String TIP = "plaint.tip";
    private static final EventHandler<MouseEvent> OVER = Kit::over;

    private Kit() { }

    public static FontIcon icon(String literal, int size, String... styles) {
        var icon = FontIcon.of(org.kordamp.ikonli.feather.Feather.findByDescription(literal), size);
        icon.getStyleClass().addAll(styles);
        // the theme sets a size of its own inside controls; the style sheet sets it back by class
        icon.getStyleClass().add("icon-" + size);
        return icon;
    }

    public static Label label(String text, String... styles) {
        var label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        return label;
    }

    /// A label that breaks its text over lines.
    public static Label text(String text, String... styles) {
        var label = new Wrapped(text);
        label.getStyleClass().addAll(styles);
        label.setTextOverrun(OverrunStyle.ELLIPSIS);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    private static final class Wrapped extends Label {
        private final KnownHeight high = new KnownHeight();

        Wrapped(String text) {
            super(text);
        }

        @Override public void requestLayout() {
            KnownHeight.forget(high);
            super.requestLayout();
        }

        @Override protected double computePrefHeight(double width) {
            return high.at(width, super::computePrefHeight);
        }
    }

    /// A column of parts.
    static final class Card extends VBox {
        private final KnownHeight high = new KnownHeight();
        private final KnownHeight least = new KnownHeight();

        Card(Node head) {
            super(head);
        }

        @Override public void requestLayout() {
            KnownHeight.forget(high);
            KnownHeight.forget(least);
            super.requestLayout();
        }

        @Override protected double computePrefHeight(double width) {
            return high.at(width, super::computePrefHeight);
        }

        @Override protected double computeMinHeight(double width) {
            return least.at(width, super::computeMinHeight);
        }
    }

    /// Tab leaves a box of running text as it leaves a field, so that the keyboard reaches the buttons of a form; no text here wants a tab in it.
    public static <T extends TextArea> T tabbed(T area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.TAB || e.isControlDown() || e.isAltDown()) return;
            area.requestFocusTraversal(e.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            e.consume();
        });
        return area;
    }

    /// A label that shows its whole text as a tooltip where it is cut.
    public static Label cut(String text, String... styles) {
        var label = label(text, styles);
        label.setMinWidth(0);
        if (text != null && !text.isEmpty()) tip(label, text);
        return label;
    }

    /// The beginning of a text that would fill the screen, where the whole stands in a pane of its own; a character of two parts stays whole.
    public static String beginning(String text, int most) {
        return text.codePointCount(0, text.length()) <= most ? text : text.substring(0, text.offsetByCodePoints(0, most)) + " ...";
    }

    /// Gives a control a tooltip, or another one; null takes it away. It is made when the mouse first comes over it: each is a window of its own, and to make one for every label of a screen took longer than
    /// the labels did.
    public static void tip(Control control, String says) {
        var there = control.getTooltip();
        if (there != null && says != null) there.setText(says);
        else if (there != null) control.setTooltip(null);
        if (says == null) {
            if (control.hasProperties()) control.getProperties().remove(TIP);
        } else if (control.getProperties().put(TIP, says) == null) control.addEventHandler(MouseEvent.MOUSE_ENTERED, OVER);
    }

    private static void over(MouseEvent e) {
        if (e.getSource() instanceof Control c && c.getTooltip() == null && c.getProperties().get(TIP) instanceof String says) c.setTooltip(new Tooltip(says));
    }

    /// A tooltip says more of it, now or when asked for.
    public static boolean explained(Control control) {
        return control.getTooltip() != null || control.hasProperties() && control.getProperties().containsKey(TIP);
    }

    /// What begins a label of its own begins with a capital; in a sentence the same word does not.
    public static String capital(String word) {
        return word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// A label that is never cut: sums, dates, docket numbers.
    public static Label whole(Label label) {
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label chip(String text, String icon, String... styles) {
        var chip = label(text, "chip");
        chip.getStyleClass().addAll(styles);
        chip.setMinWidth(Region.USE_PREF_SIZE);
        if (icon != null) chip.setGraphic(icon(icon, 12));
        return chip;
    }

    public static Button button(String text, String icon, Runnable act, String... styles) {
        var button = new Button(text);
        button.getStyleClass().addAll(styles);
        if (icon != null) button.setGraphic(icon(icon, 15));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(e -> act.run());
        // the second half of a double click is no second order: two forms would lie one over the other, a record be written twice. Arrows that step are pressed fast on purpose
        if (!text.isEmpty()) button.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> {
            if (e.getClickCount() > 1) e.consume();
        });
        return button;
    }

    /// The same with no line break inside a court's docket number, an exhibit's label, a date or the sample mark: they are copied by eye.
    public static String unbroken(String text) {
        return dated(glued(WHOLE, text));
    }

    /// The same with no line break inside a date.
    public static String dated(String text) {
        return glued(DATE, text);
    }

    private static String glued(java.util.regex.Pattern what, String text) {
        return what.matcher(text).replaceAll(m -> String.join(GLUE, m.group().split("")));
    }

    /// The arithmetic of a day, with line breaks before its arrows, and its reasons, with line breaks between them, where they do not fit into `room`: a date or the number of an article is never split.
    public static String stepped(String sum, double room) {
        var lines = new StringBuilder();
        double used = 0;
        for (var step : sum.split("(?= → )|(?<=・)")) {
            double wide = step.codePoints().mapToDouble(c -> CAPTION * (c > 0x2000 ? 1 : c == ' ' ? 0.25 : 0.56)).sum();
            if (used > 0 && used + wide > room) {
                // the end of the line parts them as well as a dot does
                if (lines.charAt(lines.length() - 1) == '・') lines.setLength(lines.length() - 1);
                lines.append('\n').append(step.strip());
                used = wide;
            } else {
                lines.append(step);
                used += wide;
            }
        }
        return lines.toString();
    }

    /// A box in a form: Enter does there what it does in the other fields, the act of the form; the space bar ticks.
    public static CheckBox entered(CheckBox box) {
        box.addEventFilter(KeyEvent.KEY_PRESSED, e -> {
            if (e.getCode() != KeyCode.ENTER) return;
            e.consume();
            box.getScene().getRoot().lookupAll(".button").stream().filter(n -> n instanceof Button b && b.isDefaultButton() && !b.isDisabled()).findFirst().ifPresent(n -> ((Button) n).fire());
        });
        return box;
    }

    /// A button that shows only an icon; `says` is its tooltip and what a screen reader says.
    public static Button iconButton(String icon, String says, Runnable act) {
        var button = button("", icon, act, "flat", "icon-only", "tool");
        tip(button, says);
        button.setAccessibleText(says);
        return button;
    }

    /// A date picker that writes and reads 2016-12-30, whatever the computer's own habit: no guess between day and month.
    public static DatePicker date(LocalDate value) {
        var picker = new DatePicker(value);
        picker.setConverter(new LocalDateStringConverter(DateTimeFormatter.ISO_LOCAL_DATE, DateTimeFormatter.ISO_LOCAL_DATE));
        picker.setPromptText("2016-12-30");
        return picker;
    }

    /// A window whose content wants more room takes it, and stays on its screen.
    static void grown(javafx.scene.Scene scene) {
        var window = scene.getWindow();
        double was = window.getHeight();
        window.sizeToScene();
        var screens = javafx.stage.Screen.getScreensForRectangle(window.getX(), window.getY(), window.getWidth(), window.getHeight());
        if (screens.isEmpty() || window.getHeight() <= was) return;
        var seen = screens.getFirst().getVisualBounds();
        if (window.getY() + window.getHeight() > seen.getMaxY()) window.setY(Math.max(seen.getMinY(), seen.getMaxY() - window.getHeight()));
    }

    public static Region spring() {
        var r = new Region();
        HBox.setHgrow(r, Priority.ALWAYS);
        return r;
    }

    public static HBox row(double gap, Node... nodes) {
        var row = new HBox(gap, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// Two columns beside each other where there is room for both, else one below the other; the right one keeps its width.
    public static Region columns(boolean wide, VBox left, VBox right) {
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        right.setMinWidth(wide ? SIDE : 0);
        right.setMaxWidth(wide ? SIDE : Double.MAX_VALUE);
        right.setPrefWidth(wide ? SIDE : 700);
        var all = wide ? new HBox(16, left, right) : new VBox(16, left, right);
        all.setStyle("-fx-padding: 16 24 24 24;");
        return all;
    }

    public static VBox column(double gap, Node... nodes) {
        return new VBox(gap, nodes);
    }

    /// A card with a head; `right` stands at the end of the head.
    public static VBox card(String title, String caption, Node right, Node... body) {
        var head = row(8, cut(title, "section"));
        head.getStyleClass().add("card-head");
        if (caption != null && !caption.isEmpty()) head.getChildren().add(whole(label(caption, "caption", "muted")));
        head.getChildren().add(spring());
        if (right != null) head.getChildren().add(right);
        var card = new Card(head);
        card.getStyleClass().add("plaint-card");
        card.getChildren().addAll(body);
        return card;
    }

    /// What is shown where a list is empty: icon, one line, one hint, one button or a row of them.
    public static VBox empty(String icon, String line, String hint, Node button) {
        var box = new VBox(8, icon(icon, 24), label(line, "section"), label(hint, "caption", "muted"));
        if (button instanceof HBox buttons) buttons.setAlignment(Pos.CENTER);
        if (button != null) box.getChildren().add(button);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    /// One line of facts: name and value.
    public static HBox fact(String name, Node value, double nameWidth) {
        var n = label(name, "muted");
        n.setMinWidth(nameWidth);
        n.setMaxWidth(nameWidth);
        var row = row(8, n, value);
        row.setAlignment(Pos.TOP_LEFT);
        HBox.setHgrow(value, Priority.ALWAYS);
        return row;
    }

    public static HBox fact(String name, String value, double nameWidth) {
        return fact(name, text(value == null ? "" : value), nameWidth);
    }

    /// True where `node` is `whole` or lies in it.
    public static boolean within(Node whole, Node node) {
        for (var n = node; n != null; n = n.getParent()) if (n == whole) return true;
        return false;
    }
}
