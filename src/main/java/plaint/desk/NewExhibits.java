package plaint.desk;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import plaint.casefile.CaseFile;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile;
import plaint.evidence.Sha256;
import plaint.exchange.Entry;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// Rows of a list as new exhibits of one case, with the files that lie beside the list. An exhibit is there already where one bears the same title and date.
final class NewExhibits implements ImportTable.Rows {
    private final Office office;
    private final CaseFile before;
    private final Forum forum;
    private final Path list;
    private final boolean seal;
    private final Allowed allowed;
    private final Instant now = Now.instant().truncatedTo(ChronoUnit.MILLIS);
    private final List<Exhibit> all;
    /// Which exhibit has which bytes.
    private final Map<Sha256, String> titles = new HashMap<>();

    NewExhibits(Office office, CaseFile before, Forum forum, Path list, boolean seal, Allowed allowed) {
        this.allowed = allowed;
        this.office = office;
        this.before = before;
        this.forum = forum;
        this.list = list;
        this.seal = seal;
        all = new ArrayList<>(before.exhibits());
        for (var x : all) for (var f : x.files()) titles.putIfAbsent(f.digest(), x.title());
    }

    @Override public Line look(Entry row) {
        var title = row.required("title");
        var kind = row.one("evidence", Exhibit.Kind.class);
        if (kind == null && row.text("evidence").isEmpty()) row.required("evidence");
        var held = row.one("held", Exhibit.Held.class);
        var theme = theme(row);
        var dated = row.date("dated");
        if (!row.faults().isEmpty()) return new Line(row.number(), title, Fate.REFUSED, row.faults());
        if (all.stream().anyMatch(x -> x.title().equals(title) && Objects.equals(x.dated(), dated)))
            return new Line(row.number(), title, Fate.DUPLICATE, List.of(Notice.of("desk.note.exhibitThere", title)));
        var notices = new ArrayList<>(row.notices());
        try {
            var files = files(row, title, notices);
            all.add(new Exhibit(id(), title, none(row.text("latinTitle")), kind, held == null ? Exhibit.Held.COPY : held, theme, none(row.text("source")), none(row.text("proves")),
                dated, OpenFiling.from(before, Math.max(1, before.lastFiling())), files));
        } catch (Refused e) {
            return new Line(row.number(), title, Fate.REFUSED, List.of(e.notice()));
        }
        return new Line(row.number(), title, Fate.ADD, notices);
    }

    /// Looked into for a preview; sealed into the vault when it counts.
    private List<SealedFile> files(Entry row, String title, List<Notice> notices) throws Refused {
        var name = row.text("file");
        if (name.isEmpty() || name.equals("-")) return List.of();
        try {
            var folder = list.toAbsolutePath().normalize().getParent();
            var path = folder.resolve(name).normalize();
            if (!path.startsWith(folder) || name.contains("\\")) throw new Refused("desk.refused.fileBeside", name);
            if (seal) {
                var sealed = Sealing.take(office.vault(), path, now, office.who(), allowed);
                notices.addAll(sealed.getFirst().warnings());
                for (var f : sealed) twin(f.digest(), name, title, notices);
                return sealed;
            }
            notices.addAll(allowed.look(path, name).looked().inspected().warnings());
            twin(FileDigest.of(path), name, title, notices);
            return List.of();
        } catch (InvalidPathException e) {
            throw new Refused("desk.refused.fileBeside", name);
        }
    }

    /// Tells whose bytes these are already, of the case or of a row above.
    private void twin(Sha256 digest, String name, String title, List<Notice> notices) {
        var has = titles.putIfAbsent(digest, title);
        if (has != null) notices.add(Notice.of("desk.note.twin", name, has));
    }

    private String theme(Entry row) {
        var given = row.required("theme");
        for (var t : forum.themes()) if (given.equals(t.key()) || given.equals(t.name()) || given.equalsIgnoreCase(t.latin())) return t.key();
        if (!given.isEmpty()) row.faults().add(Notice.of("desk.fault.theme", given, String.join("; ", forum.themes().stream().map(t -> t.key() + " / " + t.name()).toList())));
        return null;
    }

    private ExhibitId id() {
        for (int n = all.size() + 1; ; n++) {
            var id = new ExhibitId("x" + n);
            if (all.stream().noneMatch(x -> x.id().equals(id))) return id;
        }
    }

    private static String none(String text) {
        return text.isEmpty() || text.equals("-") ? null : text;
    }

    @Override public void save() throws Refused {
        int count = all.size() - before.exhibits().size();
        new EditCase(office).run(before, c -> c.exhibits = all, Notice.of("history.listExhibits", list.getFileName(), count));
    }
}
