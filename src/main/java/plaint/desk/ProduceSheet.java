package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.drafting.Sheets;
import plaint.evidence.Sha256;
import plaint.forum.Forums;
import plaint.pdf.BundleWriter;
import plaint.pdf.Fonts;
import plaint.pdf.Running;
import plaint.pdf.Typesetter;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints one of the office's own sheets to a PDF file: a proof sheet, a list, a letter. The same order gives the same bytes.
public final class ProduceSheet {
    private final Home home;
    private final Forums forums;
    private final Fonts fonts;
    /// What the office calls itself, at the head of every page.
    private final String name;

    public ProduceSheet(Office office) throws Refused {
        this(office.home(), office.forums(), office.fonts(), new OfficeName(office).get());
    }

    /// For sheets that need no store.
    ProduceSheet(Home home, Forums forums, Fonts fonts) {
        this(home, forums, fonts, "");
    }

    private ProduceSheet(Home home, Forums forums, Fonts fonts, String name) {
        this.name = name;
        this.home = home;
        this.forums = forums;
        this.fonts = fonts;
    }

    /// What to print: `key` names the template in `assets/sheets`, `forum` the pack whose page rules hold, `dated` the day on the sheet; `model` as [Sheets#draft] takes it.
    public record Order(String key, Lang lang, String title, String forum, LocalDate dated, boolean sample, Map<String, ?> model) { }

    /// Writes the sheet to `out`, beside and renamed into place, and reads it again. Refused where a character has no glyph or the file cannot be written.
    public Path run(Order order, Path out, Progress progress) throws Refused, Cancelled {
        var forum = forums.get(order.forum());
        var document = new Sheets(home.sheets()).draft(order.key(), order.lang(), order.title(), order.model());
        var style = forum.typography(document.typography());
        var paper = new Running(fonts).counted(new Typesetter(fonts).set(document, style, order.sample()), style);
        var plan = new PagePlan(List.of(new Part(order.key(), null, "", order.title(), order.title(), "", 1, paper.pages(), false, 1)), true);
        var word = forum.words().get("sample");
        var head = order.sample() ? word.zh() + " " + word.en() : "";
        if (!name.isEmpty()) head = head.isEmpty() ? name : name + "　" + head;
        var front = new BundleWriter.Front(order.title(), order.lang() == Lang.EN ? "en" : forum.language(), head, forum.say("exhibits"),
            order.dated(), Sha256.of(document.plainText()).hex(), BundleWriter.Sheet.A4);
        new BundleWriter(fonts).write(plan, List.of(new BundleWriter.Paper(paper)), front, out, progress);
        return out;
    }
}
