package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseFile;
import plaint.casefile.CaseText;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.party.ConflictCheck;
import plaint.party.ConflictCheck.How;
import plaint.text.Notice;

/// S8, a punished seller who comes back: a new case with people who stand in the sample case under other spellings and shared numbers.
@Execution(ExecutionMode.CONCURRENT)
class ConflictStoryTest {
    @TempDir Path folder;
    private Office office;
    private CaseFile later;

    @BeforeEach void theSampleCaseAndALaterOne() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "甲");
        later = office.archive().write(w -> w.add(CaseText.parse("""
            no: 2019-0007
            forum: cn
            court: longgang
            cause: network-service-contract
            parties:
              - {kind: company, id: platform, name: 浙江淘寶網絡有限公司}
              - {kind: person, id: same, name: 刘某均, phone: +86 199 0000 0001}
              - {kind: person, id: sounds, name: 刘谋军}
              - {kind: person, id: card, name: 何某}
              - {kind: person, id: stranger, name: 赵某无关}
            seats:
              - {party: same, role: DEFENDANT, filing: 1}
            shops:
              - {id: s1, name: 晶飾小棧（样本）, account: other_account, runBy: card}
            relations:
              identifiers:
                - {kind: ADDRESS, value: 广东省深圳市龍崗區样本花园2栋202房（样本地址）, party: card}
            filings:
              - {no: 1, kind: initial, dated: 2019-01-07, claim: 1}
            claims:
              - {no: 1, on: 2019-01-07, election: CONTRACT}
            """, "later.yaml", Path.of("/")).caseFile(), Notice.of("history.imported", "later.yaml", 0)));
    }

    @AfterEach void close() {
        office.close();
    }

    private List<ConflictCheck.Hit> hits(String party) throws Exception {
        return new CheckConflicts(office).look(later, later.party(new PartyId(party))).hits();
    }

    @Test void theSameNameAndTheSamePhoneAreFoundWithTheCaseAndThePunishment() throws Exception {
        assertThat(hits("same")).anySatisfy(h -> {
            assertThat(h.how()).isEqualTo(How.NAME);
            assertThat(h.caseNo()).isEqualTo(new CaseNo("2016-0001"));
            assertThat(h.role()).isEqualTo("DEFENDANT");
            assertThat(h.punished()).isTrue();
        }).anySatisfy(h -> {
            assertThat(h.how()).isEqualTo(How.IDENTIFIER);
            assertThat(h.detail()).isEqualTo("PHONE 199****0001");
        });
        assertThat(new CheckConflicts(office).look(later, later.party(new PartyId("same"))).returns()).isTrue();
    }

    @Test void traditionalSignsAndNamesThatSoundAlikeAreFound() throws Exception {
        assertThat(hits("platform")).isNotEmpty().allSatisfy(h -> {
            assertThat(h.how()).isEqualTo(How.VARIANT);
            assertThat(h.role()).isEqualTo("PLAINTIFF");
        });
        assertThat(hits("sounds")).anySatisfy(h -> {
            assertThat(h.how()).isEqualTo(How.PINYIN);
            assertThat(h.caseNo().value()).isEqualTo("2016-0001");
        });
    }

    @Test void anIdentifierKeptBesideAPartyIsFoundWithItsHolder() throws Exception {
        assertThat(hits("card")).singleElement().satisfies(h -> {
            assertThat(h.name()).isEqualTo("王某怡");
            assertThat(h.detail()).isEqualTo("ADDRESS 广东省深圳市****");
        });
        assertThat(hits("stranger")).isEmpty();
    }

    @Test void theResultIsKeptWithTheDecisionAndBothStandInHistory() throws Exception {
        var checked = new CheckConflicts(office).run(later, new PartyId("same"));
        var check = checked.relations().conflicts().getLast();
        assertThat(check.open()).isTrue();
        var decided = new CheckConflicts(office).decide(checked, check, "同一人，此前为对方当事人，无冲突");
        assertThat(decided.relations().conflicts()).singleElement().satisfies(c -> assertThat(c.open()).isFalse());
        assertThat(new ShowCase(office).history(later.no())).extracting(h -> h.what().key()).startsWith("history.conflictDecided", "history.conflictCheck");
        assertThat(plaint.store.StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void whoLooksAtAFullNumberStandsInHistoryAndTheStoreStaysSound() throws Exception {
        new RevealIdentity(office).run(later.no(), "刘某均");
        assertThat(new ShowCase(office).history(later.no()).getFirst().what()).isEqualTo(Notice.of("history.revealed", "刘某均"));
        assertThat(plaint.store.StoreCheck.run(office.archive())).isEmpty();
        assertThat(new ShowCase(office).run(later.no()).revision()).isEqualTo(later.revision());
    }
}
