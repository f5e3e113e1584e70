package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.Seat;
import plaint.claim.Head;
import plaint.docket.Judgment;
import plaint.fund.Part;
import plaint.key.CaseNo;
import plaint.store.Cases;
import plaint.store.StoreCheck;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// The paralegal books an award with a figure turned round: the case, Today and the fund say so until it is put right.
@Execution(ExecutionMode.CONCURRENT)
class BookedAwardStoryTest {
    private static final CaseNo NO = new CaseNo("2018-0001");
    private static final LocalDate DAY = LocalDate.of(2018, 7, 9);
    @TempDir Path temp;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("s"), "甲");
        office.archive().write(w -> w.add(Cases.small(NO.value()), Notice.of("history.moved", "x", 1)));
    }

    @AfterEach void close() {
        office.close();
    }

    private Judgment judged(String id, Judgment.Instance at, LocalDate effective, String damages, String costs) throws Refused {
        var debtor = new ShowCase(office).run(NO).seated(Seat.Role.DEFENDANT, Integer.MAX_VALUE).getFirst().id();
        return new Judgment(id, at, "court", "(2018)样本民初1号", effective.minusDays(20), effective, DAY, damages == null ? List.of() : List.of(new Judgment.Award(Head.Kind.B, debtor, List.of(), Money.cny(damages)),
            new Judgment.Award(Head.Kind.D, debtor, List.of(), Money.cny(costs))), List.of(), List.of(), List.of(), "样本", false);
    }

    private void docket(Judgment... all) throws Refused {
        new EditCase(office).run(new ShowCase(office).run(NO), d -> d.docket = d.docket.withJudgments(List.of(all)), Notice.of("history.moved", "x", 1));
    }

    private long book(String damages, String costs) throws Refused {
        return new RecordAward(office).run(NO, new RecordAward.Given(DAY.minusDays(9), DAY, "刘某", "判决生效", Map.of(Part.DAMAGES, Money.cny(damages), Part.COSTS, Money.cny(costs), Part.FEES, Money.cny("1050")))).no();
    }

    private List<String> told() throws Refused {
        var onCase = new CaseMoney(office).run(NO, DAY).differing().stream().map(d -> d.told().in(Lang.EN)).toList();
        assertThat(new BookedAwards(office).run(DAY).stream().map(d -> d.told().in(Lang.EN))).isEqualTo(onCase);
        var today = new TodayBoard(office).run(new DueList.Query(DAY));
        assertThat(today.gaps().stream().filter(g -> g.gap().tab().equals("money")).map(g -> g.gap().told().in(Lang.EN))).isEqualTo(onCase);
        assertThat(today.casesWithGaps()).isEqualTo(office.archive().read(v -> v.hasGap(NO)) || !onCase.isEmpty() ? 1 : 0);
        return onCase;
    }

    @Test void whatIsBookedUnlikeTheJudgmentIsToldUntilItIsPutRight() throws Exception {
        docket(judged("j1", Judgment.Instance.FIRST, DAY.minusDays(10), "70000", "20000"));
        assertThat(told()).as("nothing is booked yet").isEmpty();
        var wrong = book("70000", "2000");
        assertThat(told()).containsExactly("Costs: 2,000.00 booked, 20,000.00 in the judgment");
        new ReverseEntry(office).run(wrong, DAY, "记错");
        assertThat(told()).isEmpty();
        book("70000", "20000");
        assertThat(told()).as("fees are no head of a judgment").isEmpty();

        docket(judged("j1", Judgment.Instance.FIRST, DAY.minusDays(10), "70000", "20000"), judged("j2", Judgment.Instance.APPEAL, DAY.minusDays(5), null, null));
        assertThat(told()).as("an appeal that gives and refuses nothing leaves the first judgment as it was").isEmpty();
        docket(judged("j1", Judgment.Instance.FIRST, DAY.minusDays(10), "70000", "20000"), judged("j2", Judgment.Instance.APPEAL, DAY.minusDays(5), "80000", "20000"));
        assertThat(told()).containsExactly("Damages: 70,000.00 booked, 80,000.00 in the judgment");
        assertThat(StoreCheck.run(office.archive())).as("the store itself is sound").isEmpty();
    }
}
