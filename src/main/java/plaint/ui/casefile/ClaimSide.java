package plaint.ui.casefile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.desk.ShowClaim;
import plaint.forum.DamageRules;
import plaint.forum.DecidedCase;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// What a court weighs, from 0 to 3 with its exhibits, and decided cases beside this one: what was claimed and what was given. Never a forecast.
final class ClaimSide {
    private static final double BAR = 88;
    private static final double WIDE = 2000;
    private final CaseModel model;
    private final Desktop desktop;
    private final ClaimForms forms;
    private final Set<String> open = new HashSet<>();

    ClaimSide(CaseModel model, Desktop desktop, ClaimForms forms) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
    }

    VBox factors(ShowClaim.Board board, Node print) {
        var all = board.rules().factors();
        var card = Kit.card(desktop.say("claim.factors"), desktop.say("claim.factors.count", all.size()), print);
        for (var f : all) card.getChildren().add(factor(f));
        return card;
    }

    private HBox factor(DamageRules.WeighedFactor f) {
        var given = model.file().damages().factors().stream().filter(x -> x.key().equals(f.key())).findFirst();
        int weight = given.map(x -> x.weight()).orElse(0);
        var name = desktop.lang().of(f.name().zh(), f.name().en());
        var label = Kit.text(name);
        Kit.tip(label, name + "\n" + desktop.say("claim.factor.source", f.source()) + given.map(x -> x.reasoning() == null ? "" : "\n" + x.reasoning()).orElse(""));
        HBox.setHgrow(label, Priority.ALWAYS);
        label.setMaxWidth(Double.MAX_VALUE);
        label.setMinHeight(Region.USE_COMPUTED_SIZE);
        // measured at the width that is left: one that fits a line takes no more than a line
        label.setMinWidth(0);
        label.setPrefWidth(WIDE);
        var steps = new HBox(3);
        for (int i = 1; i <= 3; i++) steps.getChildren().add(block(14, 6, i <= weight ? "-color-accent-emphasis" : "-color-border-muted"));
        steps.setAlignment(Pos.CENTER);
        steps.setAccessibleText(desktop.say("claim.factor.weight", name, weight));
        steps.setMinWidth(Region.USE_PREF_SIZE);
        var exhibits = given.map(x -> x.exhibits()).orElse(List.of());
        Node proof;
        if (exhibits.isEmpty()) proof = Kit.chip(desktop.say("claim.factor.unproved"), "fth-alert-triangle", "chip-gap");
        else {
            var first = new ExhibitChips(List.of(exhibits.getFirst()), model, desktop);
            first.setPrefWrapLength(72);
            first.setAlignment(Pos.CENTER_RIGHT);
            proof = exhibits.size() == 1 ? first : Kit.row(4, first, Kit.whole(Kit.label("+" + (exhibits.size() - 1), "caption", "muted")));
        }
        var shown = new HBox(proof);
        shown.setAlignment(Pos.CENTER_RIGHT);
        shown.setMinWidth(104);
        shown.setMaxWidth(104);
        var row = new HBox(8, label, steps, shown, Kit.iconButton("fth-edit-2", desktop.say("claim.factor.edit", name), () -> forms.factor(f)));
        row.setAlignment(Pos.CENTER_LEFT);
        row.setStyle("-fx-padding: 4 8 4 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }

    private static Region block(double width, double height, String colour) {
        var r = new Region();
        r.setMinSize(width, height);
        r.setMaxSize(width, height);
        r.setPrefSize(width, height);
        r.setStyle("-fx-background-color: " + colour + "; -fx-background-radius: 2;");
        return r;
    }

    VBox comparables(ShowClaim.Board board) {
        var legend = Kit.row(4, block(10, 10, "-color-accent-muted"), Kit.whole(Kit.label(desktop.say("claim.legend.claimed"), "caption", "muted")), block(10, 10, "-color-accent-emphasis"),
            Kit.whole(Kit.label(desktop.say("claim.legend.awarded"), "caption", "muted")));
        var card = Kit.card(desktop.say("claim.comparables"), desktop.say("claim.comparables.unit"), legend);
        var total = board.version().total();
        var scale = total.minor() == 0 ? Money.cny("3000000") : total;
        var judged = model.file().docket().judgments().stream().reduce((a, b) -> b).map(j -> j.total());
        var mine = row(desktop.say("claim.comparables.this", ClaimHeads.named(desktop, board.version())), desktop.lang().of(model.opened().court().name(), model.opened().court().latin()), "", total, judged.orElse(null), scale, judged.isEmpty(),
            judged.isEmpty() ? desktop.say("claim.comparables.pending") : percent(judged.get(), total));
        mine.setStyle("-fx-padding: 6 16 6 16; -fx-background-color: -color-accent-subtle;");
        card.getChildren().add(mine);
        for (var c : board.comparables()) card.getChildren().add(decided(c, scale));
        var note = Kit.text(desktop.say("claim.comparables.note"), "caption", "muted");
        note.setStyle("-fx-padding: 10 16 12 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        card.getChildren().add(note);
        return card;
    }

    private static String percent(Money part, Money whole) {
        if (whole.minor() == 0) return "—";
        var share = part.amount().multiply(BigDecimal.valueOf(100)).divide(whole.amount(), 6, RoundingMode.HALF_UP);
        return share.setScale(share.compareTo(BigDecimal.valueOf(20)) < 0 ? 1 : 0, RoundingMode.HALF_UP).toPlainString() + " %";
    }

    /// One decided case; a press shows or hides what its source says.
    private VBox decided(DecidedCase c, Money scale) {
        var share = c.shownShare().isEmpty() ? "—" : (c.shownShare().startsWith("~") ? desktop.say("claim.comparables.about", c.shownShare().substring(1)) : c.shownShare()) + " %";
        var where = desktop.lang().of(c.court().zh(), c.court().en());
        var when = c.decided().length() > 7 ? c.decided().substring(0, 7) : c.decided();
        var row = row(desktop.lang().of(c.name().zh(), c.name().en()), where, when, c.claimedSum().orElse(null), c.awardedSum().orElse(null), scale, false, share);
        var box = new VBox(2, row);
        if (!c.verified()) box.getChildren().add(Kit.chip(desktop.say("claim.comparables.unverified"), "fth-alert-triangle", "chip-gap"));
        var more = Kit.text(details(c), "caption", "muted");
        more.setVisible(open.contains(c.key()));
        more.setManaged(more.isVisible());
        box.getChildren().add(more);
        box.setFocusTraversable(true);
        box.getStyleClass().add("decided");
        box.setAccessibleRole(AccessibleRole.BUTTON);
        box.setAccessibleText(desktop.say("claim.comparables.read", desktop.lang().of(c.name().zh(), c.name().en()), said(c.claimedSum()), said(c.awardedSum()), share));
        Runnable press = () -> {
            if (!open.remove(c.key())) open.add(c.key());
            more.setVisible(open.contains(c.key()));
            more.setManaged(more.isVisible());
        };
        box.setOnMouseClicked(e -> press.run());
        box.setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) press.run();
        });
        return box;
    }

    private String said(Optional<Money> sum) {
        return sum.map(Money::grouped).orElse(desktop.say("claim.comparables.unseen"));
    }

    private String details(DecidedCase c) {
        var s = new StringBuilder(desktop.lang().of(c.about().zh(), c.about().en()));
        if (!c.docketNo().isEmpty()) s.append("\n").append(c.docketNo());
        s.append("\n").append(desktop.say("claim.legend.claimed")).append(' ').append(parts(c.claimed(), c.atLeast())).append("\n").append(desktop.say("claim.legend.awarded")).append(' ').append(parts(c.awarded(), false));
        if (c.appeal() != null) s.append("\n").append(desktop.say("claim.comparables.appeal", desktop.lang().of(c.appeal().court().zh(), c.appeal().court().en()), parts(c.appeal().awarded(), false),
            desktop.lang().of(c.appeal().note().zh(), c.appeal().note().en())));
        return s + "\n" + desktop.lang().of(c.note().zh(), c.note().en()) + "\n" + desktop.say("claim.comparables.source", c.source());
    }

    private String parts(List<DecidedCase.Part> parts, boolean atLeast) {
        if (parts == null) return desktop.say("claim.comparables.unseen");
        var told = parts.stream().map(p -> desktop.lang().of(p.what().zh(), p.what().en()) + (p.amount() == null ? "" : " " + p.amount().grouped())).toList();
        return String.join(" + ", told) + (atLeast ? desktop.say("claim.comparables.atLeast") : "");
    }

    private VBox row(String name, String where, String when, Money claimed, Money awarded, Money scale, boolean pending, String share) {
        var court = Kit.cut(where, "caption", "muted");
        var names = new VBox(Kit.cut(name, "medium"), court);
        names.setMinWidth(0);
        names.setPrefWidth(60);
        HBox.setHgrow(names, Priority.ALWAYS);
        var bars = new VBox(4, bar(claimed, scale, "-color-accent-muted"));
        if (!pending) bars.getChildren().add(bar(awarded, scale, "-color-accent-emphasis"));
        bars.setAlignment(Pos.CENTER_LEFT);
        bars.setMinWidth(BAR + 52);
        bars.setMaxWidth(BAR + 52);
        var part = Kit.cut(share, "medium");
        part.setMinWidth(desktop.lang() == Lang.ZH ? 52 : 74);
        part.setAlignment(Pos.CENTER_RIGHT);
        var right = new VBox(part);
        if (!when.isEmpty()) right.getChildren().add(Kit.whole(Kit.label(when, "caption", "muted")));
        right.setAlignment(Pos.CENTER_RIGHT);
        var row = new HBox(8, names, bars, right);
        row.setAlignment(Pos.CENTER_LEFT);
        return new VBox(row);
    }

    /// A bar as long as its sum on the scale of this case; a longer one is broken, an unknown one has none.
    private HBox bar(Money sum, Money scale, String colour) {
        var row = new HBox(3);
        row.setAlignment(Pos.CENTER_LEFT);
        if (sum == null) {
            row.getChildren().add(Kit.whole(Kit.label(desktop.say("claim.comparables.unseen"), "caption", "muted")));
            return row;
        }
        double full = BAR * 0.86;
        double length = full * sum.minor() / scale.minor();
        if (length > BAR) row.getChildren().addAll(block(BAR - 22, 8, colour), block(15, 8, colour));
        else row.getChildren().add(block(Math.max(2, length), 8, colour));
        row.getChildren().add(Kit.whole(Kit.label(shortly(sum), "caption")));
        return row;
    }

    /// In ten thousands in Chinese, in thousands in English; what is less in full.
    private String shortly(Money sum) {
        if (sum.minor() < 100_000) return sum.groupedShort() + (desktop.lang() == Lang.ZH ? "元" : "");
        return desktop.lang() == Lang.ZH ? String.format(Locale.ROOT, "%,.1f", sum.minor() / 1_000_000.0) : String.format(Locale.ROOT, "%,.0fk", sum.minor() / 100_000.0);
    }
}
