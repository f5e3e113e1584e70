package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.layout.VBox;
import plaint.casefile.Fault;
import plaint.desk.ReckonInterest;
import plaint.desk.ReckonInterest.Kind;
import plaint.forum.Forum;
import plaint.forum.Interest.Reckoned;
import plaint.text.Money;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.RecordForm;

/// Interest on any sum between two days by the table of the case's forum: asked, and shown with its arithmetic and source.
final class InterestForm {
    private final Forum forum;
    private final Desktop desktop;

    InterestForm(Forum forum, Desktop desktop) {
        this.forum = forum;
        this.desktop = desktop;
    }

    private record Answer(Money amount, LocalDate from, LocalDate to, Kind kind) { }

    void ask(Money proposed) {
        var form = new RecordForm(desktop, desktop.say("money.interest.form")).savingNothing();
        var amount = form.money(desktop.say("money.amount"), proposed, forum.currency()).needed().at("/amount");
        var from = form.date(desktop.say("money.interest.from"), null).needed().at("/from");
        var to = form.date(desktop.say("money.interest.to"), Now.today()).needed().at("/to");
        var kind = form.choice(desktop.say("money.interest.kind"), List.of(Kind.values()), Kind.ORDINARY, k -> desktop.say("money.interest.kind." + k)).needed().at("/kind");
        form.ask(desktop.say("money.interest.reckon"), () -> new Answer(amount.get(), from.get(), to.get(), kind.get()), this::faults).ifPresent(this::show);
    }

    private List<Fault> faults(Answer a) {
        try {
            reckon(a);
            return List.of();
        } catch (Refused e) {
            return List.of(new Fault(e.notice().key().equals("desk.refused.interestSum") ? "/amount" : e.notice().key().equals("desk.refused.interestDays") ? "/to" : "/from", "interest", e.notice()));
        }
    }

    private Reckoned reckon(Answer a) throws Refused {
        return new ReckonInterest(forum).run(a.amount(), a.from(), a.to(), a.kind());
    }

    private void show(Answer a) {
        try {
            var r = reckon(a);
            var box = new VBox(6);
            box.setPrefWidth(620);
            box.getChildren().add(Kit.label(r.interest().grouped(), "section"));
            new ReckonInterest(forum).steps(r, a.kind()).forEach(s -> box.getChildren().add(Kit.text(s)));
            var below = new ArrayList<>(r.rules().stream().map(w -> desktop.lang().of(w.zh(), w.en())).toList());
            r.notes().forEach(n -> below.add(desktop.say(n)));
            below.forEach(s -> box.getChildren().add(Kit.text(s, "caption", "muted")));
            desktop.dialogs().show(desktop.say("money.interest.form"), box);
        } catch (Refused e) {
            desktop.dialogs().tell(e.notice());
        }
    }
}
