package plaint.party;

import java.util.List;
import plaint.text.Notice;

/// The shape of telephone numbers and postcodes; what looks wrong is told, never refused: sellers write what they like.
public final class ContactCheck {
    private ContactCheck() { }

    /// A mobile number of eleven digits from 13 to 19, or a line with area code.
    public static List<Notice> phone(String given) {
        var digits = Identifier.key(Identifier.Kind.PHONE, given);
        if (given == null || given.isBlank() || digits.matches("1[3-9]\\d{9}") || digits.matches("0\\d{9,11}") || digits.matches("[48]00\\d{7}")) return List.of();
        return List.of(Notice.of("party.check.phone", given.strip().length()));
    }

    public static List<Notice> postcode(String given) {
        return given == null || given.isBlank() || given.strip().matches("\\d{6}") ? List.of() : List.of(Notice.of("party.check.postcode"));
    }

    /// 执业证号: seventeen digits.
    public static List<Notice> licence(String given) {
        return given == null || given.isBlank() || given.strip().matches("\\d{17}") ? List.of() : List.of(Notice.of("party.check.licence", given.strip().length()));
    }
}
