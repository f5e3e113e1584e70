package plaint.exchange;

import java.security.SecureRandom;

/// A passphrase by chance, to be read out over the telephone: five groups of four signs without those that are mistaken for each other. 99 bits.
public final class Passphrase {
    private static final String SIGNS = "abcdefghjkmnpqrstuvwxyz23456789";

    private Passphrase() { }

    public static String byChance() {
        var chance = new SecureRandom();
        var out = new StringBuilder();
        for (int i = 0; i < 20; i++) {
            if (i > 0 && i % 4 == 0) out.append('-');
            out.append(SIGNS.charAt(chance.nextInt(SIGNS.length())));
        }
        return out.toString();
    }
}
