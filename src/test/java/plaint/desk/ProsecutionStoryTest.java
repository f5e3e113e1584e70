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

    @Test void aLeadLosesNothingOfItsScoreWhenItsCaseIsOpened() throws Exception {
        try (var office = Office.open(temp.resolve("store"), Home.find(), "办案人甲")) {
            // first seen in March, last in June; the account the money went to is known
            var list = LeadLists.file(temp.resolve("l.csv"), LeadLists.HEADING_ZH + "\nL1,风控,9001,店一,个人,刘某均,44039919840312001X,,,19900000001,样本银行深圳分行,6222021234567890128,样本地址,广东省,深圳市,施华洛世奇,手表,手表,300,400,120000,0.9,"
                + "LEAD,2016-03-14,2016-06-30,V1,2015-01-01\n", "UTF-8");
            assertThat(new ImportLeads(office).run(list, "auto", TODAY, temp.resolve("r.csv"), Lang.ZH, Progress.NONE).added()).isEqualTo(1);
            var lead = new ProsecutionList(office).run(LeadQuery.ALL, TODAY).getFirst();
            assertThat(lead.rank()).returns(1000, Rank::assets);
            var opened = new OpenNewCase(office).run(Map.of("leads", "L1", "plaintiff", "样本网络有限公司", "court", "longgang", "cause", "network-service-contract", "dated", "2017-01-09", "goodwill", "100000"));
            assertThat(opened.relations().identifiers()).singleElement().satisfies(i -> {
                assertThat(i.kind()).isEqualTo(plaint.party.Identifier.Kind.BANK_ACCOUNT);
                assertThat(i.value()).isEqualTo("样本银行深圳分行 6222021234567890128");
                assertThat(i.masked()).isEqualTo("**** 0128");
                assertThat(opened.party(i.party()).name()).isEqualTo("刘某均");
                assertThat(opened.shop(i.shop()).account()).isEqualTo("9001");
            });
            var file = new ProsecutionList(office).run(LeadQuery.ALL, TODAY).getFirst();
            assertThat(file.file().no()).isEqualTo(opened.no());
            assertThat(file.rank()).as("its time runs from the day the shop was found, on the list and in the case").returns(lead.rank().barredOn(), Rank::barredOn).returns(1000, Rank::assets);
            assertThat(new PrintProsecution(office).run(LeadQuery.ALL, TODAY, Lang.ZH, temp.resolve("list.pdf"), Progress.NONE)).satisfies(f -> assertThat(text(f)).contains("诉刘某均").doesNotContain("刘某均，"));
        }
    }

    private static String text(Path pdf) throws java.io.IOException {
        try (var doc = org.apache.pdfbox.Loader.loadPDF(pdf.toFile())) {
            return new org.apache.pdfbox.text.PDFTextStripper().getText(doc).replaceAll("\\s+", "");
        }
    }
}
