package plaint.planted.ui.kit;

/// Allowed: the kit starts threads.
final class Runner {
    Thread plain() {
        return new Thread(() -> { });
    }
}
