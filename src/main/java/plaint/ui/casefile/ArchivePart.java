package plaint.ui.casefile;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ChoiceBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import plaint.desk.ArchiveExhibits;
import plaint.evidence.Exhibit;
import plaint.evidence.SealedFile.Kind;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;

/// How an exhibit goes into bundles: as it is, mended or as pictures; whether the text in its pictures is read; and what of it keeps a bundle from being PDF/A.
final class ArchivePart extends VBox {
    private static final double NAME = 72;
    /// Of these every page has its text already.
    private static final Set<Kind> WRITTEN = EnumSet.of(Kind.TEXT, Kind.MAIL, Kind.HTML, Kind.LOCKED);
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
        // what is no PDF is laid out by us, so there is nothing to mend or to replace by pictures
        if (x.files().stream().anyMatch(f -> f.kind() == Kind.PDF)) getChildren().add(Kit.fact(desktop.say("ui.archive.how"), how, NAME));
        else getChildren().add(Kit.text(desktop.say("ui.archive.ours"), "caption", "muted"));
        boolean readable = x.files().stream().anyMatch(f -> !WRITTEN.contains(f.kind()));
        if (readable) getChildren().add(text);
        getChildren().add(found);
        if (model.frozen(x)) getChildren().add(Kit.text(desktop.say("ui.archive.frozen"), "caption", "muted"));
        desktop.jobs().run(p -> new ArchiveExhibits(desktop.office()).look(model.file().no(), x.id(), p), line -> {
            text.setDisable(model.frozen(x) || !x.readable() && !line.reads());
            if (readable && !line.reads() && !model.frozen(x)) getChildren().add(Kit.text(desktop.say("ui.archive.noReader"), "caption", "muted"));
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
