package plaint.ui.printroom;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import plaint.casefile.Fault;
import plaint.desk.PickList;
import plaint.desk.PreparePrint;
import plaint.desk.PreparePrint.Booklets;
import plaint.desk.PreparePrint.Offer;
import plaint.print.Piece;
import plaint.print.PrintSet;
import plaint.print.Printers;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.RecordForm;

/// Asks how a filing is to be printed: how many sets, on which printers, bound how, and each part by itself.
final class PrintForm {
    private static final List<String> STOCKS = List.of("card", "tinted", "label", "a3");
    /// So many recipients are named.
    private static final int NAMED = 10;
    private final Desktop desktop;

    /// A printer of this computer and what its driver says of it.
    record Printer(String name, boolean bothSides, List<String> trays) {
        /// Asks the print service; not on the thread of the window.
        static List<Printer> all() {
            var printers = new Printers();
            return printers.names().stream().map(n -> new Printer(n, printers.bothSides(n), printers.trays(n))).toList();
        }
    }

    PrintForm(Desktop desktop) {
        this.desktop = desktop;
    }

    /// `printers` are the computer's; without one PostScript files are written.
    Optional<PreparePrint.Order> ask(Offer offer, boolean changedOnly, List<Printer> printers) {
        var all = new ArrayList<>(printers.stream().map(Printer::name).toList());
        all.add("");
        var form = new RecordForm(desktop, desktop.say(changedOnly ? "printroom.form.changed" : "printroom.form.head"));
        form.note(desktop.say("printroom.job", offer.no(), offer.filing()) + "  " + desktop.lang().of(offer.title(), offer.latin()), "medium");
        form.group(desktop.say("printroom.form.sets"));
        var copies = offer.sets().stream().filter(s -> s.role() == PrintSet.Role.OPPONENT).map(PrintSet::recipient).toList();
        form.note(copies.isEmpty() ? desktop.say("printroom.form.setsAlone") : desktop.say("printroom.form.setsNote", copies.size(), named(copies)), "muted");
        var client = form.number(desktop.say("printroom.form.client"), 1).needed().at("/client");
        var own = form.number(desktop.say("printroom.form.own"), 1).needed().at("/own");
        var papers = new ArrayList<Optional<Piece>>();
        papers.add(Optional.empty());
        offer.pieces().stream().filter(p -> p.kind() == Piece.Kind.PAPER && p.pages() > 2).forEach(p -> papers.add(Optional.of(p)));
        var booklet = form.choice(desktop.say("printroom.form.booklet"), papers, papers.getFirst(), p -> p.map(b -> PickList.title(b, desktop.lang())).orElse(desktop.say("printroom.form.noBooklet")));
        var booklets = form.number(desktop.say("printroom.form.booklets"), 1).at("/booklets");
        form.group(desktop.say("printroom.form.printers"));
        var black = form.choice(desktop.say("printroom.form.printer"), all, all.getFirst(), this::named).at("/printer");
        var split = form.check(desktop.say("printroom.form.split"), false);
        var colour = form.choice(desktop.say("printroom.form.colour"), all, all.getFirst(), this::named).at("/colour");
        var known = new LinkedHashSet<String>();
        printers.forEach(p -> known.addAll(p.trays()));
        var usual = new ArrayList<>(List.of(""));
        usual.addAll(known);
        var trays = new LinkedHashMap<String, RecordForm.Field<String>>();
        if (!known.isEmpty()) for (var s : STOCKS)
            trays.put(s, form.choice(desktop.say("printroom.form.tray", desktop.say("print.stock." + s)), usual, "", t -> t.isEmpty() ? desktop.say("printroom.form.tray.usual") : t));
        form.group(desktop.say("printroom.form.extras"));
        var slips = form.check(desktop.say("printroom.form.slips"), true);
        var labels = form.check(desktop.say("printroom.form.labels"), true);
        var flags = form.check(desktop.say("printroom.form.flags"), false);
        var said = offer.volumePages() == 0 ? desktop.say("printroom.form.volume.any") : desktop.say("printroom.form.volume.pages", offer.volumePages(), offer.volumes());
        var volume = form.number(desktop.say("printroom.form.volume"), null).hint(desktop.say("printroom.form.volume.hint", said)).at("/volume");
        var only = form.text(desktop.say("printroom.form.volumes"), null).hint(desktop.say("printroom.form.volumes.hint")).at("/volumes");
        form.group(desktop.say("printroom.form.parts"));
        var ways = new WayGrid(desktop, offer.pieces(), List.copyOf(known));
        form.node(ways, (offer.pieces().size() + 1) * WayGrid.ROW);
        return form.ask(desktop.say("printroom.form.act"), () -> {
            var into = new LinkedHashMap<String, String>();
            trays.forEach((stock, tray) -> into.put(stock, tray.get() == null ? "" : tray.get()));
            var paper = booklet.get() == null ? Optional.<Piece>empty() : booklet.get();
            var folded = paper.map(p -> new Booklets(p.key().substring(0, p.key().lastIndexOf('-')), booklets.get() == null ? 0 : booklets.get())).orElse(null);
            var order = new PreparePrint.Order(offer.no(), offer.filing(), client.get(), own.get(), some(black.get()), some(colour.get()), split.get(), true, slips.get(), labels.get(), flags.get(), changedOnly,
                volume.get() == null ? 0 : volume.get(), into);
            return new Given(order.with(ways.ways(), numbers(only.get()), folded), only.get(), ways.bothSides());
        }, g -> faults(g, printers)).map(Given::order);
    }

