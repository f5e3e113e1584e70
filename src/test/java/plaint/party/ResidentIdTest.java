package plaint.party;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import plaint.key.PartyId;
import plaint.text.Lang;
import plaint.text.Notice;

class ResidentIdTest {
    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "11010519491231002x", "440399198501010028", " 440399198501010028 ", "440399850101002"})
    void rightNumbersAreLeftInPeace(String number) {
        assertThat(ResidentId.check(number)).isEmpty();
    }

    @Test
    void aWrongCheckSignIsToldWithTheOneExpected() {
        assertThat(ResidentId.check("440399198501010029")).containsExactly(Notice.of("party.check.idSign", 18, '9', '8'));
        assertThat(ResidentId.check("110105194912310020")).containsExactly(Notice.of("party.check.idSign", 18, '0', 'X'));
        assertThat(ResidentId.check("110105194912310020").getFirst().in(Lang.EN)).contains("place 18").contains("require X");
    }

    @Test
    void everyOtherSignThatIsNoDigitIsNamedByItsPlace() {
        assertThat(ResidentId.check("4403O9198501O10028")).containsExactly(Notice.of("party.check.idDigit", 5, 'O'), Notice.of("party.check.idDigit", 13, 'O'));
    }

    @Test
    void aDayOfBirthNotInTheCalendarIsTold() {
        assertThat(ResidentId.check("440399198502300028")).contains(Notice.of("party.check.idBirth", "19850230"));
    }

    @Test
    void aMissingOrShortNumberIsToldItsLength() {
        assertThat(ResidentId.check((String) null)).containsExactly(Notice.of("party.check.idLength", 0));
        assertThat(ResidentId.check("4403991985")).containsExactly(Notice.of("party.check.idLength", 10));
    }

    @Test
    void aSoundNumberSaysTheSex() {
        assertThat(ResidentId.sex("440399198501010028")).contains(Person.Sex.FEMALE);
        assertThat(ResidentId.sex("440399198501010029")).as("not of a number that is wrong").isEmpty();
        assertThat(person("440399198501010028", null, null).knownBorn()).isEqualTo(LocalDate.of(1985, 1, 1));
        assertThat(person("440399198501010028", Person.Sex.MALE, null).knownSex()).as("what is recorded goes first").isEqualTo(Person.Sex.MALE);
    }

    @Test
    void theRegionIsOfAProvinceThereIs() {
        for (var none : List.of("990105194912310028", "240105194912310028", "380105194912310028")) assertThat(ResidentId.check(none)).contains(Notice.of("party.check.idRegion", none.substring(0, 6)));
        assertThat(ResidentId.check("010105194912310028")).contains(Notice.of("party.check.idRegion", "010105"));
    }

    @Test
    void anyOneDigitChangedIsNoticed() {
        var right = "440399198501010028";
        for (int i = 0; i < 18; i++) {
            var wrong = right.substring(0, i) + (char) ('0' + (right.charAt(i) - '0' + 1) % 10) + right.substring(i + 1);
            assertThat(ResidentId.check(wrong)).as(wrong).isNotEmpty();
        }
    }

    @Test
    void sexAndBirthAreHeldAgainstTheRecord() {
        assertThat(ResidentId.check(person("440399198501010028", Person.Sex.FEMALE, LocalDate.of(1985, 1, 1)))).isEmpty();
        assertThat(ResidentId.check(person("440399198501010028", Person.Sex.MALE, LocalDate.of(1985, 1, 2)))).containsExactly(
            Notice.of("party.check.idOtherBirth", LocalDate.of(1985, 1, 1), LocalDate.of(1985, 1, 2)), Notice.of("party.check.idOtherSex", 17, '2'));
    }

    @ParameterizedTest
    @CsvSource({"440399198501010028, 4403**********0028", "11010519491231002x, 1101**********002X", "12345678, ********", "123456789, 1234*6789"})
    void theMaskLeavesFourSignsAtEachEnd(String number, String masked) {
        assertThat(ResidentId.mask(number)).isEqualTo(masked);
    }

    @Test
    void anOldNumberIsBroughtToEighteenSigns() {
        assertThat(ResidentId.normal("440399850101002")).isEqualTo("440399198501010028");
    }

    private static Person person(String number, Person.Sex sex, LocalDate born) {
        return new Person(new PartyId("someone"), "样本", "", sex, born, "", "", number, "", "");
    }
}
