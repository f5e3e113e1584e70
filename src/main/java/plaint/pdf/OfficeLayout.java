package plaint.pdf;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.evidence.SealedFile.Kind;
import plaint.text.Refused;
import plaint.work.Program;
import plaint.work.Sweep;

/// An office document laid out by the LibreOffice of this machine, with a profile of its own that forbids macros and never updates links, in a folder that only its owner may
/// enter and that is taken away afterwards. The PDF that comes of it is foreign as any other.
final class OfficeLayout implements Laid {
    private static final Duration TIME = Duration.ofSeconds(90);
    private static final String PROFILE = """
        <?xml version="1.0" encoding="UTF-8"?>
        <oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableActiveContent" oor:op="fuse"><value>true</value></prop></item>
        <item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>0</value></prop></item>
        <item oor:path="/org.openoffice.Office.Calc/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
        <item oor:path="/org.openoffice.Setup/Product"><prop oor:name="ooSetupLastVersion" oor:op="fuse"><value>99</value></prop></item>
        </oor:items>
        """;
    private final Path folder;

    private OfficeLayout(Path folder) {
        this.folder = folder;
    }

    static OfficeLayout of(Path file, String shown) throws Refused {
        var office = Program.find("soffice", "libreoffice").orElseThrow(() -> new Refused("pdf.refused.office", shown));
        OfficeLayout layout = null;
        try {
            layout = new OfficeLayout(Files.createTempDirectory("plaint-office"));
            var user = Files.createDirectories(layout.folder.resolve("profile/user"));
            Files.writeString(user.resolve("registrymodifications.xcu"), PROFILE);
            lend(layout.folder);
            // the ending tells the program how to read it; of the name nothing else is taken
            var in = layout.folder.resolve("in." + ending(shown));
            Files.copy(file, in);
            var ended = Program.run(List.of(office.toString(), "-env:UserInstallation=" + layout.folder.resolve("profile").toUri(), "--headless", "--norestore", "--nolockcheck", "--nodefault", "--nologo",
                "--convert-to", "pdf", "--outdir", layout.folder.toString(), in.toString()), layout.folder, Map.of("HOME", layout.folder.toString(), "http_proxy", "http://127.0.0.1:9", "https_proxy", "http://127.0.0.1:9"), TIME);
            if (ended.isEmpty()) throw new Refused("pdf.refused.hangs", shown, TIME.toSeconds());
            if (!Files.isRegularFile(layout.file())) throw new Refused("pdf.refused.damagedOffice", shown);
            var done = layout;
            layout = null;
            return done;
        } catch (IOException e) {
            throw new Refused("pdf.refused.damagedOffice", shown);
        } finally {
            if (layout != null) layout.close();
        }
    }

    /// Our own fonts beside those of the machine, which may have none with Han characters: boxes would stand for them. Where the system makes no links, those of the machine must do.
    private static void lend(Path home) {
        var fonts = Path.of(System.getProperty("plaint.home", "")).resolve("assets/fonts").toAbsolutePath();
        try {
            if (Files.isDirectory(fonts)) Files.createSymbolicLink(home.resolve(".fonts"), fonts);
        } catch (IOException | UnsupportedOperationException e) {
            return;
        }
    }

    static String ending(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    @Override public Path file() {
        return folder.resolve("in.pdf");
    }

    @Override public Kind kind() {
        return Kind.PDF;
    }

    @Override public void close() {
        Sweep.quietly(folder);
    }
}
