package plaint.casefile;

import java.util.List;
import java.util.Map;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.claim.ExchangeRate;
import plaint.claim.Damages;
import plaint.docket.Conviction;
import plaint.docket.Docket;
import plaint.docket.Event;
import plaint.evidence.Authentication;
import plaint.evidence.Custody;
import plaint.evidence.Exhibit;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.key.CaseNo;
import plaint.lead.Lead;
import plaint.party.Agent;
import plaint.party.Link;
import plaint.party.Party;
import plaint.party.Relations;
import plaint.party.Shop;

/// A case file while it is being changed: the same fields, to be set anew; the lists given are copied when done. Lives only inside [CaseFile#changed].
public final class CaseChange {
    private final CaseNo no;
    public int revision;
    public boolean sample;
    public String forum;
    public String court;
    public String cause;
    public String docketNo;
    public List<Party> parties;
    public List<Seat> seats;
    public List<Agent> agents;
    public ServiceAddress service;
    public List<Shop> shops;
    public List<Link> links;
    public List<AgreementVersion> agreements;
    public List<Acceptance> acceptances;
    public List<Lead> leads;
    public List<TestPurchase> purchases;
    public List<Authentication> authentications;
    public List<Raid> raids;
    public List<Conviction> convictions;
    public List<ClaimVersion> claims;
    public List<Exhibit> exhibits;
    public List<Filing> filings;
    public List<Event> events;
    public String owner;
    public String brand;
    public String place;
    public Relations relations;
    public List<Custody> custody;
    public Damages damages;
    public Docket docket;
    public Map<String, String> facts;
    public List<Rewrite> rewrites;
    public List<FiledText> filed;
    public List<Passed> passed;
    public List<ExchangeRate> rates;

    CaseChange(CaseFile c) {
        no = c.no();
        revision = c.revision();
        as(c);
    }

    /// Everything as another case file has it, but number and revision.
    public void as(CaseFile c) {
        sample = c.sample();
        forum = c.forum();
        court = c.court();
        cause = c.cause();
        docketNo = c.docketNo();
        parties = c.parties();
        seats = c.seats();
        agents = c.agents();
        service = c.service();
        shops = c.shops();
        links = c.links();
        agreements = c.agreements();
        acceptances = c.acceptances();
        leads = c.leads();
        purchases = c.purchases();
        authentications = c.authentications();
        raids = c.raids();
        convictions = c.convictions();
        claims = c.claims();
        exhibits = c.exhibits();
        filings = c.filings();
        events = c.events();
        owner = c.owner();
        brand = c.brand();
        place = c.place();
        relations = c.relations();
        custody = c.custody();
        damages = c.damages();
        docket = c.docket();
        facts = c.facts();
        rewrites = c.rewrites();
        filed = c.filed();
        passed = c.passed();
        rates = c.rates();
    }

    CaseFile done() {
        return new CaseFile(no, revision, sample, forum, court, cause, docketNo, parties, seats, agents, service, shops, links, agreements, acceptances, leads, purchases, authentications, raids, convictions, claims, exhibits, filings, events, owner, brand, place, relations, custody, damages, docket, facts, rewrites, passed, rates, filed);
    }
}
