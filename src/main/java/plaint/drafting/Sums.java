package plaint.drafting;

import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.claim.ExchangeRate;
import plaint.forum.Forum;
import plaint.text.Dates;
import plaint.text.Money;
import plaint.text.Refused;

/// The sums of a claim as a Chinese paper writes them. A claim in another currency than the forum's stands in its own, with what it comes to by the rate the case records, because the fee is
/// counted in the forum's; without a rate it is refused.
final class Sums {
    private final Forum forum;
    private final CaseFile file;
    private final java.time.LocalDate day;

    /// `day`: when the paper is dated; the last rate by then holds.
    Sums(Forum forum, CaseFile file, java.time.LocalDate day) {
        this.forum = forum;
        this.file = file;
        this.day = day;
    }

    /// In the forms of [Fields#money]; `words` and the second half of `full` are of the sum in the forum's currency.
    Map<String, Object> of(Money m) throws Refused {
        if (home(m)) return Fields.money(m);
        var counted = Fields.money(file.in(forum.currency(), m, day));
        var unit = unit(m.currency());
        return new Fields().put("yuan", m.groupedShort() + unit).put("figures", m.groupedShort() + unit).put("exact", m.grouped() + unit).put("words", counted.get("words"))
            .put("full", m.groupedShort() + unit + "，折合" + counted.get("full")).put("counted", counted.get("figures")).put("zero", m.minor() == 0).map();
    }

    private boolean home(Money m) {
        return m.currency().equals(forum.currency()) || m.minor() == 0;
    }

    /// 元, 美元: what stands behind a figure.
    String unit(String currency) {
        return currency.equals(forum.currency()) ? "元" : forum.currencyWord(currency);
    }

    /// By which rate `whole` was turned; a [Missing] where it needed none.
    Object rate(Money whole) {
        if (home(whole)) return new Missing("drafting.missing.rate", file.no().value());
        return file.rate(whole.currency(), forum.currency(), day).<Object>map(this::rate).orElseGet(() -> new Missing("drafting.missing.rate", file.no().value()));
    }

    /// 1美元, 人民币6.9370元: as the mean rates are announced.
    private String figure(String number, String currency) {
        return currency.equals(forum.currency()) ? "人民币" + number + "元" : number + unit(currency);
    }

    private Map<String, Object> rate(ExchangeRate r) {
        return new Fields().put("one", figure("1", r.of())).put("sum", figure(r.rate().toPlainString(), r.in())).put("on", Dates.chinese(r.on())).put("source", r.source()).map();
    }
}
