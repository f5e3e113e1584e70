package plaint.seed;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import plaint.seed.Faces.Face;

/// Captures of web pages as a browser would show them: an invented site in a plain design, no mark of anybody.
final class Screens {
    private static final int WIDTH = 1080;
    private static final int HEIGHT = 1440;
    private static final int ORANGE = 0xD9622B;
    private static final int INK = 0x2B2B2B;
    private static final int DIM = 0x8A8A8A;
    private final Faces faces;
    private final BufferedImage dial;

    Screens(Faces faces) {
        this.faces = faces;
        dial = new Props(faces).dial(false).image;
    }

    private Canvas page(String title, String url, String time) {
        var c = new Canvas(faces, WIDTH, HEIGHT, 0xF6F6F6);
        c.rect(0xDDE1E6, 0, 0, WIDTH, 92);
        c.round(0xFFFFFF, 24, 10, 330, 44, 14);
        c.text(Face.HEI, 16, INK, 44, 37, title);
        c.round(0xFFFFFF, 24, 50, WIDTH - 48, 34, 17);
        c.text(Face.HEI, 15, DIM, 46, 73, url);
        for (int i = 0; i < 3; i++) c.disc(new int[] {0xE5685D, 0xE8B84A, 0x6DBE62}[i], WIDTH - 90 + i * 28, 28, 8);
        c.rect(0x3B3F46, 0, 92, WIDTH, 36);
        c.text(Face.HEI, 15, 0xF0F0F0, 24, 116, "样本商城（演示页面）　您好，sample_buyer_0614　消息　购物车　我的订单");
        c.rect(0xFFFFFF, 0, 128, WIDTH, 92);
        c.text(Face.HEI_BOLD, 34, ORANGE, 30, 188, "样本商城");
        c.frame(ORANGE, 3, 250, 150, 640, 48, 8);
        c.round(ORANGE, 790, 150, 100, 48, 8);
        c.centred(Face.HEI_BOLD, 20, 0xFFFFFF, 840, 181, "搜索");
        c.text(Face.HEI, 18, INK, 268, 181, "施华洛世奇 手表");
        c.rect(0x3B3F46, 0, HEIGHT - 44, WIDTH, 44);
        c.text(Face.HEI, 16, 0xF0F0F0, 24, HEIGHT - 16, "样本 SAMPLE　截屏时间 " + time + "　为演示而绘制，不是任何网站的真实页面");
        return c;
    }

    /// A watch on a plain ground; `tone` tells the models apart.
    private void goods(Canvas c, double x, double y, double size, int tone, int strap) {
        c.shaded(tone, 0xFFFFFF, new RoundRectangle2D.Double(x, y, size, size, 6, 6));
        double m = x + size / 2;
        double w = size * 0.17;
        c.shaded(strap, strap - 0x202020 & 0xFFFFFF, new RoundRectangle2D.Double(m - w / 2, y + size * 0.05, w, size * 0.9, w / 3, w / 3));
        double r = size * 0.26;
        var disc = new Ellipse2D.Double(m - r, y + size / 2 - r, 2 * r, 2 * r);
        c.fill(new java.awt.TexturePaint(dial, disc.getBounds2D()), disc);
    }

