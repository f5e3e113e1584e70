package plaint.cli;

import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import plaint.desk.Home;
import plaint.forum.Forum;
import plaint.text.Refused;

/// What every command takes that asks a forum's rules, `--forum` and `--store` beside the common ones: a store may hold packs of the office's own.
final class OnForum {
    private final Home home;

    @Mixin private CommonOptions common;

    @Mixin private StoreOption store;

    @Option(names = "--forum", paramLabel = "ID", defaultValue = "cn", descriptionKey = "cli.option.forum")
    private String id;

    OnForum(Home home) {
        this.home = home;
    }

    String id() {
        return id;
    }

    StoreOption store() {
        return store;
    }

    /// Refused where no pack has that name or the pack is faulty.
    Forum pack() throws Refused {
        return home.packs(store.folder()).get(id);
    }
}
