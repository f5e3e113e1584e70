package plaint.forum;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import plaint.text.AmountInWords;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;

/// One forum pack as read: everything a filing in its courts needs, by date. Immutable; thread-safe. Read by [Forums].
/// Asking for what the pack does not hold on that date is refused, naming the pack and the key.
public interface Forum {
    /// The pack's key, e.g. `cn`.
    String id();

    /// What the pack is called.
    Word name();

    /// A whole forum, or what one court, judge or office has otherwise.
    Kind kind();

    /// The pack itself and those it extends, the nearest first.
    List<Layer> layers();

    /// Every row of the pack that has a source: since and until when it holds, where it stands, whether it was held against that, and who looked through it.
    List<Rule> rules();

    /// The counts that can be pleaded on `on`, in the order of the pack; empty in a forum that has none.
    List<Count> counts(LocalDate on);

    /// The count of this key as it stood on `on`.
    Count count(String key, LocalDate on) throws Refused;

    /// A code list of the forum's forms (`js44-basis`) as it stood on `on`.
    List<Code> codes(String list, LocalDate on) throws Refused;

    /// What its papers say that stands in no record of its own: asked for by name, in the order of the pack.
    List<FactList.Fact> facts();

    /// How exhibits are called.
    ExhibitScheme exhibits();

    /// The currency of its fees and of the sums of its rules.
    String currency();

    /// The pack's own version, and the digest of all its files and those of the packs it extends: a filing remembers both.
    String version();

    String digest();

    /// The folder the pack was read from and those of the packs it extends, the nearest first; papers' templates lie below them, and the first found holds.
    List<Path> folders();

    List<Court> courts();

    /// The court of this key (`longgang`) or court code (`粤0307`).
    Court court(String given) throws Refused;

    /// The cause of action by the list in force on `on`; refused where that list does not have it.
    Cause cause(String key, LocalDate on) throws Refused;

    /// All causes of action of the list in force on `on`; empty where none was.
    List<Cause> causes(LocalDate on);

    /// What papers a kind of filing consists of, in the order of assembly.
    FilingKind filingKind(String key) throws Refused;

    /// All kinds of filing, in the order of the pack.
    List<FilingKind> filingKinds();

    /// The stage of that key; null where the pack has none.
    Stage stage(String key);

    /// What a paper of a filing can depend on.
    List<Condition> conditions();

    /// A paper; refused where it did not exist on `on`.
    Paper paper(String key, LocalDate on) throws Refused;

    Typography typography(String key) throws Refused;

    /// The styles in which a filing may be set, the usual one first; empty where papers are set as papers.yaml says.
    List<Style> styles();

    /// The proof themes of the evidence catalogue, in order.
    List<Theme> themes();

    /// Columns of the evidence catalogue, and exhibits usually handed in.
    CatalogueRules catalogue();

    /// The articles in force on `on` for a topic (e.g. `breach`, `goodwill-loss`, `tort`, `filing`): substance by the date of conduct, procedure by the date of the act.
    List<Statute> statutes(String topic, LocalDate on) throws Refused;

    /// The topics of law there are.
    List<String> topics();

    /// What a topic is called.
    Word topicName(String topic);

    /// The articles in whose law, number, gist or topic `text` occurs, by the topics they stand in.
    Map<String, List<Statute>> statutesWith(String text);

    /// For conduct from one day to another: on which side of each change of law it lies, and what that means; `topic` null: for all topics.
    List<LawChange> lawChanges(LocalDate from, LocalDate to, String topic);

    /// A court fee: `kind` is property, preservation, enforcement, personality, …
    Fee fee(String kind, Money amount, LocalDate on) throws Refused;

    /// A fee where no amount is stated: a flat one, or what is due for a claim without a sum; refused where it turns on the amount.
    Fee fee(String kind, LocalDate on) throws Refused;

    /// The kinds of fee that can be computed, without those the province or the court sets within limits.
    List<String> feeKinds();

    /// The kind of fee that is due for a claim; empty where the pack has no fees.
    String claimFee();

    /// The fee due for a claim of this sum under that cause, in the forum's currency; nought in a forum that has no fees. A cause whose fee is of another kind than that of property says so.
    default Fee claimFee(String cause, Money sum, LocalDate on) throws Refused {
        if (claimFee().isEmpty()) return new Fee(new Money(0, currency()), List.of(), new Word("", ""));
        var own = causes(on).stream().filter(c -> c.key().equals(cause)).map(Cause::fee).findFirst().orElse("");
        return fee(own.isEmpty() ? claimFee() : own, sum, on);
    }

