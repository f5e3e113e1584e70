package plaint.fund;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.key.CaseNo;
import plaint.text.Lang;
import plaint.text.Money;
import plaint.text.Refused;

@Execution(ExecutionMode.CONCURRENT)
class BankStatementTest {
    private static final String CHINESE = """
        某某银行账户明细,,,,,,
        账号：0000,,,,,,
        交易日期,摘要,对方户名,对方账号,收入(元),支出(元),余额(元)
        2018-08-09,(2017)粤0307民初1号 执行款,刘某,6222 0000,"20,000.00",,"120,000.00"
        2018/10/8,还款,刘某,62220000,5万,—,"170,000.00"
        20181009 10:20:33,转账,样本平台,,,￥１，０００．５０,"168,999.50"
        合计,,,,70000,1000.50,
        """;

    private static BankStatement read(String text) throws Refused {
        return BankStatement.read("x.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    @ParameterizedTest @ValueSource(strings = {"UTF-8", "GB18030"}) void aChineseStatementIsReadInBothEncodingsWithTitlesAboveAndSumsBelow(String encoding) throws Exception {
        var s = BankStatement.read("x.csv", CHINESE.getBytes(Charset.forName(encoding)));
        assertThat(s.refused()).isEmpty();
        assertThat(s.doubts()).isEmpty();
        assertThat(s.lines()).extracting(l -> l.line() + " " + l.day() + " " + l.amount().plain() + " " + l.name()).containsExactly("4 2018-08-09 20000.00 刘某", "5 2018-10-08 50000.00 刘某",
            "6 2018-10-09 -1000.50 样本平台");
        assertThat(List.of(s.opening(), s.closing())).containsExactly(Money.cny("100000"), Money.cny("168999.50"));
    }

    @Test void englishColumnsComeInAnyOrderAndTheNewestMayStandFirst() throws Exception {
        var s = read("\uFEFFBalance;Credit;Debit;Date;Description;Counterparty\n70.00;;30;2018-07-06;fee;Bank\n100.00;60;;2018-07-05;pay;Liu\n");
        assertThat(s.doubts()).isEmpty();
        assertThat(List.of(s.opening(), s.closing())).containsExactly(Money.cny("40"), Money.cny("70"));
    }

    /// A bank that has one column for payer and payee writes the other word in brackets.
    @Test void whoPaidIsFoundUnderTheNameOfEitherSide() throws Exception {
        var s = read("交易日,借方金额,贷方金额,余额,收(付)方名称,收(付)方账号,摘要\n20181012,,1000.00,1000.00,陈某华,6222,款\n");
        assertThat(s.lines()).extracting(l -> l.name() + " " + l.account()).containsExactly("陈某华 6222");
    }

    @Test void aDirectionColumnSaysWhichWayTheMoneyWent() throws Exception {
        var s = read("日期,借贷标志,交易金额,摘要\n2018-07-05,贷,5,a\n2018-07-05,借,6,b\n2018-07-05,上,7,c\n2018-07-05,贷,-7,d\n");
        assertThat(s.lines()).extracting(l -> l.amount().plain()).containsExactly("5.00", "-6.00");
        assertThat(s.refused()).extracting(f -> f.line() + " " + f.why().key()).containsExactly("4 fund.refused.bankDirection", "5 fund.refused.belowNought");
        assertThat(s.closing()).isNull();
    }

    @Test void aLineThatStandsTwiceIsOneAndABalanceThatDoesNotFollowIsTold() throws Exception {
        var s = read("日期,收入,支出,余额\n2018-07-05,5,,105\n2018-07-05,5,,105\n2018-07-06,1,,107\n2018-07-07,1,,108\n");
        assertThat(s.lines()).hasSize(3);
        assertThat(s.doubts()).extracting(f -> f.line() + " " + f.why().in(Lang.EN)).containsExactly("3 The same as line 2; taken once. Two payments that are alike need a reference number in the file.",
            "4 The balance before was 105.00; with 1.00 it should be 106.00, but 107.00 stands here. A line is missing or was changed.");
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        2018-02-30,5,        | fund.refused.bankDay
        yesterday,5,         | fund.refused.bankDay
        ,5,                  | fund.refused.bankDay
        2018-07-05,,         | fund.refused.noSum
        2018-07-05,0.00,     | fund.refused.noSum
        2018-07-05,-5,       | fund.refused.belowNought
        2018-07-05,5,6       | fund.refused.bankBoth
        2018-07-05,five,     | text.refused.notFigures
        2018-07-05,5.001,    | text.refused.decimals
        2018-07-05,0.0000001万, | text.refused.decimals
        2018-07-05,99999999999999999, | text.refused.tooGreat
        """)
    void aLineThatCannotBeReadIsRefusedAloneWithItsNumber(String row, String key) throws Exception {
        var s = read("日期,收入,支出\n2018-07-01,1,\n" + row + "\n2018-07-02,2,\n");
        assertThat(s.lines()).hasSize(2);
        assertThat(s.refused()).hasSize(1);
        assertThat(s.refused().getFirst().line()).isEqualTo(3);
        assertThat(s.refused().getFirst().why().key()).isEqualTo(key);
        for (var lang : Lang.values()) assertThat(s.refused().getFirst().why().in(lang)).isNotBlank();
    }

    @Test void aFileThatIsNoStatementIsRefusedAsAWhole() {
        refused("fund.refused.bankEmpty", new byte[0]);
        refused("fund.refused.bankHeader", "a,b,c\n1,2,3\n".getBytes(StandardCharsets.UTF_8));
        refused("text.refused.encoding", new byte[] {'P', 'K', 3, 4, 0, 0, 0, (byte) 0xff});
        refused("fund.refused.bankCsv", "日期,收入\n2018-07-05,\"5".repeat(1).concat("x".repeat(20_000_000)).getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String key, byte[] bytes) {
        assertThatThrownBy(() -> BankStatement.read("x.csv", bytes)).isInstanceOfSatisfying(Refused.class, e -> assertThat(e.notice().key()).isEqualTo(key));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        ¥ 1,234.56   | 1234.56
        １，２３４．５６ | 1234.56
        7万          | 70000.00
        1.25万元     | 12500.00
        -5           | -5.00
        (5.50)       | -5.50
        """)
    void sumsAreReadAsBanksWriteThem(String typed, String plain) throws Exception {
        assertThat(Sums.signed(typed).plain()).isEqualTo(plain);
    }

    @Test void aPaymentIsProposedForTheCaseItsTextNameAndSumPointTo() throws Exception {
        var line = read(CHINESE).lines().getFirst();
        var named = new Matching.Open(new CaseNo("2018-0001"), List.of("（2017）粤0307民初1号"), List.of("刘某"), Money.cny("70000"), List.of(Money.cny("20000")));
        var other = new Matching.Open(new CaseNo("2018-0002"), List.of("（2017）粤0307民初11号"), List.of("王某"), Money.cny("20000"), List.of());
        var stranger = new Matching.Open(new CaseNo("2018-0003"), List.of(), List.of("张三"), Money.cny("3"), List.of());
        var proposed = Matching.propose(line, line.amount(), List.of(stranger, other, named));
        assertThat(proposed).extracting(p -> p.no().value() + " " + p.amount().plain() + " " + p.reasons()).containsExactly("2018-0001 20000.00 [DOCKET, NAME, AMOUNT]", "2018-0002 20000.00 [AMOUNT]");
    }
}
