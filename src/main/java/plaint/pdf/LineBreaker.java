package plaint.pdf;

import com.ibm.icu.util.ULocale;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import plaint.drafting.Document;
import plaint.drafting.Document.Span;
import plaint.text.Refused;

/// Breaks a paragraph into lines by the rules of Chinese setting (避头尾): no closing mark begins a line, no opening mark ends one, and amounts, dates, article,
/// identity and docket numbers are never split. Han characters stand at a fixed pitch; a line that stays a little short is stretched by at most 0.15 of the
/// type size a gap; one that stays shorter takes the beginning of an article's number or of a reference to pages, as a word processor would, or is left ragged.
/// No number or word is set apart.
final class LineBreaker {
    private static final double MOST_STRETCH = 0.15;
    private static final String HYPHENED = "|(?<!\\p{IsHan})\\p{IsHan}{1,4}-\\d+(—\\d+)?|\\p{IsHan}{1,2}-\\d+";
    private static final String HYPHENED_FIGURES = "|\\d{3,4}-\\d{7,8}";
    private static final Pattern TOGETHER = Pattern.compile(together(HYPHENED, HYPHENED_FIGURES));
    /// The same where no hyphen is: whether a character is Han takes longer to find out than all else.
    private static final Pattern TOGETHER_UNHYPHENED = Pattern.compile(together("", ""));
    /// A sign, an abbreviation or a number and what it belongs to: the blank between them is no place to break.
    private static final Pattern TOGETHER_LATIN = Pattern.compile(
        "(?<=\\bExs?\\. [A-Z]{1,3}) (?=at \\d)|\\d–(?=\\d)|\\bFed\\. (?=R\\.)|\\bR\\. (?=Civ\\.)|\\bCiv\\. (?=P\\.)|\\bP\\. (?=\\d)|\\(\\d{3}\\) (?=\\d{3}-)|(?:§§?|¶¶?|\\b(?:Exs?|Nos?|pp?|v|Mr|Ms|Mrs|Dr|Fed|Civ|art|reg|s|ss|para|paras|paragraphs?|Ch|at|Count|Exhibit|rule|section|Act|Room|Block|Suite)\\.?) (?=[\\p{L}0-9(\\[])"
        + "|\\d{1,2} (?=(?:January|February|March|April|May|June|July|August|September|October|November|December)\\b)"
        + "|(?<=January|February|March|April|May|June|July|August|September|October|November|December) (?=\\d)|\\bU\\.S\\.C\\. (?=§)|\\d (?=U\\.S\\.C\\.|(?:USC|days|years|per cent)\\b)"
        + "|(?<=\\b[A-Z][a-z]{2,8} \\d{1,2},) (?=\\d{4}\\b)|\\b0\\d{2,4} (?=\\d{3,4} \\d{3,4}\\b)|(?<=\\b0\\d{2,4} \\d{3,4}) (?=\\d{3,4}\\b)|\\bCo\\., (?=Ltd\\b)");
    /// A blank between words grows at most so much, in parts of the type size; a line that needs more is left ragged.
    private static final double MOST_SPACE = 0.8;
    /// Whether a line may begin with a character: not at all, always, or where the line before would otherwise be left ragged.
    private static final byte NEVER = 0;
    private static final byte MAY = 1;
    private static final byte AT_NEED = 2;
    private final Fonts fonts;
    private final boolean latin;
    private final LinePlaces places;

    LineBreaker(Fonts fonts) {
        this(fonts, false);
    }

    /// `latin`: words stay whole, lines are filled by the blanks between them, bold and italic of the Latin faces.
    LineBreaker(Fonts fonts, boolean latin) {
        this.fonts = fonts;
        this.latin = latin;
        places = new LinePlaces(latin ? ULocale.US : ULocale.SIMPLIFIED_CHINESE);
    }

    /// How a paragraph is set: type size, pitch of a Han character, width, indent of the first line and of the others, and whether short lines may be stretched.
    record Measure(double size, double pitch, double width, double indent, double hang, boolean justify) {
        Measure(double size, double pitch, double width, double indent, boolean justify) {
            this(size, pitch, width, indent, 0, justify);
        }
    }

