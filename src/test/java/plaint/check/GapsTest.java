package plaint.check;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import plaint.casefile.CaseText;
import plaint.desk.Home;
import plaint.text.Lang;

/// What a case lacks is told from its records, with the place where it is filled in.
class GapsTest {
    @Test void aDefendantWithoutANumberIsNamedAndLedTo() throws Exception {
        var gaps = Gaps.of(CaseText.read(Home.find().seeds().resolve("2017-0001/case.yaml")).caseFile());
        assertThat(gaps).anySatisfy(g -> {
            assertThat(g.told().in(Lang.ZH)).isEqualTo("许某 缺证件号码");
            assertThat(g.tab()).isEqualTo("parties");
            assertThat(g.item()).isEqualTo("xu");
        });
        assertThat(gaps).anySatisfy(g -> assertThat(g.told().key()).isEqualTo("check.gap.address"));
    }

    @Test void anUnprovedLinkIsAGapAndAProvedOneIsNot() throws Exception {
        var c = CaseText.read(Home.find().seeds().resolve("2016-0001/case.yaml")).caseFile();
        assertThat(Gaps.of(c)).filteredOn(g -> g.told().key().equals("check.gap.link")).hasSize((int) c.links().stream().filter(l -> l.proof() == null).count());
        var proved = c.changed(d -> d.links = c.links().stream().filter(l -> l.proof() != null).toList());
        assertThat(Gaps.of(proved)).noneMatch(g -> g.told().key().equals("check.gap.link"));
    }
}
