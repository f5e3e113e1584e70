package plaint.drafting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import plaint.casefile.CaseFile;
import plaint.casefile.Filing;
import plaint.drafting.Document.Face;
import plaint.drafting.Document.Span;
import plaint.evidence.Exhibit;
import plaint.key.ExhibitId;
import plaint.text.Refused;

/// Text of the office's own with live fields: what stands in it is looked up in each draft, so that numbers, pages, names and sums follow the case. `{{exhibit:ID}}` 证据7（第23—25页）,
/// `{{label:ID}}` 证据7, `{{pages:ID}}` 第23—25页, `{{party:ID}}` 被告一刘某, `{{name:ID}}` the bare name, `{{amount:total}}` and the like, `{{amount:total|full}}` with capitals,
/// `{{para:ID}}` the number of another paragraph, `{{number:…}}` and `{{count:…}}` running numbers as in templates, `{{paper:KEY|text}}` a link, `{{bold:on}}`, `{{kai:on}}` with `off` a face.
final class Live {
    private static final Pattern FIELD = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern SHAPE = Pattern.compile("([a-z]+):([^|]+)(?:\\|(.*))?");
    private static final List<String> SUMS = List.of("total", "loss", "costs");
    private static final List<String> SEATS = List.of("plaintiffs", "defendants", "thirdPersons");
    private final String paper;
    private final CaseFile file;
    private final Filing filing;
    private final Context context;
    private final Map<String, Object> model;

    /// `model` is what the paper's template was merged with.
    Live(String paper, CaseFile file, Filing filing, Context context, Map<String, Object> model) {
        this.paper = paper;
        this.file = file;
        this.filing = filing;
        this.context = context;
        this.model = model;
    }

    /// Reads a text of the office's own, a paragraph a line; refused where a field names nothing of this case.
    List<List<Span>> read(String text) throws Refused {
        var out = new ArrayList<List<Span>>();
        for (var line : text.lines().toList()) if (!line.isBlank()) out.add(line(line.strip()));
        if (out.isEmpty()) throw new Refused("drafting.refused.emptyText", paper);
        return out;
    }

    private List<Span> line(String line) throws Refused {
        var out = new ArrayList<Span>();
        var face = Face.BODY;
        int from = 0;
        var m = FIELD.matcher(line);
        while (m.find()) {
            add(out, new Span(line.substring(from, m.start()), face, null, null));
            from = m.end();
            var s = SHAPE.matcher(m.group(1).strip());
            if (!s.matches()) throw unknown(m.group());
            switch (s.group(1)) {
                case "bold" -> face = s.group(2).equals("on") ? Face.STRONG : Face.BODY;
                case "kai" -> face = s.group(2).equals("on") ? Face.KAI : Face.BODY;
                default -> add(out, said(m.group(), s.group(1), s.group(2), s.group(3), face));
            }
        }
        add(out, new Span(line.substring(from), face, null, null));
        return out;
    }

    private static void add(List<Span> out, Span span) {
        if (span.text().isEmpty()) return;
        if (!out.isEmpty() && span.exhibit() == null && span.paper() == null && out.getLast().exhibit() == null && out.getLast().paper() == null && out.getLast().face() == span.face())
            out.add(new Span(out.removeLast().text() + span.text(), span.face(), null, null));
        else out.add(span);
    }

    private Span said(String token, String kind, String of, String form, Face face) throws Refused {
        return switch (kind) {
            case "exhibit", "label", "pages" -> {
                var id = file.exhibits().stream().map(Exhibit::id).filter(x -> x.value().equals(of)).findFirst().orElseThrow(() -> unknown(token));
                var c = context.references().cite(id);
                yield new Span(kind.equals("exhibit") ? Citations.said(c) : kind.equals("label") ? c.label() : Citations.pages(c), face, id, null);
            }
            case "party", "name" -> new Span(party(of, kind.equals("party") ? "mention" : "name", token), face, null, null);
            case "amount" -> new Span(amount(of, form == null ? "figures" : form, token), face, null, null);
            case "para" -> new Span(Sign.plain(Sign.PARAGRAPH, of), face, null, null);
            case "number" -> new Span(Sign.plain(Sign.CHINESE, of), face, null, null);
            case "count" -> new Span(Sign.plain(Sign.FIGURE, of), face, null, null);
            case "paper" -> new Span(form == null ? of : form, face, null, of);
            default -> throw unknown(token);
        };
    }

    private Refused unknown(String token) {
        return new Refused("drafting.refused.live", paper, token);
    }

