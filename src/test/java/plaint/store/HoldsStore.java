package plaint.store;

import java.nio.file.Path;

/// Opens a store in a process of its own and holds it until its input ends.
final class HoldsStore {
    private HoldsStore() { }

    public static void main(String[] args) throws Exception {
        try (var archive = Archive.open(Path.of(args[0]), "other")) {
            System.out.println("held " + ProcessHandle.current().pid() + " " + archive.folder());
            System.in.read();
        }
    }
}
