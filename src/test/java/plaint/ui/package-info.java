/// The window proven without a screen: models against a real store, each screen built and drawn in both languages and themes, one story with mouse and keys.
package plaint.ui;
