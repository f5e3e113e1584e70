package plaint.store;

import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.sql.SQLException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/// The days on which things happened or are to happen in a case, read out of its body without making a case of it.
final class EventDays {
    private EventDays() { }

    static List<LocalDate> in(String body) {
        try (var p = Json.FACTORY.createParser(body)) {
            var days = new ArrayList<LocalDate>();
            p.nextToken();
            while (p.nextToken() == JsonToken.FIELD_NAME) {
                boolean events = p.currentName().equals("events");
                var value = p.nextToken();
                if (!events || value != JsonToken.START_ARRAY) p.skipChildren();
                else while (p.nextToken() == JsonToken.START_OBJECT) while (p.nextToken() == JsonToken.FIELD_NAME) {
                    boolean day = p.currentName().equals("day");
                    p.nextToken();
                    if (day) days.add(LocalDate.parse(p.getText()));
                    else p.skipChildren();
                }
            }
            return days;
        } catch (IOException | DateTimeException e) {
            throw new SqlFault(new SQLException("the events of a case are not readable", e));
        }
    }
}
