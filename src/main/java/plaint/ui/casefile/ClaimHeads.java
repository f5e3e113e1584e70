package plaint.ui.casefile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.claim.AgreementVersion.Use;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.desk.PrintClaim;
import plaint.desk.ShowClaim;
import plaint.forum.DamageRules;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The heads of one claim version: low, base, high and what is claimed; an open head shows its methods, the figures of each and the exhibit behind every figure.
final class ClaimHeads {
    private static final BigDecimal MILLION = BigDecimal.valueOf(1_000_000);
    private static final String HUNDRED_MILLION = "亿";
    private static final BigDecimal MANY = BigDecimal.valueOf(100_000_000);
    private static final double SUM = 78;
    private static final double NAME = 176;
    private static final double WIDE = 2000;
    /// The same beside a column more.
    private static final double CLOSE = 74;
    private static final double CLAIMED = 110;
    private static final double METHOD = 186;
    private static final double METHOD_WIDE = 270;
    private static final double GIVES = 100;
    /// Two exhibits beside each other.
    private static final double CHIPS = 150;
    private static final double CHIPS_WIDE = 190;
    private final CaseModel model;
    private final Desktop desktop;
    private final ClaimForms forms;
    private final Runnable redraw;
    private final Set<String> open = new HashSet<>(Set.of("B"));
    private ShowClaim.Board board;
    private double method = METHOD;
    private double chipsWide = CHIPS;

