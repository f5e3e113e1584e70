package plaint.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import plaint.claim.Complaint;
import plaint.docket.Enforcement;
import plaint.docket.Judgment;
import plaint.fund.Booking.Share;
import plaint.fund.Entry;
import plaint.fund.Part;
import plaint.fund.Role;
import plaint.key.CaseNo;
import plaint.key.ShopId;
import plaint.store.Cases;
import plaint.store.StoreCheck;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Notice;
import plaint.text.Now;
import plaint.text.Refused;
import plaint.work.Progress;

/// From the judgment to the consumer: every balance on every day adds up, a mistake is taken back and stays to be seen.
@Execution(ExecutionMode.CONCURRENT)
class FundStoryTest {
    private static final CaseNo NO = new CaseNo("2018-0001");
    private static final CaseNo OTHER = new CaseNo("2018-0002");
    private static final LocalDate EFFECT = LocalDate.of(2018, 6, 20);
    private static final LocalDate DUE = LocalDate.of(2018, 6, 30);
    private static final LocalDate FIRST = LocalDate.of(2018, 8, 9);
    private static final LocalDate SECOND = LocalDate.of(2018, 10, 8);
    private static final LocalDate END = LocalDate.of(2018, 12, 31);
    @TempDir Path temp;
    private Office office;

    @BeforeEach void twoCases() throws Exception {
        office = SampleStore.openEmpty(temp.resolve("s"), "甲");
        for (var no : List.of(NO, OTHER)) office.archive().write(w -> w.add(Cases.small(no.value()), Notice.of("history.moved", "x", 1)));
    }

    @AfterEach void close() {
        office.close();
    }

    private static Money yuan(String amount) {
        return Money.cny(amount);
    }

    private Entry award(CaseNo no, String damages) throws Refused {
        return new RecordAward(office).run(no, new RecordAward.Given(EFFECT, DUE, "刘某", "判决生效", Map.of(Part.DAMAGES, yuan(damages))));
    }

    private Entry receive(CaseNo no, LocalDate day, String amount) throws Refused {
        return new RecordReceipt(office).run(no, new RecordReceipt.Given(day, yuan(amount), "刘某", "还款", null, null, false));
    }

    private Money balance(Role role, LocalDate at) throws Refused {
        return new FundBalance(office).run(at).of(role);
    }

    private void everyDayAddsUp() throws Refused {
        for (var day = EFFECT.minusDays(1); !day.isAfter(END); day = day.plusDays(1)) assertThat(new FundBalance(office).run(day).sound()).as("the books on %s", day).isTrue();
    }

    private static void refused(String key, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
        assertThatThrownBy(act).isInstanceOfSatisfying(Refused.class, e -> {
            assertThat(e.notice().key()).isEqualTo(key);
            for (var lang : Lang.values()) assertThat(e.notice().in(lang)).isNotBlank().doesNotContain("{");
        });
    }

