package plaint.pdf;

/// Which standard all pages of a file keep; each includes the one before.
public enum Conformance {
    /// None can be claimed.
    NONE,
    /// PDF/A-2b: it will look the same in fifty years.
    ARCHIVE,
    /// PDF/A-2a and PDF/UA-1: it can also be read aloud.
    ACCESSIBLE
}
