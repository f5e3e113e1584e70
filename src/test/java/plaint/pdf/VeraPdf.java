package plaint.pdf;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF whether a file keeps a standard. From the command line, for `src/bench/archive.sh`: fails where the file named breaks a rule of PDF/A-2b, and prints each.
public final class VeraPdf {
    private VeraPdf() { }

    public static void main(String[] args) throws Exception {
        var broken = broken(Path.of(args[0]));
        broken.forEach(System.err::println);
        System.exit(broken.isEmpty() ? 0 : 1);
    }

    /// The rules of PDF/A-2b a file breaks, each once; empty when it keeps them.
    public static List<String> broken(Path file) throws Exception {
        return broken(file, PDFAFlavour.PDFA_2_B);
    }

    /// The rules of PDF/A-2a and PDF/UA-1 a file breaks.
    public static List<String> brokenAloud(Path file) throws Exception {
        var both = new java.util.ArrayList<>(broken(file, PDFAFlavour.PDFA_2_A));
        both.addAll(broken(file, PDFAFlavour.PDFUA_1));
        return both;
    }

    private static List<String> broken(Path file, PDFAFlavour flavour) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = Files.newInputStream(file);
             var parser = Foundries.defaultInstance().createParser(in, flavour);
             var validator = Foundries.defaultInstance().createValidator(flavour, false)) {
            var result = validator.validate(parser);
            return result.isCompliant() ? List.of() : result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                .map(a -> a.getRuleId().getClause() + "-" + a.getRuleId().getTestNumber() + " " + a.getMessage() + " at " + a.getLocation().getContext()).distinct().toList();
        }
    }
}
