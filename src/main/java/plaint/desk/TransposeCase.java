package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
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

    /// The other forums a case can be seen in; none for a case of the office's own.
    public List<String> forums(CaseFile c) {
        if (!c.sample()) return List.of();
        var out = new ArrayList<String>();
        for (var id : office.forums().ids()) if (!id.equals(c.forum()) && Files.isRegularFile(file(c, id))) out.add(id);
        return List.copyOf(out);
    }

    private Path file(CaseFile c, String forum) {
        return office.home().seeds().resolve(c.no().value()).resolve(forum + ".yaml");
    }

    /// The case itself where `forum` is its own; refused where nothing says how it stands in that forum.
    public CaseFile run(CaseFile c, String forum) throws Refused {
        if (forum == null || forum.equals(c.forum())) return c;
        if (!c.sample() || !forum.matches("[a-z0-9-]+") || !Files.isRegularFile(file(c, forum))) throw new Refused("cli.refused.otherForum", c.no(), c.forum(), forum);
        return Transposition.of(c, file(c, forum));
    }
}
