package plaint.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/// Where everything that is logged goes: warnings and worse to standard error, one line each. A library that could do more, and had to be told by a file of XML, took a seventh of what opens a store.
public final class Log implements SLF4JServiceProvider {
    private final IMarkerFactory markers = new BasicMarkerFactory();
    private final MDCAdapter context = new NOPMDCAdapter();
    private final Map<String, Logger> loggers = new ConcurrentHashMap<>();

    /// Names this class to the logging interface, which would else open every library there is to look for one like it.
    static void begin() {
        System.setProperty("slf4j.internal.verbosity", "WARN");
        System.setProperty("slf4j.provider", Log.class.getName());
    }

    @Override public void initialize() {
        // nothing is read and nothing opened
    }

    @Override public ILoggerFactory getLoggerFactory() {
        return name -> loggers.computeIfAbsent(name, Lines::new);
    }

    @Override public IMarkerFactory getMarkerFactory() {
        return markers;
    }

    @Override public MDCAdapter getMDCAdapter() {
        return context;
    }

    @Override public String getRequestedApiVersion() {
        return "2.0.99";
    }

    private static final class Lines extends LegacyAbstractLogger {
        private static final long serialVersionUID = 1;
        private final boolean warns;

        private Lines(String name) {
            this.name = name;
            // what these say about foreign files is told to the user by intake, in words
            warns = !name.startsWith("org.apache.pdfbox") && !name.startsWith("org.apache.fontbox");
        }

        @Override public boolean isTraceEnabled() {
            return false;
        }

        @Override public boolean isDebugEnabled() {
            return false;
        }

        @Override public boolean isInfoEnabled() {
            return false;
        }

        @Override public boolean isWarnEnabled() {
            return warns;
        }

        @Override public boolean isErrorEnabled() {
            return true;
        }

        @Override protected String getFullyQualifiedCallerName() {
            return null;
        }

        @Override protected void handleNormalizedLoggingCall(Level level, Marker marker, String message, Object[] args, Throwable why) {
            var said = new StringWriter().append(level.toString()).append(' ').append(name.substring(name.lastIndexOf('.') + 1)).append(": ").append(MessageFormatter.basicArrayFormat(message, args))
                .append(System.lineSeparator());
            if (why != null) why.printStackTrace(new PrintWriter(said, true));
            System.err.print(said);
            System.err.flush();
        }
    }
}
