package plaint;

import java.util.Locale;
import plaint.cli.Commands;
import plaint.desk.Home;
import plaint.text.Lang;
import plaint.ui.shell.Window;

/// Starts Plaint: a command where one is named, else the window. It is no JavaFX class itself, because on the class path such a class cannot be the first one.
final class Plaint {
    private Plaint() { }

    public static void main(String[] args) {
        // libraries ask the machine how small letters are made: the database would look for `ıd` where a Turkish machine is asked for ID
        Locale.setDefault(Lang.ofSystem().locale());
        System.exit(Commands.onTerminal(Home.find(), Window::open).run(args));
    }
}
