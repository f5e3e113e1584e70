package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.casefile.Fault;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.desk.ImportTable.Fate;
import plaint.desk.ImportTable.Line;
import plaint.exchange.Entry;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.party.Company;
import plaint.party.NumberCheck;
import plaint.party.Party;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// Rows of a list as new cases: rows with one number are one case with several defendants or heads. A case one of whose rows is refused stays out whole, so that none begins
/// with a defendant missing.
final class NewCases implements ImportTable.Rows {
    private final Office office;
    private final Forum forum;
    private final Path file;
    private final Map<CaseNo, Opening> cases = new LinkedHashMap<>();
    private final Map<Integer, CaseNo> rows = new HashMap<>();

    NewCases(Office office, Forum forum, Path file) {
        this.office = office;
        this.forum = forum;
        this.file = file;
    }

    /// A case that its rows build up.
    private static final class Opening {
        private final String court;
        private final String cause;
        private final LocalDate filed;
        private final List<Party> parties = new ArrayList<>();
        private final Map<Head.Kind, Money> heads = new LinkedHashMap<>();
        private Integer spoilt;

        Opening(String court, String cause, LocalDate filed, Party plaintiff) {
            this.court = court;
            this.cause = cause;
            this.filed = filed;
            parties.add(plaintiff);
        }

        boolean agrees(Opening other) {
            return court.equals(other.court) && cause.equals(other.cause) && filed.equals(other.filed) && NewParties.same(parties.getFirst(), other.parties.getFirst());
        }
    }

    @Override public Line look(Entry row) {
        var no = number(row);
        var opening = opening(row);
        var head = row.one("head", Head.Kind.class);
        if (head == null && row.text("head").isEmpty()) row.required("head");
        var claimed = row.money("claimed");
        if (row.text("claimed").isEmpty()) row.required("claimed");
        var there = no.map(cases::get);
        var defendant = NewParties.party(row, row.required("defendant"), there.map(o -> o.parties).orElse(opening == null ? List.of() : opening.parties));
        if (row.faults().isEmpty() && there.isPresent()) agree(row, there.get(), opening, head, claimed);
        if (!row.faults().isEmpty()) {
            no.ifPresent(n -> spoil(n, row.number(), opening));
            return new Line(row.number(), row.text("no"), Fate.REFUSED, row.faults());
        }
        if (has(no.orElseThrow())) return new Line(row.number(), no.get().value(), Fate.DUPLICATE, List.of(Notice.of("desk.note.caseThere", no.get())));
        // what no case may hold is told here, not by the save that would keep out the rest
        for (var fault : unsound(no.get(), there.orElse(opening), defendant, head, claimed)) row.faults().add(fault);
        if (!row.faults().isEmpty()) {
            spoil(no.get(), row.number(), opening);
            return new Line(row.number(), row.text("no"), Fate.REFUSED, row.faults());
        }
        var c = cases.computeIfAbsent(no.get(), n -> opening);
        rows.put(row.number(), no.get());
        var notices = new ArrayList<>(row.notices());
        if (c.parties.stream().noneMatch(p -> NewParties.same(p, defendant))) {
            c.parties.add(defendant);
            notices.addAll(NumberCheck.of(defendant));
        } else if (c.heads.containsKey(head)) {
            return new Line(row.number(), no.get().value(), Fate.DUPLICATE, List.of(Notice.of("desk.note.partyThere", defendant.name())));
        }
        c.heads.putIfAbsent(head, claimed);
        return new Line(row.number(), no.get().value() + " " + defendant.name(), Fate.ADD, notices);
    }

    private List<Notice> unsound(CaseNo no, Opening o, Party defendant, Head.Kind head, Money claimed) {
        var alone = new Opening(o.court, o.cause, o.filed, o.parties.getFirst());
        alone.parties.add(defendant);
        alone.heads.put(head, claimed);
        var opened = made(no, alone);
        var there = CourtClock.today(office.forums(), opened);
        return opened.faults(CourtClock.later(there), there).stream().map(Fault::told).toList();
    }

