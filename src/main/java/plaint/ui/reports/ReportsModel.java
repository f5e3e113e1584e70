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

    /// `by`: how the parts of the funnel are made.
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
        desktop.jobs().run(p -> new Shown(wanted, new LeadFunnel(desktop.office()).run(LeadQuery.ALL, wanted), new OfficeFigures(desktop.office()).run(p)), s -> {
            if (now == asked) shown.set(s);
        });
    }
}
