package plaint.evidence;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.PartyId;

/// 鉴定: the brand owner's opinion on a sample, point by point. A party-linked document, not a court-appointed expert opinion (鉴定意见).
public record Authentication(String id, PartyId brandOwner, String sample, LocalDate requested, LocalDate reported, List<Point> points,
                             String conclusion, boolean genuine, String signatory, List<ExhibitId> exhibits) {
    public Authentication {
        points = points == null ? List.of() : List.copyOf(points);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    /// One comparison point (比对项): what was looked at and what was found.
    public record Point(String aspect, String finding) { }
}
