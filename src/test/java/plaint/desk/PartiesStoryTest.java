package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import plaint.casefile.CaseFile;
import plaint.claim.Complaint;
import plaint.desk.DisclosureDuty.State;
import plaint.docket.EventKind;
import plaint.docket.Track;
import plaint.key.CaseNo;
import plaint.key.ExhibitId;
import plaint.key.PartyId;
import plaint.key.ShopId;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Refused;
import plaint.work.Progress;

/// S8, S10, S17 and the three tracks on the sample case.
@Execution(ExecutionMode.CONCURRENT)
class PartiesStoryTest {
    private static final CaseNo NO = new CaseNo("2016-0001");
    @TempDir Path folder;
    private Office office;
    private CaseFile it;

    @BeforeEach void theSampleCase() throws Exception {
        office = SampleStore.open(folder.resolve("store"), "甲");
        it = new ShowCase(office).run(NO);
    }

    @AfterEach void close() {
        office.close();
    }

    @Test void whoLentAnIdentityIsProposedAsDefendantWithTheClauseAndTheProof() {
        var alone = it.changed(d -> d.seats = d.seats.stream().filter(s -> s.filing() == 1).toList());
        var wang = Joinder.of(alone, LocalDate.of(2018, 3, 1)).stream().filter(p -> p.party().value().equals("wang")).findFirst().orElseThrow();
        assertThat(wang.seat()).isZero();
        assertThat(wang.proofs()).contains(new ExhibitId("links-all"));
        assertThat(wang.reasons()).extracting(n -> n.in(Lang.ZH)).anyMatch(s -> s.contains("出借身份")).anyMatch(s -> s.contains("3.3") && s.contains("连带责任"));
        assertThat(Joinder.of(it, LocalDate.of(2018, 4, 1))).filteredOn(p -> p.party().value().equals("wang")).singleElement().satisfies(p -> assertThat(p.seat()).isEqualTo(2));
        assertThat(Joinder.of(alone, LocalDate.of(2018, 3, 1))).extracting(p -> p.party().value()).doesNotContain("taobao", "brand", "luohu-police");
    }

    @Test void nobodyIsRemovedWhileSomethingRestsOnThem() {
        var refused = catchThrowableOfType(Refused.class, () -> new RemoveParty(office, Lang.ZH).party(it, new PartyId("wang")));
        assertThat(refused.notice().in(Lang.ZH)).contains("王某怡", "店铺 怡晶坊（样本）", "诉请第 2 版", "第 2 次递交");
        assertThat(catchThrowableOfType(Refused.class, () -> new RemoveParty(office, Lang.EN).shop(it, new ShopId("shop-a"))).notice().in(Lang.EN)).contains("acceptance of 2014-02-26");
    }

    @Test void whoNothingRestsOnIsRemovedWithTheSeat() throws Exception {
        var more = new EditCase(office).run(it, d -> {
            d.parties = java.util.stream.Stream.concat(d.parties.stream(), java.util.stream.Stream.of(new plaint.party.Person(new PartyId("zhao"), "赵某", null, null, null, null, null, null, null, null))).toList();
        }, Notice.of("history.partyAdded", "赵某"));
        assertThat(new RemoveParty(office, Lang.ZH).party(more, new PartyId("zhao")).parties()).hasSize(it.parties().size());
    }

    @Test void theStateOfWhatIsOnFileFollowsTheRuleInForceOnTheDay() throws Exception {
        var then = new DisclosureDuty(office).run(it, LocalDate.of(2016, 9, 30));
        assertThat(then.verifying().months()).isZero();
        assertThat(then.rows()).extracting(DisclosureDuty.Row::state).containsExactly(State.VALID, State.VALID, State.PARTIAL);
        assertThat(then.rows().get(2).open()).isEqualTo(1);
        assertThat(then.rows().get(2).exposure()).isEqualTo(Money.cny("2698.00"));
        var open = it.changed(d -> d.shops = d.shops.stream().map(s -> new plaint.party.Shop(s.id(), s.name(), s.account(), s.registeredTo(), s.runBy(), s.opened(), null)).toList());
        var later = new DisclosureDuty(office).run(open, LocalDate.of(2021, 6, 1));
        assertThat(later.verifying().rule().zh()).contains("第二十四条");
        assertThat(later.rows().getFirst().state()).isEqualTo(State.STALE);
        assertThat(later.rows().getFirst().again()).isEqualTo(LocalDate.of(2016, 12, 1));
        assertThat(new DisclosureDuty(office).run(open, LocalDate.of(2014, 1, 1)).rows()).extracting(DisclosureDuty.Row::state).containsOnly(State.NEVER);
    }

