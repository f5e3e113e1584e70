package plaint.forum;

import java.util.ArrayList;
import java.util.List;
import plaint.forum.Deadlines.Given;
import plaint.text.AmountInWords;
import plaint.text.Figures;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// tests.yaml: known answers a pack carries about itself. A row says what is asked and what must come out; `refused: true` says that nothing may.
final class PackTests {
    /// What one row came to; `got` is what came out, or the refusal in English.
    record Result(Spot spot, boolean ok, String wanted, String got) { }

    private interface Question {
        String ask() throws Refused;
    }

    private final Pack pack;
    private final List<Result> results = new ArrayList<>();

    PackTests(Pack pack) {
        this.pack = pack;
    }

    /// Runs every row of the file; faults in the file itself are noted with the reader's.
    List<Result> run(Row file) {
        for (var row : file.optionalRows("fees")) fee(row);
        for (var row : file.optionalRows("amounts")) amount(row);
        for (var row : file.optionalRows("statutes")) statutes(row);
        for (var row : file.optionalRows("law-changes")) lawChange(row);
        for (var row : file.optionalRows("causes")) cause(row);
        for (var row : file.optionalRows("papers")) paper(row);
        for (var row : file.optionalRows("docket")) docket(row);
        for (var row : file.optionalRows("words")) word(row);
        for (var row : file.optionalRows("courts")) court(row);
        for (var row : file.optionalRows("deadlines")) deadline(row);
        for (var row : file.optionalRows("counts")) count(row);
        for (var row : file.optionalRows("checks")) check(row);
        for (var row : file.optionalRows("codes")) code(row);
        for (var row : file.optionalRows("labels")) label(row);
        for (var row : file.optionalRows("portal")) portal(row);
        for (var row : file.optionalRows("days")) day(row);
        for (var row : file.optionalRows("interest")) interest(row);
        for (var row : file.optionalRows("interest-per-day")) perDay(row);
        for (var row : file.optionalRows("thresholds")) threshold(row);
        for (var row : file.optionalRows("methods")) method(row);
        for (var row : file.optionalRows("penalty")) penalty(row);
        for (var row : file.optionalRows("publication")) publication(row);
        for (var row : file.optionalRows("comparables")) comparable(row);
        file.done();
        return List.copyOf(results);
    }

    private void fee(Row row) {
        var kind = row.text("kind");
        var amount = row.optional("amount");
        var raised = row.optional("raised-to");
        var ground = row.optional("reduced");
        var on = row.date("on");
        expect(row, "fee", () -> {
            var fee = amount.isEmpty() ? pack.fee(kind, on) : raised.isEmpty() ? pack.fee(kind, figures(amount), on) : pack.topUp(kind, figures(amount), figures(raised), on);
            return (ground.isEmpty() ? fee : pack.reduced(fee, ground, on)).amount().plain();
        });
    }

    private void amount(Row row) {
        var given = row.optional("amount");
        if (given.isEmpty()) {
            var words = row.text("read");
            expect(row, "figures", () -> AmountInWords.parse(words).plain());
        } else expect(row, "words", () -> AmountInWords.of(Figures.read(given)));
    }

    private void statutes(Row row) {
        var topic = row.text("topic");
        var on = row.date("on");
        expect(row, "cites", () -> String.join(pack.language().startsWith("zh") ? "、" : "; ", pack.statutes(topic, on).stream().map(Forum.Statute::cited).toList()));
    }

    /// `gives`: the side of the change, then the citations of the notes that hold for the topic.
    private void lawChange(Row row) {
        var key = row.text("key");
        var topic = row.optional("topic");
        var from = row.date("from");
        var to = row.date("to");
        expect(row, "gives", () -> {
            var change = pack.lawChanges(from, to, topic.isEmpty() ? null : topic).stream().filter(c -> c.key().equals(key)).findFirst().orElseThrow(() -> new Refused("forum.refused.topic", key, pack.id(), ""));
            return change.side().name().toLowerCase(java.util.Locale.ROOT) + " " + String.join(" ", change.notes().stream().map(n -> n.cited().zh()).toList());
        });
    }

    private void cause(Row row) {
        var key = row.text("key");
        var on = row.date("on");
        expect(row, "name", () -> pack.cause(key, on).name());
    }

    private void paper(Row row) {
        var key = row.text("key");
        var on = row.date("on");
        expect(row, "title", () -> pack.paper(key, on).title());
    }

    private void docket(Row row) {
        var given = row.text("given");
        expect(row, "print", () -> pack.docketNo(given));
    }

    private void word(Row row) {
        var key = row.text("key");
        expect(row, "zh", () -> pack.words().containsKey(key) ? pack.words().get(key).zh() : "");
    }

    private void threshold(Row row) {
        var offence = row.text("offence");
        var on = row.date("on");
        expect(row, "least", () -> pack.criminalLine(offence, on).least().plain());
    }

    private void method(Row row) {
        var key = row.text("method");
        var values = new ArrayList<java.math.BigDecimal>();
        for (var text : row.texts("values")) {
            if (text.matches("\\d{1,15}(\\.\\d{1,6})?")) values.add(new java.math.BigDecimal(text));
            else row.faults().add(row.spot("values"), "forum.fault.badNumber", "values", text);
        }
        expect(row, "gives", () -> pack.damages().method(key).of(values).plain());
    }

    private void penalty(Row row) {
        var loss = row.text("loss");
        var on = row.date("on");
        expect(row, "line", () -> pack.damages().penalty(on).orElseThrow(() -> new Refused("forum.refused.lineThen", "penalty", on, pack.id())).of(figures(loss)).plain());
    }

