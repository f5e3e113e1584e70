package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.pdf.Allowance;
import plaint.pdf.Quarantine;
import plaint.text.Refused;

/// What the person allows for the files taken in now, beyond the usual: passwords, tried in turn on a file that asks for one and kept nowhere, and how many megabytes a file may come to when
/// unpacked.
public record Allowed(List<String> passwords, int megabytes) {
    /// Nothing beyond the usual.
    public static final Allowed USUAL = new Allowed(List.of(), Allowance.USUAL_MEGABYTES);
    /// The most that can be allowed.
    public static final int MOST_MEGABYTES = 2000;
    private static final String ASKS = "pdf.refused.password";
    private static final String WRONG = "pdf.refused.wrongPassword";

    public Allowed {
        passwords = List.copyOf(passwords);
        if (megabytes < 1 || megabytes > MOST_MEGABYTES) throw new IllegalArgumentException("megabytes");
    }

    /// True for a refusal that a password lifts.
    public static boolean asksForPassword(String key) {
        return key.equals(ASKS) || key.equals(WRONG);
    }

    /// True for a refusal that more room lifts.
    public static boolean asksForRoom(String key) {
        return key.equals("pdf.refused.bomb");
    }

    /// What was found in a file, and what it took to open it.
    record Seen(Allowance with, Quarantine.Looked looked) { }

    Seen look(Path file, String shown) throws Refused {
        var why = new Refused(ASKS, shown);
        for (int i = -1; i < passwords.size(); i++) {
            var with = new Allowance(i < 0 ? null : passwords.get(i), megabytes);
            try {
                return new Seen(with, Quarantine.look(file, shown, with));
            } catch (Refused e) {
                if (!asksForPassword(e.notice().key())) throw e;
                why = e;
            }
        }
        throw why;
    }
}
