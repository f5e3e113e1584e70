package plaint.planted.desk;

import java.util.Locale;

final class SpeaksLocally {
    String number(int no) {
        return String.format("%04d", no);
    }

    String filled(int no) {
        return "%04d".formatted(no);
    }

    String lower(String word) {
        return word.toLowerCase();
    }

    String everywhereAlike(int no, String word) {
        return String.format(Locale.ROOT, "%04d", no) + word.toLowerCase(Locale.ROOT);
    }
}