    private void publication(Row row) {
        var published = row.date("published");
        var effective = row.date("effective");
        expect(row, "enough", () -> String.valueOf(pack.damages().publication(effective)
            .orElseThrow(() -> new Refused("forum.refused.lineThen", "publication", effective, pack.id())).enough(published, effective)));
    }

    private void comparable(Row row) {
        var key = row.text("key");
        expect(row, "share", () -> pack.comparables().stream().filter(c -> c.key().equals(key)).findFirst().map(c -> c.share().isEmpty() ? "unknown" : c.shownShare())
            .orElseThrow(() -> new Refused("forum.refused.comparable", key, pack.id())));
    }

    private void court(Row row) {
        var key = row.text("key");
        var on = row.has("on") ? row.date("on") : java.time.LocalDate.MAX;
        expect(row, "name", () -> pack.court(key).on(on).name());
    }

    /// `gives`: where the count ends, the last day in time and the safe day, with blanks between.
    private void deadline(Row row) {
        var event = row.optional("event");
        var span = event.isEmpty() ? row.span("period") : null;
        boolean before = row.flag("before", false);
        boolean clear = row.flag("clear", false);
        var given = new Given(row.has("service") ? row.key("service") : null, row.has("court") ? row.text("court") : null, row.flag("abroad", false));
        var start = row.moment("start");
        expect(row, "gives", () -> {
            var due = span == null ? pack.deadlines().due(event, start, given) : pack.deadlines().due(span, before, clear, start, given);
            return due.raw() + " " + due.due() + " " + due.safe();
        });
    }

    private void interest(Row row) {
        boolean delay = row.oneOf("kind", "delay", "ordinary").equals("delay");
        var principal = row.text("principal");
        // `due`: the last day in time, as a judgment has it; `from`: the day a pleading names, as the command takes it
        boolean named = row.has("from");
        var due = row.date(named ? "from" : "due");
        var until = row.date("until");
        var paid = row.optional("paid");
        var on = paid.isEmpty() ? null : row.date("paid-on");
        expect(row, "interest", () -> {
            if (named) return pack.interest().between(figures(principal), due, until, delay).interest().plain();
            var debts = List.of(new Interest.Debt(due, figures(principal)));
            var part = on == null ? List.<Interest.Paid>of() : List.of(new Interest.Paid(on, figures(paid)));
            return (delay ? pack.interest().delay(debts, part, until) : pack.interest().ordinary(debts, part, until)).interest().plain();
        });
    }

    /// What a day of ordinary interest comes to.
    private void perDay(Row row) {
        var principal = row.text("principal");
        var on = row.date("on");
        expect(row, "daily", () -> pack.interest().perDay(figures(principal), on).toPlainString());
    }

    /// The keys of a count's elements, with blanks between.
    private void count(Row row) {
        var key = row.text("key");
        var on = row.date("on");
        expect(row, "elements", () -> String.join(" ", pack.count(key, on).elements().stream().map(Forum.Element::key).toList()));
    }

    private void code(Row row) {
        var list = row.text("list");
        var code = row.text("code");
        var on = row.date("on");
        expect(row, "text", () -> pack.codes(list, on).stream().filter(c -> c.code().equals(code)).findFirst().map(Forum.Code::text).orElseThrow(() -> new Refused("forum.refused.codes", code, on, pack.id(), list)));
    }

    private void label(Row row) {
        int n = row.count("exhibit");
        var initials = row.optional("initials");
        expect(row, "label", () -> pack.exhibits().label(n, initials));
    }

    /// How grave a check is on a day, and with `text` what its patterns find in that text: `none` where they find nothing.
    private void check(Row row) {
        var key = row.text("key");
        var on = row.date("on");
        var text = row.optional("text");
        expect(row, "gives", () -> {
            int dot = key.indexOf('.');
            var rule = dot < 0 ? pack.checks().rule(key, on) : pack.checks().rules(key.substring(0, dot), on).stream().filter(r -> r.name().equals(key.substring(dot + 1))).findFirst()
                .orElseThrow(() -> new Refused("forum.refused.check", key, on, pack.id()));
            if (text.isEmpty()) return rule.rank().name().toLowerCase(java.util.Locale.ROOT);
            return rule.list("says").stream().map(s -> java.util.regex.Pattern.compile(s).matcher(text)).filter(java.util.regex.Matcher::find).map(java.util.regex.Matcher::group).findFirst().orElse("none");
        });
    }

    /// The largest file, and the size from which it is better split.
    private void portal(Row row) {
        row.text("what");
        expect(row, "megabytes", () -> pack.printing().portal().megabytes() + " " + pack.printing().portal().soft());
    }

    /// Whether a day is a working day at a court (or, without one, everywhere): `working` or `off`.
    private void day(Row row) {
        var day = row.date("day");
        var court = row.has("court") ? row.text("court") : null;
        expect(row, "is", () -> pack.deadlines().day(day, court).working() ? "working" : "off");
    }

    private Money figures(String text) throws Refused {
        return Figures.read(text, pack.currency());
    }

    private void expect(Row row, String answer, Question question) {
        boolean refused = row.flag("refused", false);
        var wanted = refused ? "" : row.text(answer);
        row.done();
        if (!row.faults().none()) return;
        try {
            var got = question.ask();
            results.add(new Result(row.spot(), !refused && got.equals(wanted), wanted, got));
        } catch (Refused e) {
            results.add(new Result(row.spot(), refused, wanted, e.notice().in(Lang.EN)));
        }
    }
}
