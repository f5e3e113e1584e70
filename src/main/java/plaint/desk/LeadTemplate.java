package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plaint.exchange.ListFile;
import plaint.exchange.Listing;
import plaint.lead.LeadFile;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes an empty list of leads with the headings that [ImportLeads] takes: CSV where the file's name ends in `.csv`, else XLSX with a second sheet that says what belongs into each column.
public final class LeadTemplate {
    public void run(Lang lang, Path to, Progress progress) throws Refused, Cancelled {
        var columns = LeadFile.template(lang == Lang.ZH).stream().map(h -> new Listing.Column(h, Listing.Type.TEXT)).toList();
        ListFile.write(List.of(new Listing(Words.in(lang).say("ui.nav.leads"), columns, List.of()), notes(lang)), to, progress);
    }

    private static Listing notes(Lang lang) {
        var words = Words.in(lang);
        var headings = LeadFile.template(lang == Lang.ZH).iterator();
        var rows = new ArrayList<List<Object>>();
        LeadFile.about().forEach((key, needed) -> rows.add(List.of(headings.next(), needed ? words.say("lead.about.needed") : "", words.say("lead.about." + key))));
        var text = Listing.Type.TEXT;
        return new Listing(words.say("lead.about"), List.of(new Listing.Column(words.say("lead.about.column"), text), new Listing.Column(words.say("lead.about.needed"), text), new Listing.Column(words.say("lead.about.what"), text)), rows);
    }
}
