package plaint.ui.reports;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import plaint.desk.LeadFunnel;
import plaint.desk.OfficeFigures;
import plaint.ui.kit.Desktop;
import plaint.view.LeadQuery;
import plaint.view.LeadView;

/// The figures of the reports and how the funnel is parted.
public final class ReportsModel {
    private final Desktop desktop;
    private final ObjectProperty<LeadView.By> by = new SimpleObjectProperty<>(LeadView.By.YEAR);
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private int asked;

    private OfficeFigures.Figures counted;

    /// `by`: how the parts of the funnel are made; `figures` null while all cases are still being read for them.
    public record Shown(LeadView.By by, LeadFunnel.Result funnel, OfficeFigures.Figures figures) { }

    public ReportsModel(Desktop desktop) {
        this.desktop = desktop;
        by.addListener(o -> reload());
    }

    public ObjectProperty<LeadView.By> byProperty() {
        return by;
    }

    /// Null until the figures are counted.
    public ReadOnlyObjectProperty<Shown> shownProperty() {
        return shown.getReadOnlyProperty();
    }

    public void reload() {
        int now = ++asked;
        var wanted = by.get();
        desktop.jobs().run(p -> new LeadFunnel(desktop.office()).run(LeadQuery.ALL, wanted), funnel -> {
            if (now != asked) return;
            shown.set(new Shown(wanted, funnel, counted));
            if (counted == null) count();
        });
    }

    /// The funnel stands at once; the figures of all cases follow.
    private void count() {
        desktop.jobs().run(p -> new OfficeFigures(desktop.office()).run(), figures -> {
            counted = figures;
            shown.set(new Shown(shown.get().by(), shown.get().funnel(), figures));
        });
    }
}
