package plaint.ui.leads;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import plaint.lead.FunnelStep;
import plaint.lead.LeadNames;
import plaint.lead.LeadState;
import plaint.lead.Loss;
import plaint.text.Money;
import plaint.text.Refused;
import plaint.ui.kit.Desktop;
import plaint.ui.kit.Kit;
import plaint.view.LeadQuery;

/// A question as chips: each part of it in words, and the same question without that part.
final class LeadFilter {
    private LeadFilter() { }

    /// One part of a question: what it is about (a key of words), the value as people read it, and the question without it.
    record Part(String key, String value, LeadQuery without) { }

    static List<Part> parts(LeadQuery q, Desktop desktop) {
        var parts = new ArrayList<Part>();
        if (q.brand() != null) parts.add(new Part("leadscreen.brand", q.brand(), of(q).brand(null).done()));
        if (q.minScore() != null) parts.add(new Part("leadscreen.score", "≥ " + q.minScore().toPlainString(), of(q).score(null).done()));
        if (q.minTurnover() != null) parts.add(new Part("leadscreen.turnover", "≥ ¥" + q.minTurnover().grouped().replaceFirst("\\.00$", ""), of(q).turnover(null).done()));
        if (q.year() != null) parts.add(new Part("leadscreen.year", q.year().toString(), of(q).year(null).done()));
        if (q.province() != null) parts.add(new Part("leadscreen.province", q.province(), of(q).province(null).done()));
        if (q.city() != null) parts.add(new Part("leadscreen.city", q.city(), of(q).city(null).done()));
        if (q.source() != null) parts.add(new Part("leadscreen.source", q.source(), of(q).source(null).done()));
        if (q.owner() != null) parts.add(new Part("leadscreen.owner", q.owner(), of(q).owner(null).done()));
        if (!q.states().isEmpty()) parts.add(new Part("leadscreen.state", String.join(desktop.say("leadscreen.comma"),
            EnumSet.copyOf(q.states()).stream().map(s -> desktop.say(LeadNames.of(s))).toList()), of(q).states(Set.of()).done()));
        if (q.ring() != null) parts.add(new Part("leadscreen.ring", desktop.say("leadscreen.ring.one"), q.ofRing(null)));
        if (q.reached() != null) parts.add(new Part("leadscreen.reached", desktop.say(LeadNames.of(q.reached())), q.reaching(null)));
        if (q.lost() != null) parts.add(new Part("leadscreen.loss", desktop.say(LeadNames.of(q.lost())), q.lostFor(null)));
        return parts;
    }

    /// How many leads a question finds.
    @FunctionalInterface interface Count {
        int of(LeadQuery q) throws Refused;
    }

    /// The part of a question without which the most is found, how much that is, and of how many parts it is one.
    record Hiding(Part part, int hides, int parts) { }

    /// Of a question that finds nothing, what hides the most; empty where nothing is found without any one of its parts either.
    static Optional<Hiding> hiding(LeadQuery q, Desktop desktop, Count count) throws Refused {
        var parts = new ArrayList<>(parts(q, desktop));
        if (!q.text().isBlank()) parts.add(new Part("leadscreen.words", desktop.say("leadscreen.quoted", Kit.beginning(q.text().strip(), 24)), q.with("")));
        if (q.overLine()) parts.add(new Part("leadscreen.over", "", q.onlyOverLine(false)));
        Hiding most = null;
        for (var p : parts) {
            int found = count.of(p.without());
            if (found > 0 && (most == null || found > most.hides())) most = new Hiding(p, found, parts.size());
        }
        return Optional.ofNullable(most);
    }

    static Change of(LeadQuery q) {
        return new Change(q);
    }

    /// A question being changed.
    static final class Change {
        private final LeadQuery q;
        private String brand;
        private String province;
        private String city;
        private String owner;
        private String source;
        private Integer year;
        private BigDecimal score;
        private Money turnover;
        private Set<LeadState> states;

        private Change(LeadQuery q) {
            this.q = q;
            brand = q.brand();
            province = q.province();
            city = q.city();
            owner = q.owner();
            source = q.source();
            year = q.year();
            score = q.minScore();
            turnover = q.minTurnover();
            states = q.states();
        }

        Change brand(String next) {
            brand = next;
            return this;
        }

        Change province(String next) {
            province = next;
            return this;
        }

        Change city(String next) {
            city = next;
            return this;
        }

        Change owner(String next) {
            owner = next;
            return this;
        }

        Change source(String next) {
            source = next;
            return this;
        }

        Change year(Integer next) {
            year = next;
            return this;
        }

        Change score(BigDecimal next) {
            score = next;
            return this;
        }

        Change turnover(Money next) {
            turnover = next;
            return this;
        }

        Change states(Set<LeadState> next) {
            states = next;
            return this;
        }

        LeadQuery done() {
            return new LeadQuery(q.text(), brand, province, city, owner, source, year, score, turnover, states, q.overLine(), q.ring(), q.sort(), q.descending(), q.reached(), q.lost());
        }
    }

    /// As another screen asks for it.
    static LeadQuery of(Map<String, String> wanted) {
        var states = EnumSet.noneOf(LeadState.class);
        for (var s : wanted.getOrDefault("state", "").split(",")) if (!s.isBlank()) states.add(LeadState.valueOf(s));
        var year = wanted.get("year");
        var ring = wanted.get("ring");
        return of(LeadQuery.ALL.with(wanted.get("q")).sorted(LeadQuery.Sort.SCORE, true).onlyOverLine(Boolean.parseBoolean(wanted.get("over")))
            .ofRing(ring == null ? null : Integer.valueOf(ring)).reaching(wanted.containsKey("reached") ? FunnelStep.valueOf(wanted.get("reached")) : null)
            .lostFor(wanted.containsKey("lost") ? Loss.valueOf(wanted.get("lost")) : null)).brand(wanted.get("brand")).province(wanted.get("province")).city(wanted.get("city"))
            .year(year == null ? null : Integer.valueOf(year)).states(states).done();
    }
}
