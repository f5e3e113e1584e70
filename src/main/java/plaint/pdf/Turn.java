package plaint.pdf;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// How a page of a TIFF file stands: which way it must be turned to stand upright (its tag 274, numbered 1..8 as EXIF does), and whether its dots are square (tags 282 and 283).
final class Turn {
    private static final String TREE = "com_sun_media_imageio_plugins_tiff_image_1.0";
    /// Between the coarsest fax and a square dot; what says more is nonsense.
    private static final double MOST = 5;
    private static final double SQUARE = 1.05;

    private Turn() { }

    /// 1 where the page does not say, or says nonsense.
    static int of(ImageReader reader, int page) throws IOException {
        var said = tag(reader, page, "274");
        return said.matches("[1-8]") ? Integer.parseInt(said) : 1;
    }

    /// How many times as high as wide a dot is: 2.08 for a fax of 204 by 98 dots to the inch; 1 where the page does not say, or says nonsense.
    static double stretch(ImageReader reader, int page) throws IOException {
        double ratio = rational(tag(reader, page, "282")) / rational(tag(reader, page, "283"));
        return Double.isFinite(ratio) && ratio >= 1 / MOST && ratio <= MOST && (ratio > SQUARE || ratio < 1 / SQUARE) ? ratio : 1;
    }

    private static double rational(String said) {
        if (!said.matches("[0-9]{1,10}(/[0-9]{1,10})?")) return Double.NaN;
        var parts = said.split("/");
        return Double.parseDouble(parts[0]) / (parts.length > 1 ? Double.parseDouble(parts[1]) : 1);
    }

    private static String tag(ImageReader reader, int page, String number) throws IOException {
        var notes = reader.getImageMetadata(page);
        if (notes == null || !TREE.equals(notes.getNativeMetadataFormatName())) return "";
        for (var dir = notes.getAsTree(TREE).getFirstChild(); dir != null; dir = dir.getNextSibling()) {
            for (var field = dir.getFirstChild(); field != null; field = field.getNextSibling()) {
                if (field instanceof Element e && e.getAttribute("number").equals(number)) return value(field);
            }
        }
        return "";
    }

    private static String value(Node field) {
        for (var at = field.getFirstChild(); at != null; at = at.getFirstChild()) {
            if (at instanceof Element e && !e.getAttribute("value").isEmpty()) return e.getAttribute("value");
        }
        return "";
    }
}
