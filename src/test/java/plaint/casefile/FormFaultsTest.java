package plaint.casefile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.Complaint;
import plaint.claim.ExchangeRate;
import plaint.claim.Head;
import plaint.claim.SalesPeriod;
import plaint.claim.Voucher;
import plaint.desk.Home;
import plaint.docket.Appeal;
import plaint.docket.Delivery;
import plaint.docket.Enforcement;
import plaint.docket.Hearing;
import plaint.docket.Judgment;
import plaint.docket.Preservation;
import plaint.docket.Stay;
import plaint.evidence.Authentication;
import plaint.evidence.Exhibit;
import plaint.evidence.Raid;
import plaint.evidence.TestPurchase;
import plaint.key.PartyId;
import plaint.party.Agent;
import plaint.party.Disclosure;
import plaint.party.Person;
import plaint.party.Shop;
import plaint.party.Verification;
import plaint.text.Lang;
import plaint.text.Money;

/// What cannot be is told before it is saved, form by form: by the rule, at a path that a field of the form has, in both languages.
class FormFaultsTest {
    private static final LocalDate TODAY = LocalDate.of(2020, 1, 1);
    private static final LocalDate AHEAD = TODAY.plusDays(1);
    private static final LocalDate OLD = LocalDate.of(2013, 1, 1);
    private static final Money BELOW = Money.of(new java.math.BigDecimal("-1"), Money.CNY);
    private static CaseFile seed;
    private static Set<String> fields;

    @BeforeAll static void theSeedCaseAndAllFields() throws Exception {
        seed = CaseText.read(Home.find().seeds().resolve("2016-0001/case.yaml")).caseFile();
        fields = new HashSet<>();
        var at = Pattern.compile("\\.at\\(\"([^\"]+)\"");
        try (var sources = Files.walk(Home.find().folder().resolve("src/main/java/plaint/ui"))) {
            for (var source : sources.filter(f -> f.toString().endsWith(".java")).toList()) at.matcher(read(source)).results().forEach(m -> fields.add(m.group(1)));
        }
        fields.addAll(List.of("/awards/0/amount", "/awards/0/party"));
    }

    private static String read(java.nio.file.Path f) throws IOException {
        return Files.readString(f);
    }

    private static <T> List<T> first(List<T> all, UnaryOperator<T> how) {
        var out = new ArrayList<>(all);
        out.set(0, how.apply(all.getFirst()));
        return out;
    }

    private static <T> List<T> more(List<T> all, T one) {
        return Stream.concat(all.stream(), Stream.of(one)).toList();
    }

    private static Arguments row(String name, String path, String rule, Consumer<CaseChange> how) {
        return Arguments.of(name, path, rule, how);
    }

    private static Person person(Person p, LocalDate born, String id) {
        return new Person(p.id(), p.name(), p.latin(), p.sex(), born, p.ethnicity(), p.employer(), id, p.address(), p.phone());
    }

    private static Consumer<CaseChange> person(LocalDate born, String id) {
        return d -> d.parties = d.parties.stream().map(p -> p instanceof Person n && n.id().value().equals("liu") ? person(n, born, id == null ? n.idNumber() : id) : p).toList();
    }

    private static Consumer<CaseChange> shop(LocalDate opened, LocalDate closed) {
        return d -> d.shops = first(d.shops, s -> new Shop(s.id(), s.name(), s.account(), s.registeredTo(), s.runBy(), opened, closed));
    }

    private static Consumer<CaseChange> purchase(LocalDateTime ordered, LocalDateTime received, LocalDate opened, Money price) {
        return d -> d.purchases = first(d.purchases, p -> new TestPurchase(p.id(), p.shop(), p.goods(), p.account(), ordered, p.orderNo(), price, p.paymentRef(), null, p.courier(), received, p.receivedAt(), p.receipt(),
            p.sealNo(), p.sealPhoto(), p.notaryOffice(), p.certificateNo(), opened, p.opening(), null, p.storedAt(), p.cost(), p.samples(), p.exhibits()));
    }

    private static Consumer<CaseChange> authentication(LocalDate requested, LocalDate sent, LocalDate reported) {
        return d -> d.authentications = first(d.authentications, a -> new Authentication(a.id(), null, a.brandOwner(), a.sample(), requested, sent, reported, a.marks(), a.reference(), a.points(), a.conclusion(), a.genuine(),
            a.signatory(), a.authority(), a.exhibits()));
    }

