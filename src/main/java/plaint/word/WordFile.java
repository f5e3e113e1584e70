package plaint.word;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xwpf.usermodel.Borders;
import org.apache.poi.xwpf.usermodel.LineSpacingRule;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STTabJc;
import plaint.drafting.Document;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Face;
import plaint.drafting.Document.Shape;
import plaint.drafting.Document.Span;
import plaint.forum.Forum.Typography;
import plaint.text.Refused;

/// Writes one paper as a .docx: page, margins and type as the forum's page rules say, faces by the names that Chinese word processors know, numbers as plain text, so that every program
/// shows the same ones. Live fields and links are text there: what is changed in that file is the office's own from then on. The same paper gives the same bytes.
public final class WordFile {
    private static final double TWIPS_PER_MM = 1440 / 25.4;
    private static final double SEAL = 45;
    /// How far inside the end of the lines the middle of the seal lies, in characters.
    private static final double SEAL_IN = 4;
    /// Type of a running head and foot, in points.
    private static final double RUNNING = 10.5;
    private final XWPFDocument file = new XWPFDocument();
    private final Document paper;
    private final Typography page;
    private final boolean latin;

    private WordFile(Document paper, Typography page, boolean latin) {
        this.paper = paper;
        this.page = page;
        this.latin = latin;
    }

    /// `language` is that of the forum's papers; `sample` (or empty) is printed in the head of every page; `dated` becomes the file's date. `head`: what a running head bears at the left and at the
    /// right, with 1/N in the foot; empty for a style without one.
    public static void write(Document paper, Typography page, String language, String sample, LocalDate dated, List<String> head, Path out) throws Refused {
        var beside = out.resolveSibling(out.getFileName() + ".part");
        var word = new WordFile(paper, page, !language.startsWith("zh"));
        try (var bytes = new ByteArrayOutputStream(); var _ = word.file) {
            word.set(language, sample, dated, head);
            word.file.write(bytes);
            Files.createDirectories(out.toAbsolutePath().getParent());
            Files.write(beside, fixed(bytes.toByteArray(), dated));
            Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            beside.toFile().delete();
            throw new Refused("word.refused.unwritable", out, String.valueOf(e.getMessage()));
        }
    }

    private void set(String language, String sample, LocalDate dated, List<String> head) {
        var day = Optional.of(Date.from(dated.atStartOfDay(ZoneOffset.UTC).toInstant()));
        var core = file.getProperties().getCoreProperties();
        core.setTitle(paper.title());
        core.setCreator("Plaint");
        core.setCreated(day);
        core.setModified(day);
        core.setLastModifiedByUser("Plaint");
        page(language);
        for (var block : paper.blocks()) block(block);
        foot(sample, head);
    }

    private void page(String language) {
        var section = file.getDocument().getBody().isSetSectPr() ? file.getDocument().getBody().getSectPr() : file.getDocument().getBody().addNewSectPr();
        var size = section.addNewPgSz();
        size.setW(twips(page.width()));
        size.setH(twips(page.height()));
        var margins = section.addNewPgMar();
        margins.setTop(twips(page.top()));
        margins.setBottom(twips(page.bottom()));
        margins.setLeft(twips(page.inner()));
        margins.setRight(twips(page.outer()));
        margins.setHeader(twips(Math.min(16, page.top() / 2)));
        margins.setFooter(twips(Math.max(8, page.bottom() / 2)));
        margins.setGutter(BigInteger.ZERO);
        if (page.mirrored()) file.setMirrorMargins(true);
        var styles = file.createStyles();
        styles.setEastAsia(latin ? "zh-CN" : language);
        styles.setSpellingLanguage(latin ? language : "en-US");
    }

    private static BigInteger twips(double mm) {
        return BigInteger.valueOf(Math.round(mm * TWIPS_PER_MM));
    }

