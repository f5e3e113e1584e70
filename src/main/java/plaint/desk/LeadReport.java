package plaint.desk;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.text.Words;

/// What became of the rows of a list that were not simply taken in: a CSV in UTF-8 with a mark, so that a spreadsheet reads it, a row per remark. A cell that a spreadsheet
/// would take for a formula gets an apostrophe before it.
final class LeadReport implements AutoCloseable {
    private static final String FORMULA = "=+-@\t\r＝＋－＠";
    private final Path file;
    private final Path beside;
    private final Writer out;
    private final Lang lang;

    private LeadReport(Path file, Path beside, Writer out, Lang lang) {
        this.file = file;
        this.beside = beside;
        this.out = out;
        this.lang = lang;
    }

    static LeadReport open(Path file, Lang lang) throws Refused {
        try {
            if (file.toAbsolutePath().getParent() != null) Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.toAbsolutePath().resolveSibling("." + file.getFileName() + ".part");
            // ended in the midst of it, the program leaves nothing half
            beside.toFile().deleteOnExit();
            var report = new LeadReport(file, beside, Files.newBufferedWriter(beside, StandardCharsets.UTF_8), lang);
            var words = Words.in(lang);
            report.write("\uFEFF" + words.say("lead.report.line") + "," + words.say("lead.report.no") + "," + words.say("lead.report.result") + "," + words.say("lead.report.reason")
                + "\r\n");
            return report;
        } catch (IOException e) {
            throw new Refused("desk.refused.reportFile", file);
        }
    }

    void line(int line, String no, boolean refused, List<Notice> notes) throws Refused {
        var what = Words.in(lang).say(refused ? "lead.report.refused" : "lead.report.noted");
        for (var n : notes) write(line + "," + cell(no) + "," + cell(what) + "," + cell(n.in(lang)) + "\r\n");
    }

    private static String cell(String text) {
        var safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return "\"" + safe.replace("\"", "\"\"") + "\"";
    }

    private void write(String text) throws Refused {
        try {
            out.write(text);
        } catch (IOException e) {
            throw new Refused("desk.refused.reportFile", file);
        }
    }

    /// The list is taken in: the report gets its place, and its name.
    void keep() throws Refused {
        try {
            out.close();
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Refused("desk.refused.reportFile", file);
        }
    }

    /// What was not kept is gone; a report that was there before stays.
    @Override public void close() throws Refused {
        try {
            out.close();
            Files.deleteIfExists(beside);
        } catch (IOException e) {
            throw new Refused("desk.refused.reportFile", file);
        }
    }
}
