package plaint.ui.shell;

import java.util.Map;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;

/// One screen of the side bar: its key (the name is the word `ui.nav.KEY`), icon, the count beside it (null: none) and how it is built for what it is to show.
record Entry(String key, String icon, ObservableValue<? extends Number> badge, Function<Map<String, String>, Node> screen) { }
