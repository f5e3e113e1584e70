package plaint.desk;

import java.util.ArrayList;
import plaint.casefile.Seat;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.party.Person;
import plaint.text.Notice;

/// The sample case with ten defendants from its first filing on: nine more that bear letters for names.
final class TenDefendants {
    static final CaseNo CASE = new CaseNo("2016-0001");

    private TenDefendants() { }

    static void in(Office office) throws Exception {
        var seen = office.archive().read(v -> v.caseFile(CASE));
        var liu = (Person) seen.party(new PartyId("liu"));
        var next = seen.changed(c -> {
            var parties = new ArrayList<>(c.parties);
            var seats = new ArrayList<>(c.seats);
            for (int i = 0; i < 9; i++) {
                var id = new PartyId("defendant-" + (i + 2));
                var letter = Character.toString("甲乙丙丁戊己庚辛壬".charAt(i));
                parties.add(new Person(id, "样本" + letter, "Sample " + (i + 2), liu.sex(), liu.born(), liu.ethnicity(), liu.employer(), liu.idNumber(), liu.address(), liu.phone()));
                seats.add(new Seat(id, Seat.Role.DEFENDANT, 1, false));
            }
            c.parties = parties;
            c.seats = seats;
        });
        office.archive().write(w -> w.save(next, Notice.of("history.party", "样本")));
        // nothing is asked of them yet: a filing that goes to the printer has an answer to that
        for (int filing : new int[] {1, 2}) new AcceptWarnings(office).run(CASE, filing, "样本：仅用于打印");
    }
}
