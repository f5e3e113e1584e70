package plaint.drafting;

/// Text made by a function of this room that holds markup on purpose (a link to an exhibit); every other value is printed literally.
record Markup(String text) {
    @Override public String toString() {
        return text;
    }
}
