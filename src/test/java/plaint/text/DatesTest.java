package plaint.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatesTest {
    @ParameterizedTest
    @CsvSource({"2017-01-04, 二〇一七年一月四日, 2017年1月4日, 4 January 2017", "2016-12-30, 二〇一六年十二月三十日, 2016年12月30日, 30 December 2016",
        "2020-10-10, 二〇二〇年十月十日, 2020年10月10日, 10 October 2020", "2019-11-11, 二〇一九年十一月十一日, 2019年11月11日, 11 November 2019",
        "2000-05-31, 二〇〇〇年五月三十一日, 2000年5月31日, 31 May 2000", "2024-02-20, 二〇二四年二月二十日, 2024年2月20日, 20 February 2024"})
    void aDayIsWrittenAsItsPlaceAsks(LocalDate day, String signed, String chinese, String english) {
        assertThat(Dates.signed(day)).isEqualTo(signed);
        assertThat(Dates.chinese(day)).isEqualTo(chinese);
        assertThat(Dates.english(day)).isEqualTo(english);
        assertThat(Dates.table(day)).isEqualTo(day.toString());
        assertThat(Dates.said(day, Lang.ZH)).isEqualTo(chinese);
        assertThat(Dates.said(day, Lang.EN)).isEqualTo(english);
    }

    @Test
    void noughtInADateIsTheIdeographNotACircleOrADigit() {
        assertThat(Dates.signed(LocalDate.of(2017, 1, 4)).codePointAt(1)).isEqualTo(0x3007);
    }
}
