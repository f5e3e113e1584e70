package plaint.desk;

import java.util.function.IntFunction;
import plaint.casefile.CaseFile;
import plaint.forum.Forum;

/// What the exhibits of a case are called in its forum; where that takes the initials of a witness, the case's facts name them.
final class ExhibitLabels {
    private ExhibitLabels() { }

    static IntFunction<String> of(Forum forum, CaseFile file) {
        var initials = initials(forum, file);
        return n -> forum.exhibits().label(n, initials);
    }

    /// The number or letter alone.
    static String bare(Forum forum, CaseFile file, int n) {
        return forum.exhibits().bare(n, initials(forum, file));
    }

    private static String initials(Forum forum, CaseFile file) {
        var fact = forum.exhibits().initialsFact();
        return fact.isEmpty() ? "" : file.facts().getOrDefault(fact, "");
    }
}
