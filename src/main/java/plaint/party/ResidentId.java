package plaint.party;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import plaint.text.Notice;

/// 公民身份号码 (GB 11643-1999): six digits of region, eight of the day of birth, three of sequence (odd: male), one check sign. The old number of fifteen
/// digits, without century and check sign, is read too. What is wrong is told as notices, never refused: a number may be wrong on the seller's own paper.
public final class ResidentId {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final LocalDate EARLIEST = LocalDate.of(1880, 1, 1);

    /// GB/T 2260: the provinces, with 83 for residents from Taiwan.
    private static final Set<String> PROVINCES = Set.of("11", "12", "13", "14", "15", "21", "22", "23", "31", "32", "33", "34", "35", "36", "37", "41", "42", "43", "44", "45", "46", "50", "51", "52", "53", "54",
        "61", "62", "63", "64", "65", "71", "81", "82", "83");

    private ResidentId() { }

    /// What is wrong with the number, sign by sign; empty when nothing is.
    public static List<Notice> check(String number) {
        var id = tidy(number);
        if (id.length() != 18 && id.length() != 15) return List.of(Notice.of("party.check.idLength", id.length()));
        var wrong = new ArrayList<Notice>();
        for (int i = 0; i < Math.min(id.length(), 17); i++)
            if (id.charAt(i) < '0' || id.charAt(i) > '9') wrong.add(Notice.of("party.check.idDigit", i + 1, id.charAt(i)));
        if (!wrong.isEmpty()) return wrong;
        if (!PROVINCES.contains(id.substring(0, 2))) wrong.add(Notice.of("party.check.idRegion", id.substring(0, 6)));
        var full = upgraded(id);
        if (birth(full).isEmpty()) wrong.add(Notice.of("party.check.idBirth", full.substring(6, 14)));
        if (id.length() == 18 && id.charAt(17) != checkSign(id)) wrong.add(Notice.of("party.check.idSign", 18, id.charAt(17), checkSign(id)));
        return wrong;
    }

    /// The number checked, and held against the sex and day of birth recorded for the person.
    public static List<Notice> check(Person person) {
        var wrong = new ArrayList<>(check(person.idNumber()));
        if (!wrong.isEmpty()) return wrong;
        var full = upgraded(tidy(person.idNumber()));
        var born = birth(full);
        if (person.born() != null && born.isPresent() && !born.get().equals(person.born())) wrong.add(Notice.of("party.check.idOtherBirth", born.get(), person.born()));
        boolean male = (full.charAt(16) - '0') % 2 == 1;
        if (person.sex() != null && male != (person.sex() == Person.Sex.MALE)) wrong.add(Notice.of("party.check.idOtherSex", 17, full.charAt(16)));
        return wrong;
    }

    /// The day of birth the number says; empty where it says none.
    public static Optional<LocalDate> born(String number) {
        var full = upgraded(tidy(number));
        return full.matches("\\d{17}[\\dX]") ? birth(full) : Optional.empty();
    }

    /// Whether nothing is wrong with the number.
    public static boolean sound(String number) {
        return number != null && !number.isBlank() && check(number).isEmpty();
    }

    /// The sex a sound number says: odd is a man.
    public static Optional<Person.Sex> sex(String number) {
        return sound(number) ? Optional.of((upgraded(tidy(number)).charAt(16) - '0') % 2 == 1 ? Person.Sex.MALE : Person.Sex.FEMALE) : Optional.empty();
    }

    /// The number with x made X and an old number of fifteen digits brought to eighteen; other texts as given.
    public static String normal(String number) {
        var id = tidy(number);
        return id.length() == 15 && id.matches("\\d{15}") ? upgraded(id) : id;
    }

    /// First four and last four signs, stars between.
    public static String mask(String number) {
        return Masked.middle(tidy(number));
    }

    private static String tidy(String number) {
        return number == null ? "" : number.strip().replace('x', 'X');
    }

    private static String upgraded(String id) {
        if (id.length() != 15) return id;
        var longer = id.substring(0, 6) + "19" + id.substring(6);
        return longer + checkSign(longer);
    }

    private static char checkSign(String digits) {
        int sum = 0;
        for (int i = 0; i < 17; i++) sum += (digits.charAt(i) - '0') * WEIGHTS[i];
        return CHECKS.charAt(sum % 11);
    }

    private static Optional<LocalDate> birth(String id) {
        try {
            var day = LocalDate.of(Integer.parseInt(id.substring(6, 10)), Integer.parseInt(id.substring(10, 12)), Integer.parseInt(id.substring(12, 14)));
            return day.isBefore(EARLIEST) ? Optional.empty() : Optional.of(day);
        } catch (DateTimeException notInTheCalendar) {
            return Optional.empty();
        }
    }
}
