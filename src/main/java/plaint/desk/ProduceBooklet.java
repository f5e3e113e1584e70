package plaint.desk;

import java.nio.file.Path;
import plaint.key.CaseNo;
import plaint.print.Booklet;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// One paper of a filing as a booklet of half its size: two pages beside each other on a sheet, in the order of folding.
public final class ProduceBooklet {
    private final Office office;

    public ProduceBooklet(Office office) {
        this.office = office;
    }

    /// `paper` is the pack's key of the paper (`complaint`); refused where the filing has none of that name.
    public Path run(CaseNo no, int filing, String paper, Path out, Progress progress) throws Refused, Cancelled {
        var set = new ProduceFiling(office).preview(no, filing, progress);
        var plan = set.set().plan();
        var part = plan.parts().stream().filter(p -> !p.isExhibit() && p.key().equals(paper)).findFirst();
        if (part.isEmpty()) throw new Refused("print.refused.noPaper", paper, filing, no);
        int from = plan.sideOf(part.get()) + 1;
        Booklet.write(set.file(), from, from + part.get().pages() - 1, out);
        return out;
    }
}
