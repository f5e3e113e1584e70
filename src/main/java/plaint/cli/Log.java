package plaint.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.encoder.EncoderBase;
import ch.qos.logback.core.spi.ContextAwareBase;
import java.nio.charset.StandardCharsets;

/// Warnings and worse go to standard error. Said here and not in a file of XML: reading one, with all that logging brings along to understand it, was a seventh of what opens a store at each start.
public final class Log extends ContextAwareBase implements Configurator {
    @Override public ExecutionStatus configure(LoggerContext context) {
        var lines = new Lines();
        lines.setContext(context);
        lines.start();
        var err = new ConsoleAppender<ILoggingEvent>();
        err.setContext(context);
        err.setName("err");
        err.setTarget("System.err");
        err.setEncoder(lines);
        err.start();
        var root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(err);
        // what these say about foreign files is told to the user by intake, in words
        for (var library : new String[] {"org.apache.fontbox", "org.apache.pdfbox"}) context.getLogger(library).setLevel(Level.ERROR);
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static final class Lines extends EncoderBase<ILoggingEvent> {
        @Override public byte[] headerBytes() {
            return null;
        }

        @Override public byte[] encode(ILoggingEvent e) {
            var name = e.getLoggerName();
            var said = e.getLevel() + " " + name.substring(name.lastIndexOf('.') + 1) + ": " + e.getFormattedMessage() + System.lineSeparator();
            return (e.getThrowableProxy() == null ? said : said + ThrowableProxyUtil.asString(e.getThrowableProxy())).getBytes(StandardCharsets.UTF_8);
        }

        @Override public byte[] footerBytes() {
            return null;
        }
    }
}
