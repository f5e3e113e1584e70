package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseChange;
import plaint.docket.Application;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// 申请事项: what is asked of the court beside the claim, with the filing each goes with; added, changed and taken out here, handed in with a filing of its kind.
final class ApplicationsCard {
    private static final List<String> KINDS = List.of("preservation", "investigation", "investigation-order", "evidence-preservation", "extension", "public-notice", "withdrawal", "appeal", "enforcement");
    private final CaseModel model;
    private final Desktop desktop;
    private final ApplicationForms forms;

    ApplicationsCard(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        forms = new ApplicationForms(model, desktop);
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    VBox card() {
        var all = model.file().docket().applications();
        var add = new MenuButton("", Kit.icon("fth-plus", 15));
        add.getStyleClass().add("flat");
        add.setAccessibleText(say("docket.application.new"));
        add.setId("add-application");
        for (var kind : KINDS) {
            if ((kind.equals("appeal") || kind.equals("enforcement")) && model.file().docket().judgments().isEmpty()) continue;
            var item = new MenuItem(say("docket.application.kind." + kind));
            item.setOnAction(e -> ask(kind, null));
            add.getItems().add(item);
        }
        var card = Kit.card(say("docket.application.head"), all.isEmpty() ? "" : String.valueOf(all.size()), add);
        if (all.isEmpty()) {
            var none = new VBox(Kit.text(say("docket.application.none"), "caption", "muted"));
            none.setStyle("-fx-padding: 10 16 12 16;");
            card.getChildren().add(none);
        }
        for (var a : all) card.getChildren().add(row(a));
        return card;
    }

    private HBox row(Application a) {
        boolean handedIn = model.file().filings().stream().anyMatch(f -> f.no() == a.filing() && f.submitted() != null);
        var chip = a.filing() == 0 ? Kit.chip(say("docket.application.waits"), null, "chip-gap")
            : Kit.chip(say(handedIn ? "docket.application.handedIn" : "docket.application.with", a.filing()), null, handedIn ? "chip-done" : "chip-stage");
        var what = new VBox(2, Kit.row(10, Kit.cut(say("docket.application.kind." + a.kind()), "medium"), chip));
        var below = summary(a);
        if (!below.isBlank()) what.getChildren().add(Kit.text(below, "caption", "muted"));
        what.setMinWidth(0);
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new HBox(4, what);
        if (!handedIn) row.getChildren().addAll(Kit.iconButton("fth-edit-2", say("docket.edit"), () -> ask(a.kind(), a)), Kit.iconButton("fth-trash-2", say("docket.remove"), () -> {
            if (desktop.dialogs().confirm(say("docket.remove.sure", say("docket.application.one")), say("docket.remove.detail"), say("docket.remove"))) save(a, null);
        }));
        row.getStyleClass().add("fund-line");
        return row;
    }

    private String summary(Application a) {
        var comma = desktop.lang().of("、", ", ");
        var who = String.join(comma, a.against().stream().map(p -> DocketTab.name(model, desktop, p)).toList());
        var rest = switch (a) {
            case Application.Freeze f -> f.amount() == null ? "" : "¥" + f.amount().grouped();
            case Application.Investigation v -> v.unit() + desktop.lang().of("：", ": ") + String.join(comma, v.evidence());
            case Application.EvidenceHold e -> String.join(comma, e.evidence());
            case Application.Extension x -> String.valueOf(x.asked());
            case Application.PublicNotice n -> String.join(comma, n.papers());
            case Application.Withdrawal w -> w.reason() == null ? "" : w.reason();
            case Application.AppealPetition p -> String.join(comma, p.requests());
            case Application.EnforcementRequest e -> e.court() == null ? "" : e.court();
        };
        return who.isEmpty() ? rest : who + "  " + rest;
    }

    private void ask(String kind, Application now) {
        forms.ask(kind, now, now == null ? free() : now.id(), put(now)).ifPresent(made -> save(now, made));
    }

    private String free() {
        return Names.next("application", model.file().docket().applications().stream().map(Application::id).toList());
    }

    private static BiConsumer<CaseChange, Application> put(Application was) {
        return (d, now) -> {
            var list = new ArrayList<>(d.docket.applications());
            int at = was == null ? -1 : list.indexOf(was);
            if (now == null) list.remove(was);
            else if (at < 0) list.add(now);
            else list.set(at, now);
            d.docket = d.docket.withApplications(list);
        };
    }

    private void save(Application was, Application now) {
        var act = was == null ? "added" : now == null ? "removed" : "changed";
        var kind = (now == null ? was : now).kind();
        model.edit(d -> put(was).accept(d, now), Notice.of("history.docket." + act, Words.in(Lang.ZH).say("docket.application.kind." + kind)));
    }
}
