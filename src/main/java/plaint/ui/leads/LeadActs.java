package plaint.ui.leads;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import plaint.casefile.Fault;
import plaint.desk.AddLeadsToCase;
import plaint.desk.BatchRow;
import plaint.desk.DecideLeads;
import plaint.desk.EditCaseHead;
import plaint.desk.ListCases;
import plaint.desk.ListLeads;
import plaint.desk.OpenNewCase;
import plaint.desk.PrintProsecution;
import plaint.desk.ShowCase;
import plaint.desk.TakeLeadsOut;
import plaint.key.CaseNo;
import plaint.lead.LeadNames;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.lead.RankWeights;
import plaint.lead.Tracked;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.NewCaseForm;
import plaint.ui.kit.Place;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.RowMenu;

/// What a person can do on the screen of leads, each with its form.
final class LeadActs {
    private final LeadsModel model;
    private final Desktop desktop;
    private final LeadIntakeBar bar;

    LeadActs(LeadsModel model, Desktop desktop, LeadIntakeBar bar) {
        this.bar = bar;
        this.model = model;
        this.desktop = desktop;
    }

    void filter() {
        var choices = model.choices();
        if (choices == null) return;
        var q = model.queryProperty().get();
        var form = new RecordForm(desktop, desktop.say("leadscreen.filter.head")).savingNothing();
        var brand = form.choice(desktop.say("leadscreen.brand"), choices.brands(), q.brand(), b -> b);
        var score = form.decimal(desktop.say("leadscreen.score.least"), q.minScore()).hint("0.80");
        var turnover = form.money(desktop.say("leadscreen.turnover.least"), q.minTurnover(), Money.CNY);
        var year = form.choice(desktop.say("leadscreen.year"), choices.years(), q.year(), String::valueOf);
        var province = form.choice(desktop.say("leadscreen.province"), choices.provinces(), q.province(), p -> p);
        var city = form.choice(desktop.say("leadscreen.city"), choices.cities(), q.city(), c -> c);
        var source = form.choice(desktop.say("leadscreen.source"), choices.sources(), q.source(), s -> s);
        var owner = form.choice(desktop.say("leadscreen.owner"), choices.owners(), q.owner(), o -> o);
        var states = form.several(desktop.say("leadscreen.state"), List.of(LeadState.values()), List.copyOf(q.states()), s -> desktop.say(LeadNames.of(s)));
        form.ask(desktop.say("leadscreen.filter.act"), () -> LeadFilter.of(q).brand(brand.get()).score(score.get()).turnover(turnover.get()).year(year.get()).province(province.get())
            .city(city.get()).source(source.get()).owner(owner.get()).states(states.get().isEmpty() ? EnumSet.noneOf(LeadState.class) : EnumSet.copyOf(states.get())).done(), r -> List.of())
            .ifPresent(model.queryProperty()::set);
    }

    void assign() {
        if (model.ticksProperty().get() == 0) return;
        var form = new RecordForm(desktop, desktop.say("leadscreen.assign.head", model.ticksProperty().get()));
        var owner = form.text(desktop.say("leadscreen.owner"), desktop.office().who()).needed();
        var on = form.date(desktop.say("leadscreen.standing.on"), Now.today()).needed().at("/on");
        var picked = model.picked();
        form.ask(desktop.say("leadscreen.assign"), () -> new Given(owner.get(), on.get()), g -> faults(picked, g.on(), (decide, ids) -> decide.assignable(ids, g.on()), false))
            .ifPresent(g -> {
                var files = model.pickedCases();
                model.decide(picked, true, (decide, ids) -> {
                    for (var no : files) give(no, g.owner());
                    return files.size() + (ids.isEmpty() ? 0 : decide.assign(ids, g.owner(), g.on()));
                }, files.isEmpty() ? "leadscreen.done.assigned" : "leadscreen.done.assignedBoth");
            });
    }

    private void give(CaseNo no, String owner) throws Refused {
        var seen = new ShowCase(desktop.office()).run(no);
        new EditCaseHead(desktop.office()).run(seen, new EditCaseHead.Head(seen.forum(), seen.court(), seen.cause(), owner, seen.brand(), seen.place()));
    }

