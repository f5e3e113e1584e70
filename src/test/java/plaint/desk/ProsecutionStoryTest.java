package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.lead.LeadLists;
import plaint.lead.Rank;
import plaint.lead.RankWeights;
import plaint.text.Lang;
import plaint.view.LeadQuery;
import plaint.work.Progress;

/// The prosecution list holds leads and the cases not yet filed, by one score (S5).
class ProsecutionStoryTest {
    private static final LocalDate TODAY = LocalDate.of(2017, 1, 9);
    @TempDir Path temp;

    @Test void aCaseStandsAmongTheLeadsUntilItIsFiled() throws Exception {
        try (var office = Office.open(temp.resolve("store"), Home.find(), "办案人甲")) {
            var list = LeadLists.file(temp.resolve("l.csv"), LeadLists.HEADING_ZH + "\n" + LeadLists.row("L1", "9001", "店一", "刘某均", "", "19900000001", "施华洛世奇", "60000", "LEAD", "2016-03-14") + "\n", "UTF-8");
            new ImportLeads(office).run(list, "auto", TODAY, temp.resolve("r.csv"), Lang.ZH, Progress.NONE);
            var c = new OpenNewCase(office).run(Map.of("plaintiff", "样本网络有限公司", "court", "longgang", "cause", "network-service-contract", "dated", "2017-01-09", "defendant", "某甲（样本）",
                "defendant_id", "44039919860725002X", "defendant_address", "样本地址", "defendant_phone", "19900000002", "goodwill", "300000"));
            var ranked = new ProsecutionList(office).run(LeadQuery.ALL, TODAY);
            assertThat(ranked).hasSize(2);
            assertThat(ranked.getFirst()).satisfies(e -> assertThat(e.file().no()).isEqualTo(c.no()))
                .satisfies(e -> assertThat(e.rank()).returns(1000, Rank::amount).returns(500, Rank::proof).returns(0, Rank::repeat).returns(0, Rank::assets));
            assertThat(ranked.getLast().file()).isNull();
            new RankLeads(office).weigh(new RankWeights(0, 0, 0, 100, 0));
            assertThat(new ProsecutionList(office).run(LeadQuery.ALL, TODAY).getFirst().file()).as("the lead's time runs, that of the case is not known").isNull();
            new RankLeads(office).weigh(RankWeights.USUAL);

            assertThat(new ProsecutionList(office).run(LeadQuery.ALL.with("某甲"), TODAY)).singleElement().satisfies(e -> assertThat(e.file()).isNotNull());
            assertThat(new ProsecutionList(office).run(LeadQuery.ALL.in(2016, null, null), TODAY)).as("a filter of leads").allSatisfy(e -> assertThat(e.file()).isNull());
            assertThat(new PrintProsecution(office).run(LeadQuery.ALL, TODAY, Lang.ZH, temp.resolve("list.pdf"), Progress.NONE)).satisfies(f -> assertThat(Files.size(f)).isPositive());

            new HandInFiling(office).run(new ShowCase(office).run(c.no()), new HandInFiling.Given(null, 1, TODAY, null));
            assertThat(new ProsecutionList(office).run(LeadQuery.ALL, TODAY)).singleElement().satisfies(e -> assertThat(e.file()).isNull());
        }
    }
}
