package plaint.planted;

/// Planted: a second class in the root package.
final class Stranger { }
