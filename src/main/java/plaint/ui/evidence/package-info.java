/// Exhibits of all cases, and what is awaited of purchases and brand owners.
package plaint.ui.evidence;
