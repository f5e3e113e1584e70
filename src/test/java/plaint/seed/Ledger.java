package plaint.seed;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// The invented sales of one sample shop: fixed totals spread over months by a fixed curve, so that every table adds up to what the claim pleads.
record Ledger(String code, String shop, YearMonth from, int count, int orders, int buyers, long yuan, int refunds) {
    static final Ledger A = new Ledger("A", "晶饰小栈（样本）", YearMonth.of(2014, 3), 30, 7280, 6520, 2_912_000, 412);
    static final Ledger B = new Ledger("B", "晶语时光（样本）", YearMonth.of(2015, 5), 16, 4210, 3890, 1_642_000, 290);
    static final Ledger C = new Ledger("C", "怡晶坊（样本）", YearMonth.of(2014, 10), 23, 4830, 4400, 1_910_000, 326);
    private static final String[] GOODS = {"水晶饰面女士腕表", "镶晶石英手表", "玫瑰金色镶晶手表", "手镯式镶晶腕表", "皮带镶晶时装表"};

    record Month(YearMonth month, int orders, int buyers, long yuan, int refunds) { }

    List<Month> months() {
        var weight = new int[count];
        for (int i = 0; i < count; i++) {
            int season = from.plusMonths(i).getMonthValue();
            weight[i] = 40 + Math.min(i, 20) * 5 + (season == 11 || season == 12 ? 55 : season == 2 ? -15 : (i * 37 + code.charAt(0)) % 23);
        }
        weight[count - 1] /= 3;
        var o = spread(orders, weight);
        var b = spread(buyers, weight);
        var y = spread((int) yuan, weight);
        var r = spread(refunds, weight);
        var out = new ArrayList<Month>();
        for (int i = 0; i < count; i++) out.add(new Month(from.plusMonths(i), o[i], b[i], y[i], r[i]));
        return out;
    }

    /// Whole parts of `total` in proportion to `weight`; what rounding leaves goes to the first months.
    private static int[] spread(int total, int[] weight) {
        long sum = 0;
        for (int w : weight) sum += w;
        var out = new int[weight.length];
        int left = total;
        for (int i = 0; i < out.length; i++) {
            out[i] = (int) ((long) total * weight[i] / sum);
            left -= out[i];
        }
        for (int i = 0; left > 0; i++, left--) out[i]++;
        return out;
    }

    /// Turnover of twelve whole months up to and with `last`.
    long year(YearMonth last) {
        return sum(last.minusMonths(11), last);
    }

    /// Rows by month, with the total below, as the mark-up of a table.
    String monthTable() {
        var s = new StringBuilder("=! 18c 20r 24r 38r\n| 月份 | 成交订单（单） | 新增买家（人） | 成交金额（元）\n");
        for (var m : months()) s.append(row(m.month().toString(), whole(m.orders()), whole(m.buyers()), money(m.yuan())));
        return s.append(row("合计", whole(orders), whole(buyers), money(yuan))).toString();
    }

    /// Refund batches by quarter, 360 yuan an order.
    String refundTable() {
        var s = new StringBuilder("=! 24c 24r 24r 28r\n| 批次（季度） | 垫付订单（单） | 每单垫付（元） | 垫付金额（元）\n");
        var quarter = "";
        int n = 0;
        for (var m : months()) {
            var q = m.month().getYear() + " 年第 " + ((m.month().getMonthValue() + 2) / 3) + " 季度";
            if (!q.equals(quarter) && !quarter.isEmpty()) {
                s.append(row(quarter, whole(n), "360.00", money(n * 360L)));
                n = 0;
            }
            quarter = q;
            n += m.refunds();
        }
        s.append(row(quarter, whole(n), "360.00", money(n * 360L)));
        return s.append(row("合计", whole(refunds), "360.00", money(refunds * 360L))).toString();
    }

    /// Where the money of shops B and C went, by period, as summed from the months.
    static String flowTable() {
        var cuts = List.of(YearMonth.of(2014, 10), YearMonth.of(2015, 6), YearMonth.of(2016, 1), YearMonth.of(2016, 9));
        var notes = List.of("各自进入登记人账户后转出", "均进入尾号 0001 银行卡", "均进入尾号 0001 银行卡");
        var s = new StringBuilder("=! 24c 20r 20r 36\n| 期间 | 店铺乙（元） | 店铺丙（元） | 说明\n");
        for (int i = 0; i < 3; i++) {
            var first = cuts.get(i);
            var last = cuts.get(i + 1).minusMonths(1);
            s.append(row(first + "至" + last, money(B.sum(first, last)), money(C.sum(first, last)), notes.get(i)));
        }
        return s.append(row("合计", money(B.yuan), money(C.yuan), "与销售记录一致")).toString();
    }

    private long sum(YearMonth first, YearMonth last) {
        return months().stream().filter(m -> !m.month().isBefore(first) && !m.month().isAfter(last)).mapToLong(Month::yuan).sum();
    }

    /// Every so-manieth order as an excerpt of the detail; buyers are masked.
    String orderTable(int rows) {
        var s = new StringBuilder("=! 7c 21c 25c 11c 22 14r\n| 序号 | 成交时间 | 订单编号 | 买家账号 | 商品 | 实付（元）\n");
        var months = months();
        for (int i = 0; i < rows; i++) {
            var m = months.get(i * months.size() / rows);
            int day = 1 + (i * 11 + code.charAt(0)) % m.month().lengthOfMonth();
            LocalDate on = m.month().atDay(Math.min(day, m.month().equals(YearMonth.of(2016, 8)) ? 9 : day));
            int price = 268 + (i * 53) % 9 * 40;
            s.append(row(String.valueOf(i + 1), on + String.format(Locale.ROOT, " %02d:%02d", 9 + i % 13, i * 17 % 60),
                String.format(Locale.ROOT, "样本%s-%s-%04d", code, on.toString().replace("-", ""), i * 41 % 9973), (char) ('a' + i * 7 % 26) + "***" + i * 31 % 97,
                GOODS[i % GOODS.length], money(price)));
        }
        return s.toString();
    }

    static String money(long yuan) {
        return String.format(Locale.ROOT, "%,d.00", yuan);
    }

    private static String whole(int n) {
        return String.format(Locale.ROOT, "%,d", n);
    }

    private static String row(String... cells) {
        return "| " + String.join(" | ", cells) + "\n";
    }
}
