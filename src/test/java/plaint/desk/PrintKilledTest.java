package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import plaint.key.CaseNo;
import plaint.print.PrintJob;
import plaint.print.PrintTask;
import plaint.print.PrintTask.State;
import plaint.work.Progress;

/// The process that prepares a print job is killed while it does. Nobody else prints meanwhile, because every process that does is killed.
@ResourceLock(PrintKilledTest.PRINTING)
class PrintKilledTest {
    /// Tests that have print jobs prepared while others run hold this, shared among them.
    static final String PRINTING = "processes that prepare print jobs";
    @TempDir Path folder;

    private static void kill() {
        ProcessHandle.current().children().filter(PrintKilledTest::prints).forEach(ProcessHandle::destroyForcibly);
    }

    /// Of a long command Java tells only the beginning; Linux tells all of it.
    private static boolean prints(ProcessHandle process) {
        var told = Path.of("/proc", Long.toString(process.pid()), "cmdline");
        try {
            var command = Files.isReadable(told) ? Files.readString(told, StandardCharsets.ISO_8859_1) : process.info().commandLine().orElse("");
            return command.contains("plaint.print.Press");
        } catch (IOException e) {
            // it has ended by itself
            return false;
        }
    }

    @Test void aTaskWhosePrinterProcessIsKilledSaysSoAndPrintedAgainHasEverySideOnce() throws Exception {
        try (var office = SampleStore.open(folder.resolve("store"), "tester")) {
            var made = new PreparePrint(office).run(PreparePrint.Order.usual(new CaseNo("2016-0001"), 1, ""), LocalDateTime.of(2016, 12, 29, 9, 30), Progress.NONE);
            var queue = new PrintQueue(office);
            var task = made.tasks().stream().max(java.util.Comparator.comparingInt(PrintTask::sides)).orElseThrow();
            for (var t : made.tasks()) if (t.no() != task.no()) queue.hold(made.no(), t.no(), true);
            var next = new PrintNext(office);
            var stopped = next.run(made.no(), seen -> {
                if (done(seen, task) > 0) kill();
            }, Progress.NONE).orElseThrow().task(task.no()).orElseThrow();
            assertThat(stopped.state()).isEqualTo(State.FAILED);
            assertThat(stopped.why().key()).isEqualTo("print.refused.lost");
            assertThat(stopped.done()).as("sides that were ready are not on paper").isZero();
            assertThat(queue.folder(made)).isDirectoryNotContaining("glob:**.{ps,part}");
            assertThat(queue.log().getFirst().what().key()).isEqualTo("print.log.unprinted");

            queue.retry(made.no(), task.no(), stopped.resumeAt() + 1);
            assertThat(next.run(made.no(), seen -> { }, Progress.NONE).orElseThrow().task(task.no()).orElseThrow().state()).isEqualTo(State.PRINTED);
            var ps = Files.readString(queue.folder(made).resolve(made.queueName(task) + ".ps"), StandardCharsets.ISO_8859_1);
            assertThat(Pattern.compile("(?m)^%%Page: ").matcher(ps).results().count()).isEqualTo(task.sides());
        }
    }

    private static int done(PrintJob job, PrintTask task) {
        return job.task(task.no()).map(PrintTask::done).orElse(0);
    }
}
