package plaint.desk;

import java.nio.file.Files;
import plaint.casefile.CaseFile;
import plaint.casefile.Transposition;
import plaint.text.Refused;

/// A sample case as it would stand in another forum, for seeing what its papers look like there: what that forum needs and the case lacks comes from a file beside the seed, marked as
/// sample, and every page says so. Nothing of it is stored. A case of the office's own belongs to the one forum it was opened in.
public final class TransposeCase {
    private final Office office;

    public TransposeCase(Office office) {
        this.office = office;
    }

    /// The case itself where `forum` is its own; refused where nothing says how it stands in that forum.
    public CaseFile run(CaseFile c, String forum) throws Refused {
        if (forum == null || forum.equals(c.forum())) return c;
        var file = office.home().seeds().resolve(c.no().value()).resolve(forum + ".yaml");
        if (!c.sample() || !forum.matches("[a-z0-9-]+") || !Files.isRegularFile(file)) throw new Refused("cli.refused.otherForum", c.no(), c.forum(), forum);
        return Transposition.of(c, file);
    }
}
