package plaint.exchange;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// One case in one enciphered file (`.plaint`): a cover, the case as text, the bytes of its exhibits. Written beside and renamed; read as a stream, so a gigabyte of exhibits
/// takes little memory. A wrong passphrase, a cut or changed file, a newer one and a foreign one are each refused by name.
public final class Parcel {
    /// The ending of a parcel's name.
    public static final String ENDING = ".plaint";
    /// Fewer signs can be guessed.
    public static final int SHORTEST_PASSPHRASE = 12;
    /// A case's text is never longer; see [plaint.text.Refused] for what is told.
    private static final int MOST_TEXT = 64 << 20;
    private static final int MOST_PAST = 1_000_000;
    private static final int BLOCK = 1 << 16;

    private Parcel() { }

    /// What one guess of the passphrase costs: kibibytes of memory, passes over it.
    public record Cost(int memory, int passes) {
        /// Half a second and more on an office computer.
        public static final Cost USUAL = new Cost(128 << 10, 4);
    }

    /// What the outside of the case says. `past` is every state the sender's store knows, oldest first.
    public record Cover(String sender, Instant sealedAt, CaseNo no, String title, String latinTitle, int revision, int files, long bytes, List<Past> past) {
        public Cover {
            past = List.copyOf(past);
        }
    }

    /// One entry of the sender's history. `digest` is that of the case's content after it; `joined` that of the content of another store that came in with it, or null.
    public record Past(int revision, Instant at, String who, Notice what, Sha256 digest, Sha256 joined) { }

    /// A file of an exhibit and where its bytes lie.
    public record Enclosed(Sha256 digest, Path file, long bytes) { }

    /// What came out: the cover, the case as text, and the states of the past that came along.
    public record Opened(Cover cover, String caseText, States states) { }

    /// The case as it stood at each entry of [Cover#past], compressed; the oldest may be left out.
    public static final class States {
        private final List<Past> past;
        private final byte[] packed;

        private States(List<Past> past, byte[] packed) {
            this.past = past;
            this.packed = packed;
        }

        /// The case as text as it stood when its content had this digest; empty where it did not come along.
        public Optional<String> at(Sha256 digest) throws Refused {
            try (var in = new DataInputStream(new GZIPInputStream(new ByteArrayInputStream(packed)))) {
                for (int i = in.readInt(); i < past.size(); i++) {
                    var text = in.readNBytes(in.readInt());
                    if (past.get(i).digest().equals(digest)) return Optional.of(new String(text, StandardCharsets.UTF_8));
                }
                return Optional.empty();
            } catch (IOException | IllegalArgumentException e) {
                throw new Refused("exchange.refused.damagedStates");
            }
        }
    }

    /// Takes the bytes of one exhibit's file; reads `in` to its end.
    @FunctionalInterface public interface Taking {
        void file(Sha256 digest, InputStream in) throws IOException, Refused, Cancelled;
    }

    /// True where the file begins as a parcel does.
    public static boolean is(Path file) {
        try (var in = Files.newInputStream(file)) {
            return ParcelKey.begins(in.readNBytes(32));
        } catch (IOException e) {
            return false;
        }
    }

    /// What goes in besides the files: the case as text, and the newest of its earlier states, oldest first.
    public record Inside(String caseText, List<String> states) { }

    /// Who must know of a parcel before it is there.
    @FunctionalInterface public interface Told {
        void tell() throws Refused;
    }

    /// Refused where the passphrase is shorter than [#SHORTEST_PASSPHRASE] signs.
    public static void write(Path to, char[] passphrase, Cost cost, Cover cover, Inside inside, List<Enclosed> files, Progress progress) throws Refused, Cancelled {
        write(to, passphrase, cost, cover, inside, files, progress, () -> { });
    }

