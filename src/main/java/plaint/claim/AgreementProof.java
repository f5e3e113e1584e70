package plaint.claim;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import plaint.key.ShopId;
import plaint.text.Money;

/// Which version of which text bound an account on a day, and how that is proved; which sales lie outside any version accepted. Days are Beijing days: an acceptance binds from
/// its own day. A version counts as accepted where the account accepted that very version; where only an older version of the same text was accepted, later use is what must be
/// proved, and that is told apart.
public final class AgreementProof {
    private final List<AgreementVersion> versions;
    private final List<Acceptance> acceptances;
    private final List<SalesPeriod> sales;
    private final List<Account> accounts;

    public AgreementProof(List<AgreementVersion> versions, List<Acceptance> acceptances, List<SalesPeriod> sales, List<Account> accounts) {
        this.versions = versions.stream().sorted(Comparator.comparing(AgreementVersion::effective)).toList();
        this.acceptances = acceptances.stream().sorted(Comparator.comparing(Acceptance::at)).toList();
        this.sales = sales.stream().sorted(Comparator.comparing(SalesPeriod::from)).toList();
        this.accounts = List.copyOf(accounts);
    }

    /// An account's life; null where a day is not known or it is still open.
    public record Account(ShopId shop, LocalDate opened, LocalDate closed) { }

    /// From best to worst: the version in force was accepted; an older one was, and use went on; nothing was; no version was in force.
    public enum Standing { ACCEPTED, CONTINUED, NOT_ACCEPTED, NO_VERSION }

    /// What bound an account on a day by one text: the version in force (null: none) and the acceptance that proves it (of that version, or of the older one; null: none).
    public record Binding(String title, Standing standing, AgreementVersion version, Acceptance acceptance) { }

    /// A time through which one binding held; both days counted.
    public record Stretch(LocalDate from, LocalDate until, Binding binding) {
        public long days() {
            return ChronoUnit.DAYS.between(from, until) + 1;
        }
    }

    /// Sales with what bound the shop while they were made. Only the sum of the whole period is known, so its worst standing is that of the sum.
    public record Sale(SalesPeriod period, List<Stretch> stretches, Standing worst) { }

    /// How long before its effect a version was published; `days` null where the day of publication is not known.
    public record Notice(AgreementVersion version, Long days) { }

    /// The titles of the texts, the one with the most clauses first: the agreement the suit rests on.
    public List<String> titles() {
        return versions.stream().map(AgreementVersion::title).distinct()
            .sorted(Comparator.comparing((String t) -> versions.stream().filter(v -> v.title().equals(t)).mapToInt(v -> v.clauses().size()).max().orElse(0)).reversed()).toList();
    }

    /// The last day a version was in force: as entered, else the day before the next of the same text took effect; null while it still is.
    public LocalDate lastDay(AgreementVersion v) {
        if (v.superseded() != null) return v.lastDay();
        return versions.stream().filter(x -> x.title().equals(v.title()) && x.effective().isAfter(v.effective())).findFirst().map(x -> x.effective().minusDays(1)).orElse(null);
    }

    /// What bound the account on that day, a row per text, in the order of [#titles].
    public List<Binding> on(ShopId shop, LocalDate day) {
        return titles().stream().map(t -> on(shop, t, day)).toList();
    }

    /// The same for one text.
    public Binding on(ShopId shop, String title, LocalDate day) {
        var version = versions.stream().filter(v -> v.title().equals(title) && v.inForce(day)).reduce((a, b) -> b);
        var all = acceptances.stream().filter(a -> a.shop().equals(shop) && !a.at().toLocalDate().isAfter(day)).toList();
        if (version.isEmpty()) return new Binding(title, Standing.NO_VERSION, null, null);
        var now = version.get();
        var own = all.stream().filter(a -> a.agreement().equals(now.id())).findFirst();
        if (own.isPresent()) return new Binding(title, Standing.ACCEPTED, now, own.get());
        Optional<Acceptance> older = all.stream().filter(a -> earlier(a, now)).reduce((a, b) -> b);
        return new Binding(title, older.isPresent() ? Standing.CONTINUED : Standing.NOT_ACCEPTED, now, older.orElse(null));
    }

    private boolean earlier(Acceptance a, AgreementVersion now) {
        return versions.stream().anyMatch(v -> v.id().equals(a.agreement()) && v.title().equals(now.title()) && v.effective().isBefore(now.effective()));
    }

    /// What bound the account from one day to another, cut where it changed.
    public List<Stretch> between(ShopId shop, String title, LocalDate from, LocalDate until) {
        var cuts = new TreeSet<LocalDate>();
        cuts.add(from);
        for (var v : versions) {
            if (!v.title().equals(title)) continue;
            cuts.add(v.effective());
            if (v.superseded() != null) cuts.add(v.superseded());
        }
        for (var a : acceptances) if (a.shop().equals(shop)) cuts.add(a.at().toLocalDate());
        var out = new ArrayList<Stretch>();
        for (var day : cuts.subSet(from, true, until, true)) {
            var binding = on(shop, title, day);
            var end = Optional.ofNullable(cuts.higher(day)).map(d -> d.minusDays(1)).filter(d -> d.isBefore(until)).orElse(until);
            if (!out.isEmpty() && out.getLast().binding().equals(binding)) out.set(out.size() - 1, new Stretch(out.getLast().from(), end, binding));
            else out.add(new Stretch(day, end, binding));
        }
        return List.copyOf(out);
    }

    /// The life of an account by one text; empty where its first day is not known. An open account runs to `today`.
    public List<Stretch> timeline(ShopId shop, String title, LocalDate today) {
        var account = accounts.stream().filter(a -> a.shop().equals(shop)).findFirst();
        if (account.isEmpty() || account.get().opened() == null) return List.of();
        var last = account.get().closed() == null ? today : account.get().closed();
        return last.isBefore(account.get().opened()) ? List.of() : between(shop, title, account.get().opened(), last);
    }

    /// Times in an account's life in which the version in force was not accepted, or none was in force.
    public List<Stretch> gaps(ShopId shop, String title, LocalDate today) {
        return timeline(shop, title, today).stream().filter(s -> s.binding().standing() != Standing.ACCEPTED).toList();
    }

    /// The sales by one text, oldest first.
    public List<Sale> sales(String title) {
        return sales.stream().map(s -> {
            var stretches = between(s.shop(), title, s.from(), s.until());
            var worst = stretches.stream().map(x -> x.binding().standing()).max(Comparator.naturalOrder()).orElse(Standing.NO_VERSION);
            return new Sale(s, stretches, worst);
        }).toList();
    }

    /// What was sold under each standing; a period of more than one goes to its worst. Standings without sales are left out.
    public Map<Standing, Money> sums(String title) {
        var sums = new EnumMap<Standing, Money>(Standing.class);
        for (var s : sales(title)) if (s.period().amount() != null) sums.merge(s.worst(), s.period().amount(), Money::plus);
        return sums;
    }

    /// Sales outside any version the account accepted.
    public List<Sale> outside(String title) {
        return sales(title).stream().filter(s -> s.worst().compareTo(Standing.CONTINUED) > 0).toList();
    }

    /// How early each version was published, oldest first.
    public List<Notice> notices() {
        return versions.stream().map(v -> new Notice(v, v.published() == null ? null : ChronoUnit.DAYS.between(v.published(), v.effective()))).toList();
    }
}
