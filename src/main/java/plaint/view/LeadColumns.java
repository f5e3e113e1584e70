package plaint.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import plaint.lead.Rank;
import plaint.lead.Standing;
import plaint.lead.Suspect;

/// What lists filter and sort by, one flat array a column; a lead's id is its place.
final class LeadColumns {
    static final BigDecimal SCORE_UNIT = BigDecimal.valueOf(10_000);
    final Dictionary brands = new Dictionary();
    final Dictionary provinces = new Dictionary();
    final Dictionary cities = new Dictionary();
    final Dictionary owners = new Dictionary();
    final Dictionary sources = new Dictionary();
    long[] turnover = new long[1 << 10];
    short[] score = new short[1 << 10];
    char[] firstSeen = new char[1 << 10];
    char[] lastSeen = new char[1 << 10];
    byte[] proof = new byte[1 << 10];
    final Codes brand = new Codes();
    final Codes province = new Codes();
    final Codes city = new Codes();
    final Codes owner = new Codes();
    final Codes source = new Codes();
    int[] shop = new int[1 << 10];
    byte[] state = new byte[1 << 10];
    /// 0: nothing beyond being found, else the step's place among the steps, plus one.
    byte[] furthest = new byte[1 << 10];
    byte[] loss = new byte[1 << 10];
    boolean[] overLine = new boolean[1 << 10];
    int size;

    void add(Suspect s, Standing standing, boolean over, int shopNumber) {
        if (size == turnover.length) room(size + (size >> 1) + 16);
        turnover[size] = s.turnover().minor();
        score[size] = s.score().multiply(SCORE_UNIT).shortValue();
        firstSeen[size] = day(s.firstSeen());
        lastSeen[size] = day(s.lastSeen() == null ? s.firstSeen() : s.lastSeen());
        proof[size] = (byte) Rank.proofBits(s);
        brand.set(size, brands.number(s.brand()));
        province.set(size, provinces.number(s.province()));
        city.set(size, cities.number(s.city()));
        source.set(size, sources.number(s.source()));
        shop[size] = shopNumber;
        overLine[size] = over;
        size++;
        stand(size - 1, standing);
    }

    void stand(int id, Standing s) {
        state[id] = (byte) s.state().ordinal();
        furthest[id] = (byte) (s.furthest() == null ? 0 : s.furthest().ordinal() + 1);
        loss[id] = (byte) (s.loss() == null ? 0 : s.loss().ordinal() + 1);
        owner.set(id, owners.number(s.owner()));
    }

    int year(int id) {
        return Years.OF[firstSeen[id]];
    }

    /// From the first year that leads were seen in to the last.
    List<Integer> years() {
        if (size == 0) return List.of();
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int id = 0; id < size; id++) {
            least = Math.min(least, firstSeen[id]);
            most = Math.max(most, firstSeen[id]);
        }
        return IntStream.rangeClosed(Years.OF[least], Years.OF[most]).boxed().toList();
    }

    private static final class Years {
        private static final short[] OF = new short[Character.MAX_VALUE + 1];

        static {
            for (int day = 0; day < OF.length; day++) OF[day] = (short) LocalDate.ofEpochDay(day).getYear();
        }
    }

    /// Days since 1970; a list has none before 1995, and those after 2149 stand as that year's.
    private static char day(LocalDate day) {
        return (char) Math.clamp(day.toEpochDay(), 0, Character.MAX_VALUE);
    }

    /// Gives back the room kept for what may still come.
    void trim() {
        room(Math.max(size, 1));
    }

    private void room(int n) {
        turnover = Arrays.copyOf(turnover, n);
        score = Arrays.copyOf(score, n);
        firstSeen = Arrays.copyOf(firstSeen, n);
        lastSeen = Arrays.copyOf(lastSeen, n);
        proof = Arrays.copyOf(proof, n);
        for (var codes : List.of(brand, province, city, owner, source)) codes.room(n);
        shop = Arrays.copyOf(shop, n);
        state = Arrays.copyOf(state, n);
        furthest = Arrays.copyOf(furthest, n);
        loss = Arrays.copyOf(loss, n);
        overLine = Arrays.copyOf(overLine, n);
    }
}