    byte[] search() {
        var c = page("施华洛世奇 手表_搜索", "https://search.market.example/?q=施华洛世奇+手表&sort=sale", "2016-06-14 09:49:50");
        c.text(Face.HEI, 17, DIM, 30, 256, "综合排序");
        c.text(Face.HEI_BOLD, 17, ORANGE, 130, 256, "销量从高到低 ↓");
        c.text(Face.HEI, 17, DIM, 290, 256, "价格　信用　共 1,284 件宝贝（样本）");
        String[] names = {"水晶手表女款镶晶时尚腕表 专柜同款", "镶晶石英手表 学生简约", "玫瑰金色女表 满钻表圈", "手镯式镶晶腕表 送礼盒", "皮带镶晶时装表 红色", "方形表壳金属带女表"};
        String[] price = {"1,280.00", "268.00", "588.00", "468.00", "348.00", "548.00"};
        int[] tone = {0xF3DCDD, 0xDDE7F3, 0xF5EBDD, 0xE3F0E4, 0xEFE0F2, 0xE6E6E6};
        int[] strap = {0xA63A4A, 0x3A4A66, 0xC99A7A, 0xB8B8C0, 0xA33048, 0x8F8F99};
        for (int i = 0; i < 6; i++) {
            double x = 30 + i % 3 * 345;
            double y = 280 + i / 3 * 540;
            c.round(0xFFFFFF, x, y, 330, 515, 8);
            goods(c, x + 15, y + 15, 300, tone[i], strap[i]);
            c.text(Face.HEI_BOLD, 26, ORANGE, x + 18, y + 356, "¥ " + price[i]);
            c.text(Face.HEI, 15, DIM, x + 190, y + 354, (640 - i * 83) + " 人付款");
            c.text(Face.HEI, 17, INK, x + 18, y + 392, "施华洛世奇" + names[i].substring(0, Math.min(12, names[i].length())));
            c.text(Face.HEI, 17, INK, x + 18, y + 420, names[i].length() > 12 ? names[i].substring(12) : "");
            c.text(Face.HEI, 15, i == 0 || i == 3 ? 0x2F5D8C : DIM, x + 18, y + 462, i == 0 ? "晶饰小栈（样本）" : i == 3 ? "怡晶坊（样本）" : "其他店铺（样本）");
            c.text(Face.HEI, 15, DIM, x + 18, y + 490, i % 2 == 0 ? "广东 深圳" : "浙江 杭州");
        }
        c.frame(0xC0392B, 4, 26, 276, 338, 523, 8);
        return Scan.png(c.image, 0);
    }

    byte[] shop() {
        var c = page("晶饰小栈（样本）", "https://shop10000001.market.example/", "2016-06-14 09:52:28");
        c.shaded(0x6B4A66, 0xC98F9A, new java.awt.geom.Rectangle2D.Double(0, 220, WIDTH, 210));
        c.text(Face.SONG_BOLD, 54, 0xFFFFFF, 60, 318, "晶饰小栈（样本）");
        c.text(Face.HEI, 22, 0xFBEDEF, 62, 368, "专柜同款　全场包邮　支持验货　诚信经营两年");
        c.round(0xFFFFFF, 720, 256, 310, 140, 10);
        c.text(Face.HEI, 18, INK, 742, 292, "掌柜　jingshi_sample01");
        c.text(Face.HEI, 18, INK, 742, 324, "信用　样本等级");
        c.text(Face.HEI, 18, INK, 742, 356, "开店　2014-02-26");
        c.text(Face.HEI, 18, INK, 742, 384, "所在地　广东 深圳");
        c.rect(0xFFFFFF, 0, 430, WIDTH, 54);
        c.text(Face.HEI_BOLD, 19, ORANGE, 40, 464, "首页");
        c.text(Face.HEI, 19, INK, 120, 464, "全部宝贝　　手表　　项链　　耳饰　　买家秀　　联系客服");
        int[] tone = {0xF3DCDD, 0xF5EBDD, 0xE3F0E4, 0xDDE7F3, 0xEFE0F2, 0xE6E6E6, 0xF7EFD9, 0xDDF0F0};
        int[] strap = {0xA63A4A, 0xC99A7A, 0xB8B8C0, 0x3A4A66, 0xA33048, 0x8F8F99, 0x6B4A2A, 0x2F6B6B};
        for (int i = 0; i < 8; i++) {
            double x = 30 + i % 4 * 258;
            double y = 510 + i / 4 * 430;
            c.round(0xFFFFFF, x, y, 246, 410, 8);
            goods(c, x + 13, y + 13, 220, tone[i], strap[i]);
            c.text(Face.HEI, 15, INK, x + 14, y + 266, "施华洛世奇手表女");
            c.text(Face.HEI, 15, INK, x + 14, y + 290, i == 0 ? "镶晶时尚腕表" : "镶晶腕表 款式" + (i + 1));
            c.text(Face.HEI_BOLD, 22, ORANGE, x + 14, y + 332, "¥ " + (i == 0 ? "1,280.00" : 268 + i * 40 + ".00"));
            c.text(Face.HEI, 14, DIM, x + 14, y + 364, "已售 " + (640 - i * 57) + "　评价 " + (412 - i * 39));
            c.text(Face.HEI, 13, DIM, x + 14, y + 390, "吊牌价 15,990.00（样本）");
        }
        return Scan.png(c.image, 0);
    }

