package plaint.pdf;

import org.apache.pdfbox.pdmodel.graphics.PDXObject;

/// A foreign page or picture ready to be drawn: its size in points as it wants to be seen (upright), and the matrix from its own space to a box of that size at the origin.
record Placed(PDXObject object, double width, double height, double[] matrix) { }
