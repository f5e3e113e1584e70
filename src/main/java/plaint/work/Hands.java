package plaint.work;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import plaint.text.Notice;

/// Many like pieces of work done side by side, as many at once as the machine has cores; the results come in the order of the pieces. Nobody is interrupted: cancelling
/// waits for the pieces in hand and leaves the others undone.
public final class Hands {
    private static final int MOST = 4;

    private Hands() { }

    /// `what` names the step for each piece; `does` does it, on a thread that is not the caller's.
    public static <A, B> List<B> each(List<A> pieces, Function<A, Notice> what, Function<A, B> does, Progress progress) throws Cancelled {
        int hands = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, MOST);
        try (var pool = Executors.newFixedThreadPool(hands, step -> {
            var t = new Thread(step, "hands");
            t.setDaemon(true);
            return t;
        })) {
            var given = new ArrayList<Future<B>>();
            for (var piece : pieces) given.add(pool.submit(() -> progress.cancelled() ? null : does.apply(piece)));
            var results = new ArrayList<B>();
            for (int i = 0; i < given.size(); i++) {
                progress.stopIfCancelled();
                progress.step(what.apply(pieces.get(i)), i, pieces.size());
                results.add(result(given.get(i)));
            }
            progress.stopIfCancelled();
            return results;
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
