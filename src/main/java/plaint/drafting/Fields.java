package plaint.drafting;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import plaint.text.AmountInWords;
import plaint.text.Dates;
import plaint.text.Money;
import plaint.text.Refused;

/// Builds one map of a template's model. Values are text, whole numbers, truth values, lists and maps; what the case does not hold is a [Missing], never null.
final class Fields {
    private final Map<String, Object> map = new LinkedHashMap<>();

    Fields put(String name, Object value) {
        if (!(value instanceof String || value instanceof Integer || value instanceof Boolean || value instanceof List || value instanceof Map || value instanceof Missing))
            throw new IllegalArgumentException(name + " is no value for a template: " + value);
        map.put(name, value);
        return this;
    }

    /// Text that may be unknown; `missing` is the sentence that says so, `of` whom it concerns.
    Fields text(String name, String value, String missing, String of) {
        return put(name, value == null || value.isBlank() ? new Missing("drafting.missing." + missing, of) : value.strip());
    }

    /// A date as in running text: 2016年12月30日.
    Fields date(String name, LocalDate value, String missing, String of) {
        return text(name, value == null ? null : Dates.chinese(value), missing, of);
    }

    Fields money(String name, Money value, String missing, String of) throws Refused {
        return put(name, value == null ? new Missing("drafting.missing." + missing, of) : money(value));
    }

    Map<String, Object> map() {
        return map;
    }

    /// One sum in every form a paper writes it, all from the one amount: `yuan` 1,400,000元, `figures` 人民币1,400,000元, `exact` 17,400.00元, `words` 人民币…整,
    /// `full` figures and words together.
    static Map<String, Object> money(Money m) throws Refused {
        var words = AmountInWords.of(m);
        return new Fields().put("yuan", m.groupedShort() + "元").put("figures", "人民币" + m.groupedShort() + "元").put("exact", m.grouped() + "元")
            .put("words", words).put("full", "人民币" + m.groupedShort() + "元（大写：" + words + "）").put("zero", m.minor() == 0).map();
    }
}
