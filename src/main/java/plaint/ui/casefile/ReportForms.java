package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import plaint.casefile.CaseChange;
import plaint.casefile.DocketStory;
import plaint.casefile.Seat;
import plaint.docket.EventKind;
import plaint.evidence.Authentication;
import plaint.evidence.Exhibit;
import plaint.evidence.TestPurchase;
import plaint.forum.Forum;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The forms of an authentication: the request and the report, one comparison point, one step of authority.
final class ReportForms {
    private final CaseModel model;
    private final Desktop desktop;

    ReportForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// An authentication of a sample of `p` (null: of another). The id of what was added, or empty where the form was left.
    Optional<String> add(TestPurchase p) {
        var file = model.file();
        if (file.parties().isEmpty()) {
            desktop.dialogs().tell(Notice.of("sourcing.refused.noParty"));
            return Optional.empty();
        }
        var owner = file.seats().stream().filter(s -> s.role() == Seat.Role.BRAND_OWNER).map(Seat::party).findFirst().orElse(file.parties().getFirst().id());
        var id = Names.next("authentication", file.authentications().stream().map(Authentication::id).toList());
        var sample = p == null ? null : p.samples().stream().filter(s -> s.use() == TestPurchase.Use.BRAND).findFirst().map(s -> s.id() + (s.sealNo() == null ? "" : "（" + s.sealNo() + "）")).orElse(null);
        var blank = new Authentication(id, p == null ? null : p.id(), owner, sample, null, null, null, List.of(), null, List.of(), null, false, null, List.of(), List.of());
        return ask(blank, "sourcing.add.report", now -> d -> {
            var all = new ArrayList<>(d.authentications);
            all.add(now);
            d.authentications = all;
            told(d, null, now);
        }, "history.authentication");
    }

    void edit(Authentication was) {
        ask(was, "sourcing.edit.report", now -> d -> {
            replaced(now).accept(d);
            told(d, was, now);
        }, "history.authenticationEdited");
    }

    /// The story says when the brand owner answered, and what.
    private void told(CaseChange d, Authentication was, Authentication now) {
        var says = now.genuine() ? "sourcing.story.genuine" : "sourcing.story.counterfeit";
        var owner = model.file().party(now.brandOwner());
        DocketStory.move(d, EventKind.AUTHENTICATED, was == null ? null : was.reported(), now.reported(), Words.in(Lang.ZH).say(says, owner.name()),
            Words.in(Lang.EN).say(says, owner.latin() == null || owner.latin().isBlank() ? owner.name() : owner.latin()), now.exhibits());
    }

    Consumer<CaseChange> replaced(Authentication now) {
        return d -> d.authentications = d.authentications.stream().map(a -> a.id().equals(now.id()) ? now : a).toList();
    }

    private Optional<String> ask(Authentication a, String head, Function<Authentication, Consumer<CaseChange>> how, String history) {
        var file = model.file();
        var f = new RecordForm(desktop, desktop.say(head));
        f.group(desktop.say("sourcing.request"));
        var owner = f.choice(desktop.say("sourcing.owner"), file.parties(), file.party(a.brandOwner()), p -> desktop.lang().of(p.name(), p.latin())).needed().at("/brandOwner");
        var purchase = f.choice(desktop.say("sourcing.purchase"), file.purchases(), file.purchases().stream().filter(p -> p.id().equals(a.purchase())).findFirst().orElse(null), TestPurchase::goods).at("/purchase");
        var sample = f.text(desktop.say("sourcing.sample"), a.sample()).hint(desktop.say("sourcing.sample.hint"));
        var requested = f.date(desktop.say("sourcing.requested"), a.requested()).at("/requested");
        var sent = f.date(desktop.say("sourcing.sent"), a.sent()).at("/sent");
        var marks = f.lines(desktop.say("sourcing.marks"), a.marks(), 2).hint(desktop.say("sourcing.marks.hint"));
        f.group(desktop.say("sourcing.report"));
        var reported = f.date(desktop.say("sourcing.reported"), a.reported()).at("/reported");
        var genuine = f.check(desktop.say("sourcing.isGenuine"), a.genuine());
        var reference = f.text(desktop.say("sourcing.reference"), a.reference());
        var conclusion = f.area(desktop.say("sourcing.conclusion"), a.conclusion(), 2);
        var signatory = f.text(desktop.say("sourcing.signatory"), a.signatory());
        var exhibits = f.several(desktop.say("sourcing.exhibits"), file.exhibits(), file.exhibits().stream().filter(x -> a.exhibits().contains(x.id())).toList(), (Exhibit x) -> desktop.lang().of(x.title(), x.latin())).at("/exhibits");
        var saved = f.ask(desktop.say("sourcing.save"), () -> new Authentication(a.id(), purchase.get() == null ? null : purchase.get().id(), owner.get().id(), sample.get(), requested.get(), sent.get(), reported.get(), marks.get(),
            reference.get(), a.points(), conclusion.get(), genuine.get(), signatory.get(), a.authority(), exhibits.get().stream().map(Exhibit::id).toList()), now -> model.faults(how.apply(now)));
        saved.ifPresent(now -> model.edit(how.apply(now), Notice.of(history, file.party(now.brandOwner()).name())));
        return saved.map(Authentication::id);
    }

