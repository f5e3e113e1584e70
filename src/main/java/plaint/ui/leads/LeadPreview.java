package plaint.ui.leads;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import plaint.desk.PreviewLeads;
import plaint.desk.PreviewLeads.Outlook;
import plaint.lead.LeadGlance;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.ReadAs;
import plaint.ui.kit.Segments;

/// A list of leads before it is taken in: how it is written, what its columns are taken for, its first rows, and how many of those looked at stay out and why. Another encoding reads it anew at once.
final class LeadPreview extends VBox {
    private final Desktop desktop;
    private Outlook outlook;
    private boolean faults;

    LeadPreview(Desktop desktop, Outlook outlook) {
        super(10);
        this.desktop = desktop;
        setPrefSize(980, 500);
        show(outlook);
    }

    /// The encoding chosen last.
    String encoding() {
        return outlook.asked();
    }

    /// Something of the list could be taken in.
    boolean sound() {
        return outlook.glance().sound() > 0;
    }

    void read(String encoding) {
        desktop.jobs().run(p -> new PreviewLeads(desktop.office()).run(outlook.file(), encoding, Now.today(), p), this::show);
    }

    private void show(Outlook now) {
        outlook = now;
        var g = now.glance();
        var choice = new ReadAs(desktop).encoding(now.written(), now.asked(), !now.workbook(), this::read);
        getChildren().setAll(Kit.row(8, Kit.cut(now.file().getFileName().toString(), "medium"), Kit.spring(), choice));
        if (g.refused() != null) {
            getChildren().add(Kit.row(8, Kit.icon("fth-alert-circle", 14, "danger-icon"), Kit.text(desktop.say(g.refused()), "danger-text")));
        } else {
            var counts = Kit.row(8, Kit.chip(desktop.say("leadscreen.preview.sound", g.sound()), "fth-check", "chip-stage"));
            counts.getChildren().add(Kit.chip(desktop.say("leadscreen.preview.unsound", g.unsound()), "fth-alert-triangle", g.unsound() > 0 ? "chip-stop" : "chip-stage"));
            if (g.noted() > 0) counts.getChildren().add(Kit.chip(desktop.say("leadscreen.preview.noted", g.noted()), "fth-info", "chip-gap"));
            counts.getChildren().add(Kit.cut(g.whole() ? desktop.say("leadscreen.preview.whole", g.read()) : desktop.say("leadscreen.preview.looked", g.read()), "caption", "muted"));
            getChildren().add(counts);
        }
        getChildren().add(Kit.text(new ReadAs(desktop).columns(headings(g)), "caption", "muted"));
        for (var n : now.notices()) getChildren().add(Kit.text(desktop.say(n), "caption", "warning-text"));
        if (g.faults().isEmpty()) faults = false;
        else getChildren().add(new Segments(List.of(desktop.say("leadscreen.preview.rows"), desktop.say("leadscreen.preview.faults", g.unsound())), faults ? 1 : 0, i -> {
            faults = i == 1;
            table();
        }));
        getChildren().add(new VBox());
        table();
    }

    private static List<ReadAs.Heading> headings(LeadGlance g) {
        return g.columns().stream().map(c -> new ReadAs.Heading(c.heading(), c.taken())).toList();
    }

    private void table() {
        var g = outlook.glance();
        var rows = (faults ? g.faults() : g.rows()).stream()
            .map(r -> new ReadAs.Row(r.line(), r.cells(), r.sound(), String.join(" ", r.notes().stream().map(desktop::say).toList()))).toList();
        Node table = new ReadAs(desktop).table(headings(g), rows);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().set(getChildren().size() - 1, table);
    }
}
