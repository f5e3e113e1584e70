package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import plaint.bundle.Part;
import plaint.casefile.Beside;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.casefile.Filing;
import plaint.casefile.Seat;
import plaint.docket.Application;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.party.Person;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// A supplement is being prepared when money has to be frozen at once: the application goes to the court beside the open filing, and no number that was handed in changes.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SideBySideTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final Notice SAID = Notice.of("history.docket.added", "样本");
    @TempDir static Path folder;
    private static Office office;

    @BeforeAll static void sample() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 5, 2));
    }

    @AfterAll static void close() {
        office.close();
    }

    private static CaseFile file() throws Refused {
        return new ShowCase(office).run(CASE);
    }

    private static CaseFile edit(java.util.function.Consumer<plaint.casefile.CaseChange> how) throws Refused {
        return new EditCase(office).run(file(), how, SAID);
    }

    private static CaseFile handIn(int filing, LocalDate day) throws Refused {
        return edit(c -> c.filings = c.filings.stream().map(f -> f.no() == filing ? f.handedIn(day, null) : f).toList());
    }

    private static AddExhibits.Taken add(String name, int filing) throws Exception {
        var at = Files.writeString(folder.resolve(name + ".txt"), "样本：" + name);
        var taken = new AddExhibits(office).run(CASE, List.of(at), "loss", filing, Progress.NONE);
        var x = taken.caseFile().exhibit(taken.files().getFirst().exhibit()).orElseThrow();
        new EditExhibits(office).describe(CASE, new plaint.evidence.Exhibit(x.id(), x.title(), null, x.kind(), x.held(), x.theme(), "样本来源", "样本证明对象", LocalDate.of(2018, 4, 2), x.filing(), x.files()));
        return taken;
    }

    private static List<String> labels(int filing) throws Refused {
        return new PlanFiling(office).run(CASE, filing).court().plan().parts().stream().filter(Part::isExhibit).map(Part::label).toList();
    }

    @Test @Order(1) void aSupplementWithoutExhibitsIsNotHandedIn() throws Exception {
        var checked = new CheckFiling(office).run(CASE, 3);
        assertThat(checked.stopped()).isTrue();
        assertThat(checked.findings()).anyMatch(f -> f.check().equals("no-exhibits") && f.what().in(plaint.text.Lang.ZH).startsWith("第 3 次递交以补充证据为内容，但没有任何证据"));
        assertThat(add("补充流水", 3).files().getFirst().exhibit()).isNotNull();
        assertThat(new CheckFiling(office).run(CASE, 3).findings()).noneMatch(f -> f.check().equals("no-exhibits") && f.rank() != plaint.check.Finding.Rank.PASSED);
    }

    @Test @Order(2) void theApplicationGoesBesideTheOpenSupplement() throws Exception {
        edit(c -> c.docket = c.docket.withApplications(List.of(new Application.Freeze("application-1", 0, false, false, List.of(new PartyId("liu")), Money.cny("3210000"),
            List.of(), List.of("收款账户尾号0001（样本）"), "被告已关闭店铺，转移资金", new Application.Guarantee(Application.Way.INSURER, "样本财产保险股份有限公司", null, null, null, null, null, "样本0001", null, null, null, null),
            List.of()))));
        // dated before the supplement, which will be handed in later
        var begun = new BeginFiling(office).run(CASE, "preservation", LocalDate.of(2018, 4, 20));
        assertThat(begun.filing(4).beside()).containsExactly(3);
        assertThat(begun.filing(4).claim()).isEqualTo(begun.filing(2).claim());
        assertThat(new CheckFiling(office).run(CASE, 4).findings()).noneMatch(f -> f.rank() == plaint.check.Finding.Rank.STOP);
        assertThat(new ProduceFiling(office).run(CASE, 4, folder.resolve("out"), Progress.NONE).sets()).hasSize(1);
        assertThat(CaseText.fromJson(CaseText.json(begun), "case.json").filing(4).beside()).containsExactly(3);
    }

    @Test @Order(3) void onlyOneOfTwoFilingsSideBySideHasExhibits() throws Exception {
        var before = labels(3);
        var taken = add("资产线索", 4);
        assertThat(taken.caseFile().exhibits().stream().filter(x -> x.title().equals("资产线索")).findFirst().orElseThrow().filing()).as("where the numbers go on").isEqualTo(3);
        assertThat(labels(3)).startsWith(before.toArray(String[]::new)).hasSize(before.size() + 1);
        assertThatThrownBy(() -> edit(c -> c.exhibits = c.exhibits.stream().map(x -> x.title().equals("资产线索") ? x.in(4) : x).toList())).hasMessageContaining("casefile.fault.besideExhibits");
        assertThatThrownBy(() -> new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 5, 3))).hasMessageContaining("desk.refused.besideNumbers");
    }

    @Test @Order(4) void whatGoesInFirstDoesNotFreezeTheOther() throws Exception {
        var handed = handIn(4, LocalDate.of(2018, 4, 20));
        assertThat(Beside.fixed(handed, 4)).isTrue();
        assertThat(Beside.fixed(handed, 3)).as("the supplement goes on").isFalse();
        var one = handed.exhibits().stream().filter(x -> x.title().equals("资产线索")).findFirst().orElseThrow();
        new EditExhibits(office).remove(CASE, one.id());
        assertThat(file().exhibits()).noneMatch(x -> x.title().equals("资产线索"));
        var plan = new PlanFiling(office).run(CASE, 4);
        handIn(3, LocalDate.of(2018, 5, 2));
        assertThat(new PlanFiling(office).run(CASE, 4).court().plan()).as("as it was handed in").isEqualTo(plan.court().plan());
        assertThat(file().filing(4).beside()).containsExactly(3);
    }

    @Test @Order(5) void anOpenFilingThatBringsInDefendantsLetsOnlyApplicationsPass() throws Exception {
        edit(c -> {
            c.parties = new ArrayList<>(c.parties);
            c.parties.add(new Person(new PartyId("zhao"), "样本赵", null, null, null, null, null, null, "样本路9号", null));
            c.filings = new ArrayList<>(c.filings);
            c.filings.add(new Filing(5, "enlargement", LocalDate.of(2018, 5, 10), 2, null, null, null));
            c.seats = new ArrayList<>(c.seats);
            c.seats.add(new Seat(new PartyId("zhao"), Seat.Role.DEFENDANT, 5, false));
            c.docket = c.docket.withApplications(List.of(c.docket.applications().getFirst(),
                new Application.Investigation("application-2", 0, false, "样本支付有限公司", "样本路", null, List.of("收款明细"), "不能自行收集", "资金去向", "账户尾号0001", null, 0)));
        });
        assertThatThrownBy(() -> new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 5, 12))).hasMessageContaining("desk.refused.besideParties").hasMessageContaining("样本赵");
        var begun = new BeginFiling(office).run(CASE, "investigation", LocalDate.of(2018, 5, 12));
        assertThat(Beside.seen(begun, 6).seated(Seat.Role.DEFENDANT, 6)).extracting(p -> p.name()).doesNotContain("样本赵");
        assertThat(new FilingLayout(office, begun, begun.filing(6)).edited("investigation").document().plainText()).doesNotContain("样本赵");
        // handed in first, the new defendant is in the case when the application goes in
        var handed = handIn(5, LocalDate.of(2018, 5, 11));
        assertThat(handed.filing(6).beside()).isEmpty();
        assertThat(new FilingLayout(office, handed, handed.filing(6)).edited("investigation").document().plainText()).contains("样本赵");
    }

    @Test @Order(6) void whereThePagesGoOnFromFilingToFilingOneWaitsForTheOther() throws Exception {
        office.archive().write(w -> w.save(w.caseFile(CASE).changed(d -> {
            d.forum = "ew";
            d.court = "ipec";
        }), SAID));
        edit(c -> c.filings = c.filings.stream().map(f -> f.no() == 6 ? f.handedIn(null, null) : f).toList());
        assertThatThrownBy(() -> new BeginFiling(office).run(CASE, "supplement", LocalDate.of(2018, 6, 1))).hasMessageContaining("desk.refused.besidePages");
    }
}
