package plaint.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plaint.pdf.BundleShape.Piece;

/// What became of a bundle from one version to the next: exhibits that moved, came, went or changed, and the paragraphs of the papers that read otherwise. References to exhibits that follow a
/// move are no change of the text; how many paragraphs only follow is told.
public record BundleDifference(BundleShape before, BundleShape after, List<Moved> exhibits, List<Changed> papers) {
    /// What became of an exhibit or paper.
    public enum Fate { SAME, MOVED, ADDED, REMOVED, CHANGED }

    /// One exhibit; `before` null where it came, `after` null where it went. `pages` of its pages have another content.
    public record Moved(Fate fate, Piece before, Piece after, int pages) { }

    /// One paper; `gone` and `come` are paragraphs, `following` how many differ by their references alone.
    public record Changed(Fate fate, Piece before, Piece after, List<String> gone, List<String> come, int following) { }

    public static BundleDifference of(BundleShape before, BundleShape after) {
        return new BundleDifference(before, after, exhibits(before, after), papers(before, after));
    }

    /// An exhibit is found again by its content, else by its title.
    private static List<Moved> exhibits(BundleShape before, BundleShape after) {
        var left = new ArrayList<>(before.exhibits());
        var found = new java.util.IdentityHashMap<Piece, Piece>();
        for (int pass = 0; pass < 3; pass++) {
            int round = pass;
            for (var now : after.exhibits()) {
                if (found.containsKey(now)) continue;
                var was = left.stream().filter(b -> switch (round) {
                    case 0 -> b.digests().equals(now.digests()) && b.title().equals(now.title());
                    case 1 -> b.title().equals(now.title());
                    default -> b.digests().equals(now.digests());
                }).findFirst();
                if (was.isEmpty()) continue;
                found.put(now, was.get());
                left.removeIf(b -> b == was.get());
            }
        }
        var out = new ArrayList<Moved>();
        for (var now : after.exhibits()) {
            var was = found.get(now);
            if (was == null) out.add(new Moved(Fate.ADDED, null, now, now.pages()));
            else {
                int other = differing(was.digests(), now.digests());
                boolean moved = !was.label().equals(now.label()) || !was.range().equals(now.range());
                out.add(new Moved(other > 0 || !was.title().equals(now.title()) ? Fate.CHANGED : moved ? Fate.MOVED : Fate.SAME, was, now, other));
            }
        }
        for (var gone : left) out.add(new Moved(Fate.REMOVED, gone, null, gone.pages()));
        return List.copyOf(out);
    }

    private static int differing(List<String> a, List<String> b) {
        int n = Math.abs(a.size() - b.size());
        for (int i = 0; i < Math.min(a.size(), b.size()); i++) if (!a.get(i).equals(b.get(i))) n++;
        return n;
    }

    private static List<Changed> papers(BundleShape before, BundleShape after) {
        var titles = new ArrayList<String>();
        for (var shape : List.of(before, after)) for (var x : shape.exhibits()) titles.add(flat(x.title()));
        var left = new ArrayList<>(before.papers());
        var out = new ArrayList<Changed>();
        for (var now : after.papers()) {
            Optional<Piece> was = left.stream().filter(b -> b.title().equals(now.title())).findFirst();
            if (was.isEmpty()) {
                out.add(new Changed(Fate.ADDED, null, now, List.of(), List.of(), 0));
                continue;
            }
            left.removeIf(b -> b == was.get());
            out.add(text(was.get(), now, Set.copyOf(titles)));
        }
        for (var gone : left) out.add(new Changed(Fate.REMOVED, gone, null, List.of(), List.of(), 0));
        return List.copyOf(out);
    }

    private static Changed text(Piece was, Piece now, Set<String> titles) {
        var same = common(was.paragraphs().stream().map(p -> bare(p, titles)).toList(), now.paragraphs().stream().map(p -> bare(p, titles)).toList());
        var gone = new ArrayList<String>();
        var come = new ArrayList<String>();
        int following = 0;
        var kept = new HashSet<Integer>();
        var held = new HashSet<Integer>();
        for (var pair : same) {
            kept.add(pair[0]);
            held.add(pair[1]);
            if (!flat(was.paragraphs().get(pair[0])).equals(flat(now.paragraphs().get(pair[1])))) following++;
        }
        for (int i = 0; i < was.paragraphs().size(); i++) if (!kept.contains(i)) gone.add(was.paragraphs().get(i));
        for (int i = 0; i < now.paragraphs().size(); i++) if (!held.contains(i)) come.add(now.paragraphs().get(i));
        return new Changed(gone.isEmpty() && come.isEmpty() ? Fate.SAME : Fate.CHANGED, was, now, List.copyOf(gone), List.copyOf(come), following);
    }

    /// The paragraph without what follows a move: labels and page numbers of exhibits, and, in a row that names an exhibit, every figure.
    private static String bare(String paragraph, Set<String> titles) {
        var flat = flat(paragraph);
        if (titles.stream().anyMatch(t -> flat.contains(t.length() > 8 ? t.substring(0, 8) : t))) return flat.replaceAll("\\d+[A-Z]*(?:—\\d*[A-Z]*)?", "#");
        return flat.replaceAll("证据\\d+[A-Z]*", "证据#").replaceAll("(?i)exhibit[A-Z0-9]+", "exhibit#").replaceAll("第\\d+[A-Z]*(?:—\\d*[A-Z]*)?页", "第#页").replaceAll("\\(pp?\\.\\d+[^)]*\\)", "(p.#)");
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", "");
    }

    /// The longest common run of paragraphs, as pairs of places.
    private static List<int[]> common(List<String> a, List<String> b) {
        var length = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--)
            for (int j = b.size() - 1; j >= 0; j--) length[i][j] = a.get(i).equals(b.get(j)) ? length[i + 1][j + 1] + 1 : Math.max(length[i + 1][j], length[i][j + 1]);
        var out = new ArrayList<int[]>();
        for (int i = 0, j = 0; i < a.size() && j < b.size(); ) {
            if (a.get(i).equals(b.get(j))) out.add(new int[] {i++, j++});
            else if (length[i + 1][j] >= length[i][j + 1]) i++;
            else j++;
        }
        return out;
    }
}
