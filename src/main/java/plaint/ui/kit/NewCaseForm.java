package plaint.ui.kit;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import plaint.casefile.Fault;
import plaint.desk.CaseLine;
import plaint.desk.OpenNewCase;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.party.ContactCheck;
import plaint.party.CreditCode;
import plaint.party.ResidentId;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;

/// Asks what a new case needs: whom it is like, where and for what it is brought, and either the leads it comes from or who is sued. Gives the cells of [OpenNewCase].
public final class NewCaseForm {
    private final Desktop desktop;
    private final OpenNewCase.Choices choices;
    private final LocalDate today;

    public NewCaseForm(Desktop desktop, OpenNewCase.Choices choices, LocalDate today) {
        this.desktop = desktop;
        this.choices = choices;
        this.today = today;
    }

    /// Asks for a case by hand and opens it.
    public static void begin(Desktop desktop, LocalDate today, Consumer<CaseNo> then) {
        desktop.jobs().run(p -> new OpenNewCase(desktop.office()).choices(today), choices -> new NewCaseForm(desktop, choices, today).byHand().ifPresent(cells ->
            desktop.jobs().run(p -> new OpenNewCase(desktop.office()).run(cells), made -> {
                desktop.statusProperty().set(Notice.of(OpenNewCase.met(made) > 0 ? "ui.status.caseOpenedMet" : "ui.status.caseOpened", made.no(), OpenNewCase.met(made)));
                then.accept(made.no());
            })));
    }

    /// The cells of each case to open; `bundle`: its papers are drafted and bundled at once.
    public record Asked(List<Map<String, String>> cases, boolean bundle) { }

    /// The fields in common of both ways to a case.
    private final class Common {
        private final RecordForm.Field<CaseLine> like;
        private final RecordForm.Field<OpenNewCase.Place> place;
        private final RecordForm.Field<Forum.Court> court;
        private final RecordForm.Field<Forum.Cause> cause;
        private final RecordForm.Field<String> plaintiff;
        private final RecordForm.Field<LocalDate> dated;
        private final RecordForm.Field<Money> goodwill;

        Common(RecordForm form) {
            boolean first = choices.like().isEmpty();
            boolean zh = desktop.lang() == Lang.ZH;
            like = form.choice(say("ui.newcase.like"), choices.like(), first ? null : choices.like().getFirst(), c -> c.no() + "  " + (zh ? c.title() : c.latinTitle())).hint(first ? say("ui.newcase.like.none") : "");
            plaintiff = form.text(say("ui.newcase.plaintiff"), "").hint(say(first ? "ui.newcase.plaintiff.hint" : "ui.newcase.asLike")).at("/plaintiff");
            var home = choices.places().getFirst();
            place = form.choice(say("ui.newcase.forum"), choices.places(), first ? home : null, f -> zh ? f.name().zh() : f.name().en()).hint(first ? "" : say("ui.newcase.asLike"));
            court = form.choice(say("ui.newcase.court"), home.courts(), null, c -> zh ? c.name() : c.latin()).at("/court").hint(first ? "" : say("ui.newcase.asLike"));
            cause = form.choice(say("ui.newcase.cause"), home.causes(), null, c -> zh ? c.name() : c.latin()).at("/cause").hint(first ? "" : say("ui.newcase.asLike"));
            dated = form.date(say("ui.newcase.dated"), today).needed().at("/dated");
            place.chosen(f -> {
                court.offer((f == null ? home : f).courts());
                cause.offer((f == null ? home : f).causes());
            });
            // without a case to follow, nothing else says them
            if (first) {
                plaintiff.needed();
                court.needed();
                cause.needed();
            }
            goodwill = form.money(say("ui.newcase.goodwill"), null, Money.CNY).hint(say("ui.newcase.goodwill.hint")).at("/goodwill");
        }

        Map<String, String> cells() {
            var cells = new HashMap<String, String>();
            put(cells, "like", like.get() == null ? null : like.get().no().value());
            put(cells, "plaintiff", plaintiff.get());
            put(cells, "forum", place.get() == null ? null : place.get().forum());
            put(cells, "court", court.get() == null ? null : court.get().code());
            put(cells, "cause", cause.get() == null ? null : cause.get().key());
            put(cells, "dated", dated.get().toString());
            put(cells, "goodwill", goodwill.get() == null ? null : goodwill.get().plain());
            return cells;
        }

