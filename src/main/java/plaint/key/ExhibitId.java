package plaint.key;

/// One exhibit (证据) within a case file; the printed number comes from its place in the bundle, not from this.
public record ExhibitId(String value) implements Key {
    public ExhibitId {
        Key.checked("exhibit id", value);
    }

    @Override public String toString() {
        return value;
    }
}
