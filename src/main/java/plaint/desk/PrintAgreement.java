package plaint.desk;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.claim.AgreementProof;
import plaint.claim.AgreementProof.Binding;
import plaint.claim.AgreementVersion;
import plaint.desk.OpenCase.Opened;
import plaint.key.CaseNo;
import plaint.text.Dates;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Typed;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Prints the proof of the agreement (协议证明表): versions with their digests, who accepted what and when, what bound each shop through its life, sales, and the clauses relied on.
public final class PrintAgreement {
    private final Office office;

    public PrintAgreement(Office office) {
        this.office = office;
    }

    /// Refused where the case holds no version. `today` ends the life of an account that is open.
    public Path run(CaseNo no, LocalDate today, Lang lang, Path out, Progress progress) throws Refused, Cancelled {
        var opened = new OpenCase(office).run(no);
        var file = opened.file();
        var board = new ShowAgreement(office).run(file);
        if (file.agreements().isEmpty()) throw new Refused("agreement.refused.none", no.value());
        var words = Words.in(lang);
        var title = board.proof().titles().getFirst();
        var model = new HashMap<String, Object>(PrintClaim.head(file, lang));
        model.put("title", title);
        model.put("versions", board.published().stream().map(p -> version(p, board.proof().lastDay(p.version()), opened, lang)).toList());
        model.put("acceptances", acceptances(opened, lang));
        model.put("shops", shops(board.proof(), title, opened, today, lang));
        model.put("sales", sales(board.proof(), title, words));
        model.put("clauses", clauses(file.agreements(), words));
        model.put("on", Dates.said(today, lang));
        return new ProduceSheet(office).run(new ProduceSheet.Order("agreement", lang, words.say("agreement.sheet"), file.forum(), today, file.sample(), model), out, progress);
    }

    private static Map<String, Object> version(ShowAgreement.Published p, LocalDate last, Opened opened, Lang lang) {
        var v = p.version();
        var words = Words.in(lang);
        var row = new LinkedHashMap<String, Object>();
        row.put("name", name(v));
        row.put("published", v.published() == null ? words.say("agreement.unknown") : Dates.table(v.published()));
        row.put("effective", Dates.table(v.effective()));
        row.put("until", last == null ? words.say("agreement.still") : Dates.table(last));
        row.put("notice", notice(p, lang));
        row.put("digest", v.clauses().isEmpty() ? words.say("agreement.version.noText") : v.digest());
        row.put("exhibit", v.exhibit() == null ? words.say("agreement.unproved") : PrintClaim.exhibits(List.of(v.exhibit()), opened, lang));
        return row;
    }

    /// How early it was published, in a sentence: with the rule where one held.
    public static String notice(ShowAgreement.Published p, Lang lang) {
        var words = Words.in(lang);
        if (p.rule().isEmpty()) return p.days() == null ? words.say("agreement.notice.unknown") : words.say("agreement.notice.none", p.days());
        var rule = PrintClaim.word(p.rule().get().rule(), lang);
        if (p.days() == null) return words.say("agreement.notice.missing", p.rule().get().days(), rule);
        return p.late() ? words.say("agreement.notice.late", p.days(), p.rule().get().days(), rule) : words.say("agreement.notice.enough", p.days(), rule);
    }

    private static List<Map<String, Object>> acceptances(Opened opened, Lang lang) {
        var file = opened.file();
        return file.acceptances().stream().sorted(java.util.Comparator.comparing(a -> a.at())).map(a -> {
            var row = new LinkedHashMap<String, Object>();
            row.put("shop", file.shop(a.shop()).name());
            row.put("version", file.agreements().stream().filter(v -> v.id().equals(a.agreement())).findFirst().map(PrintAgreement::name).orElse(a.agreement()));
            row.put("at", Typed.moment(a.at()));
            row.put("channel", PrintClaim.text(a.channel()));
            row.put("exhibit", a.exhibit() == null ? Words.in(lang).say("agreement.unproved") : PrintClaim.exhibits(List.of(a.exhibit()), opened, lang));
            return (Map<String, Object>) row;
        }).toList();
    }

    private static List<Map<String, Object>> shops(AgreementProof proof, String title, Opened opened, LocalDate today, Lang lang) {
        var out = new ArrayList<Map<String, Object>>();
        for (var s : opened.file().shops()) {
            var rows = proof.timeline(s.id(), title, today).stream().map(t -> Map.<String, Object>of("from", Dates.table(t.from()), "until", Dates.table(t.until()),
                "version", t.binding().version() == null ? "" : t.binding().version().version() == null ? name(t.binding().version()) : t.binding().version().version(),
                "standing", Words.in(lang).say("agreement.standing." + t.binding().standing()), "why", why(t.binding(), opened, lang))).toList();
            out.add(Map.of("name", s.name(), "account", PrintClaim.text(s.account()), "rows", rows));
        }
        return out;
    }

    /// What proves a binding, in a sentence.
    public static String why(Binding b, Opened opened, Lang lang) {
        var words = Words.in(lang);
        var exhibit = b.acceptance() == null || b.acceptance().exhibit() == null ? words.say("agreement.unproved") : PrintClaim.exhibits(List.of(b.acceptance().exhibit()), opened, lang);
        return switch (b.standing()) {
            case ACCEPTED -> words.say("agreement.why.accepted", Typed.moment(b.acceptance().at()), PrintClaim.text(b.acceptance().channel()), exhibit);
            case CONTINUED -> words.say("agreement.why.continued", Typed.moment(b.acceptance().at()), exhibit);
            case NOT_ACCEPTED -> words.say("agreement.why.not");
            case NO_VERSION -> words.say("agreement.why.none");
        };
    }

    private static List<Map<String, Object>> sales(AgreementProof proof, String title, Words words) {
        var out = new ArrayList<Map<String, Object>>();
        proof.sums(title).forEach((standing, sum) -> out.add(Map.of("standing", words.say("agreement.standing." + standing), "sum", sum.grouped(),
            "periods", (int) proof.sales(title).stream().filter(s -> s.worst() == standing).count())));
        return out;
    }

    private static List<Map<String, Object>> clauses(List<AgreementVersion> versions, Words words) {
        var out = new ArrayList<Map<String, Object>>();
        for (var use : AgreementVersion.Use.values()) for (var v : versions) for (var c : v.clauses())
            if (c.use() == use && use != AgreementVersion.Use.OTHER)
                out.add(Map.of("use", words.say("agreement.use." + use), "proves", words.say("agreement.proves." + use), "where", name(v), "no", c.no(), "text", c.text().strip()));
        return out;
    }

    /// 《淘宝平台服务协议》（V2016-03）.
    public static String name(AgreementVersion v) {
        return "《" + v.title().replaceAll("^《|》$", "") + "》" + (v.version() == null || v.version().isBlank() ? "" : "（" + v.version() + "）");
    }
}
