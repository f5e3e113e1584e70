package plaint.forum;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import plaint.text.Refused;

/// docket.yaml: the shapes a court's docket number may have. A shape is a pattern made of named pieces and the way it is printed, with the same names.
/// What is typed is first brought to half-width digits without blanks.
final class DocketGrammar {
    private static final Pattern NAME = Pattern.compile("\\{([a-z]+)}");
    private static final int LONGEST = 80;

    private record Form(Pattern pattern, String print, List<String> pieces) { }

    private final List<Form> forms = new ArrayList<>();
    private final String example;

    DocketGrammar(Row file) {
        example = file.text("example");
        for (var row : file.rows("forms")) form(row);
        file.done();
    }

    private void form(Row row) {
        row.key("key");
        row.period();
        row.text("source");
        row.flag("verified");
        var shape = row.text("pattern");
        var print = row.text("print");
        var pieces = row.row("pieces").names();
        row.done();
        known(row, "pattern", shape, pieces);
        known(row, "print", print, pieces);
        if (!row.faults().none()) return;
        try {
            forms.add(new Form(Pattern.compile(expand(shape, pieces)), print, List.copyOf(pieces.keySet())));
        } catch (PatternSyntaxException e) {
            row.faults().add(row.spot("pattern"), "forum.fault.badPattern", e.getDescription());
        }
    }

    private static void known(Row row, String key, String text, Map<String, String> pieces) {
        NAME.matcher(text).results().map(m -> m.group(1)).filter(name -> !pieces.containsKey(name))
            .forEach(name -> row.faults().add(row.spot(key), "forum.fault.unknownReference", key, name));
    }

    private static String expand(String shape, Map<String, String> pieces) {
        return NAME.matcher(shape).replaceAll(m -> Matcher.quoteReplacement("(?<" + m.group(1) + ">" + pieces.get(m.group(1)) + ")"));
    }

    String normal(String given) throws Refused {
        if (forms.isEmpty() && given != null && !given.isBlank() && given.strip().length() <= LONGEST) return given.strip();
        var typed = halfWidthDigits(given == null ? "" : given);
        for (var form : forms) {
            var m = form.pattern().matcher(typed);
            if (typed.length() <= LONGEST && m.matches()) return print(form, m);
        }
        throw new Refused("forum.refused.docket", given == null ? "" : given.strip(), example);
    }

    private static String print(Form form, Matcher m) {
        var found = new LinkedHashMap<String, String>();
        for (var piece : form.pieces()) found.put(piece, form.print().contains("{" + piece + "}") && m.group(piece) != null ? m.group(piece) : "");
        return NAME.matcher(form.print()).replaceAll(n -> Matcher.quoteReplacement(found.get(n.group(1))));
    }

    private static String halfWidthDigits(String given) {
        var out = new StringBuilder();
        for (char c : given.toCharArray()) {
            if (c >= '０' && c <= '９') out.append((char) (c - '０' + '0'));
            else if (!Character.isWhitespace(c) && !Character.isSpaceChar(c)) out.append(c);
        }
        return out.toString();
    }
}
