package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.Loader;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.cert.jcajce.JcaCertStore;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoGeneratorBuilder;
import org.bouncycastle.cms.jcajce.JcaSimpleSignerInfoVerifierBuilder;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.operator.jcajce.JcaDigestCalculatorProviderBuilder;
import org.bouncycastle.tsp.TSPAlgorithms;
import org.bouncycastle.tsp.TimeStampRequest;
import org.bouncycastle.tsp.TimeStampResponseGenerator;
import org.bouncycastle.tsp.TimeStampTokenGenerator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.bundle.PagePlan;
import plaint.bundle.Part;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Progress;

/// A finished set is signed with the office's key and stamped with a time by a service in the next room: the pages stay as they were, the signature holds, and the file still keeps its standard.
@Execution(ExecutionMode.CONCURRENT)
class SigningTest {
    private static final Instant NOW = Instant.parse("2026-06-01T02:00:00Z");
    private static final char[] PASSWORD = "样本 secret".toCharArray();
    private static KeyPair pair;
    @TempDir Path folder;
    private Path plain;
    private Path key;

    @BeforeEach void make() throws Exception {
        plain = folder.resolve("set.pdf");
        try (var fonts = Fonts.in(Path.of("assets/fonts").toAbsolutePath())) {
            var paper = new Typesetter(fonts).set(BundleWriterTest.complaint(3), BundleWriterTest.COURT, false);
            new BundleWriter(fonts).write(new PagePlan(List.of(new Part("complaint", null, "", "民事起诉状", "", "起诉状-", 1, paper.pages(), false, 1)), false), List.of(new BundleWriter.Paper(paper)),
                new BundleWriter.Front("民事起诉状", "zh-CN", "", "证据", LocalDate.of(2016, 12, 30), "0123456789abcdef", BundleWriter.Sheet.A4), plain, Progress.NONE);
        }
        var pair = pair();
        key = folder.resolve("key.p12");
        store(key, pair, certificate(pair, "CN=SAMPLE Law Office", null));
    }

    /// One for the office and for the service: making a pair takes longer than all that is done with it.
    private static synchronized KeyPair pair() throws Exception {
        if (pair == null) {
            var generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            pair = generator.generateKeyPair();
        }
        return pair;
    }

    private static X509Certificate certificate(KeyPair pair, String name, KeyPurposeId use) throws Exception {
        var builder = new JcaX509v3CertificateBuilder(new X500Name(name), BigInteger.valueOf(7), Date.from(NOW.minus(Duration.ofDays(30))), Date.from(NOW.plus(Duration.ofDays(300))), new X500Name(name), pair.getPublic());
        if (use != null) builder.addExtension(Extension.extendedKeyUsage, true, new ExtendedKeyUsage(use));
        return new JcaX509CertificateConverter().getCertificate(builder.build(new JcaContentSignerBuilder("SHA256withRSA").build(pair.getPrivate())));
    }