    private static void agree(Entry row, Opening first, Opening now, Head.Kind head, Money claimed) {
        if (!first.agrees(now)) row.faults().add(Notice.of("desk.fault.otherCase", row.text("no")));
        else if (first.heads.containsKey(head) && !first.heads.get(head).equals(claimed)) row.faults().add(Notice.of("desk.fault.otherSum", row.text("no"), claimed.grouped(), first.heads.get(head).grouped()));
    }

    private void spoil(CaseNo no, int row, Opening opening) {
        var c = cases.get(no);
        if (c == null && opening != null) cases.put(no, c = opening);
        if (c != null && c.spoilt == null) c.spoilt = row;
    }

    /// A good row of a case that another row keeps out.
    Line held(Line line) {
        var no = rows.get(line.row());
        var spoilt = no == null ? null : cases.get(no).spoilt;
        return spoilt == null || line.fate() != Fate.ADD ? line : new Line(line.row(), line.name(), Fate.REFUSED, List.of(Notice.of("desk.fault.caseWaits", no, spoilt)));
    }

    private Optional<CaseNo> number(Entry row) {
        var given = row.identity("no");
        try {
            if (given.isEmpty()) row.required("no");
            return given.isEmpty() ? Optional.empty() : Optional.of(new CaseNo(given));
        } catch (IllegalArgumentException e) {
            row.faults().add(Notice.of("desk.fault.caseNo", given));
            return Optional.empty();
        }
    }

    private Opening opening(Entry row) {
        var filed = row.date("filed");
        if (row.text("filed").isEmpty()) row.required("filed");
        var court = court(row);
        var cause = filed == null ? null : cause(row, filed);
        var name = row.required("plaintiff");
        var code = row.identity("plaintiffCode");
        if (court == null || cause == null || name.isEmpty()) return null;
        return new Opening(court, cause, filed, new Company(NewParties.id(List.of()), name, null, code.isEmpty() ? null : code, null, null, null, null));
    }

    private String court(Entry row) {
        var given = row.required("court");
        if (given.isEmpty()) return null;
        for (var c : forum.courts()) if (given.equals(c.name()) || given.equalsIgnoreCase(c.latin()) || given.equals(c.code())) return c.code();
        try {
            forum.court(given);
            return given;
        } catch (Refused e) {
            row.faults().add(e.notice());
            return null;
        }
    }

    private String cause(Entry row, LocalDate on) {
        var given = row.required("cause");
        if (given.isEmpty()) return null;
        for (var c : forum.causes(on)) if (given.equals(c.key()) || given.equals(c.name()) || given.equalsIgnoreCase(c.latin())) return c.key();
        row.faults().add(Notice.of("desk.fault.cause", given, on));
        return null;
    }

    private boolean has(CaseNo no) {
        try {
            return office.archive().read(v -> v.has(no));
        } catch (Refused e) {
            return false;
        }
    }

    /// All cases in one transaction.
    @Override public void save() throws Refused {
        office.archive().write(w -> {
            for (var c : cases.entrySet()) {
                if (c.getValue().spoilt != null) continue;
                var made = made(c.getKey(), c.getValue());
                CaseText.refuseUnsound(made);
                w.add(made, Notice.of("history.listCase", file.getFileName()));
            }
            return cases.size();
        });
    }

    private CaseFile made(CaseNo no, Opening o) {
        var heads = new ArrayList<Head>();
        o.heads.forEach((kind, sum) -> heads.add(new Head(kind, Entry.word(kind, Lang.ZH), Entry.word(kind, Lang.EN), null, null, sum, null, null, null, false, null)));
        var defendants = o.parties.subList(1, o.parties.size());
        var seats = new ArrayList<>(List.of(new Seat(o.parties.getFirst().id(), Seat.Role.PLAINTIFF, 1, false)));
        defendants.forEach(p -> seats.add(new Seat(p.id(), Seat.Role.DEFENDANT, 1, false)));
        var claim = new ClaimVersion(1, o.filed, null, null, ClaimVersion.Election.CONTRACT_THEN_TORT, heads, List.of(), defendants.stream().map(Party::id).toList(), List.of(), null);
        return CaseFile.begin(no, forum.id(), o.court, o.cause).changed(c -> {
            c.owner = office.who();
            c.parties = o.parties;
            c.seats = seats;
            c.claims = List.of(claim);
            c.filings = List.of(new Filing(1, "initial", o.filed, 1, null, null, null));
        });
    }
}
