package plaint.drafting;

import io.pebbletemplates.pebble.extension.Function;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plaint.forum.Forum;
import plaint.text.Refused;

/// Law by topic: `law("breach", …)` as in force at the conduct, `procedure("filing", …)` as in force on the date of the paper. A law is named in full the first time
/// a paper cites it, 《中华人民共和国合同法》（以下简称《合同法》）, and by its short title after; one instance for one paper.
/// Topics asked for together are joined law by law, each article once, in the order asked.
final class Laws {
    private final Forum forum;
    private final Optional<LocalDate> conduct;
    private final LocalDate filed;
    private final String no;
    private final Set<String> named = new HashSet<>();

    Laws(Forum forum, Optional<LocalDate> conduct, LocalDate filed, String no) {
        this.forum = forum;
        this.conduct = conduct;
        this.filed = filed;
        this.no = no;
    }

    Map<String, Function> functions() {
        return Map.of("law", new Citations.Of(topics -> conduct.isEmpty() ? new Missing("drafting.missing.conduct", no) : cite(topics, conduct.get())),
            "procedure", new Citations.Of(topics -> cite(topics, filed)));
    }

    private String cite(List<Object> topics, LocalDate on) throws Refused {
        var laws = new LinkedHashMap<String, Set<String>>();
        var shorts = new LinkedHashMap<String, String>();
        for (var topic : topics) {
            for (var s : forum.statutes(String.valueOf(topic), on)) {
                laws.computeIfAbsent(bare(s.law()), k -> new LinkedHashSet<>()).add(s.article());
                shorts.put(bare(s.law()), s.shortLaw() == null || s.shortLaw().isBlank() ? bare(s.law()) : bare(s.shortLaw()));
            }
        }
        var parts = new ArrayList<String>();
        laws.forEach((law, articles) -> parts.add(title(law, shorts.get(law)) + String.join("、", articles)));
        return parts.size() < 2 ? parts.getFirst() : String.join("、", parts.subList(0, parts.size() - 1)) + "和" + parts.getLast();
    }

    private String title(String law, String brief) {
        if (!named.add(law)) return "《" + brief + "》";
        return "《" + law + "》" + (brief.equals(law) ? "" : "（以下简称《" + brief + "》）");
    }

    private static String bare(String title) {
        return title.replaceAll("^《|》$", "");
    }
}