    /// A sum as its papers write it out: in Chinese words where it is renminbi in a Chinese forum, else in figures with its currency.
    default String written(Money sum) throws Refused {
        return language().startsWith("zh") && sum.currency().equals(Money.CNY) ? AmountInWords.of(sum) : sum.currency() + " " + sum.grouped();
    }

    /// The grounds on which a fee is reduced.
    List<Reduction> reductions();

    record Reduction(String key, Word name) { }

    /// True where the pack knows this ground of a reduction.
    boolean halves(String ground);

    /// The fee reduced on a ground the pack knows (`summary`: simplified procedure, `withdrawal`, `mediation`, …), with the step added.
    Fee reduced(Fee whole, String ground, LocalDate on) throws Refused;

    /// What is still to be paid when the sum claimed is raised: the fee of the new sum less that of the old one; the steps show all three.
    Fee topUp(String kind, Money before, Money after, LocalDate on) throws Refused;

    /// The periods that run in its courts, and what is due when.
    Deadlines deadlines();

    /// What runs on a sum that a judgment gives: the double part for delay, and ordinary interest.
    Interest interest();

    /// From what amount on an offence (`selling-counterfeits`, …) is a crime, by the interpretation in force on `on`; refused where the pack has none for that day.
    Line criminalLine(String offence, LocalDate on) throws Refused;

    /// Heads of damage, methods, factors, the line for liquidated damages, how early an agreement is published.
    DamageRules damages();

    /// Decided cases to hold a claim against, in the order of the pack.
    List<DecidedCase> comparables();
    /// What a platform owes the public about its sellers (`verify-seller`, `disclose-seller`), by the rule in force on `on`; empty where there was none then.
    Optional<Duty> duty(String key, LocalDate on);

    /// All lines on `on`, in the order of the pack, and those of which the pack says that none is known; an offence it has no row for on that day is left out.
    List<Line> criminalLines(LocalDate on);

    /// What an authentication compares, in order; an office may add others to a report.
    List<Aspect> aspects();

    /// Published figures that the office's own funnel is held against.
    List<FunnelSeries> funnelSeries();

    /// The words printed on papers of this forum that are no template, by key (kinds of evidence, roles, 正本, 副本 …), in both languages.
    Map<String, Word> words();

    /// 美元 for USD: what a Chinese paper puts behind a figure; the code itself where the pack has no word for it.
    default String currencyWord(String code) {
        var word = words().get("currency." + code);
        return word == null ? code : word.zh();
    }

    /// How pages are counted and exhibits labelled.
    BundleRules bundle();

    /// How paragraphs are numbered, and referred to.
    Numbers numbers();

    /// How sets are marked, printed, bound and handed in by a portal.
    PrintRules printing();

    /// What the check before filing looks at.
    CheckRules checks();

    /// The district of a court given by key or code, for the check; empty where the pack does not tell it.
    Optional<VenueRules.Area> area(String court);

    /// The laws the pack cites, with the days they were in force.
    List<Law> laws();

    /// The language papers of this forum are written in, as a language tag (`zh-CN`).
    String language();

    /// One of [#words] in the language of the forum's papers.
    default String say(String key) {
        var word = words().get(key);
        if (word == null) throw new IllegalArgumentException("pack " + id() + " has no word " + key);
        return language().startsWith("zh") ? word.zh() : word.en();
    }

    /// The court's docket number normalised for print, refused where its shape is wrong.
    String docketNo(String given) throws Refused;

    /// `file` of the pack, `spot` with the line in the layer that gives the row, `key` the way to it. Days are null and `reviewedBy` empty where the row does not say; an open end is null.
    record Rule(String file, String spot, String key, LocalDate from, LocalDate to, String source, boolean verified, LocalDate asOf, LocalDate reviewedOn, String reviewedBy) { }

    /// A day on which one body of law took the place of another, and where conduct lies to it.
    record LawChange(String key, LocalDate on, Word name, Side side, List<LawNote> notes) {
        public enum Side { BEFORE, ACROSS, AFTER }
    }

    /// What a rule on the time a law has effect says, and where it stands.
    record LawNote(Word text, Word cited, boolean verified) { }

    /// `title` as printed. `plaintiffs`: who can plead it (platform, brand, both). `damages`: kinds of damage it carries (general, special, statutory, liquidated, equitable).
    /// `limitation`: the event of deadlines.yaml whose period it is, or empty. `federal`: it arises under a law of the federation, which opens its courts. `note` is empty where there is none.
    record Count(String key, String title, Word name, String law, String plaintiffs, List<Element> elements, List<String> damages, String limitation, Word note, LocalDate from, LocalDate to,
                 String source, boolean verified, boolean federal) { }

    /// What has to be alleged and proved, as a text for the paper and a name for the checklist.
    record Element(String key, String text, Word name) { }

