package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.check.Finding;
import plaint.desk.Office;
import plaint.desk.ProduceFiling;
import plaint.desk.ProduceFiling.ProducedSet;
import plaint.desk.ShowCase;
import plaint.evidence.SealedFile;
import plaint.key.CaseNo;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// The filings of one case produced one after another; a filing that is refused is told and the others go on. Shared by `draft` and `demo`.
final class Drafted {
    /// One set of one filing, on disk.
    record Written(int filing, ProducedSet set, boolean draft) { }

    private final Speech speech;
    private final CaseFile file;
    private final List<Written> written = new ArrayList<>();
    private final List<Refused> refusals = new ArrayList<>();
    private final List<Map<String, Object>> warnings = new ArrayList<>();

    private final List<String> told = new ArrayList<>();

    private Drafted(Speech speech, CaseFile file) {
        this.speech = speech;
        this.file = file;
    }

    /// `filing` 0: all filings of the case.
    static Drafted produce(Speech speech, Office office, CaseNo no, int filing, Path out) throws Refused, Cancelled {
        return produce(speech, office, new ShowCase(office).run(no), filing, out);
    }

    /// The same for a case as it is given.
    static Drafted produce(Speech speech, Office office, CaseFile file, int filing, Path out) throws Refused, Cancelled {
        var no = file.no();
        var chosen = file.filings().stream().map(Filing::no).filter(n -> filing == 0 || n == filing).toList();
        if (chosen.isEmpty()) throw filing == 0 ? new Refused("cli.refused.noFilings", no) : new Refused("cli.refused.noFiling", no, filing);
        var drafted = new Drafted(speech, file);
        for (int n : chosen) drafted.one(office, n, out);
        return drafted;
    }

    private void one(Office office, int filing, Path out) throws Cancelled {
        try {
            var produced = new ProduceFiling(office).run(file, filing, out, speech.progress());
            for (var set : produced.sets()) {
                written.add(new Written(filing, set, produced.draft()));
                speech.say(produced.draft() ? "cli.line.setDraft" : "cli.line.set", file.no(), filing, set.set().key(), set.set().recipients(), set.set().copies(), sides(set), set.file());
                for (var v : set.volumes()) {
                    speech.say("cli.line.volume", v.no(), v.first(), v.last(), v.file());
                    if (v.cut()) speech.warn("cli.line.volumeCut", v.no());
                }
            }
            for (var n : produced.told()) speech.warn("cli.line.warned", speech.of(n));
            told.addAll(produced.told().stream().map(speech::of).toList());
            for (var f : produced.warnings()) {
                warnings.add(warning(filing, f));
                speech.warn("cli.line.warned", speech.of(f.what()));
            }
            if (!produced.warnings().isEmpty()) speech.warn("cli.line.warnedHow", file.no(), filing, produced.warnings().size());
        } catch (Refused e) {
            refusals.add(e);
            speech.warn("cli.line.filingRefused", file.no(), filing, speech.of(e.notice()));
        }
    }

    List<Written> written() {
        return written;
    }

    List<Refused> refusals() {
        return refusals;
    }

    /// `file`, `pages`, `exhibits` of the first set written (the court's of the first filing), then all `sets` and what was refused.
    Map<String, Object> object() {
        var first = written.getFirst().set();
        var object = new LinkedHashMap<String, Object>();
        object.put("case", file.no().value());
        object.put("file", first.file().toString());
        object.put("pages", sides(first));
        object.put("exhibits", first.set().plan().parts().stream().filter(Part::isExhibit).map(this::exhibit).toList());
        object.put("draft", written.stream().anyMatch(Written::draft));
        object.put("sets", written.stream().map(Drafted::set).toList());
        object.put("warnings", warnings);
        if (!told.isEmpty()) object.put("told", told);
        object.put("refused", refusals.stream().map(r -> speech.of(r.notice())).toList());
        return object;
    }

    private Map<String, Object> warning(int filing, Finding f) {
        var object = new LinkedHashMap<String, Object>();
        object.put("filing", filing);
        object.putAll(Findings.of(f, speech));
        return object;
    }

    private static Map<String, Object> set(Written w) {
        var object = new LinkedHashMap<String, Object>();
        object.put("filing", w.filing());
        object.put("set", w.set().set().key());
        object.put("recipients", w.set().set().recipients());
        object.put("copies", w.set().set().copies());
        object.put("file", w.set().file().toString());
        object.put("pages", sides(w.set()));
        object.put("draft", w.draft());
        if (!w.set().volumes().isEmpty())
            object.put("volumes", w.set().volumes().stream().map(v -> Keys.of("file", v.file().toString(), "first", v.first(), "last", v.last(), "pages", v.pages(), "cut", v.cut())).toList());
        return object;
    }

    private Map<String, Object> exhibit(Part part) {
        var files = file.exhibit(part.exhibit()).map(x -> x.files()).orElse(List.of());
        var warnings = files.stream().flatMap(f -> f.warnings().stream()).toList();
        var object = new LinkedHashMap<String, Object>();
        object.put("id", part.label());
        object.put("exhibit", part.exhibit().value());
        object.put("file", String.join("; ", files.stream().map(SealedFile::name).toList()));
        object.put("pages", part.pages());
        object.put("first", part.number(0));
        object.put("status", SealedFile.doubts(warnings).isEmpty() ? "accepted" : "warned");
        object.put("reason", speech.of(warnings));
        return object;
    }

    /// Pages of the file, blank backs included.
    private static int sides(ProducedSet set) {
        return set.set().plan().sides().size();
    }
}