    byte[] item() {
        var c = page("施华洛世奇水晶手表女款", "https://item.market.example/?id=90000001", "2016-06-14 09:55:06");
        c.rect(0xFFFFFF, 20, 240, WIDTH - 40, 700);
        goods(c, 44, 264, 460, 0xF3DCDD, 0xA63A4A);
        for (int i = 0; i < 4; i++) goods(c, 44 + i * 117, 742, 108, new int[] {0xF3DCDD, 0xF5EBDD, 0xE6E6E6, 0xDDE7F3}[i], 0xA63A4A);
        c.text(Face.HEI_BOLD, 23, INK, 540, 300, "施华洛世奇水晶手表女款镶晶时尚腕表");
        c.text(Face.HEI_BOLD, 23, INK, 540, 334, "专柜同款 全新带盒");
        c.rect(0xFFF3EA, 540, 360, 490, 120);
        c.text(Face.HEI, 18, DIM, 560, 398, "价格");
        c.text(Face.HEI_BOLD, 40, ORANGE, 640, 410, "¥ 1,280.00");
        c.text(Face.HEI, 18, DIM, 560, 456, "吊牌价　15,990.00（样本）");
        String[] rows = {"配送　广东深圳 至 浙江杭州　快递 免运费", "月销量　128 件　　累计评价　412", "颜色　　玫瑰金 / 红色皮带", "品牌　　施华洛世奇", "表壳　　圆形　38 毫米（样本）", "机芯　　石英", "库存　　96 件", "承诺　　七天退换　先行赔付"};
        for (int i = 0; i < rows.length; i++) c.text(Face.HEI, 18, INK, 560, 520 + i * 36, rows[i]);
        c.round(0xFFE9DC, 560, 830, 210, 58, 8);
        c.centred(Face.HEI_BOLD, 22, ORANGE, 665, 866, "立即购买");
        c.round(ORANGE, 790, 830, 210, 58, 8);
        c.centred(Face.HEI_BOLD, 22, 0xFFFFFF, 895, 866, "加入购物车");
        c.rect(0xFFFFFF, 20, 956, WIDTH - 40, 420);
        c.text(Face.HEI_BOLD, 20, ORANGE, 44, 996, "宝贝详情");
        c.text(Face.HEI, 20, INK, 170, 996, "累计评价 412　　成交记录 128");
        String[] words = {"本店商品均为专柜同款，厂家渠道直供，带礼盒、说明书、保修卡，支持验货。", "表圈镶饰水晶石，白色表盘，皮质表带，适合送礼。", "下单当天或次日从深圳罗湖发货，不开发票，介意勿拍。", "温馨提示：请勿以吊牌价比较，本店薄利多销。"};
        for (int i = 0; i < words.length; i++) c.text(Face.HEI, 19, INK, 44, 1050 + i * 40, words[i]);
        goods(c, 44, 1206, 156, 0xF5EBDD, 0xA63A4A);
        goods(c, 214, 1206, 156, 0xE6E6E6, 0x8F8F99);
        goods(c, 384, 1206, 156, 0xDDE7F3, 0x3A4A66);
        return Scan.png(c.image, 0);
    }

