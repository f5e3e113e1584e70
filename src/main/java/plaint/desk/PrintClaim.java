package plaint.desk;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import plaint.casefile.CaseFile;
import plaint.claim.Head;
import plaint.desk.OpenCase.Opened;
import plaint.docket.Judgment;
import plaint.forum.DecidedCase;
import plaint.forum.Forum.Word;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints what the sum of a claim version rests on: the computation (损失计算书) and the table that argues the factors a court weighs (酌定因素说理表).
public final class PrintClaim {
    private final Office office;

    public PrintClaim(Office office) {
        this.office = office;
    }

    /// The computation: each head with its arithmetic and exhibits, vouchers, total in figures and words, court fee.
    public Path computation(CaseNo no, int version, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var opened = new OpenCase(office).run(no);
        var file = opened.file();
        var sheet = opened.claims().stream().filter(s -> s.version().no() == version).findFirst().orElseThrow(() -> new IllegalArgumentException(no + ": no claim version " + version));
        var v = sheet.version();
        var model = new HashMap<String, Object>(head(file, lang));
        var rules = office.forums().get(file.forum()).damages();
        model.put("version", v.no());
        model.put("on", Dates.said(v.on(), lang));
        model.put("heads", v.pleadedHeads().stream().map(h -> head(h, opened, rules, lang)).toList());
        var awarded = ShowClaim.awarded(file, v);
        model.put("rows", v.pleadedHeads().stream().map(h -> Map.of("kind", h.kind().name(), "label", named(h, lang), "sum", h.claimed().grouped(),
            "awarded", awarded.flatMap(a -> a.beside(v.heads(), h)).map(Money::grouped).orElse(""))).toList());
        model.put("awarded", awarded.map(a -> a.total().grouped()).orElse(""));
        model.put("judgment", awarded.map(a -> judgment(a.judgment(), lang)).orElse(""));
        model.put("versions", opened.claims().stream().filter(s -> Objects.equals(s.version().by(), v.by())).sorted(java.util.Comparator.comparingInt(s -> s.version().no())).map(s -> version(s, lang)).toList());
        model.put("comparables", office.forums().get(file.forum()).comparables().stream().map(c -> comparable(c, lang)).toList());
        model.put("reference", v.heads().stream().filter(Head::reference).map(h -> head(h, opened, rules, lang)).toList());
        model.put("nonMoney", v.nonMoney());
        model.put("total", v.total().grouped());
        model.put("words", sheet.words());
        model.put("fee", sheet.fee().amount().grouped());
        model.put("feeSteps", String.join(lang.of("；", "; "), sheet.fee().stepsIn(lang)));
        model.put("feeRule", word(sheet.fee().rule(), lang));
        model.put("vouchers", vouchers(opened, lang));
        model.put("costs", file.damages().costs().grouped());
        return produce("damages", lang, "claim.sheet.damages", file, v.on(), model, out, progress);
    }

    /// The factors: each with how strongly it weighs, the reasoning and the exhibits; factors that weigh nothing are left out.
    public Path factors(CaseNo no, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var opened = new OpenCase(office).run(no);
        var file = opened.file();
        var rules = office.forums().get(file.forum()).damages();
        var words = Words.in(lang);
        var rows = new ArrayList<Map<String, Object>>();
        for (var f : rules.factors()) {
            var given = file.damages().factors().stream().filter(x -> x.key().equals(f.key())).findFirst();
            if (given.isEmpty() || given.get().weight() == 0) continue;
            rows.add(Map.of("name", word(f.name(), lang), "weight", words.say("claim.weight." + given.get().weight()), "reasoning", text(given.get().reasoning()),
                "exhibits", exhibits(given.get().exhibits(), opened, lang)));
        }
        if (rows.isEmpty()) throw new Refused("claim.refused.noFactors", file.no().value());
        var model = new HashMap<String, Object>(head(file, lang));
        model.put("factors", rows);
        var day = file.currentClaim().map(v -> v.on()).orElse(java.time.LocalDate.EPOCH);
        model.put("on", Dates.said(day, lang));
        return produce("factors", lang, "claim.sheet.factors", file, day, model, out, progress);
    }

    private Path produce(String key, Lang lang, String title, CaseFile file, java.time.LocalDate on, Map<String, Object> model, Path out, Progress progress) throws Refused, Cancelled {
        return new ProduceSheet(office).run(new ProduceSheet.Order(key, lang, Words.in(lang).say(title), file.forum(), on, file.sample(), model), out, progress);
    }

    static Map<String, Object> head(CaseFile file, Lang lang) {
        return Map.of("case", lang == Lang.ZH ? file.title() : file.latinTitle(), "docketNo", text(file.docketNo()), "no", file.no().value());
    }

