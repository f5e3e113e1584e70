package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.Part;
import plaint.casefile.ServiceAddress;
import plaint.check.Finding;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.party.Company;
import plaint.party.Party;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// A merchant sues the platform: it answers and claims in turn. What the public reports of the case do not say is listed as missing, and is made up here (样本) to see the papers.
class DefendantStoryTest {
    private static final CaseNo CASE = new CaseNo("2020-0001");
    private static final LocalDate DAY = LocalDate.of(2020, 8, 3);

    @Test void theSampleCaseBeginsTheFilingOfItsRealPosition(@TempDir Path folder) throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var file = new ShowCase(office).run(CASE);
            assertThat(new ChoosePapers(office).kinds(file)).extracting(Forum.FilingKind::key).contains("defence", "counterclaim", "appeal").doesNotContain("initial", "enlargement", "withdrawal");
            assertThat(new ChoosePapers(office).kinds(new ShowCase(office).run(new CaseNo("2016-0001")))).extracting(Forum.FilingKind::key).contains("initial").doesNotContain("defence", "counterclaim");
            assertThatThrownBy(() -> new BeginFiling(office).run(CASE, "initial", DAY)).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).isEqualTo("desk.refused.notSuing"));
            var begun = new BeginFiling(office).run(CASE, "defence", DAY);
            assertThat(begun.filing(1).kind()).isEqualTo("defence");
            assertThat(new PlanFiling(office).missing(begun, 1)).as("told, not made up").extracting(n -> n.args().getLast()).contains("opposingClaim", "answer", "京东（平台经营者）").hasSizeGreaterThan(5);
            told(office);
            var plan = new PlanFiling(office).run(CASE, 1);
            assertThat(plan.findings()).filteredOn(f -> f.rank() == Finding.Rank.STOP).isEmpty();
            assertThat(plan.findings()).as("we know who we are, and the merchant chose the court").extracting(Finding::check).doesNotContain("identity", "address", "venue");
            assertThat(plan.sets()).extracting(FilingPlan.SetPlan::key).containsExactly("court", "opponents");
            assertThat(plan.sets().getLast().recipients()).containsExactly("某商家");
            assertThat(plan.court().plan().parts()).extracting(Part::key).containsExactly("index", "defence", "identity", "service-address");
            assertThat(plan.sets().getLast().plan().parts()).extracting(Part::key).containsExactly("index", "defence");
            var counter = new BeginFiling(office).run(CASE, "counterclaim", DAY);
            assertThat(counter.claim(counter.filing(2).claim()).by().value()).isEqualTo("jd");
            assertThat(new PlanFiling(office).run(CASE, 2).findings()).anyMatch(f -> f.rank() == Finding.Rank.PASSED && f.what().key().equals("check.passed.prayer")).noneMatch(f -> f.rank() == Finding.Rank.STOP);
            for (int no : List.of(1, 2)) {
                var sets = new PlanFiling(office).lay(counter, no);
                var to = folder.resolve("jd-" + no + ".pdf");
                new ProduceFiling(office).write(new ShowCase(office).run(CASE), no, sets.getFirst(), to, Progress.NONE);
                assertThat(new CheckBundle().run(to).ok()).isTrue();
            }
        }
    }

    private static void told(Office office) throws Refused {
        office.archive().write(w -> {
            var c = w.caseFile(CASE);
            return w.save(c.changed(d -> {
                d.parties = c.parties().stream().map(p -> p instanceof Company o
                    ? (Party) new Company(o.id(), o.name(), o.latin(), "91440399MA0DEMA174", "北京市大兴区样本路1号（样本）", "法定代表人（样本）乙", "经理", "010-00000000") : p).toList();
                d.service = new ServiceAddress("员工乙（样本）", "工作人员", "北京市大兴区样本路1号（样本）", "100000", "010-00000001", false, null);
                var facts = new TreeMap<>(d.facts);
                facts.putAll(Map.of("opposingClaim", "返还店铺保证金（样本）\n解除店铺限制（样本）", "answer", "店铺所售商品经鉴定为假冒商品，平台依约处理（样本）\n保证金依约用于赔付（样本）", "counterGrounds", "店铺所售商品经权利人鉴定为假冒（样本）",
                    "breach.from", "2019-02-01", "breach.to", "2019-03-01"));
                d.facts = facts;
            }), Notice.of("history.moved", "x", 1));
        });
    }
}
