package plaint.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseMerge;
import plaint.desk.Office;
import plaint.desk.OpenParcel;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;

/// A sealed case taken in: as a new one, or, where `--merge` is given and it is here already, merged. Conflicts are printed with both texts; `--take` chooses one side for all.
final class ParcelImport {
    private final Speech speech;
    private final Office office;
    private final boolean merge;
    private final CaseMerge.Side take;

    ParcelImport(Speech speech, Office office, boolean merge, CaseMerge.Side take) {
        this.speech = speech;
        this.office = office;
        this.merge = merge;
        this.take = take;
    }

    int run(Path file, char[] passphrase) throws Refused, Cancelled {
        try (var arrived = new OpenParcel(office).run(file, passphrase, speech.progress())) {
            if (!arrived.there()) return told(arrived, arrived.take(Map.of()), 0, List.of());
            if (!merge) throw new Refused("desk.refused.thereMerge", arrived.caseFile().no());
            var merged = arrived.merged(Map.of());
            var conflicts = merged.conflicts();
            if (merged.open() && take == null) return open(arrived, conflicts);
            var choices = new HashMap<String, CaseMerge.Side>();
            for (var c : conflicts) choices.put(c.at().path(), take);
            if (!choices.isEmpty()) merged = arrived.merged(choices);
            return told(arrived, arrived.take(choices), merged.changes().size(), conflicts);
        }
    }

    private int told(OpenParcel.Arrived arrived, CaseFile now, int changes, List<CaseMerge.Conflict> conflicts) {
        if (arrived.there()) speech.say("cli.line.merged", now.no(), arrived.cover().sender(), changes, conflicts.size(), now.revision());
        else speech.say("cli.line.received", now.no(), speech.lang().of(now.title(), now.latinTitle()), arrived.cover().sender(), now.exhibits().size());
        var object = new LinkedHashMap<String, Object>();
        object.put("case", now.no().value());
        object.put("from", arrived.cover().sender());
        object.put("theirRevision", arrived.cover().revision());
        object.put("revision", now.revision());
        object.put("merged", arrived.there());
        object.put("changes", changes);
        object.put("conflicts", said(conflicts));
        speech.object(object);
        return Commands.DONE;
    }

    private int open(OpenParcel.Arrived arrived, List<CaseMerge.Conflict> conflicts) {
        for (var c : conflicts) speech.warn("cli.line.conflict", String.join(" / ", c.at().names()), one(c.ours()), one(c.theirs()));
        speech.refuse(speech.of(Notice.of("cli.refused.conflicts", arrived.caseFile().no(), conflicts.size())), Keys.of("conflicts", said(conflicts)));
        return Commands.NOTHING_DONE;
    }

    private static String one(String text) {
        return text.isEmpty() ? "-" : String.join("; ", text.lines().toList());
    }

    private static List<Map<String, String>> said(List<CaseMerge.Conflict> conflicts) {
        var all = new ArrayList<Map<String, String>>();
        for (var c : conflicts) {
            var one = new LinkedHashMap<String, String>();
            one.put("path", c.at().path());
            one.put("base", c.base());
            one.put("ours", c.ours());
            one.put("theirs", c.theirs());
            all.add(one);
        }
        return all;
    }
}
