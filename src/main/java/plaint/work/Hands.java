package plaint.work;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import plaint.text.Notice;

/// Many like pieces of work done side by side, as many at once as the machine has cores; the results come in the order of the pieces. Nobody is interrupted: cancelling
/// waits for the pieces in hand and leaves the others undone.
public final class Hands {
    private static final int MOST = 4;
    private static final int AHEAD = 16;

    private Hands() { }

    /// Begins with the pieces while the caller does something else; only some are done ahead of what the caller has taken.
    public static <A, B> Underway<A, B> begin(List<A> pieces, Function<A, Notice> what, Function<A, B> does, Progress progress) {
        return new Underway<>(pieces, what, does, progress);
    }

    /// Pieces of work on their way; closing it leaves those undone that nobody has begun.
    public static final class Underway<A, B> implements AutoCloseable {
        private final List<A> pieces;
        private final Function<A, Notice> what;
        private final Function<A, B> does;
        private final Progress progress;
        private final ExecutorService pool;
        private final Deque<Future<B>> given = new ArrayDeque<>();
        private volatile boolean over;
        private int begun;
        private int taken;

        private Underway(List<A> pieces, Function<A, Notice> what, Function<A, B> does, Progress progress) {
            this.pieces = pieces;
            this.what = what;
            this.does = does;
            this.progress = progress;
            pool = Executors.newFixedThreadPool(Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST), step -> {
                var t = new Thread(step, "hands");
                t.setDaemon(true);
                return t;
            });
            while (begun < Math.min(pieces.size(), AHEAD)) give();
        }

        private void give() {
            var piece = pieces.get(begun++);
            given.add(pool.submit(() -> over || progress.cancelled() ? null : does.apply(piece)));
        }

        /// Whether any piece is left.
        public boolean more() {
            return taken < pieces.size();
        }

        /// The result for the next piece.
        public B next() throws Cancelled {
            progress.stopIfCancelled();
            progress.step(what.apply(pieces.get(taken)), taken, pieces.size());
            var result = result(given.remove());
            // cancelled while it was done: it may not have been
            progress.stopIfCancelled();
            taken++;
            if (begun < pieces.size()) give();
            return result;
        }

        @Override public void close() {
            over = true;
            pool.close();
        }
    }

    private static <B> B result(Future<B> future) {
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException r -> throw r;
                case Error r -> throw r;
                default -> throw new IllegalStateException(e.getCause());
            }
        } finally {
            if (interrupted) Thread.currentThread().interrupt();
        }
    }
}
