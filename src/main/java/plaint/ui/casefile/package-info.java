/// One case: header and tabs. The model holds what is shown and calls the desk; each tab only lays it out.
package plaint.ui.casefile;
