package plaint.casefile;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;

/// The rules of [CaseRules] for what happens at court.
final class DocketRules {
    private final CaseFile c;
    private final CaseRules rules;

    DocketRules(CaseFile c, CaseRules rules) {
        this.c = c;
        this.rules = rules;
    }

    void check() {
        names();
        hearings();
        measures();
        judgments();
        later();
    }

    private void names() {
        var d = c.docket();
        once(d.hearings(), "hearings", x -> x.id());
        once(d.deliveries(), "deliveries", x -> x.id());
        once(d.stays(), "stays", x -> x.id());
        once(d.preservations(), "preservations", x -> x.id());
        once(d.judgments(), "judgments", x -> x.id());
        once(d.appeals(), "appeals", x -> x.id());
        once(d.enforcements(), "enforcements", x -> x.id());
        once(d.interruptions(), "interruptions", x -> x.id());
        once(d.dues(), "dues", x -> x.id());
    }

    private <T> void once(List<T> items, String list, Function<T, Object> name) {
        var seen = new HashSet<Object>();
        for (int i = 0; i < items.size(); i++) if (!seen.add(name.apply(items.get(i)))) rules.fault("twice", "/docket/" + list + "/" + i + "/id", name.apply(items.get(i)));
    }

    private void hearings() {
        for (int i = 0; i < c.docket().hearings().size(); i++) {
            var h = c.docket().hearings().get(i);
            var at = "/docket/hearings/" + i;
            rules.sane(CaseRules.day(h.at()), at + "/at");
            if (h.held()) rules.pastThere(CaseRules.day(h.at()), at + "/at");
            if (h.held() && h.off()) rules.fault("heldAndOff", at + "/off");
            rules.exhibits(h.exhibits(), at + "/exhibits");
        }
        for (int i = 0; i < c.docket().deliveries().size(); i++) {
            var d = c.docket().deliveries().get(i);
            var at = "/docket/deliveries/" + i;
            rules.party(d.party(), at + "/party");
            for (int j = 0; j < d.attempts().size(); j++) rules.pastThere(d.attempts().get(j).on(), at + "/attempts/" + j + "/on");
        }
    }

    private void measures() {
        for (int i = 0; i < c.docket().stays().size(); i++) {
            var s = c.docket().stays().get(i);
            rules.pastThere(s.from(), "/docket/stays/" + i + "/from");
            rules.order(s.from(), s.until(), "/docket/stays/" + i + "/until");
            rules.pastThere(s.until(), "/docket/stays/" + i + "/until");
        }
        for (int i = 0; i < c.docket().preservations().size(); i++) {
            var p = c.docket().preservations().get(i);
            var at = "/docket/preservations/" + i;
            rules.party(p.against(), at + "/against");
            rules.pastThere(p.ordered(), at + "/ordered");
            rules.order(p.from(), p.until(), at + "/until");
            rules.follows(p.ordered(), p.from(), at + "/from");
            rules.pastThere(p.from(), at + "/from");
            rules.follows(p.from(), p.lifted(), at + "/lifted");
            rules.pastThere(p.lifted(), at + "/lifted");
            rules.positive(p.amount(), at + "/amount");
            rules.positive(p.security(), at + "/security");
            var end = p.until();
            for (int j = 0; j < p.renewals().size(); j++) {
                rules.follows(p.from(), p.renewals().get(j).on(), at + "/renewals/" + j + "/on");
                rules.pastThere(p.renewals().get(j).on(), at + "/renewals/" + j + "/on");
                rules.order(end, p.renewals().get(j).until(), at + "/renewals/" + j + "/until");
                end = p.renewals().get(j).until();
            }
        }
    }

    private void judgments() {
        for (int i = 0; i < c.docket().judgments().size(); i++) {
            var g = c.docket().judgments().get(i);
            var at = "/docket/judgments/" + i;
            rules.pastThere(g.on(), at + "/on");
            rules.follows(g.on(), g.effective(), at + "/effective");
            rules.follows(g.effective() == null ? g.on() : g.effective(), g.performBy(), at + "/performBy");
            rules.exhibits(g.exhibits(), at + "/exhibits");
            for (int j = 0; j < g.awards().size(); j++) {
                rules.party(g.awards().get(j).party(), at + "/awards/" + j + "/party");
                for (int k = 0; k < g.awards().get(j).joint().size(); k++) rules.party(g.awards().get(j).joint().get(k), at + "/awards/" + j + "/joint/" + k);
                rules.positive(g.awards().get(j).amount(), at + "/awards/" + j + "/amount");
            }
        }
    }

    private void later() {
        for (int i = 0; i < c.docket().appeals().size(); i++) {
            var a = c.docket().appeals().get(i);
            judgment(a.judgment(), "/docket/appeals/" + i + "/judgment");
            rules.party(a.by(), "/docket/appeals/" + i + "/by");
            rules.pastThere(a.on(), "/docket/appeals/" + i + "/on");
            rules.follows(given(a.judgment()), a.on(), "/docket/appeals/" + i + "/on");
        }
        for (int i = 0; i < c.docket().enforcements().size(); i++) {
            var e = c.docket().enforcements().get(i);
            var at = "/docket/enforcements/" + i;
            judgment(e.judgment(), at + "/judgment");
            rules.pastThere(e.filed(), at + "/filed");
            rules.follows(given(e.judgment()), e.filed(), at + "/filed");
            rules.order(e.filed(), e.closed(), at + "/closed");
            rules.pastThere(e.closed(), at + "/closed");
            rules.positive(e.sought(), at + "/sought");
            rules.exhibits(e.exhibits(), at + "/exhibits");
        }
        for (int i = 0; i < c.docket().interruptions().size(); i++) {
            var x = c.docket().interruptions().get(i);
            var at = "/docket/interruptions/" + i;
            // a demand reaches the debtor wherever it does
            rules.past(x.on(), at + "/on");
            rules.order(x.on(), x.restarts(), at + "/restarts");
            rules.party(x.against(), at + "/against");
            rules.exhibit(x.exhibit(), at + "/exhibit");
        }
        for (int i = 0; i < c.docket().dues().size(); i++) {
            var x = c.docket().dues().get(i);
            var at = "/docket/dues/" + i;
            rules.party(x.party(), at + "/party");
            if (x.followUp() ? x.on() == null : x.from() == null) rules.fault("dueDay", at + (x.followUp() ? "/on" : "/from"));
            rules.past(x.struckOn(), at + "/struckOn");
        }
    }

    private LocalDate given(String judgment) {
        return c.docket().judgments().stream().filter(j -> j.id().equals(judgment)).findFirst().map(j -> j.on()).orElse(null);
    }

    private void judgment(String id, String path) {
        if (c.docket().judgments().stream().noneMatch(j -> j.id().equals(id))) rules.fault("nothing", path, id);
    }
}
