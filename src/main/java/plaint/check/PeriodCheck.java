package plaint.check;

import java.time.LocalDate;
import java.util.List;
import plaint.casefile.Selling;
import plaint.text.Dates;
import plaint.text.Notice;

/// The papers say when each shop sold, and the law is chosen by it: what the case states for all, the sales, the days the shops opened and closed and the purchases must agree.
final class PeriodCheck extends Reading {
    private final Selling selling;

    PeriodCheck(Reading whole) {
        super(whole);
        selling = new Selling(file, filing);
    }

    void run() {
        stated();
        for (var t : selling.told()) if (t.recorded()) open(t);
        for (var p : file.purchases()) if (p.ordered() != null && !p.exhibits().isEmpty()) purchase(p.id(), p.shop(), p.ordered().toLocalDate());
        if (!selling.told().isEmpty() && !found.found("period")) found.passed("period", Notice.of("check.passed.period", selling.told().stream().map(Selling.Told::shop).distinct().count(), day(selling.first().orElseThrow()), day(selling.last().orElseThrow())));
    }

    private void stated() {
        var from = selling.stated("breach.from");
        var until = selling.stated("breach.to");
        var recorded = selling.told().stream().filter(Selling.Told::recorded).toList();
        if (recorded.isEmpty()) {
            for (var s : selling.shops()) {
                if (from.isPresent() && s.opened() != null && from.get().isBefore(s.opened())) found.fault("period", Spot.tab("claim", "breach.from"), Notice.of("check.found.periodOpened", day(from.get()), s.name(), day(s.opened())));
                if (until.isPresent() && s.closed() != null && until.get().isAfter(s.closed())) found.fault("period", Spot.tab("claim", "breach.to"), Notice.of("check.found.periodClosed", day(until.get()), s.name(), day(s.closed())));
            }
            return;
        }
        var first = recorded.stream().map(Selling.Told::from).min(LocalDate::compareTo).orElseThrow();
        var last = recorded.stream().map(Selling.Told::until).max(LocalDate::compareTo).orElseThrow();
        if (from.isPresent() && !from.get().equals(first)) found.fault("period", Spot.tab("claim", "breach.from"), Notice.of("check.found.periodFrom", day(from.get()), day(first)));
        if (until.isPresent() && !until.get().equals(last)) found.fault("period", Spot.tab("claim", "breach.to"), Notice.of("check.found.periodTo", day(until.get()), day(last)));
        for (var s : selling.shops()) if (recorded.stream().noneMatch(t -> t.shop().equals(s))) found.fault("period", Spot.tab("claim", s.id().value()), Notice.of("check.found.periodNone", s.name()));
    }

    private void open(Selling.Told t) {
        var s = t.shop();
        if (s.opened() != null && t.from().isBefore(s.opened())) found.fault("period", Spot.tab("parties", s.id().value()), Notice.of("check.found.periodBefore", s.name(), day(t.from()), day(s.opened())));
        if (s.closed() != null && t.until().isAfter(s.closed())) found.fault("period", Spot.tab("parties", s.id().value()), Notice.of("check.found.periodAfter", s.name(), day(t.until()), day(s.closed())));
    }

    private void purchase(String id, plaint.key.ShopId shop, LocalDate on) {
        List<Selling.Told> of = selling.told().stream().filter(t -> t.shop().id().equals(shop)).toList();
        if (of.isEmpty() || on.isAfter(filing.dated()) || of.stream().anyMatch(t -> !on.isBefore(t.from()) && !on.isAfter(t.until()))) return;
        found.fault("period", Spot.tab("sourcing", id), Notice.of("check.found.periodPurchase", of.getFirst().shop().name(), day(on), day(of.getFirst().from()), day(of.getLast().until())));
    }

    private static String day(LocalDate day) {
        return Dates.table(day);
    }
}
