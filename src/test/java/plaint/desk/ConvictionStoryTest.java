package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.docket.Conviction;
import plaint.docket.EventKind;
import plaint.drafting.Passage;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;

/// S2 and S8, the criminal track: what the criminal court gave each of the sellers is recorded at the desk, is pleaded, and makes a seller who comes back known as punished.
class ConvictionStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    private static final PartyId LIU = new PartyId("liu");
    private static final LocalDate JUDGED = LocalDate.of(2017, 5, 16);
    @TempDir Path folder;
    private Office office;
    private CaseFile bare;

    @BeforeEach void theSampleCaseBeforeAnybodyRecordedTheConvictions() throws Refused {
        office = SampleStore.open(folder.resolve("store"), "test");
        var file = new ShowCase(office).run(NO);
        for (var c : file.convictions()) file = new RecordConviction(office).run(file, c, null);
        bare = file.changed(d -> {
            var facts = new java.util.TreeMap<>(d.facts);
            facts.remove("convictionEffective");
            d.facts = facts;
        });
        bare = new EditCase(office).run(file, d -> d.facts = bare.facts(), Notice.of("history.storyChanged", "x", "y"));
    }

    @AfterEach void close() {
        office.close();
    }

    private static Conviction liu(LocalDate on) {
        return new Conviction(LIU, "深圳市罗湖区人民法院", "（2017）粤0303刑初900号", "销售假冒注册商标的商品罪", 36, 36, false, new Money(20_000_000, Money.CNY), on, on.plusDays(17), new ExhibitId("judgment"));
    }

    private String complaint(CaseFile file) throws Refused {
        return new ShowDraft(office).run(file, 2, "consolidated").passages().stream().map(Passage::shown).collect(Collectors.joining("\n"));
    }

    @Test void whatIsRecordedIsPleadedWithNumberTermFineAndForce() throws Refused {
        assertThat(complaint(bare)).doesNotContain("刑事判决认定");
        var file = new RecordConviction(office).run(bare, null, liu(JUDGED));
        assertThat(complaint(file)).contains("深圳市罗湖区人民法院以（2017）粤0303刑初900号刑事判决认定").contains("判处有期徒刑三年，缓刑三年，并处罚金人民币200,000元").contains("上述刑事判决已于2017年6月2日发生法律效力");
        var fined = new Conviction(LIU, liu(JUDGED).court(), null, liu(JUDGED).offence(), 0, 0, false, liu(JUDGED).fine(), JUDGED, null, null);
        file = new RecordConviction(office).run(file, liu(JUDGED), fined);
        assertThat(file.convictions()).containsExactly(fined);
        assertThat(complaint(file)).contains("，单处罚金人民币200,000元").doesNotContain("判处有期徒刑").doesNotContain("上述刑事判决已于");
        assertThat(file.events().stream().filter(e -> e.kind() == EventKind.CONVICTED)).hasSize(1);
        assertThat(new ShowCase(office).history(NO)).extracting(h -> h.what().key()).startsWith("history.conviction", "history.conviction", "history.storyChanged");
    }

    @Test void aJudgmentTheStoryDidNotTellOfBecomesItsMilestone() throws Refused {
        var file = new RecordConviction(office).run(bare, null, liu(LocalDate.of(2017, 11, 3)));
        assertThat(file.events()).filteredOn(e -> e.kind() == EventKind.CONVICTED && e.day().equals(LocalDate.of(2017, 11, 3))).singleElement()
            .satisfies(e -> assertThat(e.exhibits()).containsExactly(new ExhibitId("judgment")));
        assertThat(complaint(file)).contains("2017年11月3日，深圳市罗湖区人民法院");
    }

    @Test void aSellerWhoComesBackIsKnownAsPunishedFromThenOn() throws Exception {
        var later = office.archive().write(w -> w.add(CaseText.parse("""
            no: 2019-0007
            forum: cn
            court: longgang
            cause: network-service-contract
            parties:
              - {kind: person, id: same, name: 刘某均}
            seats:
              - {party: same, role: DEFENDANT, filing: 1}
            filings:
              - {no: 1, kind: initial, dated: 2019-01-07, claim: 1}
            claims:
              - {no: 1, on: 2019-01-07, election: CONTRACT}
            """, "later.yaml", Path.of("/")).caseFile(), Notice.of("history.imported", "later.yaml", 0)));
        var same = later.party(new PartyId("same"));
        assertThat(new CheckConflicts(office).look(later, same).hits()).isNotEmpty().noneMatch(h -> h.punished());
        new RecordConviction(office).run(bare, null, liu(JUDGED));
        assertThat(new CheckConflicts(office).look(later, same).hits()).anyMatch(h -> h.punished());
        assertThat(plaint.store.StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void whatCannotBeIsTold() {
        var verb = new RecordConviction(office);
        var suspendedNothing = new Conviction(LIU, "法院", null, "罪名", 0, 12, false, null, JUDGED, JUDGED.minusDays(1), new ExhibitId("nowhere"));
        assertThat(verb.faults(bare, null, suspendedNothing)).extracting(f -> f.path().substring(f.path().lastIndexOf('/'))).contains("/suspended", "/effective", "/exhibit");
        assertThatThrownBy(() -> verb.run(bare, null, liu(Now.today().plusDays(2)))).isInstanceOf(Refused.class);
        assertThat(List.of(bare.convictions())).containsExactly(List.of());
    }
}
