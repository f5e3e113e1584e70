package plaint.work;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import plaint.text.Refused;

/// One thread of its own on which steps run one after another. Nobody interrupts it: a caller who is interrupted while waiting goes on waiting, keeps the flag, and gets
/// the result. So a file written here is never closed under its writer.
public final class Lane implements AutoCloseable {
    private final ExecutorService thread;

    public Lane(String name) {
        thread = Executors.newSingleThreadExecutor(step -> {
            var t = new Thread(step, name);
            t.setDaemon(true);
            return t;
        });
    }

    /// A step with its result or refusal.
    @FunctionalInterface public interface Step<T> {
        T run() throws Refused;
    }

    /// Runs `step` after all steps given before, and waits for it. What it throws is thrown here.
    public <T> T run(Step<T> step) throws Refused {
        return begin(step).end();
    }

    /// Runs `step` after all steps given before, while the caller goes on.
    public <T> Begun<T> begin(Step<T> step) {
        return new Begun<>(thread.submit(step::run));
    }

    /// A step under way.
    public static final class Begun<T> {
        private final Future<T> future;

        private Begun(Future<T> future) {
            this.future = future;
        }

        public boolean isDone() {
            return future.isDone();
        }

        /// Waits no longer than `most`; true where the step has ended by itself by then, false also where it failed in a way that is no refusal: who goes on to wait for its end is told.
        public boolean within(Duration most) {
            try {
                future.get(most.toNanos(), TimeUnit.NANOSECONDS);
                return true;
            } catch (TimeoutException e) {
                return false;
            } catch (ExecutionException e) {
                return e.getCause() instanceof Refused;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }

        /// Waits for the step. What it throws is thrown here.
        public T end() throws Refused {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        return result(future);
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) Thread.currentThread().interrupt();
            }
        }
    }

    private static <T> T result(Future<T> future) throws InterruptedException, Refused {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case Refused r -> throw r;
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    /// Takes no more steps; those given are finished.
    @Override public void close() {
        thread.shutdown();
    }
}
