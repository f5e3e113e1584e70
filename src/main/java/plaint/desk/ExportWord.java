package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import plaint.casefile.CaseFile;
import plaint.text.Refused;
import plaint.word.WordFile;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// Writes the papers of a filing as files for a word processor, as they stand in the court's set.
public final class ExportWord {
    private final Office office;

    public ExportWord(Office office) {
        this.office = office;
    }

    /// `papers` by their keys; empty: all that can be edited. The files made, in order, each named by its place and title.
    public List<Path> run(CaseFile file, int filing, List<String> papers, Path folder, Progress progress) throws Refused, Cancelled {
        if (file.filings().stream().noneMatch(f -> f.no() == filing)) throw new Refused("desk.refused.noFiling", file.no(), filing);
        var layout = new FilingLayout(office, file, file.filing(filing));
        var out = new ArrayList<Path>();
        int no = 0;
        for (var paper : layout.editable()) {
            no++;
            if (!papers.isEmpty() && !papers.contains(paper.key())) continue;
            progress.stopIfCancelled();
            var to = folder.resolve(String.format(Locale.ROOT, "%02d-%s.docx", no, paper.title().replaceAll("[\\\\/:*?\"<>|]", "")));
            write(layout, file, filing, paper.key(), to);
            out.add(to);
        }
        if (out.isEmpty()) throw new Refused("desk.refused.noPaper", String.join(", ", papers), filing);
        return out;
    }

    /// One paper to a file named.
    public void one(CaseFile file, int filing, String paper, Path to) throws Refused {
        write(new FilingLayout(office, file, file.filing(filing)), file, filing, paper, to);
    }

    private void write(FilingLayout layout, CaseFile file, int filing, String paper, Path to) throws Refused {
        var document = layout.edited(paper).document();
        var forum = office.forums().get(file.forum());
        var sample = forum.words().get("sample");
        WordFile.write(document, forum.typography(document.typography()), forum.language(), file.sample() ? sample.zh() + " " + sample.en() : "", file.filing(filing).dated(), layout.head(), to);
    }
}
