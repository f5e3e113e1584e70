package plaint.ui.shell;

import java.io.File;
import java.util.List;

/// Whether there is a graphics card to draw with.
final class GraphicsCard {
    /// What the makers' drivers are reached by on Linux, one of them at least where there is a card: also those of a phone's or a board's processor, and of Linux inside Windows.
    private static final List<String> DEVICES = List.of("dri", "nvidiactl", "nvidia0", "dxg", "mali0", "kgsl-3d0", "pvr_sync", "galcore");
    private static final String ORDER = "prism.order";

    private GraphicsCard() { }

    /// Has the toolkit draw by itself where there is no card, which it would come to anyway, unless it was told what to draw with: to find out it loads a driver that does a card's work on the processor, with a
    /// compiler of its own, has it begin, and does not take it. That was a twentieth of a start, and a quarter of the memory for good.
    static void spared() {
        if (System.getProperty(ORDER) == null && !isThere(System.getProperty("os.name"), new File("/dev"))) System.setProperty(ORDER, "sw");
    }

    /// False only where that is certain: other systems than Linux do not say so by a file.
    static boolean isThere(String system, File devices) {
        if (!system.startsWith("Linux") || !devices.isDirectory()) return true;
        // by a loop: for a function Java would write a class first
        for (var name : DEVICES) if (new File(devices, name).exists()) return true;
        return false;
    }
}
