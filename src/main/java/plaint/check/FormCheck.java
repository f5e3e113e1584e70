package plaint.check;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import plaint.casefile.Beside;
import plaint.casefile.Seat.Role;
import plaint.drafting.Document;
import plaint.forum.CheckRules.Rule;
import plaint.forum.Forum;
import plaint.party.Party;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// What a forum wants of a filing in form: the papers it has to hold, the words and sums that have to stand in them, counts that carry what is prayed for, addresses that can be served, nothing that
/// may not be made public. Every one of these is a rule of the pack.
final class FormCheck extends Reading {
    private static final Pattern HAN = Pattern.compile("[\\p{IsHan}\\u3001-\\u301b\\uff01-\\uff5e]*\\p{IsHan}[\\p{IsHan}\\u3001-\\u301b\\uff01-\\uff5e]*");

    FormCheck(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        exhibits();
        counts();
        addresses();
        least();
        grounds();
        if (subject.documents().isEmpty()) return;
        required();
        holds();
        stated();
        redaction();
        script();
    }

    /// A filing that exists to hand in exhibits has some.
    private void exhibits() throws Refused {
        if (!forum.filingKind(filing.kind()).needsExhibits()) return;
        int there = Beside.exhibits(file, filing.no()).size();
        if (there == 0) found.fault("no-exhibits", Spot.tab("evidence", ""), Notice.of("check.found.noExhibits", filing.no()));
        else found.passed("no-exhibits", Notice.of("check.passed.exhibits", there));
    }

    private boolean meant(Rule rule) {
        return rule.holdsFor("filings", filing.kind()) && rule.holdsFor("courts", file.court()) && (rule.list("heads").isEmpty() || claimed().stream().anyMatch(h -> rule.list("heads").contains(h)));
    }

    private List<String> claimed() {
        return file.claim(filing.claim()).pleadedHeads().stream().map(h -> h.kind().name()).toList();
    }

    private void required() throws Refused {
        for (var rule : found.rules("required")) {
            if (!meant(rule)) continue;
            for (var key : rule.list("papers")) {
                var paper = forum.paper(key, filing.dated());
                if (subject.documents().stream().anyMatch(d -> d.key().equals(key))) found.passed(rule, Notice.of("check.passed.required", paper.title()));
                else found.fault(rule, Spot.tab("filing", key), Notice.of("check.found.required", paper.title()));
            }
        }
    }

    /// Words that have to stand in a paper, where the filing has that paper: each of `says`, as it is written, whatever the spaces.
    private void holds() {
        for (var rule : found.rules("holds")) {
            if (!meant(rule)) continue;
            for (var doc : subject.documents()) {
                if (!rule.list("papers").contains(doc.key())) continue;
                var text = flat(doc.plainText());
                var lacking = rule.list("says").stream().filter(s -> !text.contains(flat(s))).toList();
                for (var s : lacking) found.fault(rule, Spot.paper(doc.key()), Notice.of("check.found.holds", doc.title(), s));
                if (lacking.isEmpty()) found.passed(rule, Notice.of("check.passed.holds", doc.title(), rule.list("says")));
            }
        }
    }

    /// Fields of a form (rows of its table) that have to state the sum claimed.
    private void stated() {
        var total = file.claim(filing.claim()).total();
        for (var rule : found.rules("stated")) {
            if (!meant(rule)) continue;
            for (var doc : subject.documents()) {
                if (!rule.list("papers").contains(doc.key())) continue;
                var rows = rows(doc).stream().filter(r -> r.stream().anyMatch(rule.list("fields")::contains)).toList();
                var other = rows.stream().filter(r -> !r.getLast().contains(total.grouped())).toList();
                for (var r : other) found.fault(rule, Spot.paper(doc.key()).quoting(r.getLast()).curedAt("claim", ""), Notice.of("check.found.stated", doc.title(), r.get(r.size() - 2), r.getLast(), total.grouped()));
                if (rows.isEmpty()) found.fault(rule, Spot.paper(doc.key()).curedAt("claim", ""), Notice.of("check.found.unstated", doc.title(), rule.list("fields")));
                else if (other.isEmpty()) found.passed(rule, Notice.of("check.passed.stated", doc.title(), total.grouped()));
            }
        }
    }

