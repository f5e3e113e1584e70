package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.fund.BankLine;
import plaint.fund.Booking.Share;
import plaint.fund.Entry;
import plaint.fund.Ledger;
import plaint.fund.Matching;
import plaint.fund.Part;
import plaint.fund.Role;
import plaint.fund.Split;
import plaint.fund.Standing;
import plaint.key.CaseNo;
import plaint.store.ArchiveView;
import plaint.text.Money;
import plaint.text.Refused;

/// Lines of bank statements against the ledger: proposes, and books what a person confirmed. One line may be split over several cases.
public final class MatchBankLine {
    private final Office office;

    public MatchBankLine(Office office) {
        this.office = office;
    }

    /// A line with what is booked for it and what is left (with the line's own sign), why it was set aside (or null), and which cases it may be for.
    public record Row(BankLine line, Money booked, Money rest, String aside, List<Matching.Proposal> proposals) {
        public boolean open() {
            return rest.minor() != 0 && aside == null;
        }
    }

    /// What of a line goes to a case.
    public record CaseShare(CaseNo no, Money amount) { }

    /// All lines, newest first, with proposals for those still open.
    public List<Row> rows(LocalDate today) throws Refused {
        var books = new Books(office);
        return office.archive().read(v -> {
            var fund = v.fund();
            var booked = fund.booked(banks(books));
            var aside = fund.aside();
            var lines = fund.lines();
            boolean any = lines.stream().anyMatch(l -> !aside.containsKey(l.id()) && l.amount().minor() > 0 && !l.amount().equals(booked.get(l.id())));
            var owing = any ? owing(books, v, today) : List.<Matching.Open>of();
            return lines.stream().map(l -> {
                var done = booked.getOrDefault(l.id(), Money.ZERO);
                var rest = l.amount().minus(done);
                boolean asked = rest.minor() > 0 && !aside.containsKey(l.id());
                return new Row(l, done, rest, aside.get(l.id()), asked ? Matching.propose(l, rest, owing) : List.of());
            }).toList();
        });
    }

    private static List<String> banks(Books books) {
        return List.of(books.chart().code(Role.BANK), books.chart().code(Role.FUND_BANK));
    }

    /// The cases that are owed something on that day.
    private static List<Matching.Open> owing(Books books, ArchiveView v, LocalDate at) throws Refused {
        var nos = new TreeSet<CaseNo>();
        for (var part : Part.values()) if (part.due() != null) nos.addAll(v.fund().byCase(books.chart().code(part.due()), at).keySet());
        var open = new ArrayList<Matching.Open>();
        for (var no : nos) {
            var file = v.caseFile(no);
            var owed = Standing.of(books.chart(), new Ledger(v.fund().of(no)), books.interest(v, no), at);
            var names = new ArrayList<String>();
            for (var seat : file.seats()) if (seat.role() == plaint.casefile.Seat.Role.DEFENDANT) names.add(file.party(seat.party()).name());
            open.add(new Matching.Open(no, dockets(file), names, owed.left(), List.of(owed.left().minus(owed.left(Part.INTEREST)), owed.left(Part.DAMAGES))));
        }
        return open;
    }

    /// Every number a court gave the matter: what comes from an enforcement bears the number of the enforcement.
    private static List<String> dockets(CaseFile c) {
        var d = c.docket();
        return Stream.of(Stream.of(c.docketNo()), d.judgments().stream().map(j -> j.docketNo()), d.appeals().stream().map(a -> a.docketNo()), d.enforcements().stream().map(e -> e.docketNo()))
            .flatMap(x -> x).filter(Objects::nonNull).distinct().toList();
    }

    /// Books a line as receipts of the cases given, all or none; a payment falls on the parts in the order of the law. Refused where the shares exceed what is left of the line.
    public List<Entry> book(String lineId, List<CaseShare> shares, boolean keepOver) throws Refused {
        if (shares.isEmpty()) throw new Refused("fund.refused.noCaseShare");
        var books = new Books(office);
        return office.archive().write(w -> {
            var line = w.fund().line(lineId);
            refuseMore(line, rest(books, w, line), shares.stream().map(CaseShare::amount).reduce(Money.ZERO, Money::plus));
            var kept = new ArrayList<Entry>();
            for (var s : shares) {
                var split = split(books, w, line, s, keepOver);
                kept.add(w.fund().post(books.booking().receipt(line.day(), s.no(), line.name(), line.text(), line.id(), split.parts(), split.over()), books.chart()));
            }
            return List.copyOf(kept);
        });
    }

    private static Split split(Books books, ArchiveView w, BankLine line, CaseShare s, boolean keepOver) throws Refused {
        var owed = books.standing(w, s.no(), line.day());
        if (w.fund().of(s.no()).isEmpty()) throw new Refused("fund.refused.noAward", s.no());
        var split = Split.of(owed, s.amount(), books.interest(w, s.no()).order(line.day()));
        if (split.over().minor() > 0 && !keepOver) throw new Refused("fund.refused.over", s.no(), owed.left().grouped(), line.day(), s.amount().grouped());
        return split;
    }

    private static Money rest(Books books, ArchiveView w, BankLine line) {
        return line.amount().minus(w.fund().booked(banks(books)).getOrDefault(line.id(), Money.ZERO));
    }

    private static void refuseMore(BankLine line, Money rest, Money wanted) throws Refused {
        boolean in = line.amount().minor() > 0;
        var left = in ? rest : Money.ZERO.minus(rest);
        if (!in) throw new Refused("fund.refused.lineOut", line.day(), line.amount().grouped());
        if (wanted.compareTo(left) > 0) throw new Refused("fund.refused.lineOver", wanted.grouped(), left.grouped());
    }

    /// Books a line on which money went out as the payment of a consumer.
    public Entry pay(String lineId, Share share) throws Refused {
        var books = new Books(office);
        var s = AllotToConsumers.checked(share);
        return office.archive().write(w -> {
            var line = w.fund().line(lineId);
            var left = Money.ZERO.minus(rest(books, w, line));
            if (line.amount().minor() > 0) throw new Refused("fund.refused.lineIn", line.day(), line.amount().grouped());
            if (s.amount().compareTo(left) > 0) throw new Refused("fund.refused.lineOver", s.amount().grouped(), left.grouped());
            return w.fund().post(books.booking().pay(line.day(), s, line.id()), books.chart());
        });
    }

    /// Sets a line aside that belongs to no case, with the reason.
    public void setAside(String lineId, String reason) throws Refused {
        var books = new Books(office);
        office.archive().write(w -> {
            var line = w.fund().line(lineId);
            if (!rest(books, w, line).equals(line.amount())) throw new Refused("fund.refused.lineBooked", line.day(), line.amount().grouped());
            w.fund().setAside(line, reason);
            return null;
        });
    }
}
