package plaint.exchange;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;
import plaint.work.Cancelled;
import plaint.work.Progress;

/// A list to fill in: header in the language asked for, required columns marked with an asterisk, one sample row that is skipped when taken in, and, in XLSX, a second sheet
/// that says in both languages what belongs into each column.
public final class Template {
    private Template() { }

    public static void write(ListKind kind, Lang lang, Path to, Progress progress) throws Refused, Cancelled {
        var columns = kind.columns().stream().map(c -> new Listing.Column(c.header(lang) + (c.required() ? " *" : ""), Listing.Type.TEXT)).toList();
        var sample = new ArrayList<Object>();
        for (var c : kind.columns()) sample.add(Words.in(lang).say("exchange.example." + c.key()));
        var list = new Listing(Words.in(lang).say("exchange.list." + kind.name()), columns, List.of(sample));
        ListFile.write(List.of(list, notes(kind)), to, progress);
    }

    private static Listing notes(ListKind kind) {
        var rows = new ArrayList<List<Object>>();
        for (var c : kind.columns())
            rows.add(List.of(c.header(Lang.ZH), c.required() ? "必填" : "", c.note(Lang.ZH), c.header(Lang.EN), c.required() ? "required" : "", c.note(Lang.EN)));
        var text = Listing.Type.TEXT;
        return new Listing("说明 Notes", List.of(new Listing.Column("列", text), new Listing.Column("必填", text), new Listing.Column("填写内容", text),
            new Listing.Column("Column", text), new Listing.Column("Required", text), new Listing.Column("What belongs here", text)), rows);
    }
}
