package plaint.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import plaint.text.Refused;

/// What the office calls itself. It stands at the head of the office's own sheets and lies with the store, so that everybody who works on it prints the same.
public final class OfficeName {
    private static final String FILE = "office.txt";
    private static final int LONGEST = 60;
    private final Office office;

    public OfficeName(Office office) {
        this.office = office;
    }

    /// Empty where none was given.
    public String get() {
        var file = file();
        try {
            return Files.isRegularFile(file) && Files.size(file) <= 4 * LONGEST ? Files.readString(file).strip() : "";
        } catch (IOException e) {
            // unreadable or no text: as if there were none
            return "";
        }
    }

    /// Refused where it does not go into one line of a sheet.
    public void keep(String name) throws Refused {
        var one = name.strip().replaceAll("\\s+", " ");
        if (one.codePointCount(0, one.length()) > LONGEST) throw new Refused("desk.refused.officeName", LONGEST);
        try {
            if (one.isEmpty()) Files.deleteIfExists(file());
            else WholeFile.write(file(), one + "\n");
        } catch (IOException e) {
            throw new Refused("desk.refused.officeUnkept", office.folder());
        }
    }

    private Path file() {
        return office.folder().resolve(FILE);
    }
}
