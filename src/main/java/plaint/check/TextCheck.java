package plaint.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import plaint.casefile.Selling;
import plaint.drafting.Document;
import plaint.forum.Forum.Law;
import plaint.text.Dates;
import plaint.text.Hidden;
import plaint.text.Notice;
import plaint.text.Refused;

/// The words of the papers: nothing abusive, no law that was not in force, a place for each seal, every character printable, none hidden.
final class TextCheck extends Reading {
    TextCheck(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        abuse();
        laws();
        seals();
        characters();
    }

    /// Clauses quoted from the agreement are somebody else's words and are passed over.
    private void abuse() {
        for (var word : found.rule("abuse").list("says")) {
            boolean latin = word.codePoints().allMatch(c -> c < 0x250);
            var pattern = Pattern.compile(latin ? "(?i)\\b" + Pattern.quote(word) + "\\b" : Pattern.quote(word));
            for (var p : pieces) if (p.shape() != Document.Shape.QUOTED && pattern.matcher(p.text()).find()) found.fault("abuse", Spot.piece(p).quoting(word), Notice.of("check.found.abuse", word, p.opening()));
        }
        if (!pieces.isEmpty() && !found.found("abuse")) found.passed("abuse", Notice.of("check.passed.abuse"));
    }

    /// A law of conduct must have been in force at the conduct, any other on the date of the paper. Conduct across a change of law is told.
    private void laws() {
        if (!found.asked("law")) return;
        var ofConduct = found.rule("law").list("laws");
        var selling = new Selling(file, filing);
        var from = selling.first();
        var to = selling.last().or(() -> from);
        var cited = new LinkedHashMap<Law, Piece>();
        for (var p : pieces) if (p.shape() != Document.Shape.QUOTED) for (var law : forum.laws()) if (names(p.text(), law)) cited.putIfAbsent(law, p);
        cited.forEach((law, p) -> {
            boolean conduct = ofConduct.contains(law.key()) && to.isPresent();
            boolean held = conduct ? !law.from().isAfter(to.get()) && (law.to() == null || !law.to().isBefore(from.orElse(to.get()))) : law.covers(filing.dated()) || to.isPresent() && law.covers(to.get());
            if (!held) found.fault("law", Spot.piece(p).quoting(law.shortTitle()), Notice.of(conduct ? "check.found.lawConduct" : "check.found.law", law.shortTitle(), Dates.table(law.from()), law.to() == null ? "—" : Dates.table(law.to())));
        });
        if (!cited.isEmpty() && !found.found("law")) found.passed("law", Notice.of("check.passed.law", cited.size()));
        if (from.isEmpty() || to.isEmpty()) return;
        for (var law : forum.laws()) {
            boolean ends = found.rule("two-laws").list("laws").contains(law.key()) && law.to() != null && !from.get().isAfter(law.to()) && to.get().isAfter(law.to());
            if (ends) found.fault("two-laws", Spot.tab("claim", ""), Notice.of("check.found.twoLaws", Dates.table(from.get()), Dates.table(to.get()), law.shortTitle(), Dates.table(law.to())));
        }
    }

    private static boolean names(String text, Law law) {
        return text.contains("《" + law.shortTitle() + "》") || text.contains("《" + law.title() + "》") || law.shortTitle().codePoints().allMatch(c -> c < 0x250) && text.contains(law.shortTitle());
    }

    /// A paper the pack wants sealed or signed has a place for it.
    private void seals() throws Refused {
        int places = 0;
        for (var doc : subject.documents()) {
            var paper = forum.paper(doc.key(), filing.dated());
            if (!paper.sealed() && !paper.signed()) continue;
            var lines = doc.blocks().stream().flatMap(b -> switch (b) {
                case Document.Seal s -> java.util.stream.Stream.of(String.join("", s.lines()));
                case Document.Paragraph p when p.shape() == Document.Shape.SIGNATURE -> java.util.stream.Stream.of(String.join("", p.text().stream().map(Document.Span::text).toList()));
                default -> java.util.stream.Stream.<String>empty();
            }).toList();
            var block = String.join("", lines);
            if (lines.isEmpty()) found.fault("seal", Spot.paper(doc.key()), Notice.of("check.found.noSeal", doc.title()));
            else if (paper.sealed() && missing("seal", block)) found.fault("seal", Spot.paper(doc.key()).quoting(last(doc)), Notice.of("check.found.sealWord", doc.title(), found.rule("seal").list("seal")));
            else if (paper.signed() && missing("sign", block)) found.fault("seal", Spot.paper(doc.key()).quoting(last(doc)), Notice.of("check.found.signWord", doc.title(), found.rule("seal").list("sign")));
            else places++;
        }
        if (places > 0 && !found.found("seal")) found.passed("seal", Notice.of("check.passed.seal", places));
    }