    private String party(String id, String form, String token) throws Refused {
        for (var seat : SEATS) for (var p : list(model.get(seat))) if (id.equals(p.get("id")) && p.get(form) instanceof String s) return s;
        return file.parties().stream().filter(p -> p.id().value().equals(id)).map(p -> p.name()).findFirst().orElseThrow(() -> unknown(token));
    }

    private String amount(String of, String form, String token) throws Refused {
        var sum = sums().get(of);
        if (sum == null || !(sum.get(form) instanceof String s)) throw unknown(token);
        return s;
    }

    /// The sums a paper can speak of, by the name a field gives them.
    private Map<String, Map<String, Object>> sums() {
        var out = new LinkedHashMap<String, Map<String, Object>>();
        var claim = map(model.get("claim"));
        for (var key : SUMS) if (!map(claim.get(key)).isEmpty()) out.put(key, map(claim.get(key)));
        for (var heads : List.of("lossHeads", "costHeads")) for (var h : list(claim.get(heads))) if (h.get("label") instanceof String l) out.putIfAbsent("head." + l, map(h.get("amount")));
        if (!map(map(model.get("fee")).get("amount")).isEmpty()) out.put("fee", map(map(model.get("fee")).get("amount")));
        for (var key : List.of("topUp", "refund")) if (!map(model.get(key)).isEmpty()) out.put(key, map(model.get(key)));
        return out;
    }

    @SuppressWarnings("unchecked") private static Map<String, Object> map(Object value) {
        return value instanceof Map<?, ?> m && !(value instanceof Missing) ? (Map<String, Object>) m : Map.of();
    }

    @SuppressWarnings("unchecked") private static List<Map<String, Object>> list(Object value) {
        return value instanceof List<?> l ? (List<Map<String, Object>>) l : List.of();
    }

    /// A paragraph of the template as the office would write it: what it cites, and its running numbers, as live fields.
    String written(List<Span> spans) throws Refused {
        var out = new StringBuilder();
        for (var s : spans) {
            var text = s.exhibit() != null ? cited(s.exhibit(), s.text()) : s.paper() != null ? "{{paper:" + s.paper() + "|" + s.text() + "}}"
                : Sign.replace(s.text(), (kind, name) -> "{{" + (kind.equals(Sign.CHINESE) ? "number:" : "count:") + name + "}}");
            out.append(switch (s.face()) {
                case BODY -> text;
                case STRONG -> "{{bold:on}}" + text + "{{bold:off}}";
                case KAI -> "{{kai:on}}" + text + "{{kai:off}}";
            });
        }
        return out.toString();
    }

    private String cited(ExhibitId id, String text) throws Refused {
        var c = context.references().cite(id);
        return "{{" + (text.equals(c.label()) ? "label:" : text.equals(Citations.pages(c)) ? "pages:" : "exhibit:") + id.value() + "}}";
    }

    /// What can be written into this paper, in the order a menu shows it.
    List<LiveField> fields(Passages.Laid laid) throws Refused {
        var out = new ArrayList<LiveField>();
        for (var x : file.exhibits()) {
            if (x.pages() == 0 || x.filing() > filing.no()) continue;
            var c = context.references().cite(x.id());
            out.add(new LiveField("{{exhibit:" + x.id() + "}}", "exhibit", c.label(), Citations.said(c) + " " + x.title()));
            out.add(new LiveField("{{label:" + x.id() + "}}", "label", c.label(), c.label() + " " + x.title()));
            out.add(new LiveField("{{pages:" + x.id() + "}}", "pages", c.label(), Citations.pages(c) + " " + x.title()));
        }
        for (var seat : SEATS) {
            for (var p : list(model.get(seat))) {
                if (!(p.get("id") instanceof String id) || !(p.get("mention") instanceof String mention) || !(p.get("name") instanceof String name)) continue;
                out.add(new LiveField("{{party:" + id + "}}", "party", mention, mention));
                out.add(new LiveField("{{name:" + id + "}}", "name", name, name));
            }
        }
        sums().forEach((key, sum) -> {
            for (var form : List.of("figures", "full", "words"))
                if (sum.get(form) instanceof String s) out.add(new LiveField("{{amount:" + key + (form.equals("figures") ? "" : "|" + form) + "}}", "amount." + form, key, s));
        });
        for (var p : laid.passages()) {
            var number = laid.numbers().get(p.id());
            if (number != null) out.add(new LiveField("{{para:" + p.id() + "}}", "paragraph", number, number + " " + p.shown()));
        }
        return out;
    }
}
