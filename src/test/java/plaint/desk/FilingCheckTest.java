package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import plaint.casefile.CaseChange;
import plaint.casefile.CaseFile;
import plaint.casefile.Seat;
import plaint.check.FilingCheck;
import plaint.check.Finding;
import plaint.check.Finding.Rank;
import plaint.check.Subject;
import plaint.claim.Acceptance;
import plaint.claim.AgreementVersion;
import plaint.claim.ClaimVersion;
import plaint.claim.Head;
import plaint.claim.Voucher;
import plaint.docket.Interruption;
import plaint.drafting.Document;
import plaint.drafting.Document.Span;
import plaint.evidence.Exhibit;
import plaint.forum.CheckRules;
import plaint.forum.Forum;
import plaint.key.CaseNo;
import plaint.key.PartyId;
import plaint.party.Agent;
import plaint.party.Party;
import plaint.party.Person;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

/// The check before filing over the sample case: it holds as it stands, and each fault that is put into it is found, named with its rule, and placed.
@Execution(ExecutionMode.CONCURRENT)
class FilingCheckTest {
    private static final CaseNo CASE = new CaseNo("2016-0001");
    private static final LocalDate TODAY = LocalDate.of(2018, 6, 1);
    @TempDir static Path folder;
    private static Office office;
    private static Forum forum;
    private static CaseFile sample;
    private static List<Document> papers;

