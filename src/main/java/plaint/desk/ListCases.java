package plaint.desk;

import java.util.List;

/// All cases as lines of a list, by number.
public final class ListCases {
    private final Office office;

    public ListCases(Office office) {
        this.office = office;
    }

    public List<CaseLine> run() {
        throw new IllegalStateException(office + ": being built");
    }
}
