package plaint.cli;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import plaint.desk.SignFile;
import plaint.text.Now;
import plaint.text.Refused;

/// Signs a finished file, or takes in the answer of a time-stamp service.
@Command(name = "sign", description = "cli.about.sign")
final class SignCommand implements Callable<Integer> {
    private final Speech speech;

    @Mixin private CommonOptions common;

    @Mixin private PassphraseOption passphrase;

    @Parameters(paramLabel = "FILE.pdf", descriptionKey = "cli.option.signFile")
    private Path file;

    @Option(names = "--key", paramLabel = "FILE.p12", descriptionKey = "cli.option.signKey")
    private Path key;

    @Option(names = "--reason", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.signReason")
    private String reason;

    @Option(names = "--place", paramLabel = "TEXT", defaultValue = "", descriptionKey = "cli.option.signPlace")
    private String place;

    @Option(names = "--out", converter = FilePath.Written.class, paramLabel = "FILE.pdf", required = true, descriptionKey = "cli.option.signOut")
    private Path out;

    @Option(names = "--request", converter = FilePath.Written.class, paramLabel = "FILE.tsq", descriptionKey = "cli.option.signRequest")
    private Path request;

    @Option(names = "--token", paramLabel = "FILE.tsr", descriptionKey = "cli.option.signToken")
    private Path token;

    SignCommand(Speech speech) {
        this.speech = speech;
    }

    @Override public Integer call() throws Refused {
        if ((key == null) == (token == null)) throw new Refused("cli.refused.signWhat");
        var object = new LinkedHashMap<String, Object>();
        object.put("file", out.toString());
        if (token != null) {
            var told = new SignFile().stamp(file, token, out);
            speech.say("cli.line.stamped", told, out);
            object.put("time", told.toString());
        } else {
            var password = passphrase.read();
            try {
                var name = new SignFile().sign(file, new SignFile.Order(key, password, reason, place, Now.instant()), out, request);
                speech.say("cli.line.signed", name, out);
                object.put("by", name);
            } finally {
                Arrays.fill(password, '\0');
            }
            if (request != null) {
                speech.say("cli.line.signRequest", request);
                object.put("request", request.toString());
            }
        }
        speech.object(object);
        return Commands.DONE;
    }
}
