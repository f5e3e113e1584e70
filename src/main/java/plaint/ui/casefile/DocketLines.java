package plaint.ui.casefile;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import plaint.desk.CaseDue;
import plaint.desk.CourtClock;
import plaint.docket.Appeal;
import plaint.docket.Delivery;
import plaint.docket.Enforcement;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.docket.Stay;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.text.Typed;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// What a line of the docket shows of each record.
final class DocketLines {
    private final CaseModel model;
    private final Desktop desktop;
    private final DocketForms forms;

    DocketLines(CaseModel model, Desktop desktop, DocketForms forms) {
        this.model = model;
        this.desktop = desktop;
        this.forms = forms;
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }

    private String name(plaint.key.PartyId id) {
        return DocketTab.name(model, desktop, id);
    }

    private ZoneId clock() {
        return CourtClock.of(desktop.office().forums(), model.file().forum(), model.file().court());
    }

    /// Days stand in front, then what, then chips; smaller lines below.
    private static VBox line(String day, String what, List<? extends Node> chips, String... below) {
        var head = Kit.row(10);
        if (day != null) head.getChildren().add(Kit.whole(Kit.label(day, "medium")));
        head.getChildren().add(Kit.cut(what, "medium"));
        head.getChildren().addAll(chips);
        var box = new VBox(2, head);
        for (var b : below) if (b != null && !b.isBlank()) box.getChildren().add(Kit.text(b, "caption", "muted"));
        box.setMinWidth(0);
        HBox.setHgrow(box, javafx.scene.layout.Priority.ALWAYS);
        return box;
    }

    private static String day(LocalDate d) {
        return d == null ? "" : d.toString();
    }

    private static String joined(String... parts) {
        return String.join("  ", java.util.Arrays.stream(parts).filter(p -> p != null && !p.isBlank()).toList());
    }

    Node hearing(Hearing h) {
        var chip = h.held() ? Kit.chip(say("docket.hearing.held"), null, "chip-done") : h.off() ? Kit.chip(say("docket.hearing.off"), null)
            : h.unreported(Now.at(clock())) ? Kit.chip(say("docket.hearing.unreported"), "fth-alert-triangle", "chip-gap") : Kit.chip(say("docket.hearing.ahead"), null, "chip-stage");
        return line(Typed.moment(h.at()), say("docket.hearing." + h.kind()), List.of(chip), joined(h.room(), h.online() ? say("docket.field.online") : "", h.judge()), h.outcome());
    }

    Node delivery(Delivery v) {
        var served = v.attempts().stream().filter(Delivery.Attempt::served).findFirst();
        var chip = served.isPresent() ? Kit.chip(served(served.get()), "fth-check", "chip-done") : Kit.chip(say("docket.delivery.open", v.attempts().size()), null, "chip-gap");
        var below = new ArrayList<String>();
        int n = 1;
        for (var a : v.attempts()) below.add(joined(say("docket.delivery.try", n++), day(a.on()), forms.way(a.way()), a.served() ? say("docket.field.served") : say("docket.delivery.failed"), a.result()));
        return line(null, name(v.party()) + "  " + forms.paper(v.document()), List.of(chip), below.toArray(String[]::new));
    }

    private String served(Delivery.Attempt a) {
        try {
            var effect = new CaseDue(desktop.office()).inEffect(model.file(), a);
            return effect.equals(a.on()) ? say("docket.delivery.servedOn", a.on()) : say("docket.delivery.deemed", a.on(), forms.way(a.way()), effect);
        } catch (Refused e) {
            return say("docket.delivery.servedOn", a.on());
        }
    }

    /// The milestone a stay waits for and what else was said of it.
    private String waits(Stay s) {
        var kind = s.milestone() == null ? null : say("docket.eventKind." + s.milestone());
        if (kind == null && s.waitsFor() == null) return null;
        return say("docket.stay.for", kind == null ? s.waitsFor() : s.waitsFor() == null || s.waitsFor().equals(kind) ? kind : kind + desktop.lang().of("，", ", ") + s.waitsFor());
    }

    Node stay(Stay s) {
        var chip = s.until() == null ? Kit.chip(say("docket.stay.waiting"), null, "chip-gap") : Kit.chip(say("docket.stay.days", java.time.temporal.ChronoUnit.DAYS.between(s.from(), s.until())), null, "chip-done");
        var milestone = DocketTab.milestone(model, s);
        return line(day(s.from()) + (s.until() == null ? "" : " → " + s.until()), s.reason() == null ? "" : s.reason(), List.of(chip), waits(s),
            milestone == null ? null : say("docket.stay.milestone", milestone.day(), desktop.lang().of(milestone.title(), milestone.latin())));
    }

