package plaint.casefile;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import java.util.Map;
import java.util.Set;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.claim.Complaint;
import plaint.claim.ExchangeRate;
import plaint.claim.Factor;
import plaint.claim.Head;
import plaint.claim.Liability;
import plaint.claim.SalesPeriod;
import plaint.claim.Voucher;
import plaint.docket.Appeal;
import plaint.docket.Application;
import plaint.docket.Conviction;
import plaint.docket.Delivery;
import plaint.docket.Due;
import plaint.docket.Enforcement;
import plaint.docket.Event;
import plaint.docket.Hearing;
import plaint.docket.Interruption;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.docket.Stay;
import plaint.evidence.Authentication;
import plaint.evidence.Custody;
import plaint.evidence.Exhibit;
import plaint.evidence.Raid;
import plaint.evidence.SealedFile;
import plaint.evidence.TestPurchase;
import plaint.lead.Lead;
import plaint.party.Agent;
import plaint.party.Authority;
import plaint.party.Company;
import plaint.party.ConflictCheck;
import plaint.party.Disclosure;
import plaint.party.Identifier;
import plaint.party.Link;
import plaint.party.Person;
import plaint.party.Shop;
import plaint.party.Verification;
import plaint.text.Notice;

/// Which keys a case file cannot do without; every other may be left out. The records themselves stay free of annotations.
final class RequiredKeys extends JacksonAnnotationIntrospector {
    private static final Map<Class<?>, Set<String>> KEYS = Map.ofEntries(
        Map.entry(CaseFile.class, Set.of("no", "forum", "court", "cause")),
        Map.entry(Person.class, Set.of("id", "name")), Map.entry(Company.class, Set.of("id", "name")), Map.entry(Authority.class, Set.of("id", "name")),
        Map.entry(Seat.class, Set.of("party", "role", "filing")), Map.entry(Agent.class, Set.of("name", "kind")),
        Map.entry(Shop.class, Set.of("id", "name")), Map.entry(Link.class, Set.of("from", "to", "kind")),
        Map.entry(AgreementVersion.class, Set.of("id", "title", "effective")), Map.entry(AgreementVersion.Clause.class, Set.of("no", "use", "text")),
        Map.entry(Acceptance.class, Set.of("shop", "agreement", "at")), Map.entry(Lead.class, Set.of("no", "shop", "source", "found")),
        Map.entry(TestPurchase.class, Set.of("id", "shop", "goods")), Map.entry(Authentication.class, Set.of("id", "brandOwner", "genuine")),
        Map.entry(Authentication.Point.class, Set.of("aspect", "finding")), Map.entry(Raid.class, Set.of("id", "on")),
        Map.entry(Raid.Seized.class, Set.of("name", "quantity")), Map.entry(Raid.Valuation.class, Set.of("value", "source")),
        Map.entry(Conviction.class, Set.of("party")), Map.entry(ClaimVersion.class, Set.of("no", "on", "election")),
        Map.entry(Head.class, Set.of("kind", "label", "claimed")), Map.entry(Liability.class, Set.of("party", "kind", "over")), Map.entry(Head.Input.class, Set.of("line", "name", "value")),
        Map.entry(Exhibit.class, Set.of("id", "title", "kind", "held", "theme", "filing")),
        Map.entry(SealedFile.class, Set.of("name", "digest", "bytes", "kind", "pages", "sealedAt")), Map.entry(Notice.class, Set.of("key", "args")),
        Map.entry(Identifier.class, Set.of("kind", "value")), Map.entry(ConflictCheck.class, Set.of("at", "name")), Map.entry(ConflictCheck.Hit.class, Set.of("name", "how")),
        Map.entry(Verification.class, Set.of("shop", "on")), Map.entry(Disclosure.class, Set.of("shop", "to", "asked")),
        Map.entry(SalesPeriod.class, Set.of("shop", "from", "until")), Map.entry(Voucher.class, Set.of("id", "kind", "amount")), Map.entry(Factor.class, Set.of("key", "weight")),
        Map.entry(Complaint.class, Set.of("id", "shop", "consumer", "on")), Map.entry(Head.Method.class, Set.of("name")),
        Map.entry(Custody.class, Set.of("item", "at", "from", "to")), Map.entry(TestPurchase.Sample.class, Set.of("id", "use")), Map.entry(TestPurchase.Capture.class, Set.of("at")),
        Map.entry(Authentication.Step.class, Set.of("from", "to")), Map.entry(Raid.Value.class, Set.of("basis", "unit")),
        Map.entry(Hearing.class, Set.of("id", "at", "kind")), Map.entry(Delivery.class, Set.of("id", "party", "document")), Map.entry(Delivery.Attempt.class, Set.of("on", "way")),
        Map.entry(Stay.class, Set.of("id", "from")), Map.entry(Preservation.class, Set.of("id", "kind", "against", "from", "until")), Map.entry(Preservation.Renewal.class, Set.of("on", "until")),
        Map.entry(Judgment.class, Set.of("id", "instance", "on")), Map.entry(Judgment.Award.class, Set.of("head", "party", "amount")), Map.entry(Appeal.class, Set.of("id", "judgment", "by", "on")),
        Map.entry(Enforcement.class, Set.of("id", "judgment", "filed")), Map.entry(Interruption.class, Set.of("id", "kind", "on")), Map.entry(Due.class, Set.of("id")),
        Map.entry(ExchangeRate.class, Set.of("of", "in", "rate", "on", "source")), Map.entry(Passed.class, Set.of("filing", "check", "facts", "what", "reason")),
        Map.entry(FiledText.class, Set.of("filing", "paper", "file")),
        Map.entry(Rewrite.class, Set.of("id", "filing", "paper", "at", "act")),
        Map.entry(Application.Freeze.class, Set.of("id")), Map.entry(Application.Investigation.class, Set.of("id", "unit", "evidence")), Map.entry(Application.EvidenceHold.class, Set.of("id", "evidence")),
        Map.entry(Application.Extension.class, Set.of("id", "asked")), Map.entry(Application.PublicNotice.class, Set.of("id", "against")), Map.entry(Application.Withdrawal.class, Set.of("id")),
        Map.entry(Application.AppealPetition.class, Set.of("id", "judgment")), Map.entry(Application.EnforcementRequest.class, Set.of("id", "judgment")),
        Map.entry(Application.Asset.class, Set.of("kind", "what")), Map.entry(Application.Guarantee.class, Set.of("way")), Map.entry(Application.Thing.class, Set.of("what")),
        Map.entry(Filing.class, Set.of("no", "kind", "dated", "claim")), Map.entry(Event.class, Set.of("day", "track", "kind", "title")));

