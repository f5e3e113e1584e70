package plaint.drafting;

import plaint.key.ExhibitId;

/// How an exhibit is cited in running text: the label and pages it has in the finished bundle, e.g. `证据7（第23—25页）`.
/// Handed in by whoever knows the page plan; asking for an exhibit that is not in the bundle is a refusal, never an empty place.
@FunctionalInterface public interface References {
    /// The exhibit's label and pages as printed.
    /// `prefix` stands before the numbers of its pages (25A- of a late insertion), `first` 0: the prefix is the number.
    record Cited(String label, String prefix, int first, int last) {
        public Cited(String label, int first, int last) {
            this(label, "", first, last);
        }
    }

    Cited cite(ExhibitId id) throws plaint.text.Refused;
}
