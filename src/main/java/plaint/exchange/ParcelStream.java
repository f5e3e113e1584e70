package plaint.exchange;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;

/// The bytes of a parcel behind its header: chunks of 64 KiB, each enciphered and authenticated by itself, so that a gigabyte passes through little memory.
final class ParcelStream {
    private ParcelStream() { }

    /// A chunk is not what was sealed, or the last one is missing.
    static final class Broken extends IOException {
        private static final long serialVersionUID = 1;
        private final boolean cut;

        Broken(boolean cut) {
            super(cut ? "cut" : "changed");
            this.cut = cut;
        }

        boolean cut() {
            return cut;
        }
    }

    static OutputStream sealing(OutputStream to, ParcelKey key) throws IOException {
        to.write(key.head());
        return new Sealing(to, key);
    }

    /// `from` stands behind the header.
    static InputStream opening(InputStream from, ParcelKey key) {
        return new Opening(from, key);
    }

    private static final class Sealing extends OutputStream {
        private final OutputStream to;
        private final ParcelKey key;
        private final byte[] chunk = new byte[ParcelKey.CHUNK];
        private int filled;
        private int number;

        Sealing(OutputStream to, ParcelKey key) {
            this.to = to;
            this.key = key;
        }

        @Override public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override public void write(byte[] bytes, int from, int length) throws IOException {
            int done = 0;
            while (done < length) {
                // a full chunk waits: only what follows shows that it is not the last
                if (filled == chunk.length) seal(false);
                int n = Math.min(length - done, chunk.length - filled);
                System.arraycopy(bytes, from + done, chunk, filled, n);
                filled += n;
                done += n;
            }
        }

        private void seal(boolean last) throws IOException {
            try {
                to.write(key.cipher(Cipher.ENCRYPT_MODE, number, last).doFinal(chunk, 0, filled));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("a chunk cannot be enciphered", e);
            }
            number = Math.addExact(number, 1);
            filled = 0;
        }

        /// Ends the parcel; the stream below stays open.
        @Override public void close() throws IOException {
            seal(true);
            to.flush();
        }
    }

    private static final class Opening extends InputStream {
        private final InputStream from;
        private final ParcelKey key;
        private byte[] chunk = new byte[0];
        private byte[] ahead;
        private int at;
        private int number;
        private boolean ended;

        Opening(InputStream from, ParcelKey key) {
            this.from = from;
            this.key = key;
        }

        @Override public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] into, int offset, int length) throws IOException {
            if (length == 0) return 0;
            while (at == chunk.length) {
                if (ended) return -1;
                next();
            }
            int n = Math.min(length, chunk.length - at);
            System.arraycopy(chunk, at, into, offset, n);
            at += n;
            return n;
        }

        private void next() throws IOException {
            var sealed = ahead == null ? from.readNBytes(ParcelKey.CHUNK + ParcelKey.TAG) : ahead;
            ahead = from.readNBytes(ParcelKey.CHUNK + ParcelKey.TAG);
            ended = ahead.length == 0;
            chunk = open(sealed);
            at = 0;
            number++;
        }

        private byte[] open(byte[] sealed) throws IOException {
            if (sealed.length < ParcelKey.TAG) throw new Broken(true);
            try {
                return key.cipher(Cipher.DECRYPT_MODE, number, ended).doFinal(sealed);
            } catch (AEADBadTagException e) {
                throw new Broken(ended && sound(sealed));
            } catch (GeneralSecurityException e) {
                throw new Broken(false);
            }
        }

        /// The last chunk there is would be sound as one in the middle: what came behind it was cut off.
        private boolean sound(byte[] sealed) {
            if (sealed.length < ParcelKey.CHUNK + ParcelKey.TAG) return false;
            try {
                key.cipher(Cipher.DECRYPT_MODE, number, false).doFinal(sealed);
                return true;
            } catch (GeneralSecurityException e) {
                return false;
            }
        }
    }
}
