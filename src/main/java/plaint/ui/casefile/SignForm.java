package plaint.ui.casefile;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import plaint.desk.ProduceFiling;
import plaint.desk.SignFile;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.Verbs;

/// Signs the sets just produced with a key the user chooses: a signed copy beside each, and, if wanted, the request for a time-stamp service.
final class SignForm {
    private final Desktop desktop;

    SignForm(Desktop desktop) {
        this.desktop = desktop;
    }

    /// What is written into the form; the password goes no further than the job.
    private record Given(char[] password, String reason, String place, boolean asks) { }

    void ask(ProduceFiling.Produced produced) {
        desktop.dialogs().chooseFiles(desktop.say("ui.sign.key")).stream().findFirst().ifPresent(key -> {
            var form = new RecordForm(desktop, desktop.say("ui.sign.about", key.getFileName())).savingNothing();
            var password = form.secret(desktop.say("ui.sign.password")).needed().at("/password");
            var reason = form.text(desktop.say("ui.sign.reason"), null);
            var place = form.text(desktop.say("ui.sign.place"), null);
            var request = form.check(desktop.say("ui.sign.request"), false);
            form.ask(desktop.say("ui.sign.act"), () -> new Given(password.get().toCharArray(), or(reason.get()), or(place.get()), request.get()),
                // a wrong password is told while there is a field to write it anew
                g -> Verbs.tried(() -> new SignFile().signer(key, g.password(), Now.instant()), Map.of("pdf.refused.", "/password"))).ifPresent(g -> sign(produced, key, g));
        });
    }

    private static String or(String text) {
        return text == null ? "" : text;
    }

    private void sign(ProduceFiling.Produced produced, Path key, Given given) {
        var order = new SignFile.Order(key, given.password(), given.reason(), given.place(), Now.instant());
        desktop.jobs().run(p -> {
            try {
                String by = "";
                var files = files(produced);
                for (var file : files) {
                    p.stopIfCancelled();
                    p.step(Notice.of("ui.sign.working", file.getFileName()), files.indexOf(file), files.size());
                    by = new SignFile().sign(file, order, beside(file, "-signed.pdf"), given.asks() ? beside(file, "-signed.tsq") : null);
                }
                return by;
            } finally {
                Arrays.fill(given.password(), '\0');
            }
        }, by -> desktop.statusProperty().set(Notice.of("ui.status.signed", files(produced).size(), by)));
    }

    /// Each set, and where it is divided each of its volumes: what is handed in is what is signed.
    static List<Path> files(ProduceFiling.Produced produced) {
        return produced.sets().stream().flatMap(s -> Stream.concat(Stream.of(s.file()), s.volumes().stream().map(v -> v.file()))).toList();
    }

    private static Path beside(Path file, String ending) {
        return file.resolveSibling(file.getFileName().toString().replaceAll("\\.pdf$", "") + ending);
    }
}
