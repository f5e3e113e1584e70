package plaint.ui.casefile;

import java.util.List;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import plaint.desk.ArchiveExhibits;
import plaint.evidence.Exhibit;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// How an exhibit goes into bundles: as it is, mended or as pictures; whether the text in its pictures is read; and what of it keeps a bundle from being PDF/A.
final class ArchivePart extends VBox {
    private static final double NAME = 72;
    private final Desktop desktop;
    private final VBox found = new VBox(2);

    ArchivePart(Exhibit x, CaseModel model, Desktop desktop) {
        super(6);
        this.desktop = desktop;
        var how = new ChoiceBox<Exhibit.Archive>();
        how.setId("archive-how");
        how.getItems().setAll(Exhibit.Archive.values());
        how.setConverter(new StringConverter<>() {
            @Override public String toString(Exhibit.Archive a) {
                return a == null ? "" : desktop.say("ui.archive." + a);
            }

            @Override public Exhibit.Archive fromString(String text) {
                return null;
            }
        });
        how.setValue(x.archive() == null ? Exhibit.Archive.KEEP : x.archive());
        how.setDisable(model.frozen(x));
        how.setOnAction(e -> model.verb((seen, p) -> new ArchiveExhibits(desktop.office()).choose(seen.no(), x.id(), how.getValue(), null)));
        var text = new CheckBox(desktop.say("ui.archive.text"));
        text.setId("archive-text");
        text.setWrapText(true);
        text.setSelected(x.readable());
        text.setDisable(!x.readable() || model.frozen(x));
        text.setOnAction(e -> model.verb((seen, p) -> new ArchiveExhibits(desktop.office()).choose(seen.no(), x.id(), null, text.isSelected())));
        getChildren().addAll(Kit.fact(desktop.say("ui.archive.how"), how, NAME), text, found);
        if (model.frozen(x)) getChildren().add(Kit.text(desktop.say("ui.archive.frozen"), "caption", "muted"));
        desktop.jobs().run(p -> new ArchiveExhibits(desktop.office()).look(model.file().no(), x.id(), p), line -> {
            text.setDisable(model.frozen(x) || !x.readable() && !line.reads());
            if (!line.reads() && !model.frozen(x)) getChildren().add(Kit.text(desktop.say("ui.archive.noReader"), "caption", "muted"));
            told(line);
        });
    }

    private void told(ArchiveExhibits.Line line) {
        if (line.archive()) {
            found.getChildren().setAll(Kit.text(desktop.say(line.aloud() ? "ui.archive.ALOUD" : "ui.archive.HELD"), "caption", "muted"));
            return;
        }
        var head = Kit.text(desktop.say(line.made() ? "ui.archive.NOT" : "ui.archive.SEALED"), "warning-text", "caption");
        head.setGraphic(Kit.icon("fth-alert-triangle", 12, "warning-icon"));
        found.getChildren().setAll(List.of(head));
        for (var h : line.hindrances()) found.getChildren().add(Kit.text(h.in(desktop.lang()), "caption"));
    }
}
