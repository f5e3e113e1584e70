package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.evidence.Authentication;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// 鉴定委托函: asks the owner of a mark for its opinion on a sample, made from the test purchase it comes from. It names the sample and its seal, how it was come by, what to
/// compare, and what the report must hold to be of use in court.
public final class RequestLetter {
    private final Office office;

    public RequestLetter(Office office) {
        this.office = office;
    }

    /// `purchase` or `authentication` may be null, not both; without an authentication the letter goes to the brand owner seated in the case. `dated`: the day of the letter where
    /// none was recorded as asked for. Refused where the case has neither, or no brand owner.
    public Path run(CaseNo no, String purchase, String authentication, Lang lang, LocalDate dated, Path out, Progress progress) throws Refused, Cancelled {
        var c = new ShowCase(office).run(no);
        var a = c.authentications().stream().filter(x -> x.id().equals(authentication)).findFirst().orElse(null);
        var from = purchase != null ? purchase : a == null ? null : a.purchase();
        var p = c.purchases().stream().filter(x -> x.id().equals(from)).findFirst().orElse(null);
        if (a == null && p == null) throw new Refused("sourcing.refused.noPurchase", no);
        var owner = a != null ? c.party(a.brandOwner()) : c.seated(Seat.Role.BRAND_OWNER, Integer.MAX_VALUE).stream().findFirst().orElseThrow(() -> new Refused("sourcing.refused.noOwner", no));
        var day = a == null || a.requested() == null ? dated : a.requested();
        var forum = office.forums().get(c.forum());
        var model = new HashMap<String, Object>();
        model.put("owner", lang.of(owner.name(), owner.latin()));
        var plaintiff = c.seated(Seat.Role.PLAINTIFF, Integer.MAX_VALUE).stream().findFirst().orElse(null);
        model.put("office", plaintiff == null ? null : lang.of(plaintiff.name(), plaintiff.latin()));
        model.put("caseNo", no.value());
        model.put("day", Dates.said(day, lang));
        model.put("marks", a == null || a.marks().isEmpty() ? null : lang.listed(a.marks()));
        model.put("sample", a == null ? null : a.sample());
        model.put("goods", p == null ? null : p.goods());
        if (p != null) purchase(c, p, model, lang);
        model.put("samples", samples(p, a));
        model.put("aspects", forum.aspects().stream().map(x -> Map.of("name", lang.of(x.name().zh(), x.name().en()), "asks", lang.of(x.asks().zh(), x.asks().en()))).toList());
        var title = Words.in(lang).say("desk.sheet.request");
        return new ProduceSheet(office).run(new ProduceSheet.Order("authentication-request", lang, title, c.forum(), day, c.sample(), model), out, progress);
    }

    private static void purchase(CaseFile c, TestPurchase p, Map<String, Object> model, Lang lang) {
        model.put("shop", c.shop(p.shop()).name());
        model.put("ordered", p.ordered() == null ? null : moment(p.ordered(), lang));
        model.put("orderNo", p.orderNo());
        model.put("received", p.received() == null ? null : moment(p.received(), lang));
        model.put("opened", p.opened() == null ? null : Dates.said(p.opened(), lang));
        model.put("sealNo", p.sealNo());
        model.put("notary", p.notaryOffice());
        model.put("deed", p.certificateNo());
        model.put("price", p.price() == null ? null : p.price().grouped());
    }

    /// As a letter writes it, to the minute.
    private static String moment(java.time.LocalDateTime at, Lang lang) {
        var clock = String.format(java.util.Locale.ROOT, "%02d:%02d", at.getHour(), at.getMinute());
        return lang == Lang.ZH ? Dates.chinese(at.toLocalDate()) + clock : Dates.english(at.toLocalDate()) + ", " + clock + ",";
    }

    /// The samples meant for the brand owner; where none is set apart, what the request names.
    private static List<Map<String, String>> samples(TestPurchase p, Authentication a) {
        if (p != null) {
            var brand = p.samples().stream().filter(s -> s.use() == TestPurchase.Use.BRAND).map(s -> Map.of("id", s.id(), "seal", s.sealNo() == null ? "" : s.sealNo(), "goods", p.goods())).toList();
            if (!brand.isEmpty()) return brand;
        }
        var name = a != null && a.sample() != null ? a.sample() : p == null ? "" : p.id();
        return List.of(Map.of("id", name, "seal", p == null || p.sealNo() == null ? "" : p.sealNo(), "goods", p == null ? "" : p.goods()));
    }
}
