package plaint.ui.cases;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import plaint.desk.CaseLine;
import plaint.desk.ListCases;
import plaint.ui.kit.Desktop;

/// The list of cases and its filter.
public final class CasesModel {
    /// So many are shown before the rest is read.
    private static final int FIRST = 200;
    private final Desktop desktop;
    private final ObservableList<CaseLine> all = FXCollections.observableArrayList();
    private final FilteredList<CaseLine> shown = new FilteredList<>(all);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public CasesModel(Desktop desktop) {
        this.desktop = desktop;
        filter.addListener((o, was, now) -> shown.setPredicate(line -> matches(line, now)));
    }

    /// Reads the list again from the store.
    public void reload() {
        var list = new ListCases(desktop.office());
        desktop.jobs().run(p -> list.page(null, FIRST), first -> {
            if (!loaded.get()) all.setAll(first);
            loaded.set(true);
            if (first.size() < FIRST) all.setAll(first);
            else desktop.jobs().run(p -> list.run(), all::setAll);
        });
    }

    /// Reads the list again where a case it does not hold has been opened elsewhere.
    public void know(plaint.key.CaseNo no) {
        if (loaded.get() && all.stream().noneMatch(c -> c.no().equals(no))) reload();
    }

    public ObservableList<CaseLine> shown() {
        return shown;
    }

    public StringProperty filterProperty() {
        return filter;
    }

    public ReadOnlyBooleanProperty loadedProperty() {
        return loaded.getReadOnlyProperty();
    }

    public int count() {
        return all.size();
    }

    /// How many cases there are, as it changes.
    public javafx.beans.binding.IntegerBinding countBinding() {
        return javafx.beans.binding.Bindings.size(all);
    }

    private static boolean matches(CaseLine line, String text) {
        if (text == null || text.isBlank()) return true;
        var hay = String.join(" ", line.no().value(), line.title(), line.latinTitle(), line.court(), line.docketNo() == null ? "" : line.docketNo(), line.total().grouped())
            .toLowerCase(Locale.ROOT);
        for (var word : text.toLowerCase(Locale.ROOT).strip().split("\\s+")) if (!hay.contains(word)) return false;
        return true;
    }
}
