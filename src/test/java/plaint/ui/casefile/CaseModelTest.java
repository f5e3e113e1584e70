package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.desk.Home;
import plaint.desk.ShowCase;
import plaint.evidence.Exhibit;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.ui.Backstage;

class CaseModelTest {
    static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;

    @Test void filesAddedBecomeExhibitsOfTheNextFilingAndTheLastIsSelected() throws Refused {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            // these papers are in the case already, and whoever is asked keeps them
            b.answers.yes = false;
            int before = model.file().exhibits().size();
            onScreen(() -> model.add(papers()));
            await("two more exhibits", () -> model.file().exhibits().size() == before + 2);
            await("the last is selected", () -> model.exhibitProperty().get() != null);
            var added = model.file().exhibit(model.exhibitProperty().get()).orElseThrow();
            assertThat(added.files().getFirst().name()).isEqualTo("invoice-notary.png");
            assertThat(added.filing()).isEqualTo(model.file().lastFiling() + 1);
            assertThat(new ShowCase(b.office).run(NO)).isEqualTo(model.file());
            assertThat(b.answers.told).isEmpty();
        }
    }

    /// A case told from its judgment on (as that of 2020, from the press) has neither a docket number nor a filing of ours; it was filed all the same.
    @Test void aCaseThatIsJudgedIsNotSentThroughTheStepsToItsFiling() throws Refused {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var told = onScreen(() -> new CaseModel(b.desktop, new CaseNo("2020-0001")));
            onScreen(() -> told.load(() -> { }));
            await("the case of 2020", () -> told.opened() != null);
            assertThat(told.file().docketNo()).isNull();
            assertThat(told.file().filings()).noneMatch(f -> f.submitted() != null);
            assertThat(told.beforeFiling()).isFalse();
        }
    }

    @Test void movingUpIsSavedAndChangesNothingElse() throws Refused {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            // these papers are in the case already, and whoever is asked keeps them
            b.answers.yes = false;
            onScreen(() -> model.add(papers()));
            int last = model.file().lastFiling() + 1;
            await("two new exhibits", () -> of(model, last).size() == 2);
            var before = of(model, last);
            var old = of(model, 1);
            onScreen(() -> model.move(before.get(1), -1));
            await("they have changed places", () -> of(model, last).equals(List.of(before.get(1), before.get(0))));
            assertThat(of(model, 1)).isEqualTo(old);
            assertThat(new ShowCase(b.office).run(NO).exhibits()).isEqualTo(model.file().exhibits());
            assertThat(new ShowCase(b.office).history(NO).getFirst().what().key()).isEqualTo("history.moved");
        }
    }

    @Test void threeQuickStepsUpAreThreePlaces() {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            // these papers are in the case already, and whoever is asked keeps them
            b.answers.yes = false;
            int last = model.file().lastFiling() + 1;
            onScreen(() -> model.add(papers()));
            await("two new exhibits", () -> of(model, last).size() == 2);
            onScreen(() -> model.add(papers()));
            await("four new exhibits", () -> of(model, last).size() == 4);
            var moved = of(model, last).getLast();
            onScreen(() -> {
                for (int i = 0; i < 3; i++) model.move(moved, -1);
            });
            await("the last is the first", () -> of(model, last).getFirst().equals(moved));
            assertThat(b.answers.told).isEmpty();
        }
    }

    @Test void theFirstOfItsFilingStaysWhereItIs() {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            // these papers are in the case already, and whoever is asked keeps them
            b.answers.yes = false;
            onScreen(() -> model.add(papers()));
            int last = model.file().lastFiling() + 1;
            await("two new exhibits", () -> of(model, last).size() == 2);
            int revision = model.file().revision();
            onScreen(() -> model.move(of(model, last).getFirst(), -1));
            onScreen(() -> model.describe(retitled(model, of(model, last).getFirst())));
            await("the wording is saved", () -> model.file().exhibit(of(model, last).getFirst()).map(x -> "Another title".equals(x.latin())).orElse(false));
            assertThat(model.file().revision()).as("only the wording was saved").isEqualTo(revision + 1);
        }
    }

    @Test void anExhibitHandedInIsNotMovedAndThePersonIsTold() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var model = opened(b);
            var order = of(model, 1);
            assertThat(model.frozen(model.file().exhibit(order.get(3)).orElseThrow())).isTrue();
            onScreen(() -> model.move(order.get(3), -1));
            await("the refusal is told", () -> !b.answers.told.isEmpty());
            assertThat(b.answers.told).singleElement().satisfies(n -> assertThat(n.key()).isEqualTo("desk.refused.frozen"));
            assertThat(of(model, 1)).isEqualTo(order);
        }
    }

    @Test void aFileThatIsNoPaperIsToldByNameAndTheRestGoesOn() throws IOException {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = opened(b);
            int before = model.file().exhibits().size();
            var nothing = Files.createFile(folder.resolve("empty.pdf"));
            onScreen(() -> model.add(List.of(nothing, papers().getFirst())));
            await("one more exhibit", () -> model.file().exhibits().size() == before + 1);
            await("the refusal is told", () -> !b.answers.told.isEmpty());
            assertThat(b.answers.told.getFirst().in(Lang.EN)).contains("empty.pdf");
        }
    }

    static CaseModel opened(Backstage b) {
        var model = onScreen(() -> new CaseModel(b.desktop, NO));
        onScreen(() -> model.load(() -> { }));
        await("the case", () -> model.opened() != null);
        return model;
    }

    static List<Path> papers() {
        var seeds = Home.find().seeds().resolve("2016-0001/exhibits");
        return List.of(seeds.resolve("licence.pdf"), seeds.resolve("invoice-notary.png"));
    }

    static List<ExhibitId> of(CaseModel model, int filing) {
        return onScreen(() -> model.file().exhibits().stream().filter(x -> x.filing() == filing).map(Exhibit::id).toList());
    }

    private static Exhibit retitled(CaseModel model, ExhibitId id) {
        var x = model.file().exhibit(id).orElseThrow();
        return new Exhibit(x.id(), x.title(), "Another title", x.kind(), x.held(), x.theme(), x.source(), x.proves(), x.dated(), x.filing(), x.files());
    }
}
