package plaint.cli;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import plaint.desk.Office;
import plaint.desk.SearchLeads;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// Names as typed on a line: one of a few, an exhibit of a case, leads by their numbers.
final class Named {
    private Named() { }

    /// Case and hyphens do not count; refused with all there are.
    static <E extends Enum<E>> E one(E[] all, String typed, String option) throws Refused {
        for (var e : all) if (e.name().equals(typed.strip().toUpperCase(Locale.ROOT).replace('-', '_'))) return e;
        throw new Refused("cli.refused.oneOf", option, typed, String.join(", ", Arrays.stream(all).map(Enum::name).toList()));
    }

    /// Refused where no exhibit can be called so; whether the case has it, its verb says.
    static ExhibitId exhibit(CaseNo no, String typed) throws Refused {
        try {
            return new ExhibitId(typed.strip());
        } catch (IllegalArgumentException e) {
            throw new Refused("desk.refused.noExhibit", no, typed);
        }
    }

    /// The leads of these numbers; refused at the first that is none.
    static List<Integer> leads(Office office, List<String> numbers) throws Refused {
        var ids = new ArrayList<Integer>();
        for (var no : numbers) ids.add(new SearchLeads(office).find(no).orElseThrow(() -> new Refused("desk.refused.noLead", no)).id());
        return ids;
    }
}
