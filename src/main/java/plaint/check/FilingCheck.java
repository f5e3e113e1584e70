package plaint.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat.Role;
import plaint.check.Finding.Rank;
import plaint.claim.ClaimVersion;
import plaint.drafting.Document;
import plaint.evidence.Sha256;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.party.Person;
import plaint.text.AmountInWords;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// Reads facts, text, exhibits and sums of one filing together, as a registry clerk and the other side will.
/// Findings come in the order stop, warn, passed.
public final class FilingCheck {
    private static final Pattern FIGURES_AND_WORDS = Pattern.compile("人民币([0-9,]+(?:\\.[0-9]{1,2})?)元（大写：(人民币[^）]+)）");
    private final Forum forum;
    private final CaseFile file;
    private final Filing filing;
    private final List<Document> documents;
    private final Predicate<Sha256> held;
    private final List<Finding> findings = new ArrayList<>();

    /// `documents`: the papers of the court's set; `held`: whether the vault still holds a file of that digest.
    public FilingCheck(Forum forum, CaseFile file, Filing filing, List<Document> documents, Predicate<Sha256> held) {
        this.forum = forum;
        this.file = file;
        this.filing = filing;
        this.documents = documents;
        this.held = held;
    }

    public List<Finding> run() throws Refused {
        var claim = file.claim(filing.claim());
        sums(claim);
        words();
        fee(claim);
        parties();
        agents();
        exhibits();
        agreement();
        findings.add(new Finding(Rank.PASSED, Notice.of("check.passed.copies", copies()), "民事诉讼法 副本数", "complaint", null));
        return findings.stream().sorted(java.util.Comparator.comparing(Finding::rank)).toList();
    }

    private void add(Rank rank, Notice what, String rule, String paper, ExhibitId exhibit) {
        findings.add(new Finding(rank, what, rule, paper, exhibit));
    }

    private void sums(ClaimVersion claim) {
        boolean right = true;
        for (var head : claim.pleadedHeads()) {
            var computed = head.computed();
            if (computed != null && !computed.equals(head.claimed())) {
                right = false;
                add(Rank.STOP, Notice.of("check.stop.head", head.label(), head.claimed().grouped(), computed.grouped()), "", "complaint", null);
            }
        }
        if (claim.heads().isEmpty() && claim.nonMoney().isEmpty()) add(Rank.STOP, Notice.of("check.stop.nothingClaimed"), "民事诉讼法 第一百一十九条", "complaint", null);
        else if (right) add(Rank.PASSED, Notice.of("check.passed.sum", claim.total().grouped()), "", "complaint", null);
    }

    /// Every amount printed in figures and words is read back from the text and compared.
    private void words() {
        int compared = 0;
        for (var doc : documents) {
            var m = FIGURES_AND_WORDS.matcher(doc.plainText());
            while (m.find()) {
                compared++;
                var figures = Money.of(new BigDecimal(m.group(1).replace(",", "")), Money.CNY);
                if (!sameWords(figures, m.group(2))) add(Rank.STOP, Notice.of("check.stop.words", doc.title(), figures.grouped(), m.group(2)), "", doc.key(), null);
            }
        }
        if (compared > 0 && findings.stream().noneMatch(f -> f.what().key().equals("check.stop.words")))
            add(Rank.PASSED, Notice.of("check.passed.words", compared), "", "complaint", null);
    }

    private static boolean sameWords(Money figures, String words) {
        try {
            return AmountInWords.parse(words).equals(figures);
        } catch (Refused e) {
            return false;
        }
    }

    private void fee(ClaimVersion claim) throws Refused {
        var fee = forum.fee("property", claim.total(), filing.dated());
        add(Rank.PASSED, Notice.of("check.passed.fee", fee.amount().grouped()), fee.rule(), "cover", null);
    }

    private int copies() {
        return file.seated(Role.DEFENDANT, filing.no()).size() + file.seated(Role.THIRD_PERSON, filing.no()).size();
    }

    private void parties() {
        if (file.seated(Role.PLAINTIFF, filing.no()).isEmpty()) add(Rank.STOP, Notice.of("check.stop.noPlaintiff"), "民事诉讼法 第一百一十九条", "complaint", null);
        if (file.seated(Role.DEFENDANT, filing.no()).isEmpty()) add(Rank.STOP, Notice.of("check.stop.noDefendant"), "民事诉讼法 第一百一十九条", "complaint", null);
        for (var p : file.seated(Role.DEFENDANT, filing.no())) {
            if (p.address() == null || p.address().isBlank()) add(Rank.WARN, Notice.of("check.warn.address", p.name()), "民诉法解释 第二百零九条", "complaint", null);
            if (p instanceof Person person && (person.idNumber() == null || person.idNumber().isBlank()))
                add(Rank.WARN, Notice.of("check.warn.identity", p.name()), "民诉法解释 第二百零九条", "complaint", null);
        }
    }

    private void agents() {
        for (var a : file.agents()) {
            if (a.special().stream().anyMatch(s -> s.contains("全权代理"))) add(Rank.STOP, Notice.of("check.stop.fullPower", a.name()), "民诉法解释 第八十九条", "authority", null);
            else if (!a.special().isEmpty()) add(Rank.PASSED, Notice.of("check.passed.powers", a.name(), a.special().size()), "民诉法解释 第八十九条", "authority", null);
        }
    }

    private void exhibits() {
        var cited = new HashSet<ExhibitId>();
        for (var doc : documents) if (!doc.key().equals("catalogue") && !doc.key().equals("index") && !doc.key().equals("cover")) cite(doc, cited);
        int sealed = 0;
        for (var x : file.exhibits()) {
            if (x.filing() != filing.no()) continue;
            if (x.pages() == 0) add(Rank.STOP, Notice.of("check.stop.noPages", x.title()), "", "catalogue", x.id());
            if (!cited.contains(x.id())) add(Rank.WARN, Notice.of("check.warn.uncited", x.title()), "", "complaint", x.id());
            for (var f : x.files()) {
                if (!held.test(f.digest())) add(Rank.STOP, Notice.of("check.stop.missingFile", x.title(), f.name()), "", "catalogue", x.id());
                else sealed++;
                for (var w : f.warnings()) add(Rank.WARN, w, "", "catalogue", x.id());
            }
        }
        add(Rank.PASSED, Notice.of("check.passed.sealed", sealed), "", "catalogue", null);
    }

    private static void cite(Document doc, HashSet<ExhibitId> cited) {
        for (var b : doc.blocks()) {
            var spans = switch (b) {
                case Document.Paragraph p -> p.text();
                case Document.Heading h -> h.text();
                case Document.Numbered n -> n.text();
                case Document.Table t -> t.rows().stream().flatMap(r -> r.cells().stream()).flatMap(List::stream).toList();
                default -> List.<Document.Span>of();
            };
            for (var s : spans) if (s.exhibit() != null) cited.add(s.exhibit());
        }
    }

    /// A sale the agreement did not cover is a hole in the claim: every test purchase must fall under a version accepted by that shop before it.
    private void agreement() {
        for (var p : file.purchases()) {
            var day = p.ordered().toLocalDate();
            boolean covered = file.acceptances().stream().filter(a -> a.shop().equals(p.shop()) && !a.at().toLocalDate().isAfter(day))
                .anyMatch(a -> file.agreements().stream().anyMatch(v -> v.id().equals(a.agreement()) && v.inForce(day)));
            add(covered ? Rank.PASSED : Rank.WARN, Notice.of(covered ? "check.passed.agreement" : "check.warn.agreement", file.shop(p.shop()).name(), day), "", "complaint", null);
        }
    }
}
