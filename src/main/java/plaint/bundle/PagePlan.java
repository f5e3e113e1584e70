package plaint.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import plaint.key.ExhibitId;

/// Parts in order and where each page lands. With `rectoStart` every part begins on a right-hand page; the blank back that makes it so is neither counted nor
/// stamped and has an empty label, unless blanks count, as where every side of the file has the number of its place.
public record PagePlan(List<Part> parts, boolean rectoStart, boolean countBlanks) {
    public PagePlan {
        parts = List.copyOf(parts);
    }

    public PagePlan(List<Part> parts, boolean rectoStart) {
        this(parts, rectoStart, false);
    }

    /// All parts under one run of numbers from 1 on the very first page.
    public static PagePlan counted(List<Part> parts, boolean rectoStart, boolean countBlanks) {
        return counted(parts, rectoStart, countBlanks, 1);
    }

    /// All parts under one run of numbers that begins with `first`: what is added at the end of a bundle goes on with its numbers.
    public static PagePlan counted(List<Part> parts, boolean rectoStart, boolean countBlanks, int first) {
        var now = new ArrayList<Part>();
        int side = 0;
        int page = first;
        for (var p : parts) {
            if (rectoStart && side % 2 == 1) {
                side++;
                if (countBlanks) page++;
            }
            now.add(p.at(page));
            side += p.pages();
            page += p.pages();
        }
        return new PagePlan(now, rectoStart, countBlanks);
    }

    /// One side of a sheet in the finished file: page `index` (from 0) of `part`, or a blank back when `part` is null; a blank that counts has its number as `index`.
    public record Side(Part part, int index) {
        public boolean blank() {
            return part == null;
        }

        public String label() {
            return blank() ? (index == 0 ? "" : String.valueOf(index)) : part.number(index);
        }
    }

    public List<Side> sides() {
        var sides = new ArrayList<Side>();
        int first = countBlanks && !parts.isEmpty() ? parts.getFirst().first() : 1;
        for (var p : parts) {
            if (rectoStart && sides.size() % 2 == 1) sides.add(new Side(null, countBlanks ? sides.size() + first : 0));
            for (int i = 0; i < p.pages(); i++) sides.add(new Side(p, i));
        }
        return sides;
    }

    /// Sides with something on them.
    public int pages() {
        return parts.stream().mapToInt(Part::pages).sum();
    }

    /// Sheets of paper when printed on both sides.
    public int sheets() {
        return (sides().size() + 1) / 2;
    }

    /// The side (from 0) on which a part begins.
    public int sideOf(Part part) {
        var sides = sides();
        for (int i = 0; i < sides.size(); i++) if (sides.get(i).part() == part) return i;
        throw new IllegalArgumentException("not in this plan: " + part.key());
    }

    /// Sides of the slip sheet that opens a part; 0 where it has none.
    public int slipBefore(Part part) {
        int at = parts.indexOf(part);
        return at > 0 && parts.get(at - 1).slip() ? parts.get(at - 1).pages() : 0;
    }

    public Optional<Part> exhibit(ExhibitId id) {
        return parts.stream().filter(p -> id.equals(p.exhibit())).findFirst();
    }
}