    @Test void complaintsAreSummedForEachShopAndForAll() {
        var c = it.changed(d -> d.damages = d.damages.withComplaints(List.of(complaint("1", "shop-a", "消费者甲（样本）", "1280.00", "1280.00", Complaint.RefundedBy.PLATFORM),
            complaint("2", "shop-a", "消费者甲（样本）", "360.00", null, null), complaint("3", "shop-c", "消费者乙（样本）", "500.00", "100.00", Complaint.RefundedBy.SELLER))));
        var rows = ComplaintTotals.of(c);
        assertThat(rows).hasSize(3);
        assertThat(rows.getFirst()).satisfies(r -> assertThat(r.complaints()).isEqualTo(2)).satisfies(r -> assertThat(r.consumers()).isEqualTo(1))
            .satisfies(r -> assertThat(r.byPlatform()).isEqualTo(Money.cny("1280"))).satisfies(r -> assertThat(r.open()).isEqualTo(Money.cny("360")));
        assertThat(rows.getLast().shop()).isNull();
        assertThat(rows.getLast().open()).isEqualTo(Money.cny("760"));
        assertThat(ComplaintTotals.of(it.changed(d -> d.damages = d.damages.withComplaints(List.of())))).isEmpty();
    }

    private static Complaint complaint(String id, String shop, String consumer, String paid, String back, Complaint.RefundedBy by) {
        return new Complaint(id, new ShopId(shop), consumer, LocalDate.of(2016, 8, 1), null, Money.cny(paid), null, back == null ? null : Money.cny(back), null, by, null);
    }

    private HandOverToPolice.Order order(Lang lang) {
        return order(lang, LocalDate.of(2016, 8, 8));
    }

    private HandOverToPolice.Order order(Lang lang, LocalDate dated) {
        return new HandOverToPolice.Order("深圳市公安局罗湖分局", Track.CRIMINAL, dated, lang, List.of(new PartyId("liu")), List.of(new ExhibitId("order"), new ExhibitId("authentication"), new ExhibitId("notary")));
    }