    private void block(Document.Block block) {
        switch (block) {
            case Document.Title t -> {
                var p = paragraph(ParagraphAlignment.CENTER, 0, true);
                p.setSpacingBetween(page.title() * 1.6, LineSpacingRule.AT_LEAST);
                p.setSpacingAfter((int) Math.round(page.leading() * 20));
                run(p, t.text(), latin ? "Times New Roman" : "宋体", page.title(), true);
            }
            case Document.Heading h -> {
                var p = paragraph(latin ? ParagraphAlignment.CENTER : ParagraphAlignment.BOTH, latin ? 0 : 2, true);
                outline(p, h.level());
                runs(p, h.text(), h.level() == 1 ? "黑体" : "楷体", page.body(), latin);
            }
            case Document.Paragraph p -> text(p);
            case Document.Numbered n -> {
                var p = paragraph(ParagraphAlignment.LEFT, 0, false);
                p.setIndentationFirstLine(720 * n.level());
                run(p, n.no() + "\t", "宋体", page.body(), false);
                runs(p, n.text(), "宋体", page.body(), false);
            }
            case Document.Table t -> table(t);
            case Document.Caption c -> caption(c);
            case Document.Seal s -> seal(s);
            case Document.Gap g -> {
                var p = file.createParagraph();
                p.setSpacingBetween(Math.max(1, g.lines() * page.leading()), LineSpacingRule.EXACT);
                p.setSpacingAfter(0);
            }
            case Document.PageBreak b -> file.createParagraph().setPageBreak(true);
            case Document.Foot f -> { }
            case Document.ToLine l -> { }
        }
    }

    private void text(Document.Paragraph p) {
        var shape = p.shape();
        var align = switch (shape) {
            case CENTRED, TIGHT_CENTRED -> ParagraphAlignment.CENTER;
            case RIGHT, TIGHT_RIGHT -> ParagraphAlignment.RIGHT;
            default -> latin ? ParagraphAlignment.LEFT : ParagraphAlignment.BOTH;
        };
        if (shape == Shape.HANGING && !latin) {
            hanging(p);
            return;
        }
        boolean indented = shape == Shape.INDENTED || shape == Shape.LEADING || shape == Shape.QUOTED;
        var at = paragraph(align, indented ? 2 : 0, shape == Shape.LEADING || shape == Shape.SIGNATURE);
        boolean tight = shape == Shape.TIGHT || shape == Shape.TIGHT_HALF || shape == Shape.TIGHT_CENTRED || shape == Shape.TIGHT_RIGHT || shape == Shape.SIGNATURE;
        if (tight) at.setSpacingBetween(page.body() * 1.15, LineSpacingRule.AT_LEAST);
        if (shape == Shape.SIGNATURE) at.setIndentationLeft((int) Math.round((page.width() - page.inner() - page.outer()) / 2 * TWIPS_PER_MM));
        runs(at, p.text(), shape == Shape.QUOTED ? "楷体" : "宋体", page.body(), false);
    }

    /// Further lines stand under the text behind the number, to which a tabulator leads.
    private void hanging(Document.Paragraph p) {
        var text = String.join("", p.text().stream().map(Span::text).toList());
        int head = Document.hangs(text);
        long full = text.substring(0, head).chars().filter(c -> c > 0x2FFF).count();
        boolean counted = full < head;
        var at = paragraph(ParagraphAlignment.BOTH, 0, false);
        double behind = full + (counted ? 1 : 0);
        at.setIndentationLeft((int) Math.round((2 + behind) * page.body() * 20));
        at.setIndentationHanging((int) Math.round(behind * page.body() * 20));
        var spans = new java.util.ArrayList<>(p.text());
        var first = spans.getFirst();
        if (counted && first.text().length() >= head) spans.set(0, new Span(first.text().substring(0, head) + "\t" + first.text().substring(head), first.face(), first.exhibit(), first.paper()));
        runs(at, spans, "宋体", page.body(), false);
    }

    /// `keep`: on one page with what follows.
    private XWPFParagraph paragraph(ParagraphAlignment align, int indent, boolean keep) {
        var p = file.createParagraph();
        shape(p, align, indent, keep);
        return p;
    }

    private void shape(XWPFParagraph p, ParagraphAlignment align, int indent, boolean keep) {
        p.setAlignment(align);
        p.setSpacingBefore(0);
        p.setSpacingAfter(0);
        p.setSpacingBetween(page.leading(), page.leading() > 0 ? LineSpacingRule.EXACT : LineSpacingRule.AUTO);
        p.setKeepNext(keep);
        if (indent == 0) return;
        // in characters, so that it follows the type where the office changes it
        var ind = p.getCTP().getPPr().isSetInd() ? p.getCTP().getPPr().getInd() : p.getCTP().getPPr().addNewInd();
        ind.setFirstLine(BigInteger.valueOf(Math.round(indent * page.body() * 20)));
        if (!latin) ind.setFirstLineChars(BigInteger.valueOf(100L * indent));
    }

    private static void outline(XWPFParagraph p, int level) {
        p.getCTP().getPPr().addNewOutlineLvl().setVal(BigInteger.valueOf(level - 1L));
    }

