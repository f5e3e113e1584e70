package plaint.pdf;

import java.awt.geom.AffineTransform;
import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/// A page of a foreign PDF as a form that is drawn on a page of ours: shut off from it, so that no stray state of its content moves what is printed beside it.
final class ForeignPage {
    /// A page tree is not deeper than this; a deeper one goes in circles.
    private static final int DEEPEST_TREE = 200;
    /// Thirty-five metres: no sheet is longer.
    private static final float LARGEST = 100_000;
    private final PDPage page;

    ForeignPage(PDPage page) {
        this.page = page;
    }

    /// Writes the form and all it needs; gives its number. `tagged`: elements of the structure tell of its content.
    int write(ObjectOut out, Copier copier, boolean tagged) throws IOException {
        int number = out.reserve();
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.XOBJECT);
        about.setItem(COSName.SUBTYPE, COSName.FORM);
        about.setItem(COSName.BBOX, box().getCOSArray());
        about.setItem(COSName.RESOURCES, resources());
        if (tagged) about.setItem(COSName.STRUCT_PARENTS, new ObjectOut.Key(number));
        var body = single();
        if (body == null) {
            try (var content = page.getContents()) {
                copier.stream(number, about, content == null ? new byte[0] : content.readAllBytes());
            }
        } else {
            about.setItem(COSName.FILTER, body.getDictionaryObject(COSName.FILTER));
            about.setItem(COSName.DECODE_PARMS, body.getDictionaryObject(COSName.DECODE_PARMS));
            copier.bodyOf(body, number, about);
        }
        return number;
    }

    Placed placed(int object, List<Placed.Lead> leads) {
        var box = box();
        int turn = Math.floorMod(page.getRotation(), 360);
        double w = box.getWidth();
        double h = box.getHeight();
        var m = new AffineTransform();
        switch (turn) {
            case 90 -> m.concatenate(new AffineTransform(0, -1, 1, 0, 0, w));
            case 180 -> m.concatenate(new AffineTransform(-1, 0, 0, -1, w, h));
            case 270 -> m.concatenate(new AffineTransform(0, 1, -1, 0, h, 0));
            default -> { }
        }
        m.translate(-box.getLowerLeftX(), -box.getLowerLeftY());
        m.preConcatenate(AffineTransform.getScaleInstance(unit(box), unit(box)));
        w *= unit(box);
        h *= unit(box);
        boolean swap = turn == 90 || turn == 270;
        var flat = new double[6];
        m.getMatrix(flat);
        return new Placed(object, swap ? h : w, swap ? w : h, flat, leads);
    }

    /// How many points a unit of the page is: drawings larger than a page may be say more than one. One where that is nonsense.
    private double unit(PDRectangle box) {
        double unit = page.getUserUnit();
        return unit > 0 && unit * Math.max(box.getWidth(), box.getHeight()) <= LARGEST ? unit : 1;
    }

    /// What of the page is shown: its crop box, or the whole page where that shows nothing, or A4 where the page has no size at all, or one that no sheet has.
    private PDRectangle box() {
        for (var box : List.of(page.getCropBox(), page.getMediaBox())) {
            if (box.getWidth() >= 1 && box.getHeight() >= 1 && box.getWidth() <= LARGEST && box.getHeight() <= LARGEST) return box;
        }
        return PDRectangle.A4;
    }

    /// The page's resources, its own or those of the tree above it, as one object however many pages share them.
    private COSBase resources() {
        var at = page.getCOSObject();
        for (int i = 0; at != null && i < DEEPEST_TREE; i++) {
            var item = at.getItem(COSName.RESOURCES);
            if (item instanceof COSObject o && o.getObject() instanceof COSDictionary) return o;
            if (item instanceof COSDictionary d) return new COSObject(d);
            at = at.getCOSDictionary(COSName.PARENT);
        }
        return new COSDictionary();
    }

    /// The page's content where it is one stream that can be taken as it is; null where it has to be put together or decoded.
    private COSStream single() {
        var contents = page.getCOSObject().getDictionaryObject(COSName.CONTENTS);
        if (contents instanceof COSArray a && a.size() == 1) contents = a.getObject(0);
        if (!(contents instanceof COSStream s)) return null;
        var filter = s.getDictionaryObject(COSName.FILTER);
        return (filter == null || Unpacked.plainSteps(filter) > 0) && s.hasData() ? s : null;
    }
}