    private static List<List<String>> rows(Document doc) {
        return doc.blocks().stream().filter(b -> b instanceof Document.Table).flatMap(b -> ((Document.Table) b).rows().stream()).filter(r -> r.cells().size() > 1)
            .map(r -> r.cells().stream().map(c -> String.join("", c.stream().map(Document.Span::text).toList()).strip()).toList()).toList();
    }

    /// What must be claimed at least, and more than that, for the court to have the case; `unless` names facts under which it has it anyhow.
    private void least() throws Refused {
        for (var rule : found.rules("least")) {
            if (!meant(rule) || rule.amount() == null || rule.list("unless").stream().anyMatch(f -> !fact(f).isEmpty())) continue;
            var total = file.in(forum.currency(), file.claim(filing.claim()).total(), filing.dated());
            var floor = Money.of(rule.amount(), forum.currency()).grouped();
            if (total.amount().compareTo(rule.amount()) > 0) found.passed(rule, Notice.of("check.passed.least", total.grouped(), floor));
            else found.fault(rule, Spot.tab("claim", ""), Notice.of("check.found.least", total.grouped(), floor));
        }
    }

    /// Each count has its own plaintiffs, and each head of damage a count that can carry it. `heads` of the rule says which kind of damages a head is (B=special); a case says more closely which
    /// heads a count carries by its fact `count.KEY.heads`.
    private void counts() throws Refused {
        if (!found.asked("counts") || !forum.filingKind(filing.kind()).claims()) return;
        var kinds = found.rule("counts").list("heads");
        var pleaded = new java.util.ArrayList<Forum.Count>();
        for (var key : words("counts")) pleaded.add(forum.count(key, filing.dated()));
        if (pleaded.isEmpty()) {
            found.fault("counts", Spot.tab("claim", ""), Notice.of("check.found.noCounts"));
            return;
        }
        for (var h : file.claim(filing.claim()).pleadedHeads()) {
            var damages = kinds.stream().filter(k -> k.startsWith(h.kind().name() + "=")).map(k -> k.substring(k.indexOf('=') + 1)).toList();
            if (h.claimed().minor() == 0 || damages.isEmpty()) continue;
            boolean carried = pleaded.stream().anyMatch(c -> c.damages().stream().anyMatch(damages::contains) && (words("count." + c.key() + ".heads").isEmpty() || words("count." + c.key() + ".heads").contains(h.kind().name())));
            if (!carried) found.fault("counts", Spot.tab("claim", h.kind().name()), Notice.of("check.found.headNoCount", h.label(), damages, pleaded.stream().map(Forum.Count::title).toList()));
        }
        int plaintiffs = file.seated(Role.PLAINTIFF, filing.no()).size();
        for (var c : pleaded)
            if (words("count." + c.key() + ".plaintiffs").isEmpty() && (plaintiffs > 1 || c.plaintiffs().equals("brand"))) found.fault("counts", Spot.tab("claim", ""), Notice.of("check.found.countPlaintiffs", c.title(), c.key()));
        if (!found.found("counts")) found.passed("counts", Notice.of("check.passed.counts", pleaded.stream().map(Forum.Count::title).toList()));
    }

