package plaint.drafting;

import java.util.List;
import plaint.key.ExhibitId;

/// What a paper needs to know of the bundle it stands in; filled by whoever has the page plan.
/// `exhibits`: the exhibits of this filing in bundle order (for the catalogue). `index`: the rows of the table of contents; empty while page counts are still
/// being found. `sets`: who gets how many. `copies`: copies for opponents (副本), one per defendant and third person.
public record Context(References references, List<ExhibitId> exhibits, List<IndexRow> index, List<SetLine> sets, int copies) {
    public Context {
        exhibits = List.copyOf(exhibits);
        index = List.copyOf(index);
        sets = List.copyOf(sets);
    }

    /// One row of the index: a paper (`paper` is its key) or an exhibit; `pages` is the printed range, `count` the number of pages. A `group` row is a heading only.
    public record IndexRow(boolean group, String label, String title, String pages, int count, ExhibitId exhibit, String paper) { }

    /// One recipient group of the filing and its number of sets.
    public record SetLine(String name, int copies) { }
}
