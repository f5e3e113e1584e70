package plaint.ui.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import plaint.desk.AuthenticationTimes;
import plaint.desk.ListEvidence;
import plaint.desk.VerifyExhibits;
import plaint.evidence.Exhibit;
import plaint.evidence.Sha256;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;

/// The exhibits of all cases under a filter, what is awaited, and what comparing the files shown found.
public final class EvidenceModel {
    private final Desktop desktop;
    private final StringProperty filter = new SimpleStringProperty("");
    private final ObjectProperty<Exhibit.Kind> kind = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Map<Sha256, VerifyExhibits.State>> states = new ReadOnlyObjectWrapper<>(Map.of());
    private int asked;

    /// What the screen shows.
    public record Shown(ListEvidence.Result result, List<AuthenticationTimes.Times> times) { }

    public EvidenceModel(Desktop desktop) {
        this.desktop = desktop;
        filter.addListener(o -> reload());
        kind.addListener(o -> reload());
    }

    /// Reads the list again; an answer overtaken by a later question is dropped.
    public void reload() {
        int mine = ++asked;
        var text = filter.get() == null ? "" : filter.get();
        var of = kind.get();
        desktop.jobs().run(p -> new Shown(new ListEvidence(desktop.office()).run(text, of, Now.today()), new AuthenticationTimes(desktop.office()).run()), now -> {
            if (mine == asked) shown.set(now);
        });
    }

    /// Compares every file shown with its digest.
    public void compare() {
        var files = shown.get().result().files();
        desktop.jobs().run(p -> {
            var found = new HashMap<Sha256, VerifyExhibits.State>();
            var verb = new ListEvidence(desktop.office());
            for (var f : files) {
                p.stopIfCancelled();
                if (!found.containsKey(f.digest())) found.put(f.digest(), verb.compare(f.digest()));
            }
            return found;
        }, found -> {
            states.set(Map.copyOf(found));
            long broken = files.stream().filter(f -> found.get(f.digest()) != VerifyExhibits.State.SOUND).count();
            desktop.statusProperty().set(broken == 0 ? Notice.of("sourcing.verified", files.size()) : Notice.of("sourcing.verified.broken", broken, files.size()));
        });
    }

    public StringProperty filterProperty() {
        return filter;
    }

    /// Only exhibits of this kind; null: all.
    public ObjectProperty<Exhibit.Kind> kindProperty() {
        return kind;
    }

    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// What was found of the files compared, by digest.
    public ReadOnlyObjectProperty<Map<Sha256, VerifyExhibits.State>> statesProperty() {
        return states.getReadOnlyProperty();
    }
}
