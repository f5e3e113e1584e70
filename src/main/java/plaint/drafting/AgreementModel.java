package plaint.drafting;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import plaint.casefile.CaseFile;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.AgreementVersion.Clause;
import plaint.claim.AgreementVersion.Use;
import plaint.party.Shop;
import plaint.text.Dates;

/// Which versions of the agreement bound the shops sued over: those in force at any time of the conduct, with the clauses each is cited for, and who accepted
/// what, when and how. The newest version of each text is quoted; of an older one only what reads differently.
final class AgreementModel {
    private final CaseFile file;
    private final StoryModel story;
    private final List<AgreementVersion> inForce;

    AgreementModel(CaseFile file, StoryModel story) {
        this.file = file;
        this.story = story;
        var first = story.begun();
        var last = story.conduct();
        inForce = first.isEmpty() || last.isEmpty() ? List.of()
            : file.agreements().stream().filter(v -> during(v, first.get(), last.get())).sorted(Comparator.comparing(AgreementVersion::effective).reversed()).toList();
    }

    private static boolean during(AgreementVersion v, LocalDate first, LocalDate last) {
        return !v.effective().isAfter(last) && (v.superseded() == null || v.superseded().isAfter(first));
    }

    List<AgreementVersion> inForce() {
        return inForce;
    }

    void into(Fields out) {
        var of = file.no().value();
        out.put("acceptances", acceptances());
        out.put("agreementProof", proof());
        out.put("agreements", inForce.isEmpty() ? new Missing("drafting.missing.agreement", of) : versions());
        var where = new Fields();
        for (var use : Use.values()) {
            var cited = where(use);
            where.put(use.name(), cited.isEmpty() ? new Missing("drafting.missing.clause" + (use == Use.NO_COUNTERFEITS ? "" : "Other"), of) : cited);
        }
        out.put("clause", where.map());
    }

    /// The texts of the agreement itself, the one with the most clauses cited, in the order they came into force.
    private List<String> proof() {
        var main = inForce.stream().max(Comparator.comparingInt(v -> v.clauses().size())).map(AgreementVersion::title).orElse("");
        return story.ids(inForce.reversed().stream().filter(v -> v.title().equals(main)).map(AgreementVersion::exhibit).toList());
    }

    /// The newest version of each text first, then the older ones with what differs.
    private List<Map<String, Object>> versions() {
        var newest = new LinkedHashMap<String, AgreementVersion>();
        var out = new ArrayList<Map<String, Object>>();
        for (var v : inForce) if (newest.putIfAbsent(v.title(), v) == null) out.add(version(v, List.of()));
        for (var v : inForce) if (newest.get(v.title()) != v) out.add(version(v, newest.get(v.title()).clauses()));
        return out;
    }

    private Map<String, Object> version(AgreementVersion v, List<Clause> known) {
        var other = v.clauses().stream().filter(c -> !known.contains(c)).map(c -> new Fields().put("no", no(c)).put("text", c.text().strip()).map()).toList();
        var same = v.clauses().stream().filter(known::contains).map(AgreementModel::no).toList();
        return new Fields().put("id", v.id()).put("title", title(v)).date("published", v.published(), "published", v.title()).put("effective", Dates.chinese(v.effective()))
            .put("until", v.lastDay() == null ? "" : Dates.chinese(v.lastDay()))
            .put("clauses", other).put("same", String.join("、", same)).put("exhibits", story.ids(v.exhibit())).map();
    }

    /// 《淘宝平台服务协议》第5.2条、《淘宝规则》第十五条: where the texts in force say it; the version is named only where versions number it differently.
    private String where(Use use) {
        var byTitle = new LinkedHashMap<String, LinkedHashSet<String>>();
        for (var v : inForce) for (var c : v.clauses()) if (c.use() == use) byTitle.computeIfAbsent(bare(v), t -> new LinkedHashSet<>()).add(no(c));
        var out = new ArrayList<String>();
        byTitle.forEach((title, numbers) -> {
            boolean alike = inForce.stream().filter(v -> bare(v).equals(title)).map(v -> numbers(v, use)).filter(n -> !n.isEmpty()).distinct().count() == 1;
            if (alike) out.add("《" + title + "》" + String.join("、", numbers));
            else for (var v : inForce) if (bare(v).equals(title) && !numbers(v, use).isEmpty()) out.add(title(v) + String.join("、", numbers(v, use)));
        });
        return String.join("、", out);
    }

    private static List<String> numbers(AgreementVersion v, Use use) {
        return v.clauses().stream().filter(c -> c.use() == use).map(AgreementModel::no).toList();
    }

    private static String no(Clause c) {
        return c.no().strip().matches("[0-9.]+") ? "第" + c.no().strip() + "条" : c.no().strip();
    }

    /// By version: who accepted it when and how, and what proves it.
    private List<Map<String, Object>> acceptances() {
        var shops = story.shops().stream().map(Shop::id).toList();
        var byVersion = new LinkedHashMap<String, List<Acceptance>>();
        file.acceptances().stream().filter(a -> shops.contains(a.shop()) && story.before(a.at().toLocalDate())).sorted(Comparator.comparing(Acceptance::at))
            .forEach(a -> byVersion.computeIfAbsent(a.agreement(), k -> new ArrayList<>()).add(a));
        return byVersion.entrySet().stream().map(e -> accepted(e.getKey(), e.getValue())).toList();
    }

    private Map<String, Object> accepted(String id, List<Acceptance> all) {
        var version = file.agreements().stream().filter(v -> v.id().equals(id)).findFirst();
        var by = all.stream().map(a -> new Fields().put("shop", file.shop(a.shop()).name()).put("date", Dates.chinese(a.at().toLocalDate()))
            .text("channel", a.channel(), "channel", file.shop(a.shop()).name()).map()).toList();
        return new Fields().text("agreement", version.map(AgreementModel::title).orElse(null), "acceptedAgreement", file.shop(all.getFirst().shop()).name()).put("by", by)
            .put("exhibits", story.ids(all.stream().map(Acceptance::exhibit).distinct().toList())).map();
    }

    private static String bare(AgreementVersion v) {
        return v.title().replaceAll("^《|》$", "");
    }

    /// 《淘宝平台服务协议》（版本号V2016-03）.
    private static String title(AgreementVersion v) {
        boolean plain = v.version() == null || v.version().isBlank() || bare(v).contains(v.version());
        return "《" + bare(v) + "》" + (plain ? "" : "（版本号" + v.version() + "）");
    }
}
