package plaint.seed;

import plaint.seed.Faces.Face;

/// The drawings inside papers: who is linked to whom, and sales by month.
final class Figures {
    private static final int BLUE = 0x2F5D8C;
    private static final int RED = 0xA33B3B;

    private Figures() { }

    static void draw(String name, Pen p, double x, double y, double w, double h) {
        p.frame(0xCCCCCC, 0.6, x, y, w, h);
        switch (name) {
            case "links-first" -> first(p, x, y, w);
            case "links-all" -> all(p, x, y, w);
            case "bars-a" -> bars(p, x, y, w, h, Ledger.A);
            case "bars-b" -> bars(p, x, y, w, h, Ledger.B);
            case "bars-c" -> bars(p, x, y, w, h, Ledger.C);
            default -> throw new IllegalArgumentException("no figure " + name);
        }
    }

    private static void first(Pen p, double x, double y, double w) {
        double m = x + w / 2;
        join(p, m, y + 66, x + 90, y + 180, "登记并经营", false);
        join(p, m, y + 66, m, y + 180, "待查", true);
        join(p, m, y + 66, x + w - 90, y + 180, "待查", true);
        person(p, m, y + 50, "刘某均", "被告");
        shop(p, x + 90, y + 200, "晶饰小栈（样本）", "店铺甲");
        shop(p, m, y + 200, "晶语时光（样本）", "店铺乙");
        shop(p, x + w - 90, y + 200, "怡晶坊（样本）", "店铺丙");
        p.text(Face.HEI, 8.5, Pen.GREY, x + 10, y + 246, 0, "实线：已有材料证明　　虚线：待查的线索");
    }

    private static void all(Pen p, double x, double y, double w) {
        double m = x + w / 2;
        join(p, x + 90, y + 60, m, y + 60, "配偶", false);
        join(p, m, y + 60, x + w - 90, y + 60, "借用身份", false);
        join(p, x + 90, y + 76, x + 90, y + 200, "登记", false);
        join(p, m, y + 76, x + 104, y + 200, "实际经营", false);
        join(p, m, y + 76, m, y + 200, "登记并经营", false);
        join(p, m, y + 76, x + w - 104, y + 200, "实际经营", false);
        join(p, x + w - 90, y + 76, x + w - 90, y + 200, "登记", false);
        person(p, x + 90, y + 60, "陈某华", "被告二");
        person(p, m, y + 60, "刘某均", "被告一");
        person(p, x + w - 90, y + 60, "王某怡", "被告三");
        shop(p, x + 90, y + 216, "晶语时光（样本）", "店铺乙");
        shop(p, m, y + 216, "晶饰小栈（样本）", "店铺甲");
        shop(p, x + w - 90, y + 216, "怡晶坊（样本）", "店铺丙");
        p.line(RED, 1.2, x + 90, y + 236, x + 90, y + 266);
        p.line(RED, 1.2, m, y + 236, m, y + 266);
        p.line(RED, 1.2, x + w - 90, y + 236, x + w - 90, y + 266);
        p.line(RED, 1.2, x + 90, y + 266, x + w - 90, y + 266);
        label(p, m, y + 266, "同一收款账户 · 同一发货地 · 同一登录设备", RED);
    }

    private static void join(Pen p, double x1, double y1, double x2, double y2, String what, boolean dashed) {
        p.dashes(dashed);
        p.line(dashed ? 0x999999 : BLUE, 1.1, x1, y1, x2, y2);
        p.dashes(false);
        label(p, (x1 + x2) / 2, (y1 + y2) / 2, what, dashed ? 0x777777 : BLUE);
    }

    private static void label(Pen p, double x, double y, String what, int rgb) {
        double tw = p.faces().width(Face.HEI, what, 8.5);
        p.fill(0xFFFFFF, x - tw / 2 - 4, y - 7, tw + 8, 14);
        p.centred(Face.HEI, 8.5, rgb, x, y + 3, what);
    }

    private static void person(Pen p, double x, double y, String name, String role) {
        p.fill(0xE8EFF6, x - 42, y - 18, 84, 36);
        p.frame(BLUE, 1.2, x - 42, y - 18, 84, 36);
        p.centred(Face.HEI_BOLD, 11, Pen.BLACK, x, y - 1, name);
        p.centred(Face.HEI, 8.5, Pen.GREY, x, y + 12, role);
    }

    private static void shop(Pen p, double x, double y, String name, String role) {
        p.fill(0xFBF3E6, x - 60, y - 20, 120, 40);
        p.frame(0xB98A3A, 1, x - 60, y - 20, 120, 40);
        p.centred(Face.HEI_BOLD, 10, Pen.BLACK, x, y - 2, name);
        p.centred(Face.HEI, 8.5, Pen.GREY, x, y + 12, role);
    }

    private static void bars(Pen p, double x, double y, double w, double h, Ledger ledger) {
        var months = ledger.months();
        int most = months.stream().mapToInt(Ledger.Month::orders).max().orElse(1);
        int step = most > 300 ? 100 : 50;
        double base = y + h - 30;
        double scale = (h - 62) / most;
        p.text(Face.HEI, 8.5, Pen.GREY, x + 10, y + 16, 0, "各月订单数（单）");
        for (int v = 0; v <= most; v += step) {
            p.line(0xE2E2E2, 0.5, x + 38, base - v * scale, x + w - 10, base - v * scale);
            var n = String.valueOf(v);
            p.text(Face.HEI, 7.5, Pen.GREY, x + 33 - p.faces().width(Face.HEI, n, 7.5), base - v * scale + 3, 0, n);
        }
        double each = (w - 54) / months.size();
        for (int i = 0; i < months.size(); i++) {
            var m = months.get(i);
            double bx = x + 42 + i * each;
            p.fill(BLUE, bx, base - m.orders() * scale, each * 0.66, m.orders() * scale);
            if (i % 4 == 0) p.text(Face.HEI, 7.5, Pen.GREY, bx - 2, base + 13, 0, m.month().toString());
        }
    }
}
