package plaint.ui.kit;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.desk.RecordAward;
import plaint.desk.RecordReceipt;
import plaint.desk.ReturnOverpaid;
import plaint.desk.ReverseEntry;
import plaint.desk.TransferToFund;
import plaint.fund.Entry;
import plaint.fund.Part;
import plaint.fund.Standing;
import plaint.key.CaseNo;
import plaint.text.Money;
import plaint.text.Notice;

/// The forms about money that the screen of the fund and the money of a case share. Each carries its verb out when it is saved; what the verb refuses is told at the field, and
/// what was done is given back to be told.
public final class MoneyForms {
    private static final Map<String, String> FIELDS = Map.of("fund.refused.future", "/day", "fund.refused.noDay", "/day", "fund.refused.reverseBefore", "/day", "fund.refused.over", "/amount",
        "fund.short.", "/amount", "fund.refused.negative", "/amount", "fund.refused.dueBefore", "/due", "fund.refused.noDue", "/due", "fund.refused.nothing", "/amount", "fund.refused.reason", "/reason");
    private final Desktop desktop;
    private final LocalDate today;

    public MoneyForms(Desktop desktop, LocalDate today) {
        this.desktop = desktop;
        this.today = today;
    }

    /// What a judgment in effect gives, `proposed` from the judgment on record.
    public Optional<Notice> award(CaseNo no, LocalDate effective, LocalDate due, String party, String text, Map<Part, Money> proposed) {
        var form = new RecordForm(desktop, desktop.say("money.award.head", no));
        var day = form.date(desktop.say("money.award.effective"), effective).needed().at("/day");
        var last = form.date(desktop.say("money.award.due"), due).needed().at("/due");
        var who = form.text(desktop.say("money.party"), party);
        var damages = form.money(desktop.say("money.part.DAMAGES"), proposed.get(Part.DAMAGES), Money.CNY).at("/amount");
        var costs = form.money(desktop.say("money.part.COSTS"), proposed.get(Part.COSTS), Money.CNY);
        var fees = form.money(desktop.say("money.part.FEES"), proposed.get(Part.FEES), Money.CNY);
        var words = form.text(desktop.say("money.text"), text);
        return form.ask(desktop.say("money.award"), () -> {
            var parts = new EnumMap<Part, Money>(Part.class);
            put(parts, Part.DAMAGES, damages.get());
            put(parts, Part.COSTS, costs.get());
            put(parts, Part.FEES, fees.get());
            return new RecordAward.Given(day.get(), last.get(), or(who.get()), or(words.get()), parts);
        }, g -> Verbs.tried(() -> new RecordAward(desktop.office()).run(no, g), FIELDS)).map(g -> Notice.of("money.done.award", no));
    }

    private static void put(Map<Part, Money> parts, Part part, Money m) {
        if (m != null) parts.put(part, m);
    }

    /// Money that came in. `owed` null: not known, the whole is not proposed.
    public Optional<Notice> receipt(CaseNo no, Standing owed, String payer) {
        var form = new RecordForm(desktop, desktop.say("money.receipt.head", no));
        var kind = form.choice(desktop.say("money.receipt.kind"), List.of(false, true), false, refund -> desktop.say(refund ? "money.receipt.refund" : "money.receipt.debtor"));
        var day = form.date(desktop.say("money.day"), today).needed().at("/day");
        var amount = form.money(desktop.say("money.amount"), null, Money.CNY).needed().at("/amount");
        if (owed != null) amount.hint(desktop.say("money.receipt.owed", owed.left().grouped()));
        var who = form.text(desktop.say("money.payer"), payer);
        var words = form.text(desktop.say("money.text"), null);
        form.group(desktop.say("money.receipt.agreed"));
        var parts = new EnumMap<Part, RecordForm.Field<Money>>(Part.class);
        for (var p : Part.values()) {
            var f = form.money(desktop.say("money.part." + p), null, Money.CNY).at("/" + p.key());
            if (owed != null) f.hint(desktop.say("money.receipt.owed", owed.left(p).grouped()));
            parts.put(p, f);
        }
        var over = form.check(desktop.say("money.receipt.over"), false);
        var fields = new java.util.HashMap<>(FIELDS);
        for (var p : Part.values()) fields.put("fund.refused.splitPart." + p, "/" + p.key());
        fields.put("fund.refused.split", "/amount");
        return form.ask(desktop.say("money.receipt"), () -> {
            var agreed = new EnumMap<Part, Money>(Part.class);
            parts.forEach((p, f) -> put(agreed, p, f.get()));
            return new RecordReceipt.Given(day.get(), amount.get(), or(who.get()), or(words.get()), null, agreed.isEmpty() ? null : agreed, over.get());
        }, g -> Verbs.tried(() -> {
            if (Boolean.TRUE.equals(kind.get())) new RecordReceipt(desktop.office()).feeRefund(no, g);
            else new RecordReceipt(desktop.office()).run(no, g);
        }, fields)).map(g -> Notice.of("money.done.receipt", g.amount().grouped(), no));
    }

    /// What was collected goes into the fund.
    public Optional<Notice> transfer(CaseNo no, Standing owed) {
        var form = new RecordForm(desktop, desktop.say("money.transfer.head", no));
        var day = form.date(desktop.say("money.day"), today).needed().at("/day");
        var parts = new EnumMap<Part, RecordForm.Field<Money>>(Part.class);
        for (var p : Part.values()) if (owed.held().get(p).minor() > 0) parts.put(p, form.money(desktop.say("money.part." + p), owed.held().get(p), Money.CNY).at(parts.isEmpty() ? "/amount" : "/" + p.key()));
        var words = form.text(desktop.say("money.text"), null);
        return form.ask(desktop.say("money.transfer"), () -> {
            var moved = new EnumMap<Part, Money>(Part.class);
            parts.forEach((p, f) -> put(moved, p, f.get()));
            return moved;
        }, moved -> Verbs.tried(() -> new TransferToFund(desktop.office()).run(no, day.get(), or(words.get()), moved), FIELDS)).map(m -> Notice.of("money.done.transfer", no));
    }

    /// What was paid too much goes back to who paid it.
    public Optional<Notice> giveBack(CaseNo no, Money over, String payer) {
        var form = new RecordForm(desktop, desktop.say("money.giveBack.head", no));
        var day = form.date(desktop.say("money.day"), today).needed().at("/day");
        var amount = form.money(desktop.say("money.amount"), over, Money.CNY).needed().at("/amount").hint(desktop.say("money.receipt.owed", over.grouped()));
        var who = form.text(desktop.say("money.giveBack.to"), payer);
        var words = form.text(desktop.say("money.text"), null);
        return form.ask(desktop.say("money.giveBack"), amount::get, m -> Verbs.tried(() -> new ReturnOverpaid(desktop.office()).run(no, day.get(), m, or(who.get()), or(words.get())), FIELDS))
            .map(m -> Notice.of("money.done.giveBack", m.grouped(), no));
    }

    /// Takes an entry back, with the reason.
    public Optional<Notice> reverse(Entry e) {
        var form = new RecordForm(desktop, desktop.say("money.reverse.head", e.no(), e.day(), e.size().grouped()));
        var day = form.date(desktop.say("money.day"), today).needed().at("/day");
        var reason = form.text(desktop.say("money.reason"), null).needed().at("/reason");
        return form.ask(desktop.say("money.reverse"), reason::get, r -> Verbs.tried(() -> new ReverseEntry(desktop.office()).run(e.no(), day.get(), r), FIELDS)).map(r -> Notice.of("money.done.reverse", e.no()));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
