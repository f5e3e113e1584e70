package plaint.check;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import plaint.claim.ClaimVersion;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.PrintedSums;
import plaint.text.Refused;

/// The sums: whether each head is what its inputs give, what the prayer asks for is pleaded and adds up, every head is pleaded and prayed for, and figures and words say the same.
final class MoneyCheck extends Reading {
    private static final Pattern ASKED = Pattern.compile("(?:人民币|[¥￥$£€]|(?:RMB|CNY|USD|GBP) ?)([0-9][0-9,]*(?:\\.[0-9]{1,2})?)");
    private static final Pattern FIGURE = Pattern.compile("[0-9][0-9,]*(?:\\.[0-9]{1,2})?");

    MoneyCheck(Reading whole) {
        super(whole);
    }

    void run() throws Refused {
        var claim = file.claim(filing.claim());
        heads(claim);
        words();
        fee(claim);
        // an answer tells what the other side claims, and claims nothing
        if (forum.filingKind(filing.kind()).claims()) for (var doc : subject.documents()) prayer(doc.key(), claim);
        vouchers(claim);
    }

    private void heads(ClaimVersion claim) {
        for (var head : claim.pleadedHeads()) {
            var computed = head.computed();
            if (computed != null && !computed.equals(head.claimed()))
                found.fault("sum", Spot.tab("claim", head.kind().name()), Notice.of("check.found.head", head.label(), head.claimed().grouped(), computed.grouped()));
        }
        idle(claim);
        if (claim.heads().isEmpty() && claim.nonMoney().isEmpty()) found.fault("claimed", Spot.tab("claim", ""), Notice.of("check.found.nothingClaimed"));
        else if (!found.found("sum")) found.passed("sum", Notice.of("check.passed.sum", claim.total().grouped()));
    }

    /// Who is sued and asked for nothing: neither pays, nor answers beside others, nor is named in an item of the prayer that asks for no sum.
    private void idle(ClaimVersion claim) {
        if (claim.principal().isEmpty() || claim.by() != null || claim.heads().isEmpty()) return;
        for (var p : file.seated(plaint.casefile.Seat.Role.DEFENDANT, filing.no())) {
            boolean asked = claim.principal().contains(p.id()) || claim.joint().contains(p.id()) || claim.liabilities().stream().anyMatch(l -> l.party().equals(p.id())) || claim.nonMoney().stream().anyMatch(s -> s.contains(p.name()));
            if (!asked) found.fault("prayer", Spot.tab("claim", ""), Notice.of("check.found.idle", plaint.text.Named.of(p.name(), p.latin())));
        }
    }

    /// Every amount in figures and words, and every result of a sum or product, is computed again from the text.
    private void words() {
        int words = 0;
        int results = 0;
        for (var p : pieces) {
            var read = PrintedSums.of(p.text());
            words += read.words();
            results += read.results();
            for (var f : read.faults()) found.fault("words", Spot.piece(p).quoting(f.quote()), Notice.of(f.kind() == PrintedSums.Kind.WORDS ? "check.found.words" : "check.found.result", subject.title(p.paper()), f.printed(), f.right()));
        }
        if (words + results > 0 && !found.found("words")) found.passed("words", Notice.of("check.passed.words", words, results));
    }

    private void fee(ClaimVersion claim) throws Refused {
        if (forum.claimFee().isEmpty()) return;
        if (!claim.total().currency().equals(forum.currency()) && file.rate(claim.total().currency(), forum.currency(), filing.dated()).isEmpty())
            found.fault("fee", Spot.tab("claim", ""), Notice.of("casefile.refused.noRate", claim.total(), forum.currency()));
        else found.passed("fee", Notice.of("check.passed.fee", forum.claimFee(file.cause(), file.in(forum.currency(), claim.total(), filing.dated()), filing.dated()).amount().grouped()));
    }

