package plaint.key;

/// One person, company or authority within a case file.
public record PartyId(String value) implements Key {
    public PartyId {
        Key.checked("party id", value);
    }

    @Override public String toString() {
        return value;
    }
}
