package plaint.casefile;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import plaint.claim.ClaimVersion;
import plaint.key.PartyId;
import plaint.party.Party;

/// For whom papers are made, and against whom: we sue, or we are sued and answer, perhaps claiming in turn (反诉).
public final class Sides {
    /// The fact of a case that names the parties we act for.
    public static final String OURS = "ours";

    private Sides() { }

    /// The parties we act for: those the case names; else the plaintiffs. Where a merchant sues (a shop of the case is a plaintiff's) we are the defendants that have no shop, which is the platform;
    /// where the case knows no claim but a defendant's own, that defendant.
    public static List<PartyId> ours(CaseFile c) {
        var said = c.facts().get(OURS);
        if (said != null && !said.isBlank()) {
            var named = Arrays.stream(said.split("[,，]")).map(String::strip).toList();
            return c.seats().stream().map(Seat::party).filter(p -> named.contains(p.value())).distinct().toList();
        }
        var plaintiffs = seated(c, Seat.Role.PLAINTIFF);
        var defendants = seated(c, Seat.Role.DEFENDANT);
        var platform = defendants.stream().filter(d -> !merchant(c, d)).toList();
        if (plaintiffs.stream().anyMatch(p -> merchant(c, p)) && !platform.isEmpty()) return platform;
        var claiming = c.claims().stream().map(ClaimVersion::by).toList();
        boolean inTurn = !claiming.isEmpty() && claiming.stream().noneMatch(Objects::isNull);
        return inTurn ? defendants.stream().filter(claiming::contains).toList() : plaintiffs;
    }

    private static List<PartyId> seated(CaseFile c, Seat.Role role) {
        return c.seats().stream().filter(s -> s.role() == role).map(Seat::party).distinct().toList();
    }

    private static boolean merchant(CaseFile c, PartyId party) {
        return c.shops().stream().anyMatch(s -> party.equals(s.registeredTo()) || party.equals(s.runBy()));
    }

    /// Whether we are among those who are sued.
    public static boolean defending(CaseFile c) {
        var ours = ours(c);
        return c.seats().stream().anyMatch(s -> s.role() == Seat.Role.DEFENDANT && ours.contains(s.party()))
            && c.seats().stream().noneMatch(s -> s.role() == Seat.Role.PLAINTIFF && ours.contains(s.party()));
    }

    /// The role of whoever our papers are directed against.
    public static Seat.Role against(CaseFile c) {
        return defending(c) ? Seat.Role.PLAINTIFF : Seat.Role.DEFENDANT;
    }

    /// Whether a seat gets a copy of what we hand in: the other side and third persons.
    public static boolean served(CaseFile c, Seat s) {
        return s.role() == against(c) || s.role() == Seat.Role.THIRD_PERSON;
    }

    /// Everyone who gets a copy, as of a filing.
    public static List<Party> served(CaseFile c, int filing) {
        return c.seats().stream().filter(s -> s.filing() <= filing && served(c, s)).map(s -> c.party(s.party())).toList();
    }
}
