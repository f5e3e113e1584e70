package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.claim.ExchangeRate;
import plaint.key.CaseNo;
import plaint.party.Agent;
import plaint.text.Notice;
import plaint.text.Refused;

/// A case of the office's own is seen under another forum: what that forum asks for is named, asked for under readable names, kept with the case, and nothing of it is made up.
class ElsewhereTest {
    @TempDir Path folder;

    @Test void anOwnCaseIsDraftedForAnotherCourtWithWhatTheOfficeEntered() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            // the sample case as if it were the office's own: nothing beside it says how it stands elsewhere
            var own = new EditCase(office).run(new ShowCase(office).run(new CaseNo("2016-0001")), d -> d.sample = false, Notice.of("history.caseOpened"));
            var verb = new TransposeCase(office);
            assertThat(verb.forums(own)).contains("ew", "us-wawd", "us-cand").doesNotContain("cn", "us-california");
            assertThat(verb.prepared(own, "ew")).isFalse();
            assertThatThrownBy(() -> verb.run(own, "ew")).isInstanceOfSatisfying(Refused.class, r -> assertThat(r.notice().key()).isEqualTo("desk.refused.notThere"));
            assertThatThrownBy(() -> verb.enter(own, "ew", new Elsewhere("no such court", "contract", null, null, Map.of()))).isInstanceOf(Refused.class);
            var counsel = new Agent("Solicitor A (sample)", "Solicitor A (sample)", Agent.Kind.LAWYER, "Sample LLP", "000", "020 0000 0000", List.of(), null, null, null);
            var entered = new Elsewhere("kbd", "contract", counsel, new ExchangeRate("CNY", "GBP", new BigDecimal("0.1126"), LocalDate.of(2018, 3, 19), "sample rate"), Map.of("counts", "breach-of-contract"));
            var kept = verb.enter(own, "ew", entered);
            assertThat(kept.forum()).isEqualTo("cn");
            assertThat(verb.entered(kept, "ew")).isEqualTo(entered);
            assertThat(verb.entered(kept, "us-wawd")).isNull();
            var there = verb.run(kept, "ew");
            assertThat(there.sample()).as("every page is marked").isTrue();
            assertThat(there.facts()).containsEntry("transposed", "TRANSPOSED, NOT FOR FILING").doesNotContainKey("counselStreet");
            var needs = new NeededFacts(office).run(there, 1);
            assertThat(needs.facts()).extracting(NeededFacts.Need::key).contains("counselStreet", "liu.entity");
            assertThat(needs.facts()).extracting(n -> n.name().en()).contains("Solicitors' street", "Liu: Kind of person or company");
            var asked = new ArrayList<String>();
            for (int round = 0; round < 6 && !needs.facts().isEmpty(); round++) {
                var more = new TreeMap<String, String>();
                needs.facts().forEach(n -> asked.add(n.name().en()));
                for (var n : needs.facts()) more.put(n.key(), "entered (sample)");
                entered = entered.with(more);
                kept = verb.enter(kept, "ew", entered);
                needs = new NeededFacts(office).run(verb.run(kept, "ew"), 1);
            }
            assertThat(needs.facts()).isEmpty();
            assertThat(asked).contains("Breach of contract: breach of that term");
            assertThat(new NeededFacts(office).run(kept, 1).facts()).as("what is entered for another forum is no fact of the case's own papers").extracting(NeededFacts.Need::key).doesNotContain("counselStreet");
            assertThat(needs.none()).isTrue();
            var planned = new PlanFiling(office).run(verb.run(kept, "ew"), 1);
            assertThat(planned.sets().getFirst().plan().pages()).isGreaterThan(20);
            // the claim stays in yuan: the papers say why, what it comes to in the money of the court, by whose rate of which day, and the fee is that of the sum here
            assertThat(asked).contains("Why payment in a foreign currency is claimed");
            var told = new PlanFiling(office).lay(verb.run(kept, "ew"), 1).getFirst().filled().stream().filter(f -> f.paper() != null).map(f -> f.paper().document().plainText().replace('\u00a0', ' ')).reduce("", String::concat).replaceAll("\\s+", " ");
            assertThat(told).contains("The claim is for payment in renminbi, because entered (sample). At the rate of RMB 1 = £0.1126 (sample rate, 19 March 2018) the sterling equivalent of RMB 3,210,000.00 is £361,446.00.",
                "(RMB 184.00) = RMB 2,599,920.00", "£10,000.00 (", "£371,446.00, with the legal representative’s costs");
            // and what nobody wrote in English is told before it is handed in
            assertThat(planned.findings()).filteredOn(f -> f.check().equals("script")).isNotEmpty().anySatisfy(f -> assertThat(f.what().in(plaint.text.Lang.EN)).startsWith("Particulars of Claim says “").contains("in Chinese"));
        }
    }
}
