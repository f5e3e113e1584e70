package plaint.cli;

import picocli.CommandLine.Mixin;
import plaint.casefile.CaseFile;
import plaint.desk.Home;
import plaint.desk.Office;
import plaint.desk.ShowCase;
import plaint.key.CaseNo;
import plaint.text.Refused;

/// What every command on one case of a store takes, `--store` and `--case` beside the common ones, and how it comes to the case.
final class OnCase {
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Mixin private CaseOption of;

    OnCase(Home home) {
        this.home = home;
    }

    /// An open store and a case of it; closing it closes the store.
    record Opened(Office office, CaseFile file) implements AutoCloseable {
        @Override public void close() {
            office.close();
        }
    }

    CaseNo no() throws Refused {
        return of.no();
    }

    /// Refused where there is no such store or case.
    Opened open() throws Refused {
        var wanted = no();
        var office = store.openExisting(home);
        try {
            return new Opened(office, new ShowCase(office).run(wanted));
        } catch (Refused e) {
            office.close();
            throw e;
        }
    }
}
