package plaint.evidence;

import java.time.LocalDate;
import java.util.List;
import plaint.key.ExhibitId;
import plaint.key.PartyId;

/// 鉴定: the brand owner's opinion on a sample, point by point. A party-linked document, not a court-appointed expert opinion (鉴定意见). `reported` null: not yet back, and
/// then `genuine` says nothing. `purchase` is the test purchase the sample comes from (null: another source). `authority` is the chain from the owner of the mark to the one who signed; `marks` are the registrations relied on.
public record Authentication(String id, String purchase, PartyId brandOwner, String sample, LocalDate requested, LocalDate sent, LocalDate reported, List<String> marks, String reference,
                             List<Point> points, String conclusion, boolean genuine, String signatory, List<Step> authority, List<ExhibitId> exhibits) {
    public Authentication {
        marks = marks == null ? List.of() : List.copyOf(marks);
        points = points == null ? List.of() : List.copyOf(points);
        authority = authority == null ? List.of() : List.copyOf(authority);
        exhibits = exhibits == null ? List.of() : List.copyOf(exhibits);
    }

    public Authentication withPoints(List<Point> now) {
        return new Authentication(id, purchase, brandOwner, sample, requested, sent, reported, marks, reference, now, conclusion, genuine, signatory, authority, exhibits);
    }

    public Authentication withAuthority(List<Step> now) {
        return new Authentication(id, purchase, brandOwner, sample, requested, sent, reported, marks, reference, points, conclusion, genuine, signatory, now, exhibits);
    }

    public Authentication withPurchase(String now) {
        return new Authentication(id, now, brandOwner, sample, requested, sent, reported, marks, reference, points, conclusion, genuine, signatory, authority, exhibits);
    }

    /// One comparison point (比对项): what was looked at and what was found.
    public record Point(String aspect, String finding) { }

    /// One step of authority: who empowers whom, by which paper, proved by which exhibit (null: not in the bundle), until when.
    public record Step(String from, String to, String paper, LocalDate until, ExhibitId exhibit) { }
}
