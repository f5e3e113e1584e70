package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// The office words a template in its own way: a mistake is told with its line, the pack stays as it is, what was handed in before keeps its text, and the pack's text can be given back.
class TemplateStoryTest {
    private static final String PATH = "papers/parts/prayer.md";
    @TempDir Path folder;

    @Test void anOwnTemplateHoldsForWhatIsStillOpenAndIsGivenBack() throws Exception {
        var pack = Home.find().forums().resolve("cn").resolve(PATH);
        var before = Files.readString(pack);
        try (var office = SampleStore.open(folder.resolve("store"), "lawyer")) {
            var verb = new EditTemplates(office);
            var filed = new ShowCase(office).run(new CaseNo("2016-0001"));
            var file = open(office, filed);
            assertThat(verb.templates("cn")).anyMatch(t -> t.path().equals("papers/complaint.md") && t.titles().contains("民事起诉状")).anyMatch(t -> t.path().equals(PATH) && t.papers().isEmpty() && !t.own());
            var paper = verb.shownBy(file, 2, PATH).getFirst().key();
            assertThat(paper).isEqualTo("consolidated");
            var text = verb.text("cn", PATH).now();

            var wrong = text.replace("{{ allDefendants }}", "{{ allDefendant }}");
            int line = wrong.substring(0, wrong.indexOf("allDefendant }}")).split("\n", -1).length;
            assertThatThrownBy(() -> verb.look(file, 2, paper, PATH, wrong, Progress.NONE)).isInstanceOfSatisfying(Refused.class, e -> assertThat(EditTemplates.line(e.notice(), PATH, wrong)).isEqualTo(line));
            assertThatThrownBy(() -> verb.save(file, 2, paper, PATH, wrong)).isInstanceOf(Refused.class);
            assertThat(verb.text("cn", PATH).own()).isNull();

            var own = text.replace("本案诉讼费用由", "本案全部诉讼费用由");
            assertThat(verb.look(file, 2, paper, PATH, own, Progress.NONE).draft().passages()).anyMatch(p -> p.shown().contains("本案全部诉讼费用由"));
            assertThat(said(office, file)).doesNotContain("全部诉讼费用");
            verb.save(file, 2, paper, PATH, own);
            assertThat(said(office, file)).contains("全部诉讼费用");
            assertThat(verb.templates("cn")).anyMatch(t -> t.path().equals(PATH) && t.own());
            assertThat(LineChanges.brief(text, own, 0)).extracting(l -> l.sign()).containsExactly('-', '+');
            // handed in in 2018: as it was
            assertThat(said(office, filed)).doesNotContain("全部诉讼费用");
            assertThat(pack).hasContent(before);

            verb.reset("cn", PATH);
            assertThat(said(office, file)).doesNotContain("全部诉讼费用");
            assertThat(verb.text("cn", PATH).own()).isNull();
            assertThatThrownBy(() -> verb.text("cn", "papers/../pack.yaml")).isInstanceOf(Refused.class);
        }
    }

    private static String said(Office office, CaseFile file) throws Refused {
        return String.join("\n", new ShowDraft(office).run(file, 2, "consolidated").passages().stream().map(p -> p.shown()).toList());
    }

    private static CaseFile open(Office office, CaseFile c) throws Refused {
        return office.archive().write(w -> w.save(c.withFilings(c.filings().stream().map(f -> f.no() < 2 ? f : new Filing(f.no(), f.kind(), f.dated(), f.claim(), null, null, null)).toList()), Notice.of("history.filing", 2, "")));
    }
}
