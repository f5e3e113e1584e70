package plaint.party;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.text.Notice;

class CreditCodeTest {
    @ParameterizedTest
    @ValueSource(strings = {"91440399MA0DEMA174", "91440399MA00003490", "91440399ma0dema174"})
    void rightCodesAreLeftInPeace(String code) {
        assertThat(CreditCode.check(code)).isEmpty();
    }

    @Test
    void aWrongCheckSignIsToldWithTheOneExpected() {
        assertThat(CreditCode.check("91440399MA0DEMA175")).containsExactly(Notice.of("party.check.codeCheck", 18, '5', '4'));
    }

    @Test
    void aWrongOrganisationCodeIsToldByItsOwnCheckSign() {
        assertThat(CreditCode.check("91440399MA0DEMA274")).contains(Notice.of("party.check.codeOrganisation", 17, '7', '5'));
    }

    @Test
    void lettersThatDoNotOccurAreNamedByTheirPlace() {
        assertThat(CreditCode.check("9144O399MA0DEMA1I4")).containsExactly(Notice.of("party.check.codeSign", 5, 'O'), Notice.of("party.check.codeSign", 17, 'I'));
        assertThat(CreditCode.check("914403A9MA0DEMA174")).containsExactly(Notice.of("party.check.codeSign", 7, 'A'));
    }

    @Test
    void aMissingOrShortCodeIsToldItsLength() {
        assertThat(CreditCode.check(null)).containsExactly(Notice.of("party.check.codeLength", 0));
        assertThat(CreditCode.check("91440399")).containsExactly(Notice.of("party.check.codeLength", 8));
    }

    @Test
    void theMaskLeavesFourSignsAtEachEnd() {
        assertThat(CreditCode.mask("91440399MA0DEMA174")).isEqualTo("9144**********A174");
    }
}
