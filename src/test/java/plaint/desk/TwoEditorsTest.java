package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.docket.Due;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;

/// Two people at one case: what each changed stands, and where both changed the same thing the later one is told both texts and nothing is lost.
class TwoEditorsTest {
    private static final CaseNo NO = new CaseNo("2017-0001");
    private static final Notice WHAT = Notice.of("history.sample", 0);
    @TempDir Path folder;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "test");
    }

    @AfterEach void close() {
        office.close();
    }

    @Test void changesOfDifferentThingsBothStand() throws Exception {
        var seen = new ShowCase(office).run(NO);
        new EditCase(office).run(seen, c -> c.owner = "甲（样本）", WHAT);
        new EditCase(office).run(seen, c -> c.place = "上海松江", WHAT);
        var now = new ShowCase(office).run(NO);
        assertThat(now.owner()).isEqualTo("甲（样本）");
        assertThat(now.place()).isEqualTo("上海松江");
        assertThat(now.revision()).isEqualTo(seen.revision() + 2);
    }

    @Test void changesOfTheSameThingAreToldWithBothTextsAndTheEarlierStands() throws Exception {
        var seen = new ShowCase(office).run(NO);
        new EditCase(office).run(seen, c -> c.owner = "甲（样本）", WHAT);
        var refused = catchThrowableOfType(Refused.class, () -> new EditCase(office).run(seen, c -> c.owner = "乙（样本）", WHAT));
        assertThat(refused.notice().key()).isEqualTo("desk.refused.bothChanged");
        assertThat(refused.notice().args()).anyMatch(a -> a.contains("甲")).anyMatch(a -> a.contains("乙"));
        assertThat(new ShowCase(office).run(NO).owner()).isEqualTo("甲（样本）");
    }

    @Test void aRuleNewlyBrokenIsToldAndOldFaultsDoNotStandInTheWay() throws Exception {
        var seen = new ShowCase(office).run(NO);
        var due = new Due("f", null, null, null, null, null, "没有日期", "", null, null, null, null);
        var refused = catchThrowableOfType(Refused.class, () -> new EditCase(office).run(seen, c -> c.docket = c.docket.withDues(java.util.List.of(due)), WHAT));
        assertThat(refused.notice().key()).isEqualTo("casefile.fault.dueDay");
        CaseFile same = new EditCase(office).run(seen, c -> { }, WHAT);
        assertThat(same.revision()).as("where nothing changes nothing is saved").isEqualTo(seen.revision());
    }
}
