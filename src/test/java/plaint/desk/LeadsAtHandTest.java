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
import plaint.lead.LeadLists;
import plaint.lead.LeadState;
import plaint.lead.Tracked;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.work.Progress;

/// Leads that were just shown are shown again without being read, and never as they were before something was saved.
@Execution(ExecutionMode.CONCURRENT)
class LeadsAtHandTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 9);
    @TempDir Path temp;
    private Office office;

    @BeforeEach void open() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("store"), "甲");
    }

    @AfterEach void close() {
        office.close();
    }

    private void take(String name, String... rows) throws Exception {
        var file = LeadLists.file(temp.resolve(name), LeadLists.HEADING_ZH + "\n" + String.join("\n", rows) + "\n", "UTF-8");
        new ImportLeads(office).run(file, "auto", TODAY, temp.resolve(name + ".report.csv"), Lang.ZH, Progress.NONE);
    }

    private static String row(int n, String turnover) {
        return LeadLists.row("L" + n, "90" + n, "店" + n, "某" + n, "", "1990000" + (1000 + n), "施华洛世奇", turnover, "LEAD", "2016-03-14");
    }

    @Test void whatIsShownAgainIsTheSameInAnyOrderAndWhatIsNotThereIsLeftOut() throws Exception {
        take("a.csv", IntStream.range(0, 40).mapToObj(n -> row(n, "60000")).toArray(String[]::new));
        var hand = office.leadsAtHand();
        var first = hand.of(List.of(31, 3, 99, 17));
        assertThat(first).extracting(Tracked::id).containsExactly(31, 3, 17);
        assertThat(hand.of(List.of(31)).getFirst()).as("read once").isSameAs(first.getFirst());
        var mixed = hand.of(List.of(0, 17, 99, 5, 3, 0, 31, 5));
        assertThat(mixed).extracting(Tracked::id).containsExactly(0, 17, 5, 3, 0, 31, 5);
        List<Tracked> read = office.archive().read(v -> v.leads().of(List.of(0, 17, 5, 3, 0, 31, 5)));
        assertThat(mixed).isEqualTo(read);
    }

    @Test void aDecisionIsSeenAtOnce() throws Exception {
        take("a.csv", row(1, "60000"), row(2, "70000"));
        var list = new ListLeads(office);
        assertThat(list.rows(List.of(1, 0))).extracting(r -> r.lead().standing().state()).containsOnly(LeadState.NEW);
        new DecideLeads(office).assign(List.of(0), "乙", TODAY);
        assertThat(list.rows(List.of(1, 0))).extracting(r -> r.lead().standing().owner()).containsExactly(null, "乙");
    }

    @Test void whatALaterListSaysIsSeenAtOnce() throws Exception {
        take("a.csv", row(1, "60000"), row(2, "70000"));
        var list = new ListLeads(office);
        assertThat(list.rows(List.of(0))).extracting(r -> r.lead().suspect().turnover()).containsExactly(Money.cny("60000"));
        take("b.csv", row(1, "80000"));
        assertThat(list.rows(List.of(0))).extracting(r -> r.lead().suspect().turnover()).containsExactly(Money.cny("80000"));
    }

    /// The dangerous one: read before a save, and put at hand after it.
    @Test void whatWasReadWhileSomethingWasSavedIsNotKept() throws Exception {
        take("a.csv", row(1, "60000"));
        var hand = office.leadsAtHand();
        var stop = new java.util.concurrent.atomic.AtomicBoolean();
        var looking = Thread.ofVirtual().start(() -> {
            try {
                while (!stop.get()) hand.of(List.of(0));
            } catch (plaint.text.Refused e) {
                throw new IllegalStateException(e);
            }
        });
        for (int n = 0; n < 60; n++) {
            var owner = "办案人" + n;
            new DecideLeads(office).assign(List.of(0), owner, TODAY);
            assertThat(hand.of(List.of(0)).getFirst().standing().owner()).isEqualTo(owner);
        }
        stop.set(true);
        looking.join();
    }

    @Test void onlySoManyStayAtHand() throws Exception {
        int many = LeadsAtHand.KEPT + 500;
        new ImportLeads(office).run(LeadLists.write(temp.resolve("many.csv"), many + many / 4, 3), "auto", LocalDate.of(2018, 1, 1), temp.resolve("r.csv"), Lang.ZH, Progress.NONE);
        var hand = office.leadsAtHand();
        var first = hand.of(List.of(0)).getFirst();
        for (int from = 1; from < many; from += 100) hand.of(IntStream.range(from, Math.min(many, from + 100)).boxed().toList());
        assertThat(hand.of(List.of(0)).getFirst()).isEqualTo(first).isNotSameAs(first);
        assertThat(hand.of(List.of(many - 1)).getFirst()).isSameAs(hand.of(List.of(many - 1)).getFirst());
    }
}
