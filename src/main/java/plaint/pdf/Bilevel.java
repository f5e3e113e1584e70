package plaint.pdf;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.filter.FilterFactory;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/// A page of black and white only, as fax machines pack it (CCITT group 4). The bytes are those PDFBox's own factory makes, in a fifth of the time: it asks for the colour of each point by itself.
final class Bilevel {
    private Bilevel() { }

    /// Two colours are not always black and white: a red seal on white has two as well.
    static boolean is(BufferedImage image) {
        if (image.getType() != BufferedImage.TYPE_BYTE_BINARY || !(image.getColorModel() instanceof IndexColorModel colours)) return false;
        for (int i = 0; i < colours.getMapSize(); i++) {
            if (colours.getRGB(i) != Color.BLACK.getRGB() && colours.getRGB(i) != Color.WHITE.getRGB()) return false;
        }
        return true;
    }

    static PDImageXObject packed(PDDocument doc, BufferedImage image) throws IOException {
        int width = image.getWidth();
        int height = image.getHeight();
        var packed = new ByteArrayOutputStream();
        var how = new COSDictionary();
        how.setInt(COSName.COLUMNS, width);
        how.setInt(COSName.ROWS, height);
        FilterFactory.INSTANCE.getFilter(COSName.CCITTFAX_DECODE).encode(new ByteArrayInputStream(points(image, width, height)), packed, how, 0);
        var made = new PDImageXObject(doc, new ByteArrayInputStream(packed.toByteArray()), COSName.CCITTFAX_DECODE, width, height, 1, PDDeviceGray.INSTANCE);
        how.setInt(COSName.K, -1);
        made.getCOSObject().setItem(COSName.DECODE_PARMS, how);
        return made;
    }

    /// A bit each, set where it is black; every row begins with a byte of its own.
    private static byte[] points(BufferedImage image, int width, int height) {
        var colours = (IndexColorModel) image.getColorModel();
        var black = new boolean[colours.getMapSize()];
        for (int i = 0; i < black.length; i++) black[i] = colours.getRGB(i) == Color.BLACK.getRGB();
        int across = (width + 7) / 8;
        var points = new byte[across * height];
        var row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRaster().getSamples(0, y, width, 1, 0, row);
            for (int x = 0; x < width; x++) if (black[row[x]]) points[y * across + (x >> 3)] |= (byte) (0x80 >> (x & 7));
        }
        return points;
    }
}
