package plaint.pdf;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.SignerInformation;
import org.bouncycastle.cms.SignerInformationStore;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TSPException;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampRequestGenerator;
import org.bouncycastle.tsp.TimeStampResponse;
import org.bouncycastle.tsp.TimeStampToken;
import plaint.evidence.Sha256;
import plaint.text.Refused;

/// A time-stamp token (RFC 3161) for the signature of a file, by way of files: the request is written for a service to answer, and its answer is put into the room that was left for it.
/// The signed bytes do not change, so the signature stays what it was.
public final class SignatureTime {
    private SignatureTime() { }

    /// A signature as it lies in its file: where its hexadecimal digits begin, and how many there are.
    private record Place(CMSSignedData signed, long at, int digits) {
        SignerInformation signer() {
            return signed.getSignerInfos().getSigners().iterator().next();
        }
    }

    /// A file that is no PDF at all is told as what it is, not as one that could not be written.
    private static Place readable(Path file) throws Refused {
        if (!Files.isRegularFile(file)) throw new Refused("store.refused.missing", file.getFileName());
        try {
            return place(file);
        } catch (IOException e) {
            throw new Refused("pdf.refused.unsigned", file.getFileName());
        }
    }

    private static Place place(Path file) throws IOException, Refused {
        try (var doc = Loader.loadPDF(file.toFile())) {
            var signature = doc.getLastSignatureDictionary();
            if (signature == null || signature.getByteRange() == null || signature.getByteRange().length != 4) throw new Refused("pdf.refused.unsigned", file.getFileName());
            int[] range = signature.getByteRange();
            long at = (long) range[1] + 1;
            return new Place(new CMSSignedData(new java.io.ByteArrayInputStream(signature.getContents())), at, range[2] - range[1] - 2);
        } catch (CMSException e) {
            throw new Refused("pdf.refused.unsigned", file.getFileName());
        }
    }

    /// Writes the request for the signature of `signed` to `request`.
    public static void ask(Path signed, Path request) throws Refused {
        try {
            Files.write(request, request(place(signed)).getEncoded());
        } catch (IOException e) {
            throw Unwritable.file(request, e);
        }
    }

    /// The same signature asks the same: its number is taken from its own digest.
    private static TimeStampRequest request(Place place) throws IOException {
        var digest = Sha256.sum().digest(place.signer().getSignature());
        var generator = new TimeStampRequestGenerator();
        generator.setCertReq(true);
        return generator.generate(TSPAlgorithms.SHA256, digest, new BigInteger(1, Arrays.copyOf(digest, 8)));
    }

    /// Writes `signed` with the token of `answer` to `out`; gives the time it tells.
    public static Instant take(Path signed, Path answer, Path out) throws Refused {
        var beside = out.resolveSibling(out.getFileName() + ".part");
        try {
            var place = readable(signed);
            var token = token(place, answer);
            var digits = HexFormat.of().withUpperCase().formatHex(stamped(place, token)).getBytes(StandardCharsets.US_ASCII);
            if (digits.length > place.digits()) throw new Refused("pdf.refused.tokenRoom", answer.getFileName());
            var all = Arrays.copyOf(digits, place.digits());
            Arrays.fill(all, digits.length, all.length, (byte) '0');
            Files.copy(signed, beside, StandardCopyOption.REPLACE_EXISTING);
            try (var file = new RandomAccessFile(beside.toFile(), "rw")) {
                file.seek(place.at());
                file.write(all);
            }
            Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return token.getTimeStampInfo().getGenTime().toInstant();
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        } finally {
            beside.toFile().delete();
        }
    }

    private static TimeStampToken token(Place place, Path answer) throws Refused {
        try {
            var response = new TimeStampResponse(Files.readAllBytes(answer));
            response.validate(request(place));
            if (response.getTimeStampToken() == null) throw new Refused("pdf.refused.token", answer.getFileName());
            return response.getTimeStampToken();
        } catch (IOException | TSPException e) {
            throw new Refused("pdf.refused.token", answer.getFileName());
        }
    }

    private static byte[] stamped(Place place, TimeStampToken token) throws IOException {
        var attribute = new Attribute(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, new DERSet(token.toCMSSignedData().toASN1Structure()));
        var table = new java.util.Hashtable<org.bouncycastle.asn1.ASN1ObjectIdentifier, Attribute>();
        table.put(PKCSObjectIdentifiers.id_aa_signatureTimeStampToken, attribute);
        var signer = SignerInformation.replaceUnsignedAttributes(place.signer(), new AttributeTable(table));
        return CMSSignedData.replaceSigners(place.signed(), new SignerInformationStore(List.of(signer))).getEncoded();
    }
}
