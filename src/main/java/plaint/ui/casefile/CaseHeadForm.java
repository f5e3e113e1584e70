package plaint.ui.casefile;

import java.util.List;
import javafx.scene.control.ComboBox;
import plaint.desk.EditCaseHead;
import plaint.desk.EditCaseHead.Head;
import plaint.desk.EditCaseHead.Offer;
import plaint.text.Lang;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// Asks where a case is brought and for what, who is in charge of it, and what lists filter it by.
final class CaseHeadForm {
    private final CaseModel model;
    private final Desktop desktop;

    CaseHeadForm(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    void show() {
        desktop.jobs().run(p -> new EditCaseHead(desktop.office()).offers(model.file()), this::ask);
    }

    private void ask(List<Offer> offers) {
        var c = model.file();
        var own = offers.getFirst();
        boolean zh = desktop.lang() == Lang.ZH;
        var form = new RecordForm(desktop, desktop.say("ui.case.edit.head", c.no()));
        if (c.filings().stream().anyMatch(f -> !f.open())) form.note(desktop.say("ui.case.edit.filed"), "caption", "muted");
        var owner = form.text(desktop.say("desk.head.owner"), c.owner()).hint(desktop.office().who());
        var forum = offers.size() < 2 ? null : form.choice(desktop.say("desk.head.forum"), offers, own, o -> desktop.lang().of(o.name().zh(), o.name().en())).needed();
        var court = form.choice(desktop.say("desk.head.court"), own.courts(), own.courts().stream().filter(o -> o.code().equals(model.opened().court().code())).findFirst().orElse(null), o -> zh ? o.name() : o.latin()).needed().at("/court");
        var cause = form.choice(desktop.say("desk.head.cause"), own.causes(), own.causes().stream().filter(o -> o.key().equals(c.cause())).findFirst().orElse(null), o -> zh ? o.name() : o.latin()).needed().at("/cause");
        if (forum != null) forum.chosen(o -> {
            if (o == null) return;
            refill(court, o.courts());
            refill(cause, o.causes());
        });
        var brand = form.text(desktop.say("desk.head.brand"), c.brand());
        var place = form.text(desktop.say("desk.head.place"), c.place());
        form.ask(desktop.say("ui.case.edit.act"), () -> new Head(forum == null ? c.forum() : forum.get().forum(), court.get().code(), cause.get().key(), owner.get(), brand.get(), place.get()), h -> List.of())
            .ifPresent(h -> model.verb((seen, p) -> new EditCaseHead(desktop.office()).run(seen, h)));
    }

    private static <T> void refill(RecordForm.Field<T> field, List<T> with) {
        if (!(field.control() instanceof ComboBox<?> box)) return;
        @SuppressWarnings("unchecked") var all = (ComboBox<T>) box;
        all.setValue(null);
        all.getItems().setAll(with);
    }
}
