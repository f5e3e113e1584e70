package plaint.pdf;

import java.util.List;

/// A foreign page or picture ready to be drawn: the number of its object in the new file, its size in points as it wants to be seen (upright), the matrix from its own
/// space to a box of that size at the origin, and the places on it that lead to other pages of the same file.
record Placed(int object, double width, double height, double[] matrix, List<Lead> leads) {
    /// A place on a page, in the page's own space, that leads to a spot on page `to.page` (from 0) of its file.
    record Lead(double[] rect, Spot to) { }

    /// A spot on a page of a foreign file, in that page's own space.
    record Spot(int page, double x, double y) { }

    /// An entry of a foreign file's own outline.
    record Bookmark(String title, Spot to, List<Bookmark> below) {
        /// The same entry where its file begins at page `first` of an exhibit.
        Bookmark moved(int first) {
            return new Bookmark(title, new Spot(to.page() + first, to.x(), to.y()), below.stream().map(b -> b.moved(first)).toList());
        }
    }
}
