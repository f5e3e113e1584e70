package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.evidence.CustodyChain;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Typed;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// 交接与完整性清单: every exhibit file of a case with digest, size, source, time and hands from intake, compared with the vault as it is printed; every hand-over of things;
/// and where the store's history stands, so that a later change of the record shows. An office sheet, never part of a filing.
public final class CustodySheet {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private final Office office;

    public CustodySheet(Office office) {
        this.office = office;
    }

    public Path run(CaseNo no, Lang lang, LocalDate dated, Path out, Progress progress) throws Refused, Cancelled {
        var c = new ShowCase(office).run(no);
        var seen = new VerifyExhibits(office).run(c, progress);
        var numbers = new OpenCase(office).run(no).numbers();
        var newest = office.archive().read(view -> view.newest());
        var model = new HashMap<String, Object>();
        model.put("caseNo", no.value());
        model.put("title", lang == Lang.ZH ? c.title() : c.latinTitle());
        model.put("day", Dates.said(dated, lang));
        model.put("files", seen.files().stream().map(f -> file(f, c.exhibit(f.exhibit()).orElseThrow().source(), numbers.of(f.exhibit()).map(n -> String.valueOf(n.number())).orElse("—"), title(c, f.exhibit(), lang), lang)).toList());
        model.put("count", seen.files().size());
        model.put("broken", seen.broken().size());
        model.put("chains", ShowSourcing.chains(c).stream().map(x -> chain(x, lang)).toList());
        model.put("revision", c.revision());
        model.put("seq", newest.map(h -> String.valueOf(h.seq())).orElse(null));
        model.put("head", newest.map(h -> h.digest().hex()).orElse(null));
        model.put("at", newest.map(h -> h.at().atZone(Dates.BEIJING).format(MINUTE)).orElse(null));
        var title = Words.in(lang).say("desk.sheet.custody");
        return new ProduceSheet(office).run(new ProduceSheet.Order("custody", lang, title, c.forum(), dated, c.sample(), model), out, progress);
    }

    private static String title(plaint.casefile.CaseFile c, ExhibitId id, Lang lang) {
        return c.exhibit(id).map(x -> lang.of(x.title(), x.latin())).orElse(id.value());
    }

    private static Map<String, Object> file(VerifyExhibits.Seen f, String source, String number, String title, Lang lang) {
        var row = new HashMap<String, Object>();
        row.put("no", number);
        row.put("title", title);
        row.put("name", f.file().name());
        row.put("digest", f.file().digest().hex());
        row.put("bytes", String.format(java.util.Locale.ROOT, "%,d", f.file().bytes()));
        row.put("source", source);
        row.put("at", f.file().sealedAt().atZone(Dates.BEIJING).format(MINUTE));
        row.put("by", f.file().sealedBy());
        row.put("state", Words.in(lang).say("sourcing.state." + f.state()));
        return row;
    }

    private static Map<String, Object> chain(CustodyChain x, Lang lang) {
        var steps = new ArrayList<Map<String, Object>>();
        for (int i = 0; i < x.steps().size(); i++) {
            var s = x.steps().get(i);
            var row = new HashMap<String, Object>();
            row.put("at", Typed.moment(s.at()));
            row.put("from", s.from());
            row.put("to", s.to());
            row.put("purpose", s.purpose());
            row.put("place", s.place());
            row.put("seal", s.sealNo());
            row.put("intact", Words.in(lang).say(s.intact() ? "sourcing.yes" : "sourcing.no"));
            int at = i;
            row.put("breaks", x.breaks().stream().filter(b -> b.step() == at).map(b -> Words.in(lang).say("sourcing.break." + b.kind(), b.expected(), b.found())).toList());
            steps.add(row);
        }
        return Map.of("item", x.item(), "steps", List.copyOf(steps), "whole", x.breaks().isEmpty());
    }
}
