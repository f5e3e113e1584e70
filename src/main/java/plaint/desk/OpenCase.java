package plaint.desk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import plaint.bundle.ExhibitNumbers;
import plaint.casefile.CaseFile;
import plaint.claim.ClaimVersion;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Refused;

/// One case with what its forum pack knows of it: names of court and themes, exhibit numbers, each claim version with words and fees.
public final class OpenCase {
    private final Office office;

    public OpenCase(Office office) {
        this.office = office;
    }

    /// `pack`: key and version of the forum pack; `kinds` its kinds of filing.
    public record Opened(CaseFile file, Forum.Court court, List<Forum.Theme> themes, ExhibitNumbers numbers, List<ClaimSheet> claims, String pack, List<Forum.FilingKind> kinds) { }

    /// A claim version, newest first in its list: the total in words, the court fee, what is to be paid on top of the version before (null for the first),
    /// and the fee for preservation, null in a forum that has none. A counterclaim pays the reduced fee and is held against the version before of the same party.
    public record ClaimSheet(ClaimVersion version, String words, Forum.Fee fee, Money topUp, Forum.Fee preservation) { }

    public Opened run(CaseNo no) throws Refused {
        var file = new ShowCase(office).run(no);
        var forum = office.forums().get(file.forum());
        int last = Math.max(file.lastFiling(), file.exhibits().stream().mapToInt(x -> x.filing()).max().orElse(0));
        var sheets = new ArrayList<ClaimSheet>();
        var before = new HashMap<PartyId, Money>();
        for (var v : file.claims().stream().sorted(Comparator.comparingInt(ClaimVersion::no)).toList()) {
            var sum = file.in(forum.currency(), v.total(), v.on());
            var whole = forum.claimFee(file.cause(), sum, v.on());
            var fee = v.by() == null || !forum.halves("counterclaim") ? whole : forum.reduced(whole, "counterclaim", v.on());
            var paid = before.put(v.by(), fee.amount());
            sheets.addFirst(new ClaimSheet(v, forum.written(v.total()), fee, paid == null ? null : fee.amount().minus(paid), forum.feeKinds().contains("preservation") ? forum.fee("preservation", sum, v.on()) : null));
        }
        return new Opened(file, forum.court(file.court()), forum.themes(), new ExhibitNumbers(file.exhibits(), last, ExhibitLabels.of(forum, file)), sheets,
            forum.id() + " " + forum.version(), forum.filingKinds());
    }
}
