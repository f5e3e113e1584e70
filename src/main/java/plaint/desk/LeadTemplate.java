package plaint.desk;

import java.nio.file.Path;
import java.util.List;
import plaint.exchange.ListFile;
import plaint.exchange.Listing;
import plaint.lead.LeadFile;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes an empty list of leads with the headings that [ImportLeads] takes: CSV where the file's name ends in `.csv`, else XLSX.
public final class LeadTemplate {
    public void run(Lang lang, Path to, Progress progress) throws Refused, Cancelled {
        var columns = LeadFile.template(lang == Lang.ZH).stream().map(h -> new Listing.Column(h, Listing.Type.TEXT)).toList();
        ListFile.write(new Listing(Words.in(lang).say("ui.nav.leads"), columns, List.of()), to, progress);
    }
}