    /// A line: its pieces and its natural width.
    record Line(List<Piece> pieces, double width) { }

    /// Characters of one span and face on one line; `x` from the line's start.
    record Piece(Face face, int[] codePoints, double[] x, double from, double to, Span span) { }

    /// The characters of a paragraph one by one, each with its face, how far it goes, and its span.
    private record Atoms(int[] codePoints, Face[] faces, double[] advances, Span[] spans) {
        int count() {
            return codePoints.length;
        }
    }

    List<Line> lines(List<Span> spans, Face body, Measure measure, String where) throws Refused {
        var said = said(spans);
        var atoms = atoms(spans, said, body, measure, where);
        return break_(atoms, breaks(said, atoms.count()), measure);
    }

    /// How wide the widest part is that no line may divide: an amount, a docket number, a word.
    double widest(List<Span> spans, Face body, Measure measure, String where) throws Refused {
        var said = said(spans);
        var atoms = atoms(spans, said, body, measure, where);
        var may = breaks(said, atoms.count());
        double most = 0;
        double width = 0;
        for (int i = 0; i < atoms.count(); i++) {
            if (may[i] == MAY) width = 0;
            if (atoms.codePoints[i] != ' ') most = Math.max(most, width += atoms.advances[i]);
        }
        return most;
    }

    /// What stays together, with and without what has a hyphen.
    private static String together(String hyphened, String figures) {
        return "〔\\d{4}〕(第)?\\d+号|[（(]\\d{4}[）)][\\p{IsHan}]{1,3}\\d*[\\p{IsHan}]{1,6}\\d+号(之[一二三四五六七八九十]+)?"
            + "|\\d{4}年\\d{1,2}月(\\d{1,2}日)?|\\d{1,2}月\\d{1,2}日|第\\d+—\\d+页|第\\d+页|证据\\d+" + hyphened
            + "|第[一二三四五六七八九十百千零]+条(之[一二三四五六七八九十]+)?|第[一二三四五六七八九十]+款|第?[（(][一二三四五六七八九十]+[）)]项" + figures
            + "|(人民币)?[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{2,}元([零壹贰叁肆伍陆柒捌玖]角)?([零壹贰叁肆伍陆柒捌玖]{1,2}分)?整?"
            + "|(人民币)?[0-9][0-9,.]*[0-9](万|亿)?(元|人|%|％|页|份|只|枚|倍|天|日)?|\\d(元|人|%|％|页|份|只|枚|倍|天|日|、|\\.)?|[0-9A-Za-z]+[Xx]?";
    }

