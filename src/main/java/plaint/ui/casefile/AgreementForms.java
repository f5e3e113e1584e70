package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.casefile.LeadAgreements;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.AgreementVersion.Clause;
import plaint.claim.AgreementVersion.Use;
import plaint.claim.SalesPeriod;
import plaint.desk.PrintAgreement;
import plaint.key.ShopId;
import plaint.lead.Lead;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The forms of the agreement tab: versions and their clauses, acceptances, sales.
final class AgreementForms {
    private final CaseModel model;
    private final Desktop desktop;
    private final ClaimForms claim;

    AgreementForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        claim = new ClaimForms(model, desktop);
    }

    private void save(Consumer<CaseChange> how, String what) {
        model.edit(how, Notice.of("history.agreement", desktop.say(what)));
    }

    /// `was` null makes a new one.
    void version(AgreementVersion was) {
        var form = new RecordForm(desktop, desktop.say(was == null ? "agreement.version.add" : "agreement.version.edit"));
        var title = form.text(desktop.say("agreement.field.title"), was == null ? "" : was.title()).needed();
        var version = form.text(desktop.say("agreement.field.version"), was == null ? "" : was.version()).hint("V2016-03");
        var published = form.date(desktop.say("agreement.field.published"), was == null ? null : was.published()).at("/published");
        var effective = form.date(desktop.say("agreement.field.effective"), was == null ? null : was.effective()).needed().at("/effective");
        var superseded = form.date(desktop.say("agreement.field.superseded"), was == null ? null : was.superseded()).at("/superseded");
        var exhibit = form.choice(desktop.say("agreement.field.exhibit"), claim.exhibits(), was == null ? null : was.exhibit(), claim::exhibit);
        var id = was == null ? ClaimForms.fresh("agreement-", model.file().agreements().stream().map(AgreementVersion::id).toList()) : was.id();
        form.ask(desktop.say("claim.save"), () -> new AgreementVersion(id, title.get(), version.get(), published.get(), effective.get(), superseded.get(), was == null ? null : was.clauses(), exhibit.get()),
            now -> model.faults(version(now, was))).ifPresent(now -> save(version(now, was), was == null ? "agreement.version.add" : "agreement.version.edit"));
    }

    private static Consumer<CaseChange> version(AgreementVersion now, AgreementVersion was) {
        return d -> d.agreements = AgreementVersion.succession(d.agreements, now, was);
    }

    /// What an account accepted is proof: its acceptances go first.
    void removeVersion(AgreementVersion v) {
        var name = PrintAgreement.name(v);
        long accepted = model.file().acceptances().stream().filter(a -> a.agreement().equals(v.id())).count();
        if (accepted > 0) desktop.dialogs().tell(Notice.of("agreement.version.accepted", name, accepted));
        else if (desktop.dialogs().confirm(desktop.say("agreement.version.remove.ask", name), desktop.say("agreement.version.remove.detail"), desktop.say("agreement.version.remove"))) save(version(null, v), "agreement.version.remove");
    }

    /// `at` -1 adds a clause.
    void clause(AgreementVersion v, int at) {
        var was = at < 0 ? null : v.clauses().get(at);
        var form = new RecordForm(desktop, desktop.say(at < 0 ? "agreement.clause.add" : "agreement.clause.edit", PrintAgreement.name(v)));
        var no = form.text(desktop.say("agreement.field.no"), was == null ? "" : was.no()).needed().hint("7.4");
        var use = form.choice(desktop.say("agreement.field.use"), List.of(Use.values()), was == null ? null : was.use(), u -> desktop.say("agreement.use." + u)).needed();
        var text = form.area(desktop.say("agreement.field.text"), was == null ? "" : was.text(), 6).needed();
        form.ask(desktop.say("claim.save"), () -> v.withClauses(ClaimForms.put(v.clauses(), new Clause(no.get(), use.get(), text.get()), was)), now -> model.faults(version(now, v)))
            .ifPresent(now -> save(version(now, v), "agreement.clause.history"));
    }

    void removeClause(AgreementVersion v, Clause c) {
        if (desktop.dialogs().confirm(desktop.say("agreement.clause.remove.ask", c.no()), desktop.say("agreement.clause.remove.detail"), desktop.say("agreement.clause.remove")))
            save(version(v.withClauses(ClaimForms.put(v.clauses(), null, c)), v), "agreement.clause.remove");
    }

    void acceptance(Acceptance was) {
        acceptance(was, was);
    }

    /// What a list of leads says, to be confirmed: filled in as far as it goes.
    void confirm(Lead lead) {
        var version = LeadAgreements.version(model.file(), lead);
        acceptance(null, new Acceptance(lead.shop(), version == null ? null : version.id(), lead.agreed() == null ? null : lead.agreed().atStartOfDay(), null, null));
    }

    private void acceptance(Acceptance was, Acceptance filled) {
        var form = new RecordForm(desktop, desktop.say(was == null ? "agreement.acceptance.add" : "agreement.acceptance.edit"));
        var shop = form.choice(desktop.say("agreement.field.shop"), shops(), filled == null ? null : filled.shop(), s -> model.file().shop(s).name()).needed();
        var version = form.choice(desktop.say("agreement.field.accepted"), model.file().agreements().stream().map(AgreementVersion::id).toList(), filled == null ? null : filled.agreement(), this::named).needed();
        var at = form.moment(desktop.say("agreement.field.at"), filled == null ? null : filled.at()).needed().at("/at");
        var channel = form.text(desktop.say("agreement.field.channel"), was == null ? "" : was.channel()).hint(desktop.say("agreement.field.channel.hint"));
        var exhibit = form.choice(desktop.say("agreement.field.exhibit"), claim.exhibits(), was == null ? null : was.exhibit(), claim::exhibit);
        form.ask(desktop.say("claim.save"), () -> new Acceptance(shop.get(), version.get(), at.get(), channel.get(), exhibit.get()), now -> model.faults(accepted(now, was)))
            .ifPresent(now -> save(accepted(now, was), "agreement.acceptance.history"));
    }

    private static Consumer<CaseChange> accepted(Acceptance now, Acceptance was) {
        return d -> d.acceptances = ClaimForms.put(d.acceptances, now, was);
    }

    void removeAcceptance(Acceptance was) {
        if (desktop.dialogs().confirm(desktop.say("agreement.acceptance.remove.ask"), desktop.say("agreement.acceptance.remove.detail"), desktop.say("agreement.acceptance.remove")))
            save(accepted(null, was), "agreement.acceptance.remove");
    }

    void sales(SalesPeriod was) {
        var form = new RecordForm(desktop, desktop.say(was == null ? "agreement.sales.add" : "agreement.sales.edit"));
        var shop = form.choice(desktop.say("agreement.field.shop"), shops(), was == null ? null : was.shop(), s -> model.file().shop(s).name()).needed();
        var from = form.date(desktop.say("agreement.field.from"), was == null ? null : was.from()).needed().at("/from");
        var until = form.date(desktop.say("agreement.field.until"), was == null ? null : was.until()).needed().at("/until");
        var orders = form.number(desktop.say("agreement.field.orders"), was == null ? null : was.orders());
        var buyers = form.number(desktop.say("agreement.field.buyers"), was == null ? null : was.buyers());
        var amount = form.money(desktop.say("agreement.field.amount"), was == null ? null : was.amount(), Money.CNY).at("/amount");
        var exhibit = form.choice(desktop.say("agreement.field.exhibit"), claim.exhibits(), was == null ? null : was.exhibit(), claim::exhibit);
        form.ask(desktop.say("claim.save"), () -> new SalesPeriod(shop.get(), from.get(), until.get(), orders.get() == null ? 0 : orders.get(), buyers.get() == null ? 0 : buyers.get(), amount.get(), exhibit.get()),
            now -> model.faults(sales(now, was))).ifPresent(now -> save(sales(now, was), "agreement.sales.history"));
    }

    private static Consumer<CaseChange> sales(SalesPeriod now, SalesPeriod was) {
        return d -> d.damages = d.damages.withSales(ClaimForms.put(new ArrayList<>(d.damages.sales()), now, was));
    }

    void removeSales(SalesPeriod was) {
        save(sales(null, was), "agreement.sales.remove");
    }

    private List<ShopId> shops() {
        return model.file().shops().stream().map(s -> s.id()).toList();
    }

    private String named(String id) {
        return model.file().agreements().stream().filter(v -> v.id().equals(id)).findFirst().map(PrintAgreement::name).orElse(id);
    }
}
