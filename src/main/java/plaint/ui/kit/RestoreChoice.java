package plaint.ui.kit;

import java.nio.file.Path;
import java.util.function.BiConsumer;
import plaint.desk.StoreFolder;
import plaint.text.Lang;
import plaint.text.Notice;
import plaint.text.Words;

/// Asks for a backup, then where its store shall stand: where one stands already, it is put aside whole.
public final class RestoreChoice {
    private final Dialogs dialogs;
    private final Lang lang;

    public RestoreChoice(Dialogs dialogs, Lang lang) {
        this.dialogs = dialogs;
        this.lang = lang;
    }

    /// `begin`: the folder to choose from first; `name`: what the store is called where the folder chosen holds other things; `open`: the store that is open and cannot be put aside, or null. `restore` is given
    /// the backup and the folder.
    public void ask(Path begin, String name, Path open, BiConsumer<Path, Path> restore) {
        var words = Words.in(lang);
        dialogs.chooseFiles(words.say("ui.welcome.restore.from")).stream().findFirst().ifPresent(from -> dialogs.chooseFolder(words.say("ui.welcome.restore.to"), begin).ifPresent(to -> {
            var folder = StoreFolder.within(to, name);
            if (open != null && folder.toAbsolutePath().equals(open.toAbsolutePath())) dialogs.tell(Notice.of("ui.welcome.restore.open", folder));
            else if (!StoreFolder.holdsStore(folder) || dialogs.offer(words.say("ui.welcome.restore.ask", folder), words.say("ui.welcome.restore.aside"), words.say("ui.welcome.restore.act"))) restore.accept(from, folder);
        }));
    }
}
