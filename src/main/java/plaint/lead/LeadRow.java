package plaint.lead;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.party.CreditCode;
import plaint.party.ResidentId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// Makes a suspect of the cells of one row, or says why it is none.
final class LeadRow {
    private static final int NOWHERE = -1;
    private final List<String> headings;
    private final int[] places = new int[LeadColumn.values().length];
    private final LocalDate today;
    private List<String> cells;
    private List<Notice> notes;

    LeadRow(List<String> headings, Map<LeadColumn, Integer> places, LocalDate today) {
        this.headings = headings;
        for (var column : LeadColumn.values()) this.places[column.ordinal()] = places.getOrDefault(column, NOWHERE);
        this.today = today;
    }

    LeadLine read(int line, List<String> row) {
        cells = row;
        notes = new ArrayList<>(0);
        try {
            var suspect = suspect();
            return new LeadLine(line, suspect.no(), suspect, List.copyOf(notes));
        } catch (Refused e) {
            return new LeadLine(line, Cells.visible(cell(LeadColumn.NO)), null, faults(e));
        }
    }

    private interface Read {
        Object cell() throws Refused;
    }

    /// Everything wrong with a row of which the first fault is known; read again cell by cell, which good rows are spared.
    private List<Notice> faults(Refused first) {
        var all = new java.util.LinkedHashSet<Notice>();
        for (var read : List.<Read>of(this::no, this::days, this::identity, () -> number(LeadColumn.CREDIT_CODE, true), this::price, this::units, () -> needed(LeadColumn.SHOP_ID), () -> needed(LeadColumn.SHOP_NAME),
            () -> needed(LeadColumn.SELLER), () -> number(LeadColumn.PHONE, true), this::account, () -> needed(LeadColumn.BRAND), this::turnover, this::score, () -> day(LeadColumn.AGREED, text(LeadColumn.AGREED)),
            () -> day(LeadColumn.FIRST_SEEN, needed(LeadColumn.FIRST_SEEN)), () -> day(LeadColumn.LAST_SEEN, text(LeadColumn.LAST_SEEN)))) {
            try {
                read.cell();
            } catch (Refused e) {
                all.add(e.notice());
            }
        }
        if (all.isEmpty()) all.add(first.notice());
        return List.copyOf(all);
    }

    private String no() throws Refused {
        var no = needed(LeadColumn.NO);
        if (no.length() > 64) throw new Refused("lead.row.longNo", heading(LeadColumn.NO), no.length());
        return no;
    }

    private LocalDate day(LeadColumn column, String given) throws Refused {
        return Cells.day(heading(column), given, today);
    }

    /// First and last seen.
    private LocalDate[] days() throws Refused {
        var first = day(LeadColumn.FIRST_SEEN, needed(LeadColumn.FIRST_SEEN));
        var last = day(LeadColumn.LAST_SEEN, text(LeadColumn.LAST_SEEN));
        if (last != null && last.isBefore(first)) throw new Refused("lead.row.backwards", last, first);
        return new LocalDate[] {first, last};
    }

    private Money price() throws Refused {
        return Cells.money(heading(LeadColumn.PRICE), text(LeadColumn.PRICE));
    }

    private int units() throws Refused {
        return Cells.count(heading(LeadColumn.UNITS), text(LeadColumn.UNITS));
    }

    private String account() throws Refused {
        return number(LeadColumn.ACCOUNT, Cells.luhn(Cells.narrow(text(LeadColumn.ACCOUNT))));
    }

    private Suspect suspect() throws Refused {
        var no = no();
        var seen = days();
        var idNo = identity();
        var code = number(LeadColumn.CREDIT_CODE, true).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !CreditCode.check(code).isEmpty()) notes.add(CreditCode.check(code).getFirst());
        var price = price();
        int units = units();
        return new Suspect(no, text(LeadColumn.SOURCE), needed(LeadColumn.SHOP_ID), needed(LeadColumn.SHOP_NAME), kind(), needed(LeadColumn.SELLER), idNo, code,
            text(LeadColumn.COMPANY), number(LeadColumn.PHONE, true), text(LeadColumn.BANK), account(), text(LeadColumn.ADDRESS),
            text(LeadColumn.DEVICE), text(LeadColumn.PROVINCE), text(LeadColumn.CITY), needed(LeadColumn.BRAND), text(LeadColumn.CATEGORY), text(LeadColumn.TITLE),
            text(LeadColumn.URL), price, units, turnover(), score(), text(LeadColumn.STAGE), seen[0], seen[1], text(LeadColumn.AGREEMENT),
            day(LeadColumn.AGREED, text(LeadColumn.AGREED)));
    }

    private Money turnover() throws Refused {
        return Cells.money(heading(LeadColumn.TURNOVER), needed(LeadColumn.TURNOVER));
    }

    private BigDecimal score() throws Refused {
        return Cells.score(heading(LeadColumn.SCORE), needed(LeadColumn.SCORE));
    }

    /// A number whose sum is wrong is taken in and told: it may be wrong on the seller's own paper. One a spreadsheet has spoilt is refused.
    private String identity() throws Refused {
        var given = text(LeadColumn.ID_NO);
        if (given.isEmpty()) return "";
        var wrong = ResidentId.check(Cells.narrow(given));
        var number = Cells.number(heading(LeadColumn.ID_NO), given, wrong.isEmpty());
        if (!wrong.isEmpty()) notes.add(wrong.getFirst());
        return number.replace('x', 'X');
    }

    private String number(LeadColumn column, boolean sound) throws Refused {
        var given = text(column);
        return given.isEmpty() ? "" : Cells.number(heading(column), given, sound);
    }

    private Suspect.SellerKind kind() {
        return switch (text(LeadColumn.SELLER_KIND).toUpperCase(Locale.ROOT)) {
            case "COMPANY", "企业", "公司", "法人" -> Suspect.SellerKind.COMPANY;
            case "INDIVIDUAL", "PERSON", "个人", "自然人" -> Suspect.SellerKind.INDIVIDUAL;
            default -> Suspect.SellerKind.UNKNOWN;
        };
    }

    private String needed(LeadColumn column) throws Refused {
        var text = text(column);
        if (text.isEmpty()) throw new Refused("lead.row.blank", heading(column));
        return text;
    }

    /// Blanks at the ends go without a word, signs nobody sees with one.
    private String text(LeadColumn column) {
        var given = cell(column);
        if (given.isEmpty()) return given;
        var seen = Cells.visible(given);
        if (seen.length() != given.length() && !seen.equals(given.strip())) notes.add(Notice.of("lead.note.invisible", heading(column)));
        return seen;
    }

    private String cell(LeadColumn column) {
        int place = places[column.ordinal()];
        return place == NOWHERE ? "" : cells.get(place);
    }

    private String heading(LeadColumn column) {
        int place = places[column.ordinal()];
        return place == NOWHERE ? "" : headings.get(place);
    }
}
