package plaint.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plaint.bundle.Part;
import plaint.drafting.Document;
import plaint.drafting.Document.Align;
import plaint.drafting.Document.Block;
import plaint.drafting.Document.Column;
import plaint.drafting.Document.Row;
import plaint.drafting.Document.Span;
import plaint.forum.Forum;
import plaint.forum.Forum.Word;
import plaint.text.Refused;

/// The manifest of a bundle from loose files: of each file its label, title, pages, size and SHA-256, so that a page can be traced to the very file it was made from.
final class LooseManifest {
    private final Forum forum;
    private final boolean zh;

    LooseManifest(Forum forum) {
        this.forum = forum;
        zh = forum.language().startsWith("zh");
    }

    /// What it is called.
    Word title() {
        return forum.words().getOrDefault("manifest", new Word("文件校验清单", "Manifest of files"));
    }

    /// `parts` and `files` go together.
    Document of(List<Part> parts, List<Path> files) throws Refused {
        var columns = List.of(new Column(forum.say("column-label"), 9, Align.CENTRE), new Column(forum.say("column-title"), 22, Align.LEFT), new Column(said("column-count", "页数", "Count"), 7, Align.CENTRE),
            new Column(forum.say("column-pages"), 11, Align.CENTRE), new Column(said("column-size", "字节数", "Bytes"), 15, Align.RIGHT), new Column("SHA-256", 36, Align.LEFT));
        var rows = new ArrayList<Row>();
        for (int i = 0; i < parts.size(); i++) {
            var p = parts.get(i);
            var cells = new ArrayList<List<Span>>();
            cells.add(List.of(Span.of(p.label())));
            cells.add(List.of(Span.of(p.title())));
            cells.add(List.of(Span.of(String.valueOf(p.pages()))));
            cells.add(List.of(new Span(p.range(), Document.Face.BODY, p.exhibit(), null)));
            cells.add(List.of(Span.of(String.format(java.util.Locale.ROOT, "%,d", SplitVolumes.size(files.get(i))))));
            cells.add(List.of(Span.of(FileDigest.of(files.get(i)).grouped())));
            rows.add(new Row(false, cells));
        }
        var title = zh ? title().zh() : title().en();
        return new Document("manifest", "", title, title, "sheet", List.<Block>of(new Document.Title(title), new Document.Table(columns, rows)));
    }

    private String said(String key, String chinese, String english) {
        var word = forum.words().getOrDefault(key, new Word(chinese, english));
        return zh ? word.zh() : word.en();
    }
}
