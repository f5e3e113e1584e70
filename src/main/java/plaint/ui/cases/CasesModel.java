package plaint.ui.cases;

import java.util.Locale;
import java.util.Map;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import plaint.desk.CaseLine;
import plaint.desk.ListCases;
import plaint.key.CaseNo;
import plaint.ui.kit.Desktop;

/// The list of cases and its filter.
public final class CasesModel {
    /// So many are shown before the rest is read.
    private static final int FIRST = 200;
    private final Desktop desktop;
    private final ObservableList<CaseLine> all = FXCollections.observableArrayList();
    private final FilteredList<CaseLine> shown = new FilteredList<>(all);
    private Map<CaseNo, String> hay = Map.of();
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);

    public CasesModel(Desktop desktop) {
        this.desktop = desktop;
        filter.addListener((o, was, now) -> filtered());
    }

    /// Reads the list again from the store.
    public void reload() {
        var list = new ListCases(desktop.office());
        desktop.jobs().run(p -> list.page(null, FIRST), first -> {
            if (!loaded.get()) all.setAll(first);
            loaded.set(true);
            if (first.size() < FIRST) {
                hay = Map.of();
                all.setAll(first);
            } else desktop.jobs().run(p -> {
                var rest = list.run();
                // made ready here, so that the screen's thread only looks
                return new Read(rest, rest.stream().collect(java.util.stream.Collectors.toMap(CaseLine::no, CasesModel::hay)));
            }, read -> {
                hay = read.hay();
                all.setAll(read.lines());
            });
        });
    }

    private record Read(java.util.List<CaseLine> lines, Map<CaseNo, String> hay) { }

    private void filtered() {
        var words = filter.get() == null ? new String[0] : filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        boolean none = filter.get() == null || filter.get().isBlank();
        shown.setPredicate(none ? line -> true : line -> {
            var in = hay.get(line.no());
            if (in == null) in = hay(line);
            for (var word : words) if (!in.contains(word)) return false;
            return true;
        });
    }

    /// Reads the list again where a case it does not hold has been opened elsewhere.
    public void know(CaseNo no) {
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

    private static String hay(CaseLine line) {
        return String.join(" ", line.no().value(), line.title(), line.latinTitle(), line.court(), line.docketNo() == null ? "" : line.docketNo(), line.total().grouped()).toLowerCase(Locale.ROOT);
    }
}
