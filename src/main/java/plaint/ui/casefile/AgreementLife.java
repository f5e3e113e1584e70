package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.claim.AgreementProof.Standing;
import plaint.claim.AgreementProof.Stretch;
import plaint.desk.PrintAgreement;
import plaint.desk.ShowAgreement;
import plaint.party.Shop;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// The life of each account on one scale of time, coloured by what bound it; every gap is told below its bar in words and dates.
final class AgreementLife {
    private static final int NAME = 156;
    private final CaseModel model;
    private final Desktop desktop;

    AgreementLife(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    VBox card(ShowAgreement.Board board) {
        var title = board.proof().titles().getFirst();
        var legend = Kit.row(6);
        for (var s : Standing.values()) legend.getChildren().addAll(swatch(s), Kit.whole(Kit.label(desktop.say("agreement.standing." + s), "caption", "muted")));
        var card = Kit.card(desktop.say("agreement.life"), "", legend);
        var first = model.file().shops().stream().map(Shop::opened).filter(java.util.Objects::nonNull).min(Comparator.naturalOrder());
        var today = Now.today();
        var last = model.file().shops().stream().map(s -> s.closed() == null ? today : s.closed()).max(Comparator.naturalOrder());
        for (var s : model.file().shops()) card.getChildren().add(shop(board, s, title, first.orElse(today), last.orElse(today), today));
        return card;
    }

    private VBox shop(ShowAgreement.Board board, Shop s, String title, LocalDate first, LocalDate last, LocalDate today) {
        var all = board.proof().timeline(s.id(), title, today);
        var name = Kit.cut(s.name(), "medium");
        name.setMinWidth(NAME);
        name.setPrefWidth(NAME);
        var box = new VBox(4);
        box.setStyle("-fx-padding: 10 16 10 16; -fx-border-color: -color-border-muted transparent transparent transparent;");
        if (all.isEmpty()) {
            box.getChildren().add(Kit.row(8, name, Kit.chip(desktop.say("agreement.life.unknown"), "fth-alert-triangle", "chip-gap")));
            return box;
        }
        var bar = bar(all, first, last);
        HBox.setHgrow(bar, javafx.scene.layout.Priority.ALWAYS);
        var row = new HBox(8, name, bar);
        row.setAlignment(Pos.CENTER_LEFT);
        box.getChildren().add(row);
        for (var g : board.proof().gaps(s.id(), title, today)) {
            var says = Kit.text(desktop.say("agreement.gap", g.from(), g.until(), g.days(), desktop.say("agreement.standing." + g.binding().standing()),
                g.binding().version() == null ? "《" + title + "》" : PrintAgreement.name(g.binding().version())), "caption", g.binding().standing() == Standing.CONTINUED ? "warning-text" : "danger-text");
            says.setStyle("-fx-padding: 0 0 0 " + (NAME + 8) + ";");
            box.getChildren().add(says);
        }
        return box;
    }

    private Pane bar(List<Stretch> all, LocalDate first, LocalDate last) {
        var bar = new Pane() {
            @Override protected void layoutChildren() {
                double whole = last.toEpochDay() - first.toEpochDay() + 1;
                for (int i = 0; i < all.size(); i++) {
                    var s = all.get(i);
                    double x = getWidth() * (s.from().toEpochDay() - first.toEpochDay()) / whole;
                    double w = Math.max(3, getWidth() * s.days() / whole - 1);
                    getChildren().get(i).resizeRelocate(x, 2, w, 18);
                }
            }
        };
        bar.setMinHeight(22);
        bar.setPrefHeight(22);
        bar.setMinWidth(200);
        for (var s : all) {
            var label = new Label();
            label.setStyle("-fx-background-radius: 3; -fx-background-color: " + colour(s.binding().standing()) + "; -fx-font-size: 11px; -fx-padding: 0 4 0 4; -fx-text-fill: " + written(s.binding().standing()) + ";");
            label.setMinWidth(0);
            if (s.days() > 100 && s.binding().version() != null && s.binding().version().version() != null) label.setText(s.binding().version().version());
            var says = s.from() + " — " + s.until() + "  " + (s.binding().version() == null ? "" : PrintAgreement.name(s.binding().version()) + "  ") + desktop.say("agreement.standing." + s.binding().standing());
            Kit.tip(label, says);
            label.setAccessibleText(says);
            bar.getChildren().add(label);
        }
        return bar;
    }

    private static String colour(Standing s) {
        return switch (s) {
            case ACCEPTED -> "-color-success-subtle";
            case CONTINUED -> "-color-warning-fg";
            case NOT_ACCEPTED -> "-color-danger-fg";
            case NO_VERSION -> "-color-border-default";
        };
    }

    /// What is written on a bar of that colour: a strong one, bright on dark and dark on bright, takes the colour of the page.
    private static String written(Standing s) {
        return s == Standing.CONTINUED || s == Standing.NOT_ACCEPTED ? "-color-bg-default" : "-color-fg-default";
    }

    private static Region swatch(Standing s) {
        var r = new Region();
        r.setMinSize(10, 10);
        r.setMaxSize(10, 10);
        r.setStyle("-fx-background-radius: 2; -fx-background-color: " + colour(s) + "; -fx-border-color: -color-border-default; -fx-border-radius: 2;");
        return r;
    }
}