    Node preservation(Preservation p) {
        var chips = new ArrayList<Node>();
        chips.add(p.lifted() != null ? Kit.chip(say("docket.preservation.lifted", p.lifted()), null) : p.end() == null ? Kit.chip(say("docket.preservation.noEnd"), null, "chip-gap")
            : p.lapsed(CourtClock.today(desktop.office().forums(), model.file())) ? Kit.chip(say("docket.preservation.lapsed", p.end()), "fth-alert-triangle", "chip-gap") : Kit.chip(say("docket.preservation.ends", p.end()), null, "chip-stage"));
        var below = new ArrayList<String>();
        below.add(joined(name(p.against()), p.amount() == null ? "" : "¥" + p.amount().grouped(), p.docketNo(), say("docket.preservation.from", day(p.from()), day(p.until()))));
        for (var r : p.renewals()) below.add(say("docket.preservation.renewed", day(r.on()), day(r.until())));
        return line(null, say("docket.preservation." + p.kind()) + "  " + p.asset(), chips, below.toArray(String[]::new));
    }

    Node judgment(Judgment j) {
        var chips = new ArrayList<Node>();
        chips.add(Kit.whole(Kit.label("¥" + j.total().grouped(), "semi")));
        if (j.unverified()) chips.add(Kit.chip(say("docket.field.unverified"), null, "chip-gap"));
        var above = model.file().docket().judgments().stream().filter(x -> x.on() != null && x.instance().compareTo(j.instance()) > 0).min(Comparator.comparing(Judgment::on));
        if (j.effective() == null && above.isPresent()) chips.add(Kit.chip(say("docket.judgment.above", above.get().on(), say("docket.instance." + above.get().instance())), null));
        else chips.add(j.effective() == null ? Kit.chip(say("docket.judgment.open"), null, "chip-gap") : Kit.chip(say("docket.judgment.force", j.effective()), null, "chip-done"));
        var below = new ArrayList<String>();
        below.add(joined(j.docketNo(), j.performBy() == null ? "" : say("docket.judgment.performBy", j.performBy())));
        for (var a : j.awards()) below.add(joined(name(a.party()), say("docket.head." + a.head()), "¥" + a.amount().grouped(),
            a.joint().isEmpty() ? "" : say("docket.judgment.joint", desktop.lang().listed(a.joint().stream().map(this::name).toList()))));
        for (var r : j.granted()) below.add(say("docket.judgment.granted", r));
        for (var r : j.refused()) below.add(say("docket.judgment.refused", r));
        return line(day(j.on()), say("docket.instance." + j.instance()) + "  " + court(j.court()), chips, below.toArray(String[]::new));
    }

    private String court(String given) {
        if (given == null) return "";
        var own = model.opened().court();
        return given.equals(model.file().court()) || given.equals(own.code()) || given.equals(own.name()) ? desktop.lang().of(own.name(), own.latin()) : given;
    }

    Node appeal(Appeal a) {
        boolean decided = a.outcome() != null || model.file().docket().judgments().stream().anyMatch(j -> j.instance() == Judgment.Instance.APPEAL && j.on() != null && !j.on().isBefore(a.on()));
        var chip = !decided ? Kit.chip(say("docket.appeal.pending"), null, "chip-gap") : Kit.chip(say("docket.appeal.done"), null, "chip-done");
        return line(day(a.on()), name(a.by()), List.of(chip), joined(court(a.court()), a.docketNo()), a.outcome());
    }

    Node enforcement(Enforcement e) {
        var chip = e.closed() == null ? Kit.chip(say("docket.enforcement.running"), null, "chip-stage")
            : Kit.chip(joined(e.ending() == null ? "" : say("docket.ending." + e.ending()), day(e.closed())), null, "chip-done");
        return line(day(e.filed()), e.sought() == null ? court(e.court()) : "¥" + e.sought().grouped(), List.of(chip), joined(court(e.court()), e.docketNo()), String.join(desktop.lang().of("；", "; "), e.assets()));
    }

    Node interruption(Interruption i) {
        var who = i.against() == null ? say("docket.interruption.all") : name(i.against());
        return line(day(i.on()), say("docket.interruption." + i.kind()), List.of(Kit.chip(who, null)), i.restarts() == null ? null : say("docket.interruption.restarts", i.restarts()),
            joined(i.note(), i.exhibit() == null ? "" : DocketTab.label(model, i.exhibit())));
    }
}
