package plaint.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;

/// All exhibit files of the sample case by name. Run with the folder to write them to: `java … plaint.seed.SeedExhibits seeds/2016-0001/exhibits`.
final class SeedExhibits {
    private static final Map<String, String> PAPERS = Map.ofEntries(
        Map.entry("licence", "营业执照副本"), Map.entry("operator", "平台经营者身份材料"), Map.entry("identity-liu", "卖家身份认证资料（店铺甲）"),
        Map.entry("accept-a", "协议同意记录（店铺甲）"), Map.entry("rules", "淘宝规则（2015年修订）"), Map.entry("order", "抽检订单、付款与物流记录"),
        Map.entry("notary", "公证书"), Map.entry("authentication", "产品鉴定书"), Map.entry("seizure", "扣押清单"), Map.entry("links-first", "关联店铺初步分析"),
        Map.entry("ledger-a", "店铺甲销售记录"), Map.entry("refunds-a", "消费者先行赔付记录（店铺甲）"), Map.entry("damages-1", "损失计算说明"),
        Map.entry("invoices-list", "费用票据汇总表"), Map.entry("invoice-storage", "样品保管、运输费票据"),
        Map.entry("identity-two", "卖家身份认证资料（店铺乙、丙）"), Map.entry("accept-bc", "协议同意记录（店铺乙、丙）"), Map.entry("judgment", "刑事判决书"),
        Map.entry("links-all", "关联店铺分析"), Map.entry("ledger-bc", "店铺乙、丙销售记录"), Map.entry("refunds-bc", "消费者先行赔付记录（合计）"),
        Map.entry("damages-2", "损失与合理支出计算说明"), Map.entry("invoice-notary-2", "公证费票据（二）"), Map.entry("invoice-travel", "差旅费票据汇总"));
    static final List<String> PHOTOS = List.of("photo-1-parcel", "photo-2-side", "photo-3-opened", "photo-4-watch", "photo-5-dial", "photo-6-sealed");
    private final Faces faces;
    private final Paper paper;

    SeedExhibits(Path fonts) {
        faces = new Faces(fonts);
        paper = new Paper(faces);
    }

    public static void main(String[] args) throws IOException {
        var folder = Path.of(args[0]);
        Files.createDirectories(folder);
        Predicate<String> wanted = name -> args.length < 2 || name.matches(args[1]);
        for (var e : new SeedExhibits(Path.of("assets/fonts")).files(wanted).entrySet()) Files.write(folder.resolve(e.getKey()), e.getValue());
    }

    Map<String, byte[]> files(Predicate<String> wanted) {
        var out = new TreeMap<String, byte[]>();
        for (var e : PAPERS.entrySet()) if (wanted.test(e.getKey())) out.put(e.getKey() + ".pdf", paper.pdf(e.getValue(), text(e.getKey())));
        for (var v : new String[] {"2013", "2016"})
            if (wanted.test("agreement-" + v)) out.put("agreement-" + v + ".pdf", paper.pdf("淘宝平台服务协议（" + v + "年版）", version(text("agreement"), v)));
        if (wanted.test("casepapers")) out.put("casepapers.tif", Scan.tiff(Scan.pages(paper.pdf("刑事立案材料", text("casepapers")), 200, 31, true), 200));
        int seed = 50;
        for (var bill : new String[] {"invoice-auth", "invoice-lawyer", "invoice-notary"}) {
            seed++;
            if (wanted.test(bill)) out.put(bill + ".png", Scan.png(Scan.pages(paper.pdf("费用票据", text(bill)), 130, seed, false).getFirst(), 16));
        }
        if (wanted.test("screens")) captures(new Screens(faces), out);
        if (PHOTOS.stream().anyMatch(wanted)) photographs(new Photos(faces), wanted, out);
        return out;
    }

    private static void captures(Screens screens, Map<String, byte[]> out) {
        out.put("listing-1-search.png", screens.search());
        out.put("listing-2-shop.png", screens.shop());
        out.put("listing-3-item.png", screens.item());
        out.put("listing-4-reviews.png", screens.reviews());
        out.put("listing-5-order.png", screens.order());
        out.put("rules-notice.png", screens.notice());
    }

    private static void photographs(Photos photos, Predicate<String> wanted, Map<String, byte[]> out) {
        for (var name : PHOTOS) if (wanted.test(name)) out.put(name + ".jpg", photograph(photos, name));
    }

    private static byte[] photograph(Photos photos, String name) {
        return switch (name) {
            case "photo-1-parcel" -> photos.parcel();
            case "photo-2-side" -> photos.side();
            case "photo-3-opened" -> photos.opened();
            case "photo-4-watch" -> photos.watch();
            case "photo-5-dial" -> photos.dial();
            case "photo-6-sealed" -> photos.sealed();
            default -> throw new IllegalArgumentException("no photograph " + name);
        };
    }

    /// Lines of one version: those marked with its year, and the unmarked.
    private static String version(String text, String year) {
        var s = new StringBuilder();
        text.lines().forEach(l -> {
            if (!l.matches("20\\d\\d\\|.*")) s.append(l).append('\n');
            else if (l.startsWith(year + "|")) s.append(l.substring(5)).append('\n');
        });
        return s.toString();
    }

    /// The text of a paper, with its computed tables put in.
    private static String text(String name) {
        var s = new StringBuilder();
        read(name).lines().forEach(l -> s.append(l.startsWith("%") ? table(l.substring(1).split(" ")) : l).append('\n'));
        return s.toString();
    }

    private static String table(String[] asked) {
        if (asked[0].equals("flows")) return Ledger.flowTable();
        var ledger = switch (asked[1]) {
            case "A" -> Ledger.A;
            case "B" -> Ledger.B;
            case "C" -> Ledger.C;
            default -> throw new IllegalArgumentException("no ledger " + asked[1]);
        };
        return switch (asked[0]) {
            case "months" -> ledger.monthTable();
            case "refunds" -> ledger.refundTable();
            case "orders" -> ledger.orderTable(Integer.parseInt(asked[2]));
            default -> throw new IllegalArgumentException("no table " + asked[0]);
        };
    }

    private static String read(String name) {
        try (var in = SeedExhibits.class.getResourceAsStream(name + ".txt")) {
            if (in == null) throw new IllegalArgumentException("no text " + name);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
