package plaint.ui.casefile;

import java.nio.file.Path;
import plaint.desk.CustodySheet;
import plaint.desk.RequestLetter;
import plaint.desk.SeizureSheet;
import plaint.evidence.Authentication;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.ui.kit.Desktop;
import plaint.work.Job;

/// The sheets on how evidence was come by: where to write them is asked for, then they are made as a job and told in the status bar.
final class Sheet {
    private final CaseModel model;
    private final Desktop desktop;

    Sheet(CaseModel model, Desktop desktop) {
        this.model = model;
        this.desktop = desktop;
    }

    void letter(TestPurchase p) {
        var a = model.file().authentications().stream().filter(x -> p.id().equals(x.purchase())).findFirst().map(Authentication::id).orElse(null);
        make("sourcing.letter", out -> job -> new RequestLetter(desktop.office()).run(model.no(), p.id(), a, desktop.lang(), Now.today(), out, job));
    }

    void letter(Authentication a) {
        make("sourcing.letter", out -> job -> new RequestLetter(desktop.office()).run(model.no(), a.purchase(), a.id(), desktop.lang(), Now.today(), out, job));
    }

    void seizure(Raid r) {
        make("sourcing.seizure.print", out -> job -> new SeizureSheet(desktop.office()).run(model.no(), r.id(), desktop.lang(), out, job));
    }

    void custody() {
        make("sourcing.custody.print", out -> job -> new CustodySheet(desktop.office()).run(model.no(), desktop.lang(), Now.today(), out, job));
    }

    private void make(String name, java.util.function.Function<Path, Job<Path>> verb) {
        desktop.dialogs().chooseTarget(desktop.say(name), model.no().value() + "-" + desktop.say(name) + ".pdf").ifPresent(out ->
            desktop.jobs().run(verb.apply(out), done -> desktop.statusProperty().set(Notice.of("sourcing.printed", done))));
    }
}
