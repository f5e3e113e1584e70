package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Date;
import java.util.List;
import plaint.text.Dates;
import plaint.text.Refused;

/// The key a file is signed with and the certificates that speak for it, its own first.
record KeyFile(PrivateKey key, List<X509Certificate> chain) {
    /// Opens a PKCS#12 file; refused where its certificate is not valid at `at`.
    static KeyFile open(Path file, char[] password, Date at) throws Refused {
        var opened = read(file, password);
        var own = opened.chain().getFirst();
        if (at.before(own.getNotBefore()) || at.after(own.getNotAfter())) throw new Refused("pdf.refused.certificateDates", opened.name(), day(own.getNotBefore()), day(own.getNotAfter()));
        return opened;
    }

    private static KeyFile read(Path file, char[] password) throws Refused {
        try (var in = Files.newInputStream(file)) {
            var store = KeyStore.getInstance("PKCS12");
            store.load(in, password);
            for (var alias : Collections.list(store.aliases())) {
                if (!store.isKeyEntry(alias) || !(store.getKey(alias, password) instanceof PrivateKey key) || store.getCertificateChain(alias) == null) continue;
                var chain = new ArrayList<X509Certificate>();
                for (var c : store.getCertificateChain(alias)) if (c instanceof X509Certificate x) chain.add(x);
                if (!chain.isEmpty()) return new KeyFile(key, List.copyOf(chain));
            }
        } catch (IOException | GeneralSecurityException e) {
            throw new Refused("pdf.refused.keyFile", file.getFileName());
        }
        throw new Refused("pdf.refused.noKey", file.getFileName());
    }

    private static LocalDate day(Date date) {
        return date.toInstant().atZone(Dates.BEIJING).toLocalDate();
    }

    /// The common name of whom the certificate names, or all of the name where it has none.
    String name() {
        var name = chain.getFirst().getSubjectX500Principal().getName();
        for (var part : name.split("(?<!\\\\),")) if (part.strip().startsWith("CN=")) return part.strip().substring(3);
        return name;
    }

    String algorithm() throws Refused {
        return switch (key.getAlgorithm()) {
            case "RSA" -> "SHA256withRSA";
            case "EC" -> "SHA256withECDSA";
            default -> throw new Refused("pdf.refused.keyKind", key.getAlgorithm());
        };
    }
}
