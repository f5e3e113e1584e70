package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import plaint.casefile.CaseFile;
import plaint.desk.ProduceFiling.Produced;
import plaint.key.CaseNo;

/// The sets written last of each filing since the office was opened: whoever leaves a case and comes back prints what lies there, as long as it is what would be written now.
final class MadeSets {
    private final Map<Key, Made> made = new ConcurrentHashMap<>();

    private record Key(CaseNo no, int filing) { }

    /// `stamps`: what each file was when it was written.
    private record Made(CaseFile file, String pack, Produced produced, List<String> stamps) { }

    void keep(CaseFile file, int filing, String pack, Produced produced) {
        made.put(new Key(file.no(), filing), new Made(file, pack, produced, stamps(produced)));
    }

    /// None where the case or its pack says something else by now, or a file was moved, deleted or written over.
    Optional<Produced> standing(CaseFile file, int filing, String pack) {
        var kept = made.get(new Key(file.no(), filing));
        boolean stands = kept != null && kept.pack().equals(pack) && alike(kept.file(), file) && stamps(kept.produced()).equals(kept.stamps());
        return stands ? Optional.of(kept.produced()) : Optional.empty();
    }

    /// True where the papers of both are the same: a reason given for a warning changes no page.
    private static boolean alike(CaseFile a, CaseFile b) {
        return a.changed(d -> {
            d.passed = b.passed();
            d.revision = b.revision();
        }).equals(b);
    }

    private static List<String> stamps(Produced produced) {
        return produced.sets().stream().map(s -> stamp(s.file())).toList();
    }

    private static String stamp(Path file) {
        try {
            return Files.size(file) + " " + Files.getLastModifiedTime(file).toMillis();
        } catch (IOException e) {
            return "";
        }
    }
}
