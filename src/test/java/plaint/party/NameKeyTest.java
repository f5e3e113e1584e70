package plaint.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameKeyTest {
    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        樣本鐘錶有限公司        | 样本钟表有限公司
        样本（中国）有限公司    | 样本(中国)有限责任公司
        样本　科技 有限公司     | 样本科技股份有限公司
        ＳＡＭＰＬＥ Watches Co., Ltd. | sample watches
        Sample GmbH             | SAMPLE Inc.
        """)
    void twoWritingsOfOneNameMeet(String one, String other) {
        assertThat(NameKey.of(one).variant()).isEqualTo(NameKey.of(other).variant()).isNotEmpty();
    }

    @ParameterizedTest @CsvSource({"刘某均, 刘谋军", "陈某华, Chen Mouhua", "水晶坊, 水京坊"}) void namesThatSoundAlikeHaveTheSamePinyin(String one, String other) {
        assertThat(NameKey.of(one).pinyin()).isEqualTo(NameKey.of(other).pinyin()).isNotEmpty();
        assertThat(NameKey.of(one).variant()).isNotEqualTo(NameKey.of(other).variant());
    }

    @Test void differentNamesDoNotMeet() {
        assertThat(NameKey.of("刘某均").pinyin()).isNotEqualTo(NameKey.of("王某怡").pinyin());
        assertThat(NameKey.of("……")).isEqualTo(NameKey.of(null));
    }

    @ParameterizedTest @CsvSource(delimiter = '|', textBlock = """
        PHONE           | +86 199-0000-0001 | 19900000001
        PHONE           | 0086 19900000001  | １９９０００００００１
        BANK_ACCOUNT    | 6222 0000 0000 0001 | 6222000000000001
        ADDRESS         | 深圳市 龍崗區 样本花园1栋（101房） | 深圳市龙岗区样本花园１栋101房
        EMAIL           | A@Example.invalid | a@example.invalid
        """)
    void twoWritingsOfOneNumberMeet(Identifier.Kind kind, String one, String other) {
        assertThat(Identifier.key(kind, one)).isEqualTo(Identifier.key(kind, other)).isNotEmpty();
    }

    @Test void aRowOfNoughtsIsNoTelephone() {
        assertThat(Identifier.key(Identifier.Kind.PHONE, "000")).isEmpty();
    }

    @Test void whatIsMaskedCannotBeReadBack() {
        assertThat(Masked.of(Identifier.Kind.PHONE, "19900000001")).isEqualTo("199****0001");
        assertThat(Masked.of(Identifier.Kind.DEVICE, "D-7f03")).isEqualTo("****03");
        assertThat(Masked.of(Identifier.Kind.ADDRESS, "广东省深圳市龙岗区样本花园")).isEqualTo("广东省深圳市****");
        assertThat(Masked.account("6222000033334444")).isEqualTo("**** 4444");
        assertThat(Masked.account("19900000001")).as("an account of a payment service").isEqualTo("199****0001");
        assertThat(Masked.account("sample@example.invalid")).isEqualTo("s****@example.invalid");
        assertThat(Masked.account("4444")).as("nothing is left to hide behind").isEqualTo("****");
    }
}
