package plaint.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static plaint.ui.Backstage.await;
import static plaint.ui.Backstage.onScreen;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.ref.WeakReference;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import plaint.ui.Backstage;

/// What work leaves behind does not stay in memory while the window rests.
class JobRunnerTest {
    @Test void aListThatWasReadAndLetGoIsGivenBackOnceNothingIsUnderWay() {
        Backstage.startScreen();
        var jobs = onScreen(() -> new JobRunner(n -> { }));
        onScreen(() -> jobs.rest(1));
        var read = new AtomicReference<WeakReference<int[]>>();
        long before = collections();
        onScreen(() -> {
            jobs.run(p -> new int[1_000_000], list -> read.set(new WeakReference<>(list)));
        });
        await("the list", () -> read.get() != null);
        await("its memory given back", () -> read.get().get() == null);
        assertThat(collections()).isGreaterThan(before);
        onScreen(jobs::close);
    }

    private static long collections() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream().mapToLong(GarbageCollectorMXBean::getCollectionCount).sum();
    }
}
