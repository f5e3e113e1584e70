package plaint.ui.kit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.stage.Window;
import plaint.text.Notice;

/// Everything the window asks or tells outside its screens. Buttons name the act. Tests answer in place of a person.
public interface Dialogs {
    /// Tells something that has to be read.
    void tell(Notice notice);

    /// Asks before an act that cannot be undone; `act` is the name of the act. True: do it.
    boolean confirm(String question, String detail, String act);

    /// Offers to go on with something harmless; `act` is its name. True: go on.
    default boolean offer(String question, String detail, String act) {
        return confirm(question, detail, act);
    }

    /// Shows a form until it is saved or left; `act` is the name of saving, and `accept` says whether what was written can be saved: false keeps the form open.
    boolean ask(String head, Node form, String act, BooleanSupplier accept);

    /// Shows something to look at, until it is closed.
    void show(String head, Node content);

    /// Called with the window of a form in which F1 is pressed.
    default void onHelp(Consumer<Window> act) { }

    List<Path> chooseFiles(String title);

    /// Where to write a file; `name` is proposed. The ending chosen says the kind. Empty where the act is given up; whoever names a file that is there has agreed to replace it.
    Optional<Path> chooseTarget(String title, String name);

    Optional<Path> chooseFolder(String title, Path start);
}