    /// The required keys of a record, by the names of its components.
    static Set<String> of(Class<?> record) {
        return KEYS.getOrDefault(record, Set.of());
    }

    @Override public Boolean hasRequiredMarker(AnnotatedMember member) {
        return required(member) ? Boolean.TRUE : super.hasRequiredMarker(member);
    }

    @Override public JsonSetter.Value findSetterInfo(Annotated annotated) {
        return required(annotated) ? JsonSetter.Value.forValueNulls(Nulls.FAIL) : super.findSetterInfo(annotated);
    }

    /// A required key is written even where its value is false, 0 or an empty list.
    @Override public JsonInclude.Value findPropertyInclusion(Annotated annotated) {
        return required(annotated) ? JsonInclude.Value.construct(JsonInclude.Include.ALWAYS, JsonInclude.Include.ALWAYS) : super.findPropertyInclusion(annotated);
    }

    private static boolean required(Annotated annotated) {
        if (!(annotated instanceof AnnotatedMember member)) return false;
        var keys = of(member.getDeclaringClass());
        if (keys.isEmpty()) return false;
        if (!(member instanceof AnnotatedParameter parameter)) return keys.contains(member.getName());
        var components = member.getDeclaringClass().getRecordComponents();
        return parameter.getOwner().getParameterCount() == components.length && keys.contains(components[parameter.getIndex()].getName());
    }
}
