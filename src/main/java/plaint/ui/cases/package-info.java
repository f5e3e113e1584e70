/// The list of cases.
package plaint.ui.cases;
