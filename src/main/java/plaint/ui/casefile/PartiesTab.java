package plaint.ui.casefile;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.DatePicker;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import plaint.desk.ProduceSheet;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.ui.kit.Segments;

/// Who stands in the case, in five views: people and shops' owners, links, what is known of sellers and who asked, consumers wronged, conflicts of interest.
final class PartiesTab extends VBox {
    private static final List<String> VIEWS = List.of("people", "links", "duty", "consumers", "conflicts");
    private final CaseModel model;
    private final Desktop desktop;
    private final StackPane content = new StackPane();
    private final HBox bar = Kit.row(10);
    private View view;
    private String shown = "people";

    /// One of the views: what it shows, and its buttons.
    interface View {
        Node node();

        List<Node> tools();

        /// After the case was changed.
        void show();
    }

    PartiesTab(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
        bar.getStyleClass().add("toolbar");
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(bar, content);
        go("people");
        model.openedProperty().addListener(o -> {
            view.show();
            tools();
        });
    }

    /// Shows a view by its key.
    void go(String key) {
        shown = key;
        var forms = new PartyForms(model, desktop, () -> go("conflicts"));
        var relations = new RelationForms(model, desktop);
        view = switch (key) {
            case "links" -> new LinksView(model, desktop, relations);
            case "duty" -> new DutyView(this, model, desktop, relations);
            case "consumers" -> new ComplaintsView(model, desktop, relations);
            case "conflicts" -> new ConflictsView(this, model, desktop);
            default -> new PeopleView(this, model, desktop, forms, relations);
        };
        view.show();
        content.getChildren().setAll(view.node());
        tools();
    }

    private void tools() {
        var names = VIEWS.stream().map(v -> desktop.say("parties.view." + v)).toList();
        bar.getChildren().setAll(new Segments(names, VIEWS.indexOf(shown), i -> go(VIEWS.get(i))), Kit.spring());
        bar.getChildren().addAll(view.tools());
    }

    /// Prints a sheet of a view: asks where to, makes it, and tells where it lies.
    void print(String title, String name, Supplier<ProduceSheet.Order> order) {
        desktop.dialogs().chooseTarget(title, name + ".pdf").ifPresent(to -> desktop.jobs().run(p -> new ProduceSheet(desktop.office()).run(order.get(), to, p), this::told));
    }

    private void told(Path made) {
        desktop.statusProperty().set(Notice.of("parties.printed", made));
    }

    /// The day as of which a page tells, today to begin with.
    static DatePicker asOf(Desktop desktop, Runnable changed) {
        var day = Kit.date(Now.today());
        day.getEditor().setText(day.getValue().toString());
        day.setPrefWidth(130);
        day.setAccessibleText(desktop.say("parties.asOf"));
        day.valueProperty().addListener(o -> changed.run());
        return day;
    }
}
