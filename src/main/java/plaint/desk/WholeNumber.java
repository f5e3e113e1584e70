package plaint.desk;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import plaint.party.Identifier;
import plaint.party.Masked;
import plaint.party.ResidentId;
import plaint.text.Folded;

/// Identity numbers and telephones: whoever has one in full finds by it, and nobody reads one off a list.
final class WholeNumber {
    private static final Pattern PHONE = Pattern.compile("(?<!\\d)1[3-9]\\d{9}(?!\\d)");
    private static final Pattern IDENTITY = Pattern.compile("(?<!\\d)\\d{17}[\\dXx](?![\\dXx])");

    private WholeNumber() { }

    /// In which ways a number that was typed may stand in the store: as typed, and without blanks and signs.
    static Set<String> ways(String typed) {
        var all = new LinkedHashSet<String>();
        all.add(typed.strip());
        var close = Folded.of(typed).replaceAll("[ -]", "");
        all.add(close);
        all.add(close.toUpperCase(Locale.ROOT));
        return all;
    }

    /// Whether `typed` is this number, all of it.
    static boolean is(String typed, String value) {
        var number = bare(value);
        return number.length() > 5 && (bare(typed).equals(number) || Identifier.key(Identifier.Kind.PHONE, typed).equals(Identifier.key(Identifier.Kind.PHONE, value)) && !Identifier.key(Identifier.Kind.PHONE, value).isEmpty());
    }

    private static String bare(String number) {
        return Folded.of(number).replaceAll("[ -]", "");
    }

    /// A text with every such number in it masked.
    static String hidden(String text) {
        var phones = PHONE.matcher(text).replaceAll(m -> Masked.told(m.group()));
        return IDENTITY.matcher(phones).replaceAll(m -> ResidentId.sound(m.group()) ? ResidentId.mask(m.group()) : m.group());
    }
}
