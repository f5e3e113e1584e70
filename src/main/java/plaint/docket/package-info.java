/// What happened, on which track, and what it changes: the events of a case, stays between tracks, and which event may follow which.
package plaint.docket;
