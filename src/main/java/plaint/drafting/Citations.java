package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// The functions by which a paper cites exhibits, with the label and pages they have in the finished bundle, each a link; one instance for one paper, since
/// `rest` speaks of what the paper has not cited yet. `cite(…)`: 证据7（第23—25页）、证据8（第26页）. `see(…)`: the same in 〔见…〕, or nothing for no exhibits.
/// `rest(theme)`: the exhibits of a theme not cited so far.
final class Citations {
    private final CaseFile file;
    private final Filing filing;
    private final Context context;
    private final Set<ExhibitId> done = new LinkedHashSet<>();

    Citations(CaseFile file, Filing filing, Context context) {
        this.file = file;
        this.filing = filing;
        this.context = context;
    }

    Map<String, Function> functions() {
        return Map.of("cite", new Of(a -> cite(ids(a))), "see", new Of(a -> bracket(ids(a))), "rest", new Of(a -> cite(rest(String.valueOf(a.getFirst())))),
            "link", new Of(2, a -> link(String.valueOf(a.get(0)), String.valueOf(a.get(1)))));
    }

    private static List<ExhibitId> ids(List<Object> args) {
        var out = new ArrayList<ExhibitId>();
        for (var a : args) {
            if (a instanceof Collection<?> c) c.forEach(x -> out.add(id(x)));
            else out.add(id(a));
        }
        return out.stream().distinct().toList();
    }

    private static ExhibitId id(Object name) {
        try {
            return new ExhibitId(String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new Halt("drafting.refused.exhibit", name);
        }
    }

    private Object bracket(List<ExhibitId> ids) throws Refused {
        return ids.isEmpty() ? "" : new Markup("〔见" + cite(ids) + "〕");
    }

    private Object cite(List<ExhibitId> ids) throws Refused {
        if (ids.isEmpty()) return "";
        var parts = new ArrayList<String>();
        for (var id : ids) {
            var c = context.references().cite(id);
            done.add(id);
            parts.add("[" + Literal.guard(said(c)) + "](<exhibit:" + id.value() + ">)");
        }
        return new Markup(String.join("、", parts));
    }

    /// 证据7（第23—25页）.
    static String said(References.Cited c) {
        return c.label() + "（" + pages(c) + "）";
    }

    /// 第23—25页.
    static String pages(References.Cited c) {
        return "第" + range(c.first(), c.last()) + "页";
    }

    private static Object link(String to, String text) {
        return to.isEmpty() ? text : new Markup("[" + Literal.guard(text) + "](<" + to + ">)");
    }

    private List<ExhibitId> rest(String theme) {
        return file.exhibits().stream().filter(x -> theme.equals(x.theme()) && !done.contains(x.id()))
            .filter(x -> context.exhibits().contains(x.id()) || x.filing() < filing.no() && x.pages() > 0).map(x -> x.id()).toList();
    }

    /// 23—25, or 23 for one page.
    static String range(int first, int last) {
        return first == last ? String.valueOf(first) : first + "—" + last;
    }

    /// What a function of this room does with its arguments, in the order given.
    interface Act {
        Object on(List<Object> args) throws Refused;
    }

    /// A function for templates with at least so many arguments; its refusals pass through the engine as [Halt].
    record Of(int least, Act act) implements Function {
        Of(Act act) {
            this(1, act);
        }

        @Override public List<String> getArgumentNames() {
            return null;
        }

        @Override public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            var ordered = new ArrayList<Object>();
            for (int i = 0; args.containsKey(String.valueOf(i)); i++) ordered.add(args.get(String.valueOf(i)));
            if (ordered.size() < least) throw new Halt("drafting.refused.unprintable", self.getName(), line, "( )");
            try {
                return act.on(ordered);
            } catch (Refused e) {
                throw new Halt(e);
            }
        }
    }
}
