package plaint.exchange;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;
import plaint.text.Refused;

/// The key of one parcel: made from the passphrase by Argon2id (RFC 9106) with the salt and cost in the parcel's header. 64 bytes come out: 32 encipher (AES-256-GCM), 32
/// vouch for the header, so that a wrong passphrase is told from a damaged file.
final class ParcelKey {
    static final int CHUNK = 1 << 16;
    static final int TAG = 16;
    private static final byte[] MAGIC = {(byte) 0x8F, 'P', 'L', 'A', 'I', 'N', 'T', '\r', '\n', 0x1A};
    private static final int FORMAT = 1;
    private static final int SALT = 16;
    private static final int PREFIX = 7;
    private static final int VOUCHER = 32;
    private static final int HEADER = MAGIC.length + 2 + 4 + 4 + 4 + SALT + PREFIX;
    /// More than this nobody sealed; a made-up header must not take the memory of the computer.
    private static final int MOST_MEMORY = 1 << 20;
    private static final int MOST_PASSES = 64;
    private final byte[] header;
    private final byte[] voucher;
    private final SecretKeySpec cipherKey;

    private ParcelKey(byte[] header, char[] passphrase) {
        this.header = header;
        var in = ByteBuffer.wrap(header, MAGIC.length + 2, header.length - MAGIC.length - 2);
        var cost = new Parcel.Cost(in.getInt(), in.getInt());
        int lanes = in.getInt();
        var salt = new byte[SALT];
        in.get(salt);
        var out = new byte[64];
        var secret = bytes(passphrase);
        var argon = new Argon2BytesGenerator();
        argon.init(new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id).withVersion(Argon2Parameters.ARGON2_VERSION_13).withMemoryAsKB(cost.memory())
            .withIterations(cost.passes()).withParallelism(lanes).withSalt(salt).build());
        argon.generateBytes(secret, out);
        Arrays.fill(secret, (byte) 0);
        cipherKey = new SecretKeySpec(out, 0, 32, "AES");
        voucher = mac(new SecretKeySpec(out, 32, 32, "HmacSHA256"), header);
        Arrays.fill(out, (byte) 0);
    }

    /// A key for a new parcel.
    static ParcelKey fresh(char[] passphrase, Parcel.Cost cost) {
        var chance = new SecureRandom();
        var header = new ByteArrayOutputStream(HEADER);
        try (var out = new DataOutputStream(header)) {
            out.write(MAGIC);
            out.writeShort(FORMAT);
            out.writeInt(cost.memory());
            out.writeInt(cost.passes());
            out.writeInt(1);
            var rest = new byte[SALT + PREFIX];
            chance.nextBytes(rest);
            out.write(rest);
        } catch (IOException e) {
            throw new IllegalStateException("memory refuses nothing", e);
        }
        return new ParcelKey(header.toByteArray(), passphrase);
    }

    /// The key of the parcel that `in` begins; reads header and voucher. Refused where it is no parcel, a newer one, or not under this passphrase.
    static ParcelKey read(InputStream in, char[] passphrase, Path file) throws IOException, Refused {
        var header = in.readNBytes(HEADER);
        if (!begins(header)) throw new Refused("exchange.refused.noParcel", file);
        try (var head = new DataInputStream(new ByteArrayInputStream(header, MAGIC.length, header.length - MAGIC.length))) {
            int format = head.readUnsignedShort();
            if (format > FORMAT) throw new Refused("exchange.refused.newerParcel", file, format, FORMAT);
            int memory = head.readInt();
            int passes = head.readInt();
            int lanes = head.readInt();
            if (format < 1 || memory < 8 || memory > MOST_MEMORY || passes < 1 || passes > MOST_PASSES || lanes != 1) throw new Refused("exchange.refused.damagedParcel", file);
        } catch (EOFException e) {
            throw new Refused("exchange.refused.cutParcel", file);
        }
        var written = in.readNBytes(VOUCHER);
        if (header.length < HEADER || written.length < VOUCHER) throw new Refused("exchange.refused.cutParcel", file);
        var key = new ParcelKey(header, passphrase);
        if (!MessageDigest.isEqual(key.voucher, written)) throw new Refused("exchange.refused.passphrase", file);
        return key;
    }

    static boolean begins(byte[] first) {
        return first.length >= MAGIC.length && Arrays.equals(first, 0, MAGIC.length, MAGIC, 0, MAGIC.length);
    }

    /// What stands before the first chunk.
    byte[] head() {
        var out = Arrays.copyOf(header, header.length + VOUCHER);
        System.arraycopy(voucher, 0, out, header.length, VOUCHER);
        return out;
    }

    /// The cipher of one chunk: its place and whether it is the last are part of the nonce, so chunks cannot be moved, left out or cut off.
    Cipher cipher(int mode, int chunk, boolean last) {
        try {
            var nonce = ByteBuffer.allocate(12).put(header, header.length - PREFIX, PREFIX).putInt(chunk).put((byte) (last ? 1 : 0)).array();
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, cipherKey, new GCMParameterSpec(TAG * 8, nonce));
            cipher.updateAAD(header);
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has AES-GCM", e);
        }
    }

    /// However a sign was typed, one passphrase gives one key.
    private static byte[] bytes(char[] passphrase) {
        return Normalizer.normalize(CharBuffer.wrap(passphrase), Normalizer.Form.NFC).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] mac(SecretKeySpec key, byte[] of) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            return mac.doFinal(of);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has HMAC", e);
        }
    }
}