    private static String judgment(Judgment j, Lang lang) {
        var number = text(j.docketNo()).isEmpty() ? "" : lang.of("，", ", ") + j.docketNo();
        return text(j.court()) + (text(j.court()).isEmpty() ? "" : lang.of("，", ", ")) + Dates.said(j.on(), lang) + number;
    }

    /// One version of the claim with the fee it cost, and what was to be paid on top of the one before.
    private static Map<String, Object> version(OpenCase.ClaimSheet s, Lang lang) {
        var v = s.version();
        return Map.of("no", v.no(), "on", Dates.table(v.on()), "why", text(lang.of(v.reason(), v.latinReason())), "total", v.total().grouped(), "fee", s.fee().amount().grouped(),
            "more", s.topUp() == null ? s.fee().amount().grouped() : s.topUp().grouped());
    }

    /// A decided case as its source has it; what was not seen stays blank.
    private static Map<String, Object> comparable(DecidedCase c, Lang lang) {
        return Map.of("name", word(c.name(), lang), "court", word(c.court(), lang), "when", text(c.decided()), "claimed", c.claimedSum().map(Money::grouped).orElse("—"), "awarded", c.awardedSum().map(Money::grouped).orElse("—"),
            "share", c.shownShare().isEmpty() ? "—" : c.shownShare().startsWith("~") ? Words.in(lang).say("claim.comparables.about", c.shownShare().substring(1)) + " %" : c.shownShare() + " %", "verified", c.verified());
    }

    private static Map<String, Object> head(Head h, Opened opened, plaint.forum.DamageRules rules, Lang lang) {
        var all = h.inputs().stream().map(Head.Input::exhibit).filter(Objects::nonNull).distinct().toList();
        var lines = h.lines().stream().map(l -> line(l, rules, lang)).toList();
        var sum = h.computed() == null ? h.claimed() : h.computed();
        return Map.of("kind", h.kind().name(), "label", named(h, lang), "basis", text(h.basis()), "lines", lines, "several", lines.size() > 1, "sum", sum.grouped(),
            "exhibits", exhibits(all, opened, lang));
    }

    /// 三店去重买家14,130人×单个活跃买家年均贡献184元＝2,599,920.00元; a line of one figure is that figure.
    private static String line(Head.Line line, plaint.forum.DamageRules rules, Lang lang) {
        boolean zh = lang == Lang.ZH;
        var s = new StringBuilder();
        for (var i : line.inputs()) {
            if (!s.isEmpty()) s.append(i.divides() ? zh ? "÷" : " / " : zh ? "×" : " × ");
            s.append(i.name()).append(zh ? "" : " ").append(figure(i.value())).append(i.unit() == null || i.unit().isEmpty() ? "" : lang.of("", " ") + rules.unit(i.unit(), lang));
        }
        return line.inputs().size() == 1 ? s.toString() : s + (zh ? "＝" : " = RMB ") + line.gives().grouped() + (zh ? "元" : "");
    }

    /// A number as it was given, its thousands grouped.
    public static String figure(BigDecimal v) {
        var plain = v.stripTrailingZeros();
        return String.format(Locale.ROOT, "%,." + Math.max(0, plain.scale()) + "f", plain);
    }

    private static List<Map<String, Object>> vouchers(Opened opened, Lang lang) {
        var words = Words.in(lang);
        var out = new ArrayList<Map<String, Object>>();
        for (var v : opened.file().damages().vouchers()) {
            var row = new LinkedHashMap<String, Object>();
            row.put("kind", words.say("claim.voucher." + v.kind()));
            row.put("payee", text(v.payee()));
            row.put("on", v.on() == null ? "" : Dates.table(v.on()));
            row.put("number", text(v.number()));
            row.put("sum", v.amount().grouped());
            row.put("exhibit", v.exhibit() == null ? words.say("claim.voucher.none") : exhibits(List.of(v.exhibit()), opened, lang));
            out.add(row);
        }
        return out;
    }

    private static String named(Head h, Lang lang) {
        return lang == Lang.EN && h.latin() != null && !h.latin().isBlank() ? h.latin() : h.label();
    }

    static String word(Word w, Lang lang) {
        return lang == Lang.ZH ? w.zh() : w.en();
    }

    static String text(String given) {
        return given == null ? "" : given;
    }

    /// 证据12、证据14; an exhibit without a number yet by its title.
    static String exhibits(List<ExhibitId> ids, Opened opened, Lang lang) {
        var out = new ArrayList<String>();
        for (var id : ids) {
            var x = opened.file().exhibit(id).orElse(null);
            if (x == null) continue;
            out.add(opened.numbers().of(id).map(n -> lang == Lang.ZH ? n.label() : Words.in(lang).say("ui.exhibit", n.number())).orElse(lang.of(x.title(), x.latin())));
        }
        return lang.listed(out);
    }
}
