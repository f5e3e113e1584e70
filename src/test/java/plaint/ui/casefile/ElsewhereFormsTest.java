package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.concurrent.atomic.AtomicReference;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.casefile.CaseFile;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.Backstage;

/// A lawyer drafts a case of the office's own for another court: chooses it, is asked for what it needs, form after form, until the papers can be drafted; what was entered is there the next time.
class ElsewhereFormsTest {
    @TempDir Path folder;

    @Test void anOwnCaseIsAskedWhatAnotherCourtNeedsAndThenDrafted() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = CaseModelTest.opened(b);
            onScreen(() -> model.edit(d -> d.sample = false, Notice.of("history.caseOpened")));
            await("a case of the office's own", () -> !model.file().sample());
            var drafted = new AtomicReference<CaseFile>();
            for (int i = 0; i < 8; i++) b.answers.writes.add(ElsewhereFormsTest::fill);
            onScreen(() -> new ElsewhereForms(model, b.desktop).open("us-wawd", drafted::set));
            await("its papers", () -> drafted.get() != null);
            assertThat(b.answers.told).isEmpty();
            assertThat(b.answers.sentBack).isEmpty();
            assertThat(b.answers.asked).as("where, then what is lacking").hasSize(2);
            assertThat(drafted.get().forum()).isEqualTo("us-wawd");
            assertThat(drafted.get().facts()).containsEntry("counselStreet", "样本填写").containsKey("liu.citizenship");
            await("kept with the case", () -> model.file().facts().containsKey("elsewhere.us-wawd.fact.liu.citizenship"));
            assertThat(model.file().forum()).isEqualTo("cn");
            b.answers.asked.clear();
            b.answers.writes.clear();
            b.answers.writes.add(form -> { });
            drafted.set(null);
            onScreen(() -> new ElsewhereForms(model, b.desktop).open("us-wawd", drafted::set));
            await("its papers again", () -> drafted.get() != null);
            assertThat(b.answers.asked).as("nothing is asked twice").hasSize(1);
        }
    }

    /// What stands empty is filled in: the first of choices, the first of boxes.
    private static void fill(Node node) {
        switch (node) {
            case ComboBox<?> c -> {
                if (c.getValue() == null) c.getSelectionModel().select(0);
            }
            case DatePicker d -> d.getEditor().setText(LocalDate.of(2018, 3, 19).toString());
            case CheckBox c -> {
                if (!c.getParent().getChildrenUnmodifiable().getFirst().equals(c)) return;
                c.setSelected(true);
            }
            case TextInputControl t -> {
                if (t.getText().isEmpty()) t.setText("折合".equals(t.getAccessibleText()) ? "6.33" : "样本填写");
            }
            case ScrollPane s -> fill(s.getContent());
            case Parent p -> p.getChildrenUnmodifiable().forEach(ElsewhereFormsTest::fill);
            default -> { }
        }
    }
}
