/// The first screen: what is due, ahead, missing, new, and the money.
package plaint.ui.today;
