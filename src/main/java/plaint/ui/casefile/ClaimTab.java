package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.claim.Head;
import plaint.desk.OpenCase.ClaimSheet;
import plaint.desk.PrintClaim;
import plaint.desk.ShowClaim;
import plaint.exchange.Listing;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Gradual.Piece;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ListExport;

/// The damages workbench: heads with their methods and figures, what follows from the one amount, versions with their differences, vouchers and complaints, the factor sheet, decided cases.
final class ClaimTab extends ScrollPane {
    /// Below this width the cards stand in one column.
    private static final double TWO_COLUMNS = 1140;
    private static final double FEE = 200;
    /// From this width on, that of a window of 1600, the decided cases get more of it, and a method and its exhibits a line each.
    private static final double ROOMY = 1380;
    private static final double ROOMY_SIDE = 440;
    private final CaseModel model;
    private final Desktop desktop;
    private final ClaimForms forms;
    private final ClaimHeads heads;
    private final ClaimSide side;
    private final ClaimCosts costs;
    private final ClaimRates rates;
    private final Button export;
    private int version;
    private boolean wide = true;
    private boolean roomy;

    ClaimTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        forms = new ClaimForms(model, desktop);
        heads = new ClaimHeads(model, desktop, forms, this::show);
        side = new ClaimSide(model, desktop, forms);
        costs = new ClaimCosts(model, desktop, forms);
        rates = new ClaimRates(model, desktop);
        export = ListExport.of(desktop, this, desktop.say("claim.heads"), p -> listing());
        export.setText("");
        export.setAccessibleText(desktop.say("exchange.list.export"));
        export.getStyleClass().addAll("flat", "icon-only", "tool");
        version = model.file().currentClaim().map(v -> v.no()).orElse(0);
        setFitToWidth(true);
        model.openedProperty().addListener((o, was, now) -> {
            if (was != null && now.file().claims().size() > was.file().claims().size()) version = now.file().claims().getLast().no();
            show();
        });
        // how much room there is decides what stands beside what, so nothing is made before it is known
        widthProperty().addListener(o -> {
            if (getWidth() > 0 && (getContent() == null || wide != getWidth() >= TWO_COLUMNS || roomy != getWidth() >= ROOMY)) show();
        });
    }

    private void show() {
        if (getWidth() > 0) wide = getWidth() >= TWO_COLUMNS;
        roomy = getWidth() >= ROOMY;
        if (model.file().claims().isEmpty()) {
            var none = Kit.empty("fth-hash", desktop.say("claim.none"), desktop.say("claim.none.hint"), Kit.button(desktop.say("claim.version.new"), "fth-plus", forms::version, "accent"));
            VBox.setVgrow(none, Priority.ALWAYS);
            setContent(Kit.columns(false, none, new VBox(16, new FactsCard(model, desktop))));
            return;
        }
        if (model.file().claims().stream().noneMatch(v -> v.no() == version)) version = model.file().claims().getLast().no();
        try {
            var board = new ShowClaim(desktop.office()).run(model.file(), version);
            var sheet = model.opened().claims().stream().filter(s -> s.version().no() == version).findFirst().orElseThrow();
            var left = new VBox(16);
            var right = new VBox(16);
            var cards = new ArrayList<>(List.of(Piece.in(left, () -> headCard(board)), Piece.in(right, () -> side.factors(board, print("claim.print.factors", "claim.sheet.factors", true))), Piece.in(left, () -> sums(sheet, board)),
                Piece.in(right, () -> side.comparables(board)), Piece.in(left, this::versions), Piece.in(right, () -> new FactsCard(model, desktop)), Piece.in(left, costs::vouchers), Piece.in(left, costs::complaints)));
            if (rates.wanted()) cards.add(4, Piece.in(left, rates::card));
            var both = Kit.columns(wide, left, right);
            if (roomy) {
                right.setMinWidth(ROOMY_SIDE);
                right.setMaxWidth(ROOMY_SIDE);
            }
            Gradual.fill(this, both, left, cards);
        } catch (Refused e) {
            setContent(Kit.empty("fth-alert-triangle", desktop.say(e.notice()), "", null));
        }
    }

    private VBox headCard(ShowClaim.Board board) {
        var v = board.version();
        var choose = new MenuButton(ClaimHeads.named(desktop, v), Kit.icon("fth-git-branch", 15));
        choose.getStyleClass().add("tool");
        choose.setMinWidth(Region.USE_PREF_SIZE);
        for (var s : model.opened().claims()) {
            var item = new MenuItem(ClaimHeads.named(desktop, s.version()) + "  " + Dates.table(s.version().on()) + "  " + s.version().total().grouped());
            item.setOnAction(e -> {
                version = s.version().no();
                show();
            });
            choose.getItems().add(item);
        }
        var add = Kit.iconButton("fth-plus", desktop.say("claim.head.add"), () -> forms.head(v, -1, board.rules(), false));
        add.setDisable(board.frozen());
        if (board.frozen()) Kit.tip(add, desktop.say("claim.frozen.why", v.no()));
        var terms = Kit.iconButton("fth-edit-2", desktop.say("claim.version.edit"), () -> forms.terms(v));
        terms.setDisable(board.frozen());
        var fresh = Kit.button(desktop.say("claim.version.new"), null, forms::version, "tool");
        var right = Kit.row(6, choose, fresh, terms, add, print("claim.print.damages", "claim.sheet.damages", false), export);
        var card = Kit.card(desktop.say("claim.heads"), Dates.said(v.on(), desktop.lang()), right);
        card.getChildren().add(state(board));
        if (model.file().currentClaim().filter(c -> c.no() == v.no()).isPresent()) new GroundHint(model, desktop).row().ifPresent(card.getChildren()::add);
        card.getChildren().addAll(heads.rows(board, roomy));
        return card;
    }

    /// Whether the version is still open, on what ground it claims, against whom.
    private HBox state(ShowClaim.Board board) {
        var v = board.version();
        var chip = board.frozen() ? Kit.chip(desktop.say("claim.frozen"), "fth-lock", "chip-stage") : Kit.chip(desktop.say("claim.draft"), "fth-edit-3", "chip-gap");
        Kit.tip(chip, desktop.say(board.frozen() ? "claim.frozen.why" : "claim.draft.why", v.no()));
        var names = new ArrayList<String>();
        for (var p : v.principal()) names.add(forms.party(p));
        for (var p : v.joint()) names.add(desktop.say("claim.jointly", forms.party(p)));
        for (var l : v.liabilities()) names.add(desktop.say("claim.partly", forms.party(l.party()), desktop.say("claim.liability." + l.kind()), l.upTo() == null ? desktop.say("claim.liability." + l.over()) : "¥" + l.upTo().grouped()));
        var row = Kit.row(8, chip, Kit.whole(Kit.label(desktop.say("ui.election." + v.election()), "caption", "muted")), Kit.cut(desktop.lang().listed(names), "caption", "muted"));
        if (v.by() != null) row.getChildren().add(1, Kit.chip(desktop.say("claim.counter", forms.party(v.by())), null, "chip-hearing"));
        row.setStyle("-fx-padding: 6 16 6 16;");
        return row;
    }

    private Button print(String says, String title, boolean factors) {
        return Kit.iconButton("fth-printer", desktop.say(says), () -> desktop.dialogs().chooseTarget(desktop.say(says), desktop.say(title) + " " + model.no().value() + ".pdf").ifPresent(to -> {
            int printed = version;
            desktop.jobs().run(p -> factors ? new PrintClaim(desktop.office()).factors(model.no(), desktop.lang(), to, p) : new PrintClaim(desktop.office()).computation(model.no(), printed, desktop.lang(), to, p),
                path -> desktop.statusProperty().set(Notice.of("claim.status.printed", path)));
        }));
    }

    private Listing listing() throws Refused {
        var v = model.file().claim(version);
        var awarded = new ShowClaim(desktop.office()).run(model.file(), version).awarded();
        return Listing.<Head>named(desktop.say("claim.heads")).text(desktop.say("claim.column.letter"), h -> h.kind()).text(desktop.say("claim.column.head"), h -> desktop.lang().of(h.label(), h.latin()))
            .text(desktop.say("claim.column.basis"), Head::basis).money(desktop.say("claim.column.low"), Head::low).money(desktop.say("claim.column.base"), Head::computed)
            .money(desktop.say("claim.column.high"), Head::high).money(desktop.say("claim.column.claimed"), Head::claimed)
            .money(desktop.say("claim.column.awarded"), h -> awarded.flatMap(a -> a.beside(v.heads(), h)).orElse(null)).of(v.heads());
    }

    private HBox sums(ClaimSheet s, ShowClaim.Board board) {
        var row = new HBox();
        row.getStyleClass().add("plaint-card");
        row.getChildren().addAll(sum("claim.words", s.words().replaceFirst("^人民币", ""), desktop.say("claim.words.below"), true),
            fee(s, board),
            sum("claim.topUp", s.topUp() == null ? "—" : s.topUp().grouped(), desktop.say(s.topUp() == null ? "claim.topUp.first" : "claim.topUp.of"), false),
            sum("claim.preservation", s.preservation() == null ? "—" : s.preservation().amount().grouped(), s.preservation() == null ? "" : desktop.say(s.preservation().steps().size() > 1 ? "claim.preservation.cap" : "claim.preservation.rule"), false), penalty(board));
        return row;
    }

    /// With its arithmetic, and what it comes to where it is reduced; on what grounds is told by the mouse.
    private VBox fee(ClaimSheet s, ShowClaim.Board board) {
        var box = sum("claim.fee", s.fee().amount().grouped(), String.join("; ", s.fee().steps()), false);
        box.setPrefWidth(FEE);
        var by = new java.util.LinkedHashMap<String, List<String>>();
        for (var h : board.halves()) by.computeIfAbsent(h.amount().grouped(), k -> new ArrayList<>()).add(desktop.lang().of(h.name().zh(), h.name().en()));
        by.forEach((reduced, grounds) -> {
            var line = Kit.whole(Kit.label(desktop.say("claim.fee.half", reduced), "caption", "muted"));
            Kit.tip(line, desktop.lang().listed(grounds));
            box.getChildren().add(line);
        });
        return box;
    }

    private VBox penalty(ShowClaim.Board board) {
        if (board.penalty().isEmpty()) return sum("claim.penalty", desktop.say("claim.penalty.none"), desktop.say("claim.penalty.none.why"), false);
        var p = board.penalty().get();
        var rule = desktop.lang().of(p.rule().rule().zh(), p.rule().rule().en());
        if (p.line() == null) return sum("claim.penalty", desktop.say("claim.penalty.noLoss"), rule, false);
        return sum("claim.penalty", p.line().grouped(), desktop.say(p.above() ? "claim.penalty.above" : "claim.penalty.below", p.claimed().minus(p.line()).grouped().replace("-", ""), rule), false);
    }

    private VBox sum(String key, String value, String below, boolean first) {
        var figure = Kit.cut(value, first ? "medium" : "section");
        if (!first) figure.setMinWidth(Region.USE_PREF_SIZE);
        // a share is never parted from its sign
        var note = Kit.text(below.replace(" %", "\u00a0%"), "caption", "muted");
        note.setTextAlignment(first ? javafx.scene.text.TextAlignment.LEFT : javafx.scene.text.TextAlignment.RIGHT);
        var box = new VBox(2, Kit.cut(desktop.say(key), "caption", "muted"), first ? wrapped(value) : figure, note);
        box.setStyle("-fx-padding: 10 14 10 14;" + (first ? "" : "-fx-border-color: transparent transparent transparent -color-border-muted;"));
        // their names stand on one line, however much is said below each
        box.setAlignment(first ? Pos.TOP_LEFT : Pos.TOP_RIGHT);
        box.setMinWidth(first ? 150 : 110);
        box.setPrefWidth(first ? 190 : 130);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label wrapped(String value) {
        return Kit.text(value, "medium");
    }

    private VBox versions() {
        var card = Kit.card(desktop.say("claim.versions"), desktop.say("claim.versions.count", model.opened().claims().size()), null);
        card.getChildren().add(line(true, desktop.say("claim.column.version"), desktop.say("claim.column.day"), Kit.label(desktop.say("claim.column.change")), desktop.say("claim.column.total"), desktop.say("claim.column.fee"), desktop.say("claim.column.more")));
        for (var s : model.opened().claims()) {
            var v = s.version();
            var why = Kit.text(desktop.lang().of(v.reason(), v.latinReason()));
            var row = line(false, ClaimHeads.named(desktop, v), Dates.table(v.on()), why, v.total().grouped(), s.fee().amount().grouped(), s.topUp() == null ? s.fee().amount().grouped() : s.topUp().grouped());
            if (v.no() == version) row.getChildren().getFirst().getStyleClass().add("semi");
            var filed = model.file().filings().stream().filter(f -> f.claim() == v.no() && f.submitted() != null).findFirst();
            filed.ifPresent(f -> why.setText(why.getText() + (desktop.lang() == Lang.ZH ? "；" : "; ") + desktop.say("claim.versions.filed", f.submitted().toString())));
            card.getChildren().add(row);
        }
        return card;
    }

    private static HBox line(boolean head, String no, String day, Label why, String total, String fee, String more) {
        why.setMinWidth(0);
        why.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(why, Priority.ALWAYS);
        var row = new HBox(12, Names.fixed(no, 84, false), Names.fixed(day, 84, false), why, Names.fixed(total, 106, true), Names.fixed(fee, 84, true), Names.fixed(more, 84, true));
        row.setAlignment(Pos.TOP_LEFT);
        row.setStyle("-fx-padding: 7 16 7 16;" + (head ? "-fx-background-color: -color-bg-subtle;" : "-fx-border-color: -color-border-muted transparent transparent transparent;"));
        if (head) for (Node n : row.getChildren()) n.getStyleClass().addAll(List.of("caption", "muted"));
        return row;
    }
}
