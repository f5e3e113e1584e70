package plaint.work;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
class WorkersTest {
    private static final Workers WORKERS = new Workers(Sick.class, List.of(), new Workers.Limits(48, 400, 350, 1));
    private static final Duration LONG = Duration.ofSeconds(60);

    /// A worker that does what a hostile file makes it do.
    static final class Sick {
        private Sick() { }

        public static void main(String[] args) throws IOException {
            Workbench.serve(Sick::answer);
        }

        private static void answer(DataInputStream question, DataOutputStream answer) throws IOException {
            var ill = question.readUTF();
            switch (ill) {
                case "hang" -> {
                    for (long i = 0; i >= 0; i = (i + 1) % 1000) Thread.onSpinWait();
                }
                case "starve" -> {
                    // as on a machine where others have the processor for four parts of five
                    for (long end = System.nanoTime() + 1_500_000_000L; System.nanoTime() < end;) {
                        for (long slice = System.nanoTime() + 20_000_000; System.nanoTime() < slice;) Thread.onSpinWait();
                        try {
                            Thread.sleep(80);
                        } catch (InterruptedException e) {
                            throw new IOException(e);
                        }
                    }
                    answer.writeUTF(ill);
                    answer.writeLong(0);
                }
                case "sleep" -> {
                    try {
                        Thread.sleep(60_000);
                    } catch (InterruptedException e) {
                        throw new IOException(e);
                    }
                }
                case "swell" -> {
                    var all = new ArrayList<byte[]>();
                    while (true) all.add(new byte[1 << 20]);
                }
                case "die" -> Runtime.getRuntime().halt(9);
                case "fault" -> throw new IllegalStateException("fault");
                case "chatter" -> new java.io.PrintStream(answer).print("x");
                default -> {
                    answer.writeUTF(ill);
                    answer.writeLong(ProcessHandle.current().pid());
                }
            }
        }
    }

    private static String answer(DataInputStream from) throws IOException {
        var said = from.readUTF();
        return said + " " + from.readLong();
    }

    private static String ask(String what, Duration time) throws Lost {
        try (var worker = WORKERS.take()) {
            worker.ask(to -> to.writeUTF(what));
            return worker.answer(time, WorkersTest::answer);
        }
    }

    @Test void aWorkerThatHangsSwellsOrDiesIsReplacedAndTheNextQuestionIsAnswered() throws Exception {
        var first = ask("well", LONG);
        assertThat(first).startsWith("well ");
        assertThat(ask("well", LONG)).as("one process answers many questions").isEqualTo(first);
        assertThat(catchThrowableOfType(Lost.class, () -> ask("hang", Duration.ofMillis(300))).why()).isEqualTo(Lost.Why.TIME);
        var second = ask("well", LONG);
        assertThat(second).startsWith("well ").isNotEqualTo(first);
        assertThat(catchThrowableOfType(Lost.class, () -> ask("swell", LONG)).why()).isEqualTo(Lost.Why.MEMORY);
        assertThat(catchThrowableOfType(Lost.class, () -> ask("die", LONG)).why()).isEqualTo(Lost.Why.DEATH);
        assertThat(catchThrowableOfType(Lost.class, () -> ask("fault", LONG)).why()).isEqualTo(Lost.Why.DEATH);
        assertThat(catchThrowableOfType(Lost.class, () -> ask("chatter", Duration.ofMillis(300))).why()).as("half an answer").isEqualTo(Lost.Why.TIME);
        assertThat(ask("well", LONG)).startsWith("well ").isNotEqualTo(second);
    }

    @Test void aWorkerThatTheMachineLeavesWaitingGetsLongerAndOneThatDoesNothingDoesNot() throws Exception {
        assertThat(ask("well", LONG)).startsWith("well ");
        assertThat(ask("starve", Duration.ofSeconds(1))).isEqualTo("starve 0");
        assertThat(catchThrowableOfType(Lost.class, () -> ask("sleep", Duration.ofMillis(500))).why()).isEqualTo(Lost.Why.TIME);
    }

    @Test void aProgramThatDoesNotEndIsEnded() throws Exception {
        var sleep = Program.find("sleep");
        if (sleep.isEmpty()) return;
        var here = java.nio.file.Path.of("").toAbsolutePath();
        assertThat(Program.run(List.of(sleep.get().toString(), "60"), here, java.util.Map.of(), Duration.ofMillis(100))).isEmpty();
        assertThat(Program.run(List.of(sleep.get().toString(), "0"), here, java.util.Map.of(), Duration.ofSeconds(30))).contains(0);
    }
}
