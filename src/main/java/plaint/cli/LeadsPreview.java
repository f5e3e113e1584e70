package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import plaint.desk.PreviewLeads;
import plaint.lead.LeadGlance;
import plaint.text.Named;

/// Tells how a list of leads would be read.
final class LeadsPreview {
    private static final int LINES = 5;
    private final Speech speech;

    LeadsPreview(Speech speech) {
        this.speech = speech;
    }

    int told(PreviewLeads.Outlook o) {
        var g = o.glance();
        for (var n : o.notices()) speech.line(speech.of(n));
        speech.say("cli.line.previewColumns", g.columns().stream().filter(c -> c.taken() != null).map(c -> c.heading() + " = " + of(c.taken())).collect(Collectors.joining("; ")));
        var left = g.columns().stream().filter(c -> c.taken() == null).map(LeadGlance.Column::heading).toList();
        if (!left.isEmpty()) speech.say("cli.line.previewLeft", String.join("; ", left));
        for (var r : g.rows().subList(0, Math.min(LINES, g.rows().size()))) speech.say("cli.line.previewRow", r.line(), String.join(" | ", r.cells()));
        for (var r : g.faults()) speech.warn("cli.line.previewFault", r.line(), String.join(" ", r.notes().stream().map(speech::of).toList()));
        if (g.refused() == null) speech.say(g.whole() ? "cli.line.previewWhole" : "cli.line.preview", o.file().getFileName(), o.written(), g.read(), g.sound(), g.unsound(), g.noted());
        var object = new LinkedHashMap<String, Object>();
        object.put("encoding", o.written());
        object.put("columns", g.columns().stream().map(this::column).toList());
        object.put("rows", g.rows().stream().map(this::row).toList());
        object.put("faults", g.faults().stream().map(this::row).toList());
        object.put("read", g.read());
        object.put("sound", g.sound());
        object.put("unsound", g.unsound());
        object.put("noted", g.noted());
        object.put("whole", g.whole());
        object.put("notices", o.notices().stream().map(speech::of).toList());
        if (g.refused() != null) {
            speech.refuse(speech.of(g.refused()), object);
            return Commands.NOTHING_DONE;
        }
        speech.object(object);
        return g.unsound() == 0 ? Commands.DONE : Commands.WITH_REFUSALS;
    }

    private String of(Named name) {
        return speech.lang().of(name.zh(), name.en());
    }

    private Map<String, Object> column(LeadGlance.Column c) {
        var column = new LinkedHashMap<String, Object>();
        column.put("heading", c.heading());
        column.put("taken", c.taken() == null ? null : of(c.taken()));
        return column;
    }

    private Map<String, Object> row(LeadGlance.Row r) {
        var row = new LinkedHashMap<String, Object>();
        row.put("line", r.line());
        row.put("cells", List.copyOf(r.cells()));
        row.put("sound", r.sound());
        row.put("notices", r.notes().stream().map(speech::of).toList());
        return row;
    }
}
