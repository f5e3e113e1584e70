import java.lang.management.ManagementFactory;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Locale;

/// The other peer of LeadsBench: sums and rings over a list of leads in DuckDB, all in memory and warm. Run from its source: `java -cp duckdb_jdbc.jar LeadsDuck.java LIST`.
final class LeadsDuck {
    private static final String KINDS = "select shop_id, 2 kind, id_no val from lead where id_no <> '' union all select shop_id, 4, phone from lead where phone <> '' union all select shop_id, 5, bank_account "
        + "from lead where bank_account <> '' union all select shop_id, 6, address from lead where address <> ''";

    public static void main(String[] args) throws Exception {
        try (var c = DriverManager.getConnection("jdbc:duckdb:"); var s = c.createStatement()) {
            try (var v = s.executeQuery("select version()")) {
                v.next();
                System.err.println("DuckDB " + v.getString(1));
            }
            s.execute("create table lead as select * replace (cast(gross as decimal(15, 2)) as gross, cast(first_seen as date) as first_seen) from read_csv('" + args[0] + "', header = true, all_varchar = true)");
            timed("funnelMs", s, "select brand, stage, count(*), sum(gross) from lead where gross >= 50000 group by brand, stage");
            timed("sumsMs", s, "select count(*), sum(gross) from lead where brand = '耐克' and first_seen >= date '2016-01-01' and first_seen < date '2017-01-01'");
            double began = cpu();
            int found = rings(s);
            tell("rings.cpu", cpu() - began);
            tell("rings.found", found);
        }
    }

    private static void timed(String name, Statement s, String query) throws SQLException {
        var all = new double[20];
        for (int i = -5; i < all.length; i++) {
            long began = System.nanoTime();
            try (var r = s.executeQuery(query)) {
                while (r.next()) r.getObject(1);
            }
            if (i >= 0) all[i] = (System.nanoTime() - began) / 1e6;
        }
        Arrays.sort(all);
        tell(name, all[all.length / 2]);
    }

    /// SQL has no union-find: each shop takes the lowest number among those it shares an identifier with, until nothing changes.
    private static int rings(Statement s) throws SQLException {
        s.execute("create table shop as select shop_id, row_number() over () as label from (select distinct shop_id from lead)");
        s.execute("create table ident as select dense_rank() over (order by kind, val) as ident, shop.label as shop from (select distinct shop_id, kind, val from (" + KINDS + ")) join shop using (shop_id)");
        // only identifiers that join two shops matter
        s.execute("create table joint as select ident, shop from ident where ident in (select ident from ident group by ident having count(*) > 1)");
        s.execute("create table label as select distinct shop, shop as label from joint");
        while (true) {
            s.execute("create or replace table next as select j.shop, min(m.low) as label from joint j join (select ident, min(label) as low from joint join label using (shop) group by ident) m using (ident) group by j.shop");
            long changed;
            try (var r = s.executeQuery("select count(*) from next join label using (shop) where next.label <> label.label")) {
                r.next();
                changed = r.getLong(1);
            }
            s.execute("create or replace table label as select * from next");
            if (changed == 0) break;
        }
        try (var r = s.executeQuery("select count(*) from (select label.label, count(distinct lead.shop_id), count(*), sum(gross) from lead join shop using (shop_id) join label on label.shop = shop.label "
            + "group by label.label having count(distinct lead.shop_id) > 1)")) {
            r.next();
            return r.getInt(1);
        }
    }

    private static double cpu() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime() / 1e9;
    }

    private static void tell(String name, double value) {
        System.out.printf(Locale.ROOT, "%s %.4f%n", name, value);
    }
}
