package plaint.ui.casefile;

import java.util.LinkedHashMap;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.claim.Head;
import plaint.desk.OpenCase.ClaimSheet;
import plaint.text.Dates;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Segments;

/// The claim: heads with the arithmetic behind each, the sum in figures and words, court fee and top-up, and every version with its difference.
final class ClaimTab extends ScrollPane {
    private final CaseModel model;
    private final Desktop desktop;
    private int version;

    ClaimTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        setFitToWidth(true);
        show();
        model.openedProperty().addListener(o -> show());
    }

    private void show() {
        var sheets = model.opened().claims();
        if (sheets.isEmpty()) {
            setContent(Kit.empty("fth-hash", desktop.say("ui.claim.none"), desktop.say("ui.claim.none.hint"), null));
            return;
        }
        version = Math.min(version, sheets.size() - 1);
        var sheet = sheets.get(version);
        var all = new VBox(16, heads(sheet), sums(sheet), versions());
        all.setStyle("-fx-padding: 16 24 24 24;");
        setContent(all);
    }

    private VBox heads(ClaimSheet sheet) {
        var v = sheet.version();
        var names = model.opened().claims().stream().map(s -> desktop.say("ui.claim.version", s.version().no())).toList();
        var choose = new Segments(names, version, i -> {
            version = i;
            show();
        });
        var card = Kit.card(desktop.say("ui.claim.heads"), desktop.say("ui.claim.of", v.no(), Dates.table(v.on())) + "　" + desktop.say("ui.election." + v.election()), choose);
        for (var h : v.heads()) card.getChildren().add(head(h));
        for (var n : v.nonMoney()) {
            var row = Kit.row(12, letter("H"), Kit.text(n), Kit.spring(), Kit.label(desktop.say("ui.claim.nonMoney"), "muted"));
            row.setStyle("-fx-padding: 10 16 10 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
            card.getChildren().add(row);
        }
        var total = Kit.row(12, letter(""), Kit.label(desktop.say("ui.claim.total"), "semi"), Kit.label(desktop.say("ui.claim.oneSource"), "caption", "muted"), Kit.spring(), Kit.label(v.total().grouped(), "section"));
        total.setStyle("-fx-padding: 12 16 12 16; -fx-background-color: -color-bg-subtle; -fx-background-radius: 0 0 8 8; -fx-border-color: -color-border-default transparent transparent transparent;");
        card.getChildren().add(total);
        return card;
    }

    private static Label letter(String text) {
        var l = Kit.label(text, "semi");
        l.setMinWidth(16);
        return l;
    }

    private VBox head(Head h) {
        var title = Kit.row(12, letter(h.kind().name()), Kit.label(desktop.lang().of(h.label(), h.latin()), "medium"), Kit.cut(h.basis(), "muted"), Kit.spring(), Kit.label(h.claimed().grouped(), "semi"));
        for (var n : title.getChildren()) if (n instanceof Label l && l.getTooltip() == null) l.setMinWidth(Region.USE_PREF_SIZE);
        var box = new VBox(6, title);
        var lines = new LinkedHashMap<String, List<Head.Input>>();
        for (var in : h.inputs()) lines.merge(in.line(), List.of(in), (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream()).toList());
        lines.forEach((name, inputs) -> box.getChildren().add(line(name, inputs, lines.size() > 1 || inputs.size() > 1)));
        box.setStyle("-fx-padding: 10 16 10 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return box;
    }

    private HBox line(String name, List<Head.Input> inputs, boolean shown) {
        var row = Kit.row(8);
        row.setStyle("-fx-padding: 0 0 0 28;");
        var product = java.math.BigDecimal.ONE;
        var exhibits = new java.util.LinkedHashSet<plaint.key.ExhibitId>();
        for (int i = 0; i < inputs.size(); i++) {
            var in = inputs.get(i);
            if (i > 0) row.getChildren().add(Kit.label("×", "muted"));
            row.getChildren().add(Kit.label(in.name(), "muted"));
            var value = Kit.label(String.format(java.util.Locale.ROOT, "%,.10f", in.value()).replaceAll("\\.?0+$", "") + " " + (in.unit() == null ? "" : in.unit()));
            value.setStyle("-fx-border-color: -color-border-default; -fx-border-radius: 6; -fx-padding: 2 8 2 8;");
            row.getChildren().add(value);
            product = product.multiply(in.value());
            if (in.exhibit() != null) exhibits.add(in.exhibit());
        }
        var chips = new ExhibitChips(List.copyOf(exhibits), model, desktop);
        chips.setAlignment(Pos.CENTER_RIGHT);
        chips.setMinWidth(60);
        chips.setPrefWrapLength(160);
        HBox.setHgrow(chips, Priority.ALWAYS);
        row.getChildren().addAll(chips);
        if (shown) {
            var sum = Kit.label(plaint.text.Money.of(product.setScale(2, java.math.RoundingMode.HALF_UP), "CNY").grouped());
            sum.setMinWidth(110);
            sum.setAlignment(Pos.CENTER_RIGHT);
            row.getChildren().add(sum);
        }
        for (var n : row.getChildren()) if (n instanceof Label l) l.setMinWidth(Math.max(l.getMinWidth(), Region.USE_PREF_SIZE));
        return row;
    }

    private HBox sums(ClaimSheet s) {
        var row = new HBox();
        row.getStyleClass().add("plaint-card");
        row.getChildren().addAll(sum("ui.claim.words", s.words(), desktop.say("ui.claim.oneSource"), true),
            sum("ui.claim.fee", s.fee().amount().grouped(), String.join("; ", s.fee().steps()), false),
            sum("ui.claim.topUp", s.topUp() == null ? "—" : s.topUp().grouped(), s.topUp() == null ? "" : desktop.say("ui.claim.topUp.of"), false),
            sum("ui.claim.preservation", s.preservation().amount().grouped(), s.preservation().rule(), false));
        return row;
    }

    private VBox sum(String key, String value, String below, boolean first) {
        var name = Kit.label(desktop.say(key), "caption", "muted");
        var figure = Kit.cut(value, "section");
        var note = Kit.text(below, "caption", "muted");
        note.setTextAlignment(first ? javafx.scene.text.TextAlignment.LEFT : javafx.scene.text.TextAlignment.RIGHT);
        var box = new VBox(2, name, figure, note);
        box.setStyle("-fx-padding: 12 16 12 16;" + (first ? "" : "-fx-border-color: transparent transparent transparent -color-border-muted;"));
        box.setAlignment(first ? Pos.CENTER_LEFT : Pos.CENTER_RIGHT);
        box.setMinWidth(0);
        box.setPrefWidth(first ? 340 : 220);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private VBox versions() {
        var card = Kit.card(desktop.say("ui.claim.versions"), desktop.say("ui.claim.count", model.opened().claims().size()), null);
        for (var s : model.opened().claims()) {
            var why = Kit.text(desktop.lang().of(s.version().reason(), s.version().latinReason()));
            why.setMinWidth(0);
            HBox.setHgrow(why, Priority.ALWAYS);
            why.setMaxWidth(Double.MAX_VALUE);
            var row = Kit.row(16, fixed(desktop.say("ui.claim.version", s.version().no()), 80, false), fixed(Dates.table(s.version().on()), 90, false), why,
                fixed(s.version().total().grouped(), 120, true), fixed(s.fee().amount().grouped(), 100, true), fixed(s.topUp() == null ? "" : "+" + s.topUp().grouped(), 100, true));
            row.setAlignment(Pos.TOP_LEFT);
            row.setStyle("-fx-padding: 7 16 7 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
            card.getChildren().add(row);
        }
        return card;
    }

    private static Label fixed(String text, double width, boolean right) {
        var l = Kit.label(text);
        l.setMinWidth(width);
        l.setPrefWidth(width);
        if (right) l.setAlignment(Pos.CENTER_RIGHT);
        return l;
    }
}
