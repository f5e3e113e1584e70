package plaint.ui.forums;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.EditTemplates.TemplateLine;
import plaint.text.Lang;
import plaint.ui.Backstage;

class ForumsModelTest {
    @TempDir Path folder;

    /// What is being written in a template waits while another is looked at, and is gone only when it is saved or given up.
    @Test void whatIsWrittenInATemplateWaitsUntilItIsSaved() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = onScreen(() -> new ForumsModel(b.desktop));
            onScreen(model::reload);
            await("the packs and templates", () -> !model.templatesProperty().get().isEmpty());
            var complaint = choose(model, "complaint");
            await("its text and a case it is tried on", () -> model.textProperty().get() != null && model.placeProperty().get() != null);
            var written = model.textProperty().get().now() + "\n\n样本文字。\n";
            onScreen(() -> model.writing(written));
            choose(model, "catalogue");
            await("the other template", () -> model.textProperty().get() != null && !written.startsWith(model.textProperty().get().now()));
            assertThat(onScreen(model::unsaved)).isNull();
            onScreen(() -> model.templateProperty().set(complaint));
            await("the first again", () -> model.textProperty().get() != null && written.startsWith(model.textProperty().get().now()));
            assertThat(onScreen(model::unsaved)).isEqualTo(written);
            onScreen(() -> model.save(written));
            await("it is the office's own now", () -> model.templatesProperty().get().stream().anyMatch(t -> t.path().equals(complaint.path()) && t.own()));
            onScreen(() -> model.writing(null));
            assertThat(onScreen(model::unsaved)).isNull();
        }
    }

    private static TemplateLine choose(ForumsModel model, String named) {
        return onScreen(() -> {
            var found = model.templatesProperty().get().stream().filter(t -> t.path().contains(named)).findFirst().orElseThrow();
            model.templateProperty().set(found);
            return found;
        });
    }
}
