package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import plaint.casefile.Seat.Role;
import plaint.desk.HandOverToPolice;
import plaint.docket.Track;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.party.Authority;
import plaint.party.Party;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// Asks what to hand over to police or regulator, makes the file, and, once somebody says it went out, records the event on its track.
final class HandOverForm {
    private final CaseModel model;
    private final Desktop desktop;

    HandOverForm(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    void ask() {
        var c = model.file();
        var form = new RecordForm(desktop, desktop.say("parties.handover.head"));
        var authority = form.text(desktop.say("parties.handover.authority"), authority()).needed();
        var track = form.choice(desktop.say("parties.handover.track"), List.of(Track.CRIMINAL, Track.ADMINISTRATIVE), Track.CRIMINAL, t -> desktop.say("ui.track." + t)).needed();
        var dated = form.date(desktop.say("parties.handover.dated"), Now.today()).needed();
        // whoever reports the crime, and whose brand it is, is no suspect
        var wronged = c.seats().stream().filter(s -> s.role() == Role.PLAINTIFF || s.role() == Role.BRAND_OWNER).map(s -> s.party()).toList();
        var people = c.parties().stream().filter(p -> !(p instanceof Authority) && !wronged.contains(p.id())).map(Party::id).toList();
        var suspects = form.several(desktop.say("parties.handover.who"), people, c.seats().stream().filter(s -> s.role() == Role.DEFENDANT).map(s -> s.party()).toList(), this::name);
        var exhibits = form.several(desktop.say("parties.handover.which"), c.exhibits().stream().filter(x -> x.pages() > 0).map(Exhibit::id).toList(), proposed(), this::title);
        form.ask(desktop.say("parties.handover.do"), () -> new HandOverToPolice.Order(authority.get(), track.get(), dated.get(), desktop.lang(), suspects.get(), exhibits.get()), o -> List.of()).ifPresent(this::make);
    }

    private void make(HandOverToPolice.Order order) {
        var name = model.no() + "-" + desktop.say("parties.handover.head") + ".pdf";
        desktop.dialogs().chooseTarget(desktop.say("parties.handover.head"), name).ifPresent(to -> desktop.jobs().run(p -> new HandOverToPolice(desktop.office()).run(model.no(), order, to, p), made -> {
            desktop.statusProperty().set(Notice.of("parties.handover.made", made.file()));
            if (desktop.dialogs().offer(desktop.say("parties.handover.ask", order.authority()), desktop.say("parties.handover.ask.detail", made.file(), desktop.say("ui.track." + order.track())),
                desktop.say("parties.handover.record"))) model.act((seen, p) -> new HandOverToPolice(desktop.office()).record(model.no(), order), "ui.status.saved");
        }));
    }

    /// The police of the raid, else the first authority of the case.
    private String authority() {
        var c = model.file();
        return c.raids().stream().flatMap(r -> r.authorities().stream()).findFirst().map(c::party)
            .or(() -> c.parties().stream().filter(Authority.class::isInstance).findFirst()).map(Party::name).orElse("");
    }

    /// What shows the sale: exhibits of purchase, opinion and raid, and those that the criminal track cites.
    private List<ExhibitId> proposed() {
        var c = model.file();
        var all = new LinkedHashSet<ExhibitId>();
        c.purchases().forEach(p -> all.addAll(p.exhibits()));
        c.authentications().forEach(a -> all.addAll(a.exhibits()));
        c.raids().forEach(r -> all.addAll(r.exhibits()));
        c.damages().sales().forEach(s -> {
            if (s.exhibit() != null) all.add(s.exhibit());
        });
        return new ArrayList<>(all);
    }

    private String name(PartyId id) {
        return desktop.lang().of(model.file().party(id).name(), model.file().party(id).latin());
    }

    private String title(ExhibitId id) {
        var x = model.file().exhibit(id).orElseThrow();
        return model.opened().numbers().of(id).map(n -> n.label() + " ").orElse("") + desktop.lang().of(x.title(), x.latin());
    }
}