    /// `text` as the form has it.
    record Code(String code, String text, Word name, boolean verified) { }

    enum Kind { FORUM, COURT, JUDGE, OFFICE }

    /// One pack of a chain.
    record Layer(String id, String version, Word name, Review review) { }

    /// Whether a person looked through a pack, when and who; `on` null and `by` empty where nobody did. `asOf`: the day whose law its data is meant to tell. `translated`: what it says in a
    /// language other than its papers' is the project's own translation, held against nothing official.
    record Review(State state, LocalDate on, String by, LocalDate asOf, boolean translated) {
        public enum State { UNREVIEWED, REVIEWED, OUTDATED }
    }

    /// `heading`: its lines at the head of a paper, the name alone where the pack gives none. `zone`: where its days begin and end; null where the pack does not say. `before`: what it was called
    /// in earlier times, the oldest first.
    record Court(String code, String name, String latin, String level, String address, List<String> heading, ZoneId zone, List<Formerly> before) {
        /// The court as it was called on a day.
        public Court on(LocalDate day) {
            for (var f : before) if (!day.isAfter(f.to())) return new Court(code, f.name(), f.latin(), level, address, f.heading(), zone, before);
            return this;
        }
    }

    /// A court's name and heading up to and with a day.
    record Formerly(LocalDate to, String name, String latin, List<String> heading) { }

    /// A cause of action with the list it comes from. `fee`: the kind of fee its claim pays; empty: the usual one of the forum.
    record Cause(String key, String code, String name, String latin, String list, String source, String fee) { }

    /// What a kind of filing consists of: `slots` in the order of assembly. `courtOnly`: handed to the court alone, no copies for opponents. `claims`: it pleads the claim, so that a later filing
    /// is held against it. `application` is the kind of application it hands in; empty: none. `needsExhibits`: it exists to hand in exhibits. `by`: whose it is: plaintiff or defendant, empty: of
    /// either. `counter`: the claim it pleads is one in turn (反诉). `named`: handed in at the court its application names, where that is another than the one the case is before. `stage`: of the suit, by the key of
    /// a [Stage]; empty: the first instance.
    record FilingKind(String key, String name, String latin, List<Slot> slots, boolean courtOnly, boolean claims, String application, boolean needsExhibits, String by, boolean counter, boolean named, String stage) {
        /// The papers that always belong to it; `{exhibits}` marks where the exhibits go.
        public List<String> papers() {
            return slots.stream().filter(s -> s.when() == null).map(Slot::paper).toList();
        }
    }

    /// A stage of a suit, and how the papers of its filings speak. `name`: of the procedure (再审). `asker` is who brings it, `asked` who meets it; `bare`: called so without the place each had before. `former`
    /// is that place, with `{first}` for the one in the first instance; `formerTwice` where a second instance has judged too, with `{second}`, empty: the same. `suit` is what is brought, `handIn` what an
    /// agent hands in, `also` for which later procedures an address for service holds.
    record Stage(String key, String name, Word asker, Word asked, boolean bare, String former, String formerTwice, String suit, String handIn, String also, LocalDate from, String source) { }

    /// What makes a paper belong to a filing: that the case has an agent of one of these kinds, that the filing has exhibits, that security is given with it in one of these ways, that somebody is
    /// sued with it who was not before (`joined`), or that it claims more than the last one did (`raised`). One that does neither of the two meets both, so that what it lacks is told.
    record Condition(String key, List<String> agents, boolean exhibits, List<String> security, boolean joined, boolean raised) { }

    /// One place in a filing. `when` null: always; empty: only where somebody adds it; else where the case meets the condition of that key, or an application of that kind is handed in with the
    /// filing.
    record Slot(String paper, String when) { }

    /// A way to set papers: `replaces` gives the page rule that stands in for another (`court` by `law-firm`); `running`: party and docket number in the head, 1/N in the foot.
    record Style(String key, String name, String latin, Map<String, String> replaces, boolean running, String source, boolean verified) { }

    /// `template`: file below the pack's folder. `courtOnly`: not in the opponents' sets. `sealed`, `signed`: who must seal or sign, for the check and the print room.
    /// `note`: what whoever chooses it should know (鼓励使用，非强制); may be empty.
    record Paper(String key, String title, String latin, String shortName, String template, String typography, boolean courtOnly, boolean sealed, boolean signed,
                 LocalDate from, LocalDate to, String source, String note) { }

    /// A law with its titles (full, short, both without 《》) and the days it was in force, both counted; `to` null: still.
    record Law(String key, String title, String shortTitle, String latin, LocalDate from, LocalDate to) {
        public boolean covers(LocalDate day) {
            return !day.isBefore(from) && (to == null || !day.isAfter(to));
        }
    }

