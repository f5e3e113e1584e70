package plaint.planted.desk;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.function.Supplier;

final class LooksAtTheWall {
    LocalDate today() {
        return LocalDate.now();
    }

    ZoneId here() {
        return ZoneId.systemDefault();
    }

    long millis() {
        return System.currentTimeMillis();
    }

    Supplier<LocalDate> asked() {
        return LocalDate::now;
    }

    LocalDate given(LocalDate day) {
        return day.plusDays(1);
    }
}