    private static Consumer<CaseChange> filing(LocalDate submitted, LocalDate accepted) {
        return d -> d.filings = first(d.filings, f -> new Filing(f.no(), f.kind(), f.dated(), f.claim(), submitted, f.announced() == null || submitted == null ? null : submitted, accepted, f.chosen(), f.beside()));
    }

    private static Consumer<CaseChange> judgment(LocalDate on, LocalDate effective, LocalDate performBy, Money amount) {
        return d -> d.docket = d.docket.withJudgments(List.of(new Judgment("j", Judgment.Instance.FIRST, "c", null, on, effective, performBy, List.of(new Judgment.Award(Head.Kind.B, new PartyId("liu"), List.of(), amount)), List.of(),
            List.of(), List.of(), null, false)));
    }

    private static Consumer<CaseChange> appeal(LocalDate on) {
        return d -> {
            judgment(LocalDate.of(2019, 5, 1), null, null, Money.ZERO).accept(d);
            d.docket = d.docket.withAppeals(List.of(new Appeal("a", "j", new PartyId("liu"), on, null, null, null)));
        };
    }

    private static Consumer<CaseChange> preservation(LocalDate from, LocalDate until, Money amount) {
        return d -> d.docket = d.docket.withPreservations(List.of(new Preservation("p", Preservation.Kind.DEPOSIT, new PartyId("liu"), "x", amount, null, from, until, null, null, null, null)));
    }

    private static Consumer<CaseChange> preservation(LocalDate ordered, LocalDate from, LocalDate until, List<Preservation.Renewal> renewals, LocalDate lifted) {
        return d -> d.docket = d.docket.withPreservations(List.of(new Preservation("p", Preservation.Kind.DEPOSIT, new PartyId("liu"), "x", null, ordered, from, until, renewals, null, null, lifted)));
    }

    private static Agent agent(Agent a, String id, LocalDate since) {
        return new Agent(a.name(), a.latin(), a.kind(), a.office(), a.licence(), a.phone(), a.special(), a.letter(), id, since);
    }

    private static Consumer<CaseChange> sales(LocalDate from, LocalDate until, Money amount) {
        return d -> d.damages = d.damages.withSales(List.of(new SalesPeriod(d.shops.getFirst().id(), from, until, 1, 1, amount, null)));
    }

    private static Consumer<CaseChange> head(Money claimed, Money low, Money high) {
        return d -> d.claims = d.claims.stream().map(v -> v.no() == 1 ? v.withHeads(List.of(new Head(Head.Kind.B, "x", "x", "x", List.of(), claimed, low, high, List.of(), false, null))) : v).toList();
    }

