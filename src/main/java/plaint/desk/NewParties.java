package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.exchange.Entry;
import plaint.key.PartyId;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.NumberCheck;
import plaint.party.Party;
import plaint.party.Person;
import plaint.party.ResidentId;
import plaint.text.Notice;
import plaint.text.Refused;

/// Rows of a list as new parties of one case. A party is there already where one of the same kind has the same identity number, or, where either has none, the same name.
final class NewParties implements ImportTable.Rows {
    /// What a row of a list says the party is.
    enum PartyKind { PERSON, COMPANY, AUTHORITY }

    private final Office office;
    private final CaseFile before;
    private final Path file;
    private final List<Party> all;
    private final List<Seat> seats;

    NewParties(Office office, CaseFile before, Path file) {
        this.office = office;
        this.before = before;
        this.file = file;
        all = new ArrayList<>(before.parties());
        seats = new ArrayList<>(before.seats());
    }

    @Override public Line look(Entry row) {
        var role = row.one("role", Seat.Role.class);
        var party = party(row, row.required("name"), all);
        if (!row.faults().isEmpty()) return new Line(row.number(), row.text("name"), Fate.REFUSED, row.faults());
        var notices = new ArrayList<>(row.notices());
        var twin = all.stream().filter(p -> same(p, party)).findFirst();
        if (twin.isPresent()) return new Line(row.number(), party.name(), Fate.DUPLICATE, List.of(Notice.of("desk.note.partyThere", twin.get().name())));
        // what no case may hold is told here, not by the save that would keep out the rest
        for (var fault : new EditCase(office).faults(before, before.changed(c -> c.parties = java.util.stream.Stream.concat(before.parties().stream(), java.util.stream.Stream.of(party)).toList()))) row.faults().add(fault.told());
        if (!row.faults().isEmpty()) return new Line(row.number(), party.name(), Fate.REFUSED, row.faults());
        all.add(party);
        notices.addAll(NumberCheck.of(party));
        if (role != null) {
            int filing = before.filings().stream().filter(f -> f.submitted() == null).mapToInt(Filing::no).min().orElse(before.lastFiling());
            if (filing == 0) notices.add(Notice.of("desk.note.noSeat", party.name()));
            else seats.add(new Seat(party.id(), role, filing, false));
        }
        return new Line(row.number(), party.name(), Fate.ADD, notices);
    }

    @Override public void save() throws Refused {
        int count = all.size() - before.parties().size();
        new EditCase(office).run(before, c -> {
            c.parties = all;
            c.seats = seats;
        }, Notice.of("history.listParties", file.getFileName(), count));
    }

    /// The party a row describes, with an id that none of `there` has.
    static Party party(Entry row, String name, List<Party> there) {
        var kind = row.one("kind", PartyKind.class);
        if (kind == null) {
            if (row.text("kind").isEmpty()) row.required("kind");
            return null;
        }
        var id = id(there);
        var number = row.identity("identifier");
        return switch (kind) {
            case PERSON -> new Person(id, name, given(row, "latin"), row.one("sex", Person.Sex.class), row.date("born"), given(row, "ethnicity"), given(row, "employer"), none(number),
                given(row, "address"), phone(row));
            case COMPANY -> new Company(id, name, given(row, "latin"), none(number), given(row, "address"), given(row, "legalRepresentative"), given(row, "representativePost"), phone(row));
            case AUTHORITY -> new Authority(id, name, given(row, "latin"), given(row, "address"), phone(row));
        };
    }

    static PartyId id(List<Party> there) {
        for (int n = there.size() + 1; ; n++) {
            var id = new PartyId("p" + n);
            if (there.stream().noneMatch(p -> p.id().equals(id))) return id;
        }
    }

    private static String phone(Entry row) {
        return none(row.identity("phone"));
    }

    private static String given(Entry row, String column) {
        return none(row.text(column));
    }

    private static String none(String text) {
        return text.isEmpty() || text.equals("-") ? null : text;
    }

    static boolean same(Party one, Party other) {
        if (!one.getClass().equals(other.getClass())) return false;
        var a = number(one);
        var b = number(other);
        return a.isEmpty() || b.isEmpty() ? one.name().equals(other.name()) : a.equals(b);
    }

    private static String number(Party p) {
        var number = switch (p) {
            case Person n -> n.idNumber();
            case Company c -> c.creditCode();
            case Authority _ -> null;
        };
        return number == null ? "" : ResidentId.normal(number).toUpperCase(java.util.Locale.ROOT);
    }
}
