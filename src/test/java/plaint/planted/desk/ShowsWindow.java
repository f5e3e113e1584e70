package plaint.planted.desk;

/// Planted: JavaFX outside ui.
final class ShowsWindow {
    javafx.stage.Stage stage;
}
