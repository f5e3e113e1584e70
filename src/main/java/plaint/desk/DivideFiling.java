package plaint.desk;

import plaint.casefile.CaseFile;
import plaint.casefile.ChosenPapers;
import plaint.text.Refused;

/// A case whose filings are written in volumes, for one time and kept nowhere.
public final class DivideFiling {
    private final Office office;

    public DivideFiling(Office office) {
        this.office = office;
    }

    /// `asBinders`: at most as many pages and megabytes as the forum pack says of a volume; `pages` and `megabytes` go before that (null: not said, 0: any number).
    public CaseFile of(CaseFile file, boolean asBinders, Integer pages, Integer megabytes) throws Refused {
        var volume = office.forums().get(file.forum()).printing().volume();
        if (pages != null && (pages < 0 || volume.most() > 0 && pages > volume.most())) throw new Refused("desk.refused.volumePages", pages, volume.most(), volume.source());
        if (megabytes != null && megabytes < 0) throw new Refused("desk.refused.volumeMegabytes", megabytes);
        var most = pages == null && asBinders ? Integer.valueOf(volume.pages()) : pages;
        var largest = megabytes == null && asBinders ? Integer.valueOf(volume.megabytes()) : megabytes;
        return file.changed(c -> c.filings = file.filings().stream().map(f -> {
            var chosen = f.choice();
            return f.choosing(new ChosenPapers(chosen.added(), chosen.left(), chosen.style(), chosen.sets().divided(most, largest)));
        }).toList());
    }
}
