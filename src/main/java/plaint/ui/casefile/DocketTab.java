package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.casefile.CaseChange;
import plaint.casefile.DocketStory;
import plaint.desk.CaseDue;
import plaint.docket.Docket;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Hearing;
import plaint.docket.Judgment;
import plaint.docket.Stay;
import plaint.docket.Track;
import plaint.key.PartyId;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Gradual.Piece;
import plaint.ui.kit.Kit;

/// 庭审日程: hearings, service on each party, stays, preservation, judgments, appeals, enforcement and interruptions, each list with its forms; beside them what is due because of them.
final class DocketTab extends HBox {
    private final CaseModel model;
    private final Desktop desktop;
    private final ScrollPane records = new ScrollPane();
    private final DocketDue due;
    private DocketForms forms;

    DocketTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        this.due = new DocketDue(model, desktop);
        records.setFitToWidth(true);
        HBox.setHgrow(records, Priority.ALWAYS);
        records.setMinWidth(0);
        due.setPrefWidth(440);
        due.setMinWidth(360);
        getChildren().setAll(records, due);
        model.openedProperty().addListener(o -> show());
        desktop.jobs().run(p -> new CaseDue(desktop.office()).choices(model.file()), choices -> {
            forms = new DocketForms(model, desktop, choices);
            due.forms(forms);
            show();
        });
    }

    /// One list of the docket: where its words begin, how it is read and written, its forms and lines.
    private record Kind<T>(String key, Function<Docket, List<T>> read, BiFunction<Docket, List<T>, Docket> write, Function<T, String> id, Form<T> form, Function<T, Node> line,
                           Story<T> story, List<Extra<T>> extras) { }

    @FunctionalInterface private interface Form<T> {
        java.util.Optional<T> ask(T now, String id, BiConsumer<CaseChange, T> put);
    }

    /// Keeps the story in step: the record as it was (null: new) and as it is (null: gone).
    @FunctionalInterface private interface Story<T> {
        void tell(CaseChange d, T was, T now);
    }

    /// What else can be done with a record, where it is offered.
    private record Extra<T>(String icon, String says, Predicate<T> offered, BiConsumer<Kind<T>, T> act) { }

    private <T> Extra<T> extra(String icon, String says, BiFunction<T, BiConsumer<CaseChange, T>, java.util.Optional<T>> form) {
        return new Extra<>(icon, says, x -> true, (k, item) -> form.apply(item, put(k, item)).ifPresent(r -> save(k, item, r)));
    }

    private void show() {
        if (forms == null) return;
        var d = model.file().docket();
        var line = new DocketLines(model, desktop, forms);
        var column = new VBox(16);
        column.setStyle("-fx-padding: 16 8 24 24;");
        var cards = new ArrayList<Piece>();
        list(column, cards, new Kind<>("docket.hearing.", Docket::hearings, Docket::withHearings, Hearing::id, forms::hearing, line::hearing, this::hearingTold,
            List.of(new Extra<>("fth-skip-forward", "docket.hearing.putOff", Hearing::open, this::putOff))));
        list(column, cards, new Kind<>("docket.delivery.", Docket::deliveries, Docket::withDeliveries, x -> x.id(), forms::delivery, line::delivery, null, List.of(extra("fth-repeat", "docket.delivery.again", forms::attempt))));
        list(column, cards, new Kind<>("docket.stay.", Docket::stays, Docket::withStays, Stay::id, forms::stay, line::stay, this::stayTold, List.of()));
        list(column, cards, new Kind<>("docket.preservation.", Docket::preservations, Docket::withPreservations, x -> x.id(), forms::preservation, line::preservation, null, List.of(extra("fth-refresh-cw", "docket.preservation.renew", forms::renewal))));
        cards.add(Piece.in(column, new ApplicationsCard(model, desktop)::card));
        list(column, cards, new Kind<>("docket.judgment.", Docket::judgments, Docket::withJudgments, Judgment::id, forms::judgment, line::judgment, (c, was, now) -> told(c, EventKind.JUDGMENT, was == null ? null : was.on(), now == null ? null : now.on(),
            "docket.event.JUDGMENT", now == null ? List.of() : now.exhibits()), List.of()));
        if (!d.judgments().isEmpty()) {
            list(column, cards, new Kind<>("docket.appeal.", Docket::appeals, Docket::withAppeals, x -> x.id(), forms::appeal, line::appeal, null, List.of()));
            list(column, cards, new Kind<>("docket.enforcement.", Docket::enforcements, Docket::withEnforcements, x -> x.id(), forms::enforcement, line::enforcement, (c, was, now) -> told(c, EventKind.ENFORCEMENT, was == null ? null : was.filed(),
                now == null ? null : now.filed(), "docket.event.ENFORCEMENT", now == null ? List.of() : now.exhibits()), List.of()));
        }
        list(column, cards, new Kind<>("docket.interruption.", Docket::interruptions, Docket::withInterruptions, x -> x.id(), forms::interruption, line::interruption, null, List.of()));
        Gradual.fill(records, column, column, cards);
    }

    private <T> void list(VBox column, List<Piece> cards, Kind<T> kind) {
        cards.add(Piece.in(column, () -> card(kind)));
    }

    private void hearingTold(CaseChange d, Hearing was, Hearing now) {
        var title = now == null ? "docket.hearing.TRIAL" : "docket.hearing." + now.kind();
        DocketStory.hearing(d, was, now, Words.in(Lang.ZH).say(title), Words.in(Lang.EN).say(title));
    }

    private void putOff(Kind<Hearing> k, Hearing h) {
        BiConsumer<CaseChange, DocketForms.PutOff> put = (d, p) -> {
            put(k, h).accept(d, p.was());
            if (p.next() != null) put(k, null).accept(d, p.next());
        };
        forms.putOff(h, free(k), put).ifPresent(p -> model.edit(d -> put.accept(d, p), Notice.of("history.docket.putOff", h.at().toLocalDate())));
    }

    private void stayTold(CaseChange d, Stay was, Stay now) {
        told(d, EventKind.STAYED, was == null ? null : was.from(), now == null ? null : now.from(), "docket.event.STAYED", List.of());
        var ended = was == null ? null : was.until();
        var ends = now == null ? null : now.until();
        if (ended != null || ends != null) told(d, EventKind.RESUMED, ended, ends, "docket.event.RESUMED", List.of());
    }

    private static void told(CaseChange d, EventKind kind, LocalDate was, LocalDate now, String title, List<plaint.key.ExhibitId> exhibits) {
        DocketStory.move(d, kind, was, now, Words.in(Lang.ZH).say(title), Words.in(Lang.EN).say(title), exhibits);
    }

    private <T> Node card(Kind<T> k) {
        var items = k.read().apply(model.file().docket());
        var add = Kit.iconButton("fth-plus", desktop.say(k.key() + "new"), () -> k.form().ask(null, free(k), put(k, null)).ifPresent(r -> save(k, null, r)));
        add.setId("add-" + name(k));
        var card = Kit.card(desktop.say(k.key() + "head"), items.isEmpty() ? "" : String.valueOf(items.size()), add);
        if (items.isEmpty()) {
            var none = new VBox(Kit.text(desktop.say(k.key() + "none"), "caption", "muted"));
            none.setStyle("-fx-padding: 10 16 12 16;");
            card.getChildren().add(none);
        }
        for (var item : items) card.getChildren().add(row(k, item));
        return card;
    }

    private <T> Node row(Kind<T> k, T item) {
        var what = k.line().apply(item);
        HBox.setHgrow(what, Priority.ALWAYS);
        var row = new HBox(4, what);
        for (var x : k.extras()) if (x.offered().test(item)) row.getChildren().add(Kit.iconButton(x.icon(), desktop.say(x.says()), () -> x.act().accept(k, item)));
        row.getChildren().addAll(
            Kit.iconButton("fth-edit-2", desktop.say("docket.edit"), () -> k.form().ask(item, k.id().apply(item), put(k, item)).ifPresent(r -> save(k, item, r))),
            Kit.iconButton("fth-trash-2", desktop.say("docket.remove"), () -> {
                if (desktop.dialogs().confirm(desktop.say("docket.remove.sure", desktop.say(k.key() + "one")), desktop.say("docket.remove.detail"), desktop.say("docket.remove"))) save(k, item, null);
            }));
        row.getStyleClass().add("fund-line");
        return row;
    }

    /// A name no record of the list has yet.
    private <T> String free(Kind<T> k) {
        var taken = k.read().apply(model.file().docket()).stream().map(k.id()).toList();
        int n = taken.size() + 1;
        while (taken.contains(name(k) + n)) n++;
        return name(k) + n;
    }

    /// `hearing` of `docket.hearing.`.
    private static String name(Kind<?> k) {
        return k.key().split("\\.")[1];
    }

    private <T> BiConsumer<CaseChange, T> put(Kind<T> k, T was) {
        return (d, now) -> {
            var list = new ArrayList<>(k.read().apply(d.docket));
            int at = was == null ? -1 : list.indexOf(was);
            if (now == null) list.remove(was);
            else if (at < 0) list.add(now);
            else list.set(at, now);
            d.docket = k.write().apply(d.docket, list);
            if (k.story() != null) k.story().tell(d, was, now);
        };
    }

    private <T> void save(Kind<T> k, T was, T now) {
        var act = was == null ? "added" : now == null ? "removed" : "changed";
        model.edit(d -> put(k, was).accept(d, now), Notice.of("history.docket." + act, Words.in(Lang.ZH).say(k.key() + "one")));
    }

    /// The milestone of another track that a stay waits for, where the story has it after the stay began; where none was chosen, the conviction.
    static Event milestone(CaseModel model, Stay s) {
        return model.file().events().stream().filter(e -> e.track() != Track.CIVIL && !e.day().isBefore(s.from()) && e.kind() == (s.milestone() == null ? EventKind.CONVICTED : s.milestone())).findFirst().orElse(null);
    }

    /// The number of an exhibit in the bundle; empty where it has none.
    static String label(CaseModel model, plaint.key.ExhibitId id) {
        return model.opened().numbers().of(id).map(n -> n.label()).orElse("");
    }

    static String name(CaseModel model, Desktop desktop, PartyId id) {
        if (id == null) return "";
        var p = model.file().party(id);
        return desktop.lang().of(p.name(), p.latin() == null || p.latin().isBlank() ? p.name() : p.latin());
    }

}
