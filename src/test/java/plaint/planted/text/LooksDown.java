package plaint.planted.text;

/// Planted: text uses work, a row below it.
public final class LooksDown {
    final plaint.planted.work.Task task = new plaint.planted.work.Task();
}