    @Test void anAwardGoesThroughTwoInstalmentsAndTheInterestIntoTheFundAndToTheConsumers() throws Exception {
        award(NO, "70000");
        receive(NO, FIRST, "20000");
        receive(NO, SECOND, "50000");
        var owed = new CaseMoney(office).run(NO, SECOND).standing();
        assertThat(owed.left(Part.DAMAGES)).isEqualTo(Money.ZERO);
        assertThat(owed.interest().lines()).extracting(l -> l.days() + " × " + l.base().plain() + " = " + l.interest().plain()).containsExactly("40 × 70000.00 = 490.00", "60 × 50000.00 = 525.00");
        assertThat(owed.left()).isEqualTo(yuan("1015"));
        receive(NO, SECOND.plusDays(12), "1015");
        new TransferToFund(office).run(NO, LocalDate.of(2018, 11, 1), "转入基金", null);
        assertThat(balance(Role.FUND, LocalDate.of(2018, 10, 31))).isEqualTo(Money.ZERO);
        assertThat(balance(Role.FUND, LocalDate.of(2018, 11, 1))).isEqualTo(yuan("71015"));
        var shares = List.of(new Share("消费者甲", NO, yuan("800"), "退赔"), new Share("消费者乙", null, yuan("215.50"), "退赔"));
        new AllotToConsumers(office).run(LocalDate.of(2018, 11, 10), shares);
        new PayConsumers(office).run(LocalDate.of(2018, 11, 20), shares.subList(0, 1), null);
        assertThat(balance(Role.FUND, END)).isEqualTo(yuan("69999.50"));
        assertThat(new FundBalance(office).toPay(END)).containsExactly(Map.entry("消费者乙", yuan("215.50")));
        assertThat(new FundBalance(office).toPay(LocalDate.of(2018, 11, 15))).hasSize(2);
        var sums = new MoneySummary(office).run(END);
        assertThat(sums).isEqualTo(new MoneySummary.Sums(yuan("2800000"), 2, yuan("0"), 0, 0, 0, yuan("70000"), yuan("71015"), yuan("69999.50"), yuan("215.50"), yuan("800")));
        var end = new CaseMoney(office).run(NO, END).standing();
        assertThat(List.of(end.toFund(), end.allotted(), end.paidOut(), end.heldInAll(), end.left())).containsExactly(yuan("71015"), yuan("800"), yuan("800"), Money.ZERO, Money.ZERO);
        everyDayAddsUp();
        assertThat(StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void aMistakeIsTakenBackAndTheBooksOfEveryDayStillAddUp() throws Exception {
        award(NO, "70000");
        award(OTHER, "30000");
        var wrong = receive(OTHER, FIRST, "20000");
        assertThat(new CaseMoney(office).run(OTHER, SECOND).standing().left(Part.DAMAGES)).isEqualTo(yuan("10000"));
        new ReverseEntry(office).run(wrong.no(), FIRST.plusDays(3), "记错案件");
        receive(NO, FIRST, "20000");
        var other = new CaseMoney(office).run(OTHER, SECOND);
        assertThat(other.standing().left(Part.DAMAGES)).isEqualTo(yuan("30000"));
        assertThat(other.standing().interest().interest()).as("as if it had never been paid").isEqualTo(yuan("525"));
        assertThat(other.entries()).hasSize(3);
        assertThat(other.reversed()).containsExactly(wrong.no());
        assertThat(new MoneySummary(office).run(END).received()).isEqualTo(yuan("20000"));
        assertThat(balance(Role.BANK, FIRST)).as("what the books said on that day stays").isEqualTo(yuan("40000"));
        assertThat(balance(Role.BANK, END)).isEqualTo(yuan("20000"));
        refused("fund.refused.reversedTwice", () -> new ReverseEntry(office).run(wrong.no(), END, "再次"));
        refused("fund.refused.reverseReversal", () -> new ReverseEntry(office).run(wrong.no() + 1, END, "再次"));
        refused("fund.refused.reverseBefore", () -> new ReverseEntry(office).run(wrong.no() + 2, FIRST.minusDays(1), "过早"));
        refused("fund.refused.reason", () -> new ReverseEntry(office).run(wrong.no() + 2, END, " "));
        everyDayAddsUp();
        assertThat(StoreCheck.run(office.archive())).isEmpty();
    }

    @Test void whatIsNotThereCannotBeMoved() throws Exception {
        refused("fund.refused.noAward", () -> receive(NO, FIRST, "1"));
        award(NO, "70000");
        refused("fund.refused.over", () -> receive(NO, FIRST, "70490.01"));
        refused("fund.refused.negative", () -> receive(NO, FIRST, "-5"));
        refused("fund.refused.future", () -> receive(NO, Now.today().plusDays(1), "5"));
        refused("fund.refused.nothingHeld", () -> new TransferToFund(office).run(NO, FIRST, "x", null));
        var paid = receive(NO, FIRST, "20000");
        refused("fund.short.DAMAGES_HELD", () -> new TransferToFund(office).run(OTHER, FIRST, "x", Map.of(Part.DAMAGES, yuan("20000"))));
        new TransferToFund(office).run(NO, SECOND, "x", null);
        refused("fund.short.BANK", () -> new ReverseEntry(office).run(paid.no(), END, "已转出"));
        refused("fund.short.FUND", () -> new AllotToConsumers(office).run(FIRST, List.of(new Share("甲", null, yuan("1"), ""))));
        refused("fund.short.FUND", () -> new AllotToConsumers(office).run(END, List.of(new Share("甲", null, yuan("15000"), ""), new Share("乙", null, yuan("5000.01"), ""))));
        assertThat(balance(Role.CONSUMERS, END)).as("all shares, or none").isEqualTo(Money.ZERO);
        refused("fund.short.CONSUMERS", () -> new PayConsumers(office).run(END, List.of(new Share("甲", null, yuan("1"), "")), null));
        refused("fund.refused.dueBefore", () -> new RecordAward(office).run(NO, new RecordAward.Given(DUE, EFFECT, "", "", Map.of(Part.DAMAGES, yuan("1")))));
        refused("store.refused.noCase", () -> award(new CaseNo("1999-0001"), "5"));
        everyDayAddsUp();
    }

    @Test void anEntryWithoutWordsIsToldWithoutEmptyBrackets() {
        assertThat(plaint.text.Notice.of("history.fund.transfer", 4, END, "100,000.00", "").in(Lang.ZH)).endsWith("转入基金 100,000.00");
        assertThat(plaint.text.Notice.of("history.fund.transfer", 4, END, "100,000.00", "").in(Lang.EN)).endsWith("100,000.00 into the fund");
    }

    @Test void anAgreedSplitAndASumTooMuchAreKept() throws Exception {
        new RecordAward(office).run(NO, new RecordAward.Given(EFFECT, DUE, "刘某", "判决", Map.of(Part.DAMAGES, yuan("70000"), Part.COSTS, yuan("20000"), Part.FEES, yuan("1050"))));
        var agreed = new RecordReceipt.Given(FIRST, yuan("20000"), "刘某", "", null, Map.of(Part.COSTS, yuan("20000")), false);
        new RecordReceipt(office).run(NO, agreed);
        refused("fund.refused.splitPart.COSTS", () -> new RecordReceipt(office).run(NO, agreed));
        refused("fund.refused.split", () -> new RecordReceipt(office).run(NO, new RecordReceipt.Given(FIRST, yuan("20000"), "", "", null, Map.of(Part.FEES, yuan("5")), false)));
        var owed = new CaseMoney(office).run(NO, SECOND).standing();
        assertThat(owed.left(Part.INTEREST)).as("90,000 for 40 days and 70,000 for 60; fees bear none").isEqualTo(yuan("1365"));
        new RecordReceipt(office).run(NO, new RecordReceipt.Given(SECOND, owed.left().plus(yuan("8.88")), "刘某", "", null, null, true));
        assertThat(balance(Role.OVERPAID, END)).isEqualTo(yuan("8.88"));
        new ReturnOverpaid(office).run(NO, END, yuan("8.88"), "刘某", "退回");
        assertThat(new MoneySummary(office).run(END).received()).as("what was given back was not received").isEqualTo(new CaseMoney(office).run(NO, END).standing().receivedInAll());
        new RecordReceipt(office).feeRefund(NO, new RecordReceipt.Given(END, yuan("17400"), "法院", "退费", null, null, false));
        assertThat(balance(Role.OVERPAID, END)).isEqualTo(Money.ZERO);
        assertThat(balance(Role.FEES_HELD, END)).isEqualTo(yuan("18450"));
        everyDayAddsUp();
    }

    @Test void theStatementForAnAuditorIsPrintedInBothLanguagesWithTheSameBytesEachTime() throws Exception {
        award(NO, "70000");
        receive(NO, FIRST, "20000");
        new TransferToFund(office).run(NO, SECOND, "转入基金", null);
        new AllotToConsumers(office).run(END, List.of(new Share("消费者甲", NO, yuan("800"), "退赔")));
        for (var lang : Lang.values()) {
            var one = new PrintFund(office).run(END, lang, temp.resolve(lang + "1.pdf"), Progress.NONE);
            var two = new PrintFund(office).run(END, lang, temp.resolve(lang + "2.pdf"), Progress.NONE);
            try (var pdf = org.apache.pdfbox.Loader.loadPDF(one.toFile())) {
                // whoever holds loose sheets sees that none is missing, and who answers for them
                assertThat(new org.apache.pdfbox.text.PDFTextStripper().getText(pdf)).contains("1/" + pdf.getNumberOfPages(), pdf.getNumberOfPages() + "/" + pdf.getNumberOfPages(), lang.of("复核人", "Checked by"));
            }
            assertThat(one).hasSameBinaryContentAs(two);
        }
    }

    @Test void consumersWhoComplainedAreThoseTheFundMayPay() throws Exception {
        var shop = new ShopId("s1");
        var lost = new Complaint("c1", shop, "消费者甲", FIRST, "D-1", yuan("900"), "假货", yuan("100"), FIRST, Complaint.RefundedBy.PLATFORM, null);
        var file = new ShowCase(office).run(NO);
        office.archive().write(w -> w.save(file.changed(c -> c.damages = c.damages.withComplaints(List.of(lost))), Notice.of("history.moved", "x", 2)));
        award(NO, "70000");
        receive(NO, FIRST, "20000");
        assertThat(new WrongedConsumers(office).run(END)).as("no money of this case is in the fund").isEmpty();
        new TransferToFund(office).run(NO, SECOND, "转入基金", null);
        var open = new WrongedConsumers(office).run(END).getFirst();
        assertThat(List.of(open.lost(), open.refunded(), open.open())).containsExactly(yuan("900"), yuan("100"), yuan("800"));
        new AllotToConsumers(office).run(END, List.of(new Share(open.payee(), NO, open.open(), "退赔")));
        new PayConsumers(office).run(END, List.of(new Share(open.payee(), NO, yuan("300"), "退赔")), null);
        var now = new WrongedConsumers(office).run(END).getFirst();
        assertThat(List.of(now.open(), now.allotted(), now.paid())).containsExactly(Money.ZERO, yuan("800"), yuan("300"));
        assertThat(new FundBalance(office).toPay(END)).containsExactly(Map.entry(open.payee(), yuan("500")));
    }

    @Test void moneyFromTheEnforcementIsProposedToTheCaseByTheNumberOfTheEnforcement() throws Exception {
        award(NO, "70000");
        award(OTHER, "30000");
        new EditCase(office).run(new ShowCase(office).run(OTHER), d -> d.docket = d.docket.withJudgments(List.of(new Judgment("judgment1", Judgment.Instance.FIRST, "nowhere", null, EFFECT, EFFECT, DUE, List.of(), List.of(), List.of(), List.of(), null, false)))
            .withEnforcements(List.of(new Enforcement("enforcement1", "judgment1", null, "（2018）粤0307执88号", DUE, null, List.of(), null, null, List.of()))), Notice.of("history.moved", "x", 1));
        new ImportBankStatement(office).run(Files.writeString(temp.resolve("bank.csv"), "日期,摘要,对方户名,收入\n2018-08-09,(2018)粤0307执88号 案款,某法院,\"12,000\"\n"));
        assertThat(new MatchBankLine(office).rows(END)).singleElement().satisfies(r -> assertThat(r.proposals()).singleElement().satisfies(p -> {
            assertThat(p.no()).isEqualTo(OTHER);
            assertThat(p.reasons()).containsExactly(plaint.fund.Matching.Reason.DOCKET);
        }));
    }

    @Test void aBankLineIsMatchedSplitOverTwoCasesAndReadTwiceDoublesNothing() throws Exception {
        award(NO, "70000");
        award(OTHER, "30000");
        var csv = Files.writeString(temp.resolve("bank.csv"), "日期,摘要,对方户名,收入,支出,余额\n2018-08-09,两案还款,刘某,\"25,000\",,\"25,000\"\n2018-08-10,手续费,银行,,10,\"24,990\"\n坏行,,,,,\n");
        var taken = new ImportBankStatement(office).run(csv);
        assertThat(List.of(taken.added(), taken.there(), taken.refused().size())).containsExactly(2, 0, 1);
        assertThat(new ImportBankStatement(office).run(csv).added()).isZero();
        var match = new MatchBankLine(office);
        var in = match.rows(END).getLast();
        var out = match.rows(END).getFirst();
        assertThat(in.proposals()).isEmpty();
        refused("fund.refused.lineOver", () -> match.book(in.line().id(), List.of(new MatchBankLine.CaseShare(NO, yuan("20000")), new MatchBankLine.CaseShare(OTHER, yuan("5000.01"))), false));
        refused("fund.refused.lineOut", () -> match.book(out.line().id(), List.of(new MatchBankLine.CaseShare(NO, yuan("1"))), false));
        match.book(in.line().id(), List.of(new MatchBankLine.CaseShare(NO, yuan("20000"))), false);
        assertThat(match.rows(END).getLast().rest()).isEqualTo(yuan("5000"));
        var second = match.book(in.line().id(), List.of(new MatchBankLine.CaseShare(OTHER, yuan("5000"))), false).getFirst();
        assertThat(match.rows(END).getLast().open()).isFalse();
        new ReverseEntry(office).run(second.no(), END, "错");
        assertThat(match.rows(END).getLast().rest()).as("open again once its booking is taken back").isEqualTo(yuan("5000"));
        refused("fund.refused.lineBooked", () -> match.setAside(in.line().id(), "不是回款"));
        match.setAside(out.line().id(), "银行手续费");
        refused("fund.refused.asideTwice", () -> match.setAside(out.line().id(), "再次"));
        assertThat(match.rows(END).getFirst().open()).isFalse();
        assertThat(StoreCheck.run(office.archive())).isEmpty();
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        update fund_posting set amount_minor = amount_minor + 1 where entry_no = 1 and place = 0    | store.found.unbalanced
        update fund_posting set amount_minor = amount_minor * 2 where entry_no = 2                  | store.found.fundEntry
        update fund_entry set party = '别人' where entry_no = 2                                     | store.found.fundEntry
        update fund_posting set on_day = '2018-01-01' where entry_no = 2                               | store.found.fundDays
        delete from fund_posting where entry_no = 2                                                 | store.found.fundEntry
        """)
    void whatIsChangedInTheLedgerBehindTheStoresBackIsFound(String sql, String key) throws Exception {
        award(NO, "70000");
        receive(NO, FIRST, "20000");
        var folder = office.folder();
        office.close();
        try (var c = DriverManager.getConnection("jdbc:h2:file:" + folder.resolve("plaint"), "plaint", ""); var s = c.createStatement()) {
            s.execute(sql);
        }
        office = Office.open(folder, Home.find(), "甲");
        assertThat(StoreCheck.run(office.archive())).extracting(Notice::key).contains(key);
    }
}
