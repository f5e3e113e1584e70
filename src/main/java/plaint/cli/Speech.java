package plaint.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;
import plaint.work.Progress;

/// How one command line speaks: results on standard output, refusals and warnings on standard error; with `--json` standard output holds one JSON object in
/// UTF-8 and nothing else. Language and `--json` are read off the line beforehand, so that even a misused line is answered in the language it asks for.
final class Speech {
    private final Lang lang;
    private final boolean asked;
    private final boolean json;
    private final PrintStream out;
    private final PrintStream err;
    private boolean stepShown;

    private Speech(Lang lang, boolean asked, boolean json, PrintStream out, PrintStream err) {
        this.lang = lang;
        this.asked = asked;
        this.json = json;
        this.out = out;
        this.err = err;
    }

    static Speech of(String[] args, PrintStream out, PrintStream err) {
        var given = List.of(args);
        int at = given.indexOf("--lang");
        var wanted = at >= 0 && at + 1 < given.size() ? given.get(at + 1) : given.stream().filter(a -> a.startsWith("--lang=")).map(a -> a.substring(7)).findFirst().orElse("");
        var lang = switch (wanted) {
            case "zh" -> Lang.ZH;
            case "en" -> Lang.EN;
            default -> Lang.ofSystem();
        };
        return new Speech(lang, !wanted.isEmpty(), given.contains("--json"), out, err);
    }

    /// True where the line names its language; the window else keeps the one last used.
    boolean languageAsked() {
        return asked;
    }

    Lang lang() {
        return lang;
    }

    /// A result for people.
    void say(String key, Object... args) {
        line(Words.in(lang).say(key, args));
    }

    /// A result for people that needs no words around it.
    void line(String text) {
        wipeStep();
        (json ? err : out).println(text);
    }

    /// Something that went otherwise than asked.
    void warn(String key, Object... args) {
        wipeStep();
        err.println(Words.in(lang).say(key, args));
    }

    String of(Notice notice) {
        return notice.in(lang);
    }

    String of(List<Notice> notices) {
        return String.join(" ", notices.stream().map(this::of).toList());
    }

    /// The JSON object, where it is asked for.
    void object(Map<String, ?> object) {
        if (!json) return;
        try {
            out.write((new ObjectMapper().writeValueAsString(object) + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("texts, numbers, lists and maps always have a JSON form", e);
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Nothing was done, and why.
    void refuse(String sentence) {
        refuse(sentence, Map.of());
    }

    /// Nothing was done, why, and what else the JSON object holds.
    void refuse(String sentence, Map<String, ?> more) {
        wipeStep();
        err.println(sentence);
        var object = new LinkedHashMap<String, Object>();
        object.put("error", sentence);
        object.putAll(more);
        object(object);
    }

    /// Tells each step on a terminal, on one line that is written over; says nothing where nobody watches.
    Progress progress() {
        var console = System.console();
        return console != null && console.isTerminal() ? written() : Progress.NONE;
    }

    /// Of a store being opened: the same, and where nobody watches a terminal the first step on a line of its own, so that whoever reads it later knows why this command took minutes.
    Progress opening() {
        var watched = progress();
        if (watched != Progress.NONE) return watched;
        return new Progress() {
            private boolean told;

            @Override public void step(Notice doing, long done, long total) {
                if (!told) err.println(of(doing));
                told = true;
            }

            @Override public boolean cancelled() {
                return false;
            }
        };
    }

    private Progress written() {
        return new Progress() {
            @Override public void step(Notice doing, long done, long total) {
                wipeStep();
                err.print(of(doing));
                err.flush();
                stepShown = true;
            }

            @Override public boolean cancelled() {
                return false;
            }
        };
    }

    private void wipeStep() {
        if (!stepShown) return;
        err.print("\r\u001b[K");
        err.flush();
        stepShown = false;
    }
}
