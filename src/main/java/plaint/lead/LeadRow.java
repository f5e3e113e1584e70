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
            return new LeadLine(line, Cells.visible(cell(LeadColumn.NO)), null, List.of(e.notice()));
        }
    }

    private Suspect suspect() throws Refused {
        var no = needed(LeadColumn.NO);
        if (no.length() > 64) throw new Refused("lead.row.longNo", heading(LeadColumn.NO), no.length());
        var first = Cells.day(heading(LeadColumn.FIRST_SEEN), needed(LeadColumn.FIRST_SEEN), today);
        var last = Cells.day(heading(LeadColumn.LAST_SEEN), text(LeadColumn.LAST_SEEN), today);
        if (last != null && last.isBefore(first)) throw new Refused("lead.row.backwards", last, first);
        var idNo = identity();
        var code = number(LeadColumn.CREDIT_CODE, true).toUpperCase(Locale.ROOT);
        if (!code.isEmpty() && !CreditCode.check(code).isEmpty()) notes.add(CreditCode.check(code).getFirst());
        var price = Cells.money(heading(LeadColumn.PRICE), text(LeadColumn.PRICE));
        int units = Cells.count(heading(LeadColumn.UNITS), text(LeadColumn.UNITS));
        return new Suspect(no, text(LeadColumn.SOURCE), needed(LeadColumn.SHOP_ID), needed(LeadColumn.SHOP_NAME), kind(), needed(LeadColumn.SELLER), idNo, code,
            text(LeadColumn.COMPANY), number(LeadColumn.PHONE, true), text(LeadColumn.BANK), number(LeadColumn.ACCOUNT, Cells.luhn(Cells.narrow(text(LeadColumn.ACCOUNT)))), text(LeadColumn.ADDRESS),
            text(LeadColumn.DEVICE), text(LeadColumn.PROVINCE), text(LeadColumn.CITY), needed(LeadColumn.BRAND), text(LeadColumn.CATEGORY), text(LeadColumn.TITLE),
            text(LeadColumn.URL), price, units, turnover(), score(), text(LeadColumn.STAGE), first, last, text(LeadColumn.AGREEMENT),
            Cells.day(heading(LeadColumn.AGREED), text(LeadColumn.AGREED), today));
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
