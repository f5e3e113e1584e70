package plaint.planted.desk;

/// Planted: a name that says nothing.
final class CaseManager { }
