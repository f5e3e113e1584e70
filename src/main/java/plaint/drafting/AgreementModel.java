package plaint.drafting;

import java.util.Comparator;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.AgreementVersion.Clause;
import plaint.claim.AgreementVersion.Use;
import plaint.party.Shop;
import plaint.text.Dates;

/// Which versions of the agreement bound the shops sued over: those in force on a day of sale, with the clauses each is cited for, and who accepted what, when and how.
final class AgreementModel {
    private final CaseFile file;
    private final StoryModel story;

    AgreementModel(CaseFile file, StoryModel story) {
        this.file = file;
        this.story = story;
    }

    void into(Fields out) {
        var shops = story.shops().stream().map(Shop::id).toList();
        var accepted = file.acceptances().stream().filter(a -> shops.contains(a.shop()) && story.before(a.at().toLocalDate())).sorted(Comparator.comparing(Acceptance::at)).toList();
        var days = story.saleDays();
        var inForce = file.agreements().stream().filter(v -> days.stream().anyMatch(v::inForce)).sorted(Comparator.comparing(AgreementVersion::effective)).toList();
        var of = file.no().value();
        out.put("acceptances", accepted.stream().map(this::acceptance).toList());
        out.put("agreements", inForce.isEmpty() ? new Missing("drafting.missing.agreement", of) : inForce.stream().map(this::version).toList());
        var clauses = new Fields();
        for (var use : Use.values()) {
            var cited = inForce.stream().flatMap(v -> v.clauses().stream().filter(c -> c.use() == use).map(c -> clause(v, c))).toList();
            clauses.put(use.name(), cited.isEmpty() ? new Missing("drafting.missing.clause" + (use == Use.NO_COUNTERFEITS ? "" : "Other"), of) : cited);
        }
        out.put("clauses", clauses.map());
    }

    private Map<String, Object> version(AgreementVersion v) {
        return new Fields().put("title", title(v)).date("published", v.published(), "published", v.title()).put("effective", Dates.chinese(v.effective()))
            .put("clauses", v.clauses().stream().filter(c -> c.use() != Use.OTHER && c.use() != Use.IDENTITY).map(c -> clause(v, c)).toList())
            .put("exhibits", story.ids(v.exhibit())).map();
    }

    private Map<String, Object> clause(AgreementVersion v, Clause c) {
        var no = c.no().strip().matches("[0-9.]+") ? "第" + c.no().strip() + "条" : c.no().strip();
        return new Fields().put("no", no).put("text", c.text().strip()).put("agreement", title(v)).put("where", title(v) + no).put("exhibits", story.ids(v.exhibit())).map();
    }

    private Map<String, Object> acceptance(Acceptance a) {
        var version = file.agreements().stream().filter(v -> v.id().equals(a.agreement())).findFirst();
        return new Fields().put("shop", file.shop(a.shop()).name()).put("date", Dates.chinese(a.at().toLocalDate()))
            .text("agreement", version.map(AgreementModel::title).orElse(null), "acceptedAgreement", file.shop(a.shop()).name())
            .text("channel", a.channel(), "channel", file.shop(a.shop()).name()).put("exhibits", story.ids(a.exhibit())).map();
    }

    /// 《淘宝平台服务协议》（2016年版）.
    static String title(AgreementVersion v) {
        var bare = v.title().replaceAll("^《|》$", "");
        return "《" + bare + "》" + (v.version() == null || v.version().isBlank() || bare.contains(v.version()) ? "" : "（" + v.version() + "）");
    }
}
