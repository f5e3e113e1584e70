package plaint.seed;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import plaint.desk.Home;

/// The sample leads (样本) as a risk system would export them: the three shops of the sample case as a ring, one seller who comes back, other rings, and shops that stand
/// alone. Everything but the shops of the sample case is made up; identity numbers use a region code that does not exist. The same list each time.
final class SampleLeads {
    private static final String HEAD = "lead_id,source,shop_id,shop_name,seller_type,seller_name,id_no,uscc,company,phone,bank_name,bank_account,address,device,province,city,brand,"
        + "category,title,url,price,units,gross,risk_score,stage,first_seen,last_seen,agreement_version,agreement_date";
    private static final String[] SURNAMES = {"林", "黄", "吴", "郑", "何", "罗", "宋", "谢", "韩", "唐", "冯", "于", "董", "萧", "程", "曹"};
    private static final String[] GIVEN = {"甲", "乙", "丙", "丁", "戊", "己", "庚", "辛"};
    private static final String[][] PLACES = {{"广东省", "深圳市"}, {"广东省", "广州市"}, {"福建省", "莆田市"}, {"浙江省", "义乌市"}, {"浙江省", "温州市"}, {"福建省", "厦门市"}, {"广东省", "东莞市"}, {"浙江省", "杭州市"}};
    private static final String[][] GOODS = {{"施华洛世奇", "手表", "水晶饰面女士手表", "1280.00"}, {"样本表业", "手表", "机械男士腕表", "860.00"}, {"样本箱包", "箱包", "真皮手提包", "620.00"},
        {"样本运动", "运动鞋", "气垫跑步鞋", "360.00"}, {"样本美妆", "美妆", "口红礼盒", "210.00"}};
    private static final String[] SHOPS = {"璀璨水晶坊", "名品折扣仓", "优选生活馆", "海淘直邮", "云海饰品", "都市时计", "闪亮派对", "欧风腕表", "腕上风景", "时间仓库", "美丽配饰", "尚品水晶", "礼物研究所", "轻奢表坊",
        "白鸽首饰", "潮流前线", "晨光百货", "南风小铺", "原单工坊", "掌柜推荐"};
    private static final String[] SOURCES = {"风控模型（样本）", "权利人投诉（样本）", "消费者投诉（样本）"};
    private static final String[] STAGES = {"", "", "", "TEST_BUY", "", "APPRAISED", "REFERRED", "", "ACCEPTED", "RAIDED", "", "CONVICTED", "CLOSED"};
    private static final int LEADS = 60;
    private long seed = 20160314;

    private SampleLeads() { }

    /// The whole file.
    static String text() {
        var made = new SampleLeads();
        var rows = new ArrayList<String>();
        rows.add(HEAD);
        rows.addAll(made.known());
        for (int n = rows.size(); n <= LEADS; n++) rows.add(made.row(n));
        return String.join("\n", rows) + "\n";
    }

    /// Writes the file anew.
    public static void main(String[] args) throws IOException {
        Files.writeString(file(), text(), StandardCharsets.UTF_8);
    }

    static Path file() {
        return Home.find().seeds().resolve("leads.csv");
    }

    /// The shops of the sample case, and the one that was opened after they were closed.
    private List<String> known() {
        return List.of(
            known("LEAD-2016-0314", "jingshi_sample01", "晶饰小栈（样本）", "刘某均", "440399198403120012", "19900000001", "样本花园1栋101房", "D-7f03", "1406993.00", "0.97", "2016-03-14", "2016-08-09", "2014-02-26"),
            known("LEAD-2016-0315", "jingyu_sample02", "晶语时光（样本）", "陈某华", "44039919860725002X", "19900000002", "样本花园1栋101房", "D-7f03", "986540.00", "0.96", "2016-03-15", "2016-08-09", "2015-04-20"),
            known("LEAD-2016-0402", "yijing_sample03", "怡晶坊（样本）", "王某怡", "440399199011080044", "19900000001", "样本花园2栋202房", "D-7f03", "773000.00", "0.95", "2016-04-02", "2016-08-09", "2014-09-12"),
            "LEAD-2017-0903,权利人投诉（样本）,jingyuxin_sample04,晶语新天地（样本）,INDIVIDUAL,陈某样（样本）,,,,19900000002,样本银行,6200009999990077,广东省深圳市罗湖区样本大厦9层901室（样本地址）,D-9c18,广东省,深圳市,"
                + "施华洛世奇,手表,水晶饰面女士手表（样本）,https://shop.example.invalid/jingyuxin_sample04,960.00,92,88320.00,0.93,,2017-09-03,2018-02-20,V2016-03,2017-08-30");
    }