    ClaimHeads(CaseModel model, Desktop desktop, ClaimForms forms, Runnable redraw) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
        this.redraw = redraw;
    }

    /// The rows of the table, below their column heads; `roomy` where there is room for longer lines.
    List<Node> rows(ShowClaim.Board now, boolean roomy) {
        board = now;
        method = roomy ? METHOD_WIDE : METHOD;
        chipsWide = roomy ? CHIPS_WIDE : CHIPS;
        var v = now.version();
        var out = new ArrayList<Node>();
        out.add(columns());
        if (v.heads().stream().noneMatch(h -> h.kind() == Head.Kind.A)) out.add(noPenalty());
        for (int i = 0; i < v.heads().size(); i++) {
            out.add(head(v.heads().get(i), i));
            if (open.contains(key(v.heads().get(i), i))) out.add(body(v.heads().get(i), i));
        }
        for (int i = 0; i < v.nonMoney().size(); i++) out.add(nonMoney(v.nonMoney().get(i), "H" + i));
        var total = row(name(null, "", desktop.say("claim.total"), desktop.say("claim.oneSource"), true, true), cell(v.low().groupedShort(), sum()), bold(v.total().groupedShort(), sum()), cell(v.high().groupedShort(), sum()),
            big(v.total().grouped()), spacer());
        withAward(total, board.awarded().map(a -> a.total().groupedShort()).orElse(""));
        total.setStyle("-fx-padding: 6 8 6 4; -fx-background-color: -color-bg-subtle; -fx-background-radius: 0 0 8 8; -fx-border-color: -color-border-default transparent transparent transparent;");
        out.add(total);
        return out;
    }

    /// Kinds may stand twice; the first of a kind is known by its letter.
    private static String key(Head h, int at) {
        return h.kind() == Head.Kind.B ? "B" : h.kind().name() + at;
    }

    private HBox columns() {
        var row = row(name(null, "", desktop.say("claim.column.head") + " / " + desktop.say("claim.column.basis"), "", false, true), cell(desktop.say("claim.column.low"), sum()), cell(desktop.say("claim.column.base"), sum()),
            cell(desktop.say("claim.column.high"), sum()), cell(desktop.say("claim.column.claimed"), CLAIMED), spacer());
        if (board.awarded().isPresent()) row.getChildren().add(row.getChildren().size() - 1, cell(desktop.say("claim.column.awarded"), sum()));
        for (var n : row.getChildren()) if (n instanceof Label l) l.getStyleClass().addAll("caption", "muted");
        row.setStyle("-fx-padding: 6 8 6 4; -fx-background-color: -color-bg-subtle; -fx-border-color: transparent transparent -color-border-default transparent;");
        return row;
    }

    private double sum() {
        return board.awarded().isPresent() ? CLOSE : SUM;
    }

    /// Once there is a judgment, what it gave stands beside what was claimed.
    private HBox withAward(HBox row, String awarded) {
        if (board.awarded().isPresent()) row.getChildren().add(row.getChildren().size() - 1, bold(awarded, sum()));
        return row;
    }

    private static Region spacer() {
        var r = new Region();
        r.setMinWidth(64);
        return r;
    }

    private HBox noPenalty() {
        boolean clause = model.file().agreements().stream().anyMatch(a -> a.clauses().stream().anyMatch(c -> c.use() == Use.LIQUIDATED));
        var kind = board.rules().heads().getFirst();
        var row = row(name(null, "A", desktop.lang().of(kind.name().zh(), kind.name().en()), desktop.say(clause ? "claim.penalty.unused" : "claim.penalty.noClause"), false, false), cell("—", sum()), cell("—", sum()),
            cell("—", sum()), cell(desktop.say("claim.notClaimed"), CLAIMED), spacer());
        withAward(row, "");
        for (var n : row.getChildren()) n.getStyleClass().add("muted");
        return row;
    }

    /// What is asked for beside money: its text is cut to a line like the grounds of the other heads, and read whole once opened.
    private HBox nonMoney(String text, String key) {
        boolean isOpen = open.contains(key);
        var row = row(name(arrow(isOpen, desktop.say("claim.nonMoney"), key), "H", desktop.say("claim.nonMoney"), text, true, isOpen), cell("", sum()), cell("", sum()), cell("", sum()), cell(desktop.say("claim.nonMoney.mark"), CLAIMED), spacer());
        row.setOnMouseClicked(e -> toggle(key));
        return withAward(row, "");
    }

    private Button arrow(boolean isOpen, String label, String key) {
        return Kit.iconButton(isOpen ? "fth-chevron-down" : "fth-chevron-right", desktop.say(isOpen ? "claim.head.close" : "claim.head.open", label), () -> toggle(key));
    }

    private HBox head(Head h, int at) {
        boolean isOpen = open.contains(key(h, at));
        var base = h.reference() ? h.computed() : h.claimed();
        var claimed = h.reference() ? cell(desktop.say("claim.referenceOnly"), CLAIMED) : bold(h.claimed().grouped(), CLAIMED);
        var label = desktop.lang().of(h.label(), h.latin());
        var arrow = arrow(isOpen, label, key(h, at));
        var edit = Kit.iconButton("fth-edit-2", desktop.say("claim.head.edit.of", label), () -> forms.head(board.version(), at, board.rules(), board.frozen()));
        var remove = Kit.iconButton("fth-trash-2", desktop.say("claim.head.remove.of", label), () -> forms.removeHead(board.version(), at));
        remove.setDisable(board.frozen() && !h.reference());
        var row = new HBox(8, name(arrow, h.kind().name(), label, h.basis() == null ? "" : h.basis(), !h.reference(), isOpen), cell(h.low() == null ? "—" : h.low().groupedShort(), sum()), bold(base == null ? "—" : base.groupedShort(), sum()),
            cell(h.high() == null ? "—" : h.high().groupedShort(), sum()), claimed, Kit.row(2, edit, remove));
        withAward(row, board.awarded().flatMap(a -> a.beside(board.version().heads(), h)).map(m -> m.groupedShort()).orElse(""));
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 4 8 4 4; -fx-border-color: -color-border-muted transparent transparent transparent;" + (isOpen ? "-fx-background-color: -color-accent-subtle;" : ""));
        row.setOnMouseClicked(e -> toggle(key(h, at)));
        if (h.reference()) for (var n : row.getChildren()) if (n instanceof Label) n.getStyleClass().add("muted");
        return row;
    }

    private void toggle(String key) {
        if (!open.remove(key)) open.add(key);
        redraw.run();
    }

    private VBox body(Head h, int at) {
        var box = new VBox(6);
        box.setStyle("-fx-padding: 8 80 10 42; -fx-border-color: -color-border-muted transparent transparent transparent;");
        var known = board.rules().methods(h.kind().name());
        var group = new ToggleGroup();
        boolean choice = !known.isEmpty() || !h.methods().isEmpty();
        var pleaded = known.stream().filter(m -> m.key().equals(h.method())).findFirst();
        var name = pleaded.map(m -> desktop.lang().of(m.name().zh(), m.name().en())).orElse(desktop.say("claim.method.own"));
        var lines = h.lines();
        for (int i = 0; i < lines.size(); i++) {
            var l = lines.get(i);
            Node first = i > 0 || !choice ? Kit.cut(l.name(), "muted") : radio(name, group, true, () -> { });
            box.getChildren().add(line(first, l, choice, true, h, at));
        }
        if (lines.isEmpty()) box.getChildren().add(Kit.text(desktop.say("claim.input.none"), "muted"));
        for (int i = 0; i < h.methods().size(); i++) other(box, group, h, at, i);
        for (var m : known) if (!m.key().equals(h.method()) && h.methods().stream().noneMatch(x -> m.key().equals(x.key()))) box.getChildren().add(empty(m, at, group));
        if (!board.frozen()) box.getChildren().add(Kit.row(8, Kit.button(desktop.say("claim.input.addTo"), "fth-plus", () -> forms.input(board.version(), at, -1), "flat", "tool")));
        if (h.kind() == Head.Kind.D) costs(box, h, at);
        return box;
    }

    /// Costs against their vouchers.
    private void costs(VBox box, Head h, int at) {
        var sum = model.file().damages().costs();
        if (sum.minor() == 0) return;
        boolean same = sum.equals(h.claimed());
        var told = Kit.chip(desktop.say(same ? "claim.costs.same" : "claim.costs.other", sum.grouped()), same ? "fth-check" : "fth-alert-triangle", same ? "chip-done" : "chip-gap");
        var row = Kit.row(8, told);
        if (!same && !board.frozen()) row.getChildren().add(Kit.button(desktop.say("claim.costs.take"), null, () -> forms.takeVouchers(board.version(), at), "tool"));
        box.getChildren().add(row);
    }

    private void other(VBox box, ToggleGroup group, Head h, int at, int i) {
        var m = h.methods().get(i);
        var lines = Head.lines(m.inputs(), h.claimed().currency());
        for (int k = 0; k < lines.size(); k++) {
            Node first = k > 0 ? Kit.cut("", "muted") : radio(desktop.lang().of(m.name(), m.latin()), group, false, () -> forms.plead(board.version(), at, i, board.rules()));
            box.getChildren().add(line(first, lines.get(k), true, false, h, at));
        }
    }

    private RadioButton radio(String name, ToggleGroup group, boolean chosen, Runnable act) {
        var r = new RadioButton(name);
        r.getStyleClass().add("method");
        r.setWrapText(true);
        r.setMinHeight(Region.USE_PREF_SIZE);
        r.setToggleGroup(group);
        r.setSelected(chosen);
        Kit.tip(r, board.frozen() ? desktop.say("claim.frozen.why", board.version().no()) : name);
        r.setDisable(board.frozen() && !chosen);
        r.setOnAction(e -> act.run());
        return r;
    }

    private HBox line(Node first, Head.Line l, boolean choice, boolean pleaded, Head h, int at) {
        if (first instanceof Region r) {
            r.setMinWidth(choice ? method : 140);
            r.setPrefWidth(choice ? method : 140);
        }
        var figures = new FlowPane(6, 4);
        // as with the names: measured at the width that is left, not at the one it would like
        figures.setPrefWidth(WIDE);
        figures.setMinWidth(120);
        figures.setAlignment(Pos.CENTER_LEFT);
        for (int i = 0; i < l.inputs().size(); i++) {
            var in = l.inputs().get(i);
            var shown = figure(in, pleaded && !board.frozen(), h, at);
            figures.getChildren().add(i == 0 ? shown : Kit.row(6, Kit.label(in.divides() ? "÷" : "×", "muted"), shown));
        }
        HBox.setHgrow(figures, Priority.ALWAYS);
        var chips = new ExhibitChips(l.inputs().stream().map(Head.Input::exhibit).filter(Objects::nonNull).distinct().toList(), model, desktop);
        chips.setAlignment(Pos.CENTER_RIGHT);
        chips.setPrefWrapLength(chipsWide);
        chips.setMinWidth(Region.USE_PREF_SIZE);
        var row = new HBox(8, first, figures, chips, pleaded ? bold(l.gives().grouped(), GIVES) : cell(l.gives().grouped(), GIVES));
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /// A figure with its unit; a press opens its form.
    private Node figure(Head.Input in, boolean editable, Head h, int at) {
        var value = shortly(in.value());
        // 2,300 亿元, not 2,300 亿 元
        var text = value + (in.unit() == null || in.unit().isBlank() ? "" : (value.endsWith(HUNDRED_MILLION) ? "" : " ") + board.rules().unit(in.unit(), desktop.lang()));
        if (!editable) {
            var shown = Kit.whole(Kit.label(text));
            shown.setStyle("-fx-border-color: -color-border-default; -fx-border-radius: 6; -fx-padding: 2 8 2 8;");
            Kit.tip(shown, in.name());
            shown.setAccessibleText(in.name() + " " + text);
            return shown;
        }
        int index = h.inputs().indexOf(in);
        Button b = Kit.button(text, null, () -> forms.input(board.version(), at, index), "tool");
        Kit.tip(b, in.name());
        b.setAccessibleText(desktop.say("claim.input.press", in.name(), text));
        var away = new MenuItem(desktop.say("claim.input.remove"));
        away.setOnAction(e -> forms.removeInput(board.version(), at, index));
        b.setContextMenu(new ContextMenu(away));
        return b;
    }

    /// Hundreds of millions are told as such: 2,300 亿, 230 bn.
    private String shortly(BigDecimal v) {
        boolean zh = desktop.lang() == Lang.ZH;
        if (v.compareTo(MANY) < 0 || v.remainder(MILLION).signum() != 0) return PrintClaim.figure(v);
        if (zh) return PrintClaim.figure(v.movePointLeft(8)) + " " + HUNDRED_MILLION;
        return v.compareTo(MANY.multiply(BigDecimal.TEN)) < 0 ? PrintClaim.figure(v.movePointLeft(6)) + " m" : PrintClaim.figure(v.movePointLeft(9)) + " bn";
    }

    private HBox empty(DamageRules.Method m, int at, ToggleGroup group) {
        var r = radio(desktop.lang().of(m.name().zh(), m.name().en()), group, false, () -> { });
        r.setDisable(true);
        r.setMinWidth(method);
        r.setPrefWidth(method);
        var missing = Kit.cut(desktop.say("claim.method.empty"), "muted");
        HBox.setHgrow(missing, Priority.ALWAYS);
        missing.setMaxWidth(Double.MAX_VALUE);
        var row = new HBox(8, r, missing, Kit.button(desktop.say("claim.method.fill"), null, () -> forms.method(board.version(), at, m, board.rules()), "flat", "tool", "accent-words"), cell("—", GIVES));
        row.setMinHeight(28);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 4 8 4 4; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }

    /// What opens the row (null: nothing does), its letter, its name and under it what it rests on, whole or in one line; they take what the sums leave.
    private static HBox name(Node arrow, String letter, String text, String basis, boolean strong, boolean whole) {
        var first = arrow;
        if (arrow == null) {
            var none = new Region();
            none.setMinWidth(30);
            none.setPrefWidth(30);
            first = none;
        } else if (arrow instanceof Region r) {
            r.setMinWidth(30);
            r.setMaxWidth(30);
        }
        var said = Kit.column(0, Kit.text(text, strong ? "medium" : "muted"));
        if (!basis.isEmpty()) said.getChildren().add(whole ? Kit.text(basis, "caption", "muted") : Kit.cut(basis, "caption", "muted"));
        said.setMinWidth(0);
        said.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(said, Priority.ALWAYS);
        var box = Kit.row(8, first, letter(letter, strong), said);
        box.setMinWidth(NAME);
        // a part that shrinks is measured at the width it gets, one that grows at the width it began with: words would keep the height of their narrowest column
        box.setPrefWidth(WIDE);
        box.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label letter(String text, boolean strong) {
        var l = Kit.label(text, strong ? "semi" : "medium");
        l.setMinWidth(12);
        l.setPrefWidth(12);
        return l;
    }

    private static Label cell(String text, double width) {
        var l = Kit.cut(text);
        l.setMinWidth(width);
        l.setPrefWidth(width);
        l.setAlignment(Pos.CENTER_RIGHT);
        return l;
    }

    private static Label bold(String text, double width) {
        var l = cell(text, width);
        l.getStyleClass().add("semi");
        return l;
    }

    private static Label big(String text) {
        var l = bold(text, CLAIMED);
        l.getStyleClass().add("section");
        l.setMinWidth(Region.USE_PREF_SIZE);
        return l;
    }

    /// A version in short: number, and that it is a counterclaim.
    static String named(Desktop desktop, ClaimVersion v) {
        return desktop.say(v.by() == null ? "claim.version" : "claim.version.counter", v.no());
    }
}
