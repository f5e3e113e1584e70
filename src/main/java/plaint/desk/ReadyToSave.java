package plaint.desk;

import plaint.casefile.CaseFile;

/// Has everything at hand that saving a case needs. The tables by which names are compared take seconds to be made on a slow computer, once in a session; whoever opened a case is likely to save one, and
/// shall not wait for them then.
public final class ReadyToSave {
    private final Office office;

    public ReadyToSave(Office office) {
        this.office = office;
    }

    /// Changes nothing; the second time is over at once.
    public void run(CaseFile c) {
        if (office.readied()) office.archive().rehearse(c);
    }
}
