package plaint.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// Whether whoever signed an authentication report could speak for the owner of the mark: each step empowers who empowers the next, the last one the signatory, none had
/// run out on the day of the report, and each is proved by an exhibit.
public final class AuthorityChain {
    private AuthorityChain() { }

    /// NONE: no step given. START: it does not begin with the owner of the mark. GAP: a step starts with somebody the one before did not empower. END: it does not reach the
    /// signatory. EXPIRED: run out before the report. UNPROVED: no exhibit.
    public enum Kind { NONE, START, GAP, END, EXPIRED, UNPROVED }

    /// What is wrong at a step (from 0; -1: with the chain as a whole): `expected` and `found` are names, for EXPIRED the last day and the day of the report.
    public record Flaw(Kind kind, int step, String expected, String found) { }

    /// The flaws of the chain behind `a`; `owner` is the name of the brand owner, `on` the day it must hold: that of the report, or, before there is one, today.
    public static List<Flaw> flaws(Authentication a, String owner, LocalDate on) {
        var steps = a.authority();
        if (steps.isEmpty()) return same(owner, a.signatory()) ? List.of() : List.of(new Flaw(Kind.NONE, -1, said(owner), said(a.signatory())));
        var flaws = new ArrayList<Flaw>();
        var who = said(owner);
        for (int i = 0; i < steps.size(); i++) {
            var s = steps.get(i);
            if (!same(who, s.from())) flaws.add(new Flaw(i == 0 ? Kind.START : Kind.GAP, i, who, said(s.from())));
            if (s.until() != null && on != null && s.until().isBefore(on)) flaws.add(new Flaw(Kind.EXPIRED, i, s.until().toString(), on.toString()));
            if (s.exhibit() == null) flaws.add(new Flaw(Kind.UNPROVED, i, said(s.paper()), ""));
            who = said(s.to());
        }
        if (!said(a.signatory()).isEmpty() && !same(who, a.signatory())) flaws.add(new Flaw(Kind.END, steps.size() - 1, who, said(a.signatory())));
        return List.copyOf(flaws);
    }

    private static boolean same(String a, String b) {
        return said(a).equals(said(b));
    }

    private static String said(String s) {
        return s == null ? "" : s.strip();
    }
}
