package plaint.desk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.forum.Forum;
import plaint.forum.Forum.Duty;
import plaint.key.ShopId;
import plaint.party.Disclosure;
import plaint.party.Shop;
import plaint.party.Verification;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// 信息提供义务 (Consumer Protection Law art. 44): whether each seller's real name, address and contact were on file on a day, who asked for them, who has been given them, and what the platform
/// may have to pay while it cannot. How often to verify is a rule of the forum pack.
public final class DisclosureDuty {
    private final Office office;

    public DisclosureDuty(Office office) {
        this.office = office;
    }

    /// On file and fresh; on file in part; verified too long ago; never verified.
    public enum State { VALID, PARTIAL, STALE, NEVER }

    /// One shop on the day: `last` null where never verified; `again` the day it is to be verified again by (null: the rule names none, or never verified); `open` counts requests not
    /// answered, `exposure` their sum.
    public record Row(Shop shop, State state, Verification last, LocalDate again, List<Disclosure> disclosures, int open, Money exposure) { }

    /// `verifying` and `giving` are the rules in force on the day, null where there was none.
    public record Sheet(LocalDate at, Duty verifying, Duty giving, List<Row> rows) { }

    public Sheet run(CaseFile c, LocalDate at) throws Refused {
        var forum = office.forums().get(c.forum());
        var verifying = forum.duty("verify-seller", at);
        return new Sheet(at, verifying.orElse(null), forum.duty("disclose-seller", at).orElse(null), c.shops().stream().map(s -> row(c, s, at, forum)).toList());
    }

    private static Row row(CaseFile c, Shop shop, LocalDate at, Forum forum) {
        var last = c.relations().verifications().stream().filter(v -> of(v.shop(), shop) && !v.on().isAfter(at)).max(Comparator.comparing(Verification::on)).orElse(null);
        var given = c.relations().disclosures().stream().filter(d -> of(d.shop(), shop) && !d.asked().isAfter(at)).sorted(Comparator.comparing(Disclosure::asked)).toList();
        var open = given.stream().filter(d -> d.given() == null || d.given().isAfter(at)).toList();
        var exposure = open.stream().map(Disclosure::exposure).filter(java.util.Objects::nonNull).reduce(Money.ZERO, Money::plus);
        // a shop that was closed is verified no more, and by the rule of its last day
        var until = shop.closed() != null && shop.closed().isBefore(at) ? shop.closed() : at;
        int months = forum.duty("verify-seller", until).map(Duty::months).orElse(0);
        var again = last == null || months == 0 ? null : last.on().plusMonths(months);
        var state = last == null ? State.NEVER : !(last.name() && last.address() && last.contact()) ? State.PARTIAL : again != null && again.isBefore(until) ? State.STALE : State.VALID;
        return new Row(shop, state, last, again, given, open.size(), exposure);
    }

    private static boolean of(ShopId id, Shop shop) {
        return id.equals(shop.id());
    }

    /// The model of the sheet `disclosure-duty`.
    public Map<String, Object> model(CaseFile c, Sheet sheet, Lang lang) {
        var rows = new ArrayList<Map<String, Object>>();
        for (var r : sheet.rows()) {
            var row = new HashMap<String, Object>();
            row.put("shop", r.shop().name());
            row.put("account", SheetWords.blank(r.shop().account()));
            row.put("state", SheetWords.say(lang, "parties.duty." + r.state()));
            row.put("last", r.last() == null ? "" : r.last().on().toString());
            row.put("method", r.last() == null ? "" : SheetWords.blank(r.last().method()));
            row.put("by", r.last() == null ? "" : SheetWords.blank(r.last().by()));
            row.put("again", r.again() == null ? "" : r.again().toString());
            row.put("holds", r.last() == null ? "" : held(r.last(), lang));
            row.put("open", r.open());
            row.put("exposure", r.exposure().grouped());
            row.put("disclosures", r.disclosures().stream().map(d -> Map.of("to", d.to(), "asked", d.asked().toString(), "given", d.given() == null ? "" : d.given().toString(),
                "how", SheetWords.blank(d.how()), "exposure", d.exposure() == null ? "" : d.exposure().grouped())).toList());
            rows.add(row);
        }
        var model = new HashMap<String, Object>(SheetWords.head(c, sheet.at(), lang));
        model.put("verifying", sheet.verifying() == null ? "" : lang.of(sheet.verifying().rule().zh(), sheet.verifying().rule().en()));
        model.put("months", sheet.verifying() == null ? 0 : sheet.verifying().months());
        model.put("giving", sheet.giving() == null ? "" : lang.of(sheet.giving().rule().zh(), sheet.giving().rule().en()));
        model.put("shops", rows);
        return model;
    }

    private static String held(Verification v, Lang lang) {
        var held = new ArrayList<String>();
        if (v.name()) held.add(SheetWords.say(lang, "parties.verified.name"));
        if (v.address()) held.add(SheetWords.say(lang, "parties.verified.address"));
        if (v.contact()) held.add(SheetWords.say(lang, "parties.verified.contact"));
        return lang.listed(held);
    }
}