    /// The same; `told` is done when all is written and before the file gets its name: where that is refused, no file is there.
    public static void write(Path to, char[] passphrase, Cost cost, Cover cover, Inside inside, List<Enclosed> files, Progress progress, Told told) throws Refused, Cancelled {
        if (passphrase.length < SHORTEST_PASSPHRASE) throw new Refused("exchange.refused.shortPassphrase", passphrase.length, SHORTEST_PASSPHRASE);
        ListFile.replace(to, out -> {
            progress.step(Notice.of("exchange.work.key"), 0, cover.bytes());
            var sealed = new DataOutputStream(ParcelStream.sealing(out, ParcelKey.fresh(passphrase, cost)));
            block(sealed, 'C', cover(cover));
            block(sealed, 'J', inside.caseText().getBytes(StandardCharsets.UTF_8));
            block(sealed, 'H', packed(cover.past().size() - inside.states().size(), inside.states()));
            long done = 0;
            for (var f : files) done = enclose(sealed, f, done, cover, progress);
            sealed.writeByte('E');
            sealed.close();
            told.tell();
            return files.size();
        });
    }

    private static byte[] packed(int first, List<String> states) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(new GZIPOutputStream(bytes))) {
            out.writeInt(first);
            for (var s : states) text(out, s);
        }
        return bytes.toByteArray();
    }

    private static void block(DataOutputStream out, char kind, byte[] bytes) throws IOException {
        out.writeByte(kind);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static long enclose(DataOutputStream out, Enclosed f, long before, Cover cover, Progress progress) throws IOException, Refused, Cancelled {
        out.writeByte('F');
        out.write(f.digest().hex().getBytes(StandardCharsets.US_ASCII));
        out.writeLong(f.bytes());
        long done = 0;
        try (var in = Files.newInputStream(f.file())) {
            var block = new byte[BLOCK];
            for (int n = in.read(block); n >= 0; n = in.read(block)) {
                progress.stopIfCancelled();
                out.write(block, 0, n);
                done += n;
                progress.step(Notice.of("exchange.work.seal", cover.no()), before + done, cover.bytes());
            }
        }
        if (done != f.bytes()) throw new Refused("exchange.refused.otherLength", f.digest().brief());
        return before + done;
    }

    private static byte[] cover(Cover c) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        text(out, c.sender());
        text(out, c.sealedAt().toString());
        text(out, c.no().value());
        text(out, c.title());
        text(out, c.latinTitle());
        out.writeInt(c.revision());
        out.writeInt(c.files());
        out.writeLong(c.bytes());
        out.writeInt(c.past().size());
        for (var p : c.past()) {
            out.writeInt(p.revision());
            text(out, p.at().toString());
            text(out, p.who());
            text(out, p.what().key());
            out.writeInt(p.what().args().size());
            for (var a : p.what().args()) text(out, a);
            text(out, p.digest().hex());
            text(out, p.joined() == null ? "" : p.joined().hex());
        }
        return bytes.toByteArray();
    }

    private static void text(DataOutputStream out, String text) throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    /// Reads the whole parcel. What `taking` was given counts only once this has returned: a fault may show at the very end.
    public static Opened read(Path from, char[] passphrase, Taking taking, Progress progress) throws Refused, Cancelled {
        try (var file = new BufferedInputStream(Files.newInputStream(from), ParcelKey.CHUNK * 2)) {
            progress.step(Notice.of("exchange.work.key"), 0, 0);
            var in = new DataInputStream(ParcelStream.opening(file, ParcelKey.read(file, passphrase, from)));
            var cover = cover(from, block(in, 'C', from));
            var caseText = new String(block(in, 'J', from), StandardCharsets.UTF_8);
            var states = new States(cover.past(), block(in, 'H', from));
            files(in, cover, from, taking, progress);
            if (in.read() >= 0) throw new Refused("exchange.refused.damagedParcel", from);
            return new Opened(cover, caseText, states);
        } catch (ParcelStream.Broken e) {
            throw new Refused(e.cut() ? "exchange.refused.cutParcel" : "exchange.refused.damagedParcel", from);
        } catch (EOFException e) {
            throw new Refused("exchange.refused.damagedParcel", from);
        } catch (IOException e) {
            throw new Refused("exchange.refused.unreadable", from);
        }
    }

    private static byte[] block(DataInputStream in, char kind, Path from) throws IOException, Refused {
        if (in.readUnsignedByte() != kind) throw new Refused("exchange.refused.damagedParcel", from);
        return bytes(in, from);
    }

    private static byte[] bytes(DataInputStream in, Path from) throws IOException, Refused {
        int length = in.readInt();
        if (length < 0 || length > MOST_TEXT) throw new Refused("exchange.refused.damagedParcel", from);
        var bytes = in.readNBytes(length);
        if (bytes.length < length) throw new EOFException();
        return bytes;
    }

    private static void files(DataInputStream in, Cover cover, Path from, Taking taking, Progress progress) throws IOException, Refused, Cancelled {
        long done = 0;
        for (int kind = in.readUnsignedByte(); kind != 'E'; kind = in.readUnsignedByte()) {
            if (kind != 'F') throw new Refused("exchange.refused.damagedParcel", from);
            var digest = in.readNBytes(64);
            long length = in.readLong();
            if (digest.length < 64 || length < 0) throw new Refused("exchange.refused.damagedParcel", from);
            progress.stopIfCancelled();
            progress.step(Notice.of("exchange.work.open", cover.no()), done, cover.bytes());
            var limited = new Limited(in, length);
            taking.file(sha(digest, from), limited);
            limited.skipAll();
            done += length;
        }
    }

    private static Sha256 sha(byte[] hex, Path from) throws Refused {
        try {
            return new Sha256(new String(hex, StandardCharsets.US_ASCII));
        } catch (IllegalArgumentException e) {
            throw new Refused("exchange.refused.damagedParcel", from);
        }
    }

    private static Cover cover(Path from, byte[] bytes) throws IOException, Refused {
        try (var in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            var sender = text(in, from);
            var at = Instant.parse(text(in, from));
            var no = new CaseNo(text(in, from));
            var title = text(in, from);
            var latin = text(in, from);
            int revision = in.readInt();
            int files = in.readInt();
            long total = in.readLong();
            int count = in.readInt();
            if (count < 0 || count > MOST_PAST) throw new Refused("exchange.refused.damagedParcel", from);
            var past = new ArrayList<Past>();
            for (int i = 0; i < count; i++) past.add(past(in, from));
            return new Cover(sender, at, no, title, latin, revision, files, total, past);
        } catch (java.time.DateTimeException | IllegalArgumentException e) {
            throw new Refused("exchange.refused.damagedParcel", from);
        }
    }

    private static Past past(DataInputStream in, Path from) throws IOException, Refused {
        int revision = in.readInt();
        var at = Instant.parse(text(in, from));
        var who = text(in, from);
        var key = text(in, from);
        int count = in.readInt();
        if (count < 0 || count > 1000) throw new Refused("exchange.refused.damagedParcel", from);
        var args = new ArrayList<String>();
        for (int i = 0; i < count; i++) args.add(text(in, from));
        var digest = new Sha256(text(in, from));
        var joined = text(in, from);
        return new Past(revision, at, who, new Notice(key, args), digest, joined.isEmpty() ? null : new Sha256(joined));
    }

    private static String text(DataInputStream in, Path from) throws IOException, Refused {
        return new String(bytes(in, from), StandardCharsets.UTF_8);
    }

    /// So many bytes of a stream and no more; ends early only by a fault.
    private static final class Limited extends InputStream {
        private final InputStream in;
        private long left;

        Limited(InputStream in, long left) {
            this.in = in;
            this.left = left;
        }

        @Override public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override public int read(byte[] into, int offset, int length) throws IOException {
            if (left == 0) return -1;
            int n = in.read(into, offset, (int) Math.min(length, left));
            if (n < 0) throw new EOFException();
            left -= n;
            return n;
        }

        void skipAll() throws IOException {
            var block = new byte[BLOCK];
            while (read(block, 0, block.length) >= 0) {
                // the taker did not want it
            }
        }
    }
}
