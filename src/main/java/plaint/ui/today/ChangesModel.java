package plaint.ui.today;

import java.time.LocalDate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import plaint.desk.ShowChanges;
import plaint.desk.TodayBoard;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Place;

/// What was done on the day chosen.
public final class ChangesModel {
    private final Desktop desktop;
    private final ReadOnlyObjectWrapper<ShowChanges.Day> shown = new ReadOnlyObjectWrapper<>();
    private LocalDate asked;

    public ChangesModel(Desktop desktop, LocalDate day) {
        this.desktop = desktop;
        day(day);
    }

    /// Another day; an answer overtaken by a later question is dropped.
    public void day(LocalDate day) {
        asked = day;
        desktop.jobs().run(p -> new ShowChanges(desktop.office()).run(day), now -> {
            if (now.day().equals(asked)) shown.set(now);
        });
    }

    public ReadOnlyObjectProperty<ShowChanges.Day> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    /// Where a change was made; null where nothing shows it.
    static Place place(TodayBoard.Change c) {
        if (c.no() != null) return new Place.InCase(c.no(), "history");
        var key = c.line().what().key();
        var what = key.substring(key.indexOf('.') + 1);
        return what.startsWith("lead") || what.equals("sampleLeads") ? new Place.Screen("leads") : what.startsWith("fund.") ? new Place.Screen("fund") : null;
    }
}
