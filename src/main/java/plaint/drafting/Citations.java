package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.claim.ClaimVersion;
import plaint.evidence.Exhibit;
import plaint.forum.Forum;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// The functions by which a paper cites exhibits, with the label and pages they have in the finished bundle, each a link; one instance for one paper, since
/// `rest` speaks of what the paper has not cited yet. `cite(…)`: 证据7（第23—25页）、证据8（第26页）. `see(…)`: the same in 〔见…〕, or nothing for no exhibits.
/// `rest(theme)`: the exhibits of a theme not cited so far. `shares(list)`: shares and alignments of columns that are data of the pack, for `{columns …}`.
final class Citations {
    private final CaseFile file;
    private final Filing filing;
    private final Context context;
    private final Forum forum;
    private final boolean han;
    private final Set<ExhibitId> done = new LinkedHashSet<>();
    /// By filing, then as the case lists them; filled when first asked for.
    private final Map<ExhibitId, Integer> places = new HashMap<>();

    Citations(Forum forum, CaseFile file, Filing filing, Context context) {
        this.forum = forum;
        han = forum.language().startsWith("zh");
        this.file = file;
        this.filing = filing;
        this.context = context;
    }

    Map<String, Function> functions() {
        return Map.of("cite", new Of(a -> cite(ids(a))), "see", new Of(a -> bracket(ids(a))), "rest", new Of(a -> cite(rest(String.valueOf(a.getFirst())))),
            "shares", new Of(a -> shares(a.getFirst())), "link", new Of(2, a -> link(String.valueOf(a.get(0)), String.valueOf(a.get(1)))), "pin", new Of(2, a -> pin(id(a.get(0)), a.get(1))), "ref", new Of(Citations::ref));
    }

    /// Each once, by their place in the catalogue: whoever looks them up turns the pages one way.
    private List<ExhibitId> ids(List<Object> args) {
        var out = new ArrayList<ExhibitId>();
        for (var a : args) {
            if (a instanceof Collection<?> c) c.forEach(x -> out.add(id(x)));
            else out.add(id(a));
        }
        return out.size() < 2 ? out : out.stream().distinct().sorted(java.util.Comparator.comparingInt(this::place)).toList();
    }

    private int place(ExhibitId id) {
        var all = file.exhibits();
        if (places.isEmpty()) for (int i = 0; i < all.size(); i++) places.put(all.get(i).id(), all.get(i).filing() * all.size() + i);
        return places.getOrDefault(id, -1);
    }

    private static ExhibitId id(Object name) {
        try {
            return new ExhibitId(String.valueOf(name));
        } catch (IllegalArgumentException e) {
            throw new Halt("drafting.refused.exhibit", name);
        }
    }

    private Object bracket(List<ExhibitId> ids) throws Refused {
        if (ids.isEmpty()) return "";
        if (han) return new Markup("〔见" + cite(ids) + "〕");
        boolean british = forum.language().equals("en-GB");
        return new Markup(Literal.guard(british ? "x [" : "x (").substring(1) + cite(ids) + Literal.guard(british ? "]" : ")"));
    }

    private Object cite(List<ExhibitId> ids) throws Refused {
        if (ids.isEmpty()) return "";
        var parts = new ArrayList<String>();
        for (var id : ids) {
            var c = context.references().cite(id);
            done.add(id);
            if (!han) {
                parts.add(linked(pattern(forum.bundle().cite(), c, c.first()), id));
                continue;
            }
            parts.add("[" + Literal.guard(said(c)) + "](<exhibit:" + id.value() + ">)");
        }
        return new Markup(String.join(han ? "、" : "; ", parts));
    }

    private String pattern(String pattern, References.Cited c, int page) {
        return pattern.replace("{n}", forum.exhibits().bare(c.label())).replace("{pages}", c.first() == c.last() ? String.valueOf(c.first()) : c.first() + "–" + c.last())
            .replace("{page}", String.valueOf(page));
    }

    private static String linked(String text, ExhibitId id) {
        return "[" + Literal.guard(text) + "](<exhibit:" + id.value() + ">)";
    }

    /// A page of an exhibit, counted from its first: Ex. C at 4. The exhibit alone where no page is known.
    private Object pin(ExhibitId id, Object page) throws Refused {
        var given = page instanceof Missing ? "" : String.valueOf(page).strip();
        if (given.isEmpty()) return cite(List.of(id));
        var c = context.references().cite(id);
        int wanted = given.matches("[1-9][0-9]{0,4}") ? Integer.parseInt(given) : 0;
        if (wanted < 1 || wanted > c.last() - c.first() + 1) throw new Refused("drafting.refused.pin", c.label(), given, c.last() - c.first() + 1);
        done.add(id);
        return new Markup(linked(pattern(forum.bundle().pin(), c, c.first() + wanted - 1), id));
    }

    /// A numbered paragraph by its name, or those from the first to the last of two; its number is known when the paper is read.
    private static Object ref(List<Object> names) {
        return new Markup("[¶](<" + Numbering.LINK + String.join(":", names.stream().map(String::valueOf).toList()) + ">)");
    }

    /// 证据7（第23—25页）.
    static String said(References.Cited c) {
        return c.label() + "（" + pages(c) + "）";
    }

    /// 第23—25页.
    static String pages(References.Cited c) {
        return "第" + range(c) + "页";
    }

    /// What the mark before a table says whose columns are data of the pack: `2.8c 6.9l …`.
    private static Object shares(Object columns) {
        var out = new ArrayList<String>();
        if (columns instanceof Collection<?> all) for (var c : all) if (c instanceof Map<?, ?> m) out.add(m.get("share") + String.valueOf(m.get("align")));
        return new Markup(String.join(" ", out));
    }

    private static Object link(String to, String text) {
        return to.isEmpty() ? text : new Markup("[" + Literal.guard(text) + "](<" + to + ">)");
    }

    private List<ExhibitId> rest(String theme) {
        return file.exhibits().stream().filter(x -> theme.equals(x.theme()) && !done.contains(x.id()))
            .filter(x -> context.exhibits().contains(x.id()) || x.filing() < filing.no() && x.pages() > 0 && !outgrown(x)).map(x -> x.id()).toList();
    }

    /// What we ourselves reckoned for a claim handed in before, and the claim pleaded now no longer rests on: beside the new sum it would prove another.
    private boolean outgrown(Exhibit x) {
        return x.kind() == Exhibit.Kind.PARTY_STATEMENT && file.claims().stream().anyMatch(c -> c.no() < filing.claim() && rests(c, x.id())) && file.claims().stream().noneMatch(c -> c.no() == filing.claim() && rests(c, x.id()));
    }

    private static boolean rests(ClaimVersion claim, ExhibitId on) {
        return claim.heads().stream().flatMap(h -> Stream.concat(h.inputs().stream(), h.methods().stream().flatMap(m -> m.inputs().stream()))).anyMatch(i -> on.equals(i.exhibit()));
    }

    /// 23—25, 23 for one page, 25A-1—3 for a late insertion.
    static String range(References.Cited c) {
        return c.first() == 0 ? c.prefix() : c.prefix() + range(c.first(), c.last());
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
