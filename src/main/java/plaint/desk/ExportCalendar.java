package plaint.desk;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;
import plaint.pdf.Unwritable;
import plaint.text.Lang;
import plaint.text.Refused;
import plaint.text.Words;

/// Writes what is due and the hearings ahead as a calendar file (.ics, RFC 5545) that any calendar reads: deadlines as whole days, hearings by the clock of their court, each with an alarm.
/// The same item keeps its UID for good, so that a calendar read again changes what it has and doubles nothing. Identity and account numbers never go out.
public final class ExportCalendar {
    private static final DateTimeFormatter DAY = DateTimeFormatter.BASIC_ISO_DATE;
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'");
    private static final Pattern NUMBER = Pattern.compile("\\d{14,18}[\\dXx]?");
    private static final int LINE = 75;
    private static final int MANY = 5000;
    private final Office office;

    public ExportCalendar(Office office) {
        this.office = office;
    }

    /// `owner` null: everybody's. Returns how many entries were written. Whole or not at all; a file there is replaced.
    public int run(LocalDate today, String owner, Lang lang, Path to) throws Refused {
        var list = new DueList(office).run(new DueList.Query(today, owner, false, MANY, 366));
        var out = new StringBuilder();
        line(out, "BEGIN:VCALENDAR");
        line(out, "VERSION:2.0");
        line(out, "PRODID:-//Plaint//Docket//" + (lang == Lang.ZH ? "ZH" : "EN"));
        line(out, "CALSCALE:GREGORIAN");
        line(out, "METHOD:PUBLISH");
        for (var i : list.items()) item(out, i, today, lang);
        for (var h : list.hearings()) hearing(out, h, CourtClock.of(office.forums(), h.line().forum(), h.line().court()), today, lang);
        line(out, "END:VCALENDAR");
        write(out.toString(), to);
        return list.items().size() + list.hearings().size();
    }

    private static void item(StringBuilder out, DueList.Item i, LocalDate today, Lang lang) {
        var l = i.line();
        begin(out, l.no() + "|" + l.id(), today);
        line(out, "DTSTART;VALUE=DATE:" + DAY.format(l.due()));
        line(out, "DTEND;VALUE=DATE:" + DAY.format(l.due().plusDays(1)));
        line(out, "SUMMARY:" + escaped(lang.of(l.what().zh(), l.what().en()) + " " + l.no()));
        line(out, "DESCRIPTION:" + escaped(lang.of(l.title().zh(), l.title().en()) + "\n" + lang.of(l.sum().zh(), l.sum().en()) + "\n" + lang.of(l.why().zh(), l.why().en())));
        line(out, "TRANSP:TRANSPARENT");
        end(out, i.followUp() ? "-PT0H" : "-P1D", lang.of(l.what().zh(), l.what().en()));
    }

    private static void hearing(StringBuilder out, DueList.Sitting s, ZoneId clock, LocalDate today, Lang lang) {
        var l = s.line();
        begin(out, l.no() + "|hearing|" + l.id(), today);
        line(out, "DTSTART:" + utc(l.at(), clock));
        line(out, "DTEND:" + utc(l.at().plusHours(2), clock));
        var what = Words.in(lang).say("docket.hearing." + l.kind()) + " " + lang.of(l.title().zh(), l.title().en());
        line(out, "SUMMARY:" + escaped(what + " " + l.no()));
        line(out, "LOCATION:" + escaped(lang.of(s.court().zh(), s.court().en()) + (l.room() == null ? "" : " " + l.room())));
        end(out, "-P1D", what);
    }

    private static void begin(StringBuilder out, String id, LocalDate today) {
        line(out, "BEGIN:VEVENT");
        line(out, "UID:" + java.util.UUID.nameUUIDFromBytes(id.getBytes(StandardCharsets.UTF_8)) + "@plaint");
        line(out, "DTSTAMP:" + DAY.format(today) + "T000000Z");
    }

    private static void end(StringBuilder out, String before, String what) {
        line(out, "BEGIN:VALARM");
        line(out, "ACTION:DISPLAY");
        line(out, "TRIGGER:" + before);
        line(out, "DESCRIPTION:" + escaped(what));
        line(out, "END:VALARM");
        line(out, "END:VEVENT");
    }

    private static String utc(LocalDateTime at, ZoneId clock) {
        return MOMENT.format(at.atZone(clock).withZoneSameInstant(ZoneOffset.UTC));
    }

    static String escaped(String text) {
        return NUMBER.matcher(text).replaceAll("****").replace("\\", "\\\\").replace(";", "\\;").replace(",", "\\,").replace("\r", "").replace("\n", "\\n");
    }

    /// Ends in CRLF; folded so that no line is longer than 75 octets and no character is torn.
    private static void line(StringBuilder out, String text) {
        int octets = 0;
        for (int i = 0; i < text.length();) {
            int c = text.codePointAt(i);
            int size = c < 0x80 ? 1 : c < 0x800 ? 2 : c < 0x10000 ? 3 : 4;
            if (octets + size > LINE) {
                out.append("\r\n ");
                octets = 1;
            }
            out.appendCodePoint(c);
            octets += size;
            i += Character.charCount(c);
        }
        out.append("\r\n");
    }

    private static void write(String text, Path to) throws Refused {
        try {
            WholeFile.write(to, text);
        } catch (IOException e) {
            throw Unwritable.file(to, e);
        }
    }
}
