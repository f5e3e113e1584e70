package plaint.ui.kit;

import java.util.List;
import java.util.Map;
import plaint.casefile.Fault;
import plaint.text.Refused;

/// Carries a verb out from a form: what the verb refuses is told at the field it is about, and the form stays open.
public final class Verbs {
    private Verbs() { }

    /// A verb of the desk with its arguments.
    @FunctionalInterface public interface Verb {
        void run() throws Refused;
    }

    /// Does `verb`; `fields` says by the beginning of a refusal's key at which field it is told (a path as in [RecordForm.Field#at]), the longest beginning first. Empty: done.
    public static List<Fault> tried(Verb verb, Map<String, String> fields) {
        try {
            verb.run();
            return List.of();
        } catch (Refused e) {
            var key = e.notice().key();
            var path = fields.keySet().stream().filter(key::startsWith).max(java.util.Comparator.comparingInt(String::length)).map(fields::get).orElse("");
            return List.of(new Fault(path, key, e.notice()));
        }
    }
}
