package plaint.pdf;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import plaint.text.Hidden;

/// A name for a file that a stranger named: the last step of what was given, with nothing in it that leads elsewhere, hides, or means something to a system.
final class SafeName {
    private static final int LONGEST = 150;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "com2", "com3", "com4", "com5", "com6", "com7", "com8", "com9", "lpt1", "lpt2", "lpt3", "lpt4", "lpt5",
        "lpt6", "lpt7", "lpt8", "lpt9");
    private static final Map<String, String> ENDINGS = Map.of("text/plain", ".txt", "text/html", ".html", "message/rfc822", ".eml", "application/pdf", ".pdf", "image/jpeg", ".jpg", "image/png", ".png");

    private SafeName() { }

    /// `given` may be null; `number` and `type` make a name where there is none.
    static String of(String given, int number, String type) {
        var name = given == null ? "" : Hidden.marked(given.strip());
        name = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        name = name.replaceAll("[<>:\"|?*]", "_").replaceAll("^[.\\s-]+", "").replaceAll("[.\\s]+$", "");
        int dot = name.lastIndexOf('.');
        var stem = dot > 0 ? name.substring(0, dot) : name;
        var ending = dot > 0 ? name.substring(dot) : "";
        if (ending.length() > 12 || ending.contains(" ")) {
            stem = name;
            ending = "";
        }
        if (stem.isEmpty()) stem = "attachment-" + number;
        if (RESERVED.contains(stem.toLowerCase(Locale.ROOT).split("\\.", 2)[0])) stem = "_" + stem;
        if (ending.isEmpty()) ending = ENDINGS.getOrDefault(type, "");
        // counted in the bytes of a file system
        while ((stem + ending).getBytes(StandardCharsets.UTF_8).length > LONGEST) stem = stem.substring(0, stem.offsetByCodePoints(stem.length(), -1));
        return stem + ending;
    }
}
