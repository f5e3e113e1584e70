package plaint.cli;

/// Where everything that is logged goes: warnings and worse to standard error, a line each, as `simplelogger.properties` has it.
final class Log {
    private Log() { }

    /// Names the library that writes the lines, or the logging interface would open every library there is to look for one.
    static void begin() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", "org.slf4j.simple.SimpleServiceProvider");
    }
}
