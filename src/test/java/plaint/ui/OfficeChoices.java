package plaint.ui;

import java.nio.file.Path;
import plaint.ui.settings.Choices;

/// What an office in the middle of its work has chosen; nothing of it is kept.
final class OfficeChoices implements Choices {
    @Override public int scale() {
        return 125;
    }

    @Override public void keepScale(int percent) {
        // nothing is kept in a test
    }

    @Override public boolean contrast() {
        return false;
    }

    @Override public void keepContrast(boolean strong) {
        // nothing is kept in a test
    }

    @Override public boolean still() {
        return true;
    }

    @Override public void keepStill(boolean still) {
        // nothing is kept in a test
    }

    @Override public String name() {
        return "周律师（样本）";
    }

    @Override public void keepName(String name) {
        // nothing is kept in a test
    }

    @Override public String backedUp(Path store) {
        return "2018-03-22 18:05";
    }

    @Override public void keepBackedUp(Path store, String when) {
        // nothing is kept in a test
    }

    @Override public boolean keepsBackups() {
        return true;
    }

    @Override public void keepKeepsBackups(boolean now) {
        // nothing is kept in a test
    }

    @Override public java.util.Optional<Path> secondPlace(Path store) {
        return java.util.Optional.of(Path.of("/media/usb/plaint-backups"));
    }

    @Override public void keepSecondPlace(Path store, Path folder) {
        // nothing is kept in a test
    }
}
