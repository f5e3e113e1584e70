package plaint.pdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import plaint.text.Lang;

/// What a system says of a file it does not write becomes a sentence that says what to do.
class UnwritableTest {
    @TempDir Path folder;

    @Test void aFullDiskAndAReadOnlyOneAreToldByName() {
        var file = folder.resolve("a.pdf");
        assertThat(Unwritable.file(file, new IOException("No space left on device")).notice().in(Lang.EN)).startsWith(file.toString()).contains("the disk is full");
        assertThat(Unwritable.file(file, new FileSystemException("a", null, "Disk quota exceeded")).notice().key()).isEqualTo("pdf.refused.outFull");
        assertThat(Unwritable.file(file, new FileSystemException("a", null, "Read-only file system")).notice().key()).isEqualTo("pdf.refused.outReadOnly");
        assertThat(Unwritable.file(file, new IOException("wrapped", new IOException("There is not enough space on the disk"))).notice().key()).isEqualTo("pdf.refused.outFull");
        assertThat(Unwritable.file(file, new IOException("odd")).notice().key()).isEqualTo("pdf.refused.unwritable");
    }
}
