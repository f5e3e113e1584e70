package plaint.store;

import java.nio.file.Path;
import plaint.text.Notice;
import plaint.work.Progress;

/// Opens an older store in a process of its own, which ends as if it were killed when so many cases have been brought up.
final class DiesBringingUp {
    private DiesBringingUp() { }

    public static void main(String[] args) throws Exception {
        long last = Long.parseLong(args[1]);
        Archive.open(Path.of(args[0]), "other", Deriving.NOTHING, new Progress() {
            @Override public void step(Notice doing, long done, long total) {
                if (done == last) Runtime.getRuntime().halt(9);
            }

            @Override public boolean cancelled() {
                return false;
            }
        });
    }
}
