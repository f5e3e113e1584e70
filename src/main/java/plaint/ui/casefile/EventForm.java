package plaint.ui.casefile;

import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseChange;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.evidence.Exhibit;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// Records anything that happened, with its exhibits, its source and what others say; changes it, or takes it away.
final class EventForm {
    private final CaseModel model;
    private final Desktop desktop;

    EventForm(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    private String say(String key) {
        return desktop.say(key);
    }

    /// `was` null: a new one.
    void show(Event was) {
        var form = new RecordForm(desktop, say(was == null ? "docket.story.new" : "docket.story.edit"));
        var day = form.date(say("docket.field.on"), was == null ? null : was.day()).needed().at("/day");
        var vague = form.check(say("docket.story.vague"), was != null && was.vague());
        var track = form.choice(say("docket.story.track"), List.of(Track.values()), was == null ? Track.CIVIL : was.track(), t -> desktop.say("ui.track." + t)).needed();
        var kind = form.choice(say("docket.story.kind"), List.of(EventKind.values()), was == null ? EventKind.OTHER : was.kind(), k -> say("docket.eventKind." + k)).needed();
        var title = form.text(say("docket.story.title"), was == null ? null : was.title()).needed();
        var latin = form.text(say("docket.story.latin"), was == null ? null : was.latin());
        var detail = form.area(say("docket.story.detail"), was == null ? null : was.detail(), 3);
        var latinDetail = form.area(say("docket.story.latinDetail"), was == null ? null : was.latinDetail(), 2);
        var exhibits = form.several(say("docket.field.exhibits"), model.file().exhibits().stream().map(Exhibit::id).toList(), was == null ? List.of() : was.exhibits(), id ->
            model.file().exhibit(id).map(x -> desktop.lang().of(x.title(), x.latin() == null ? x.title() : x.latin())).orElse(id.value())).at("/exhibits");
        var source = form.text(say("docket.story.source"), was == null ? null : was.source());
        var doubts = form.lines(say("docket.story.doubts"), was == null ? List.of() : was.doubts(), 2);
        form.ask(say("docket.save"), () -> new Event(day.get(), vague.get(), track.get(), kind.get(), title.get(), latin.get() == null ? title.get() : latin.get(), detail.get() == null ? "" : detail.get(),
            latinDetail.get() == null ? "" : latinDetail.get(), exhibits.get(), source.get(), doubts.get()), e -> model.faults(d -> put(d, was, e)).stream()
            // a fault among events is told by the day, wherever the sorted list has it
            .map(f -> f.path().startsWith("/events") && !f.path().endsWith("/exhibits") ? new plaint.casefile.Fault("/events/0/day", f.rule(), f.told()) : f).toList())
            .ifPresent(e -> model.edit(d -> put(d, was, e), Notice.of(was == null ? "history.storyAdded" : "history.storyChanged", e.title(), e.day())));
    }

    void remove(Event e) {
        if (desktop.dialogs().confirm(desktop.say("docket.remove.sure", say("docket.story.one")), e.day() + "  " + desktop.lang().of(e.title(), e.latin()) + "\n" + say("docket.remove.detail"), say("docket.remove")))
            model.edit(d -> put(d, e, null), Notice.of("history.storyRemoved", e.title(), e.day()));
    }

    private static void put(CaseChange d, Event was, Event now) {
        var all = new ArrayList<>(d.events);
        if (was != null) all.remove(was);
        if (now != null) all.add(now);
        d.events = all;
        // who was convicted that day goes along with the day
        if (was != null && now != null && was.kind() == EventKind.CONVICTED && now.kind() == EventKind.CONVICTED) d.convictions = d.convictions.stream().map(c -> was.day().equals(c.on()) ? c.movedTo(now.day()) : c).toList();
    }
}
