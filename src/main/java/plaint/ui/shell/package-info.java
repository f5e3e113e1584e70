/// Starts the window and moves between screens; the only place that knows all of them.
package plaint.ui.shell;
