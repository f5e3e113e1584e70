package plaint.forum;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import plaint.forum.Forum.LawChange;
import plaint.forum.Forum.Statute;
import plaint.forum.Forum.Word;
import plaint.text.ChineseNumerals;
import plaint.text.Refused;

/// statutes.yaml: laws with the days they were in force, and topics with the articles that govern them. An article keeps its place in a topic while its number
/// changes with the law's versions: `numbers` then follow each other without a day between. An article without dates of its own is in force with its law.
final class StatuteBook {
    record Law(String title, String shortTitle, String latin, Period period, String source) { }

    private record Article(Statute statute, Period period, Spot spot) implements Period.Dated { }

    private final Map<String, Law> laws = new LinkedHashMap<>();
    private final Map<String, List<Article>> topics = new LinkedHashMap<>();
    private final Map<String, Word> names = new LinkedHashMap<>();
    private final LawChanges changes;

    StatuteBook(Row file) {
        for (var row : file.rows("laws")) law(row);
        for (var row : file.optionalRows("topics")) topic(row);
        changes = new LawChanges(file, this);
        file.done();
    }

    private void law(Row row) {
        var key = row.key("key");
        var law = new Law(row.text("title"), row.text("short"), row.latin(row.text("title")), row.period(), row.text("source"));
        row.flag("verified");
        row.done();
        if (laws.putIfAbsent(key, law) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
    }

    /// All laws, in the order of the file.
    List<Forum.Law> laws() {
        var all = new ArrayList<Forum.Law>();
        laws.forEach((key, l) -> all.add(new Forum.Law(key, l.title(), l.shortTitle(), l.latin(), l.period().from(), l.period().to())));
        return List.copyOf(all);
    }

    private void topic(Row row) {
        var key = row.key("key");
        names.put(key, row.word("name", "latin"));
        var articles = new ArrayList<Article>();
        for (var item : row.rows("articles")) articles.addAll(articles(item));
        row.done();
        if (topics.putIfAbsent(key, List.copyOf(articles)) != null) row.faults().add(row.spot("key"), "forum.fault.duplicateRow", key);
        twice(articles, row.faults());
    }

    private List<Article> articles(Row row) {
        var law = law(row, row.text("law"));
        var gist = row.word("gist");
        boolean verified = row.flag("verified");
        var found = new ArrayList<Article>();
        if (row.has("numbers")) for (var number : row.rows("numbers")) found.add(numbered(number, law, number.period(), gist, number.flag("verified", verified)));
        else found.add(numbered(row, law, row.has("from") ? row.period() : law.period(), gist, verified));
        row.done();
        if (row.faults().none()) Period.unbroken(law.shortTitle(), found, row.faults());
        return found;
    }

    boolean has(String topic) {
        return topics.containsKey(topic);
    }

    List<String> topics() {
        return List.copyOf(topics.keySet());
    }

    Word name(String topic) {
        return names.get(topic);
    }

    /// The articles in whose law, number, gist or topic a text occurs, in either language and in any case, under each topic they stand in.
    Map<String, List<Statute>> containing(String text) {
        var wanted = text.strip().toLowerCase(Locale.ROOT);
        var found = new LinkedHashMap<String, List<Statute>>();
        topics.forEach((topic, articles) -> {
            var name = names.get(topic);
            var here = articles.stream().map(Article::statute).filter(s -> String.join("\n", topic, name.zh(), name.en(), s.law(), s.cited(), s.latin(), s.gist().zh(), s.gist().en()).toLowerCase(Locale.ROOT).contains(wanted)).toList();
            if (!here.isEmpty()) found.put(topic, here);
        });
        return found;
    }

    List<LawChange> changes(LocalDate from, LocalDate to, String topic) {
        return changes.of(from, to, topic);
    }

    /// The law a row names; a fault where there is none of this key.
    Law law(Row row, String key) {
        var law = laws.get(key);
        if (law != null) return law;
        row.faults().add(row.spot("law"), "forum.fault.unknownReference", "law", key);
        return new Law(key, key, key, new Period(LocalDate.EPOCH, null), "");
    }

    private static Article numbered(Row row, Law law, Period period, Word gist, boolean verified) {
        var article = row.has("cite") ? row.text("cite") : ChineseNumerals.article(row.count("article"))
            + (row.has("paragraph") ? "第" + ChineseNumerals.of(row.count("paragraph")) + "款" : "") + (row.has("item") ? "第（" + ChineseNumerals.of(row.count("item")) + "）项" : "");
        var latin = row.has("cite") ? law.shortTitle() + " " + article : law.latin() + ", art. " + row.optional("article") + (row.has("paragraph") ? "(" + row.optional("paragraph") + ")" : "") + (row.has("item") ? ", item " + row.optional("item") : "");
        var version = row.optional("version");
        if (row.has("from") && !row.has("law")) row.done();
        if (!period.within(law.period())) row.faults().add(row.spot("from"), "forum.fault.outsideLaw", period, law.title(), law.period());
        var source = version.isEmpty() ? law.source() : law.shortTitle() + "（" + version + "）";
        return new Article(new Statute(law.title(), law.shortTitle(), article, latin, period.from(), period.to(), gist, source, verified), period, row.spot());
    }

    private static void twice(List<Article> articles, Faults faults) {
        for (int i = 0; i < articles.size(); i++) {
            for (int j = 0; j < i; j++) {
                var a = articles.get(j);
                var b = articles.get(i);
                boolean same = a.statute().law().equals(b.statute().law()) && a.statute().article().equals(b.statute().article());
                boolean meet = !(a.period().to() != null && a.period().to().isBefore(b.period().from())) && !(b.period().to() != null && b.period().to().isBefore(a.period().from()));
                if (same && meet) faults.add(b.spot(), "forum.fault.overlap", b.statute().shortLaw() + b.statute().article(), b.period(), a.period(), a.spot());
            }
        }
    }

    List<Statute> find(String pack, String topic, LocalDate on) throws Refused {
        var articles = topics.get(topic);
        if (articles == null) throw new Refused("forum.refused.topic", topic, pack, String.join(", ", topics.keySet()));
        var found = articles.stream().filter(a -> a.period().covers(on)).map(Article::statute).toList();
        if (found.isEmpty()) throw new Refused("forum.refused.topicThen", topic, on, pack);
        return found;
    }
}
