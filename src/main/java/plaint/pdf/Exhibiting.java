package plaint.pdf;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Refused;

/// Brings the files of a bundle's exhibits into it, in their order; while one is written, a worker begins with the next.
final class Exhibiting implements AutoCloseable {
    private final PdfOut out;
    private final Layers layers = new Layers();
    private final Deque<ExhibitFile> coming = new ArrayDeque<>();
    private final Map<ExhibitFile, ForeignPages.Taken> carried = new IdentityHashMap<>();
    private Conformance claim = Conformance.ACCESSIBLE;
    private ExhibitFile begunFor;
    private Quarantine.Begun begun;

    Exhibiting(PdfOut out) {
        this.out = out;
    }

    /// These will be asked for, in their order.
    void expect(List<BundleWriter.Content> contents) {
        for (var c : contents) if (c instanceof BundleWriter.Exhibits x) for (var f : x.files()) if (!carried.containsKey(f)) coming.add(f);
    }

    /// Brings in a file before it is asked for; gives it as it will be asked for.
    ExhibitFile carry(ExhibitFile file, String label) throws IOException, Refused {
        var taken = taken(file, label, null);
        var known = file.withoutRecipe();
        carried.put(known, taken);
        return known;
    }

    /// What of all files can be shown or hidden.
    Layers layers() {
        return layers;
    }

    /// What can be said of a file that holds all that was taken so far.
    Conformance claim() {
        return claim;
    }

    ForeignPages.Taken next(ExhibitFile file, String label) throws IOException, Refused {
        if (file.standing().compareTo(claim) < 0) claim = file.standing();
        var before = carried.remove(file);
        var taken = before == null ? now(file, label) : before;
        // how well a file tells of itself nobody has judged: it is read by its own structure, and nothing is claimed of that
        if (taken.tags() != null && claim == Conformance.ACCESSIBLE) claim = Conformance.ARCHIVE;
        layers.add(taken.layers());
        return taken;
    }

    private ForeignPages.Taken now(ExhibitFile file, String label) throws IOException, Refused {
        coming.remove(file);
        var mine = begunFor == file ? begun : null;
        begun = mine == null ? begun : null;
        if (mine == null) close();
        if (mine == null && file.recipe() == null && !Laid.needed(file.kind())) mine = Quarantine.begin(file, false);
        // where there is one worker only, a file that may still need it would wait for ever for the one that looks ahead
        boolean served = mine != null || file.recipe() != null && file.recipe().fits(file.path());
        begunFor = served ? coming.peek() : null;
        begun = begunFor == null ? null : Quarantine.ahead(begunFor);
        return taken(file, label, mine);
    }

    private ForeignPages.Taken taken(ExhibitFile file, String label, Quarantine.Begun begun) throws IOException, Refused {
        if (!Files.isRegularFile(file.path())) throw new Refused("pdf.refused.missingExhibit", file.name(), label);
        try {
            return Quarantine.take(file, out, begun);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (Refused e) {
            throw e.notice().key().equals("pdf.refused.damagedPdf") ? new Refused("pdf.refused.damagedInBundle", file.name(), label) : e;
        }
    }

    @Override public void close() {
        if (begun != null) begun.close();
        begun = null;
        begunFor = null;
    }
}
