package plaint.planted.desk;

/// Planted: the command line library outside cli.
final class ParsesArguments {
    picocli.CommandLine line;
}
