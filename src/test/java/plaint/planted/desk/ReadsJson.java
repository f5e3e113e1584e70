package plaint.planted.desk;

/// Planted: Jackson where it does not belong.
final class ReadsJson {
    com.fasterxml.jackson.databind.ObjectMapper mapper;
}