    /// What the office may say of where a lead stands, in the usual order; what else there is comes of other acts.
    private static final List<LeadState> STANDINGS = List.of(LeadState.ASSIGNED, LeadState.TEST_PURCHASE, LeadState.AUTHENTICATING, LeadState.HANDED_OVER, LeadState.ACCEPTED, LeadState.ACTIONABLE,
        LeadState.CONVICTED, LeadState.WATCHED, LeadState.DROPPED);

    /// The menu of standings for the ticked leads.
    MenuButton standing() {
        return menu(s -> s != LeadState.ASSIGNED, model::picked, true);
    }

    /// The same for one lead, with what it may go to.
    MenuButton standing(Tracked lead) {
        var menu = menu(lead.standing()::mayGo, () -> List.of(lead.id()), false);
        if (lead.standing().decidedOn() == null) return menu;
        var back = new MenuItem(desktop.say("leadscreen.standing.back"));
        back.setOnAction(e -> model.decide(List.of(lead.id()), false, DecideLeads::takeBack, "leadscreen.done.back"));
        menu.getItems().addAll(new SeparatorMenuItem(), back);
        return menu;
    }

    private MenuButton menu(Predicate<LeadState> may, Supplier<List<Integer>> ids, boolean many) {
        var menu = new MenuButton(desktop.say("leadscreen.standing"), Kit.icon("fth-git-commit", 15));
        menu.getStyleClass().add("tool");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (var s : STANDINGS) {
            if (!may.test(s)) continue;
            if (s == LeadState.WATCHED && !menu.getItems().isEmpty()) menu.getItems().add(new SeparatorMenuItem());
            var item = new MenuItem(said(s));
            item.setOnAction(e -> stand(ids.get(), s, many));
            menu.getItems().add(item);
        }
        return menu;
    }

