package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import plaint.casefile.Seat;
import plaint.desk.BookedAwards;
import plaint.desk.CaseMoney;
import plaint.docket.Judgment;
import plaint.fund.Act;
import plaint.fund.Entry;
import plaint.fund.Part;
import plaint.fund.Standing;
import plaint.party.Party;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.DayField;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Gradual;
import plaint.ui.kit.Gradual.Piece;
import plaint.ui.kit.Kit;
import plaint.ui.kit.MoneyForms;

/// The money of a case as of a day: what the judgment gave per defendant and head, what was paid, what is still owed with the interest line by line, and what went to the fund.
final class MoneyTab extends ScrollPane {
    private static final double SUM = 128;
    private final CaseModel model;
    private final Desktop desktop;
    private final MoneyForms forms;
    private final ObjectProperty<LocalDate> at;
    private final LocalDate today = Now.today();
    private final DayField day;

    MoneyTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        forms = new MoneyForms(desktop, today);
        at = new SimpleObjectProperty<>(today);
        day = new DayField(desktop, desktop.say("money.asOf"), at);
        setFitToWidth(true);
        at.addListener(o -> read());
        model.openedProperty().addListener(o -> read());
        read();
    }

    private void read() {
        if (at.get() == null) return;
        desktop.jobs().run(p -> new CaseMoney(desktop.office()).run(model.no(), at.get()), this::show);
    }

    private void done(Notice told) {
        desktop.statusProperty().set(told);
        read();
    }

    private void show(CaseMoney.Sheet s) {
        var all = new VBox(16);
        all.setStyle("-fx-padding: 16 24 24 24;");
        boolean none = s.entries().isEmpty();
        Gradual.fill(this, all, all, List.of(Piece.in(all, () -> acts(s)), Piece.in(all, () -> s.differing().isEmpty() ? null : differing(s)), Piece.in(all, () -> sums(s)),
            Piece.in(all, () -> none ? none(s) : parts(s)), Piece.in(all, () -> none ? null : interest(s)), Piece.in(all, () -> none ? null : entries(s))));
    }

    /// What is booked otherwise than the judgment gives it, and the way out.
    private VBox differing(CaseMoney.Sheet s) {
        var box = new VBox(4);
        box.setId("money-differs");
        for (var d : s.differing()) box.getChildren().add(Kit.row(8, Kit.icon("fth-alert-triangle", 15, "warning-icon"), Kit.text(desktop.say(d.told()), "medium")));
        box.getChildren().add(Kit.text(desktop.say("money.differs.hint"), "caption", "muted"));
        box.getStyleClass().add("plaint-card");
        box.setStyle("-fx-padding: 12 16 12 16;");
        return box;
    }

    private HBox acts(CaseMoney.Sheet s) {
        var row = Kit.row(8, Kit.whole(Kit.label(desktop.say("money.asOf"), "muted")), day, Kit.spring());
        row.getChildren().add(Kit.button(desktop.say("money.interest.form"), "fth-percent", this::interestOnAny, "flat"));
        boolean awarded = s.entries().stream().anyMatch(e -> e.act() == Act.AWARD && !s.reversed().contains(e.no()));
        // with nothing booked it stands where the list will be
        if (!s.entries().isEmpty()) row.getChildren().add(Kit.button(desktop.say("money.award"), "fth-award", () -> award().ifPresent(this::done), awarded ? "flat" : "accent"));
        if (awarded) {
            row.getChildren().add(Kit.button(desktop.say("money.transfer"), "fth-arrow-right", () -> asItStands(s, now -> forms.transfer(model.no(), now).ifPresent(this::done))));
            row.getChildren().getLast().setDisable(s.standing().heldInAll().minor() == 0);
            row.getChildren().add(Kit.button(desktop.say("money.receipt"), "fth-plus", () -> asItStands(s, now -> forms.receipt(model.no(), now, debtors()).ifPresent(this::done)), "accent"));
        }
        return row;
    }

    /// What is done is done today: what a form proposes is what stands today, whatever day is looked at.
    private void asItStands(CaseMoney.Sheet shown, Consumer<Standing> then) {
        if (shown.standing().at().equals(today)) then.accept(shown.standing());
        else desktop.jobs().run(p -> new CaseMoney(desktop.office()).run(model.no(), today).standing(), then);
    }

    /// Whatever the sum, the days and the kind: proposed is what is claimed.
    private void interestOnAny() {
        desktop.jobs().run(p -> desktop.office().forums().get(model.file().forum()), forum -> new InterestForm(forum, desktop).ask(model.file().currentClaim().map(v -> v.total()).filter(t -> t.currency().equals(forum.currency())).orElse(null)));
    }

    private VBox none(CaseMoney.Sheet s) {
        var box = Kit.empty("fth-dollar-sign", desktop.say("money.none"), desktop.say("money.none.hint"), Kit.button(desktop.say("money.award"), "fth-award", () -> award().ifPresent(this::done), "accent"));
        box.setStyle("-fx-padding: 48 0 0 0;");
        return box;
    }

    private Optional<Judgment> inForce() {
        return BookedAwards.inForce(model.file());
    }

    private Optional<Notice> award() {
        var j = inForce();
        var parts = j.map(x -> BookedAwards.given(model.file(), x)).orElse(Map.of());
        return forms.award(model.no(), j.map(Judgment::effective).orElse(null), j.map(Judgment::performBy).orElse(null), debtors(), j.map(Judgment::docketNo).orElse(model.file().docketNo()), parts);
    }

    /// Those the judgment names as owing us; before one, all who are sued.
    private String debtors() {
        var owing = inForce().map(j -> model.file().debtors(j)).orElse(List.of());
        return desktop.lang().listed((owing.isEmpty() ? model.file().seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE) : owing).stream().map(Party::name).toList());
    }

    private HBox sums(CaseMoney.Sheet s) {
        var t = s.standing();
        var row = new HBox(sum("claimed", s.claimed(), true), sum("judged", t.judged(), false), sum("received", t.receivedInAll(), false), sum("left", t.left(), false),
            sum("toFund", t.toFund(), false), sum("paidOut", t.paidOut(), false));
        row.getStyleClass().add("plaint-card");
        return row;
    }

    private VBox sum(String key, Money m, boolean first) {
        var box = new VBox(2, Kit.label(desktop.say("money.sum." + key), "caption", "muted"), Kit.whole(Kit.label(m.grouped(), "section")));
        box.getStyleClass().add("fund-sum");
        if (first) box.getStyleClass().add("first");
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /// Per defendant and head as the court gave it, then by part as it was paid.
    private HBox parts(CaseMoney.Sheet s) {
        var t = s.standing();
        var owed = Kit.card(desktop.say("money.parts.head"), t.due() == null ? null : desktop.say("money.parts.due", t.due()), null);
        owed.getChildren().add(line("fund-band", desktop.say("money.parts.part"), true, desktop.say("money.parts.owed"), desktop.say("money.sum.received"), desktop.say("money.parts.left")));
        for (var p : Part.values()) {
            var awarded = t.awarded().getOrDefault(p, Money.ZERO);
            if (awarded.minor() == 0 && t.received().getOrDefault(p, Money.ZERO).minor() == 0) continue;
            owed.getChildren().add(line("fund-line", desktop.say("money.part." + p), false, awarded.grouped(), t.received().getOrDefault(p, Money.ZERO).grouped(), t.left(p).grouped()));
        }
        owed.getChildren().add(line("fund-band", desktop.say("money.parts.sum"), false, t.judged().plus(t.interest().interest()).grouped(), t.receivedInAll().minus(t.over()).grouped(), t.left().grouped()));
        if (t.over().minor() > 0) {
            var over = line("fund-line", desktop.say("money.parts.over"), false, "", t.over().grouped());
            var back = Kit.button(desktop.say("money.giveBack"), "fth-corner-up-left", () -> asItStands(s, now -> forms.giveBack(model.no(), now.over(), debtors()).ifPresent(this::done)), "tool");
            back.setMinWidth(SUM);
            over.getChildren().add(back);
            owed.getChildren().add(over);
        }
        HBox.setHgrow(owed, Priority.ALWAYS);
        owed.setMinWidth(0);
        owed.setPrefWidth(620);
        var row = new HBox(16, owed);
        inForce().ifPresent(j -> {
            var given = judgment(j);
            given.setPrefWidth(460);
            given.setMinWidth(0);
            HBox.setHgrow(given, Priority.ALWAYS);
            row.getChildren().addFirst(given);
        });
        return row;
    }

    private VBox judgment(Judgment j) {
        var card = Kit.card(desktop.say("money.judgment.head"), j.on() == null ? null : j.on().toString(), null);
        card.getChildren().add(line("fund-band", desktop.say("money.judgment.who"), true, desktop.say("money.sum.awarded")));
        for (var a : j.awards()) {
            var joint = a.joint().isEmpty() ? "" : desktop.say("money.judgment.joint", desktop.lang().listed(a.joint().stream().map(this::name).toList()));
            card.getChildren().add(line("fund-line", name(a.party()) + "  " + desktop.say("docket.head." + a.head()) + joint, false, a.amount().grouped()));
        }
        card.getChildren().add(line("fund-band", desktop.say("money.parts.sum"), false, j.total().grouped()));
        return card;
    }

    private String name(plaint.key.PartyId id) {
        var p = model.file().party(id);
        return desktop.lang().of(p.name(), p.latin());
    }

    private VBox interest(CaseMoney.Sheet s) {
        var r = s.standing().interest();
        var card = Kit.card(desktop.say("money.interest.head"), desktop.say("money.interest.at", s.standing().at()), null);
        card.getChildren().add(line("fund-band", desktop.say("money.interest.days"), true, desktop.say("money.interest.base"), desktop.say("money.interest.rate"), desktop.say("money.interest.sum")));
        for (var l : r.lines())
            card.getChildren().add(line("fund-line", desktop.say("money.interest.line", l.from(), l.to(), l.days()), false, l.base().grouped(), l.percent().stripTrailingZeros().toPlainString() + " %", l.interest().grouped()));
        card.getChildren().add(line("fund-band", desktop.say("money.parts.sum"), false, "", "", r.interest().grouped()));
        var below = new VBox(4);
        below.setStyle("-fx-padding: 10 16 12 16;");
        below.getChildren().add(Kit.text(desktop.say("money.interest.order"), "caption", "muted"));
        for (var rule : r.rules()) below.getChildren().add(Kit.text(desktop.lang().of(rule.zh(), rule.en()), "caption", "muted"));
        for (var n : s.standing().notes()) below.getChildren().add(Kit.text(desktop.say(n), "caption"));
        card.getChildren().add(below);
        return card;
    }

    private VBox entries(CaseMoney.Sheet s) {
        var card = Kit.card(desktop.say("money.entries.head"), null, null);
        var then = s.entries().stream().filter(e -> !e.day().isAfter(s.standing().at())).toList();
        for (var e : then.reversed()) card.getChildren().add(entry(e, s.reversed()));
        if (then.size() < s.entries().size()) {
            var later = new VBox(Kit.text(desktop.say("money.entries.later", s.entries().size() - then.size(), s.standing().at()), "caption", "muted"));
            later.setStyle("-fx-padding: 10 16 12 16;");
            card.getChildren().add(later);
        }
        return card;
    }

    private HBox entry(Entry e, List<Long> reversed) {
        boolean back = reversed.contains(e.no());
        var day = Kit.whole(Kit.label(e.day().toString()));
        var act = Kit.chip(desktop.say("fund.act." + e.act()), back ? "fth-corner-up-left" : null, back || e.act() == Act.REVERSAL ? "chip-gap" : "chip-stage");
        var row = Kit.row(12, Kit.whole(Kit.label(desktop.say("fund.ledger.entry", e.no()), "muted")), day, act, Kit.cut(e.text()), Kit.cut(e.party() == null ? "" : e.party(), "muted"), Kit.spring(), right(e.size().grouped()));
        if (!back && e.act() != Act.REVERSAL) row.getChildren().add(Kit.iconButton("fth-corner-up-left", desktop.say("money.reverse"), () -> forms.reverse(e).ifPresent(this::done)));
        else {
            var gap = new Region();
            gap.setMinWidth(30);
            row.getChildren().add(gap);
        }
        row.getStyleClass().add("fund-line");
        return row;
    }

    private static Label right(String text) {
        var l = Kit.label(text);
        l.setMinWidth(SUM);
        l.setMaxWidth(SUM);
        l.setAlignment(Pos.CENTER_RIGHT);
        return l;
    }

    private static HBox line(String style, String name, boolean head, String... sums) {
        var row = Kit.row(8, Kit.cut(name, head ? "caption" : style.equals("fund-band") ? "semi" : ""), Kit.spring());
        for (var s : sums) {
            var l = right(s);
            if (head) l.getStyleClass().addAll("caption", "muted");
            else if (style.equals("fund-band")) l.getStyleClass().add("semi");
            row.getChildren().add(l);
        }
        row.getStyleClass().add(style);
        return row;
    }
}
