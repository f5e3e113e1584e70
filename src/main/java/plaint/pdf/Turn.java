package plaint.pdf;

import java.io.IOException;
import javax.imageio.ImageReader;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Which way a page of a TIFF file must be turned to stand upright: its tag 274, numbered 1..8 as EXIF does.
final class Turn {
    private static final String TREE = "com_sun_media_imageio_plugins_tiff_image_1.0";

    private Turn() { }

    /// 1 where the page does not say, or says nonsense.
    static int of(ImageReader reader, int page) throws IOException {
        var notes = reader.getImageMetadata(page);
        if (notes == null || !TREE.equals(notes.getNativeMetadataFormatName())) return 1;
        for (var dir = notes.getAsTree(TREE).getFirstChild(); dir != null; dir = dir.getNextSibling()) {
            for (var field = dir.getFirstChild(); field != null; field = field.getNextSibling()) {
                if (field instanceof Element e && e.getAttribute("number").equals("274")) return value(field);
            }
        }
        return 1;
    }

    private static int value(Node field) {
        for (var at = field.getFirstChild(); at != null; at = at.getFirstChild()) {
            if (at instanceof Element e && e.getAttribute("value").matches("[1-8]")) return Integer.parseInt(e.getAttribute("value"));
        }
        return 1;
    }
}
