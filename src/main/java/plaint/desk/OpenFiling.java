package plaint.desk;

import plaint.casefile.Beside;
import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.text.Refused;

/// Which filing is still open. Once a filing is submitted its set is frozen: what was handed in can be made again, byte for byte. A new exhibit belongs to the filing asked
/// for while that is open and can have exhibits ([Beside]), else to the first such one after it; where every filing is submitted, it waits for the next one, whose number is the last plus one. Such an
/// exhibit is kept in the case and stands in no paper until that filing is made.
final class OpenFiling {
    private OpenFiling() { }

    static int from(CaseFile c, int asked) {
        return Beside.taking(c, asked);
    }

    static boolean frozen(CaseFile c, Exhibit x) {
        return Beside.fixed(c, x.filing());
    }

    static void refuseFrozen(CaseFile c, Exhibit x) throws Refused {
        if (frozen(c, x)) throw new Refused("desk.refused.frozen", x.title(), x.filing());
    }
}
