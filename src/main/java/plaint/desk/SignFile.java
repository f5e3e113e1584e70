package plaint.desk;

import java.nio.file.Path;
import java.time.Instant;
import plaint.pdf.SignatureTime;
import plaint.pdf.Signing;
import plaint.text.Refused;

/// The last step of a finished file, if a court or portal asks for it: signed with a key of the office's own, and the time of that told by a service, by way of files. Neither needs a network
/// here, and the file given stays as it is.
public final class SignFile {
    /// Who signs with which key (PKCS#12), and, if not empty, why and where.
    public record Order(Path key, char[] password, String reason, String place, Instant at) { }

    /// Whose key it is; refused where the password does not open it or it cannot sign at that time.
    public String signer(Path key, char[] password, Instant at) throws Refused {
        return Signing.signer(key, password, at);
    }

    /// Writes a signed copy to `out` and, unless null, the request for a time-stamp service to `request`. Gives the signer's name.
    public String sign(Path file, Order order, Path out, Path request) throws Refused {
        var name = Signing.sign(file, new Signing.By(order.key(), order.password(), order.reason(), order.place(), order.at()), out);
        if (request != null) SignatureTime.ask(out, request);
        return name;
    }

    /// Writes a copy of a signed file with the service's answer in it; gives the time told.
    public Instant stamp(Path signed, Path answer, Path out) throws Refused {
        return SignatureTime.take(signed, answer, out);
    }
}