    /// As it stands alone: a sentence begins with a capital.
    private String said(LeadState s) {
        var word = desktop.say(LeadNames.of(s));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /// What can be done with one lead, or with a case among them.
    List<MenuItem> of(LeadRow row) {
        var items = new ArrayList<MenuItem>();
        if (row.lead() == null) return items;
        var lead = row.lead().lead();
        var no = lead.standing().caseNo();
        if (no != null) {
            items.add(RowMenu.item(desktop.say("leadscreen.goto", no), "fth-briefcase", () -> desktop.go(new Place.InCase(no, "story"))));
            if (row.file() == null) items.add(RowMenu.item(desktop.say("leadscreen.out"), "fth-log-out", () -> outOfCase(lead)));
        } else {
            var next = List.copyOf(standing(lead).getItems());
            if (!next.isEmpty()) items.add(RowMenu.more(desktop.say("leadscreen.standing"), "fth-git-commit", next));
            items.add(RowMenu.item(desktop.say("leadscreen.into"), "fth-log-in", () -> intoCase(List.of(lead.id()), false, null)));
        }
        var ring = row.lead().ring();
        if (ring != null) items.add(RowMenu.item(desktop.say("leadscreen.ring.list"), "fth-filter", () -> model.queryProperty().set(model.queryProperty().get().with("").ofRing(ring.name()))));
        return items;
    }

    private record Given(String owner, LocalDate on) { }

    private record Stood(LocalDate on, String reason, Loss why) { }

    private void stand(List<Integer> ids, LeadState next, boolean ticked) {
        if (ids.isEmpty()) return;
        boolean lost = next == LeadState.DROPPED;
        var form = new RecordForm(desktop, lost ? desktop.say("leadscreen.drop.head", ids.size()) : desktop.say("leadscreen.standing.head", ids.size(), desktop.say(LeadNames.of(next))));
        var on = form.date(desktop.say("leadscreen.standing.on"), Now.today()).needed().at("/on");
        var why = lost ? form.choice(desktop.say("leadscreen.loss"), List.of(Loss.values()), null, l -> desktop.say(LeadNames.of(l))).needed() : null;
        var reason = form.area(desktop.say("leadscreen.reason"), "", 3).hint(lost ? desktop.say("leadscreen.reason.hint") : "").at("/reason");
        form.ask(desktop.say(lost ? "leadscreen.drop" : "leadscreen.standing.act"), () -> new Stood(on.get(), reason.get(), why == null ? null : why.get()),
            s -> faults(ids, s.on(), (decide, all) -> decide.mayGo(all, next, s.on()), s.why() == Loss.OTHER && s.reason() == null))
            .ifPresent(s -> model.decide(ids, ticked, (decide, all) -> lost ? decide.drop(all, s.why(), s.reason(), s.on()) : decide.move(all, next, s.reason(), s.on()),
                lost ? "leadscreen.done.dropped" : "leadscreen.done.moved"));
    }

    /// What the office would refuse of leads on a day.
    private interface Trial {
        void of(DecideLeads decide, List<Integer> ids) throws Refused;
    }

    /// Told at the field, before the form with what was written in it is gone.
    private List<Fault> faults(List<Integer> ids, LocalDate on, Trial trial, boolean unsaid) {
        var out = new ArrayList<Fault>();
        if (on.isAfter(Now.today())) out.add(new Fault("/on", "ahead", Notice.of("leadscreen.standing.ahead")));
        else if (!ids.isEmpty()) {
            try {
                trial.of(new DecideLeads(desktop.office()), ids);
            } catch (Refused e) {
                out.add(new Fault("/on", "day", e.notice()));
            }
        }
        if (unsaid) out.add(new Fault("/reason", "needed", Notice.of("desk.refused.noReason")));
        return out;
    }

    /// The most cases that are chosen from; where there are more, the number is written.
    private static final int CASES = 300;

    void intoCase() {
        intoCase(model.picked(), true, null);
    }

    /// Into a case there is: the one that is `meant`, as that of the lead's ring, or any other.
    void intoCase(List<Integer> ids, boolean ticked, CaseNo meant) {
        if (ids.isEmpty()) return;
        desktop.jobs().run(p -> new ListCases(desktop.office()).page(null, CASES + 1), cases -> {
            var form = new RecordForm(desktop, desktop.say("leadscreen.into.head", ids.size()));
            Supplier<CaseNo> no;
            if (cases.size() > CASES) {
                var typed = form.text(desktop.say("leadscreen.batch.case"), meant == null ? "" : meant.value()).needed().at("/case");
                no = () -> number(typed.get());
            } else {
                var chosen = form.choice(desktop.say("leadscreen.batch.case"), cases, cases.stream().filter(c -> c.no().equals(meant)).findFirst().orElse(null),
                    c -> c.no() + "  " + desktop.lang().of(c.title(), c.latinTitle())).needed().at("/case");
                no = () -> chosen.get().no();
            }
            form.note(desktop.say("leadscreen.into.note"), "caption", "muted");
            form.ask(desktop.say("leadscreen.into.act"), () -> Optional.ofNullable(no.get()), c -> c.isPresent() ? List.of() : List.of(new Fault("/case", "number", Notice.of("leadscreen.into.number"))))
                .ifPresent(c -> desktop.jobs().run(p -> new AddLeadsToCase(desktop.office()).run(ids, c.orElseThrow(), Now.today()), added -> {
                    desktop.statusProperty().set(Notice.of(OpenNewCase.met(added.file()) > 0 && added.defendants() > 0 ? "leadscreen.into.doneMet" : "leadscreen.into.done", added.leads(), added.file().no(), added.defendants(),
                        OpenNewCase.met(added.file())));
                    model.changed(ticked);
                }));
        });
    }

    private record Leaves(LocalDate on, String reason) { }

    /// Out of the case it stands in, with the reason.
    void outOfCase(Tracked lead) {
        var form = new RecordForm(desktop, desktop.say("leadscreen.out.head", lead.suspect().no(), lead.standing().caseNo()));
        form.note(desktop.say("leadscreen.out.note"), "caption", "muted");
        var on = form.date(desktop.say("leadscreen.standing.on"), Now.today()).needed().at("/on");
        var reason = form.area(desktop.say("leadscreen.reason"), "", 3).needed().at("/reason");
        form.ask(desktop.say("leadscreen.out"), () -> new Leaves(on.get(), reason.get()),
            s -> s.on().isAfter(Now.today()) ? List.of(new Fault("/on", "ahead", Notice.of("leadscreen.standing.ahead"))) : List.of())
            .ifPresent(s -> desktop.jobs().run(p -> new TakeLeadsOut(desktop.office()).run(List.of(lead.id()), s.reason(), s.on()), out -> {
                desktop.statusProperty().set(Notice.of("leadscreen.out.done", lead.suspect().no(), out.cases().getFirst()));
                model.changed(false);
            }));
    }

    private static CaseNo number(String typed) {
        try {
            return new CaseNo(typed);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    void weigh() {
        var w = model.weightsProperty().get();
        if (w == null) return;
        var form = new RecordForm(desktop, desktop.say("leadscreen.weights.head"));
        var fields = new ArrayList<RecordForm.Field<Integer>>();
        fields.add(form.number(desktop.say("leadscreen.part.amount.long"), w.amount()).needed());
        fields.add(form.number(desktop.say("leadscreen.part.proof.long"), w.proof()).needed());
        fields.add(form.number(desktop.say("leadscreen.part.repeat.long"), w.repeat()).needed());
        fields.add(form.number(desktop.say("leadscreen.part.limitation.long"), w.limitation()).needed());
        fields.add(form.number(desktop.say("leadscreen.part.assets.long"), w.assets()).needed());
        var set = new Notice[1];
        form.ask(desktop.say("leadscreen.weights.act"), () -> {
            set[0] = null;
            try {
                return RankWeights.of(fields.get(0).get(), fields.get(1).get(), fields.get(2).get(), fields.get(3).get(), fields.get(4).get());
            } catch (Refused e) {
                set[0] = e.notice();
                return w;
            }
        }, r -> set[0] == null ? List.of() : List.of(new Fault("", "", set[0])))
            .ifPresent(next -> model.weigh(next, () -> desktop.statusProperty().set(Notice.of("leadscreen.done.weights"))));
    }

    private record Ready(OpenNewCase.Choices choices, List<List<String>> shops, boolean ring) { }

    /// From so many on it is asked once more.
    private static final int MANY = 20;

    /// From ticks to cases: opened like one there is, and where asked drafted and bundled in the same sitting, by the same verb as the command `batch`.
    void openCases() {
        var ids = model.picked();
        var files = filed(model.pickedCases());
        // cases there are need no opening
        if (ids.isEmpty()) {
            if (!files.isEmpty()) bundle(files);
            return;
        }
        boolean ranked = model.rankedProperty().get();
        // one ring is one suit; a list for prosecution is worked through to the papers
        desktop.jobs().run(p -> {
            var list = new ListLeads(desktop.office());
            var sum = list.sum(ids);
            var shops = new LinkedHashMap<String, List<String>>();
            for (var r : list.rows(ids)) shops.computeIfAbsent(r.lead().suspect().shopId(), s -> new ArrayList<>()).add(r.lead().suspect().no());
            return new Ready(new OpenNewCase(desktop.office()).choices(Now.today()), List.copyOf(shops.values()), sum.rings() == 1 && sum.alone() == 0);
        }, r -> new NewCaseForm(desktop, r.choices(), Now.today()).ofLeads(r.shops(), r.ring(), ranked).ifPresent(a -> open(a, files)));
    }

    private static List<Map<String, String>> filed(List<CaseNo> cases) {
        return cases.stream().map(no -> Map.of("case", no.value())).toList();
    }

    private void bundle(List<Map<String, String>> cells) {
        desktop.dialogs().chooseFolder(desktop.say("leadscreen.open.folder"), null).ifPresent(folder -> bar.batch(rows(cells), folder));
    }

    /// `files` are the cases that were ticked beside the leads: they are bundled with them.
    private void open(NewCaseForm.Asked asked, List<Map<String, String>> files) {
        int many = asked.cases().size();
        if (many >= MANY && !desktop.dialogs().offer(desktop.say("leadscreen.open.many", many), desktop.say("leadscreen.open.many.why"), desktop.say("leadscreen.open.many.act", many))) return;
        if (asked.bundle()) bundle(Stream.concat(asked.cases().stream(), files.stream()).toList());
        else bar.open(asked.cases());
    }

    private static List<BatchRow> rows(List<Map<String, String>> cases) {
        var rows = new ArrayList<BatchRow>();
        for (var cells : cases) rows.add(new BatchRow(rows.size() + 1, cells));
        return rows;
    }

    /// The prosecution list as it stands, on paper.
    void print() {
        var query = model.queryProperty().get();
        desktop.dialogs().chooseTarget(desktop.say("leadscreen.print"), desktop.say("leadscreen.mode.ranked") + ".pdf").ifPresent(to -> {
            var lang = desktop.lang();
            desktop.jobs().run(p -> new PrintProsecution(desktop.office()).run(query, Now.today(), lang, to, p),
                file -> desktop.statusProperty().set(Notice.of("leadscreen.printed", file)));
        });
    }
}
