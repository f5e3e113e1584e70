package plaint.planted.desk;

/// Planted: threads outside work and ui.kit.
final class StartsThread {
    Thread plain() {
        return new Thread(() -> { });
    }

    Thread virtual() {
        return Thread.ofVirtual().unstarted(() -> { });
    }

    Object pool() {
        return java.util.concurrent.Executors.newCachedThreadPool();
    }
}
