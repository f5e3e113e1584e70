package plaint.ui.today;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.LeadFunnel;
import plaint.lead.FunnelStep;
import plaint.lead.LeadNames;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Place;
import plaint.ui.kit.RowButton;

/// How far leads got, step by step, each beside the published figure of its year; a store without leads over the line shows the published ones alone. Each step opens the leads it counts.
final class FunnelCard {
    private final Desktop desktop;

    FunnelCard(Desktop desktop) {
        this.desktop = desktop;
    }

    /// `funnel` null: not counted yet.
    VBox of(LeadFunnel.Result funnel) {
        if (funnel == null) {
            var waiting = Kit.row(0, Kit.label(desktop.say("today.funnel.counting"), "muted"));
            waiting.setStyle("-fx-padding: 12 16 12 16;");
            var empty = Kit.card(desktop.say("today.funnel"), desktop.say("today.funnel.own"), null);
            empty.getChildren().add(waiting);
            return empty;
        }
        var own = funnel.all();
        var beside = funnel.published().isEmpty() ? null : funnel.published().getFirst().funnel();
        boolean published = own.steps().getFirst().count() == 0 && beside != null;
        var shown = published ? beside : own;
        var overall = Kit.row(4, Kit.label(desktop.say("today.funnel.overall"), "caption", "muted"), Kit.label(shown.overall() == null ? "—" : percent(shown.overall(), 2), "semi"));
        var card = Kit.card(desktop.say("today.funnel"), published ? desktop.say("today.funnel.published", shown.name()) : desktop.say("today.funnel.own"), overall);
        int most = Math.max(1, shown.steps().getFirst().count());
        for (int i = 0; i < shown.steps().size(); i++) card.getChildren().add(step(shown.steps().get(i), most, published, published || beside == null ? null : beside.steps().get(i), beside == null ? "" : beside.name()));
        return card;
    }

    private Node step(LeadFunnel.Step step, int most, boolean published, LeadFunnel.Step beside, String year) {
        var name = Kit.cut(desktop.say(LeadNames.of(step.step())));
        var names = new VBox(name);
        names.setMinWidth(138);
        names.setPrefWidth(138);
        names.setAlignment(Pos.CENTER_LEFT);
        var bars = new VBox(4, bar(step.count(), most, "bar-fill"));
        bars.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(bars, Priority.ALWAYS);
        var count = Kit.whole(Kit.label(grouped(step.count()), "semi"));
        var counts = new VBox(count);
        // as wide as the largest, so that the bars of all steps end at one place
        counts.setMinWidth(9 * grouped(most).length() + 4);
        counts.setAlignment(Pos.CENTER_RIGHT);
        var share = Kit.label(step.step() == FunnelStep.OVER_LINE || step.share() == null ? "—" : percent(step.share(), 1), "muted");
        var shares = new VBox(share);
        shares.setMinWidth(52);
        shares.setAlignment(Pos.CENTER_RIGHT);
        var says = name.getText() + " " + count.getText() + " " + share.getText();
        if (beside != null) {
            var theirs = beside.step() == FunnelStep.OVER_LINE ? "" : percent(beside.share(), 1);
            names.getChildren().add(Kit.label(desktop.say("today.funnel.year", year), "caption", "muted"));
            counts.setMinWidth(44);
            counts.getChildren().add(Kit.whole(Kit.label(grouped(beside.count()), "caption", "muted")));
            shares.getChildren().add(Kit.label(theirs, "caption", "muted"));
            says += ", " + desktop.say("today.funnel.year", year) + " " + grouped(beside.count()) + " " + theirs;
        }
        // the leads that are counted; of published figures there are none here
        var query = new HashMap<>(Map.of("over", "true"));
        if (step.step() != FunnelStep.OVER_LINE) query.put("reached", step.step().name());
        var place = published ? new Place.Screen("reports") : new Place.Screen("leads", Map.copyOf(query));
        return new RowButton(Kit.row(10, names, bars, counts, shares), beside == null ? 40 : 46, says, () -> desktop.go(place));
    }

    private static StackPane bar(int count, int most, String style) {
        var bar = new Region();
        bar.getStyleClass().add(style);
        var track = new StackPane(bar);
        track.getStyleClass().add("bar-track");
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(40);
        bar.maxWidthProperty().bind(track.widthProperty().multiply((double) count / most));
        bar.setMinWidth(count == 0 ? 0 : 2);
        return track;
    }

    private static String grouped(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String percent(java.math.BigDecimal share, int decimals) {
        return share == null ? "—" : share.movePointRight(2).setScale(decimals, java.math.RoundingMode.HALF_UP) + " %";
    }
}