    byte[] reviews() {
        var c = page("累计评价", "https://item.market.example/?id=90000001#rate", "2016-06-14 09:58:40");
        c.rect(0xFFFFFF, 20, 240, WIDTH - 40, 1136);
        c.text(Face.HEI_BOLD, 24, INK, 44, 290, "累计评价 412（样本）");
        c.text(Face.HEI, 18, DIM, 44, 328, "好评 341　　中评 38　　差评 33　　追评 57");
        String[][] said = {{"a***3", "2016-06-10", "盒子挺漂亮的，表面比图片红一点，不知道真假。"}, {"k***17", "2016-06-02", "戴了一个月钻掉了三颗，专柜说没有这个编号。"},
            {"t***06", "2016-05-27", "卖家说是厂家渠道，便宜就没多问，凑合戴。"}, {"w***73", "2016-05-21", "退货了，做工粗糙，边上有胶。"}, {"z***90", "2016-05-12", "送朋友的，包装和专柜不一样，有点尴尬。"},
            {"m***31", "2016-04-30", "以后贵的东西还是去专柜买吧，对网购有点失望。"}, {"h***58", "2016-04-18", "发货快，深圳过来两天到。"}, {"p***44", "2016-04-02", "第二次买了，这次颜色更深，和上一只不一样。"}};
        for (int i = 0; i < said.length; i++) {
            double y = 360 + i * 124;
            c.line(0xE6E6E6, 1, 44, y, WIDTH - 44, y);
            c.disc(0xD5DAE1, 76, y + 52, 26);
            c.centred(Face.HEI_BOLD, 22, 0xFFFFFF, 76, y + 60, said[i][0].substring(0, 1));
            c.text(Face.HEI, 17, DIM, 124, y + 44, said[i][0] + "　　" + said[i][1] + "　　颜色：玫瑰金");
            c.text(Face.HEI, 20, INK, 124, y + 82, said[i][2]);
            for (int s = 0; s < 5; s++) star(c, 880 + s * 30, y + 40, s < new int[] {4, 1, 4, 1, 2, 1, 5, 2}[i]);
        }
        return Scan.png(c.image, 0);
    }

    private static void star(Canvas c, double x, double y, boolean lit) {
        var p = new Path2D.Double();
        for (int i = 0; i < 10; i++) {
            double r = i % 2 == 0 ? 12 : 5;
            double a = -StrictMath.PI / 2 + i * StrictMath.PI / 5;
            if (i == 0) p.moveTo(x + r * StrictMath.cos(a), y + r * StrictMath.sin(a));
            else p.lineTo(x + r * StrictMath.cos(a), y + r * StrictMath.sin(a));
        }
        p.closePath();
        c.fill(new java.awt.Color(lit ? 0xE8A33A : 0xDADADA), p);
    }

