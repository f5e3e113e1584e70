package plaint.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import plaint.docket.Event;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.work.Progress;

/// Works on a store without end and says after each act what was acknowledged. Arguments: store, `events` or `exhibits`, first number, folder for files.
final class EditsUntilKilled {
    private EditsUntilKilled() { }

    public static void main(String[] args) throws Exception {
        var no = new CaseNo("2020-0001");
        try (var office = Office.open(Path.of(args[0]), Home.find(), "child")) {
            for (int i = Integer.parseInt(args[2]); ; i++) {
                if (args[1].equals("events")) {
                    new RecordEvent(office).run(no, new Event(LocalDate.of(2016, 1, 1), false, Track.CIVIL, EventKind.OTHER, "act " + i, null, null, null, List.of(), null, List.of()));
                } else {
                    var file = Files.write(Path.of(args[3], "act" + i + ".png"), Png.of(i));
                    new AddExhibits(office).run(no, List.of(file), "sale", 1, Progress.NONE);
                }
                System.out.println(i);
                System.out.flush();
            }
        }
    }
}
