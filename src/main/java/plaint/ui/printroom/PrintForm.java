package plaint.ui.printroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import plaint.casefile.Fault;
import plaint.desk.PreparePrint;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.print.Printers;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;
import plaint.ui.kit.Verbs;

/// Asks how a filing is to be printed.
final class PrintForm {
    private static final List<String> STOCKS = List.of("card", "tinted", "label");
    private final Desktop desktop;

    PrintForm(Desktop desktop) {
        this.desktop = desktop;
    }

    /// `printers` are the computer's; an empty name stands for PostScript files.
    Optional<PreparePrint.Order> ask(String no, int filing, boolean changedOnly, List<String> printers) {
        var all = new ArrayList<>(printers);
        all.add("");
        var form = new RecordForm(desktop, desktop.say(changedOnly ? "printroom.form.changed" : "printroom.form.head"));
        var which = form.text(desktop.say("printroom.form.case"), no).needed().at("/case");
        var number = form.number(desktop.say("printroom.form.filing"), filing == 0 ? 1 : filing).needed().at("/filing");
        var client = form.number(desktop.say("printroom.form.client"), 1).needed().at("/client");
        var own = form.number(desktop.say("printroom.form.own"), 1).needed().at("/own");
        form.group(desktop.say("printroom.form.printers"));
        var black = form.choice(desktop.say("printroom.form.printer"), all, all.getFirst(), this::named);
        var split = form.check(desktop.say("printroom.form.split"), false);
        var colour = form.choice(desktop.say("printroom.form.colour"), all, all.getFirst(), this::named);
        var duplex = form.check(desktop.say("printroom.form.duplex"), true).at("/duplex");
        var trays = new LinkedHashMap<String, RecordForm.Field<String>>();
        var known = new LinkedHashMap<String, String>();
        known.put("", desktop.say("printroom.form.tray.usual"));
        for (var p : printers) for (var t : new Printers().trays(p)) known.put(t, t);
        if (known.size() > 1) for (var s : STOCKS) trays.put(s, form.choice(desktop.say("printroom.form.tray", desktop.say("print.stock." + s)), List.copyOf(known.keySet()), "", known::get));
        form.group(desktop.say("printroom.form.extras"));
        var slips = form.check(desktop.say("printroom.form.slips"), true);
        var labels = form.check(desktop.say("printroom.form.labels"), true);
        var flags = form.check(desktop.say("printroom.form.flags"), false);
        var volume = form.number(desktop.say("printroom.form.volume"), null).hint(desktop.say("printroom.form.volume.hint")).at("/volume");
        return form.ask(desktop.say("printroom.form.act"), () -> {
            var into = new LinkedHashMap<String, String>();
            trays.forEach((stock, tray) -> into.put(stock, tray.get() == null ? "" : tray.get()));
            return new Given(which.get(), number.get(), new PreparePrint.Order(null, number.get(), client.get(), own.get(), black.get(), colour.get(), split.get(), duplex.get(), slips.get(), labels.get(), flags.get(),
                changedOnly, volume.get() == null ? 0 : volume.get(), into));
        }, this::faults).map(g -> g.order(new CaseNo(g.no().strip())));
    }

    private record Given(String no, int filing, PreparePrint.Order asked) {
        PreparePrint.Order order(CaseNo number) {
            return new PreparePrint.Order(number, filing, asked.client(), asked.own(), asked.black(), asked.colour(), asked.splitColour(), asked.duplex(), asked.slips(), asked.labels(), asked.flags(),
                asked.changedOnly(), asked.volume(), asked.trays());
        }
    }

    private List<Fault> faults(Given g) {
        if (g.asked().client() < 0 || g.asked().client() > 99) return List.of(new Fault("/client", "ownCopies", Notice.of("print.refused.ownCopies")));
        if (g.asked().own() < 0 || g.asked().own() > 99) return List.of(new Fault("/own", "ownCopies", Notice.of("print.refused.ownCopies")));
        if (g.asked().volume() < 0) return List.of(new Fault("/volume", "volume", Notice.of("printroom.fault.volume")));
        if (g.asked().duplex())
            for (var p : List.of(g.asked().black(), g.asked().splitColour() ? g.asked().colour() : ""))
                if (!p.isEmpty() && !new Printers().bothSides(p)) return List.of(new Fault("/duplex", "oneSided", Notice.of("print.refused.oneSided", p)));
        var filed = new ArrayList<Fault>();
        CaseNo no;
        try {
            no = new CaseNo(g.no().strip());
        } catch (IllegalArgumentException e) {
            return List.of(new Fault("/case", "case", Notice.of("printroom.fault.case")));
        }
        filed.addAll(Verbs.tried(() -> {
            var file = new ShowCase(desktop.office()).run(no);
            if (file.filings().stream().noneMatch(f -> f.no() == g.filing())) throw new plaint.text.Refused("desk.refused.noFiling", no, g.filing());
        }, java.util.Map.of("store.", "/case", "desk.refused.noFiling", "/filing")));
        return filed;
    }

    private String named(String printer) {
        return printer.isEmpty() ? desktop.say("printroom.form.postscript") : printer;
    }
}
