package plaint.ui.kit;

import plaint.text.Notice;

/// What a field's text was refused for.
final class Unreadable extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Notice told;

    Unreadable(Notice told) {
        this.told = told;
    }

    Notice told() {
        return told;
    }
}
