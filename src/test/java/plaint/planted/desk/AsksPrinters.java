package plaint.planted.desk;

/// Planted: the print service outside print.
final class AsksPrinters {
    javax.print.PrintService printer;
}
