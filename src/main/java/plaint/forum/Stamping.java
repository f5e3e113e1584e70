package plaint.forum;

import java.util.Locale;
import java.util.regex.Pattern;
import plaint.text.Refused;

/// What the pages of a set bear beyond number and label: Bates numbers on the pages of its exhibits, on which page of how many one is, a mark of confidence. `of` is the pattern of a page number,
/// with `{page}` as it is printed and `{of}`, the last one of its run; empty: the number alone. `confidential` is the wording, empty for none.
public record Stamping(Bates bates, String of, String confidential) {
    public static final Stamping NONE = new Stamping(null, "", "");
    /// Longer wording meets the numbers beside it.
    public static final int LONGEST = 40;

    /// Numbers that run on through the pages of all exhibits: `prefix`, then `first` and those after it with so many digits at least.
    public record Bates(String prefix, int digits, long first) {
        private static final Pattern WRITTEN = Pattern.compile("([^:]{0,12}):(\\d{1,12})");

        /// From `ABC:000001`, or `:000001` without a prefix; null where nothing is written.
        public static Bates read(String written) throws Refused {
            if (written == null || written.isBlank()) return null;
            var m = WRITTEN.matcher(written.strip());
            if (!m.matches()) throw new Refused("forum.refused.bates", written);
            return new Bates(m.group(1), m.group(2).length(), Long.parseLong(m.group(2)));
        }

        /// The number of the page so many pages behind the first.
        public String number(int page) {
            return prefix + padded(first + page);
        }

        /// The same for pages behind so many others.
        public Bates behind(int pages) {
            return new Bates(prefix, digits, first + pages);
        }

        public String written() {
            return prefix + ":" + padded(first);
        }

        private String padded(long number) {
            return String.format(Locale.ROOT, "%0" + digits + "d", number);
        }
    }

    public Stamping {
        of = of == null ? "" : of;
        confidential = confidential == null ? "" : confidential.strip();
    }

    /// Refused where the wording is longer than there is room for.
    public Stamping fitting() throws Refused {
        if (confidential.codePointCount(0, confidential.length()) > LONGEST) throw new Refused("forum.refused.confidential", confidential, LONGEST);
        return this;
    }

    public boolean isNone() {
        return equals(NONE);
    }
}