        /// Without a case to follow, what would come from it has to be said.
        List<Fault> faults() {
            var out = new ArrayList<Fault>();
            // another forum has courts and causes of its own, and what was taken over from a case knows none of them
            if (like.get() != null && place.get() == null) return out;
            if (like.get() == null && plaintiff.get() == null) out.add(missing("/plaintiff"));
            if (court.get() == null) out.add(missing("/court"));
            if (cause.get() == null) out.add(missing("/cause"));
            return out;
        }

        private Fault missing(String path) {
            return new Fault(path, "needed", Notice.of("ui.newcase.needed"));
        }
    }

    /// A case of one seller, written by hand.
    public Optional<Map<String, String>> byHand() {
        var form = new RecordForm(desktop, say("ui.newcase.head"));
        var who = form.text(say("ui.newcase.defendant"), "").needed().at("/defendant");
        var id = form.text(say("ui.newcase.id"), "").hint(say("ui.newcase.id.hint")).at("/id").warn(v -> v.length() == 18 && v.startsWith("9") ? CreditCode.check(v) : ResidentId.check(v));
        var address = form.area(say("ui.party.address"), "", 2);
        var phone = form.text(say("ui.party.phone"), "").warn(ContactCheck::phone);
        var shop = form.text(say("ui.newcase.shop"), "");
        var account = form.text(say("ui.newcase.account"), "");
        var brand = form.text(say("ui.newcase.brand"), "");
        form.group(say("ui.newcase.suit"));
        var common = new Common(form);
        return form.ask(say("ui.newcase.act"), () -> {
            var cells = common.cells();
            put(cells, "defendant", who.get());
            put(cells, "defendant_id", id.get());
            put(cells, "defendant_address", address.get());
            put(cells, "defendant_phone", phone.get());
            put(cells, "shop", shop.get());
            put(cells, "account", account.get());
            put(cells, "brand", brand.get());
            return cells;
        }, c -> {
            var faults = common.faults();
            // a company's code has no day of birth
            if (id.get() != null && !(id.get().length() == 18 && id.get().startsWith("9"))) for (var n : ResidentId.check(id.get())) if (n.key().equals("party.check.idBirth")) faults.add(new Fault("/id", "idBirth", n));
            return faults;
        });
    }

    /// Cases of leads, a case for each shop or one for all of them `together`; `bundled`: their papers at once. Both are proposed only. `shops`: the leads of each shop, since a seller is not sued
    /// twice because two of the goods were found.
    public Optional<Asked> ofLeads(List<List<String>> shops, boolean together, boolean bundled) {
        var leads = shops.stream().map(l -> String.join(" ", l)).toList();
        var form = new RecordForm(desktop, shops.size() < 2 ? say("ui.newcase.leads", shops.getFirst().size()) : say("ui.newcase.shops", shops.stream().mapToInt(List::size).sum(), shops.size()));
        var common = new Common(form);
        var one = leads.size() < 2 ? null : form.check(say("ui.newcase.together"), together);
        var bundle = form.check(say("ui.newcase.bundle"), bundled);
        return form.ask(say("ui.newcase.act"), () -> {
            var groups = one == null || one.get() ? List.of(String.join(" ", leads)) : leads;
            return new Asked(groups.stream().map(g -> {
                var cells = common.cells();
                cells.put("leads", g);
                return cells;
            }).toList(), bundle.get());
        }, a -> {
            var faults = new ArrayList<>(common.faults());
            if (a.bundle() && common.goodwill.get() == null) faults.add(new Fault("/goodwill", "needed", Notice.of("ui.newcase.bundleNeedsSum")));
            return faults;
        });
    }

    private static void put(Map<String, String> cells, String column, String value) {
        if (value != null && !value.isBlank()) cells.put(column, value);
    }

    private String say(String key, Object... args) {
        return desktop.say(key, args);
    }
}
