package plaint.evidence;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/// The hands one thing went through, in order of time, and where the chain breaks: whoever gave it away is not who had received it, its seal was not whole, or it bears
/// another seal although nobody opened it. `item` is the sample's or exhibit's id as on its label.
public record CustodyChain(String item, List<Custody> steps, List<Break> breaks) {
    public CustodyChain {
        steps = List.copyOf(steps);
        breaks = List.copyOf(breaks);
    }

    /// HANDS: given by another than who held it. SEAL_BROKEN: the seal was not whole. SEAL_CHANGED: another seal than before, none opened in between.
    public enum Kind { HANDS, SEAL_BROKEN, SEAL_CHANGED }

    /// A break at a hand-over (its place in `steps`): `expected` is who should have given it, or which seal it should bear; `found` what stands there.
    public record Break(Kind kind, int step, LocalDateTime at, String expected, String found) { }

    /// One chain per item, in the order the items first appear; `seals` says which seal an item was given when it was made (null: not known).
    public static List<CustodyChain> of(List<Custody> all, java.util.function.Function<String, String> seals) {
        var items = new LinkedHashMap<String, List<Custody>>();
        for (var c : all) items.computeIfAbsent(c.item(), _ -> new ArrayList<>()).add(c);
        return items.entrySet().stream().map(e -> chain(e.getKey(), e.getValue(), seals.apply(e.getKey()))).toList();
    }

    private static CustodyChain chain(String item, List<Custody> given, String firstSeal) {
        var steps = given.stream().sorted(Comparator.comparing(Custody::at)).toList();
        var breaks = new ArrayList<Break>();
        var seal = said(firstSeal);
        boolean whole = true;
        for (int i = 0; i < steps.size(); i++) {
            var s = steps.get(i);
            if (i > 0 && !same(steps.get(i - 1).to(), s.from())) breaks.add(new Break(Kind.HANDS, i, s.at(), steps.get(i - 1).to(), s.from()));
            if (!s.intact()) breaks.add(new Break(Kind.SEAL_BROKEN, i, s.at(), said(s.sealNo()), said(s.sealNo())));
            // once a seal was broken, a new one is what is expected
            if (whole && !seal.isEmpty() && !said(s.sealNo()).isEmpty() && !seal.equals(said(s.sealNo()))) breaks.add(new Break(Kind.SEAL_CHANGED, i, s.at(), seal, said(s.sealNo())));
            if (!said(s.sealNo()).isEmpty()) seal = said(s.sealNo());
            whole = s.intact();
        }
        return new CustodyChain(item, steps, breaks);
    }

    private static boolean same(String a, String b) {
        return said(a).equals(said(b));
    }

    private static String said(String s) {
        return s == null ? "" : s.strip();
    }

    /// Who has it now; null where it never changed hands.
    public String holder() {
        return steps.isEmpty() ? null : steps.getLast().to();
    }
}
