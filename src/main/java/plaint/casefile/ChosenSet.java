package plaint.casefile;

/// What somebody decided about the sets of one filing as a whole; null: as the forum pack says. `bates` gives the Bates numbers of its exhibits (`ABC:000001`, empty: none), `of` whether pages say of how many
/// they are, `confidential` the mark of confidence (empty: none; `*`: in the pack's words). `volumePages` and `volumeMegabytes` divide each set into volumes (0: not; null: not, whatever the pack says of binders).
public record ChosenSet(String bates, Boolean of, String confidential, Integer volumePages, Integer volumeMegabytes) {
    public static final ChosenSet NONE = new ChosenSet(null, null, null, null, null);

    /// Most pages of a volume; 0: any number.
    public int pages() {
        return volumePages == null ? 0 : volumePages;
    }

    /// Most decimal megabytes of a volume; 0: any number.
    public int megabytes() {
        return volumeMegabytes == null ? 0 : volumeMegabytes;
    }

    /// The same divided otherwise; null: as before.
    public ChosenSet divided(Integer pages, Integer megabytes) {
        return new ChosenSet(bates, of, confidential, pages == null ? volumePages : pages, megabytes == null ? volumeMegabytes : megabytes);
    }
}
