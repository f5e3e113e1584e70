package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import plaint.lead.LeadGlance;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Says how a list of leads would be read, before [ImportLeads] takes anything of it in: the encoding told by looking, or read in another; the columns; the first rows; how many of those
/// looked at are sound and which are not, by line. Nothing is stored.
public final class PreviewLeads {
    private final Office office;

    public PreviewLeads(Office office) {
        this.office = office;
    }

    /// `asked` is the encoding it was to be read in; `workbook`: it has but one. `glance` tells the rest; `notices` what was left aside of a workbook.
    public record Outlook(Path file, String asked, boolean workbook, LeadGlance glance, List<Notice> notices) {
        public Outlook {
            notices = List.copyOf(notices);
        }

        /// How the file is written, to be shown.
        public String written() {
            return workbook ? "XLSX" : glance.encoding().shown();
        }
    }

    /// `encoding`: a name, or `auto`; `today` as in [ImportLeads].
    public Outlook run(Path file, String encoding, LocalDate today, Progress progress) throws Refused, Cancelled {
        if (!Files.isRegularFile(file)) throw new Refused("lead.refused.noFile", file);
        try (var sheet = LeadSheet.of(file, office, progress)) {
            var g = LeadGlance.of(sheet.text(), sheet.text(encoding), today, sheet::told);
            if (g.refused() != null)
                g = new LeadGlance(g.encoding(), g.delimiter(), g.columns(), g.rows(), g.faults(), g.read(), g.sound(), g.unsound(), g.noted(), g.whole(), sheet.told(g.refused()));
            return new Outlook(file, encoding, sheet.fromWorkbook(), g, sheet.notices());
        }
    }
}
