package plaint.planted.desk;

import java.time.LocalDate;
import java.time.ZoneId;

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

    LocalDate given(LocalDate day) {
        return day.plusDays(1);
    }
}