    private static String known(String no, String shop, String name, String seller, String id, String phone, String home, String device, String gross, String score, String from, String to, String agreed) {
        return String.join(",", no, "风控模型（样本）", shop, name, "INDIVIDUAL", seller, id, "", "", phone, "样本银行", "6200009999990001", "广东省深圳市龙岗区" + home + "（样本地址）", device, "广东省", "深圳市",
            "施华洛世奇", "手表", "水晶饰面女士手表（样本）", "https://shop.example.invalid/" + shop, "1280.00", String.valueOf((int) (Double.parseDouble(gross) / 1280)), gross, score, "RAIDED", from, to,
            "V2013-09", agreed);
    }

    private int next(int bound) {
        seed = seed * 6364136223846793005L + 1442695040888963407L;
        return (int) ((seed >>> 33) % bound);
    }

    /// Rows 10 to 21 are one ring of twelve shops, later ones now and then share a phone or an account with the row before.
    private String row(int n) {
        int ring = n >= 10 && n < 22 ? 1 : n % 7 == 0 || n % 7 == 1 ? n / 7 + 10 : 0;
        var place = ring == 1 ? PLACES[2] : PLACES[next(PLACES.length)];
        var goods = ring == 1 ? GOODS[3] : GOODS[next(GOODS.length)];
        int year = 2015 + next(4);
        var first = LocalDate.of(year, 1 + next(12), 1 + next(28));
        if (year == 2018) first = first.withMonth(1 + next(2));
        var price = Integer.parseInt(goods[3].replace(".00", ""));
        int units = ring == 1 ? 60 + next(900) : 20 + next(620);
        var shop = "shop_sample" + (100 + n);
        var account = ring == 0 ? 2000 + n : 1000 + ring;
        var phone = ring != 0 && n % 2 == 0 ? "199001" + String.format("%05d", ring) : "199002" + String.format("%05d", n);
        var seller = SURNAMES[n % SURNAMES.length] + "某" + GIVEN[next(GIVEN.length)] + "（样本）";
        return String.join(",", String.format("LEAD-%d-%04d", year, 1000 + n), SOURCES[next(SOURCES.length)], shop, SHOPS[n % SHOPS.length] + (n / SHOPS.length + 1) + "号店（样本）", "INDIVIDUAL", seller,
            identity(first.getYear() - 20 - next(25), 1 + next(12), 1 + next(28), n), "", "", phone, "样本银行", "620000999988" + String.format("%04d", account),
            place[0] + place[1] + "样本路" + (n * 3 + 1) + "号（样本地址）", ring == 1 ? "D-51aa" : "D-" + Integer.toHexString(0x6000 + n), place[0], place[1], goods[0], goods[1], goods[2] + "（样本）",
            "https://shop.example.invalid/" + shop, goods[3], String.valueOf(units), price * units + ".00", "0." + (45 + next(48)), STAGES[next(STAGES.length)], first.toString(),
            first.plusDays(20 + next(160)).toString(), n % 5 == 0 ? "" : "V2013-09", n % 5 == 0 ? "" : first.minusDays(200 + next(300)).toString());
    }

    /// With the right last sign; GB 11643.
    private static String identity(int year, int month, int day, int n) {
        var body = String.format("440399%04d%02d%02d%03d", year, month, day, n);
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < weights.length; i++) sum += weights[i] * (body.charAt(i) - '0');
        return body + "10X98765432".charAt(sum % 11);
    }
}