    byte[] order() {
        var c = page("我的订单", "https://trade.market.example/order/样本-20160614-0001", "2016-06-17 15:31:40");
        c.rect(0xFFFFFF, 20, 240, WIDTH - 40, 1136);
        String[] steps = {"提交订单", "付款", "发货", "收货", "评价"};
        String[] when = {"06-14 10:22", "06-14 10:24", "06-15 17:48", "06-17 15:30", ""};
        c.line(0xE0E0E0, 5, 130, 310, 950, 310);
        c.line(0x5AA55A, 5, 130, 310, 745, 310);
        for (int i = 0; i < 5; i++) {
            c.disc(i < 4 ? 0x5AA55A : 0xD0D0D0, 130 + i * 205, 310, 18);
            c.centred(Face.HEI_BOLD, 18, 0xFFFFFF, 130 + i * 205, 317, String.valueOf(i + 1));
            c.centred(Face.HEI, 18, INK, 130 + i * 205, 360, steps[i]);
            c.centred(Face.HEI, 15, DIM, 130 + i * 205, 386, when[i]);
        }
        c.rect(0xEAF4EA, 44, 420, WIDTH - 88, 90);
        c.text(Face.HEI_BOLD, 24, 0x3C7A3C, 70, 474, "交易成功　货款已划付卖家（样本）");
        String[][] rows = {{"订单编号", "样本-20160614-0001"}, {"支付流水号", "样本PAY-20160614-102405"}, {"卖家", "晶饰小栈（样本）　jingshi_sample01　刘某均"}, {"收货地址", "样本公证处　抽检人员甲　0571-00000000"},
            {"承运人", "样本速递　SAMPLE-SF-0000-0617-01"}, {"寄件地址", "深圳市罗湖区样本大厦3层302室"}, {"下单时间", "2016-06-14 10:22:37"}, {"付款时间", "2016-06-14 10:24:05"}, {"确认收货", "2016-06-17 15:30:22"}};
        for (int i = 0; i < rows.length; i++) {
            double y = 560 + i * 50;
            if (i % 2 == 0) c.rect(0xF8F8F8, 44, y - 32, WIDTH - 88, 50);
            c.text(Face.HEI, 19, DIM, 70, y, rows[i][0]);
            c.text(Face.HEI, 19, INK, 240, y, rows[i][1]);
        }
        c.frame(0xDDDDDD, 2, 44, 1040, WIDTH - 88, 220, 6);
        goods(c, 64, 1060, 180, 0xF3DCDD, 0xA63A4A);
        c.text(Face.HEI, 20, INK, 270, 1100, "施华洛世奇水晶手表女款镶晶时尚腕表 专柜同款 全新带盒");
        c.text(Face.HEI, 18, DIM, 270, 1140, "颜色：玫瑰金 / 红色皮带　数量：1");
        c.text(Face.HEI_BOLD, 26, ORANGE, 270, 1200, "实付　¥ 1,280.00");
        return Scan.png(c.image, 0);
    }

    byte[] notice() {
        var c = page("规则中心_公告", "https://rules.market.example/notice/2015-0420", "2016-12-20 10:31:12");
        c.rect(0xFFFFFF, 60, 250, WIDTH - 120, 1110);
        c.centred(Face.SONG_BOLD, 34, INK, WIDTH / 2.0, 330, "关于修订《淘宝规则》的公示通知（样本）");
        c.centred(Face.HEI, 17, DIM, WIDTH / 2.0, 372, "发布时间：2015-04-20 09:00　　公示期：2015-04-20 至 2015-04-30");
        c.line(0xDDDDDD, 1, 110, 400, WIDTH - 110, 400);
        String[] lines = {"尊敬的用户：", "　　为保护消费者和诚信经营者的权益，平台对《淘宝规则》作如下修订，", "现予公示，公示期为十日，自2015年5月1日起生效。", "", "　　一、完善神秘抽检的购样、送鉴、告知和申诉程序；",
            "　　二、同一卖家控制的多个店铺，售假行为合并计算；", "　　三、明确先行赔付的范围、保证金分摊方法和追偿；", "　　四、明确处理措施不影响平台依据服务协议主张赔偿。", "", "　　您对修订内容有意见的，可在公示期内通过规则中心反馈。生效后继续使用",
            "服务的，视为接受修订后的规则。卖家将在卖家中心收到弹窗提示，需展开售假", "章节后方可点击同意。"};
        for (int i = 0; i < lines.length; i++) c.text(Face.SONG, 23, INK, 130, 460 + i * 48, lines[i]);
        c.text(Face.SONG, 23, INK, 640, 1090, "平台规则部门（样本）");
        c.text(Face.SONG, 23, INK, 680, 1134, "2015年4月20日");
        c.dashed(0xB04040, 2.5, new Ellipse2D.Double(690, 1030, 150, 150));
        c.centred(Face.HEI, 16, 0xB04040, 765, 1170, "印章处（样本）");
        c.text(Face.HEI, 17, DIM, 110, 1300, "阅读 182,044（样本）　　反馈 1,206（样本）　　历史版本：R2014-07　R2013-01");
        return Scan.png(c.image, 0);
    }
}
