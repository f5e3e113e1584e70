package plaint.ui.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.ChosenSet;
import plaint.claim.ClaimVersion;
import plaint.desk.CourtClock;
import plaint.desk.ChoosePapers;
import plaint.desk.ChoosePapers.Choice;
import plaint.forum.Forum;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// The forms of a filing: which kind is begun, and which papers it consists of in which style.
final class FilingForms {
    private static final String SUPPLEMENT = "supplement";
    private final CaseModel model;
    private final Desktop desktop;

    FilingForms(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    private record Begun(String kind, LocalDate dated) { }

    /// Asks for the kind and the date, and begins it.
    void begin() {
        desktop.jobs().run(p -> new ChoosePapers(desktop.office()).kinds(model.file()), kinds -> {
            var form = new RecordForm(desktop, desktop.say("ui.filing.begin"));
            // the first filing is what the suit begins with; later an application that was written comes before a supplement
            var waits = model.file().filings().isEmpty() ? java.util.Optional.<Forum.FilingKind>empty() : kinds.stream().filter(k -> waiting(k) > 0).findFirst();
            var usual = waits.isPresent() ? waits.get().key() : !model.file().filings().isEmpty() && kinds.stream().anyMatch(k -> k.key().equals(SUPPLEMENT)) ? SUPPLEMENT : kinds.getFirst().key();
            var kind = form.choice(desktop.say("ui.filing.begin.kind"), kinds.stream().map(Forum.FilingKind::key).toList(), usual, k -> named(kinds, k)).needed();
            var dated = form.date(desktop.say("ui.filing.begin.date"), CourtClock.today(desktop.office().forums(), model.file())).needed();
            form.ask(desktop.say("ui.filing.begin.act"), () -> new Begun(kind.get(), dated.get()), b -> List.of()).ifPresent(b -> model.begin(b.kind(), b.dated()));
        });
    }

    /// A kind by its name; one that needs an application says how many wait for it, and whether it goes to the court alone.
    private String named(List<Forum.FilingKind> kinds, String key) {
        for (var k : kinds) {
            if (!k.key().equals(key)) continue;
            var name = desktop.lang().of(k.name(), k.latin());
            if (k.application().isEmpty()) return name;
            return desktop.say("ui.filing.begin.waiting", name, waiting(k));
        }
        return key;
    }

    private long waiting(Forum.FilingKind k) {
        return k.application().isEmpty() ? 0 : model.file().docket().applications().stream().filter(a -> a.filing() == 0 && a.kind().equals(k.application())).count();
    }

    private record Chosen(LocalDate dated, int claim, List<String> papers, String style, boolean wholeCase, ChosenSet sets) { }

    /// Asks which papers the filing consists of.
    void papers(int filing) {
        // what was handed in stays as it is: said before anything is filled in
        if (model.file().filing(filing).submitted() != null) {
            desktop.dialogs().tell(plaint.text.Notice.of("desk.refused.filingSubmitted", model.no(), filing));
            return;
        }
        desktop.jobs().run(p -> new ChoosePapers(desktop.office()).options(model.file(), filing), options -> {
            var form = new RecordForm(desktop, desktop.say("ui.filing.papers.head", filing));
            var was = model.file().filing(filing);
            var dated = form.date(desktop.say("ui.filing.begin.date"), was.dated()).needed().at("/dated");
            var versions = model.file().claims().stream().map(ClaimVersion::no).toList();
            var claim = versions.size() < 2 ? null : form.choice(desktop.say("ui.filing.papers.claim"), versions, was.claim(), this::version).needed().at("/claim");
            var all = options.papers().stream().map(c -> c.paper().key()).toList();
            var taken = options.papers().stream().filter(Choice::taken).map(c -> c.paper().key()).toList();
            var papers = form.several(desktop.say("ui.filing.papers.which"), all, taken, k -> paper(options.papers(), k));
            var notes = new ArrayList<String>();
            for (var c : options.papers()) if (!c.paper().note().isEmpty()) notes.add(desktop.lang().of(c.paper().title(), c.paper().latin()) + desktop.lang().of("：", ": ") + c.paper().note());
            if (!notes.isEmpty()) form.area(desktop.say("ui.filing.papers.notes"), String.join("\n", notes), Math.min(5, notes.size() + 1)).fixed();
            var styles = options.styles().stream().map(Forum.Style::key).toList();
            var style = form.choice(desktop.say("ui.filing.papers.style"), styles, options.style(), k -> style(options.styles(), k));
            var whole = form.check(desktop.say("ui.filing.papers.wholeCase"), false);
            var sets = new SetFields(form, desktop, options);
            form.ask(desktop.say("ui.filing.papers.act"), () -> new Chosen(dated.get(), claim == null ? was.claim() : claim.get(), papers.get(), style.get(), whole.get(), sets.get()), c -> sets.faults(c.sets()))
                .ifPresent(c -> model.papers(filing, c.dated(), c.claim(), c.papers(), c.style(), c.wholeCase(), c.sets()));
        });
    }

    /// Takes a filing back, once more asked.
    void drop(int filing) {
        if (desktop.dialogs().confirm(desktop.say("ui.filing.drop.ask", filing), desktop.say("ui.filing.drop.detail"), desktop.say("ui.filing.drop"))) model.drop(filing);
    }

    private String version(int no) {
        return desktop.say("ui.filing.papers.claim.version", no, model.file().claim(no).total().grouped());
    }

    private String paper(List<Choice> all, String key) {
        return all.stream().filter(c -> c.paper().key().equals(key)).findFirst().map(c -> desktop.lang().of(c.paper().title(), c.paper().latin())
            + (c.paper().courtOnly() ? "  " + desktop.say("ui.filing.papers.courtOnly") : "")).orElse(key);
    }

    private String style(List<Forum.Style> all, String key) {
        return all.stream().filter(s -> s.key().equals(key)).findFirst().map(s -> desktop.lang().of(s.name(), s.latin())).orElse(key);
    }
}
