package plaint.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import picocli.CommandLine.Option;
import plaint.desk.PickList;
import plaint.desk.PreparePrint.Ink;
import plaint.desk.PreparePrint.Offer;
import plaint.desk.PreparePrint.Way;
import plaint.print.Piece;
import plaint.text.Refused;

/// `--way` and `--tray`: how single parts of a filing are printed, and in which tray each stock lies. What is not named stays as the forum pack has it.
final class PrintWays {
    @Option(names = "--way", paramLabel = "PART=WAYS", descriptionKey = "cli.option.printWay")
    private List<String> ways = List.of();

    @Option(names = "--tray", paramLabel = "STOCK=TRAY", descriptionKey = "cli.option.printTray")
    private List<String> trays = List.of();

    Map<String, String> trays() throws Refused {
        var into = new LinkedHashMap<String, String>();
        for (var t : trays) {
            var cut = t.split("=", 2);
            if (cut.length < 2) throw new Refused("cli.refused.printTray", t);
            into.put(cut[0].strip(), cut[1].strip());
        }
        return into;
    }

    /// `complaint-1=one,staple,colour,tray:Upper`, by the key of the part.
    Map<String, Way> of(List<Piece> there) throws Refused {
        var into = new LinkedHashMap<String, Way>();
        for (var w : ways) {
            var cut = w.split("=", 2);
            var piece = there.stream().filter(p -> p.key().equals(cut[0].strip())).findFirst().orElseThrow(() -> new Refused("cli.refused.printPart", cut[0], String.join(", ", there.stream().map(Piece::key).toList())));
            var way = new Way(piece.stock(), "", piece.duplex(), piece.staple(), Ink.AUTO);
            for (var word : (cut.length < 2 ? "" : cut[1]).split(",")) way = with(way, word.strip(), w);
            into.put(piece.key(), way);
        }
        return into;
    }

    private static Way with(Way w, String typed, String all) throws Refused {
        if (typed.startsWith("tray:")) return new Way(w.stock(), typed.substring(5), w.duplex(), w.staple(), w.ink());
        var word = typed.toLowerCase(Locale.ROOT);
        return switch (word) {
            case "plain", "card", "tinted", "label" -> new Way(word, w.tray(), w.duplex(), w.staple(), w.ink());
            case "both", "one" -> new Way(w.stock(), w.tray(), word.equals("both"), w.staple(), w.ink());
            case "staple", "loose" -> new Way(w.stock(), w.tray(), w.duplex(), word.equals("staple"), w.ink());
            case "black", "colour" -> new Way(w.stock(), w.tray(), w.duplex(), w.staple(), Ink.valueOf(word.toUpperCase(Locale.ROOT)));
            default -> throw new Refused("cli.refused.printWay", all);
        };
    }

    /// What there is to print, as the pack has it printed.
    static int told(Speech speech, Offer o) {
        for (var p : o.pieces())
            speech.say("cli.line.printPart", p.key(), PickList.title(p, speech.lang()), speech.of(plaint.text.Notice.of("print.stock." + p.stock())), speech.of(plaint.text.Notice.of(p.duplex() ? "print.pick.both" : "print.pick.one")), p.pages());
        speech.object(Keys.of("case", o.no().value(), "filing", o.filing(), "sets", o.sets().size(), "volumes", o.volumes(), "parts", o.pieces().stream().map(p -> {
            var line = new LinkedHashMap<String, Object>();
            line.put("part", p.key());
            line.put("title", PickList.title(p, speech.lang()));
            line.put("stock", p.stock());
            line.put("duplex", p.duplex());
            line.put("staple", p.staple());
            line.put("pages", p.pages());
            return line;
        }).toList()));
        return Commands.DONE;
    }
}
