package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// Changes to the exhibits of a case that are no intake: order, wording, removal. Each is one durable save and one entry of history; an exhibit of a filing already submitted cannot be moved or removed.
public final class EditExhibits {
    private final Office office;

    public EditExhibits(Office office) {
        this.office = office;
    }

    /// Moves an exhibit to place `to` (from 0) in the bundle order.
    public CaseFile move(CaseNo no, ExhibitId id, int to) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }

    /// Replaces the wording of an exhibit: title, latin title, kind, held as, theme, source, proves, date; files and filing stay.
    public CaseFile describe(CaseNo no, Exhibit wording) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }

    /// Takes an exhibit out of the case; its bytes stay in the vault and its entry in history.
    public CaseFile remove(CaseNo no, ExhibitId id) throws Refused {
        throw new IllegalStateException(office + ": being built");
    }
}
