package plaint.desk;

import java.nio.file.Path;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.work.Progress;

/// Produces the first filing of the sample case again and again and says every step it comes to. Arguments: store, output folder.
final class DraftsUntilKilled {
    private DraftsUntilKilled() { }

    public static void main(String[] args) throws Exception {
        try (var office = Office.open(Path.of(args[0]), Home.find(), "child")) {
            while (true) {
                new ProduceFiling(office).run(new CaseNo("2016-0001"), 1, Path.of(args[1]), new Progress() {
                    @Override public void step(Notice doing, long done, long total) {
                        System.out.println(doing.key());
                        System.out.flush();
                    }

                    @Override public boolean cancelled() {
                        return false;
                    }
                });
            }
        }
    }
}
