package plaint.docket;

/// The three tracks (刑事、民事、行政) a seller's conduct runs on.
public enum Track { CRIMINAL, CIVIL, ADMINISTRATIVE }
