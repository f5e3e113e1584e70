package plaint.bundle;

import plaint.key.ExhibitId;

/// One paper or exhibit in the plan. A paper counts its own pages 1..n and prints them with its short name (起诉状-1); exhibits run 1..N through the whole bundle.
/// `exhibit` is null for papers; `label` is what is stamped on each page of an exhibit (证据7), empty for papers. `first` is the number on its first page, 0 where its pages bear
/// the prefix alone.
/// `courtOnly`: left out of the defendants' sets (identity, authority and address forms). `filing`: the filing it was handed in with.
public record Part(String key, ExhibitId exhibit, String label, String title, String latinTitle, String prefix, int first, int pages, boolean courtOnly, int filing) {
    private static final String SLIP = "slip:";

    public Part {
        if (pages < 1) throw new IllegalArgumentException(key + ": a part has at least one page");
        if (first < 0) throw new IllegalArgumentException(key + ": page numbers begin at 1");
    }

    /// The key of the slip sheet before an exhibit.
    public static String slipOf(ExhibitId id) {
        return SLIP + id.value();
    }

    public boolean isExhibit() {
        return exhibit != null;
    }

    /// A sheet that opens the exhibit after it and is none of the papers.
    public boolean slip() {
        return key.startsWith(SLIP);
    }

    public int last() {
        return first + pages - 1;
    }

    /// The number printed on its `index`-th page (from 0), equal to the PDF page label.
    public String number(int index) {
        return first == 0 ? prefix : prefix + (first + index);
    }

    /// `23—25`, `23` or `起诉状-1—6`.
    public String range() {
        return pages == 1 || first == 0 ? number(0) : number(0) + "—" + last();
    }

    /// The same part where its first page bears this number and nothing before it.
    public Part at(int page) {
        return new Part(key, exhibit, label, title, latinTitle, "", page, pages, courtOnly, filing);
    }
}