    private static void store(Path file, KeyPair pair, X509Certificate certificate) throws Exception {
        var store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("office", pair.getPrivate(), PASSWORD, new Certificate[] {certificate});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, PASSWORD);
        }
    }

    private Signing.By by(char[] password, Instant at) {
        return new Signing.By(key, password, "递交", "深圳", at);
    }

    private Path signed() throws Exception {
        var out = folder.resolve("signed.pdf");
        assertThat(Signing.sign(plain, by(PASSWORD, NOW), out)).isEqualTo("SAMPLE Law Office");
        return out;
    }

    private static CMSSignedData held(Path file) throws Exception {
        var bytes = Files.readAllBytes(file);
        try (var doc = Loader.loadPDF(file.toFile())) {
            var signature = doc.getLastSignatureDictionary();
            assertThat(signature.getSubFilter()).isEqualTo("ETSI.CAdES.detached");
            var cms = new CMSSignedData(new CMSProcessableByteArray(signature.getSignedContent(bytes)), new java.io.ByteArrayInputStream(signature.getContents()));
            var signer = cms.getSignerInfos().getSigners().iterator().next();
            var certificate = cms.getCertificates().getMatches(null).iterator().next();
            assertThat(signer.verify(new JcaSimpleSignerInfoVerifierBuilder().build(certificate))).isTrue();
            return cms;
        }
    }

    @Test void theSignatureHoldsThePagesStayAndTheStandardsAreKept() throws Exception {
        var signed = signed();
        held(signed);
        var before = Files.readAllBytes(plain);
        assertThat(Arrays.copyOf(Files.readAllBytes(signed), before.length)).isEqualTo(before);
        assertThat(VeraPdf.broken(signed)).isEmpty();
        assertThat(VeraPdf.brokenAloud(signed)).isEmpty();
        assertThat(FinishedBundle.check(signed).findings()).isEmpty();
        // what is appended behind it does not hide that something before was changed
        var touched = Files.readAllBytes(signed);
        touched[before.length / 2] ^= 1;
        assertThat(FinishedBundle.check(Files.write(folder.resolve("touched.pdf"), touched)).findings()).extracting(n -> n.key()).contains("pdf.found.changed");
        var pdfsig = Program.find("pdfsig");
        if (pdfsig.isPresent()) assertThat(Program.says(List.of(pdfsig.get().toString(), signed.toString()), folder, Map.of(), Duration.ofSeconds(30)).orElseThrow().text())
            .contains("Signature is Valid", "Total document signed");
        assertThat(catchThrowableOfType(Refused.class, () -> Signing.sign(signed, by(PASSWORD, NOW), folder.resolve("twice.pdf"))).notice().key()).isEqualTo("pdf.refused.signedOver");
    }

    @Test void aServicesAnswerIsTakenInAndAnyOtherIsNot() throws Exception {
        var signed = signed();
        var request = folder.resolve("time.tsq");
        SignatureTime.ask(signed, request);
        var answer = Files.write(folder.resolve("time.tsr"), answered(new TimeStampRequest(Files.readAllBytes(request))));
        var stamped = folder.resolve("stamped.pdf");
        assertThat(SignatureTime.take(signed, answer, stamped)).isEqualTo(NOW.plusSeconds(60));
        assertThat(Files.size(stamped)).isEqualTo(Files.size(signed));
        var signer = held(stamped).getSignerInfos().getSigners().iterator().next();
        assertThat(signer.getUnsignedAttributes().get(new ASN1ObjectIdentifier("1.2.840.113549.1.9.16.2.14"))).isNotNull();
        assertThat(VeraPdf.brokenAloud(stamped)).isEmpty();
        var other = folder.resolve("other.pdf");
        Signing.sign(plain, new Signing.By(key, PASSWORD, "", "", NOW.plusSeconds(5)), other);
        assertThat(catchThrowableOfType(Refused.class, () -> SignatureTime.take(other, answer, folder.resolve("x.pdf"))).notice().key()).isEqualTo("pdf.refused.token");
        assertThat(catchThrowableOfType(Refused.class, () -> SignatureTime.take(plain, answer, folder.resolve("x.pdf"))).notice().key()).isEqualTo("pdf.refused.unsigned");
        assertThat(folder.resolve("x.pdf")).doesNotExist();
    }

    private static byte[] answered(TimeStampRequest request) throws Exception {
        var pair = pair();
        var certificate = certificate(pair, "CN=SAMPLE Time", KeyPurposeId.id_kp_timeStamping);
        var digests = new JcaDigestCalculatorProviderBuilder().build();
        var tokens = new TimeStampTokenGenerator(new JcaSimpleSignerInfoGeneratorBuilder().build("SHA256withRSA", pair.getPrivate(), certificate),
            digests.get(new org.bouncycastle.asn1.x509.AlgorithmIdentifier(TSPAlgorithms.SHA256)), new ASN1ObjectIdentifier("1.2.3.4"));
        tokens.addCertificates(new JcaCertStore(List.of(certificate)));
        return new TimeStampResponseGenerator(tokens, TSPAlgorithms.ALLOWED).generate(request, BigInteger.ONE, Date.from(NOW.plusSeconds(60))).getEncoded();
    }

    @Test void aWrongPasswordAnotherFileOrACertificateOutOfDateSignsNothing() throws Exception {
        var out = folder.resolve("no.pdf");
        assertThat(catchThrowableOfType(Refused.class, () -> Signing.sign(plain, by("x".toCharArray(), NOW), out)).notice().key()).isEqualTo("pdf.refused.keyFile");
        assertThat(catchThrowableOfType(Refused.class, () -> Signing.sign(plain, by(PASSWORD, NOW.plus(Duration.ofDays(900))), out)).notice().key()).isEqualTo("pdf.refused.certificateDates");
        key = Files.writeString(folder.resolve("key.txt"), "no key");
        assertThat(catchThrowableOfType(Refused.class, () -> Signing.sign(plain, by(PASSWORD, NOW), out)).notice().key()).isEqualTo("pdf.refused.keyFile");
        assertThat(out).doesNotExist();
    }
}
