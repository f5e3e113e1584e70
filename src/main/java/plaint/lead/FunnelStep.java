package plaint.lead;

/// The steps of the funnel: over the criminal line, accepted by an authority, actionable for the police, convicted. A later step includes the ones before.
public enum FunnelStep { OVER_LINE, ACCEPTED, ACTIONABLE, CONVICTED }
