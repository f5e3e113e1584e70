package plaint.pdf;

import plaint.key.ExhibitId;

/// What stands on a page, in points from the lower left corner.
sealed interface Mark {
    /// Characters of one face and size; `x[i]` is where the i-th begins. `grey`: 0 black to 1 white. `tag` is null for what is no content of the paper (a page number, a stamp).
    record Glyphs(Face face, double size, int[] codePoints, double[] x, double y, double grey, Tag tag) implements Mark {
        Glyphs(Face face, double size, int[] codePoints, double[] x, double y, double grey) {
            this(face, size, codePoints, x, y, grey, null);
        }

        Glyphs tagged(Tag now) {
            return new Glyphs(face, size, codePoints, x, y, grey, now);
        }
    }

    /// A straight line.
    record Rule(double x1, double y1, double x2, double y2, double width) implements Mark { }

    /// A dashed circle, the place of a seal on a sample.
    record Circle(double x, double y, double radius) implements Mark { }

    /// A frame without fill.
    record Frame(double x, double y, double width, double height) implements Mark { }

    /// Characters of which a reader of the finished file has to know what they are.
    record Stamp(Kind kind, Glyphs glyphs) implements Mark {
        enum Kind {
            BATES("Bates"), PAGE("PageNum"), CONFIDENTIAL("Footer");

            private final String subtype;

            Kind(String subtype) {
                this.subtype = subtype;
            }

            /// As the standard names such artifacts.
            String subtype() {
                return subtype;
            }
        }
    }

    /// A place that leads to an exhibit or a paper of the same file; `tag` is that of the characters under it.
    record Link(double x, double y, double width, double height, ExhibitId exhibit, String paper, Tag tag) implements Mark { }

    /// Where a numbered paragraph begins, for links to it.
    record Place(double x, double y, String name) implements Mark { }

    /// The same mark moved.
    default Mark moved(double dx, double dy) {
        return switch (this) {
            case Glyphs g -> {
                var x = g.x().clone();
                for (int i = 0; i < x.length; i++) x[i] += dx;
                yield new Glyphs(g.face(), g.size(), g.codePoints(), x, g.y() + dy, g.grey(), g.tag());
            }
            case Stamp s -> new Stamp(s.kind(), (Glyphs) s.glyphs().moved(dx, dy));
            case Rule r -> new Rule(r.x1() + dx, r.y1() + dy, r.x2() + dx, r.y2() + dy, r.width());
            case Circle c -> new Circle(c.x() + dx, c.y() + dy, c.radius());
            case Frame f -> new Frame(f.x() + dx, f.y() + dy, f.width(), f.height());
            case Place p -> new Place(p.x() + dx, p.y() + dy, p.name());
            case Link l -> new Link(l.x() + dx, l.y() + dy, l.width(), l.height(), l.exhibit(), l.paper(), l.tag());
        };
    }
}
