package plaint.view;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
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
    int[] firstSeen = new int[1 << 10];
    int[] lastSeen = new int[1 << 10];
    byte[] proof = new byte[1 << 10];
    int[] brand = new int[1 << 10];
    int[] province = new int[1 << 10];
    int[] city = new int[1 << 10];
    int[] owner = new int[1 << 10];
    int[] source = new int[1 << 10];
    int[] shop = new int[1 << 10];
    byte[] state = new byte[1 << 10];
    /// 0: nothing beyond being found, else the step's place among the steps, plus one.
    byte[] furthest = new byte[1 << 10];
    byte[] loss = new byte[1 << 10];
    boolean[] overLine = new boolean[1 << 10];
    int size;

    void add(Suspect s, Standing standing, boolean over, int shopNumber) {
        if (size == turnover.length) grow();
        turnover[size] = s.turnover().minor();
        score[size] = s.score().multiply(SCORE_UNIT).shortValue();
        firstSeen[size] = (int) s.firstSeen().toEpochDay();
        lastSeen[size] = (int) (s.lastSeen() == null ? s.firstSeen() : s.lastSeen()).toEpochDay();
        proof[size] = (byte) Rank.proofBits(s);
        brand[size] = brands.number(s.brand());
        province[size] = provinces.number(s.province());
        city[size] = cities.number(s.city());
        source[size] = sources.number(s.source());
        shop[size] = shopNumber;
        overLine[size] = over;
        size++;
        stand(size - 1, standing);
    }

    void stand(int id, Standing s) {
        state[id] = (byte) s.state().ordinal();
        furthest[id] = (byte) (s.furthest() == null ? 0 : s.furthest().ordinal() + 1);
        loss[id] = (byte) (s.loss() == null ? 0 : s.loss().ordinal() + 1);
        owner[id] = owners.number(s.owner());
    }

    int year(int id) {
        return LocalDate.ofEpochDay(firstSeen[id]).getYear();
    }

    private void grow() {
        int n = size * 2;
        turnover = Arrays.copyOf(turnover, n);
        score = Arrays.copyOf(score, n);
        firstSeen = Arrays.copyOf(firstSeen, n);
        lastSeen = Arrays.copyOf(lastSeen, n);
        proof = Arrays.copyOf(proof, n);
        brand = Arrays.copyOf(brand, n);
        province = Arrays.copyOf(province, n);
        city = Arrays.copyOf(city, n);
        owner = Arrays.copyOf(owner, n);
        source = Arrays.copyOf(source, n);
        shop = Arrays.copyOf(shop, n);
        state = Arrays.copyOf(state, n);
        furthest = Arrays.copyOf(furthest, n);
        loss = Arrays.copyOf(loss, n);
        overLine = Arrays.copyOf(overLine, n);
    }
}
