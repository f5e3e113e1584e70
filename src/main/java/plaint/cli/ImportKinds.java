package plaint.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import plaint.exchange.Parcel;

/// What a file to be taken in is, by its content: a sealed case, a workbook or CSV, or the text of a case. CSV has no mark of its own, so there the name decides.
enum ImportKinds {
    PARCEL, LIST, TEXT;

    static ImportKinds of(Path file) {
        if (Parcel.is(file)) return PARCEL;
        var name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".csv") || name.endsWith(".tsv")) return LIST;
        try (var in = Files.newInputStream(file)) {
            var first = in.readNBytes(2);
            boolean zip = first.length == 2 && first[0] == 'P' && first[1] == 'K';
            boolean compound = first.length == 2 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF;
            return zip || compound ? LIST : TEXT;
        } catch (IOException e) {
            return TEXT;
        }
    }
}
