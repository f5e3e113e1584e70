package plaint.cli;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import plaint.fund.Part;
import plaint.text.Figures;
import plaint.text.Money;
import plaint.text.Refused;

/// `--part damages=1400000`, once for each part of a sum that belongs to a case.
final class PartsOption {
    @Option(names = "--part", paramLabel = "damages|costs|fees|interest=N", descriptionKey = "cli.option.part")
    private Map<String, String> parts = new LinkedHashMap<>();

    /// Null where none is named.
    Map<Part, Money> read() throws Refused {
        if (parts.isEmpty()) return null;
        var all = new EnumMap<Part, Money>(Part.class);
        for (var p : parts.entrySet()) all.put(part(p.getKey()), Figures.read(p.getValue()));
        return all;
    }

    private static Part part(String typed) throws Refused {
        for (var p : Part.values()) if (p.key().equals(typed.strip().toLowerCase(Locale.ROOT))) return p;
        throw new Refused("cli.refused.part", typed);
    }
}