    /// Why a court of limited jurisdiction has the case: a law of the federation that some count arises under (`unless` names the fact that says which), else parties of whom none sues one of the
    /// same citizenship (`fields`).
    private void grounds() throws Refused {
        if (!forum.filingKind(filing.kind()).claims()) return;
        var rule = found.rule("federal");
        var stated = rule.list("unless").stream().anyMatch(f -> !fact(f).isEmpty());
        var arising = new java.util.ArrayList<String>();
        for (var key : words("counts")) {
            var c = forum.count(key, filing.dated());
            if (c.federal()) arising.add(c.title());
        }
        if (found.asked("federal") && !words("counts").isEmpty()) {
            if (stated && arising.isEmpty()) found.fault("federal", Spot.tab("claim", "counts"), Notice.of("check.found.federalCount", fact(rule.list("unless").getFirst())));
            else if (!stated && !arising.isEmpty()) found.fault("federal", Spot.tab("claim", "counts"), Notice.of("check.found.federalLaw", arising));
            else if (stated) found.passed("federal", Notice.of("check.passed.federal", arising));
        }
        var diverse = found.rule("diverse");
        if (!found.asked("diverse") || stated) return;
        int told = 0;
        for (var name : diverse.list("fields")) for (var p : file.seated(Role.PLAINTIFF, filing.no())) for (var d : file.seated(Role.DEFENDANT, filing.no())) {
            var of = fact(p.id().value() + "." + name);
            if (of.isEmpty() || fact(d.id().value() + "." + name).isEmpty()) continue;
            told++;
            if (of.equalsIgnoreCase(fact(d.id().value() + "." + name))) found.fault("diverse", Spot.tab("parties", d.id().value()), Notice.of("check.found.diverse", p.name(), d.name(), of));
        }
        if (told > 0 && !found.found("diverse")) found.passed("diverse", Notice.of("check.passed.diverse"));
    }

    private String fact(String name) {
        return file.facts().getOrDefault(name, "").strip();
    }

    private List<String> words(String name) {
        return Arrays.stream(fact(name).split("[, ]+")).filter(s -> !s.isEmpty()).toList();
    }

    /// An address that a court can serve on looks like one (`says`); `parties` of the rule says whose.
    private void addresses() {
        var rule = found.rule("address-form");
        if (!found.asked("address-form") || rule.list("says").isEmpty()) return;
        var forms = rule.list("says").stream().map(Pattern::compile).toList();
        int good = 0;
        for (var role : List.of(Role.PLAINTIFF, Role.DEFENDANT)) {
            if (!rule.holdsFor("parties", role.name())) continue;
            for (Party p : file.seated(role, filing.no())) {
                if (p.address() == null || p.address().isBlank()) continue;
                if (forms.stream().anyMatch(f -> f.matcher(p.address()).find())) good++;
                else found.fault("address-form", Spot.tab("parties", p.id().value()).quoting(p.address()), Notice.of("check.found.addressForm", p.name(), p.address()));
            }
        }
        if (good > 0 && !found.found("address-form")) found.passed("address-form", Notice.of("check.passed.addressForm", good));
    }

    /// Numbers and days that may not stand in a public paper in full, by the patterns of the pack.
    private void redaction() {
        var rule = found.rule("redaction");
        if (!found.asked("redaction") || rule.list("says").isEmpty()) return;
        var forms = rule.list("says").stream().map(Pattern::compile).toList();
        for (var p : pieces) for (var f : forms) {
            var m = f.matcher(p.text());
            if (m.find()) found.fault("redaction", Spot.piece(p).quoting(m.group()), Notice.of("check.found.redaction", subject.title(p.paper()), m.group()));
        }
        if (!found.found("redaction")) found.passed("redaction", Notice.of("check.passed.redaction", pieces.size()));
    }

    /// A paper in English in which a word was left in Chinese: a label, a unit, a name nobody wrote in Latin letters.
    private void script() {
        if (!found.asked("script") || forum.language().startsWith("zh")) return;
        for (var p : pieces) {
            var m = HAN.matcher(p.text());
            if (m.find()) found.fault("script", Spot.piece(p).quoting(m.group()), Notice.of("check.found.script", subject.title(p.paper()), m.group()));
        }
        if (!found.found("script")) found.passed("script", Notice.of("check.passed.script", subject.documents().size()));
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
