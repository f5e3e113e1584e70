/// Settings of this computer's user: language, look, size of the writing, and the store in use.
package plaint.ui.settings;
