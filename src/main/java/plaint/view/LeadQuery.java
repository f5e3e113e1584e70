package plaint.view;

import java.math.BigDecimal;
import java.util.Set;
import plaint.lead.FunnelStep;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.text.Money;

/// Which leads are asked for and in what order. Everything but `sort` may be null or empty, which asks for nothing. `text`: words parted by blanks, each of which must be
/// found somewhere in the lead, as any part of a name, number, address or title, or as initials of pinyin; how a number is written, with
/// blanks, dashes or without, does not count. `ring` is the name of a ring, as [Ring] tells it.
/// `reached`: the furthest step of the funnel is this one or a later; `lost`: why it went no further.
public record LeadQuery(String text, String brand, String province, String city, String owner, String source, Integer year, BigDecimal minScore, Money minTurnover,
                        Set<LeadState> states, boolean overLine, Integer ring, Sort sort, boolean descending, FunnelStep reached, Loss lost) {
    public LeadQuery {
        text = text == null ? "" : text.strip();
        states = states == null ? Set.of() : Set.copyOf(states);
        sort = sort == null ? Sort.ARRIVAL : sort;
    }

    public LeadQuery(String text, String brand, String province, String city, String owner, String source, Integer year, BigDecimal minScore, Money minTurnover, Set<LeadState> states,
                     boolean overLine, Integer ring, Sort sort, boolean descending) {
        this(text, brand, province, city, owner, source, year, minScore, minTurnover, states, overLine, ring, sort, descending, null, null);
    }

    public enum Sort { ARRIVAL, SCORE, TURNOVER, FIRST_SEEN }

    /// Everything, in the order of arrival.
    public static final LeadQuery ALL = new LeadQuery("", null, null, null, null, null, null, null, null, null, false, null, Sort.ARRIVAL, false);

    /// The same with other words.
    public LeadQuery with(String words) {
        return new LeadQuery(words, brand, province, city, owner, source, year, minScore, minTurnover, states, overLine, ring, sort, descending, reached, lost);
    }

    public LeadQuery sorted(Sort by, boolean down) {
        return new LeadQuery(text, brand, province, city, owner, source, year, minScore, minTurnover, states, overLine, ring, by, down, reached, lost);
    }

    public LeadQuery onlyOverLine(boolean only) {
        return new LeadQuery(text, brand, province, city, owner, source, year, minScore, minTurnover, states, only, ring, sort, descending, reached, lost);
    }

    public LeadQuery in(Integer seen, String ofBrand, String fromProvince) {
        return new LeadQuery(text, ofBrand, fromProvince, city, owner, source, seen, minScore, minTurnover, states, overLine, ring, sort, descending, reached, lost);
    }

    public LeadQuery standing(Set<LeadState> wanted) {
        return new LeadQuery(text, brand, province, city, owner, source, year, minScore, minTurnover, wanted, overLine, ring, sort, descending, reached, lost);
    }

    public LeadQuery ofRing(Integer name) {
        return new LeadQuery(text, brand, province, city, owner, source, year, minScore, minTurnover, states, overLine, name, sort, descending, reached, lost);
    }

    /// Those that came at least so far; null asks for nothing.
    public LeadQuery reaching(FunnelStep step) {
        return new LeadQuery(text, brand, province, city, owner, source, year, minScore, minTurnover, states, overLine, ring, sort, descending, step, lost);
    }

    /// Those given up for this reason; null asks for nothing.
    public LeadQuery lostFor(Loss why) {
        return new LeadQuery(text, brand, province, city, owner, source, year, minScore, minTurnover, states, overLine, ring, sort, descending, reached, why);
    }
}
