package plaint.casefile;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import plaint.claim.SalesPeriod;
import plaint.evidence.Raid;
import plaint.key.ExhibitId;
import plaint.key.ShopId;
import plaint.party.Party;
import plaint.party.Shop;

/// When each shop of a filing sold: what its papers tell, by which the law is chosen, and what the check holds against the case. A shop sold when its own sales say so; without any, in
/// the time the case states for all (`breach.from`, `breach.to`), as far as the shop was open then. Nothing after the date of the filing.
public final class Selling {
    /// Both days counted; `exhibits` prove the sales. `recorded` false: no sales stand behind it, only what the case states.
    public record Told(Shop shop, LocalDate from, LocalDate until, List<ExhibitId> exhibits, boolean recorded) { }

    private final CaseFile file;
    private final LocalDate by;
    private final List<Shop> shops;
    private final List<Told> told = new ArrayList<>();

    public Selling(CaseFile file, Filing filing) {
        this.file = file;
        by = filing.dated();
        var sued = file.seated(Sides.against(file), filing.no()).stream().map(Party::id).toList();
        shops = file.shops().stream().filter(s -> sued.contains(s.registeredTo())).toList();
        for (var s : shops) told.addAll(of(s));
    }

    /// Those whose holders are sued.
    public List<Shop> shops() {
        return shops;
    }

    /// In the order of the shops; a shop with a gap between its sales stands here once for each stretch, one of which nothing is known not at all.
    public List<Told> told() {
        return List.copyOf(told);
    }

    /// The first day of the conduct: of the sales, else as stated, else the first proved.
    public Optional<LocalDate> first() {
        return told.stream().map(Told::from).min(Comparator.naturalOrder()).or(() -> stated("breach.from")).or(() -> proved().min(Comparator.naturalOrder()));
    }

    /// The last day of the conduct, the same way.
    public Optional<LocalDate> last() {
        return told.stream().map(Told::until).max(Comparator.naturalOrder()).or(() -> stated("breach.to")).or(() -> proved().max(Comparator.naturalOrder()));
    }

    /// The sales of these shops that had begun by the date of the filing.
    public static List<SalesPeriod> sales(CaseFile file, Collection<ShopId> shops, LocalDate by) {
        return file.damages().sales().stream().filter(x -> shops.contains(x.shop()) && x.from() != null && !x.from().isAfter(by)).sorted(Comparator.comparing(SalesPeriod::from)).toList();
    }

    /// As the case states it; empty where it says none, no day, or one after the filing.
    public Optional<LocalDate> stated(String fact) {
        var given = file.facts().get(fact);
        try {
            return given == null || given.isBlank() ? Optional.empty() : Optional.of(LocalDate.parse(given.strip())).filter(this::past);
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private List<Told> of(Shop shop) {
        var out = new ArrayList<Told>();
        for (var x : sales(file, List.of(shop.id()), by)) {
            var until = x.until() == null || x.until().isAfter(by) ? by : x.until();
            var exhibits = x.exhibit() == null ? List.<ExhibitId>of() : List.of(x.exhibit());
            // sales that follow on one another without a day between are one stretch
            if (out.isEmpty() || out.getLast().until().plusDays(1).isBefore(x.from())) out.add(new Told(shop, x.from(), until, exhibits, true));
            else out.set(out.size() - 1, longer(out.getLast(), until, exhibits));
        }
        return out.isEmpty() ? said(shop).stream().toList() : out;
    }

    private static Told longer(Told so, LocalDate until, List<ExhibitId> exhibits) {
        return new Told(so.shop(), so.from(), until.isAfter(so.until()) ? until : so.until(), Stream.concat(so.exhibits().stream(), exhibits.stream()).distinct().toList(), true);
    }

    private Optional<Told> said(Shop shop) {
        var from = stated("breach.from").map(d -> shop.opened() != null && shop.opened().isAfter(d) ? shop.opened() : d);
        var until = stated("breach.to").or(() -> proved().max(Comparator.naturalOrder())).map(d -> shop.closed() != null && shop.closed().isBefore(d) ? shop.closed() : d);
        return from.isEmpty() || until.isEmpty() || until.get().isBefore(from.get()) ? Optional.empty() : Optional.of(new Told(shop, from.get(), until.get(), List.of(), false));
    }

    private Stream<LocalDate> proved() {
        var ids = shops.stream().map(Shop::id).toList();
        return Stream.of(file.purchases().stream().filter(p -> ids.contains(p.shop()) && p.ordered() != null && !p.exhibits().isEmpty()).map(p -> p.ordered().toLocalDate()),
            file.raids().stream().map(Raid::on), shops.stream().map(Shop::closed)).flatMap(s -> s).filter(this::past);
    }

    private boolean past(LocalDate day) {
        return day != null && !day.isAfter(by);
    }
}
