package plaint.planted.work;

/// What the planted arrow points at.
public final class Task { }
