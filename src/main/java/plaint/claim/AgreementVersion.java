package plaint.claim;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import plaint.key.ExhibitId;

/// One version of the platform agreement or its rules (服务协议、规则): when it was published, in force, superseded (null: still in force), and its clauses that matter.
public record AgreementVersion(String id, String title, String version, LocalDate published, LocalDate effective, LocalDate superseded,
                               List<Clause> clauses, ExhibitId exhibit) {
    public AgreementVersion {
        clauses = clauses == null ? List.of() : List.copyOf(clauses);
    }

    public boolean inForce(LocalDate day) {
        return !day.isBefore(effective) && (superseded == null || day.isBefore(superseded));
    }

    /// The last day it was in force: the one before it was superseded; null while it still is.
    public LocalDate lastDay() {
        return superseded == null ? null : superseded.minusDays(1);
    }

    /// What the text of its clauses is sealed by: SHA-256 over number and text of each, in order; lower-case hexadecimal. A changed character changes it.
    public String digest() {
        try {
            var sha = MessageDigest.getInstance("SHA-256");
            for (var c : clauses) sha.update((c.no().strip() + "\t" + c.text().strip() + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(sha.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /// Whether somebody who writes `name` means this version: its number, its title or both, whatever the brackets, blanks and capitals.
    public boolean called(String name) {
        var wanted = bare(name);
        return !wanted.isEmpty() && java.util.stream.Stream.of(id, version, title, version == null ? null : title + version).filter(java.util.Objects::nonNull).anyMatch(own -> bare(own).equals(wanted));
    }

    private static String bare(String name) {
        return java.text.Normalizer.normalize(name, java.text.Normalizer.Form.NFKC).toLowerCase(java.util.Locale.ROOT).replaceAll("[^\\p{L}\\p{N}.-]", "").replaceAll("版本号?|版$", "").replaceAll("(^|[^a-z])v(?=\\d)", "$1");
    }

    /// All versions with `now` in the place of `was` (`was` null: added; `now` null: taken out). A version ends on the day the next one of the same text takes effect, unless another day was entered for its end.
    public static List<AgreementVersion> succession(List<AgreementVersion> all, AgreementVersion now, AgreementVersion was) {
        var list = new ArrayList<>(all);
        int at = was == null ? -1 : list.indexOf(was);
        if (now == null) list.remove(was);
        else if (at < 0) list.add(now);
        else list.set(at, now);
        var changed = now == null ? was : now;
        if (changed == null || changed.effective() == null) return List.copyOf(list);
        var text = list.stream().filter(v -> v.effective() != null && v.title().equals(changed.title())).sorted(Comparator.comparing(AgreementVersion::effective)).toList();
        for (int i = 0; i < text.size(); i++) {
            var v = text.get(i);
            boolean followed = was != null && was.title().equals(v.title()) && was.effective() != null && was.effective().equals(v.superseded());
            if (v.superseded() != null && !followed) continue;
            var next = text.stream().filter(x -> x.effective().isAfter(v.effective())).findFirst().map(AgreementVersion::effective).orElse(null);
            list.set(list.indexOf(v), new AgreementVersion(v.id(), v.title(), v.version(), v.published(), v.effective(), next, v.clauses(), v.exhibit()));
        }
        return List.copyOf(list);
    }

    /// All versions as they come from a text: one without an end of its own ends on the day the next of the same text takes effect; an end that is given stands.
    public static List<AgreementVersion> ended(List<AgreementVersion> all) {
        return all.stream().map(v -> v.superseded() != null || v.effective() == null ? v : all.stream().filter(x -> x.effective() != null && x.title().equals(v.title()) && x.effective().isAfter(v.effective()))
            .map(AgreementVersion::effective).min(Comparator.naturalOrder()).map(end -> new AgreementVersion(v.id(), v.title(), v.version(), v.published(), v.effective(), end, v.clauses(), v.exhibit())).orElse(v)).toList();
    }

    public AgreementVersion withClauses(List<Clause> now) {
        return new AgreementVersion(id, title, version, published, effective, superseded, now, exhibit);
    }

    /// A clause with its number as printed, what it does in the suit, and its text.
    public record Clause(String no, Use use, String text) { }

    /// What a clause is cited for.
    public enum Use { NO_COUNTERFEITS, LOSS, GOODWILL, LIQUIDATED, VENUE, IDENTITY, OTHER }
}
