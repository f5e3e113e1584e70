/// The manual, read in the window: contents, one chapter with its pictures, a search through all of it.
package plaint.ui.manual;
