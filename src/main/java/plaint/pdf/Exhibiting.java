package plaint.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import plaint.text.Refused;

/// Brings the files of a bundle's exhibits into it, in their order; while one is written, a worker begins with the next.
final class Exhibiting implements AutoCloseable {
    private final PdfOut out;
    private final Layers layers = new Layers();
    private final Deque<ExhibitFile> coming = new ArrayDeque<>();
    private Conformance claim = Conformance.ACCESSIBLE;
    private ExhibitFile begunFor;
    private Quarantine.Begun begun;

    Exhibiting(PdfOut out, List<BundleWriter.Content> contents) {
        this.out = out;
        for (var c : contents) if (c instanceof BundleWriter.Exhibits x) coming.addAll(x.files());
    }

    /// What of all files can be shown or hidden.
    Layers layers() {
        return layers;
    }

    /// What can be said of a file that holds all that was taken so far.
    Conformance claim() {
        return claim;
    }

    ForeignPages.Taken next(ExhibitFile file) throws IOException, Refused {
        coming.remove(file);
        if (file.standing().compareTo(claim) < 0) claim = file.standing();
        var mine = begunFor == file ? begun : null;
        begun = mine == null ? begun : null;
        if (mine == null) close();
        var following = coming.peek();
        try {
            if (mine == null && file.recipe() == null && !Laid.needed(file.kind())) mine = Quarantine.begin(file, false);
            begunFor = following;
            begun = following == null ? null : Quarantine.ahead(following);
            var taken = Quarantine.take(file, out, mine);
            layers.add(taken.layers());
            return taken;
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    @Override public void close() {
        if (begun != null) begun.close();
        begun = null;
        begunFor = null;
    }
}
