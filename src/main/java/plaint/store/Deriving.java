package plaint.store;

import java.time.ZoneId;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.docket.DueItem;
import plaint.docket.Hearing;
import plaint.forum.Forum.Word;
import plaint.lead.Rank;

/// Computes from a case what lists show beyond its own fields. Called at each save, so it never refuses: what cannot be computed is an item that says so.
@FunctionalInterface public interface Deriving {
    Deriving NOTHING = _ -> new Derived(List.of(), List.of(), null, null, null, null, false);

    Derived of(CaseFile c);

    /// `owner` null: nobody is in charge yet. `court` null: the pack does not know it. `zone` null: the court's day is that of Beijing. `rank` null: filed already, so it is not for the prosecution list. `broken`: its pack
    /// is there and cannot be read, so all is to be computed anew once it can.
    record Derived(List<DueItem> due, List<Ready> hearings, String owner, Word court, ZoneId zone, Rank.Parts rank, boolean broken) { }

    /// A hearing ahead with how ready it is.
    record Ready(Hearing hearing, int served, int toServe, int exhibits, int unready, int gaps) { }
}
