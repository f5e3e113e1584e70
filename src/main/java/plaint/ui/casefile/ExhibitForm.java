package plaint.ui.casefile;

import java.util.List;
import java.util.Optional;
import plaint.evidence.Exhibit;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The wording of one exhibit: what the catalogue prints of it. Source and object of proof are asked for by the evidence rules (art. 19) and marked so.
final class ExhibitForm {
    private final Exhibit given;
    private final CaseModel model;
    private final Desktop desktop;

    ExhibitForm(Exhibit given, CaseModel model, Desktop desktop) {
        this.given = given;
        this.model = model;
        this.desktop = desktop;
    }

    /// The exhibit as worded, or empty where the act was given up.
    Optional<Exhibit> ask() {
        var form = new RecordForm(desktop, desktop.say("ui.form.head"));
        var themes = model.opened().themes();
        var title = form.text(desktop.say("ui.form.title"), given.title()).needed().at("/title");
        var latin = form.text(desktop.say("ui.form.latin"), given.latin());
        var kind = form.choice(desktop.say("ui.evidence.kind"), List.of(Exhibit.Kind.values()), given.kind(), k -> desktop.say("ui.kind." + k));
        var held = form.choice(desktop.say("ui.evidence.held"), List.of(Exhibit.Held.values()), given.held(), h -> desktop.say("ui.held." + h));
        var theme = form.choice(desktop.say("ui.form.theme"), themes, themes.stream().filter(t -> t.key().equals(given.theme())).findFirst().orElse(null), t -> desktop.lang().of(t.name(), t.latin()));
        var source = form.text(desktop.say("ui.form.source"), given.source()).hint(desktop.say("ui.form.source.hint"));
        var proves = form.area(desktop.say("ui.form.proves"), given.proves(), 3).hint(desktop.say("ui.form.proves.hint"));
        var dated = form.date(desktop.say("ui.evidence.dated"), given.dated()).at("/dated");
        var earlier = model.file().exhibits().stream().filter(x -> x.filing() < given.filing() && x.after() == null && x.pages() > 0 && model.frozen(x)).toList();
        var after = earlier.isEmpty() ? null : form.choice(desktop.say("ui.form.after"), choices(earlier), given.after() == null ? Optional.<Exhibit>empty() : model.file().exhibit(given.after()), this::behind).hint(desktop.say("ui.form.after.hint"));
        return form.ask(desktop.say("ui.form.save"), () -> new Exhibit(given.id(), title.get(), or(latin.get()), kind.get(), held.get(), theme.get() == null ? given.theme() : theme.get().key(), or(source.get()),
            or(proves.get()), dated.get(), given.filing(), given.files(), given.lawful(), given.compared(), given.archive(), given.readable(), after == null || after.get() == null ? null : after.get().map(Exhibit::id).orElse(null)), now -> model.faults(d -> d.exhibits = d.exhibits.stream().map(x -> x.id().equals(now.id()) ? now : x).toList()));
    }

    private static List<Optional<Exhibit>> choices(List<Exhibit> earlier) {
        var all = new java.util.ArrayList<Optional<Exhibit>>();
        all.add(Optional.empty());
        earlier.forEach(x -> all.add(Optional.of(x)));
        return all;
    }

    private String behind(Optional<Exhibit> other) {
        return other.map(x -> model.opened().numbers().of(x.id()).map(n -> n.label() + " ").orElse("") + desktop.lang().of(x.title(), x.latin())).orElse(desktop.say("ui.form.after.none"));
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }
}
