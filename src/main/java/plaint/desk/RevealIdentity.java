package plaint.desk;

import java.nio.file.Path;
import plaint.fund.BankLine;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Writes into history that masked numbers were shown in full: whose, or in which file they went out, never the numbers themselves.
public final class RevealIdentity {
    private final Office office;

    public RevealIdentity(Office office) {
        this.office = office;
    }

    /// `whose` is a party's or a shop's name. The case itself stays as it is.
    public void run(CaseNo no, String whose) throws Refused {
        office.archive().write(w -> {
            w.seen(no, Notice.of("history.revealed", whose));
            return null;
        });
    }

    /// The account of the other side of a line of a bank statement, which belongs to no case before it is booked.
    public void run(BankLine line) throws Refused {
        office.archive().write(w -> {
            w.note(Notice.of("history.payerRevealed", line.name(), line.day(), line.amount().grouped()));
            return null;
        });
    }

    /// The record of a case leaves the store, and every number of everybody in it with it. Called before the file gets its name: none is there that history does not know of.
    static void written(Office office, CaseNo no, Path file) throws Refused {
        note(office, no, "history.written", file);
    }

    /// The same under a passphrase.
    static void sealed(Office office, CaseNo no, Path file) throws Refused {
        note(office, no, "history.sealed", file);
    }

    private static void note(Office office, CaseNo no, String key, Path file) throws Refused {
        office.archive().write(w -> {
            w.seen(no, Notice.of(key, file.toAbsolutePath().normalize().getFileName()));
            return null;
        });
    }
}
