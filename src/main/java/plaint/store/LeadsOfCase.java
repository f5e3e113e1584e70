package plaint.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.CriminalTrack;
import plaint.lead.Digest64;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Standing;
import plaint.lead.Tracked;

/// Has the leads that stand in a case follow its criminal track: what an event there says is kept as a step behind the one that brought them in, and taken back with the event.
record LeadsOfCase(Handle handle, LeadEdit edit) {
    void follow(CaseFile c) {
        if (c.leads().isEmpty()) return;
        var track = CriminalTrack.of(c);
        var numbers = new LeadNumbers(handle);
        var ids = new ArrayList<Integer>();
        for (var no : track.keySet()) ids.addAll(numbers.find(Digest64.of(LeadIntake.NUMBER, no)));
        var next = new LinkedHashMap<Integer, Standing>();
        for (var t : edit.of(ids)) {
            var way = track.get(t.suspect().no());
            if (way == null || !c.no().equals(t.standing().caseNo())) continue;
            var now = follow(t, way, edit.steps(t.id()));
            if (!now.equals(t.standing())) next.put(t.id(), now);
        }
        if (next.isEmpty()) return;
        edit.keep(next);
        // counted before this was so
        handle.execute("delete from lead_reached");
    }

    private Standing follow(Tracked t, List<CriminalTrack.Reached> way, List<LeadRows.Step> steps) {
        // the case it stands in now: it may have been taken out of another
        int own = steps.size();
        while (own > 0 && steps.get(own - 1).state() != LeadState.IN_CASE) own--;
        if (own == 0) own = steps.size();
        var far = Standing.arriving(t.suspect().stage()).furthest();
        var last = LeadState.ofSource(t.suspect().stage());
        for (var s : steps.subList(0, own)) {
            far = later(far, s.state().reaches());
            if (s.state().compareTo(LeadState.CONVICTED) <= 0 && s.state().compareTo(last) > 0) last = s.state();
        }
        if (last.compareTo(LeadState.CONVICTED) > 0) last = LeadState.NEW;
        var wanted = new ArrayList<LeadRows.Step>();
        for (var r : way) {
            if (r.state().compareTo(last) <= 0) continue;
            wanted.add(new LeadRows.Step(t.id(), r.state(), r.on()));
            last = r.state();
            far = later(far, last.reaches());
        }
        if (!wanted.equals(steps.subList(own, steps.size()))) write(t.id(), steps.subList(own, steps.size()), wanted);
        return t.standing().reaching(far);
    }

    private static FunnelStep later(FunnelStep one, FunnelStep other) {
        return one == null || other != null && other.compareTo(one) > 0 ? other : one;
    }

    private void write(int id, List<LeadRows.Step> was, List<LeadRows.Step> wanted) {
        for (int i = 0; i < was.size(); i++) handle.execute("delete from lead_step where lead_id = ? and place = (select max(place) from lead_step where lead_id = ?)", id, id);
        for (var s : wanted) handle.execute("insert into lead_step (lead_id, place, state, on_day) select ?, coalesce(max(place), 0) + 1, ?, ? from lead_step where lead_id = ?", id, s.state().name(), s.on(), id);
    }
}
