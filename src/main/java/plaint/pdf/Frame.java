package plaint.pdf;

import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import javax.xml.transform.TransformerException;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PageMode;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.color.PDOutputIntent;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDBorderStyleDictionary;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineNode;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.apache.xmpbox.XMPMetadata;
import org.apache.xmpbox.type.BadFieldValueException;
import org.apache.xmpbox.xml.XmpSerializer;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;

/// What surrounds the pages of a bundle: links, outline, page labels, and what the file says of itself (PDF/A-2b).
final class Frame {
    private static final String PRODUCER = "Plaint";
    private final PDDocument doc;
    private final PagePlan plan;
    private final BundleWriter.Front front;

    Frame(PDDocument doc, PagePlan plan, BundleWriter.Front front) {
        this.doc = doc;
        this.plan = plan;
        this.front = front;
    }

    void links(List<Map.Entry<PDPage, Mark.Link>> links, Map<String, PDPage> first) throws IOException {
        for (var entry : links) {
            var mark = entry.getValue();
            var goal = goal(mark, first);
            if (goal == null) continue;
            var link = new PDAnnotationLink();
            link.setRectangle(new PDRectangle((float) mark.x(), (float) mark.y(), (float) mark.width(), (float) mark.height()));
            var border = new PDBorderStyleDictionary();
            border.setWidth(0);
            link.setBorderStyle(border);
            link.setPrinted(true);
            var action = new PDActionGoTo();
            action.setDestination(top(goal));
            link.setAction(action);
            var on = entry.getKey();
            var list = on.getAnnotations();
            list.add(link);
            on.setAnnotations(list);
        }
    }

    private PDPage goal(Mark.Link mark, Map<String, PDPage> first) {
        if (mark.exhibit() != null) return first.get("x:" + mark.exhibit());
        return plan.parts().reversed().stream().filter(p -> !p.isExhibit() && p.key().equals(mark.paper())).findFirst()
            .map(p -> first.get(BundleWriter.key(p))).orElse(null);
    }

    private static PDPageXYZDestination top(PDPage page) {
        var to = new PDPageXYZDestination();
        to.setPage(page);
        to.setLeft(0);
        to.setTop((int) page.getMediaBox().getHeight());
        return to;
    }

    /// Papers one by one, then the exhibits below one heading.
    void outline(Map<String, PDPage> first) {
        var outline = new PDDocumentOutline();
        doc.getDocumentCatalog().setDocumentOutline(outline);
        PDOutlineItem exhibits = null;
        for (Part p : plan.parts()) {
            var page = first.get(BundleWriter.key(p));
            PDOutlineNode under = outline;
            if (p.isExhibit()) {
                if (exhibits == null) {
                    exhibits = item(outline, front.exhibits(), page);
                }
                under = exhibits;
            }
            item(under, p.isExhibit() ? p.label() + " " + p.title() : p.title(), page);
        }
        outline.openNode();
        if (exhibits != null) exhibits.openNode();
        doc.getDocumentCatalog().setPageMode(PageMode.USE_OUTLINES);
    }

    private static PDOutlineItem item(PDOutlineNode under, String title, PDPage page) {
        var item = new PDOutlineItem();
        item.setTitle(title);
        item.setDestination(top(page));
        under.addLast(item);
        return item;
    }

    /// Page labels equal to the printed numbers; a blank back has an empty one.
    void labels() {
        var nums = new COSArray();
        var sides = plan.sides();
        Part before = null;
        boolean begun = false;
        for (int i = 0; i < sides.size(); i++) {
            var side = sides.get(i);
            if (begun && side.part() == before) continue;
            var range = new COSDictionary();
            if (!side.blank()) {
                range.setItem(COSName.S, COSName.D);
                if (!side.part().prefix().isEmpty()) range.setItem(COSName.P, new COSString(side.part().prefix()));
                if (side.part().first() + side.index() != 1) range.setInt(COSName.ST, side.part().first() + side.index());
            }
            nums.add(COSInteger.get(i));
            nums.add(range);
            before = side.part();
            begun = true;
        }
        var tree = new COSDictionary();
        tree.setItem(COSName.NUMS, nums);
        doc.getDocumentCatalog().getCOSObject().setItem(COSName.PAGE_LABELS, tree);
    }

    void metadata() throws IOException {
        var catalog = doc.getDocumentCatalog();
        catalog.setLanguage(front.language());
        var day = new GregorianCalendar(TimeZone.getTimeZone("GMT+08:00"));
        day.clear();
        day.set(front.dated().getYear(), front.dated().getMonthValue() - 1, front.dated().getDayOfMonth());
        var info = new PDDocumentInformation();
        info.setTitle(front.title());
        info.setProducer(PRODUCER);
        info.setCreationDate(day);
        info.setModificationDate(day);
        doc.setDocumentInformation(info);
        doc.setDocumentId(Long.parseUnsignedLong(front.id().substring(0, 16), 16));
        catalog.setMetadata(xmp(day));
        var intent = new PDOutputIntent(doc, new ByteArrayInputStream(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData()));
        intent.setInfo("sRGB IEC61966-2.1");
        intent.setOutputCondition("sRGB IEC61966-2.1");
        intent.setOutputConditionIdentifier("sRGB IEC61966-2.1");
        intent.setRegistryName("http://www.color.org");
        catalog.addOutputIntent(intent);
        var viewer = new PDViewerPreferences(new COSDictionary());
        viewer.setDisplayDocTitle(true);
        if (plan.rectoStart()) viewer.setDuplex(PDViewerPreferences.DUPLEX.DuplexFlipLongEdge);
        catalog.setViewerPreferences(viewer);
        doc.setVersion(1.7f);
    }

    private PDMetadata xmp(Calendar day) throws IOException {
        try {
            var xmp = XMPMetadata.createXMPMetadata();
            var dc = xmp.createAndAddDublinCoreSchema();
            dc.setTitle(front.title());
            var basic = xmp.createAndAddXMPBasicSchema();
            basic.setCreateDate(day);
            basic.setModifyDate(day);
            var pdf = xmp.createAndAddAdobePDFSchema();
            pdf.setProducer(PRODUCER);
            var id = xmp.createAndAddPDFAIdentificationSchema();
            id.setPart(2);
            id.setConformance("B");
            var out = new ByteArrayOutputStream();
            new XmpSerializer().serialize(xmp, out, true);
            return new PDMetadata(doc, new ByteArrayInputStream(out.toByteArray()));
        } catch (BadFieldValueException | TransformerException e) {
            throw new IOException("metadata", e);
        }
    }
}
