/// Reports: the funnel, turnaround of authentication, money claimed and awarded by year.
package plaint.ui.reports;
