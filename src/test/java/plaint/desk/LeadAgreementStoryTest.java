package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.check.Gap;
import plaint.check.Gaps;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.key.CaseNo;
import plaint.lead.LeadLists;
import plaint.store.StoreCheck;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Backstage;
import plaint.work.Progress;

/// A list of leads names which version of the agreement each shop accepted, and when: the case opened of a lead knows it, or asks for it to be confirmed.
@Execution(ExecutionMode.CONCURRENT)
class LeadAgreementStoryTest {
    private static final CaseNo SAMPLE = new CaseNo("2016-0001");
    @TempDir Path temp;

    private static String row(String no, String shop, String seller, String version, String day) {
        var row = LeadLists.row(no, shop, "店" + shop, seller, "", "1990000" + shop, "施华洛世奇", "60000.00", "LEAD", "2016-03-14");
        return row.substring(0, row.length() - 1) + version + "," + day;
    }

    private static List<Gap> toConfirm(plaint.casefile.CaseFile c) {
        return Gaps.of(c).stream().filter(g -> g.told().key().equals("check.gap.agreement")).toList();
    }

    @Test void theVersionOfTheListReachesTheCaseOrIsAskedFor() throws Exception {
        try (var office = Office.open(Backstage.copyOfSample(temp), Home.find(), "办案人甲")) {
            var known = new ShowCase(office).run(SAMPLE).agreements().stream().filter(v -> v.version() != null).findFirst().orElseThrow();
            var day = known.effective().plusDays(3);
            var file = LeadLists.file(temp.resolve("l.csv"), LeadLists.HEADING_ZH + "\n" + String.join("\n", row("L1", "7001", "林某甲", "《" + known.title() + "》 " + known.version().toLowerCase(java.util.Locale.ROOT), day.toString()),
                row("L2", "7002", "林某乙", "V99-01", day.toString()), row("L3", "7003", "林某丙", "", ""), row("L4", "7004", "林某丁", known.version(), "")) + "\n", "UTF-8");
            new ImportLeads(office).run(file, "auto", LocalDate.of(2018, 5, 1), temp.resolve("report.csv"), Lang.ZH, Progress.NONE);

            var opened = new OpenNewCase(office).run(Map.of("leads", "L1 L2 L3", "like", SAMPLE.value(), "dated", "2018-05-02"));
            assertThat(opened.acceptances()).containsExactly(new Acceptance(opened.leads().getFirst().shop(), known.id(), day.atStartOfDay(), null, null));
            assertThat(opened.leads()).extracting(l -> l.agreement()).containsExactly("《" + known.title() + "》 " + known.version().toLowerCase(java.util.Locale.ROOT), "V99-01", null);
            assertThat(toConfirm(opened)).singleElement().satisfies(g -> assertThat(g.told().in(Lang.ZH)).contains("店7002", "V99-01", day.toString(), "L2"));
            assertThat(new TodayBoard(office).gaps(LocalDate.of(2018, 5, 2), 1000)).anyMatch(g -> g.no().equals(opened.no()) && g.gap().told().key().equals("check.gap.agreement"));

            var grown = new AddLeadsToCase(office).run(List.of(new SearchLeads(office).find("L4").orElseThrow().id()), opened.no(), LocalDate.of(2018, 5, 3)).file();
            assertThat(grown.acceptances()).as("no day, no acceptance").hasSize(1);
            assertThat(toConfirm(grown)).hasSize(2);

            // somebody finds the version, enters it, and confirms both
            var confirmed = new EditCase(office).run(grown, d -> {
                var versions = new ArrayList<>(d.agreements);
                versions.add(new AgreementVersion("agreement-late", "样本协议", "V99-01", null, day.minusDays(9), null, List.of(), null));
                d.agreements = versions;
                var all = new ArrayList<>(d.acceptances);
                all.add(new Acceptance(grown.leads().get(1).shop(), "agreement-late", day.atTime(9, 30), "勾选", null));
                all.add(new Acceptance(grown.leads().get(3).shop(), known.id(), day.atTime(9, 30), "勾选", null));
                d.acceptances = all;
            }, Notice.of("history.agreement", "an acceptance"));
            assertThat(toConfirm(confirmed)).isEmpty();
            assertThat(StoreCheck.run(office.archive())).isEmpty();
        }
    }

    @Test void aVersionIsKnownHoweverItIsWritten() {
        var v = new AgreementVersion("a1", "平台服务协议", "V2016-03", null, LocalDate.of(2016, 3, 1), null, List.of(), null);
        assertThat(List.of("v2016-03", "Ｖ２０１６-０３", "版本号 V2016-03", "2016-03", "《平台服务协议》（V2016-03）", "平台服务协议 v2016-03版", "a1")).allMatch(v::called);
        assertThat(List.of("", "V2016-04", "V2016", "协议", "V")).noneMatch(v::called);
    }
}