    /// Patterns of the levels of numbered paragraphs (`1.`, `a.`, `(i)`), of sections (`I`, `一`) and of what is prayed for (`A.`, counted by itself), and what stands before the number of
    /// one paragraph, or several, referred to.
    record Numbers(List<String> levels, String section, String prayer, String one, String many) { }

    record Theme(String key, String name, String latin) { }

    /// One article as cited: `law` is the full title for the first mention (中华人民共和国合同法), `shortLaw` the one after it (合同法), both without 《》; article in Chinese numerals (第一百零七条).
    /// `latin` is the same in English (Contract Law, art. 107), `gist` what it says in short.
    record Statute(String law, String shortLaw, String article, String latin, LocalDate from, LocalDate to, Word gist, String source, boolean verified) {
        public String citedIn(Lang lang) {
            return lang.of(cited(), latin);
        }

        /// Short law and article as one: `合同法第一百零七条`, `28 U.S.C. § 1331`.
        public String cited() {
            return article.codePointAt(0) == '第' ? shortLaw + article : shortLaw + " " + article;
        }
    }

    /// The fee and its arithmetic, a line per step (`1,400,000.00 × 0.9 % + 4,800.00 = 17,400.00`), and the rule.
    /// `notes`: what is to be known before relying on it.
    record Fee(Money amount, List<String> steps, Word rule, List<Notice> notes) {
        public Fee(Money amount, List<String> steps, Word rule) {
            this(amount, steps, rule, List.of());
        }

        /// The arithmetic as a paper in Chinese writes it beside its other sums: full-width signs, no blanks (`1,400,000.00×0.9%＋4,800.00＝17,400.00`).
        public List<String> stepsIn(Lang lang) {
            if (lang != Lang.ZH) return steps;
            return steps.stream().map(s -> s.replace(" %", "%").replace(" × ", "×").replace(" + ", "＋").replace(" - ", "－").replace(" − ", "－").replace(" = ", "＝").replace(" > ", "＞").replace(" → ", "→")).toList();
        }
    }

    record Word(String zh, String en) { }

    /// The least amount that is criminal, and the amount of the upper tier (null where it is not settled), with the rule. `verified` false: not held against the source. `least` null: no line is
    /// known for that time, and `rule` says why. `gain`, `sales`: it is what was gained, or sold, that counts, which the value of goods does not tell.
    record Line(String offence, Word name, boolean gain, boolean sales, Money least, Money upper, Word rule, String source, boolean verified) {
        public boolean known() {
            return least != null;
        }

        /// Whether what was seized is held against it: what was gained, or sold, is not told by the goods that are left.
        public boolean ofGoods() {
            return known() && !gain && !sales;
        }
    }

    /// One comparison point: its name, and what is looked at under it.
    record Aspect(String key, Word name, Word asks) { }
    /// A duty that comes back every so many `months` (0: no fixed time), with its rule. `verified` false: not held against the source.
    record Duty(String key, Word name, int months, Word rule, String source, boolean verified) { }

    /// How many leads came how far in a year, as published: over the criminal line, accepted, actionable, convicted.
    record FunnelSeries(int year, Word name, int over, int accepted, int actionable, int convicted, String source, boolean verified) { }

    /// A page: sizes in millimetres, type in points. `inner` is the binding margin (left on fronts; on backs on the right where `mirrored`).
    /// `lines` × `chars` is the grid: line pitch `leading`, character pitch `pitch`.
    record Typography(String key, double width, double height, double top, double bottom, double inner, double outer, boolean mirrored,
                      int lines, int chars, double leading, double pitch, double body, double title, String source, Latin latin) {
        /// A page of Han characters.
        public Typography(String key, double width, double height, double top, double bottom, double inner, double outer, boolean mirrored,
                          int lines, int chars, double leading, double pitch, double body, double title, String source) {
            this(key, width, height, top, bottom, inner, outer, mirrored, lines, chars, leading, pitch, body, title, source, null);
        }
    }

    /// How text in Latin letters is set: single-spaced matter at a pitch of `single` points (numbered pages: half the pitch of the numbers), between even margins (`justify`, by the spaces
    /// between words) or ragged on the right, numbered paragraphs with a `hanging` number or with an indented first line. `numbered` is null where lines bear no numbers.
    record Latin(double single, boolean justify, boolean hanging, Numbered numbered) { }

    /// The furniture of numbered pages, in millimetres from the edge of the paper: where the numbers end, where the rule left of the text stands (two of them where `twin`),
    /// and the one on the right from the right edge, 0 for none.
    record Numbered(double numbers, double left, boolean twin, double right) { }
}
