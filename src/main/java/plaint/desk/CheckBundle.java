package plaint.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import plaint.pdf.FinishedBundle;
import plaint.text.Notice;
import plaint.text.Refused;

/// Proves a finished bundle by itself, offline: page labels equal printed numbers, exhibits carry their labels, numbers run without a gap, links and outline
/// lead where they say.
public final class CheckBundle {
    /// `ok` when nothing was found.
    /// `listed` files stand in its manifest, `proved` of them were found with the digest printed.
    public record Result(boolean ok, int pages, List<Notice> findings, int listed, int proved) { }

    public Result run(Path pdf) throws Refused {
        return run(pdf, null);
    }

    /// The same, and each file of its manifest looked for below `originals` (null: nowhere) by size and digest; `proved` of them were found as they are printed. Refused where there is no such folder, or
    /// the bundle has no manifest to be held against it.
    public Result run(Path pdf, Path originals) throws Refused {
        var found = FinishedBundle.check(pdf);
        var findings = new ArrayList<>(found.findings());
        int proved = 0;
        if (originals != null) {
            if (!Files.isDirectory(originals)) throw new Refused("desk.refused.noOriginals", originals);
            if (found.originals().isEmpty()) throw new Refused("desk.refused.noManifest", pdf.getFileName());
            var there = digests(originals, found.originals().stream().map(FinishedBundle.Original::size).collect(Collectors.toSet()));
            for (var o : found.originals()) {
                if (there.contains(o.digest())) proved++;
                else findings.add(Notice.of("desk.found.original", o.label(), o.digest(), o.size(), originals));
            }
        }
        return new Result(findings.isEmpty(), found.pages(), List.copyOf(findings), found.originals().size(), proved);
    }

    /// Of all files of one of these sizes; no other can be one of those looked for.
    private static Set<String> digests(Path folder, Set<Long> sizes) throws Refused {
        var out = new HashSet<String>();
        try (var all = Files.walk(folder)) {
            for (var file : (Iterable<Path>) all.filter(Files::isRegularFile)::iterator) if (sizes.contains(Files.size(file))) out.add(FileDigest.of(file).hex());
        } catch (IOException | UncheckedIOException e) {
            throw new Refused("desk.refused.noOriginals", folder);
        }
        return out;
    }
}
