/// Leads: found while typing, filtered, ringed, decided, ranked for prosecution and made cases of.
package plaint.ui.leads;
