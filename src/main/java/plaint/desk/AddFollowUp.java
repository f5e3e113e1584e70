package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import plaint.casefile.CaseFile;
import plaint.docket.Due;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// Sets a follow-up (跟进): something the office wants done by a day of its own choice.
public final class AddFollowUp {
    private final Office office;

    public AddFollowUp(Office office) {
        this.office = office;
    }

    /// `owner` null or blank: who is in charge of the case. Refused without a title or a day.
    public CaseFile run(CaseNo no, LocalDate on, String title, String owner) throws Refused {
        if (title == null || title.isBlank() || on == null) throw new Refused("desk.refused.followUp");
        return office.archive().write(w -> {
            var c = w.caseFile(no);
            var dues = new ArrayList<>(c.docket().dues());
            dues.add(new Due(free(c), null, Now.today(), null, null, on, title.strip(), null, owner == null || owner.isBlank() ? null : owner.strip(), null, null, null));
            return w.save(c.changed(d -> d.docket = d.docket.withDues(dues)), Notice.of("history.followUp", title.strip(), on));
        });
    }

    private static String free(CaseFile c) {
        int n = 1;
        while (taken(c, "due" + n)) n++;
        return "due" + n;
    }

    private static boolean taken(CaseFile c, String id) {
        return c.docket().dues().stream().anyMatch(d -> d.id().equals(id));
    }
}
