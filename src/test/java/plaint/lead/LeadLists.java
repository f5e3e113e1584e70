package plaint.lead;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Lists of leads for tests and the benchmark: made-up sellers with one to four leads each, some of whom share a phone, an account or an address with others. The same seed
/// gives the same bytes. Identity numbers use a region that does not exist.
public final class LeadLists {
    public static final String HEADING = "lead_id,source,shop_id,shop_name,seller_type,seller_name,id_no,uscc,company,phone,bank_name,bank_account,address,province,city,brand,category,title,"
        + "price,units,gross,risk_score,stage,first_seen,last_seen,agreement_version,agreement_date";
    public static final String HEADING_ZH = "线索编号,来源,店铺ID,店铺名称,主体类型,卖家姓名,身份证号,统一社会信用代码,公司名称,手机号,开户行,银行账号,地址,省,市,品牌,类目,商品标题,单价,销量,销售额,风险分,阶段,首次发现,最近发现,"
        + "协议版本,协议接受日期";
    private static final String[] FAMILY = {"刘", "陈", "王", "单", "曾", "欧阳", "李", "赵"};
    private static final String[] GIVEN = {"某均", "某华", "某怡", "某强", "某敏", "某洋", "某芳", "某杰", "某辉", "某琳"};
    private static final String[] SHOP = {"水晶", "时光", "名表", "尚品", "潮流", "优品", "星光", "米兰", "御品", "环球"};
    private static final String[] KIND = {"坊", "精品店", "代购店", "专营店", "小铺", "折扣屋"};
    private static final String[][] PLACES = {{"广东省", "深圳市", "龙岗区"}, {"福建省", "莆田市", "荔城区"}, {"浙江省", "金华市", "义乌市"}, {"湖北省", "武汉市", "江汉区"}};
    private static final String[] ROADS = {"人民", "建设", "华强北", "水贝", "布吉", "文锦", "解放", "新华"};
    private static final String[] BRANDS = {"施华洛世奇", "欧米茄", "耐克", "Apple", "茅台", "戴森"};
    private static final String[] GOODS = {"女士石英表", "水晶项链", "运动鞋", "蓝牙耳机", "53度白酒500ml", "吹风机"};
    private static final String[] STAGES = {"LEAD", "LEAD", "LEAD", "LEAD", "SCREENED", "TEST_BUY", "REFERRED", "ACCEPTED", "RAIDED"};
    private final Random random;
    private final List<Seller> sellers = new ArrayList<>();
    private int made;

    private record Seller(String shopId, String shop, String name, String id, String phone, String account, String address, String[] place) { }

    private LeadLists(long seed) {
        random = new Random(seed);
    }

    /// A list of `rows` good rows.
    public static String text(int rows, long seed) {
        var out = new StringBuilder(HEADING).append('\n');
        var list = new LeadLists(seed);
        for (int i = 0; i < rows; i++) out.append(list.row()).append('\n');
        return out.toString();
    }

    public static Path write(Path file, int rows, long seed) {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write(HEADING + "\n");
            var list = new LeadLists(seed);
            for (int i = 0; i < rows; i++) out.write(list.row() + "\n");
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// A file of this text in an encoding.
    public static Path file(Path file, String text, String encoding) throws IOException {
        Files.write(file, text.getBytes(Charset.forName(encoding)));
        return file;
    }

    /// One row with the cells of a short list, the others usual; for stories.
    public static String row(String no, String shopId, String shop, String seller, String idNo, String phone, String brand, String turnover, String stage, String firstSeen) {
        return String.join(",", no, "MODEL", shopId, shop, "INDIVIDUAL", seller, idNo, "", "", phone, "", "", "", "广东省", "深圳市", brand, "手表", "专柜正品" + brand, "", "", turnover,
            "0.9", stage, firstSeen, firstSeen, "", "");
    }

    private String row() {
        if (sellers.isEmpty() || random.nextInt(10) < 4) sellers.add(seller());
        var s = sellers.get(random.nextInt(10) < 7 ? sellers.size() - 1 : random.nextInt(sellers.size()));
        int goods = random.nextInt(BRANDS.length);
        int cents = 2900 + random.nextInt(300_000);
        int units = 1 + random.nextInt(120);
        var first = LocalDate.of(2015, 1, 1).plusDays(random.nextInt(700));
        return String.join(",", String.format("L%08d", ++made), random.nextBoolean() ? "MODEL" : "REPORT", s.shopId, s.shop, "INDIVIDUAL", s.name, s.id, "", "", s.phone, "样本银行", s.account,
            s.address, s.place[0], s.place[1], BRANDS[goods], "类目" + goods, "专柜正品 " + BRANDS[goods] + "/" + GOODS[goods] + " " + random.nextInt(1000) + "号", yuan(cents), "" + units,
            yuan((long) cents * units), "0." + String.format("%03d", random.nextInt(1000)), STAGES[random.nextInt(STAGES.length)], first.toString(), first.plusDays(random.nextInt(60)).toString(),
            "V5.0", "2014-03-15");
    }

    private static String yuan(long cents) {
        return java.math.BigDecimal.valueOf(cents, 2).toPlainString();
    }

    private Seller seller() {
        var place = PLACES[random.nextInt(PLACES.length)];
        var other = sellers.isEmpty() || random.nextInt(100) >= 8 ? null : sellers.get(random.nextInt(sellers.size()));
        int by = random.nextInt(3);
        var born = LocalDate.of(1960, 1, 1).plusDays(random.nextInt(14_000));
        return new Seller("9" + String.format("%08d", sellers.size() * 7 + 1), pick(SHOP) + pick(SHOP) + pick(KIND) + (random.nextInt(4) == 0 ? " VIP" + random.nextInt(100) : ""),
            pick(FAMILY) + pick(GIVEN), id("440399" + born.toString().replace("-", "") + String.format("%03d", random.nextInt(1000))),
            other != null && by == 0 ? other.phone : "199" + String.format("%08d", random.nextInt(100_000_000)), other != null && by == 1 ? other.account : "622999" + String.format("%011d7",
            random.nextLong(100_000_000_000L)), other != null && by == 2 ? other.address : place[0] + place[1] + place[2] + pick(ROADS) + "路" + (1 + random.nextInt(399)) + "号"
            + (1 + random.nextInt(30)) + "栋" + (101 + random.nextInt(2000)) + "室", place);
    }

    /// With its check sign (GB 11643).
    static String id(String seventeen) {
        int[] weights = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (seventeen.charAt(i) - '0') * weights[i];
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private String pick(String[] from) {
        return from[random.nextInt(from.length)];
    }
}