    private void runs(XWPFParagraph p, List<Span> spans, String face, double size, boolean bold) {
        for (var s : spans) run(p, s.text(), s.face() == Face.STRONG ? latin ? face : "黑体" : s.face() == Face.KAI ? "楷体" : face, size, bold || latin && s.face() == Face.STRONG);
    }

    private void run(XWPFParagraph p, String text, String face, double size, boolean bold) {
        XWPFRun r = p.createRun();
        r.setFontFamily("Times New Roman", XWPFRun.FontCharRange.ascii);
        r.setFontFamily("Times New Roman", XWPFRun.FontCharRange.hAnsi);
        r.setFontFamily(face, XWPFRun.FontCharRange.eastAsia);
        r.setFontSize(size);
        r.setBold(bold);
        for (var part : text.split("(?<=[\t" + Document.BREAK + "])|(?=[\t" + Document.BREAK + "])")) {
            if (part.equals("\t")) r.addTab();
            else if (part.charAt(0) == Document.BREAK) r.addBreak();
            else r.setText(part);
        }
    }

    private void table(Document.Table t) {
        boolean headed = t.columns().stream().anyMatch(c -> c.head() != null && !c.head().isBlank());
        var table = file.createTable(t.rows().size() + (headed ? 1 : 0), t.columns().size());
        double size = page.body() > 13 ? 14 : Math.min(page.body(), 10.5);
        double width = (page.width() - page.inner() - page.outer()) * TWIPS_PER_MM;
        double shares = t.columns().stream().mapToDouble(Document.Column::share).sum();
        table.setWidth((int) Math.round(width));
        var widths = t.columns().stream().mapToInt(c -> (int) Math.round(width * c.share() / shares)).toArray();
        grid(table, widths);
        int at = 0;
        if (headed) {
            var row = table.getRow(at++);
            row.setRepeatHeader(true);
            row.setCantSplitRow(true);
            for (int i = 0; i < widths.length; i++) cell(row.getCell(i), List.of(Span.strong(t.columns().get(i).head())), Align.CENTRE, size, widths[i]);
        }
        for (var r : t.rows()) {
            var row = table.getRow(at++);
            row.setCantSplitRow(true);
            if (r.band()) {
                cell(row.getCell(0), r.cells().getFirst(), Align.LEFT, size, (int) Math.round(width));
                row.getCell(0).getParagraphs().getFirst().setKeepNext(true);
                row.getCell(0).getCTTc().getTcPr().addNewGridSpan().setVal(BigInteger.valueOf(widths.length));
                for (int i = widths.length - 1; i > 0; i--) row.removeCell(i);
            } else for (int i = 0; i < widths.length; i++) cell(row.getCell(i), i < r.cells().size() ? r.cells().get(i) : List.of(), t.columns().get(i).align(), size, widths[i]);
        }
        var after = file.createParagraph();
        after.setSpacingBetween(page.leading() / 3, LineSpacingRule.EXACT);
        after.setSpacingAfter(0);
    }

    private static void grid(XWPFTable table, int[] widths) {
        var grid = table.getCTTbl().getTblGrid() == null ? table.getCTTbl().addNewTblGrid() : table.getCTTbl().getTblGrid();
        while (grid.sizeOfGridColArray() > 0) grid.removeGridCol(0);
        for (int w : widths) grid.addNewGridCol().setW(BigInteger.valueOf(w));
    }

    private void cell(XWPFTableCell cell, List<Span> text, Align align, double size, int width) {
        cell.setWidth(String.valueOf(width));
        cell.setVerticalAlignment(XWPFTableCell.XWPFVertAlign.CENTER);
        var p = cell.getParagraphs().getFirst();
        shape(p, align == Align.CENTRE ? ParagraphAlignment.CENTER : align == Align.RIGHT ? ParagraphAlignment.RIGHT : ParagraphAlignment.LEFT, 0, false);
        p.setSpacingBetween(size * 1.45, LineSpacingRule.AT_LEAST);
        runs(p, text, "宋体", size, false);
    }

