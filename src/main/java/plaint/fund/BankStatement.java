package plaint.fund;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import plaint.fund.BankColumns.Column;
import plaint.text.Encoding;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// A bank statement as read from a CSV file in UTF-8 or GB18030, in Chinese or English columns of any order, with titles above the header and sums below the lines. A line that cannot be
/// read is refused alone, with its number and the reason. `doubts`: lines that stand twice, and balances that do not follow from each other. `opening` and `closing` are null
/// where the file has no balances.
public record BankStatement(List<BankLine> lines, List<Fault> refused, List<Fault> doubts, Money opening, Money closing) {
    private static final Pattern DAY = Pattern.compile("(\\d{4})[-/.年]?(\\d{1,2})[-/.月]?(\\d{1,2})日?(?:[T ].*)?");
    private static final Pattern IN = Pattern.compile("(?i)贷|收|c|cr|credit|in|收入|转入");
    private static final Pattern OUT = Pattern.compile("(?i)借|付|支|d|dr|debit|out|支出|转出");
    private static final Pattern FOOT = Pattern.compile("(?i)(本页|本月|累计)?(合计|总计|小计|total).*");
    private static final int TITLES = 30;

    /// `line` counts from 1 in the file.
    public record Fault(long line, Notice why) { }

    /// Refused where nothing in the file can be read as a statement.
    public static BankStatement read(String name, byte[] bytes) throws Refused {
        var text = Encoding.decode(bytes, name);
        if (text.isBlank()) throw new Refused("fund.refused.bankEmpty", name);
        List<CsvRecord> rows;
        try (var reader = CsvReader.builder().fieldSeparator(separator(text)).missingFieldStrategy(FieldMismatchStrategy.IGNORE).extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
            rows = reader.stream().toList();
        } catch (CsvParseException | UncheckedIOException e) {
            throw new Refused("fund.refused.bankCsv", name, String.valueOf(e.getMessage()));
        } catch (java.io.IOException e) {
            throw new Refused("fund.refused.bankCsv", name, "");
        }
        for (int i = 0; i < Math.min(TITLES, rows.size()); i++) {
            var columns = new BankColumns(rows.get(i).getFields());
            if (columns.usable()) return new Reading(columns).of(rows.subList(i + 1, rows.size()));
        }
        throw new Refused("fund.refused.bankHeader", name);
    }

    private static char separator(String text) {
        var head = text.lines().limit(TITLES).reduce("", (a, b) -> a + b);
        char best = ',';
        for (char c : new char[] {'\t', ';', '|'}) if (count(head, c) > count(head, best)) best = c;
        return best;
    }

    private static long count(String text, char sign) {
        return text.chars().filter(c -> c == sign).count();
    }

    /// Reads the rows below the header.
    private static final class Reading {
        private final BankColumns columns;
        private final List<BankLine> lines = new ArrayList<>();
        private final List<Fault> refused = new ArrayList<>();
        private final List<Fault> doubts = new ArrayList<>();
        private final Map<String, Long> seen = new HashMap<>();

        Reading(BankColumns columns) {
            this.columns = columns;
        }

        BankStatement of(List<CsvRecord> rows) {
            for (var r : rows) {
                var f = r.getFields();
                if (f.stream().allMatch(String::isBlank) || columns.of(f, Column.DATE).isEmpty() && f.stream().anyMatch(x -> FOOT.matcher(x.strip()).matches())
                    || FOOT.matcher(columns.of(f, Column.DATE)).matches()) continue;
                try {
                    add(line(r.getStartingLineNumber(), f));
                } catch (Refused e) {
                    refused.add(new Fault(r.getStartingLineNumber(), e.notice()));
                }
            }
            return balanced();
        }

        private void add(BankLine line) {
            var first = seen.putIfAbsent(line.id(), (long) line.line());
            if (first == null) lines.add(line);
            else doubts.add(new Fault(line.line(), Notice.of("fund.bank.twice", first)));
        }

        private BankLine line(long number, List<String> f) throws Refused {
            var day = day(columns.first(f, Column.DATE));
            var amount = amount(f);
            var balance = columns.first(f, Column.BALANCE).isEmpty() ? null : Sums.signed(columns.first(f, Column.BALANCE));
            var text = columns.of(f, Column.TEXT);
            var name = columns.first(f, Column.NAME);
            var account = columns.first(f, Column.ACCOUNT).replaceAll("[\\s\\t'\"=]", "");
            var reference = columns.first(f, Column.REFERENCE);
            var id = LineId.of(List.of(day.toString(), amount.plain(), balance == null ? "" : balance.plain(), text, name, account, reference));
            return new BankLine(id, (int) number, day, text, name, account, reference.isEmpty() ? null : reference, amount, balance);
        }

        private Money amount(List<String> f) throws Refused {
            var in = sum(f, Column.IN);
            var out = sum(f, Column.OUT);
            if (in.minor() != 0 && out.minor() != 0) throw new Refused("fund.refused.bankBoth", in.grouped(), out.grouped());
            if (in.minor() != 0) return in;
            if (out.minor() != 0) return Money.ZERO.minus(out);
            var given = columns.first(f, Column.AMOUNT);
            if (given.isEmpty()) throw new Refused("fund.refused.noSum");
            var amount = Sums.signed(given);
            var direction = columns.first(f, Column.DIRECTION);
            if (amount.minor() == 0) throw new Refused("fund.refused.noSum");
            if (direction.isEmpty()) return amount;
            if (amount.minor() < 0) throw new Refused("fund.refused.belowNought", given);
            if (IN.matcher(direction).matches()) return amount;
            if (OUT.matcher(direction).matches()) return Money.ZERO.minus(amount);
            throw new Refused("fund.refused.bankDirection", direction);
        }

        private Money sum(List<String> f, Column c) throws Refused {
            var text = columns.first(f, c);
            return text.isEmpty() || text.matches("[-—–－/]+") ? Money.ZERO : Sums.read(text);
        }

        private static LocalDate day(String text) throws Refused {
            var m = DAY.matcher(text.strip().replace('\u3000', ' '));
            try {
                if (m.matches()) return LocalDate.of(Integer.parseInt(m.group(1)), Integer.parseInt(m.group(2)), Integer.parseInt(m.group(3)));
            } catch (DateTimeException e) {
                throw new Refused("fund.refused.bankDay", text);
            }
            throw new Refused("fund.refused.bankDay", text);
        }

        /// Banks list the oldest first or last: the order in which fewer balances break is the bank's.
        private BankStatement balanced() {
            var forward = breaks(lines);
            var backward = breaks(lines.reversed());
            var order = backward.size() < forward.size() ? lines.reversed() : List.copyOf(lines);
            doubts.addAll(backward.size() < forward.size() ? backward : forward);
            boolean known = !order.isEmpty() && order.getFirst().balance() != null && order.getLast().balance() != null;
            return new BankStatement(List.copyOf(lines), List.copyOf(refused), List.copyOf(doubts), known ? order.getFirst().balance().minus(order.getFirst().amount()) : null,
                known ? order.getLast().balance() : null);
        }

        private static List<Fault> breaks(List<BankLine> order) {
            var found = new ArrayList<Fault>();
            for (int i = 1; i < order.size(); i++) {
                var before = order.get(i - 1);
                var now = order.get(i);
                if (before.balance() == null || now.balance() == null) continue;
                var wanted = before.balance().plus(now.amount());
                if (!wanted.equals(now.balance())) found.add(new Fault(now.line(), Notice.of("fund.bank.balance", before.balance().grouped(), now.amount().grouped(), wanted.grouped(), now.balance().grouped())));
            }
            return found;
        }
    }
}
