package plaint.planted.desk;

/// Planted: SQL outside store.
final class TalksSql {
    java.sql.Connection connection;
}
