package plaint.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.evidence.Sha256;
import plaint.key.CaseNo;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Cancelled;
import plaint.work.Progress;

@Execution(ExecutionMode.CONCURRENT)
class ParcelTest {
    private static final char[] PASSPHRASE = "correct horse 电池".toCharArray();
    private static final Parcel.Cost QUICK = new Parcel.Cost(64, 1);
    @TempDir Path folder;
    private Path parcel;

    @BeforeEach void place() {
        parcel = folder.resolve("case.plaint");
    }

    private Parcel.Enclosed file(String name, byte[] bytes) throws Exception {
        var file = Files.write(folder.resolve(name), bytes);
        return new Parcel.Enclosed(new Sha256(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))), file, bytes.length);
    }

    private static byte[] noise(int length) {
        var bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static Parcel.Cover cover(List<Parcel.Enclosed> files) {
        var digest = new Sha256("ab".repeat(32));
        return new Parcel.Cover("办公室", Instant.parse("2026-11-22T01:00:00Z"), new CaseNo("2016-0001"), "甲 诉 乙", "A v B", 7, files.size(),
            files.stream().mapToLong(Parcel.Enclosed::bytes).sum(), List.of(new Parcel.Past(7, Instant.EPOCH, "我", Notice.of("history.moved", "x", 2), digest, null),
            new Parcel.Past(8, Instant.EPOCH, "我", Notice.of("history.merged"), digest, digest)));
    }

    private Parcel.Cover seal(Parcel.Enclosed... files) throws Exception {
        var cover = cover(List.of(files));
        Parcel.write(parcel, PASSPHRASE, QUICK, cover, new Parcel.Inside("{\"案\":1}", List.of("{\"early\":1}")), List.of(files), Progress.NONE);
        return cover;
    }

    private Map<Sha256, byte[]> taken() throws Exception {
        var out = new LinkedHashMap<Sha256, byte[]>();
        Parcel.read(parcel, PASSPHRASE, (d, in) -> out.put(d, in.readAllBytes()), Progress.NONE);
        return out;
    }

    private void assertRefused(String key) {
        assertThatThrownBy(() -> Parcel.read(parcel, PASSPHRASE, (d, in) -> { }, Progress.NONE)).isInstanceOf(Refused.class).hasMessageStartingWith("exchange.refused." + key);
    }

    @Test void whatWentInComesOut() throws Exception {
        var small = file("a", "证据".getBytes(StandardCharsets.UTF_8));
        var large = file("b", noise(300_000));
        var empty = file("c", new byte[0]);
        var cover = seal(small, large, empty);
        var opened = Parcel.read(parcel, PASSPHRASE, (d, in) -> { }, Progress.NONE);
        assertThat(opened.cover()).isEqualTo(cover);
        assertThat(opened.caseText()).isEqualTo("{\"案\":1}");
        assertThat(opened.states().at(new Sha256("ab".repeat(32)))).contains("{\"early\":1}");
        assertThat(opened.states().at(new Sha256("00".repeat(32)))).isEmpty();
        var files = taken();
        assertThat(files.keySet()).containsExactly(small.digest(), large.digest(), empty.digest());
        assertThat(files.get(large.digest())).isEqualTo(noise(300_000));
    }

    @Test void nothingInItCanBeReadWithoutThePassphrase() throws Exception {
        seal(file("a", "SECRET-SECRET".getBytes(StandardCharsets.UTF_8)));
        assertThat(Files.readString(parcel, StandardCharsets.ISO_8859_1)).doesNotContain("SECRET").doesNotContain("2016-0001").doesNotContain("history");
    }

    @Test void theSameCaseSealedTwiceLooksDifferent() throws Exception {
        seal();
        var first = Files.readAllBytes(parcel);
        seal();
        assertThat(Files.readAllBytes(parcel)).isNotEqualTo(first).hasSameSizeAs(first);
    }

    @Test void aWrongPassphraseIsToldFromADamagedFile() throws Exception {
        seal();
        assertThatThrownBy(() -> Parcel.read(parcel, "correct horse 電池".toCharArray(), (d, in) -> { }, Progress.NONE)).isInstanceOf(Refused.class)
            .hasMessageStartingWith("exchange.refused.passphrase");
    }

    @Test void aPassphraseTypedOnAnotherKeyboardOpensIt() throws Exception {
        var file = folder.resolve("é.plaint");
        Parcel.write(file, "caf\u00E9 caf\u00E9 12".toCharArray(), QUICK, cover(List.of()), new Parcel.Inside("{}", List.of()), List.of(), Progress.NONE);
        assertThat(Parcel.read(file, "cafe\u0301 cafe\u0301 12".toCharArray(), (d, in) -> { }, Progress.NONE).caseText()).isEqualTo("{}");
    }

    @Test void everyChangedByteIsFound() throws Exception {
        seal(file("a", noise(1000)));
        var sound = Files.readAllBytes(parcel);
        for (int i = 0; i < sound.length; i += i < 90 ? 1 : 97) {
            var changed = sound.clone();
            changed[i] ^= 0x01;
            // a changed cost is a changed key; one that would take minutes is not tried
            if (i >= 12 && i < 24) continue;
            Files.write(parcel, changed);
            assertThatThrownBy(this::taken).as("byte %d", i).isInstanceOf(Refused.class);
        }
    }

    @Test void everyCutIsFound() throws Exception {
        seal(file("a", noise(200_000)));
        var sound = Files.readAllBytes(parcel);
        for (int length : new int[] {0, 5, 20, 46, 47, 60, 79, 85, 90, 50_000, 79 + 65_552, 79 + 2 * 65_552, sound.length - 1}) {
            Files.write(parcel, Arrays.copyOf(sound, length));
            assertThatThrownBy(this::taken).as("cut to %d", length).isInstanceOf(Refused.class);
        }
        Files.write(parcel, Arrays.copyOf(sound, 79 + 2 * 65_552));
        assertRefused("cutParcel");
        Files.write(parcel, Arrays.copyOf(sound, 60));
        assertRefused("cutParcel");
    }

    @Test void chunksMovedOrAddedAreFound() throws Exception {
        seal(file("a", noise(250_000)));
        var sound = Files.readAllBytes(parcel);
        int head = sound.length - (int) ((sound.length - 79L));
        var moved = sound.clone();
        System.arraycopy(sound, head, moved, head + 65_552, 65_552);
        System.arraycopy(sound, head + 65_552, moved, head, 65_552);
        Files.write(parcel, moved);
        assertRefused("damagedParcel");
        Files.write(parcel, sound);
        Files.write(parcel, new byte[] {1}, StandardOpenOption.APPEND);
        assertRefused("damagedParcel");
    }

    @Test void aNewerAndAForeignFileAreRefusedByName() throws Exception {
        seal();
        var newer = Files.readAllBytes(parcel);
        newer[11] = 9;
        Files.write(parcel, newer);
        assertRefused("newerParcel");
        Files.writeString(parcel, "PK\u0003\u0004 a spreadsheet");
        assertRefused("noParcel");
        assertThat(Parcel.is(parcel)).isFalse();
        Files.delete(parcel);
        assertRefused("unreadable");
    }

    @Test void aHeaderThatAsksForTheWholeMemoryIsRefused() throws Exception {
        seal();
        var greedy = Files.readAllBytes(parcel);
        greedy[12] = 0x7F;
        Files.write(parcel, greedy);
        assertRefused("damagedParcel");
    }

    @Test void aShortPassphraseSealsNothing() {
        assertThatThrownBy(() -> Parcel.write(parcel, "short".toCharArray(), QUICK, cover(List.of()), new Parcel.Inside("{}", List.of()), List.of(), Progress.NONE)).isInstanceOf(Refused.class)
            .hasMessageStartingWith("exchange.refused.shortPassphrase");
        assertThat(folder).isEmptyDirectory();
    }

    @Test void aCancelledParcelLeavesTheOneBefore() throws Exception {
        var f = file("a", noise(100));
        seal(f);
        var before = Files.readAllBytes(parcel);
        Progress stopped = new Progress() {
            @Override public void step(Notice doing, long done, long total) { }

            @Override public boolean cancelled() {
                return true;
            }
        };
        assertThatThrownBy(() -> Parcel.write(parcel, PASSPHRASE, QUICK, cover(List.of(f)), new Parcel.Inside("{}", List.of()), List.of(f), stopped)).isInstanceOf(Cancelled.class);
        assertThat(parcel).hasBinaryContent(before);
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test void theUsualCostIsWhatTheHeaderSays() throws Exception {
        var to = folder.resolve("u.plaint");
        Parcel.write(to, PASSPHRASE, Parcel.Cost.USUAL, cover(List.of()), new Parcel.Inside("{}", List.of()), List.of(), Progress.NONE);
        var header = java.nio.ByteBuffer.wrap(Files.readAllBytes(to));
        assertThat(header.getInt(12)).isGreaterThanOrEqualTo(64 << 10);
        assertThat(header.getInt(16)).isGreaterThanOrEqualTo(3);
        assertThat(Parcel.read(to, PASSPHRASE, (d, in) -> in.transferTo(OutputStream.nullOutputStream()), Progress.NONE).caseText()).isEqualTo("{}");
    }

    @Test void passphrasesByChanceAreLongAndDiffer() {
        assertThat(Passphrase.byChance()).matches("[a-z2-9]{4}(-[a-z2-9]{4}){4}").isNotEqualTo(Passphrase.byChance());
    }
}
