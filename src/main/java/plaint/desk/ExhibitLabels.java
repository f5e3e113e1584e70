package plaint.desk;

import java.util.function.IntFunction;
import plaint.casefile.CaseFile;
import plaint.forum.Forum;

/// What the exhibits of a case are called in its forum; where that takes the initials of a witness, the case's facts name them.
final class ExhibitLabels {
    private ExhibitLabels() { }

    static IntFunction<String> of(Forum forum, CaseFile file) {
        var scheme = forum.exhibits();
        var initials = scheme.initialsFact().isEmpty() ? "" : file.facts().getOrDefault(scheme.initialsFact(), "");
        return n -> scheme.label(n, initials);
    }
}
