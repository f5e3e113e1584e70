package plaint.casefile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Hearing;
import plaint.docket.Track;
import plaint.key.ExhibitId;

/// Keeps the story in step with what is recorded of evidence and at court, so that nobody enters the same day twice: a purchase, a raid, a hearing, a judgment is one event, moved
/// when its record is moved. An event somebody wrote more into is never taken away.
public final class DocketStory {
    private DocketStory() { }

    /// The record of `kind` stood on `was` (null: it is new) and now stands on `now` (null: it is gone).
    public static void move(CaseChange d, EventKind kind, LocalDate was, LocalDate now, String title, String latin, List<ExhibitId> exhibits) {
        move(d, Track.CIVIL, kind, was, now, title, latin, exhibits);
    }

    /// Hearings of one day are one event of the story: it stays as long as one of them is left, whichever is moved. One that was put off was none.
    public static void hearing(CaseChange d, Hearing was, Hearing now, String title, String latin) {
        boolean stays = was != null && d.docket.hearings().stream().anyMatch(h -> !h.id().equals(was.id()) && !h.off() && day(h).equals(day(was)));
        boolean none = now == null || now.off();
        move(d, EventKind.HEARING, was == null || stays ? null : day(was), none ? null : day(now), title, latin, none ? List.of() : now.exhibits());
    }

    private static LocalDate day(Hearing h) {
        return h.at().toLocalDate();
    }

    /// The same, for what belongs on another track.
    public static void move(CaseChange d, Track track, EventKind kind, LocalDate was, LocalDate now, String title, String latin, List<ExhibitId> exhibits) {
        var events = new ArrayList<>(d.events);
        var old = events.stream().filter(e -> e.kind() == kind && e.day().equals(was)).findFirst();
        if (now == null) {
            old.filter(DocketStory::bare).ifPresent(events::remove);
        } else if (old.isPresent()) {
            var e = old.get();
            boolean there = !now.equals(was) && events.stream().anyMatch(o -> o.kind() == kind && o.day().equals(now));
            if (there && bare(e)) events.remove(e);
            else events.set(events.indexOf(e), new Event(now, e.vague() && now.equals(was), e.track(), kind, e.title(), e.latin(), e.detail(), e.latinDetail(), joined(e.exhibits(), exhibits), e.source(), e.doubts()));
        } else if (events.stream().noneMatch(e -> e.kind() == kind && e.day().equals(now))) {
            events.add(new Event(now, false, track, kind, title, latin, "", "", exhibits, null, null));
        }
        d.events = events;
    }

    private static boolean bare(Event e) {
        return blank(e.detail()) && blank(e.latinDetail()) && blank(e.source()) && e.doubts().isEmpty();
    }

    private static boolean blank(String s) {
        return s == null || s.isBlank();
    }

    private static List<ExhibitId> joined(List<ExhibitId> a, List<ExhibitId> b) {
        var all = new java.util.LinkedHashSet<>(a);
        all.addAll(b);
        return List.copyOf(all);
    }
}
