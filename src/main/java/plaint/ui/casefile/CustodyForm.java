package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.function.Consumer;
import plaint.casefile.CaseChange;
import plaint.evidence.Custody;
import plaint.evidence.Exhibit;
import plaint.evidence.TestPurchase;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// One hand-over of a sample or an exhibit's original.
final class CustodyForm {
    private final CaseModel model;
    private final Desktop desktop;

    CustodyForm(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    /// `item` is proposed where it is not null; who holds it now and the seal it bears are filled in.
    void add(String item) {
        var last = model.file().custody().stream().filter(c -> c.item().equals(item)).max(java.util.Comparator.comparing(Custody::at)).orElse(null);
        var seal = last != null ? last.sealNo() : model.file().purchases().stream().flatMap(p -> p.samples().stream()).filter(s -> s.id().equals(item)).map(TestPurchase.Sample::sealNo).filter(java.util.Objects::nonNull).findFirst().orElse(null);
        ask(new Custody(item, last == null ? null : last.exhibit(), null, last == null ? null : last.to(), null, null, seal, true, null), "sourcing.custody.add",
            now -> d -> d.custody = plus(d.custody, now), "history.custody");
    }

    void edit(Custody was) {
        ask(was, "sourcing.custody.edit", now -> d -> d.custody = d.custody.stream().map(c -> c == was || c.equals(was) ? now : c).toList(), "history.custodyEdited");
    }

    private static List<Custody> plus(List<Custody> list, Custody one) {
        var now = new ArrayList<>(list);
        now.add(one);
        return now;
    }

    private void ask(Custody c, String head, java.util.function.Function<Custody, Consumer<CaseChange>> how, String history) {
        var f = new RecordForm(desktop, desktop.say(head));
        var known = new LinkedHashSet<String>();
        for (var p : model.file().purchases()) for (var s : p.samples()) known.add(s.id());
        var item = f.text(desktop.say("sourcing.custody.item"), c.item()).needed().hint(String.join(", ", known)).at("/item");
        var exhibit = f.choice(desktop.say("sourcing.custody.exhibit"), model.file().exhibits(), c.exhibit() == null ? null : model.file().exhibit(c.exhibit()).orElse(null), (Exhibit x) -> desktop.lang().of(x.title(), x.latin())).at("/exhibit");
        var at = f.moment(desktop.say("sourcing.custody.at"), c.at()).needed().at("/at");
        var from = f.text(desktop.say("sourcing.custody.from"), c.from()).needed();
        var to = f.text(desktop.say("sourcing.custody.to"), c.to()).needed();
        var purpose = f.text(desktop.say("sourcing.custody.purpose"), c.purpose());
        var seal = f.text(desktop.say("sourcing.sealNo"), c.sealNo());
        var intact = f.check(desktop.say("sourcing.custody.intact"), c.intact());
        var place = f.text(desktop.say("sourcing.custody.place"), c.place());
        f.ask(desktop.say("sourcing.save"), () -> new Custody(item.get(), exhibit.get() == null ? null : exhibit.get().id(), at.get(), from.get(), to.get(), purpose.get(), seal.get(), intact.get(), place.get()),
            now -> model.faults(how.apply(now))).ifPresent(now -> model.edit(how.apply(now), Notice.of(history, now.item(), now.from(), now.to())));
    }
}
