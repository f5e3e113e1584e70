package plaint.pdf;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.verapdf.gf.foundry.VeraGreenfieldFoundryProvider;
import org.verapdf.pdfa.Foundries;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import org.verapdf.pdfa.results.TestAssertion;

/// Asks veraPDF whether a file keeps PDF/A-2b.
public final class VeraPdf {
    private VeraPdf() { }

    /// The rules a file breaks, each once; empty when it is PDF/A-2b.
    public static List<String> broken(Path file) throws Exception {
        VeraGreenfieldFoundryProvider.initialise();
        try (InputStream in = Files.newInputStream(file);
             var parser = Foundries.defaultInstance().createParser(in, PDFAFlavour.PDFA_2_B);
             var validator = Foundries.defaultInstance().createValidator(PDFAFlavour.PDFA_2_B, false)) {
            var result = validator.validate(parser);
            return result.isCompliant() ? List.of() : result.getTestAssertions().stream().filter(a -> a.getStatus() == TestAssertion.Status.FAILED)
                .map(a -> a.getRuleId().getClause() + " " + a.getMessage()).distinct().toList();
        }
    }
}
