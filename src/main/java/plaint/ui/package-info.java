/// The window. `ui.shell` starts it and moves between screens, `ui.kit` holds shared controls, then a package per screen.
package plaint.ui;
