package plaint.key;

/// The office's own number of a case (案号 of the office, not the court's), such as 2016-0001; lists are ordered by it.
public record CaseNo(String value) implements Key, Comparable<CaseNo> {
    public CaseNo {
        Key.checked("case number", value);
    }

    @Override public int compareTo(CaseNo other) {
        return value.compareTo(other.value);
    }

    @Override public String toString() {
        return value;
    }
}
