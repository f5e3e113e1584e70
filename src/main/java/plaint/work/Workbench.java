package plaint.work;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Duration;

/// The inside of a worker process: answers one question after another, ends when nobody asks any more, and does not outlive the process that started it.
public final class Workbench {
    private static final Duration LOOK = Duration.ofSeconds(1);

    private Workbench() { }

    /// Reads one question and writes its answer.
    @FunctionalInterface public interface Work {
        void answer(DataInputStream question, DataOutputStream answer) throws IOException;
    }

    /// Answers until the other end is closed. What a library prints does not get between the answers.
    public static void serve(Work work) throws IOException {
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        endWithParent();
        try (var from = new DataInputStream(new BufferedInputStream(new FileInputStream(FileDescriptor.in)));
             var to = new DataOutputStream(new BufferedOutputStream(new FileOutputStream(FileDescriptor.out), 1 << 16))) {
            while (true) {
                work.answer(from, to);
                to.flush();
            }
        } catch (EOFException e) {
            // nobody asks any more
            return;
        } catch (OutOfMemoryError e) {
            Runtime.getRuntime().halt(Worker.OUT_OF_MEMORY);
        }
    }

    private static void endWithParent() {
        var parent = ProcessHandle.current().parent().orElse(null);
        if (parent == null) return;
        var t = new Thread(() -> {
            try {
                while (parent.isAlive()) Thread.sleep(LOOK.toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(1);
        }, "parent");
        t.setDaemon(true);
        t.start();
    }
}