    private void caption(Document.Caption c) {
        var table = file.createTable(1, 2);
        double width = (page.width() - page.inner() - page.outer()) * TWIPS_PER_MM;
        table.setWidth((int) Math.round(width));
        var widths = new int[] {(int) Math.round(width * c.share()), (int) Math.round(width * (1 - c.share()))};
        grid(table, widths);
        for (int side = 0; side < 2; side++) {
            var cell = table.getRow(0).getCell(side);
            cell.setWidth(String.valueOf(widths[side]));
            boolean first = true;
            for (var entry : side == 0 ? c.left() : c.right()) {
                var p = first ? cell.getParagraphs().getFirst() : cell.addParagraph();
                first = false;
                shape(p, ParagraphAlignment.LEFT, 0, false);
                p.setSpacingBetween(page.body() * 1.15, LineSpacingRule.AT_LEAST);
                p.setIndentationLeft(720 * entry.indent());
                runs(p, entry.text(), "宋体", page.body(), false);
            }
        }
        file.createParagraph().setSpacingAfter(0);
    }

    /// Signer and date to the right, with the room for the seal over them and a signature by hand left of it; never alone on a page: the two paragraphs before go with them.
    private void seal(Document.Seal s) {
        int along = 0;
        for (var p : file.getParagraphs().reversed()) {
            p.setKeepNext(true);
            if (!p.getText().isBlank() && ++along == 2) break;
        }
        double lines = (s.lines().size() + 1) * page.leading();
        double above = Math.max(0, (SEAL / 25.4 * 72 - lines) / 2);
        boolean first = true;
        for (var line : java.util.stream.Stream.concat(s.lines().stream(), java.util.stream.Stream.of(s.date())).toList()) {
            boolean beside = s.beside(line);
            var p = paragraph(beside ? ParagraphAlignment.LEFT : ParagraphAlignment.RIGHT, 0, line != s.date());
            // a word processor does not count the blanks at the end of a line that stands on the right
            if (beside) p.setIndentationLeft((int) Math.round(Math.max(0, (page.width() - page.inner() - page.outer() - SEAL / 2) * TWIPS_PER_MM - (2 + SEAL_IN + line.length()) * page.body() * 20)));
            else p.setIndentationRight((int) Math.round(2 * page.body() * 20));
            if (first) p.setSpacingBefore((int) Math.round(above * 20));
            first = false;
            run(p, line, "宋体", page.body(), false);
        }
    }

    /// The label with the page's number, as our own pages bear it, and the mark of a sample.
    private void foot(String sample, List<String> running) {
        var foot = file.createFooter(HeaderFooterType.DEFAULT);
        var p = foot.createParagraph();
        p.setAlignment(page.mirrored() ? ParagraphAlignment.CENTER : ParagraphAlignment.RIGHT);
        run(p, paper.shortName() + (paper.shortName().isEmpty() ? "" : "-"), "宋体", RUNNING, false);
        p.getCTP().addNewFldSimple().setInstr("PAGE");
        if (!running.isEmpty()) {
            var count = foot.createParagraph();
            count.setAlignment(ParagraphAlignment.CENTER);
            count.getCTP().addNewFldSimple().setInstr("PAGE");
            run(count, "/", "宋体", RUNNING, false);
            count.getCTP().addNewFldSimple().setInstr("NUMPAGES");
        }
        if (sample.isEmpty() && running.isEmpty()) return;
        var top = file.createHeader(HeaderFooterType.DEFAULT);
        if (!sample.isEmpty()) {
            var mark = top.createParagraph();
            mark.setAlignment(ParagraphAlignment.CENTER);
            run(mark, sample, "黑体", 9, false);
        }
        if (!running.isEmpty()) head(top.createParagraph(), running);
    }

    /// Party and docket number over a thin rule.
    private void head(XWPFParagraph p, List<String> running) {
        var stop = p.getCTP().addNewPPr().addNewTabs().addNewTab();
        stop.setVal(STTabJc.RIGHT);
        stop.setPos(twips(page.width() - page.inner() - page.outer()));
        p.setBorderBottom(Borders.SINGLE);
        run(p, running.getFirst() + "\t" + running.getLast(), "宋体", RUNNING, false);
    }

    /// The library writes the hour into the archive; here every entry bears the paper's day.
    private static byte[] fixed(byte[] written, LocalDate dated) throws IOException {
        var time = FileTime.from(Instant.parse(dated + "T00:00:00Z"));
        var out = new ByteArrayOutputStream(written.length);
        try (var in = new ZipInputStream(new ByteArrayInputStream(written)); var zip = new ZipOutputStream(out)) {
            for (var e = in.getNextEntry(); e != null; e = in.getNextEntry()) {
                var entry = new ZipEntry(e.getName());
                entry.setLastModifiedTime(time);
                zip.putNextEntry(entry);
                in.transferTo(zip);
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
