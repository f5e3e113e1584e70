package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.lead.FunnelStep;
import plaint.lead.LeadLists;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.text.Lang;
import plaint.view.LeadQuery;
import plaint.view.LeadView;
import plaint.work.Progress;

/// How far leads got stands on the first screen; that alone takes no leads into memory, which a million of them would fill, and is never an older count.
@Execution(ExecutionMode.CONCURRENT)
class FunnelKeptTest {
    private static final LocalDate TODAY = LocalDate.of(2018, 1, 1);
    @TempDir Path temp;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = Office.open(temp.resolve("store"), Home.find(), "甲");
    }

    @AfterEach void close() {
        office.close();
    }

    private void again() throws Exception {
        office.close();
        open();
    }

    private void take(String name, String... rows) throws Exception {
        var file = LeadLists.file(temp.resolve(name), LeadLists.HEADING_ZH + "\n" + String.join("\n", rows) + "\n", "UTF-8");
        new ImportLeads(office).run(file, "auto", TODAY, temp.resolve(name + ".report.csv"), Lang.ZH, Progress.NONE);
    }

    private static String row(int n, String turnover, String stage) {
        return LeadLists.row("L" + n, "90" + n, "店" + n, "某" + n, "", "1990000" + (1000 + n), "施华洛世奇", turnover, stage, "2016-03-14");
    }

    private static List<Integer> counts(LeadFunnel.Result result) {
        return result == null ? null : result.all().steps().stream().map(LeadFunnel.Step::count).toList();
    }

    private List<Integer> shown() throws Exception {
        return counts(new TodayBoard(office).first(TODAY).funnel());
    }

    @Test void afterAListTheNextStartKnowsThemWithoutReadingThem() throws Exception {
        take("a.csv", row(1, "60000", "LEAD"), row(2, "70000", "ACCEPTED"), row(3, "80000", "CONVICTED"), row(4, "100", "CONVICTED"));
        again();
        assertThat(shown()).containsExactly(3, 2, 1, 1);
        assertThat(office.leadsIfThere()).isNull();
    }

    @Test void afterADecisionTheNextStartKnowsIt() throws Exception {
        take("a.csv", row(1, "60000", "LEAD"), row(2, "70000", "LEAD"));
        again();
        new SearchLeads(office).run(LeadQuery.ALL);
        new DecideLeads(office).move(List.of(0), LeadState.ACCEPTED, null, TODAY);
        assertThat(shown()).as("counted anew").isNull();
        again();
        assertThat(shown()).containsExactly(2, 1, 0, 0);
        assertThat(office.leadsIfThere()).isNull();
    }

    @Test void whereNothingIsKeptTheyAreCountedOneAfterAnother() throws Exception {
        new ImportLeads(office).run(LeadLists.write(temp.resolve("many.csv"), 6000, 3), "auto", TODAY, temp.resolve("r.csv"), Lang.ZH, Progress.NONE);
        new DecideLeads(office).drop(List.of(5, 6, 7), Loss.BELOW_LINE, null, TODAY);
        var view = new LeadFunnel(office).run(LeadQuery.ALL, LeadView.By.ALL).all();
        again();
        office.archive().write(w -> {
            w.leads().unstep(5999, 0);
            return null;
        });
        assertThat(shown()).isNull();
        var counted = new TodayBoard(office).funnel();
        assertThat(counted.all().steps()).isEqualTo(view.steps());
        assertThat(counts(counted).subList(0, 3)).allMatch(n -> n > 0);
        assertThat(counted.all().steps()).extracting(LeadFunnel.Step::step).containsExactly(FunnelStep.values());
        assertThat(office.leadsIfThere()).as("nobody asked for the leads themselves").isNull();
        assertThat(shown()).as("and is kept").isEqualTo(counts(counted));
    }

    @Test void aListThatOnlyChangesLeadsIsCountedToo() throws Exception {
        take("a.csv", row(1, "60000", "LEAD"), row(2, "70000", "LEAD"));
        new TodayBoard(office).funnel();
        assertThat(shown()).containsExactly(2, 0, 0, 0);
        take("b.csv", row(1, "60000", "ACCEPTED"), row(2, "100", "LEAD"));
        assertThat(shown()).as("not the older count").isNull();
        assertThat(counts(new TodayBoard(office).funnel())).containsExactly(1, 1, 0, 0);
    }
}
