package plaint.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Hashtable;
import java.util.TimeZone;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.SignatureOptions;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.DERSet;
import org.bouncycastle.asn1.cms.Attribute;
import org.bouncycastle.asn1.cms.AttributeTable;
import org.bouncycastle.asn1.cms.CMSAttributes;
import org.bouncycastle.asn1.ess.ESSCertIDv2;
import org.bouncycastle.asn1.ess.SigningCertificateV2;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.bouncycastle.cms.CMSTypedData;
import org.bouncycastle.cms.DefaultSignedAttributeTableGenerator;
import org.bouncycastle.cms.jcajce.JcaSignerInfoGeneratorBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import plaint.text.Dates;
import plaint.text.Refused;

/// Signs a finished file as its last step: a PAdES signature added behind what is there, which stays byte for byte. Nothing is seen of it on the pages. Needs no network.
public final class Signing {
    /// Room for the signature, its certificates and a time-stamp token taken in later.
    private static final int ROOM = 24_000;
    private static final COSName PADES = COSName.getPDFName("ETSI.CAdES.detached");

    private Signing() { }

    /// Who signs with what and when; `reason` and `place` may be empty.
    public record By(Path key, char[] password, String reason, String place, Instant at) { }

    /// Whose key it is; refused as [#sign] would be, where the password does not open it or it signs nothing at that time.
    public static String signer(Path key, char[] password, Instant at) throws Refused {
        var opened = KeyFile.open(key, password, Date.from(at));
        opened.algorithm();
        return opened.name();
    }

    /// Writes a signed copy of `file` to `out` and gives the signer's name. Refused where the file is signed already.
    public static String sign(Path file, By by, Path out) throws Refused {
        var key = KeyFile.open(by.key(), by.password(), Date.from(by.at()));
        key.algorithm();
        var beside = out.resolveSibling(out.getFileName() + ".part");
        try (var doc = Loader.loadPDF(file.toFile())) {
            if (!doc.getSignatureDictionaries().isEmpty()) throw new Refused("pdf.refused.signedOver", file.getFileName());
            try (var to = Files.newOutputStream(beside)) {
                write(doc, key, by, to);
            }
            Files.move(beside, out, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return key.name();
        } catch (IOException e) {
            throw Unwritable.file(out, e);
        } finally {
            beside.toFile().delete();
        }
    }

    private static void write(PDDocument doc, KeyFile key, By by, OutputStream to) throws IOException {
        var signature = new PDSignature();
        signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
        signature.setSubFilter(PADES);
        signature.setName(key.name());
        if (!by.reason().isBlank()) signature.setReason(by.reason());
        if (!by.place().isBlank()) signature.setLocation(by.place());
        var at = new GregorianCalendar(TimeZone.getTimeZone(Dates.BEIJING));
        at.setTimeInMillis(by.at().toEpochMilli());
        signature.setSignDate(at);
        doc.setDocumentId(by.at().toEpochMilli());
        try (var options = new SignatureOptions()) {
            options.setPreferredSignatureSize(ROOM);
            doc.addSignature(signature, options);
            // the signature's place on the first page is one without size, and still one to come to by keys in the order of the text
            doc.getPage(0).getCOSObject().setItem(COSName.getPDFName("Tabs"), COSName.S);
            var waiting = doc.saveIncrementalForExternalSigning(to);
            try (var content = waiting.getContent()) {
                waiting.setSignature(signed(content, key));
            }
        }
    }

    private static byte[] signed(InputStream content, KeyFile key) throws IOException {
        try {
            var own = key.chain().getFirst();
            var digest = MessageDigest.getInstance("SHA-256").digest(own.getEncoded());
            var table = new Hashtable<ASN1ObjectIdentifier, Attribute>();
            table.put(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new Attribute(PKCSObjectIdentifiers.id_aa_signingCertificateV2, new DERSet(new SigningCertificateV2(new ESSCertIDv2(digest)))));
            var usual = new DefaultSignedAttributeTableGenerator(new AttributeTable(table));
            var signer = new JcaSignerInfoGeneratorBuilder(new JcaDigestCalculatorProviderBuilder().build())
                // PAdES keeps the time in the file, not in the signature
                .setSignedAttributeGenerator(p -> usual.getAttributes(p).remove(CMSAttributes.signingTime))
                .build(new JcaContentSignerBuilder(key.algorithm()).build(key.key()), own);
            var generator = new CMSSignedDataGenerator();
            generator.addSignerInfoGenerator(signer);
            generator.addCertificates(new JcaCertStore(key.chain()));
            return generator.generate(new Streamed(content), false).getEncoded();
        } catch (GeneralSecurityException | OperatorCreationException | CMSException | Refused e) {
            throw new IOException("signature", e);
        }
    }

    /// What is signed, read once and not kept.
    private record Streamed(InputStream content) implements CMSTypedData {
        @Override public ASN1ObjectIdentifier getContentType() {
            return PKCSObjectIdentifiers.data;
        }

        @Override public void write(OutputStream to) throws IOException {
            content.transferTo(to);
        }

        @Override public Object getContent() {
            return content;
        }
    }
}
