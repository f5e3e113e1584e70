package plaint.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.bundle.ExhibitNumbers;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.casefile.CaseFile;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.drafting.Sheets;
import plaint.evidence.Exhibit;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.pdf.BundleWriter;
import plaint.pdf.BundleWriter.Content;
import plaint.pdf.Typesetter;
import plaint.pdf.Unwritable;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// 移送材料: one PDF for police or regulator out of the same data as the civil suit: letter, suspects with their identity in full, facts by track, sales against the criminal line, purchase and
/// opinion, seizure, list of exhibits, then the chosen exhibits with page numbers of their own. The same order gives the same bytes.
public final class HandOverToPolice {
    private static final List<String> SHEETS = List.of("handover-letter", "handover-suspects", "handover-facts", "handover-exhibits");
    private final Office office;

    public HandOverToPolice(Office office) {
        this.office = office;
    }

    /// What to hand over: to which authority (its name as on the letter), on which track (criminal or administrative), dated, about whom, with which exhibits.
    public record Order(String authority, Track track, LocalDate dated, Lang lang, List<PartyId> suspects, List<ExhibitId> exhibits) {
        public Order {
            suspects = List.copyOf(suspects);
            exhibits = List.copyOf(exhibits);
        }
    }

    /// The file written, and what lies on its pages.
    public record Made(Path file, PagePlan plan) { }

    private record Filled(List<Part> parts, List<Content> contents) { }

    /// Writes the file to `out` and the making of it into history, because it holds identities in full. Refused without a suspect, where an exhibit is missing or changed, and where a
    /// character has no glyph.
    public Made run(CaseNo no, Order order, Path out, Progress progress) throws Refused, Cancelled {
        if (order.suspects().isEmpty()) throw new Refused("desk.refused.noSuspects");
        var c = new ShowCase(office).run(no);
        var forum = office.forums().get(c.forum());
        var chosen = c.exhibits().stream().filter(x -> order.exhibits().contains(x.id())).toList();
        var numbers = new ExhibitNumbers(chosen, chosen.stream().mapToInt(Exhibit::filing).max().orElse(0), labels(forum, c, order.lang()));
        var model = new HandOverModel(c, forum, order, numbers).all();
        var filled = papers(c, order, model);
        for (var n : numbers.all()) {
            var x = n.exhibit();
            filled.parts().add(new Part(x.id().value(), x.id(), n.label(), x.title(), SheetWords.blank(x.latin()), "", n.first(), x.pages(), false, 1));
            filled.contents().add(new BundleWriter.Exhibits(new ReadyExhibits(office).of(x, n.label(), progress)));
        }
        var plan = new PagePlan(filled.parts(), true);
        var sample = forum.words().get("sample");
        var title = (String) model.get("heading");
        var front = new BundleWriter.Front(title, order.lang() == Lang.EN ? "en" : forum.language(), c.sample() ? sample.zh() + " " + sample.en() : "", forum.say("exhibits"), order.dated(),
            digest(plan, filled, numbers), BundleWriter.Sheet.A4);
        try {
            Files.createDirectories(out.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw Unwritable.folder(out.toAbsolutePath().getParent(), e);
        }
        new BundleWriter(office.fonts()).write(plan, filled.contents(), front, out.toAbsolutePath(), progress);
        office.archive().write(w -> {
            w.seen(no, Notice.of("history.handOver", order.authority(), numbers.all().size()));
            return null;
        });
        return new Made(out, plan);
    }

    /// As the forum labels exhibits; in English where its own label is Chinese, so that letter and stamps say the same.
    private static java.util.function.IntFunction<String> labels(plaint.forum.Forum forum, CaseFile c, Lang lang) {
        return lang == Lang.EN && forum.language().startsWith("zh") ? n -> SheetWords.say(lang, "ui.exhibit", n) : ExhibitLabels.of(forum, c);
    }

    private Filled papers(CaseFile c, Order order, Map<String, ?> model) throws Refused {
        var forum = office.forums().get(c.forum());
        var parts = new ArrayList<Part>();
        var contents = new ArrayList<Content>();
        for (var key : SHEETS) {
            var title = SheetWords.say(order.lang(), "parties.handover." + key.substring("handover-".length()));
            var document = new Sheets(office.home().sheets()).draft(key, order.lang(), title, model);
            var paper = new Typesetter(office.fonts()).set(document, forum.typography(document.typography()), c.sample());
            parts.add(new Part(key, null, "", title, title, title + "-", 1, paper.pages(), false, 1));
            contents.add(new BundleWriter.Paper(paper));
        }
        return new Filled(parts, contents);
    }

    /// Records that the file went out: an event on its track. Refused where the day lies in the future.
    public CaseFile record(CaseNo no, Order order) throws Refused {
        var zh = "案件材料移送" + order.authority();
        var event = new Event(order.dated(), false, order.track(), EventKind.TRANSFERRED, zh, "Case file handed over to " + order.authority(),
            "移送材料附证据" + order.exhibits().size() + "项", "With " + order.exhibits().size() + " exhibits", order.exhibits(), "", List.of());
        return new RecordEvent(office).run(no, event);
    }

    private static String digest(PagePlan plan, Filled filled, ExhibitNumbers numbers) {
        var sum = Sha256.sum();
        for (var p : plan.parts()) sum.update((p + "\n").getBytes(StandardCharsets.UTF_8));
        for (var c : filled.contents()) if (c instanceof BundleWriter.Paper p) sum.update(p.paper().document().plainText().getBytes(StandardCharsets.UTF_8));
        for (var n : numbers.all()) for (var f : n.exhibit().files()) sum.update(f.digest().hex().getBytes(StandardCharsets.US_ASCII));
        return Sha256.of(sum).hex();
    }
}
