package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.check.Finding;
import plaint.claim.AgreementVersion;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.text.Lang;
import plaint.text.Refused;

/// A case abroad that is not the sample's: the owner of the mark sues beside the marketplace, one defendant is a company, one pays alone, one never accepted anything. No paper counts wrongly, says of
/// one what holds of another, or calls on a ground the court does not have.
class OtherSidesTest {
    @TempDir static Path folder;
    private static Office office;
    private static CaseFile kept;

    @BeforeAll static void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        kept = new ShowCase(office).run(new CaseNo("2016-0001"));
    }

    @AfterAll static void close() {
        office.close();
    }

    private static CaseFile with(CaseFile file, Map<String, String> facts, String... gone) {
        return file.changed(d -> {
            var all = new TreeMap<>(file.facts());
            all.putAll(facts);
            for (var g : gone) all.remove(g);
            d.facts = all;
        });
    }

    /// The owner of the mark as a second plaintiff, listed first; the company it is stays a company, and Wang is one too.
    private static CaseFile withOwner(CaseFile file, Map<String, String> facts) {
        var owner = new PartyId("brand");
        var c = file.changed(d -> {
            var seats = new ArrayList<Seat>(List.of(new Seat(owner, Seat.Role.PLAINTIFF, 1, false)));
            seats.addAll(file.seats());
            d.seats = seats;
            d.parties = file.parties().stream().map(p -> p.id().value().equals("wang") ? new plaint.party.Company(p.id(), p.name(), p.latin(), "", p.address(), "", "", "") : p).toList();
            d.claims = file.claims().stream().map(x -> new plaint.claim.ClaimVersion(x.no(), x.on(), x.reason(), x.latinReason(), x.election(), x.heads(), x.nonMoney(), List.of(new PartyId("liu")), x.joint(), x.by(), x.liabilities())).toList();
            d.acceptances = file.acceptances().stream().filter(a -> !a.shop().value().equals("shop-c")).toList();
        });
        return with(c, facts);
    }

    private static String told(CaseFile file, String... papers) throws Exception {
        return new PlanFiling(office).lay(file, 1).getFirst().filled().stream().filter(f -> f.paper() != null).map(f -> f.paper().document()).filter(d -> List.of(papers).contains(d.key()))
            .map(d -> d.plainText().replace('\u00a0', ' ').replaceAll("\\s+", " ")).reduce("", (a, b) -> a + " " + b);
    }

    private static List<String> faults(CaseFile file, String check) throws Exception {
        return new PlanFiling(office).run(file, 1).findings().stream().filter(f -> f.check().equals(check) && f.rank() != Finding.Rank.PASSED).map(f -> f.rank() + " " + f.what().in(Lang.EN)).toList();
    }

    @Test void theOwnerOfTheMarkSuesBesideTheMarketplaceInWashington() throws Exception {
        var two = withOwner(new TransposeCase(office).run(kept, "us-wawd"), Map.of("brand.entity", "a Swiss company", "brand.citizenship", "Switzerland", "brand.county", "none", "brand.parent", "none.", "brand.short", "Swarovski",
            "counts", "breach-of-contract", "count.breach-of-contract.plaintiffs", "taobao"));
        assertThat(told(two, "complaint", "civil-cover", "disclosure", "schedule")).contains("SWAROVSKI, a Swiss company; and", "Plaintiffs Swarovski (“Swarovski”) and Zhejiang Taobao Network Co., Ltd. (“Taobao”), for their complaint",
            "allege as follows, on personal knowledge as to their own acts", "It is a citizen of Switzerland. It is the owner of the mark that the goods bear.", "It operates the Taobao marketplace.", "Swarovski and Taobao seek damages",
            "On August 20, 2013, Taobao published version V2013-09", "Swarovski and Taobao pray for judgment", "Swarovski and Taobao demand a trial by jury", "Attorney for Plaintiffs Swarovski and Zhejiang Taobao Network Co., Ltd.",
            "Under Fed. R. Civ. P. 7.1, Plaintiffs Swarovski and Zhejiang Taobao Network Co., Ltd. state:", "Swarovski, Zhejiang Taobao Network Co., Ltd. v. Liu Moujun")
            // one pays alone, and one who answers with him; only those whose accounts accepted the clause consented to it
            .contains("Against Liu, damages for loss of goodwill", "Liu and Chen consented to the jurisdiction of the courts in this district.", "Taobao incorporates the allegations of sections I to IV above.")
            // a company resides nowhere
            .contains("a citizen of the People’s Republic of China with its principal place of business at Room 202").doesNotContain("Against Liu, jointly", "Taobao prays", "Plaintiffs Swarovski and Plaintiffs");
        // that the one count rests on state law while a federal question is claimed is told before the clerk tells it
        assertThat(faults(two, "federal")).singleElement().asString().startsWith("STOP The complaint rests jurisdiction on 15 U.S.C. § 1125(a), and no count pleaded arises under a federal law");
    }

    @Test void withoutAFederalQuestionOrAClauseOnTheCourtNothingIsMadeUp() throws Exception {
        var us = new TransposeCase(office).run(kept, "us-wawd");
        var plain = us.changed(d -> d.agreements = us.agreements().stream().map(a -> new AgreementVersion(a.id(), a.title(), a.version(), a.published(), a.effective(), a.superseded(),
            a.clauses().stream().filter(c -> c.use() != AgreementVersion.Use.VENUE && c.use() != AgreementVersion.Use.IDENTITY).toList(), a.exhibit())).toList());
        assertThat(faults(with(us, Map.of(), "federalQuestion"), "federal")).singleElement().asString().startsWith("STOP").contains("False Designation of Origin", "arises under a federal law");
        var contract = with(plain, Map.of("counts", "breach-of-contract"), "federalQuestion");
        assertThatThrownBy(() -> new PlanFiling(office).lay(contract, 1)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().in(Lang.EN)).contains("venue"));
        var stated = with(contract, Map.of("venue", "Venue is proper in this district under 28 U.S.C. § 1391(b)(2)."));
        assertThat(told(stated, "complaint")).contains("This Court has jurisdiction under 28 U.S.C. § 1332(a).", "§ 1391(b)(2).", "Wang is jointly and severally liable for the sums prayed for above;").doesNotContain("consent alleged above");
        assertThat(faults(stated, "diverse")).hasSize(3).first().asString().startsWith("STOP Zhejiang Taobao Network Co., Ltd. and Liu Moujun are both citizens of the People’s Republic of China");
    }

    @Test void twoClaimantsInEnglandSpeakAsTwo() throws Exception {
        var two = withOwner(new TransposeCase(office).run(kept, "ew"), Map.of("brand.entity", "a Swiss company", "brand.short", "Swarovski", "count.breach-of-contract.plaintiffs", "taobao"));
        assertThat(told(two, "particulars", "claim-form", "letter")).contains("The First Claimant, Swarovski (“Swarovski”), is a Swiss company", "It is the proprietor of the mark that the goods bear.",
            "The Second Claimant, Zhejiang Taobao", "It operates the Taobao online marketplace.", "contract between Taobao and the holder of each of these accounts.", "the Claimants have suffered loss", "AND the Claimants claim:",
            "against Liu, damages for loss of goodwill", "The Claimants believe that the facts stated in these Particulars of Claim are true.", "The Claimants expect to recover", "Our clients’ loss is", "our clients will issue proceedings")
            .contains("2 forged company seals", "sentenced Liu to 3 years of imprisonment").doesNotContain("Claimants relies", "Claimants claims", "which you accepted when the accounts were opened");
        assertThatThrownBy(() -> told(with(two, Map.of(), "letterDate"), "letter")).as("a letter before claim is not dated with the claim").isInstanceOf(Refused.class);
    }
}