    private boolean missing(String list, String block) {
        var words = found.rule("seal").list(list);
        return !words.isEmpty() && words.stream().noneMatch(block::contains);
    }

    private static String last(Document doc) {
        return doc.blocks().stream().filter(b -> b instanceof Document.Seal).map(b -> ((Document.Seal) b).lines()).filter(l -> !l.isEmpty()).map(List::getLast).reduce((a, b) -> b).orElse("");
    }

    /// Whatever may come onto a paper, by where it is put right. Looked at in the records, because a character without a glyph keeps the papers from being set at all.
    private void characters() {
        var lacking = new LinkedHashSet<String>();
        var concealed = new LinkedHashSet<Integer>();
        for (var s : printed()) {
            s.text().codePoints().filter(c -> !Character.isWhitespace(c) && !Hidden.is(c) && !subject.printable().test(c)).distinct().forEach(c -> {
                if (lacking.add(s.at() + " " + c)) found.fault("glyph", s.at().quoting(s.text()), Notice.of("check.found.glyph", Character.toString(c), Hidden.number(c), s.shown()));
            });
            // what a record hides shows again in the text it comes into
            s.text().codePoints().filter(Hidden::is).distinct().filter(c -> s.at().paper() == null ? concealed.add(c) | true : !concealed.contains(c))
                .forEach(c -> found.fault("hidden", s.at().quoting(s.text()), Notice.of("check.found.hidden", s.shown(), Hidden.number(c), marked(s.text()))));
        }
        if (!found.found("glyph")) found.passed("glyph", Notice.of("check.passed.glyph", printed().stream().flatMapToInt(s -> s.text().codePoints()).distinct().count()));
    }

    private static String marked(String text) {
        var out = new StringBuilder();
        text.codePoints().forEach(c -> {
            if (Hidden.is(c)) out.append(String.format(Locale.ROOT, "⟨%04X⟩", c));
            else out.appendCodePoint(c);
        });
        return out.toString();
    }

    private record Printed(String text, String shown, Spot at) { }

    private List<Printed> printed() {
        var out = new ArrayList<Printed>();
        for (var p : file.parties()) for (var t : new String[] {p.name(), p.address()}) add(out, t, p.name(), Spot.tab("parties", p.id().value()));
        for (var a : file.agents()) add(out, a.name(), a.name(), Spot.tab("parties", ""));
        for (var s : file.shops()) for (var t : new String[] {s.name(), s.account()}) add(out, t, s.name(), Spot.tab("parties", s.id().value()));
        for (var x : file.exhibits()) if (x.filing() <= filing.no()) for (var t : new String[] {x.title(), x.source(), x.proves()}) add(out, t, x.title(), Spot.exhibit(x.id()));
        for (var p : file.purchases()) add(out, p.goods(), p.goods(), Spot.tab("sourcing", p.id()));
        for (var v : file.agreements()) for (var c : v.clauses()) add(out, c.text(), v.title() + " " + c.no(), Spot.tab("agreement", v.id()));
        for (var h : file.claim(filing.claim()).heads()) for (var t : new String[] {h.label(), h.basis()}) add(out, t, h.label(), Spot.tab("claim", h.kind().name()));
        for (var p : pieces) add(out, p.text(), p.opening(), Spot.piece(p));
        return out;
    }

    private static void add(List<Printed> out, String text, String shown, Spot at) {
        if (text != null && !text.isBlank()) out.add(new Printed(text, marked(shown), at));
    }
}
