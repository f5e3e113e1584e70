package plaint.pdf;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;

/// The outline of a file, written as it is given: entries in order, each with a place it leads to and entries below it, open or closed.
final class Outline {
    private final PdfOut out;

    Outline(PdfOut out) {
        this.out = out;
    }

    record Item(String title, COSArray to, boolean open, List<Item> below) { }

    /// Gives the number of the outline's root.
    int write(List<Item> items) throws IOException {
        int root = out.reserve();
        var about = new COSDictionary();
        about.setItem(COSName.TYPE, COSName.OUTLINES);
        below(about, root, items);
        about.setInt(COSName.COUNT, shown(items));
        out.packed(root, about);
        return root;
    }

    private void below(COSDictionary parent, int number, List<Item> items) throws IOException {
        if (items.isEmpty()) return;
        var numbers = items.stream().mapToInt(_ -> out.reserve()).toArray();
        parent.setItem(COSName.FIRST, PdfOut.to(numbers[0]));
        parent.setItem(COSName.LAST, PdfOut.to(numbers[numbers.length - 1]));
        for (int i = 0; i < numbers.length; i++) {
            var item = items.get(i);
            var entry = new COSDictionary();
            entry.setString(COSName.TITLE, item.title());
            entry.setItem(COSName.PARENT, PdfOut.to(number));
            entry.setItem(COSName.DEST, item.to());
            if (i > 0) entry.setItem(COSName.PREV, PdfOut.to(numbers[i - 1]));
            if (i + 1 < numbers.length) entry.setItem(COSName.NEXT, PdfOut.to(numbers[i + 1]));
            below(entry, numbers[i], item.below());
            if (!item.below().isEmpty()) entry.setInt(COSName.COUNT, item.open() ? shown(item.below()) : -shown(item.below()));
            out.packed(numbers[i], entry);
        }
    }

    private static int shown(List<Item> items) {
        return items.stream().mapToInt(i -> 1 + (i.open() ? shown(i.below()) : 0)).sum();
    }
}
