package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.casefile.LeadAgreements;
import plaint.claim.Acceptance;
import plaint.claim.AgreementProof.Binding;
import plaint.claim.AgreementProof.Standing;
import plaint.claim.AgreementVersion.Use;
import plaint.desk.PrintAgreement;
import plaint.desk.ShowAgreement;
import plaint.key.ShopId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Gradual.Piece;
import plaint.ui.kit.Kit;

/// What proves the agreement: which version bound an account on a day, each account's life by version, sales against it, versions with their digests, acceptances, and what each clause is cited for.
final class AgreementTab extends ScrollPane {
    private static final double TWO_COLUMNS = 1040;
    private final CaseModel model;
    private final Desktop desktop;
    private final AgreementForms forms;
    private final AgreementSales sales;
    private final AgreementLife life;
    private ShopId shop;
    private LocalDate day;
    private boolean wide = true;

    AgreementTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        forms = new AgreementForms(model, desktop);
        sales = new AgreementSales(model, desktop, forms, this);
        life = new AgreementLife(model, desktop);
        setFitToWidth(true);
        show();
        model.openedProperty().addListener(o -> show());
        widthProperty().addListener(o -> {
            if (getWidth() > 0 && wide != getWidth() >= TWO_COLUMNS) show();
        });
    }

    private void show() {
        if (getWidth() > 0) wide = getWidth() >= TWO_COLUMNS;
        setFitToHeight(model.file().agreements().isEmpty());
        if (model.file().agreements().isEmpty()) {
            var none = Kit.empty("fth-file-text", desktop.say("agreement.none"), desktop.say("agreement.none.hint"), Kit.button(desktop.say("agreement.version.add"), "fth-plus", () -> forms.version(null), "accent"));
            VBox.setVgrow(none, Priority.ALWAYS);
            var listed = listed();
            var both = listed == null ? none : new VBox(16, listed, none);
            if (listed != null) both.setStyle("-fx-padding: 16 24 24 24;");
            setContent(both);
            return;
        }
        try {
            var board = new ShowAgreement(desktop.office()).run(model.file());
            var left = new VBox(16);
            var right = new VBox(16);
            Gradual.fill(this, Kit.columns(wide, left, right), left, List.of(Piece.in(left, this::hint), Piece.in(left, this::listed), Piece.in(left, () -> query(board)), Piece.in(right, () -> versions(board)), Piece.in(left, () -> life.card(board)),
                Piece.in(right, this::clauses), Piece.in(left, () -> sales.card(board)), Piece.in(left, this::acceptances)));
        } catch (Refused e) {
            setContent(Kit.empty("fth-alert-triangle", desktop.say(e.notice()), "", null));
        }
    }

    private Node hint() {
        var hint = new GroundHint(model, desktop).row().orElse(null);
        if (hint != null) hint.getStyleClass().add("plaint-card");
        return hint;
    }

    /// Which version was in force for an account on a day.
    private VBox query(ShowAgreement.Board board) {
        var shops = model.file().shops();
        if (shop == null && !shops.isEmpty()) shop = shops.getFirst().id();
        if (day == null) day = model.file().damages().sales().stream().map(s -> s.until()).max(Comparator.naturalOrder()).orElse(Now.today());
        var print = Kit.iconButton("fth-printer", desktop.say("agreement.print"), () -> desktop.dialogs().chooseTarget(desktop.say("agreement.print"), desktop.say("agreement.sheet") + " " + model.no().value() + ".pdf").ifPresent(to ->
            desktop.jobs().run(p -> new PrintAgreement(desktop.office()).run(model.no(), Now.today(), desktop.lang(), to, p), path -> desktop.statusProperty().set(Notice.of("agreement.status.printed", path)))));
        var which = new ComboBox<ShopId>();
        which.getItems().setAll(shops.stream().map(s -> s.id()).toList());
        which.setValue(shop);
        which.setCellFactory(l -> named());
        which.setButtonCell(named());
        which.setAccessibleText(desktop.say("agreement.field.shop"));
        which.setPrefWidth(210);
        DatePicker when = Kit.date(day);
        when.setAccessibleText(desktop.say("agreement.query.day"));
        when.setPrefWidth(140);
        var answers = new VBox(0);
        Runnable ask = () -> {
            shop = which.getValue();
            day = when.getValue() == null ? day : when.getValue();
            answers.getChildren().clear();
            if (shop != null) for (var b : board.proof().on(shop, day)) answers.getChildren().add(answer(b));
        };
        which.setOnAction(e -> ask.run());
        when.setOnAction(e -> ask.run());
        ask.run();
        var asked = Kit.row(8, Kit.whole(Kit.label(desktop.say("agreement.query.shop"), "muted")), which, Kit.whole(Kit.label(desktop.say("agreement.query.on"), "muted")), when);
        asked.setStyle("-fx-padding: 12 16 12 16;");
        return Kit.card(desktop.say("agreement.query"), "", print, asked, answers);
    }

    private ListCell<ShopId> named() {
        return new ListCell<>() {
            @Override protected void updateItem(ShopId item, boolean nothing) {
                super.updateItem(item, nothing);
                setText(nothing || item == null ? null : model.file().shop(item).name());
            }
        };
    }

    private VBox answer(Binding b) {
        var chip = standing(desktop, b.standing());
        var name = Kit.cut(b.version() == null ? "《" + b.title() + "》" : PrintAgreement.name(b.version()), "medium");
        var head = Kit.row(8, name, chip);
        if (b.acceptance() != null && b.acceptance().exhibit() != null) head.getChildren().add(ExhibitChips.proof(b.acceptance().exhibit(), model, desktop));
        var why = Kit.text(PrintAgreement.why(b, model.opened(), desktop.lang()), "caption", "muted");
        var box = new VBox(4, head, why);
        box.setStyle("-fx-padding: 10 16 10 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return box;
    }

    static Label standing(Desktop desktop, Standing s) {
        var chip = switch (s) {
            case ACCEPTED -> Kit.chip(desktop.say("agreement.standing." + s), "fth-check", "chip-done");
            case CONTINUED -> Kit.chip(desktop.say("agreement.standing." + s), "fth-alert-triangle", "chip-gap");
            case NOT_ACCEPTED, NO_VERSION -> Kit.chip(desktop.say("agreement.standing." + s), "fth-x-circle", "chip-stop");
        };
        Kit.tip(chip, desktop.say("agreement.standing.why." + s));
        return chip;
    }

    /// What lists of leads say of acceptances and nobody has confirmed; null where there is nothing.
    private VBox listed() {
        var open = LeadAgreements.open(model.file());
        if (open.isEmpty()) return null;
        var card = Kit.card(desktop.say("agreement.listed"), desktop.say("agreement.listed.hint"), null);
        card.setId("listed-agreements");
        for (var l : open) {
            var who = model.file().shop(l.shop()).name();
            var says = l.agreement() == null ? desktop.say("agreement.listed.noVersion") : l.agreement();
            var confirm = Kit.button(desktop.say("agreement.listed.confirm"), "fth-check", () -> forms.confirm(l), "tool");
            confirm.setDisable(model.file().agreements().isEmpty());
            card.getChildren().add(row(Names.fixed(l.agreed() == null ? "—" : l.agreed().toString(), 96), Names.fixed(who, 120), Names.growing(says + "  " + l.no()), confirm));
        }
        return card;
    }

    private VBox acceptances() {
        var all = model.file().acceptances().stream().sorted(Comparator.comparing(Acceptance::at)).toList();
        var card = Kit.card(desktop.say("agreement.acceptances"), desktop.say("agreement.acceptances.count", all.size()), Kit.button(desktop.say("agreement.acceptance.add"), "fth-plus", () -> forms.acceptance(null), "tool"));
        if (all.isEmpty()) card.getChildren().add(Names.nothing(desktop.say("agreement.acceptances.none")));
        for (var a : all) {
            var version = model.file().agreements().stream().filter(v -> v.id().equals(a.agreement())).findFirst().map(PrintAgreement::name).orElse(a.agreement());
            var who = model.file().shop(a.shop()).name();
            Node proof = a.exhibit() == null ? Kit.chip(desktop.say("agreement.unproved"), "fth-alert-triangle", "chip-gap") : chips(a);
            card.getChildren().add(row(Names.fixed(Typed.moment(a.at()), 124), Names.fixed(who, 156), Names.growing(version + "  " + (a.channel() == null ? "" : a.channel())), proof,
                Kit.row(2, Kit.iconButton("fth-edit-2", desktop.say("agreement.acceptance.edit.of", who), () -> forms.acceptance(a)),
                    Kit.iconButton("fth-trash-2", desktop.say("agreement.acceptance.remove.of", who), () -> forms.removeAcceptance(a)))));
        }
        return card;
    }

    private ExhibitChips chips(Acceptance a) {
        var chips = new ExhibitChips(List.of(a.exhibit()), model, desktop);
        chips.setMinWidth(92);
        chips.setPrefWrapLength(92);
        chips.setAlignment(Pos.CENTER_RIGHT);
        return chips;
    }

    private VBox versions(ShowAgreement.Board board) {
        var card = Kit.card(desktop.say("agreement.versions"), String.valueOf(board.published().size()), Kit.button(desktop.say("agreement.version.add"), "fth-plus", () -> forms.version(null), "tool"));
        for (var p : board.published()) {
            var v = p.version();
            var name = Kit.cut(PrintAgreement.name(v), "medium");
            HBox.setHgrow(name, Priority.ALWAYS);
            name.setMaxWidth(Double.MAX_VALUE);
            var head = Kit.row(6, name, Kit.iconButton("fth-edit-2", desktop.say("agreement.version.edit.of", PrintAgreement.name(v)), () -> forms.version(v)),
                Kit.iconButton("fth-plus", desktop.say("agreement.clause.add", PrintAgreement.name(v)), () -> forms.clause(v, -1)),
                Kit.iconButton("fth-trash-2", desktop.say("agreement.version.remove.of", PrintAgreement.name(v)), () -> forms.removeVersion(v)));
            var last = board.proof().lastDay(v);
            var dates = Kit.text(last == null ? desktop.say("agreement.dates.still", v.published() == null ? "—" : v.published(), v.effective()) : desktop.say("agreement.dates", v.published() == null ? "—" : v.published(), v.effective(), last), "caption");
            var notice = Kit.text(PrintAgreement.notice(p, desktop.lang()), "caption", p.late() ? "warning-text" : "muted");
            // a digest of nothing seals nothing
            boolean text = !v.clauses().isEmpty();
            var digest = Kit.label(text ? "SHA-256 " + v.digest().substring(0, 16) + (desktop.lang() == Lang.ZH ? "…" : "...") : desktop.say("agreement.version.noText"), "caption", "muted");
            if (text) {
                Kit.tip(digest, v.digest());
                digest.setAccessibleText("SHA-256 " + v.digest());
            }
            var foot = Kit.row(8, Kit.whole(digest), Kit.spring());
            if (v.exhibit() != null) {
                var proof = new ExhibitChips(List.of(v.exhibit()), model, desktop);
                proof.setPrefWrapLength(96);
                foot.getChildren().add(proof);
            } else foot.getChildren().add(Kit.chip(desktop.say("agreement.unproved"), "fth-alert-triangle", "chip-gap"));
            var box = new VBox(2, head, dates, notice, foot);
            box.setStyle("-fx-padding: 8 16 10 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
            card.getChildren().add(box);
        }
        return card;
    }

    /// Each use with the clauses cited for it, version by version; what is missing is told.
    private VBox clauses() {
        var card = Kit.card(desktop.say("agreement.clauses"), "", null);
        for (var use : Use.values()) {
            var title = Kit.text(desktop.say("agreement.proves." + use), "medium");
            var box = new VBox(2, title);
            for (var v : model.file().agreements()) for (int i = 0; i < v.clauses().size(); i++) {
                var c = v.clauses().get(i);
                if (c.use() != use) continue;
                int at = i;
                var where = Kit.cut((v.version() == null ? v.title() : v.version()) + "  " + c.no() + "  " + c.text(), "caption", "muted");
                where.setMaxWidth(Double.MAX_VALUE);
                HBox.setHgrow(where, Priority.ALWAYS);
                box.getChildren().add(Kit.row(2, where, Kit.iconButton("fth-edit-2", desktop.say("agreement.clause.edit.of", c.no()), () -> forms.clause(v, at)),
                    Kit.iconButton("fth-trash-2", desktop.say("agreement.clause.remove.of", c.no()), () -> forms.removeClause(v, c))));
            }
            if (box.getChildren().size() == 1) box.getChildren().add(Kit.chip(desktop.say("agreement.clauses.missing"), "fth-minus"));
            box.setStyle("-fx-padding: 8 8 8 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
            card.getChildren().add(box);
        }
        return card;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(10, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        row.setMinHeight(Region.USE_PREF_SIZE);
        row.setStyle("-fx-padding: 4 8 4 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        return row;
    }
}
