package plaint.pdf;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSObject;
import org.apache.pdfbox.pdmodel.PDDocument;

/// The layers (optional content) of all files in a bundle: each stays shown or hidden as its own file said.
final class Layers {
    private static final COSName BASE_STATE = COSName.BASE_STATE;
    private final COSArray all = new COSArray();
    private final COSArray off = new COSArray();

    /// A layer by its number in the new file.
    record Layer(int number, boolean off) { }

    /// The layers of `source` that came along with its pages.
    static List<Layer> of(PDDocument source, List<Copier.Layer> came) {
        if (came.isEmpty()) return List.of();
        var properties = source.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.OCPROPERTIES);
        var usual = properties == null ? null : properties.getCOSDictionary(COSName.D);
        boolean hidden = usual != null && COSName.OFF.equals(usual.getDictionaryObject(BASE_STATE));
        var layers = new ArrayList<Layer>();
        for (var layer : came) {
            var named = usual == null ? null : usual.getCOSArray(hidden ? COSName.ON : COSName.OFF);
            layers.add(new Layer(layer.number(), hidden != holds(named, layer.source())));
        }
        return layers;
    }

    void add(List<Layer> layers) {
        for (var layer : layers) {
            all.add(PdfOut.to(layer.number()));
            if (layer.off()) off.add(PdfOut.to(layer.number()));
        }
    }

    private static boolean holds(COSArray list, COSObject layer) {
        if (list == null) return false;
        for (COSBase b : list) if (b instanceof COSObject o && layer.getKey() != null && layer.getKey().equals(o.getKey())) return true;
        return false;
    }

    /// What the catalogue says of layers; null where there are none.
    COSDictionary properties() {
        if (all.size() == 0) return null;
        var usual = new COSDictionary();
        usual.setString(COSName.NAME, "Plaint");
        if (off.size() > 0) usual.setItem(COSName.OFF, off);
        usual.setItem(COSName.ORDER, all);
        var properties = new COSDictionary();
        properties.setItem(COSName.OCGS, all);
        properties.setItem(COSName.D, usual);
        return properties;
    }
}
