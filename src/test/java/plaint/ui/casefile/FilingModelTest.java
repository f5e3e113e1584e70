package plaint.ui.casefile;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Lang;
import plaint.ui.Backstage;

class FilingModelTest {
    @TempDir Path folder;

    @Test void aFilingIsLookedAtThenProduced() throws IOException {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = looked(b);
            await("the preview", () -> model.previewProperty().get() != null);
            assertThat(model.previewProperty().get()).isRegularFile();
            assertThat(onScreen(model::ready)).isTrue();
            var out = folder.resolve("out");
            onScreen(() -> model.produce(out));
            await("the sets", () -> model.producedProperty().get() != null);
            assertThat(model.producedProperty().get().sets()).hasSameSizeAs(model.planProperty().get().sets()).allSatisfy(s -> assertThat(s.file()).isRegularFile().hasParent(out));
            // whoever leaves the case and comes back prints what lies there, but not where a file was written over since
            var again = looked(b);
            assertThat(again.producedProperty().get()).isEqualTo(model.producedProperty().get());
            Files.writeString(again.producedProperty().get().sets().getFirst().file(), "another");
            assertThat(looked(b).producedProperty().get()).isNull();
            assertThat(b.answers.told).isEmpty();
        }
    }

    @Test void whatIsCancelledLeavesNothing() throws IOException {
        try (var b = Backstage.sample(folder, Lang.EN)) {
            var model = looked(b);
            await("the preview", () -> model.previewProperty().get() != null);
            var out = folder.resolve("out");
            onScreen(() -> {
                model.produce(out);
                model.runningProperty().get().cancel();
            });
            await("the job has ended", () -> model.runningProperty().get() == null);
            assertThat(model.producedProperty().get()).isNull();
            assertThat(Files.exists(out) ? Files.list(out).toList() : java.util.List.of()).isEmpty();
            // what was produced there before stays when a second go is stopped
            onScreen(() -> model.produce(out));
            await("the sets", () -> model.producedProperty().get() != null && model.runningProperty().get() == null);
            var before = model.producedProperty().get().sets().stream().map(s -> s.file().getFileName().toString()).toList();
            onScreen(() -> {
                model.produce(out);
                model.runningProperty().get().cancel();
            });
            await("the job has ended again", () -> model.runningProperty().get() == null);
            try (var all = Files.list(out)) {
                assertThat(all.map(f -> f.getFileName().toString())).containsExactlyInAnyOrderElementsOf(before);
            }
        }
    }

    /// An exhibit moved twice in a moment asks for the pages twice: neither takes the file from the other.
    @Test void pagesAskedForTwiceAtOnceAreDrawn() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var no = new plaint.key.CaseNo("2016-0001");
            var drawn = new java.util.concurrent.atomic.AtomicInteger();
            onScreen(() -> {
                for (int i = 0; i < 3; i++) b.desktop.jobs().run(p -> new plaint.desk.ProduceFiling(b.office).preview(no, 1, p), set -> drawn.incrementAndGet());
            });
            await("all three, or why not", () -> drawn.get() + b.answers.told.size() == 3);
            assertThat(b.answers.told).isEmpty();
        }
    }

    /// A screen is the first to ask for a part of a pack whose file is damaged: the refusal is told in its own words, once.
    @Test void aRefusalOnTheScreensThreadIsToldAsOne() {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var why = new plaint.text.Refused("forum.refused.unknown", "cn", "x", "y");
            onScreen(() -> {
                var before = Thread.currentThread().getUncaughtExceptionHandler();
                b.desktop.jobs().watchScreen();
                var watching = Thread.currentThread().getUncaughtExceptionHandler();
                watching.uncaughtException(Thread.currentThread(), why);
                watching.uncaughtException(Thread.currentThread(), why);
                Thread.currentThread().setUncaughtExceptionHandler(before);
            });
            await("told", () -> !b.answers.told.isEmpty());
            assertThat(b.answers.told).containsExactly(why.notice());
        }
    }

    @Test void aLostExhibitStopsTheFiling() throws IOException {
        try (var b = Backstage.sample(folder, Lang.ZH)) {
            var lost = lose(CaseModelTest.opened(b), folder.resolve("store"));
            var model = looked(b);
            await("the check", () -> model.planProperty().get() != null);
            assertThat(model.planProperty().get().stopped()).isTrue();
            assertThat(onScreen(model::ready)).as("a stop keeps it from being produced").isFalse();
            await("why there is nothing to look at", () -> model.unseenProperty().get() != null);
            onScreen(() -> model.produce(folder.resolve("out")));
            await("not even a draft can be made", () -> !b.answers.told.isEmpty() && model.runningProperty().get() == null);
            assertThat(folder.resolve("out")).isEmptyDirectory();
            // put back from a backup while another tab is looked at
            onScreen(() -> model.looking(false));
            for (var f : lost.entrySet()) Files.write(f.getKey(), f.getValue());
            onScreen(() -> model.looking(true));
            await("the file is found again", () -> model.planProperty().get() != null && !model.planProperty().get().stopped() && model.previewProperty().get() != null);
            assertThat(onScreen(model::ready)).isTrue();
        }
    }

    /// Takes the first file of the filing the page opens on out of the vault.
    private static java.util.Map<Path, byte[]> lose(CaseModel model, Path store) throws IOException {
        var lost = new java.util.HashMap<Path, byte[]>();
        var digest = model.file().exhibits().stream().filter(x -> x.filing() == model.file().lastFiling()).findFirst().orElseThrow().files().getFirst().digest().hex();
        try (var all = Files.walk(store)) {
            for (var f : all.filter(f -> f.getFileName().toString().startsWith(digest)).toList()) {
                lost.put(f, Files.readAllBytes(f));
                Files.delete(f);
            }
        }
        return lost;
    }

    private static FilingModel looked(Backstage b) {
        var owner = CaseModelTest.opened(b);
        var model = onScreen(() -> new FilingModel(owner, b.desktop));
        await("the plan", () -> model.planProperty().get() != null || model.refusedProperty().get() != null);
        assertThat(model.refusedProperty().get()).isNull();
        return model;
    }
}
