package plaint.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.evidence.Sha256;
import plaint.text.Refused;

class VaultTest {
    private static final Sha256 ABC = new Sha256("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    @TempDir Path temp;

    @Test void aFileIsKeptUnderTheDigestOfItsBytesAndCannotBeWrittenTo() throws Exception {
        var vault = Vault.open(temp.resolve("vault"));
        keep(vault, "abc");
        assertThat(vault.path(ABC)).isEqualTo(temp.resolve("vault/ba/" + ABC.hex())).hasContent("abc");
        assertThat(Files.getPosixFilePermissions(vault.path(ABC))).noneMatch(p -> p.name().endsWith("WRITE"));
        assertThat(vault.verify(ABC)).isEqualTo(Vault.State.SOUND);
    }

    @Test void aStagedFileThatIsNotKeptLeavesNothingBehind() throws Exception {
        var vault = Vault.open(temp.resolve("vault"));
        try (var staged = vault.stage(Files.writeString(temp.resolve("f"), "abc"), "f")) {
            assertThat(staged.digest()).isEqualTo(ABC);
            assertThat(staged.bytes()).isEqualTo(3);
        }
        assertThat(vault.verify(ABC)).isEqualTo(Vault.State.MISSING);
        assertThat(temp.resolve("vault/incoming")).isEmptyDirectory();
    }

    @Test void whatAKilledIntakeLeftIsSweptAtTheNextStart() throws Exception {
        Files.createDirectories(temp.resolve("vault/incoming"));
        Files.writeString(temp.resolve("vault/incoming/1-1"), "ab");
        Vault.open(temp.resolve("vault"));
        assertThat(temp.resolve("vault/incoming")).isEmptyDirectory();
    }

    @Test void aChangedFileIsSeenAndTakingTheSoundOneInAgainHealsIt() throws Exception {
        var vault = Vault.open(temp.resolve("vault"));
        keep(vault, "abc");
        vault.path(ABC).toFile().setWritable(true);
        Files.writeString(vault.path(ABC), "abd");
        assertThat(vault.verify(ABC)).isEqualTo(Vault.State.CHANGED);
        keep(vault, "abc");
        assertThat(vault.verify(ABC)).isEqualTo(Vault.State.SOUND);
    }

    @Test void whatIsNoFileIsRefusedByName() throws Exception {
        var vault = Vault.open(temp.resolve("vault"));
        assertThat(catchThrowableOfType(Refused.class, () -> vault.stage(temp, "ordner")).getMessage()).isEqualTo("store.refused.folder[ordner]");
        assertThat(catchThrowableOfType(Refused.class, () -> vault.stage(temp.resolve("none"), "none.pdf")).getMessage()).isEqualTo("store.refused.missing[none.pdf]");
    }

    private void keep(Vault vault, String text) throws Exception {
        try (var staged = vault.stage(Files.writeString(temp.resolve("f"), text), "f")) {
            staged.keep();
        }
    }
}
