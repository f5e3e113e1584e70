package plaint;

import plaint.cli.Commands;
import plaint.desk.Home;
import plaint.ui.shell.Window;

/// Starts Plaint: a command where one is named, else the window. It is no JavaFX class itself, because on the class path such a class cannot be the first one.
final class Plaint {
    private Plaint() { }

    public static void main(String[] args) {
        System.exit(Commands.onTerminal(Home.find(), Window::open).run(args));
    }
}
