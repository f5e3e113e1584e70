package plaint.ui.due;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.CaseDue;
import plaint.desk.ShowCase;
import plaint.desk.StrikeDue;
import plaint.docket.DueItem;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.Backstage;

/// What is overdue is counted in the side bar; the count is right whichever screen a deadline was struck on.
class DueBadgeTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void theCountFollowsWhatIsDoneElsewhere() throws Exception {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = onScreen(() -> new DueModel(b.desktop, Now.today()));
            onScreen(model::count);
            await("what is overdue", () -> model.pressingBinding().getValue().intValue() > 0);
            int before = onScreen(() -> model.pressingBinding().getValue().intValue());
            var first = new CaseDue(b.office).run(new ShowCase(b.office).run(NO)).items().stream().filter(i -> i.kind() == DueItem.Kind.DEADLINE && i.struck() == null && i.due().isBefore(Now.today())).findFirst().orElseThrow();
            new StrikeDue(b.office).run(NO, first.id(), "已交（样本）");
            onScreen(() -> {
                b.desktop.statusProperty().get();
                b.desktop.statusProperty().set(Notice.of("ui.status.saved"));
            });
            await("one less", () -> model.pressingBinding().getValue().intValue() < before);
            assertThat(onScreen(() -> model.pressingBinding().getValue().intValue())).isEqualTo(before - 1);
        }
    }
}
