package plaint.drafting;

import plaint.key.ExhibitId;

/// How an exhibit is cited in running text: the label and pages it has in the finished bundle, e.g. `证据7（第23—25页）`.
/// Handed in by whoever knows the page plan; asking for an exhibit that is not in the bundle is a refusal, never an empty place.
@FunctionalInterface public interface References {
    /// The exhibit's label and pages as printed.
    record Cited(String label, int first, int last) { }

    Cited cite(ExhibitId id) throws plaint.text.Refused;
}
