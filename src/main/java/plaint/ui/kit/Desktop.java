package plaint.ui.kit;

import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import plaint.desk.Office;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;

/// What every screen works with: the open office, the language, the theme, the job runner and the dialogs. Screens are built anew when language changes.
public final class Desktop {
    private final Office office;
    private final JobRunner jobs;
    private final Dialogs dialogs;
    private final ObjectProperty<Lang> lang;
    private final BooleanProperty dark;
    private final ObjectProperty<Notice> status = new SimpleObjectProperty<>();
    private Consumer<Place> navigator = place -> { };

    public Desktop(Office office, JobRunner jobs, Dialogs dialogs, ObjectProperty<Lang> lang, BooleanProperty dark) {
        this.office = office;
        this.jobs = jobs;
        this.dialogs = dialogs;
        this.lang = lang;
        this.dark = dark;
    }

    /// For tests: fixed language, light theme.
    public Desktop(Office office, JobRunner jobs, Dialogs dialogs, Lang lang) {
        this(office, jobs, dialogs, new SimpleObjectProperty<>(lang), new SimpleBooleanProperty(false));
    }

    public Office office() {
        return office;
    }

    /// True where something can be saved; else that is told, at once and before anything is typed.
    public boolean maySave() {
        if (!office.looking()) return true;
        dialogs.tell(Notice.of("store.refused.looking", office.folder()));
        return false;
    }

    public JobRunner jobs() {
        return jobs;
    }

    public Dialogs dialogs() {
        return dialogs;
    }

    public ObjectProperty<Lang> langProperty() {
        return lang;
    }

    public BooleanProperty darkProperty() {
        return dark;
    }

    /// What the status bar says last: every save and every finished job is told there.
    public ObjectProperty<Notice> statusProperty() {
        return status;
    }

    /// Who takes the window to a place.
    public void navigator(Consumer<Place> now) {
        navigator = now;
    }

    /// Goes to a place.
    public void go(Place place) {
        navigator.accept(place);
    }

    public Lang lang() {
        return lang.get();
    }

    public String say(String key, Object... args) {
        return Words.in(lang.get()).say(key, args);
    }

    public String say(Notice notice) {
        return notice.in(lang.get());
    }
}