    /// A comparison point added (`at` -1) or changed; `aspects` are proposed, another may be written.
    void point(Authentication a, int at, String aspect, List<Forum.Aspect> aspects) {
        var was = at < 0 ? new Authentication.Point(aspect, null) : a.points().get(at);
        var f = new RecordForm(desktop, desktop.say(at < 0 ? "sourcing.point.add" : "sourcing.point.edit"));
        var name = f.text(desktop.say("sourcing.point.aspect"), was.aspect()).needed();
        var asks = aspects.stream().filter(x -> x.name().zh().equals(was.aspect())).findFirst().map(x -> desktop.lang().of(x.asks().zh(), x.asks().en())).orElse(desktop.say("sourcing.point.hint"));
        var finding = f.area(desktop.say("sourcing.point.finding"), was.finding(), 3).needed().hint(asks);
        if (was.aspect() != null && at < 0) finding.first();
        f.ask(desktop.say("sourcing.save"), () -> new Authentication.Point(name.get(), finding.get()), now -> List.of()).ifPresent(now -> {
            var all = new ArrayList<>(a.points());
            if (at < 0) all.add(now);
            else all.set(at, now);
            model.edit(replaced(a.withPoints(all)), Notice.of("history.point", now.aspect()));
        });
    }

    void dropPoint(Authentication a, int at) {
        var all = new ArrayList<>(a.points());
        var gone = all.remove(at);
        model.edit(replaced(a.withPoints(all)), Notice.of("history.pointRemoved", gone.aspect()));
    }

    /// A step of authority added at the end (`at` -1) or changed; it starts with whom the step before empowers.
    void step(Authentication a, int at) {
        var file = model.file();
        var was = at >= 0 ? a.authority().get(at) : new Authentication.Step(a.authority().isEmpty() ? file.party(a.brandOwner()).name() : a.authority().getLast().to(), null, null, null, null);
        var f = new RecordForm(desktop, desktop.say(at < 0 ? "sourcing.authority.add" : "sourcing.authority.edit"));
        var from = f.text(desktop.say("sourcing.authority.from"), was.from()).needed();
        var to = f.text(desktop.say("sourcing.authority.to"), was.to()).needed();
        if (at < 0) to.first();
        var paper = f.text(desktop.say("sourcing.authority.paper"), was.paper());
        var until = f.date(desktop.say("sourcing.authority.until"), was.until()).at("/until");
        var exhibit = f.choice(desktop.say("sourcing.authority.exhibit"), file.exhibits(), was.exhibit() == null ? null : file.exhibit(was.exhibit()).orElse(null), (Exhibit x) -> desktop.lang().of(x.title(), x.latin())).at("/exhibit");
        f.ask(desktop.say("sourcing.save"), () -> new Authentication.Step(from.get(), to.get(), paper.get(), until.get(), exhibit.get() == null ? null : exhibit.get().id()), now -> model.faults(replaced(with(a, at, now))))
            .ifPresent(now -> model.edit(replaced(with(a, at, now)), Notice.of("history.authority", now.from(), now.to())));
    }

    private static Authentication with(Authentication a, int at, Authentication.Step now) {
        var all = new ArrayList<>(a.authority());
        if (at < 0) all.add(now);
        else all.set(at, now);
        return a.withAuthority(all);
    }

    void dropStep(Authentication a, int at) {
        var all = new ArrayList<>(a.authority());
        var gone = all.remove(at);
        model.edit(replaced(a.withAuthority(all)), Notice.of("history.authorityRemoved", gone.from(), gone.to()));
    }
}