    static Stream<Arguments> entered() {
        var june = LocalDate.of(2016, 6, 14);
        return Stream.of(
            row("a birthday to come", "/born", "birth", person(AHEAD, null)),
            row("a person over 120", "/born", "birth", person(TODAY.minusYears(121), null)),
            row("an identity number born in month 13", "/idNumber", "idBirth", person(LocalDate.of(1984, 3, 12), "440399198413120012")),
            row("an identity number of somebody not yet born", "/idNumber", "birth", person(null, "440399202103120012")),
            row("an agent whose identity number is born in month 13", "/idNumber", "idBirth", d -> d.agents = first(d.agents, a -> agent(a, "440399198413120012", null))),
            row("an agent empowered tomorrow", "/since", "future", d -> d.agents = first(d.agents, a -> agent(a, null, AHEAD))),
            row("a shop opened tomorrow", "/opened", "future", shop(AHEAD, null)),
            row("a shop closed before it opened", "/closed", "before", shop(june, june.minusDays(1))),
            row("a verification to come", "/on", "future", d -> d.relations = d.relations.withVerifications(List.of(new Verification(d.shops.getFirst().id(), AHEAD, null, null, true, true, true, null)))),
            row("told before asked", "/given", "tooEarly", d -> d.relations = d.relations.withDisclosures(List.of(new Disclosure(d.shops.getFirst().id(), "x", june, june.minusDays(1), null, null, null)))),
            row("an exposure below nought", "/exposure", "negative", d -> d.relations = d.relations.withDisclosures(List.of(new Disclosure(d.shops.getFirst().id(), "x", june, null, null, BELOW, null)))),
            row("bought tomorrow", "/ordered", "future", purchase(AHEAD.atStartOfDay(), null, null, null)),
            row("received before it was bought", "/received", "tooEarly", purchase(june.atTime(9, 0), june.minusDays(1).atTime(9, 0), null, null)),
            row("opened before it was received", "/opened", "tooEarly", purchase(june.atTime(9, 0), june.plusDays(2).atTime(9, 0), june.plusDays(1), null)),
            row("a price below nought", "/price", "negative", purchase(june.atTime(9, 0), null, null, BELOW)),
            row("reported before it was asked for", "/reported", "tooEarly", authentication(june, june, june.minusDays(3))),
            row("a sample sent tomorrow", "/sent", "future", authentication(june, AHEAD, null)),
            row("a raid to come", "/on", "future", d -> d.raids = first(d.raids, r -> new Raid(r.id(), AHEAD, r.authorities(), r.places(), r.held(), r.seized(), r.valuations(), r.policeCase(), r.officers(), r.witness(), r.exhibits()))),
            row("a figure below nought", "/value", "negative", d -> d.raids = first(d.raids, r -> r.withValuations(List.of(new Raid.Valuation(BELOW, "x", null, false))))),
            row("an exhibit dated tomorrow", "/dated", "future", d -> d.exhibits = first(d.exhibits, x -> new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), AHEAD, x.filing(), x.files()))),
            row("an agreement in force before it was published", "/effective", "before", d -> d.agreements = first(d.agreements, a -> new AgreementVersion(a.id(), a.title(), a.version(), june, june.minusDays(1), null, a.clauses(), a.exhibit()))),
            row("accepted before the account was opened", "/at", "acceptedEarly", d -> d.acceptances = first(d.acceptances, a -> new Acceptance(a.shop(), a.agreement(), d.shops.stream().filter(s -> s.id().equals(a.shop())).findFirst()
                .orElseThrow().opened().minusDays(1).atTime(9, 0), a.channel(), a.exhibit()))),
            row("accepted before it was published", "/at", "acceptedUnpublished", d -> d.acceptances = first(d.acceptances, a -> new Acceptance(a.shop(), a.agreement(), OLD.atStartOfDay(), a.channel(), a.exhibit()))),
            row("sales that end before they begin", "/until", "before", sales(june, june.minusDays(1), null)),
            row("sales up to tomorrow", "/until", "future", sales(june, AHEAD, null)),
            row("an exchange rate of tomorrow", "/on", "future", d -> d.rates = List.of(new ExchangeRate("USD", "CNY", new java.math.BigDecimal("6.9"), AHEAD, "x"))),
            row("two exchange rates of one day", "/on", "twoRates", d -> d.rates = List.of(rate("USD", "6.9"), rate("USD", "7.1"))),
            row("a currency that is none", "/of", "badCurrency", d -> d.rates = List.of(rate("Dollar", "6.9"))),
            row("sales below nought", "/amount", "negative", sales(june, june, BELOW)),
            row("a sum claimed below nought", "/claimed", "negative", head(BELOW, null, null)),
            row("a high estimate below the low one", "/high", "highBelowLow", head(Money.ZERO, Money.of(new java.math.BigDecimal("5"), Money.CNY), Money.of(new java.math.BigDecimal("4"), Money.CNY))),
            row("a voucher of tomorrow", "/on", "future", d -> d.damages = d.damages.withVouchers(List.of(new Voucher("v", Voucher.Kind.LAWYER, "x", AHEAD, Money.ZERO, null, null)))),
            row("a voucher below nought", "/amount", "negative", d -> d.damages = d.damages.withVouchers(List.of(new Voucher("v", Voucher.Kind.LAWYER, "x", june, BELOW, null, null)))),
            row("refunded before the complaint", "/refundedOn", "tooEarly", d -> d.damages = d.damages.withComplaints(List.of(new Complaint("c", d.shops.getFirst().id(), "x", june, null, null, null, null, june.minusDays(1), null, null)))),
            row("handed in tomorrow", "/submitted", "future", filing(AHEAD, null)),
            row("docketed before it was handed in", "/accepted", "tooEarly", filing(LocalDate.of(2016, 12, 30), LocalDate.of(2016, 12, 29))),
            row("docketed though never handed in", "/accepted", "notSubmitted", filing(null, LocalDate.of(2017, 1, 9))),
            row("a hearing held tomorrow", "/at", "future", d -> d.docket = d.docket.withHearings(List.of(new Hearing("h", AHEAD.atTime(9, 0), Hearing.Kind.TRIAL, null, false, null, true, null, List.of())))),
            row("served tomorrow", "/on", "future", d -> d.docket = d.docket.withDeliveries(List.of(new Delivery("d", new PartyId("liu"), "complaint", List.of(new Delivery.Attempt(AHEAD, "mail", true, null)))))),
            row("a stay that ends before it begins", "/until", "before", d -> d.docket = d.docket.withStays(List.of(new Stay("s", june, june.minusDays(1), "x", null)))),
            row("a preservation that ends before it begins", "/until", "before", preservation(june, june.minusDays(1), null)),
            row("a stay over since tomorrow", "/until", "future", d -> d.docket = d.docket.withStays(List.of(new Stay("s", june, AHEAD, "x", null)))),
            row("in force before it was ordered", "/from", "tooEarly", preservation(june, june.minusDays(1), june.plusYears(1), List.of(), null)),
            row("renewed before it was in force", "/on", "tooEarly", preservation(june, june, june.plusYears(1), List.of(new Preservation.Renewal(june.minusDays(1), june.plusYears(2))), null)),
            row("renewed tomorrow", "/on", "future", preservation(june, june, june.plusYears(1), List.of(new Preservation.Renewal(AHEAD, AHEAD.plusYears(2))), null)),
            row("lifted tomorrow", "/lifted", "future", preservation(june, june, june.plusYears(1), List.of(), AHEAD)),
            row("an enforcement closed tomorrow", "/closed", "future", d -> {
                judgment(june, null, null, Money.ZERO).accept(d);
                d.docket = d.docket.withEnforcements(List.of(new Enforcement("e", "j", null, null, june, null, List.of(), AHEAD, null, List.of())));
            }),
            row("a preserved sum below nought", "/amount", "negative", preservation(june, june, BELOW)),
            row("a judgment to come", "/on", "future", judgment(AHEAD, null, null, Money.ZERO)),
            row("in force before it was given", "/effective", "tooEarly", judgment(june, june.minusDays(1), null, Money.ZERO)),
            row("to be performed before it was given", "/performBy", "tooEarly", judgment(june, null, june.minusDays(1), Money.ZERO)),
            row("an award below nought", "/awards/0/amount", "negative", judgment(june, null, null, BELOW)),
            row("an appeal before the judgment", "/on", "tooEarly", appeal(LocalDate.of(2019, 4, 30))),
            row("a defendant nobody knows", "/awards/0/party", "nothing", d -> d.docket = d.docket.withJudgments(List.of(new Judgment("j", Judgment.Instance.FIRST, "c", null, june, null, null,
                more(List.of(), new Judgment.Award(Head.Kind.B, new PartyId("nobody"), List.of(), Money.ZERO)), List.of(), List.of(), List.of(), null, false)))));
    }

    @ParameterizedTest(name = "{0}") @MethodSource("entered") void isToldAtItsFieldBeforeItIsSaved(String name, String path, String rule, Consumer<CaseChange> how) {
        var before = seed.faults(TODAY);
        var found = seed.changed(how).faults(TODAY).stream().filter(f -> !before.contains(f)).toList();
        assertThat(found).as(name).anySatisfy(f -> {
            assertThat(f.rule()).isEqualTo(rule);
            assertThat(f.path()).endsWith(path);
        });
        assertThat(fields).as("a field at %s", path).anyMatch(path::endsWith);
        for (var f : found) for (var lang : Lang.values()) assertThat(f.told().in(lang)).doesNotContain("{", "casefile.fault").hasSizeGreaterThan(8);
    }

    private static ExchangeRate rate(String of, String rate) {
        return new ExchangeRate(of, "CNY", new java.math.BigDecimal(rate), LocalDate.of(2016, 12, 30), "x");
    }
}
