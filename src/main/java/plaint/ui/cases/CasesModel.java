package plaint.ui.cases;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import plaint.desk.CaseLine;
import plaint.desk.ListCases;
import plaint.key.CaseNo;
import plaint.ui.kit.Desktop;

/// The list of cases, its filter and its order. A long list is filtered and sorted off the screen's thread, which only gets what is to be shown.
public final class CasesModel {
    /// So many are shown before the rest is read.
    private static final int FIRST = 200;
    /// Up to so many are filtered and sorted while one types.
    private static final int FEW = 2000;
    /// More rows than these that changed are shown as a new list.
    private static final int SOME = 30;
    private final Desktop desktop;
    private List<Line> all = List.of();
    private final ObservableList<CaseLine> shown = FXCollections.observableArrayList();
    private final ReadOnlyIntegerWrapper count = new ReadOnlyIntegerWrapper(0);
    private final StringProperty filter = new SimpleStringProperty("");
    private final ReadOnlyBooleanWrapper loaded = new ReadOnlyBooleanWrapper(false);
    private Consumer<List<CaseLine>> order;
    private List<CaseLine> last = List.of();
    private int asked;
    private CaseNo chosen;
    private IntConsumer place = i -> { };

    /// A case and the text the filter looks in.
    private record Line(CaseLine of, String hay) { }

    public CasesModel(Desktop desktop) {
        this.desktop = desktop;
        filter.addListener((o, was, now) -> show(() -> { }));
    }

    /// Only how many there are, for the side bar: the list itself is read when it is first shown.
    public void recount() {
        desktop.jobs().run(p -> new ListCases(desktop.office()).size(), n -> {
            if (!loaded.get()) count.set(n);
        });
    }

    /// How many there are may have changed elsewhere: the list is read again where it has another number of cases.
    public void follow() {
        desktop.jobs().run(p -> new ListCases(desktop.office()).size(), n -> {
            if (!loaded.get()) count.set(n);
            else if (n != all.size()) reload();
        });
    }

    /// Reads the list again from the store.
    public void reload() {
        var list = new ListCases(desktop.office());
        desktop.jobs().run(p -> lines(list.page(null, FIRST)), first -> {
            boolean whole = first.size() < FIRST;
            if (!loaded.get() || whole) take(first, whole);
            if (!whole) desktop.jobs().run(p -> lines(list.run()), read -> take(read, true));
        });
    }

    private static List<Line> lines(List<CaseLine> read) {
        return read.stream().map(l -> new Line(l, hay(l))).toList();
    }

    private void take(List<Line> read, boolean whole) {
        all = read;
        if (whole || count.get() < read.size()) count.set(read.size());
        show(() -> loaded.set(true));
    }

    /// Orders what is shown, beside the screen where there are many; null: by number.
    void sort(Consumer<List<CaseLine>> by) {
        order = by;
        show(() -> { });
    }

    private void show(Runnable done) {
        int now = ++asked;
        var from = all;
        var by = order;
        var words = filter.get() == null || filter.get().isBlank() ? new String[0] : filter.get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        var before = last;
        var sought = chosen;
        if (from.size() <= FEW) {
            put(Chosen.of(chosen(from, words, by), before, sought));
            done.run();
        } else desktop.jobs().run(p -> Chosen.of(chosen(from, words, by), before, sought), rows -> {
            // what is asked for anew meanwhile is on its way
            if (now == asked) put(rows);
            done.run();
        });
    }

    /// What is to be shown, after what was shown before: `follow` of them stand there already, in their places, but for those at the places `changed`; -1 where others do.
    /// `sought` stands at `at`: looked for here, because to find one of a hundred thousand takes as long as a picture may.
    private record Chosen(List<CaseLine> rows, List<CaseLine> before, int follow, List<Integer> changed, CaseNo sought, int at) {
        static Chosen of(List<CaseLine> rows, List<CaseLine> before, CaseNo sought) {
            int at = CasesModel.at(rows, sought);

            int there = before.size();
            var changed = new ArrayList<Integer>();
            if (there == 0 || rows.size() < there) return new Chosen(rows, before, -1, changed, sought, at);
            for (int i = 0; i < there && changed.size() <= SOME; i++) {
                var now = rows.get(i);
                if (now.equals(before.get(i))) continue;
                if (!now.no().equals(before.get(i).no())) return new Chosen(rows, before, -1, changed, sought, at);
                changed.add(i);
            }
            return new Chosen(rows, before, changed.size() > SOME ? -1 : there, changed, sought, at);
        }
    }

    private static List<CaseLine> chosen(List<Line> from, String[] words, Consumer<List<CaseLine>> by) {
        var rows = new ArrayList<CaseLine>(words.length == 0 ? from.size() : 16);
        for (var line : from) if (holds(line.hay(), words)) rows.add(line.of());
        if (by != null) by.accept(rows);
        return rows;
    }

    private static boolean holds(String hay, String[] words) {
        for (var word : words) if (!hay.contains(word)) return false;
        return true;
    }

    /// Rows that only follow those shown are added behind them, and one that changed takes the place it had, so that nothing else on screen is drawn or chosen anew. Where others are shown, the case chosen stays
    /// chosen, else the first one is: Enter always has one to open.
    private void put(Chosen c) {
        var was = chosen;
        boolean other = c.follow() < 0 || c.before() != last;
        if (other) {
            // a table looks through all rows for one that is chosen when others come
            place.accept(-1);
            shown.setAll(c.rows());
        } else {
            for (int i : c.changed()) shown.set(i, c.rows().get(i));
            if (c.rows().size() > c.follow()) shown.addAll(c.rows().subList(c.follow(), c.rows().size()));
        }
        // a row put in place of another is no longer the one chosen
        chosen = was;
        if (other || !c.changed().isEmpty()) place(Objects.equals(was, c.sought()) ? c.at() : at(shown, was));
        last = c.rows();
    }

    /// Has the row of the case chosen before chosen, or the first.
    void place() {
        place(at(shown, chosen));
    }

    private void place(int at) {
        if (!shown.isEmpty()) place.accept(at);
    }

    /// Where a case stands among rows; 0 where it does not, or none is asked for.
    private static int at(List<CaseLine> rows, CaseNo no) {
        if (no != null) for (int i = 0; i < rows.size(); i++) if (rows.get(i).no().equals(no)) return i;
        return 0;
    }

    /// The case chosen on the list.
    void choose(CaseNo no) {
        chosen = no;
    }

    /// Called with the place of the row that is to be chosen, after others are shown, and with -1 before: none. Who was called before lets go of its row: a table nobody sees any more would go on looking for it.
    void onPlaced(IntConsumer act) {
        place.accept(-1);
        place = act;
    }

    /// Reads the list again where a case it does not hold has been opened elsewhere.
    public void know(CaseNo no) {
        if (!loaded.get()) recount();
        else if (all.stream().noneMatch(c -> c.of().no().equals(no))) reload();
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

    /// How many the list holds as it is filtered: before the rest is read, how many there are.
    int told() {
        return filter.get() == null || filter.get().isBlank() ? Math.max(count.get(), shown.size()) : shown.size();
    }

    public int count() {
        return count.get();
    }

    /// How many cases there are, as it changes.
    public ReadOnlyIntegerProperty countBinding() {
        return count.getReadOnlyProperty();
    }

    private static String hay(CaseLine line) {
        return String.join(" ", line.no().value(), line.title(), line.latinTitle(), line.court(), line.docketNo() == null ? "" : line.docketNo(), line.total().grouped()).toLowerCase(Locale.ROOT);
    }
}
