package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Sweep;

/// A picture as telephones keep it (HEIC, AVIF), turned into a JPEG by the converter of libheif where this machine has one: upright, in a folder that only its owner may enter and that is taken
/// away afterwards. The JPEG that comes of it is foreign as any other.
final class PhonePicture implements Laid {
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("plaint.inspect.seconds", 20));
    /// Bytes of memory the converter may ask for, where the system has a way to say so.
    private static final String MOST = "1500000000";
    private static final String QUALITY = "92";
    private final Path folder;

    private PhonePicture(Path folder) {
        this.folder = folder;
    }

    static PhonePicture of(Path file, String shown) throws Refused {
        var converter = Program.find("heif-dec", "heif-convert").orElseThrow(() -> new Refused("pdf.refused.heic", shown));
        PhonePicture picture = null;
        try {
            picture = new PhonePicture(Files.createTempDirectory("plaint-picture"));
            var in = picture.folder.resolve("in.heic");
            Files.copy(file, in);
            var command = new ArrayList<String>();
            Program.find("prlimit").ifPresent(p -> command.addAll(List.of(p.toString(), "--as=" + MOST, "--core=0")));
            command.addAll(List.of(converter.toString(), "-q", QUALITY, in.toString(), picture.folder.resolve("out.jpg").toString()));
            var ended = Program.run(command, picture.folder, Map.of("HOME", picture.folder.toString()), TIME);
            if (ended.isEmpty()) throw new Refused("pdf.refused.hangs", shown, TIME.toSeconds());
            if (ended.get() != 0 || !Files.isRegularFile(picture.file())) throw new Refused("pdf.refused.damagedPicture", shown);
            var done = picture;
            picture = null;
            return done;
        } catch (IOException e) {
            throw new Refused("pdf.refused.damagedPicture", shown);
        } finally {
            if (picture != null) picture.close();
        }
    }

    /// Of several pictures in one file the first.
    @Override public Path file() {
        var only = folder.resolve("out.jpg");
        return Files.isRegularFile(only) ? only : folder.resolve("out-1.jpg");
    }

    boolean several() {
        return Files.isRegularFile(folder.resolve("out-2.jpg"));
    }

    @Override public Kind kind() {
        return Kind.JPEG;
    }

    @Override public void close() {
        Sweep.quietly(folder);
    }
}