    /// A court gives no more than is asked for, and what is asked for must be pleaded: each sum of the prayer stands in the facts, each head of the ledger is pleaded and prayed for.
    private void prayer(String paper, ClaimVersion claim) {
        var rule = found.rule("prayer");
        var facts = pieces.stream().filter(p -> p.paper().equals(paper) && p.under(rule.list("facts"))).toList();
        var prayer = pieces.stream().filter(p -> p.paper().equals(paper) && p.under(rule.list("prayer"))).toList();
        if (facts.isEmpty() || prayer.isEmpty()) return;
        var pleaded = figures(facts);
        var unit = unit(claim.total().currency());
        var sum = BigDecimal.ZERO;
        for (var p : prayer) {
            boolean alternative = says(p, rule.list("alternative"));
            var first = !alternative && !says(p, rule.list("limit"));
            if (alternative) inTheAlternative(p, claim, unit);
            for (var asked : asked(p, unit)) {
                if (first) sum = sum.add(asked);
                first = false;
                if (!pleaded.contains(asked)) found.fault("prayer", Spot.piece(p), Notice.of("check.found.prayerUnpleaded", grouped(asked)));
            }
        }
        if (sum.compareTo(claim.total().amount()) != 0) found.fault("prayer", Spot.piece(prayer.getFirst()).curedAt("claim", ""), Notice.of("check.found.prayerTotal", grouped(sum), claim.total().grouped()));
        var told = String.join("\n", facts.stream().map(Piece::text).toList());
        for (var h : claim.pleadedHeads()) {
            if (h.claimed().minor() == 0 || told.contains(h.label()) && pleaded.contains(h.claimed().amount().stripTrailingZeros())) continue;
            found.fault("prayer", Spot.piece(facts.getFirst()).quoting(h.label()).curedAt("claim", h.kind().name()), Notice.of("check.found.headUnpleaded", h.label(), h.claimed().grouped()));
        }
        var text = flat(String.join("", prayer.stream().map(Piece::text).toList()));
        for (var s : claim.nonMoney())
            if (!text.contains(flat(s.replaceAll("[。；;.]+$", "").replaceFirst("^判令", "")))) found.fault("prayer", Spot.piece(prayer.getFirst()).quoting(s).curedAt("claim", ""), Notice.of("check.found.statementUnprayed", s));
        if (claim.election() == ClaimVersion.Election.CONTRACT_THEN_TORT && claim.loss().minor() > 0 && !rule.list("alternative").isEmpty() && prayer.stream().noneMatch(p -> says(p, rule.list("alternative"))))
            found.fault("prayer", Spot.piece(prayer.getFirst()).curedAt("claim", ""), Notice.of("check.found.alternativeUnprayed", claim.loss().grouped()));
        if (!found.found("prayer")) found.passed("prayer", Notice.of("check.passed.prayer", claim.pleadedHeads().size() + claim.nonMoney().size()));
    }

    /// The alternative claim asks for the same loss by another way: for no more, and for nothing where the claim knows no alternative.
    private void inTheAlternative(Piece p, ClaimVersion claim, String unit) {
        if (claim.election() != ClaimVersion.Election.CONTRACT_THEN_TORT) found.fault("prayer", Spot.piece(p).curedAt("claim", ""), Notice.of("check.found.alternativeUnelected"));
        asked(p, unit).stream().findFirst().filter(a -> a.compareTo(claim.loss().amount()) != 0)
            .ifPresent(a -> found.fault("prayer", Spot.piece(p).curedAt("claim", ""), Notice.of("check.found.alternativeSum", grouped(a), claim.loss().grouped())));
    }

    private static boolean says(Piece p, List<String> words) {
        return words.stream().anyMatch(p.text()::contains);
    }

    /// What stands behind the figures of a claim that is in another currency than a Chinese forum's; empty where a sign stands before them.
    private String unit(String currency) {
        return currency.equals(forum.currency()) || !forum.language().startsWith("zh") ? "" : forum.currencyWord(currency);
    }

    /// Vouchers recorded by the day of the filing that are more than the costs claimed: money left on the table.
    private void vouchers(ClaimVersion claim) {
        var costs = file.damages().vouchers().stream().filter(v -> v.amount() != null && v.on() != null && !v.on().isAfter(filing.dated()) && v.amount().currency().equals(claim.total().currency()))
            .map(v -> v.amount()).reduce(Money::plus).orElse(claim.costs());
        if (claim.costs().minor() > 0 && costs.compareTo(claim.costs()) > 0)
            found.fault("prayer", Spot.tab("claim", "D"), Notice.of("check.found.vouchers", costs.grouped(), claim.costs().grouped()));
    }

    private static List<BigDecimal> asked(Piece p, String unit) {
        var out = new ArrayList<BigDecimal>();
        (unit.isEmpty() ? ASKED : Pattern.compile("([0-9][0-9,]*(?:\\.[0-9]{1,2})?)" + Pattern.quote(unit))).matcher(p.text()).results().forEach(r -> out.add(value(r.group(1))));
        return out;
    }

    private static Set<BigDecimal> figures(List<Piece> of) {
        var out = new HashSet<BigDecimal>();
        for (var p : of) FIGURE.matcher(p.text()).results().forEach(r -> out.add(value(r.group())));
        return new LinkedHashSet<>(out);
    }

    private static BigDecimal value(String figure) {
        return new BigDecimal(figure.replace(",", "")).stripTrailingZeros();
    }

    private static String flat(String text) {
        return text.replaceAll("\\s", "");
    }

    private static String grouped(BigDecimal sum) {
        return String.format(java.util.Locale.ROOT, "%,.2f", sum);
    }
}
