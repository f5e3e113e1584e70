package plaint.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;

/// Divides parts into volumes that hold at most so many pages and so many bytes, split between parts. A part that alone is more than a volume holds begins a volume of its own
/// and is cut where the volume is full; that is told, because nobody likes to look for the second half of an exhibit.
public final class Volumes {
    private Volumes() { }

    /// `pages` pages of `part` from its page `from` (from 0).
    public record Slice(Part part, int from, int pages) {
        public String first() {
            return part.number(from);
        }

        public String last() {
            return part.number(from + pages - 1);
        }

        public boolean whole() {
            return pages == part.pages();
        }
    }

    /// One volume. `cut`: a part did not fit into a volume and goes over into the next, or comes from the one before.
    public record Volume(int no, List<Slice> slices) {
        public Volume {
            slices = List.copyOf(slices);
        }

        public int pages() {
            return slices.stream().mapToInt(Slice::pages).sum();
        }

        public boolean cut() {
            return slices.stream().anyMatch(s -> !s.whole());
        }
    }

    /// `maxPages` and `maxBytes` 0: any number; `bytes` tells the size of a part. With neither limit there is one volume. A part cut by bytes is cut in proportion to its pages.
    public static List<Volume> split(List<Part> parts, int maxPages, long maxBytes, ToLongFunction<Part> bytes) {
        var volumes = new ArrayList<Volume>();
        var open = new ArrayList<Slice>();
        int pages = 0;
        long size = 0;
        for (var part : parts) {
            int most = most(part, maxPages, maxBytes, bytes);
            long weight = maxBytes > 0 ? bytes.applyAsLong(part) : 0;
            boolean fits = (maxPages <= 0 || pages + part.pages() <= maxPages) && (maxBytes <= 0 || size + weight <= maxBytes);
            if (!fits && !open.isEmpty()) {
                volumes.add(new Volume(volumes.size() + 1, open));
                open.clear();
                pages = 0;
                size = 0;
            }
            int from = 0;
            while (part.pages() - from > most) {
                volumes.add(new Volume(volumes.size() + 1, List.of(new Slice(part, from, most))));
                from += most;
            }
            open.add(new Slice(part, from, part.pages() - from));
            pages += part.pages() - from;
            size += weight * (part.pages() - from) / part.pages();
            if (from > 0) {
                // what is left of a part that was cut stands alone, as its first volumes do
                volumes.add(new Volume(volumes.size() + 1, open));
                open.clear();
                pages = 0;
                size = 0;
            }
        }
        if (!open.isEmpty()) volumes.add(new Volume(volumes.size() + 1, open));
        return List.copyOf(volumes);
    }

    /// The most pages of a part that one volume holds.
    private static int most(Part part, int maxPages, long maxBytes, ToLongFunction<Part> bytes) {
        int most = maxPages > 0 ? maxPages : Integer.MAX_VALUE;
        if (maxBytes > 0) {
            long weight = bytes.applyAsLong(part);
            if (weight > maxBytes) most = (int) Math.min(most, Math.max(1, part.pages() * maxBytes / weight));
        }
        return most;
    }
}
