/// Controls and habits that every screen shares: look, icons, chips, dialogs, jobs off the screen thread, page previews. Knows no screen.
package plaint.ui.kit;
