package plaint.seed;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.Paint;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import plaint.seed.Faces.Face;

/// A picture being drawn; text is filled outlines, so that the machine's fonts play no part.
final class Canvas {
    final BufferedImage image;
    private final Graphics2D g;
    private final Faces faces;

    Canvas(Faces faces, int width, int height, int background) {
        this.faces = faces;
        image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        rect(background, 0, 0, width, height);
    }

    void rect(int rgb, double x, double y, double w, double h) {
        fill(new Color(rgb), new Rectangle2D.Double(x, y, w, h));
    }

    void round(int rgb, double x, double y, double w, double h, double r) {
        fill(new Color(rgb), new RoundRectangle2D.Double(x, y, w, h, r, r));
    }

    void frame(int rgb, double width, double x, double y, double w, double h, double r) {
        stroke(rgb, width, new RoundRectangle2D.Double(x, y, w, h, r, r));
    }

    void disc(int rgb, double x, double y, double r) {
        fill(new Color(rgb), new Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }

    void shaded(int from, int to, Shape shape) {
        var b = shape.getBounds2D();
        fill(new GradientPaint((float) b.getMinX(), (float) b.getMinY(), new Color(from), (float) b.getMaxX(), (float) b.getMaxY(), new Color(to)), shape);
    }

    void line(int rgb, double width, double x1, double y1, double x2, double y2) {
        stroke(rgb, width, new Line2D.Double(x1, y1, x2, y2));
    }

    void fill(Paint paint, Shape shape) {
        g.setPaint(paint);
        g.fill(shape);
    }

    void stroke(int rgb, double width, Shape shape) {
        g.setColor(new Color(rgb));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        g.draw(shape);
    }

    void dashed(int rgb, double width, Shape shape) {
        g.setColor(new Color(rgb));
        g.setStroke(new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10, new float[] {9, 7}, 0));
        g.draw(shape);
    }

    void text(Face face, double size, int rgb, double x, double y, String text) {
        fill(new Color(rgb), faces.outline(face, text, size, x, y));
    }

    void centred(Face face, double size, int rgb, double x, double y, String text) {
        text(face, size, rgb, x - faces.width(face, text, size) / 2, y, text);
    }

    double width(Face face, double size, String text) {
        return faces.width(face, text, size);
    }

    /// Draws another picture scaled into a place.
    void place(BufferedImage other, double x, double y, double w, double h) {
        g.drawImage(other, (int) x, (int) y, (int) w, (int) h, null);
    }
}