    @BeforeAll static void open() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "tester");
        forum = office.forums().get("cn");
        sample = new ShowCase(office).run(CASE);
        papers = new PlanFiling(office).lay(sample, 1).getFirst().filled().stream().filter(f -> f.paper() != null).map(f -> f.paper().document()).toList();
    }

    @AfterAll static void close() {
        office.close();
    }

    private static List<Finding> check(CaseFile c, List<Document> documents, int filing) throws Refused {
        var fonts = office.fonts();
        var sets = List.of(new Subject.Handed("court", List.of("法院"), 2), new Subject.Handed("defendants", List.of("刘某均"), 1));
        var subject = new Subject(documents, sets, d -> plaint.check.Subject.Held.SOUND, ch -> fonts.lacking(Character.toString(ch)) < 0, office.dueCount().limitationsBefore(c, filing, forum), office.dueCount().countsBefore(c, filing, forum), office.dueCount().remedies(c), TODAY);
        return new FilingCheck(forum, c, c.filing(filing), subject).run();
    }

    private static List<Finding> changed(Consumer<CaseChange> how) throws Refused {
        return check(sample.changed(how), papers, 1);
    }

    /// The papers with a text put in place of another, wherever a span holds it.
    private static List<Finding> written(String from, String to) throws Refused {
        return check(sample, papers.stream().map(d -> new Document(d.key(), d.shortName(), d.title(), d.latinTitle(), d.typography(), d.blocks().stream().map(b -> switch (b) {
            case Document.Paragraph p -> new Document.Paragraph(p.shape(), p.text().stream().map(s -> new Span(s.text().replace(from, to), s.face(), s.exhibit(), s.paper())).toList());
            case Document.Seal s -> new Document.Seal(s.lines().stream().map(l -> l.replace(from, to)).toList(), s.date());
            default -> b;
        }).toList())).toList(), 1);
    }

    private static void assertFound(List<Finding> findings, String check, Rank rank, String key, String... told) {
        assertThat(findings).extracting(f -> f.what().key()).contains(key);
        var of = findings.stream().filter(f -> f.what().key().equals(key)).toList();
        assertThat(of).allSatisfy(f -> {
            assertThat(f.check()).isEqualTo(check);
            assertThat(f.rank()).isEqualTo(rank);
            assertThat(f.why().in(Lang.EN)).isNotBlank();
        });
        var said = String.join("\n", of.stream().map(f -> f.what().in(Lang.ZH)).toList());
        for (var t : told) assertThat(said).contains(t);
    }

    private static void person(CaseChange c, UnaryOperator<Person> how) {
        c.parties = c.parties.stream().map(p -> p.id().equals(new PartyId("liu")) ? (Party) how.apply((Person) p) : p).toList();
    }

    private static Person liu(Person p, String name, String idNumber, LocalDate born, String address, String phone) {
        return new Person(p.id(), name, p.latin(), null, born, p.ethnicity(), p.employer(), idNumber, address, phone);
    }

    private static void head(CaseChange c, UnaryOperator<Head> how) {
        c.claims = c.claims.stream().map(v -> v.no() != 1 ? v : v.withHeads(v.heads().stream().map(how).toList())).toList();
    }

    @Test void theSampleHoldsAndSaysWhatWasLookedAt() throws Exception {
        var findings = check(sample, papers, 1);
        assertThat(findings).extracting(Finding::rank).containsOnly(Rank.PASSED);
        assertThat(findings).extracting(Finding::check).contains("sum", "words", "fee", "identity", "powers", "prayer", "unproved", "uncited", "files", "agreement", "sales", "period", "copies", "docket", "future", "limitation", "venue",
            "level", "abuse", "law", "seal", "glyph");
    }

    /// A claim on the agreement against a shop that is recorded to have accepted none.
    @Test void aShopThatAcceptedNothingIsTold() throws Exception {
        Consumer<CaseChange> none = c -> c.acceptances = List.of();
        assertFound(changed(none), "agreement", Rank.WARN, "check.found.unaccepted", "晶饰小栈（样本）”没有任何协议同意记录");
        assertThat(changed(none.andThen(c -> c.claims = c.claims.stream().map(v -> new ClaimVersion(v.no(), v.on(), v.reason(), v.latinReason(), ClaimVersion.Election.TORT, v.heads(), v.nonMoney(), v.principal(), v.joint(), v.by(), v.liabilities())).toList())))
            .extracting(f -> f.what().key()).doesNotContain("check.found.unaccepted");
    }

    /// What only leads to a list states nothing of its own: its items do, each with its exhibits.
    @Test void aLineThatLeadsToAListIsNoFactOfItsOwn() throws Exception {
        assertThat(written("依照《合同法》第一百一十三条第一款的规定和", "")).noneMatch(f -> f.check().equals("unproved") && f.rank() == Rank.WARN);
    }

    /// A sole trader's operator belongs on the complaint, and whoever is sued is asked for something.
    @Test void whoIsSuedIsToldInFullAndAskedForSomething() throws Exception {
        var trader = new plaint.party.Company(new PartyId("liu"), "样本表行", null, "92310199MA0DEMA25E", "样本路5号", "周某样", "经营者", null);
        Consumer<CaseChange> sued = c -> c.parties = c.parties.stream().map(p -> p.id().equals(trader.id()) ? (Party) trader : p).toList();
        assertFound(changed(sued), "operator", Rank.WARN, "check.found.operator", "样本表行是个体工商户");
        assertThat(forum.checks().rule("operator", TODAY).law().zh()).isEqualTo("《民事诉讼法解释》第五十九条第一款");
        assertThat(changed(sued.andThen(c -> {
            var facts = new java.util.TreeMap<>(c.facts);
            facts.put("liu.operatorId", "310199199007080025");
            c.facts = facts;
        }))).extracting(f -> f.what().key()).contains("check.passed.operator").doesNotContain("check.found.operator");
        assertFound(changed(c -> c.claims = c.claims.stream().map(v -> v.answeredBy(List.of(new PartyId("chen")))).toList()), "prayer", Rank.WARN, "check.found.idle", "没有对被告刘某均提出任何请求");
    }

    @Test void eachFindingNamesItsRuleAsInForceOnTheDayOfTheFiling() throws Exception {
        assertThat(forum.checks().rule("parties", LocalDate.of(2016, 12, 30)).law().zh()).isEqualTo("《民事诉讼法》第一百一十九条");
        assertThat(forum.checks().rule("parties", LocalDate.of(2022, 1, 1)).law().zh()).isEqualTo("《民事诉讼法》第一百二十二条");
        assertThat(forum.checks().rule("parties", LocalDate.of(2022, 1, 1)).since()).isEqualTo(LocalDate.of(2022, 1, 1));
        assertThat(forum.checks().rule("identity", LocalDate.of(2024, 1, 1)).law().en()).contains("art. 209");
        for (var key : CheckRules.keys()) assertThat(forum.checks().rule(key, TODAY)).as(key).isNotNull();
    }

    @Test void nobodySuesOrIsSued() throws Exception {
        assertFound(changed(c -> c.seats = c.seats.stream().filter(s -> s.role() != Seat.Role.PLAINTIFF).toList()), "parties", Rank.STOP, "check.found.noPlaintiff");
        assertFound(changed(c -> c.seats = c.seats.stream().filter(s -> s.role() != Seat.Role.DEFENDANT).toList()), "parties", Rank.STOP, "check.found.noDefendant");
    }

    @Test void aDefendantWhoCannotBeToldFromOthers() throws Exception {
        assertFound(changed(c -> person(c, p -> liu(p, p.name(), "", null, p.address(), ""))), "identity", Rank.WARN, "check.found.identity", "刘某均");
        assertThat(changed(c -> person(c, p -> liu(p, p.name(), "", p.born(), p.address(), "")))).as("address and birth are enough").noneMatch(f -> f.check().equals("identity") && f.rank() != Rank.PASSED);
        assertFound(changed(c -> person(c, p -> liu(p, p.name(), p.idNumber(), null, "", ""))), "address", Rank.WARN, "check.found.address", "刘某均");
        var twins = sample.changed(c -> person(c, p -> liu(p, "陈某华", "", p.born(), p.address(), p.phone())));
        assertFound(check(twins, List.of(), 2), "identity", Rank.WARN, "check.found.twin", "陈某华");
    }

    /// A number that cannot be one is told, and does not tell its bearer from others; a sound one says sex and birth where nobody recorded them.
    @Test void aNumberThatIsNoneTellsNobodyFromOthers() throws Exception {
        for (var bad : List.of("123", "440399198403120013", "990399198403120012")) {
            var findings = changed(c -> person(c, p -> liu(p, p.name(), bad, null, p.address(), "")));
            assertFound(findings, "number", Rank.WARN, "check.found.number", "刘某均");
            assertFound(findings, "identity", Rank.WARN, "check.found.identity", "刘某均");
            assertThat(findings).filteredOn(f -> f.check().equals("number")).allSatisfy(f -> assertThat(f.spot().tab() + " " + f.spot().item()).isEqualTo("parties liu"));
            assertThat(changed(c -> person(c, p -> liu(p, p.name(), bad, p.born(), p.address(), "")))).as("address and birth are enough").noneMatch(f -> f.check().equals("identity") && f.rank() != Rank.PASSED);
        }
        var derived = changed(c -> person(c, p -> liu(p, p.name(), p.idNumber(), null, p.address(), "")));
        assertThat(derived).extracting(f -> f.what().in(Lang.ZH)).contains("刘某均：性别取自公民身份号码，男；在当事人中填写的优先", "刘某均：出生日期取自公民身份号码，1984-03-12；在当事人中填写的优先");
        assertFound(changed(c -> c.parties = c.parties.stream().map(p -> p instanceof plaint.party.Company n ? (Party) new plaint.party.Company(n.id(), n.name(), n.latin(), "91440399MA0DEMA175", n.address(), n.legalRepresentative(), n.representativePost(), n.phone()) : p).toList()),
            "number", Rank.WARN, "check.found.number");
    }

    @Test void aPlaceThatIsNotRecordedIsNamedAndNoDash() throws Exception {
        var nowhere = changed(c -> {
            c.parties = c.parties.stream().map(p -> switch (p) {
                case Person n -> (Party) liu(n, n.name(), n.idNumber(), n.born(), "", n.phone());
                case plaint.party.Company n -> new plaint.party.Company(n.id(), n.name(), n.latin(), n.creditCode(), "", n.legalRepresentative(), n.representativePost(), n.phone());
                default -> p;
            }).toList();
            c.agreements = c.agreements.stream().map(v -> v.withClauses(v.clauses().stream().filter(k -> k.use() != AgreementVersion.Use.VENUE).toList())).toList();
        });
        assertFound(nowhere, "venue", Rank.WARN, "check.found.venueNoPlace", "被告住所地");
        assertThat(nowhere).noneMatch(f -> f.check().equals("venue") && f.what().in(Lang.ZH).contains("—"));
    }

    @Test void fullPowerInSoManyWordsGivesNone() throws Exception {
        var findings = changed(c -> c.agents = c.agents.stream().map(a -> new Agent(a.name(), a.latin(), a.kind(), a.office(), a.licence(), a.phone(), List.of("全权代理"))).toList());
        assertFound(findings, "powers", Rank.STOP, "check.found.fullPower", "全权代理");
        assertFound(written("一般授权，即代为起诉，提交和质证证据，出庭陈述和辩论，签收诉讼文书；不得代为承认、放弃、变更诉讼请求，不得进行和解，不得提起反诉或者上诉", "全权代理"), "powers", Rank.STOP, "check.found.fullPowerText");
    }

    @Test void aSumThatItsInputsDoNotGive() throws Exception {
        assertFound(changed(c -> head(c, h -> h.kind() != Head.Kind.C ? h : new Head(h.kind(), h.label(), h.latin(), h.basis(), h.inputs(), Money.cny("200321"), null, null, null, false, null))), "sum", Rank.STOP, "check.found.head", "直接损失");
        assertFound(changed(c -> c.claims = c.claims.stream().map(v -> new ClaimVersion(v.no(), v.on(), null, null, v.election(), List.of(), List.of(), v.principal(), v.joint(), null)).toList()), "claimed", Rank.STOP,
            "check.found.nothingClaimed");
    }

    @Test void figuresAndWordsThatDifferAndAResultThatIsNotWhatItsFiguresGive() throws Exception {
        assertFound(written("壹佰肆拾万元整", "壹佰伍拾万元整"), "words", Rank.STOP, "check.found.words", "1,400,000.00", "壹佰伍拾万元整");
        assertFound(written("＝1,199,680元", "＝1,199,690元"), "words", Rank.STOP, "check.found.result", "1,199,690.00", "1,199,680.00");
    }

    @Test void aSumPrayedForAndNotPleadedAndAHeadNotPrayedFor() throws Exception {
        var other = written("损失人民币1,400,000元（大写：人民币壹佰肆拾万元整）", "损失人民币1,500,000元（大写：人民币壹佰伍拾万元整）");
        assertFound(other, "prayer", Rank.WARN, "check.found.prayerUnpleaded", "1,500,000.00");
        assertFound(other, "prayer", Rank.WARN, "check.found.prayerTotal", "1,500,000.00", "1,400,000.00");
        assertThat(other).filteredOn(f -> f.what().key().equals("check.found.prayerUnpleaded")).allSatisfy(f -> assertThat(f.spot().paragraph()).isPositive());
        assertFound(changed(c -> head(c, h -> h.kind() != Head.Kind.B ? h : new Head(h.kind(), "品牌损失", h.latin(), h.basis(), h.inputs(), h.claimed(), null, null, null, false, null))), "prayer", Rank.WARN, "check.found.headUnpleaded", "品牌损失");
        assertFound(written("连续7日刊登声明", "刊登声明"), "prayer", Rank.WARN, "check.found.statementUnprayed", "连续7日");
        var costs = sample.changed(c -> c.damages = c.damages.withVouchers(List.of(new Voucher("v", Voucher.Kind.LAWYER, "样本律师事务所", LocalDate.of(2018, 1, 2), Money.cny("900000"), "1", null))));
        assertFound(check(costs, List.of(), 2), "prayer", Rank.WARN, "check.found.vouchers", "900,000.00", "240,000.00");
    }

    /// The alternative claim asks for the same loss by another way: it is prayed for, for no more than the loss, and adds nothing to the sum.
    @Test void theAlternativeClaimIsPrayedForAndAddsNothing() throws Exception {
        assertThat(check(sample, papers, 1)).noneMatch(f -> f.rule().key().equals("prayer") && f.rank() != Rank.PASSED);
        assertFound(written("备位请求", "其他请求"), "prayer", Rank.WARN, "check.found.alternativeUnprayed", "1,400,000.00");
        assertFound(written("，以人民币1,400,000元（大写：人民币壹佰肆拾万元整）为限", "，以人民币200,320元（大写：人民币贰拾万零叁佰贰拾元整）为限"), "prayer", Rank.WARN, "check.found.alternativeSum", "200,320.00", "1,400,000.00");
        var one = changed(c -> c.claims = c.claims.stream().map(v -> new ClaimVersion(v.no(), v.on(), v.reason(), v.latinReason(), ClaimVersion.Election.CONTRACT, v.heads(), v.nonMoney(), v.principal(), v.joint(), null)).toList());
        assertFound(one, "prayer", Rank.WARN, "check.found.alternativeUnelected");
    }

    /// A claim in dollars with vouchers in yuan: its prayer is read in dollars, and what cannot be compared is not.
    @Test void aClaimInAnotherCurrencyIsReadInItsOwn() throws Exception {
        var dollars = sample.changed(c -> {
            c.claims = c.claims.stream().map(v -> v.withHeads(v.heads().stream().map(h -> new Head(h.kind(), h.label(), h.latin(), h.basis(), h.inputs(), Money.of(h.claimed().amount(), "USD"), null, null, null, h.reference(), null)).toList())).toList();
            c.rates = List.of(new plaint.claim.ExchangeRate("USD", "CNY", new java.math.BigDecimal("6.9370"), LocalDate.of(2016, 12, 30), "中国外汇交易中心"));
        });
        for (int filing : List.of(1, 2)) {
            var found = new CheckFiling(office).run(dollars, filing);
            assertThat(found.refused()).isNull();
            assertThat(found.findings()).filteredOn(f -> List.of("prayer", "words", "fee").contains(f.check())).isNotEmpty().allMatch(f -> f.rank() == Rank.PASSED);
        }
    }

    @Test void anAllegationWithoutAnExhibitAndAnExhibitNobodyCites() throws Exception {
        var bare = papers.stream().map(d -> new Document(d.key(), d.shortName(), d.title(), d.latinTitle(), d.typography(), d.blocks().stream().map(b -> b instanceof Document.Paragraph p && p.text().stream().anyMatch(s -> s.text().contains("查扣"))
            ? (Document.Block) new Document.Paragraph(p.shape(), p.text().stream().map(s -> new Span(s.text(), s.face(), null, null)).toList()) : b).toList())).toList();
        // in the sample a last paragraph of that part refers back to all of it: without it the raid stands alone
        var alone = bare.stream().map(d -> new Document(d.key(), d.shortName(), d.title(), d.latinTitle(), d.typography(), d.blocks().stream().filter(b -> !(b instanceof Document.Paragraph p && p.text().stream().anyMatch(s -> s.text().contains("上述销售事实")))).toList())).toList();
        var findings = check(sample, alone, 1);
        assertFound(findings, "unproved", Rank.WARN, "check.found.unproved", "2016年8月10日");
        assertFound(findings, "uncited", Rank.WARN, "check.found.uncited");
        assertThat(findings).filteredOn(f -> f.check().equals("unproved")).allSatisfy(f -> assertThat(f.spot().quote()).contains("查扣"));
    }

    /// What was bought and found counterfeit is the heart of such a suit: where nothing of it has an exhibit the papers are silent, and the check is not.
    @Test void aPurchaseNoExhibitIsTiedToIsNotPassedOver() throws Exception {
        var silent = sample.changed(c -> {
            c.purchases = c.purchases.stream().filter(p -> p.exhibits().isEmpty()).toList();
            c.authentications = c.authentications.stream().filter(a -> a.exhibits().isEmpty()).toList();
        });
        assertThat(silent.purchases()).isNotEmpty();
        assertThat(check(silent, papers, 1)).extracting(f -> f.what().key()).contains("check.found.unpleadedPurchase", "check.found.unpleadedReport");
        assertThat(check(sample, papers, 1)).as("one purchase is pleaded, another waits for its notary").extracting(f -> f.what().key()).doesNotContain("check.found.unpleadedPurchase", "check.found.unpleadedReport");
    }

    @Test void whatALaterClaimReplacedIsNamedBesideThoseCited() throws Exception {
        var second = new PlanFiling(office).lay(sample, 2).getFirst().filled().stream().filter(f -> f.paper() != null).map(f -> f.paper().document()).toList();
        var cited = check(sample, second, 2).stream().filter(f -> f.check().equals("uncited")).toList();
        assertThat(cited).singleElement().satisfies(f -> assertThat(f.what().in(Lang.ZH)).isEqualTo("证据均被引用，引用 26 份；先前递交的 1 份已被替换：损失计算说明"));
        assertThat(check(sample, papers, 1)).anyMatch(f -> f.what().key().equals("check.passed.cited"));
    }

    @Test void anExhibitYoungerThanTheFiling() throws Exception {
        assertFound(changed(c -> c.exhibits = c.exhibits.stream().map(x -> x.id().value().equals("licence") ? new Exhibit(x.id(), x.title(), x.latin(), x.kind(), x.held(), x.theme(), x.source(), x.proves(), LocalDate.of(2017, 2, 1), x.filing(), x.files()) : x).toList()),
            "exhibit-date", Rank.WARN, "check.found.exhibitDate", "2017-02-01");
    }

    @Test void aFilingFromTheFuture() throws Exception {
        assertFound(changed(c -> c.filings = c.filings.stream().map(f -> new plaint.casefile.Filing(f.no(), f.kind(), LocalDate.of(2019, 1, 1), f.claim(), null, null, null)).toList()), "future", Rank.WARN, "check.found.future", "2019-01-01", "2018-06-01");
    }

    @Test void salesAndPurchasesOutsideAnAcceptedAgreement() throws Exception {
        var findings = changed(c -> c.acceptances = c.acceptances.stream().map(a -> new Acceptance(a.shop(), a.agreement(), a.at().plusYears(2), a.channel(), a.exhibit())).toList());
        assertFound(findings, "sales", Rank.WARN, "check.found.sales", "晶饰小栈（样本）", "49,004.00");
        assertFound(findings, "agreement", Rank.WARN, "check.found.agreement", "晶饰小栈（样本）", "2016-06-14");
        assertThat(findings).filteredOn(f -> f.check().equals("agreement") || f.check().equals("sales")).as("shops of those not yet sued are no part of this filing").noneMatch(f -> f.what().in(Lang.ZH).contains("晶语时光") || f.what().in(Lang.ZH).contains("怡晶坊"));
        assertThat(check(sample, papers, 1)).filteredOn(f -> f.what().key().equals("check.passed.sales")).extracting(f -> f.what().in(Lang.ZH)).containsExactly("销售均落在已接受的协议版本内，共 13 段");
        var proved = sample.changed(c -> c.purchases = c.purchases.stream().map(p -> p.shop().value().equals("shop-b") ? new plaint.evidence.TestPurchase(p.id(), p.shop(), p.goods(), p.account(), p.ordered(), p.orderNo(), p.price(), p.paymentRef(), p.listing(),
            p.courier(), p.received(), p.receivedAt(), p.receipt(), p.sealNo(), p.sealPhoto(), p.notaryOffice(), p.certificateNo(), p.opened(), p.opening(), p.split(), p.storedAt(), p.cost(), p.samples(), List.of(c.exhibits.getFirst().id())) : p).toList());
        var later = "晶语时光（样本） 2016-08-02 的抽检落在已接受的协议版本内";
        assertThat(check(proved, List.of(), 1)).noneMatch(f -> f.what().in(Lang.ZH).equals(later));
        assertThat(check(proved, List.of(), 2)).anyMatch(f -> f.what().in(Lang.ZH).equals(later));
        assertThat(check(sample, List.of(), 2)).as("without an exhibit it is not pleaded").noneMatch(f -> f.what().in(Lang.ZH).equals(later));
    }

    /// What the case states for all, each shop's sales, its first and last day, and the purchases must agree, since the papers say so and the law goes by it.
    @Test void theTimeOfTheSalesAgreesWithTheRecordsOfEachShop() throws Exception {
        assertThat(check(sample, List.of(), 2)).anyMatch(f -> f.what().key().equals("check.passed.period"));
        var stated = changed(c -> {
            c.facts = new java.util.TreeMap<>(c.facts);
            c.facts.putAll(Map.of("breach.from", "2014-01-01", "breach.to", "2016-08-01"));
        });
        assertFound(stated, "period", Rank.WARN, "check.found.periodFrom", "2014-01-01", "2014-03-01");
        assertFound(stated, "period", Rank.WARN, "check.found.periodTo", "2016-08-01", "2016-08-09");
        assertThat(stated).filteredOn(f -> f.what().key().equals("check.found.periodFrom")).allSatisfy(f -> assertThat(f.spot().tab() + " " + f.spot().item()).isEqualTo("claim breach.from"));
        var younger = sample.changed(c -> c.shops = c.shops.stream().map(s -> new plaint.party.Shop(s.id(), s.name(), s.account(), s.registeredTo(), s.runBy(), s.id().value().equals("shop-b") ? LocalDate.of(2015, 6, 15) : s.opened(), LocalDate.of(2016, 8, 5))).toList());
        var findings = check(younger, List.of(), 2);
        assertFound(findings, "period", Rank.WARN, "check.found.periodBefore", "晶语时光（样本）", "2015-05-01", "2015-06-15");
        assertFound(findings, "period", Rank.WARN, "check.found.periodAfter", "怡晶坊（样本）", "2016-08-09", "2016-08-05");
        var short1 = sample.changed(c -> c.damages = c.damages.withSales(c.damages.sales().stream().filter(x -> x.until().isBefore(LocalDate.of(2016, 3, 1))).toList()));
        assertFound(check(short1, List.of(), 2), "period", Rank.WARN, "check.found.periodPurchase", "晶饰小栈（样本）", "2016-06-14", "2016-02-29");
        var none = sample.changed(c -> c.damages = c.damages.withSales(List.of()));
        assertFound(check(none, List.of(), 2), "period", Rank.WARN, "check.found.periodOpened", "晶语时光（样本）", "2015-04-20");
    }

    @Test void aDefendantWithoutACopyAndAPaperThatCountsOtherwise() throws Exception {
        assertFound(changed(c -> c.seats = c.seats.stream().map(s -> s.party().value().equals("chen") ? new Seat(s.party(), s.role(), 1, false) : s).toList()), "copies", Rank.STOP, "check.found.noCopy", "陈某华");
        assertFound(written("副本1份", "副本2份"), "copies", Rank.STOP, "check.found.copiesSaid", "副本2份");
    }

    @Test void aNumberNoCourtGives() throws Exception {
        assertFound(changed(c -> c.docketNo = "2017粤0307民初1号"), "docket", Rank.WARN, "check.found.docket", "2017粤0307民初1号");
    }

    @Test void theWrongCourtAndTheWrongLevel() throws Exception {
        assertFound(changed(c -> c.court = "yuhang"), "venue", Rank.WARN, "check.found.venueAgreed", "11.2", "杭州市余杭区人民法院");
        var noClause = changed(c -> {
            c.court = "yuhang";
            c.agreements = c.agreements.stream().map(v -> v.withClauses(v.clauses().stream().filter(k -> k.use() != AgreementVersion.Use.VENUE).toList())).toList();
        });
        assertThat(noClause).as("without a clause money is paid where the creditor lives").anyMatch(f -> f.what().key().equals("check.passed.venue.PERFORMANCE"));
        assertFound(changed(c -> head(c, h -> h.kind() != Head.Kind.B ? h : new Head(h.kind(), h.label(), h.latin(), h.basis(), List.of(), Money.cny("60000000"), null, null, null, false, null))), "level", Rank.WARN, "check.found.level",
            "50,000,000.00", "法发〔2015〕7号");
    }

    @Test void theTimeToSueIsNearlyOverAndOver() throws Exception {
        Consumer<CaseChange> silent = c -> c.docket = c.docket.withInterruptions(List.<Interruption>of()).withPreservations(List.of());
        assertThat(changed(silent)).anyMatch(f -> f.what().key().equals("check.passed.limitation"));
        assertFound(changed(silent.andThen(c -> c.filings = dated(c, LocalDate.of(2019, 2, 20)))), "limitation", Rank.WARN, "check.found.limitationNear", "2019-03-14", "2016年3月14日");
        assertFound(changed(silent.andThen(c -> c.events = c.events.stream().filter(e -> e.kind() == plaint.docket.EventKind.LEAD_FOUND).map(e -> new plaint.docket.Event(e.day().minusYears(4), e.vague(), e.track(), e.kind(), e.title(), e.latin(), e.detail(), e.latinDetail(), e.exhibits(), e.source(), e.doubts())).toList())), "limitation",
            Rank.WARN, "check.found.limitationOver", "2014-03-14");
    }

    private static List<plaint.casefile.Filing> dated(CaseChange c, LocalDate day) {
        return c.filings.stream().map(f -> f.no() == 1 ? new plaint.casefile.Filing(1, f.kind(), day, 1, null, null, null) : f).toList();
    }

    @Test void wordsThatAttackThePersonAndNotTheDeed() throws Exception {
        assertFound(written("持续销售", "厚颜无耻地销售"), "abuse", Rank.WARN, "check.found.abuse", "无耻");
        assertThat(written("持续销售", "持续 liability 销售")).as("a word within a word is none").noneMatch(f -> f.check().equals("abuse") && f.rank() != Rank.PASSED);
    }

    @Test void aLawThatWasNotInForceAndConductAcrossTwoLaws() throws Exception {
        assertFound(written("《合同法》", "《民法典》"), "law", Rank.WARN, "check.found.lawConduct", "民法典", "2021-01-01");
        var across = sample.changed(c -> {
            c.facts = new java.util.TreeMap<>(Map.of("breach.from", "2020-06-01", "breach.to", "2021-06-01"));
            c.damages = c.damages.withSales(List.of());
            c.shops = c.shops.stream().map(s -> new plaint.party.Shop(s.id(), s.name(), s.account(), s.registeredTo(), s.runBy(), s.opened(), null)).toList();
            c.filings = dated(c, LocalDate.of(2022, 3, 1));
        });
        assertFound(check(across, List.of(), 1), "two-laws", Rank.WARN, "check.found.twoLaws", "合同法", "2020-12-31");
        assertThat(changed(c -> { })).noneMatch(f -> f.check().equals("two-laws"));
    }

    @Test void noPlaceForASealOrASignature() throws Exception {
        assertFound(written("（公章）", ""), "seal", Rank.WARN, "check.found.sealWord", "民事起诉状", "公章");
        assertFound(written("（签名）", ""), "seal", Rank.WARN, "check.found.signWord", "民事起诉状", "签名");
        var none = papers.stream().map(d -> new Document(d.key(), d.shortName(), d.title(), d.latinTitle(), d.typography(), d.blocks().stream().filter(b -> !(b instanceof Document.Seal)).toList())).toList();
        assertFound(check(sample, none, 1), "seal", Rank.WARN, "check.found.noSeal", "证据目录");
    }

    @Test void aCharacterWithoutAGlyphAndOneThatHides() throws Exception {
        var findings = changed(c -> person(c, p -> liu(p, "刘\uD87E\uDFFF均", p.idNumber(), p.born(), p.address(), p.phone())));
        assertFound(findings, "glyph", Rank.STOP, "check.found.glyph", "U+2FBFF");
        assertThat(findings).filteredOn(f -> f.rank() == Rank.STOP).allSatisfy(f -> assertThat(f.spot().item()).isEqualTo("liu"));
        var hidden = changed(c -> person(c, p -> liu(p, "刘\u202E某均", p.idNumber(), p.born(), p.address(), p.phone())));
        assertFound(hidden, "hidden", Rank.WARN, "check.found.hidden", "⟨202E⟩");
    }

    @Test void aNameThatCannotBePrintedStopsTheFilingWithItsPlace() throws Exception {
        var before = new ShowCase(office).run(CASE);
        var odd = before.changed(c -> person(c, p -> liu(p, "刘\uD87E\uDFFF均", p.idNumber(), p.born(), p.address(), p.phone())));
        assertThatThrownBy(() -> new PlanFiling(office).lay(odd, 1)).isInstanceOf(Refused.class);
        assertThat(new PlanFiling(office).findings(odd, 1)).anyMatch(f -> f.check().equals("glyph") && f.rank() == Rank.STOP && f.spot().tab().equals("parties"));
    }

    /// A reason lets a warning pass, for this filing and as long as nothing of it changes; a stop never passes.
    @Test void aWarningPassesWithAReasonThatHoldsWhileTheFactsDo() throws Exception {
        try (var other = SampleStore.open(folder.resolve("waived"), "律师甲")) {
            var seen = new ShowCase(other).run(CASE);
            var bare = new EditCase(other).run(seen, c -> person(c, p -> liu(p, p.name(), "", null, p.address(), "")), plaint.text.Notice.of("history.party", "刘某均"));
            var warning = find(other, "identity");
            assertThat(warning.rank()).isEqualTo(Rank.WARN);
            assertThat(warning.open()).isTrue();
            assertThatThrownBy(() -> new WaiveFinding(other).run(CASE, 1, warning, "好")).isInstanceOf(Refused.class);
            var saved = new WaiveFinding(other).run(CASE, 1, warning, "公安机关已确认身份，法院可凭判决书识别");
            assertThat(saved.passed()).singleElement().satisfies(p -> {
                assertThat(p.by()).isEqualTo("律师甲");
                assertThat(p.facts()).isEqualTo(warning.facts());
            });
            var passed = find(other, "identity");
            assertThat(passed.open()).isFalse();
            assertThat(passed.waived().reason()).contains("公安机关");
            assertThat(told(other)).as("by its text, in either language").contains(warning.what().in(Lang.ZH), "公安机关已确认身份").doesNotContain("identity");
            new WaiveFinding(other).undo(CASE, 1, warning);
            assertThat(told(other)).contains(warning.what().in(Lang.ZH));
            int before = new ShowCase(other).history(CASE).size();
            var open = new CheckFiling(other).run(CASE, 1).findings().stream().filter(Finding::open).toList();
            var second = new Finding(Rank.WARN, warning.rule(), plaint.text.Notice.of(warning.what().key(), "陈某华"), warning.why(), warning.spot(), null);
            new AcceptWarnings(other).run(CASE, 1, List.of(warning, second), "样本，逐项核对过");
            assertThat(open).containsExactly(warning);
            assertThat(new CheckFiling(other).run(CASE, 1).findings()).noneMatch(Finding::open);
            assertThat(new ShowCase(other).history(CASE)).as("one reason, one entry").hasSize(before + 1);
            assertThat(new ShowCase(other).run(CASE).passed()).as("it stands at each of them").hasSize(2);
            assertThat(told(other)).contains("2 项警告以同一理由放行：样本，逐项核对过", warning.what().in(Lang.ZH), second.what().in(Lang.ZH));
            assertThatThrownBy(() -> new AcceptWarnings(other).run(CASE, 1, List.of(), "样本，逐项核对过")).isInstanceOf(Refused.class);
            new EditCase(other).run(new ShowCase(other).run(CASE), c -> person(c, p -> liu(p, "刘某均（样本）", "", null, p.address(), "")), plaint.text.Notice.of("history.party", "刘某均"));
            assertThat(find(other, "identity").open()).as("a changed fact asks anew").isTrue();
            var stop = new Finding(Rank.STOP, warning.rule(), warning.what(), warning.why(), warning.spot(), null);
            assertThatThrownBy(() -> new WaiveFinding(other).run(CASE, 1, stop, "无论如何都要提交")).isInstanceOf(Refused.class);
            assertThat(bare.passed()).isEmpty();
        }
    }

    private static String told(Office in) throws Refused {
        return new ShowCase(in).history(CASE).getFirst().what().in(Lang.ZH);
    }

    private static Finding find(Office in, String check) throws Refused {
        return new CheckFiling(in).run(CASE, 1).findings().stream().filter(f -> f.check().equals(check)).findFirst().orElseThrow();
    }

    @Test void whatSuchASuitUsuallyHandsInIsMissed() throws Exception {
        var findings = changed(c -> c.exhibits = c.exhibits.stream().filter(x -> !x.id().value().equals("authentication")).toList());
        assertFound(findings, "usual", Rank.WARN, "check.found.usual", "权利人的鉴定意见", "第二组");
    }

    @Test void allThatThePapersLackIsToldAtOnce() throws Exception {
        var bare = sample.changed(c -> {
            person(c, p -> new Person(p.id(), p.name(), p.latin(), null, p.born(), null, p.employer(), null, null, p.phone()));
            c.agents = List.of();
            c.service = null;
        });
        assertThatThrownBy(() -> new PlanFiling(office).lay(bare, 1)).as("the first of them refuses the papers").isInstanceOf(Refused.class).hasMessageContaining("drafting.missing.");
        var missing = new PlanFiling(office).missing(bare, 1);
        assertThat(missing).extracting(m -> m.key().replace("drafting.missing.", "")).contains("sex", "address", "serviceAddress").doesNotHaveDuplicates();
        assertThat(missing).allSatisfy(m -> assertThat(m.in(Lang.ZH)).contains("未起草"));
        assertThat(new PlanFiling(office).missing(sample, 1)).isEmpty();
    }
}