    private static String said(List<Span> spans) {
        var text = new StringBuilder();
        for (var s : spans) text.append(s.text());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || c == '\r' || c == '\t' || c == 0xA0) text.setCharAt(i, ' ');
        }
        return text.toString();
    }

    private Atoms atoms(List<Span> spans, String said, Face body, Measure measure, String where) throws Refused {
        int count = said.codePointCount(0, said.length());
        var atoms = new Atoms(new int[count], new Face[count], new double[count], new Span[count]);
        int at = 0;
        int n = 0;
        for (var s : spans) {
            var wanted = switch (s.face()) {
                case BODY -> body;
                case STRONG -> latin ? Face.SERIF_BOLD : Face.HEI;
                case KAI -> latin ? Face.SERIF_ITALIC : Face.KAI;
            };
            for (int end = at + s.text().length(); at < end; n++) {
                int cp = said.codePointAt(at);
                int shown = cp == Ticks.TICKED ? Ticks.BOX : cp == Document.BREAK ? ' ' : cp;
                var face = fonts.faceFor(wanted, shown, where);
                double w = cp == Document.BREAK ? 0 : fonts.width(face, shown);
                atoms.codePoints[n] = cp;
                atoms.faces[n] = face;
                atoms.advances[n] = w > 0.98 && !latin ? measure.pitch() : w * measure.size();
                atoms.spans[n] = s;
                at += Character.charCount(cp);
            }
        }
        return atoms;
    }

    /// For each character (by code point index) whether a line may begin with it, or does so only where the line before would stay far too short.
    private byte[] breaks(String text, int count) {
        var at = new byte[text.length() + 1];
        places.mark(text, at, MAY);
        // what stands before a place is seen from it, wherever the search begins
        if (latin || text.indexOf(' ') >= 0) for (var m = TOGETHER_LATIN.matcher(text).useTransparentBounds(true); m.find(); ) at[m.end()] = NEVER;
        if (!latin) together(text.toCharArray(), text, at);
        return count == text.length() ? at : counted(text, at, count);
    }

    /// Takes back the places inside what stays together; `c` are the characters of `text`.
    private static void together(char[] c, String text, byte[] at) {
        Matcher plain = null;
        Matcher hyphened = null;
        for (int from = 0, to; from < c.length; from = to + 1) {
            boolean some = false;
            int hyphen = -1;
            for (to = from; to < c.length && !parts(c[to]); to++) {
                some |= begins(c[to]);
                if (c[to] == '-') hyphen = to;
            }
            if (!some) continue;
            if (hyphen < 0 && plain == null) plain = TOGETHER_UNHYPHENED.matcher(text);
            // what stands before a place is seen from it, wherever the search begins
            if (hyphen >= 0 && hyphened == null) hyphened = TOGETHER.matcher(text).useTransparentBounds(true);
            var m = hyphen < 0 ? plain : hyphened;
            for (int i = from; i < to; ) {
                boolean found = opens(c, i, hyphen) && m.region(i, to).lookingAt();
                for (int k = i + 1; found && k < m.end(); k++) at[k] = at[k] == MAY && c[i] == '第' && partible(c, i, k) ? AT_NEED : NEVER;
                i = found ? m.end() : i + 1;
            }
        }
    }

    /// Whether 第三十九条 or 第30—32页, which begins at `from`, may be divided before `k`: no numeral is, and no line begins with the word of what is counted.
    private static boolean partible(char[] c, int from, int k) {
        return switch (c[k]) {
            case '条', '款', '页', '项', '之', '—' -> false;
            default -> k == from + 1 || c[k - 1] > 0x2FFF;
        };
    }

    /// What stays together holds none of these: a long paragraph is searched between them, and only where it can pay.
    private static boolean parts(char c) {
        return switch (c) {
            case '，', '。', '；', '：', '？', '！', '“', '”', '‘', '’', '《', '》', ' ' -> true;
            default -> false;
        };
    }

    /// Whether something that stays together may hold this character: all of it holds one.
    private static boolean begins(char c) {
        return switch (c) {
            case '第', '零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖', '拾', '佰', '仟', '万', '亿' -> true;
            default -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z';
        };
    }

    /// Whether something that stays together may open with the character at `i`: trying every pattern on every character takes longer than all else. `hyphen`: where the last one before its end stands, -1 for none.
    private static boolean opens(char[] c, int i, int hyphen) {
        if (begins(c[i]) || c[i] == '证' || c[i] == '人' || c[i] == '〔' || c[i] == '(' || c[i] == '（') return true;
        // four characters, each perhaps in two halves, before a hyphen
        for (int k = i + 1; k <= hyphen && k <= i + 8; k++) if (c[k] == '-') return true;
        return false;
    }

    /// By characters instead of their halves.
    private static byte[] counted(String text, byte[] at, int count) {
        var out = new byte[count + 1];
        for (int i = 0, n = 0; n <= count; n++, i = n <= count && i < text.length() ? text.offsetByCodePoints(i, 1) : text.length()) out[n] = at[i];
        return out;
    }

    private List<Line> break_(Atoms atoms, byte[] may, Measure m) {
        var lines = new ArrayList<Line>();
        int start = 0;
        while (start < atoms.count()) {
            double indent = lines.isEmpty() ? m.indent() : m.hang();
            double limit = m.width() - indent + 0.01;
            int end = endOf(atoms, may, start, limit, m);
            lines.add(line(atoms, start, end, indent, m, end < atoms.count() && atoms.codePoints[end - 1] != Document.BREAK));
            start = end;
            while (start < atoms.count() && atoms.codePoints[start] == ' ') start++;
        }
        return lines;
    }

    private static int endOf(Atoms atoms, byte[] may, int start, double limit, Measure m) {
        double width = 0;
        double filled = 0;
        double helped = 0;
        int last = -1;
        int need = -1;
        int i = start;
        for (; i < atoms.count(); i++) {
            if (atoms.codePoints[i] == Document.BREAK) return i + 1;
            double next = width + atoms.advances[i];
            if (next > limit && atoms.codePoints[i] != ' ') break;
            width = next;
            if (may[i + 1] == AT_NEED) {
                need = i + 1;
                helped = width;
            } else if (may[i + 1] == MAY) {
                last = i + 1;
                filled = width;
            }
        }
        if (i == atoms.count()) return i;
        if (need > last && m.justify() && ragged(limit - filled, atoms, start, last, m) && !ragged(limit - helped, atoms, start, need, m)) return need;
        return last > start ? last : Math.max(i, start + 1);
    }

    /// Whether a line of these characters that stays so much short can be stretched no more.
    private static boolean ragged(double room, Atoms atoms, int start, int end, Measure m) {
        return room > MOST_STRETCH * m.size() * gaps(atoms, start, end, m);
    }

    private static int gaps(Atoms atoms, int start, int end, Measure m) {
        int gaps = 0;
        for (int i = start; i < end - 1; i++) if (gives(atoms, i, m)) gaps++;
        return gaps;
    }

    /// Whether room may be put after this character: beside Han, or at a blank; a number or a word is never set apart.
    private static boolean gives(Atoms atoms, int i, Measure m) {
        return atoms.codePoints[i] == ' ' || wide(atoms, i, m) || wide(atoms, i + 1, m);
    }

    private static boolean wide(Atoms atoms, int i, Measure m) {
        return atoms.advances[i] >= m.pitch() - 0.001;
    }

    private Line line(Atoms atoms, int start, int end, double indent, Measure m, boolean goesOn) {
        int stop = end;
        while (stop > start && (atoms.codePoints[stop - 1] == ' ' || atoms.codePoints[stop - 1] == Document.BREAK)) stop--;
        double natural = indent;
        for (int i = start; i < stop; i++) natural += atoms.advances[i];
        double stretch = 0;
        double space = 0;
        if (latin && m.justify() && goesOn) {
            int blanks = 0;
            for (int i = start; i < stop; i++) if (atoms.codePoints[i] == ' ') blanks++;
            double each = blanks == 0 ? 0 : (m.width() - natural) / blanks;
            if (each > 0 && each <= MOST_SPACE * m.size()) space = each;
        } else if (m.justify() && goesOn && stop - start > 1) {
            int gaps = gaps(atoms, start, stop, m);
            double each = gaps == 0 ? 0 : (m.width() - natural) / gaps;
            if (each > 0 && each <= MOST_STRETCH * m.size()) stretch = each;
        }
        var pieces = new ArrayList<Piece>();
        double x = indent;
        for (int i = start; i < stop; ) {
            int j = i;
            while (j < stop && atoms.faces[j] == atoms.faces[i] && atoms.spans[j] == atoms.spans[i]) j++;
            var cps = Arrays.copyOfRange(atoms.codePoints, i, j);
            var xs = new double[j - i];
            double from = x;
            for (int k = i; k < j; k++) {
                xs[k - i] = x;
                x += atoms.advances[k] + (stretch > 0 && k < stop - 1 && gives(atoms, k, m) ? stretch : 0) + (atoms.codePoints[k] == ' ' ? space : 0);
            }
            pieces.add(new Piece(atoms.faces[i], cps, xs, from, x, atoms.spans[i]));
            i = j;
        }
        return new Line(pieces, x);
    }
}
