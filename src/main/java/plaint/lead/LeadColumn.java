package plaint.lead;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// The columns a list of leads can have, each with the headings it is known by; upper and lower case, blanks and underlines make no difference.
enum LeadColumn {
    NO(true, "lead_id", "lead_no", "lead", "线索编号", "線索編號", "线索号"), SOURCE(false, "source", "来源", "來源", "线索来源"), SHOP_ID(true, "shop_id", "店铺编号", "店铺id", "店鋪id"),
    SHOP_NAME(true, "shop_name", "shop", "店铺名称", "店鋪名稱", "店铺名"), SELLER_KIND(false, "seller_type", "主体类型", "主體類型"), SELLER(true, "seller_name", "seller", "卖家姓名", "賣家姓名", "卖家"),
    ID_NO(false, "id_no", "id_number", "身份证号", "身份證號", "身份证号码", "公民身份号码"), CREDIT_CODE(false, "uscc", "credit_code", "统一社会信用代码", "統一社會信用代碼"),
    COMPANY(false, "company", "公司名称", "公司名稱"), PHONE(false, "phone", "mobile", "手机号", "手機號", "电话", "手机"), BANK(false, "bank_name", "bank", "开户行", "開戶行"),
    ACCOUNT(false, "bank_account", "account", "银行账号", "銀行賬號", "收款账号"), ADDRESS(false, "address", "地址"), DEVICE(false, "device", "device_id", "设备号", "設備號"),
    PROVINCE(false, "province", "省", "省份"), CITY(false, "city", "市", "城市"), BRAND(true, "brand", "品牌"), CATEGORY(false, "category", "类目", "類目"),
    TITLE(false, "title", "商品标题", "商品標題", "标题"), URL(false, "url", "商品链接", "商品鏈接", "链接"), PRICE(false, "price", "单价", "單價"), UNITS(false, "units", "销量", "銷量"),
    TURNOVER(true, "gross", "turnover", "销售额", "銷售額", "非法经营数额"), SCORE(true, "risk_score", "score", "风险分", "風險分"), STAGE(false, "stage", "阶段", "階段"),
    FIRST_SEEN(true, "first_seen", "首次发现", "首次發現"), LAST_SEEN(false, "last_seen", "最近发现", "最近發現"), AGREEMENT(false, "agreement_version", "协议版本", "協議版本"),
    AGREED(false, "agreement_date", "协议接受日期", "協議接受日期");

    private static final Map<String, LeadColumn> KNOWN = known();
    private final boolean needed;
    private final List<String> headings;

    LeadColumn(boolean needed, String... headings) {
        this.needed = needed;
        this.headings = List.of(headings);
    }

    boolean needed() {
        return needed;
    }

    /// The heading in both languages, to name a column that is missing.
    String shown() {
        return headings.getFirst() + " (" + headings.stream().filter(h -> h.charAt(0) > 127).findFirst().orElse("") + ")";
    }

    /// In Chinese, or as the systems of the house write it.
    String heading(boolean chinese) {
        return chinese ? headings.stream().filter(h -> h.charAt(0) > 127).findFirst().orElse(headings.getFirst()) : headings.getFirst();
    }

    /// What stands in it as it may be shown: of what names a person only the ends.
    String masked(String cell) {
        var kind = switch (this) {
            case ID_NO -> Identifier.Kind.PERSON_ID;
            case CREDIT_CODE -> Identifier.Kind.CREDIT_CODE;
            case PHONE -> Identifier.Kind.PHONE;
            case ACCOUNT -> Identifier.Kind.ACCOUNT;
            case ADDRESS -> Identifier.Kind.ADDRESS;
            case DEVICE -> Identifier.Kind.DEVICE;
            default -> null;
        };
        return kind == null ? cell : Identifier.mask(kind, cell);
    }

    /// Null where no column has this heading.
    static LeadColumn of(String heading) {
        return KNOWN.get(plain(heading));
    }

    private static String plain(String heading) {
        return heading.strip().toLowerCase(Locale.ROOT).replaceAll("[*\\s_\\-\\u00A0\\u3000\\u200B\\uFEFF]", "");
    }

    private static Map<String, LeadColumn> known() {
        var known = new HashMap<String, LeadColumn>();
        Arrays.stream(values()).forEach(c -> c.headings.forEach(h -> known.put(plain(h), c)));
        return known;
    }
}