    /// `only` as it was written.
    private record Given(PreparePrint.Order order, String only, boolean bothSides) { }

    private static String some(String printer) {
        return printer == null ? "" : printer;
    }

    /// Numbers with anything between them that parts numbers; empty for nothing.
    private static Set<Integer> numbers(String text) {
        if (text == null || !text.strip().matches("\\d{1,4}([\\s,，、;；]+\\d{1,4})*")) return Set.of();
        return List.of(text.strip().split("[\\s,，、;；]+")).stream().map(Integer::valueOf).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Fault> faults(Given g, List<Printer> printers) {
        var found = new ArrayList<Fault>();
        var order = g.order();
        if (order.client() < 0 || order.client() > 99) found.add(new Fault("/client", "ownCopies", Notice.of("print.refused.ownCopies")));
        if (order.own() < 0 || order.own() > 99) found.add(new Fault("/own", "ownCopies", Notice.of("print.refused.ownCopies")));
        if (order.booklets() != null && (order.booklets().copies() < 1 || order.booklets().copies() > 99)) found.add(new Fault("/booklets", "booklets", Notice.of("printroom.fault.booklets")));
        if (order.volume() < 0) found.add(new Fault("/volume", "volume", Notice.of("printroom.fault.volume")));
        if (g.only() != null && order.volumes().isEmpty()) found.add(new Fault("/volumes", "volumes", Notice.of("printroom.fault.volumes")));
        boolean both = g.bothSides() || order.booklets() != null;
        if (both && oneSided(order.black(), printers)) found.add(new Fault("/printer", "oneSided", Notice.of("print.refused.oneSided", order.black())));
        boolean elsewhere = order.splitColour() || order.ways().values().stream().anyMatch(w -> w.ink() == PreparePrint.Ink.COLOUR);
        if (both && elsewhere && !order.colour().equals(order.black()) && oneSided(order.colour(), printers)) found.add(new Fault("/colour", "oneSided", Notice.of("print.refused.oneSided", order.colour())));
        return found;
    }

    private static boolean oneSided(String name, List<Printer> printers) {
        return printers.stream().anyMatch(p -> p.name().equals(name) && !p.bothSides());
    }

    /// The first few by name.
    private String named(List<String> names) {
        boolean zh = desktop.lang() == Lang.ZH;
        return String.join(zh ? "、" : ", ", names.subList(0, Math.min(NAMED, names.size()))) + (names.size() > NAMED ? "…" : "");
    }

    private String named(String printer) {
        return printer.isEmpty() ? desktop.say("printroom.form.postscript") : printer;
    }
}
