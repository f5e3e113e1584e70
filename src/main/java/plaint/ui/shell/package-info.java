/// The window: its frame, the bar on the left, and which screen stands in it.
package plaint.ui.shell;