    @ParameterizedTest @EnumSource(Lang.class) void theHandOverFileHoldsEveryPartAndTheChosenExhibitsWithPagesOfTheirOwn(Lang lang) throws Exception {
        var made = new HandOverToPolice(office).run(NO, order(lang), folder.resolve("handover-" + lang + ".pdf"), Progress.NONE);
        assertThat(made.plan().parts()).hasSize(7);
        var exhibits = made.plan().parts().stream().filter(p -> p.isExhibit()).toList();
        assertThat(exhibits.getFirst().first()).isEqualTo(1);
        assertThat(exhibits).extracting(p -> p.label()).containsExactlyElementsOf(lang == Lang.ZH ? List.of("证据1", "证据2", "证据3") : List.of("Exhibit 1", "Exhibit 2", "Exhibit 3"));
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            assertThat(doc.getNumberOfPages()).isEqualTo(made.plan().sides().size());
            var text = new PDFTextStripper().getText(doc).replaceAll("\\s", "");
            // the raid came two days later: its total is not known yet
            assertThat(text).contains("440399198403120012", "刘某均", "50,000.00", "15,990.00", "19900000001", "1,107").doesNotContain("440399199011080044", "1,998,750.00");
            assertThat(text).as("the court had not numbered the case yet").doesNotContain("9999999");
            assertThat(text).contains(lang == Lang.ZH ? "涉嫌犯罪线索移送函" : "Hand-overofasuspectedcrime", lang == Lang.ZH ? "法释〔2004〕19号第二条" : "CriminalLaw,art.214;FaShi[2004]No.19,art.2");
        }
        assertThat(new ShowCase(office).history(NO).getFirst().what().key()).isEqualTo("history.handOver");
        var after = new HandOverToPolice(office).run(NO, order(lang, LocalDate.of(2016, 8, 12)), folder.resolve("after-" + lang + ".pdf"), Progress.NONE);
        try (var doc = Loader.loadPDF(after.file().toFile())) {
            assertThat(new PDFTextStripper().getText(doc)).contains("1,998,750.00");
        }
    }

    /// Of a sole trader the police need to know who operates it.
    @Test void aSoleTraderIsHandedOverWithItsOperator() throws Exception {
        var c = new ShowCase(office).run(NO);
        office.archive().write(w -> w.save(c.changed(d -> {
            d.parties = d.parties.stream().map(p -> !p.id().value().equals("liu") ? p : (plaint.party.Party) new plaint.party.Company(p.id(), "样本表行", null, "92310199MA0DEMA25E", "样本路5号", "周某样", null, "19900000001")).toList();
            var facts = new java.util.TreeMap<>(d.facts);
            facts.put("liu.operatorId", "310199199007080025");
            d.facts = facts;
        }), Notice.of("history.filing", 1, "")));
        var made = new HandOverToPolice(office).run(NO, order(Lang.ZH), folder.resolve("trader.pdf"), Progress.NONE);
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            assertThat(new PDFTextStripper().getText(doc).replaceAll("\\s", "")).contains("92310199MA0DEMA25E经营者周某样经营者公民身份号码310199199007080025").doesNotContain("法定代表人周某样");
        }
    }

    /// What the facts do not say is known from what was bought, and a conclusion that ends with its own full stop gets no second one.
    @Test void theGoodsAreThoseBoughtWhereTheFactsNameNone() throws Exception {
        var c = new ShowCase(office).run(NO);
        var bought = c.purchases().getFirst().goods();
        office.archive().write(w -> w.save(c.changed(d -> {
            var facts = new java.util.TreeMap<>(d.facts);
            facts.remove("goods");
            d.facts = facts;
            d.authentications = d.authentications.stream().map(a -> new plaint.evidence.Authentication(a.id(), a.purchase(), a.brandOwner(), a.sample(), a.requested(), a.sent(), a.reported(), a.marks(), a.reference(), a.points(),
                "送检样品不是本公司产品。", a.genuine(), a.signatory(), a.authority(), a.exhibits())).toList();
        }), Notice.of("history.filing", 1, "")));
        var made = new HandOverToPolice(office).run(NO, order(Lang.ZH), folder.resolve("goods.pdf"), Progress.NONE);
        try (var doc = Loader.loadPDF(made.file().toFile())) {
            var told = new PDFTextStripper().getText(doc).replaceAll("\\s", "");
            assertThat(told).contains("涉及商品" + bought.replaceAll("\\s", ""), "送检样品不是本公司产品。鉴定人").doesNotContain("。。");
        }
    }

    @Test void theSameOrderGivesTheSameBytesAndTheHandingOverStandsOnItsTrack() throws Exception {
        var one = new HandOverToPolice(office).run(NO, order(Lang.ZH), folder.resolve("one.pdf"), Progress.NONE);
        var two = new HandOverToPolice(office).run(NO, order(Lang.ZH), folder.resolve("two.pdf"), Progress.NONE);
        assertThat(Files.mismatch(one.file(), two.file())).isEqualTo(-1);
        var after = new HandOverToPolice(office).record(NO, order(Lang.ZH));
        assertThat(after.events()).filteredOn(e -> e.kind() == EventKind.TRANSFERRED && e.track() == Track.CRIMINAL).singleElement()
            .satisfies(e -> assertThat(e.title()).contains("罗湖分局")).satisfies(e -> assertThat(e.exhibits()).hasSize(3));
    }

    @Test void withoutASuspectThereIsNothingToHandOver() {
        var nobody = new HandOverToPolice.Order("x", Track.CRIMINAL, LocalDate.of(2016, 8, 8), Lang.ZH, List.of(), List.of());
        assertThat(catchThrowableOfType(Refused.class, () -> new HandOverToPolice(office).run(NO, nobody, folder.resolve("no.pdf"), Progress.NONE)).notice().key()).isEqualTo("desk.refused.noSuspects");
        assertThat(folder.resolve("no.pdf")).doesNotExist();
    }

    @ParameterizedTest @EnumSource(Lang.class) void theSheetsPrint(Lang lang) throws Exception {
        var check = it.relations().conflicts().getLast();
        var conflict = new ProduceSheet.Order("conflict-check", lang, "conflict", "cn", check.at().toLocalDate(), true, ConflictSheet.model(it, check, lang));
        assertThat(text(new ProduceSheet(office).run(conflict, folder.resolve("c-" + lang + ".pdf"), Progress.NONE))).contains("王某怡", "199****0001").doesNotContain("19900000001");
        var duty = new DisclosureDuty(office);
        var sheet = duty.run(it, LocalDate.of(2016, 9, 30));
        var order = new ProduceSheet.Order("disclosure-duty", lang, "duty", "cn", sheet.at(), true, duty.model(it, sheet, lang));
        assertThat(text(new ProduceSheet(office).run(order, folder.resolve("d-" + lang + ".pdf"), Progress.NONE))).contains("怡晶坊", "2,698.00", "2016-09-02");
    }

    private static String text(Path file) throws Exception {
        try (var doc = Loader.loadPDF(file.toFile())) {
            return new PDFTextStripper().getText(doc);
        }
    }
}
