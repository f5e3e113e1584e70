package plaint.party;

import java.time.LocalDate;
import plaint.key.PartyId;

/// A natural person (自然人). `idNumber` is the 公民身份号码 in full: masked on screens, full only on papers whose form needs it. What is not known is null or empty.
public record Person(PartyId id, String name, String latin, Sex sex, LocalDate born, String ethnicity, String employer, String idNumber,
                     String address, String phone) implements Party {
    public enum Sex { MALE, FEMALE }

    /// As recorded, else as a sound identity number says; null where neither does.
    public Sex knownSex() {
        return sex != null ? sex : ResidentId.sex(idNumber).orElse(null);
    }

    /// As recorded, else as a sound identity number says; null where neither does.
    public LocalDate knownBorn() {
        return born != null || !ResidentId.sound(idNumber) ? born : ResidentId.born(idNumber).orElse(null);
    }
}
