package plaint.drafting;

import io.pebbletemplates.pebble.error.LoaderException;
import io.pebbletemplates.pebble.loader.Loader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/// Reads templates from the folders of the pack and those it extends, of which the first that has a file holds, and from nowhere else; names are relative to it, in an include also relative to the including template.
/// A line that holds only tags leaves no line of its own in the text, so that a loop can stand inside a table; line numbers stay those of the file.
final class PackLoader implements Loader<PackLoader.Source> {
    /// A template as it stands in its file now: one that was changed is another.
    record Source(String name, String text) { }

    /// Ends a line of tags; of the characters that [Literal] keeps for this room.
    private static final String LEFT = Character.toString(0xF0301);
    private static final Pattern TAGS_ONLY = Pattern.compile("(?m)^[ \\t]*((?:\\{%(?:(?!%})[^\\r\\n])*%}|\\{#(?:(?!#})[^\\r\\n])*#})+)[ \\t]*$");
    private static final Pattern LEFT_BY_TAGS = Pattern.compile(LEFT + "\\r?\\n?");
    private final List<Path> folders;
    private final boolean anchored;

    PackLoader(List<Path> folders, boolean anchored) {
        this.anchored = anchored;
        this.folders = folders.stream().map(f -> f.toAbsolutePath().normalize()).toList();
    }

    /// Takes out what the lines of tags left behind; for the merged text.
    static String close(String merged) {
        return Sign.blank(LEFT_BY_TAGS.matcher(merged).replaceAll(""));
    }

    @Override public Reader getReader(Source template) {
        var marked = TAGS_ONLY.matcher(template.text().replace(LEFT, "")).replaceAll("$1" + LEFT);
        return new StringReader(anchored ? Anchors.in(marked, template.name(), LEFT) : marked);
    }

    private Path within(String name) throws IOException {
        for (var folder : folders) {
            var path = folder.resolve(name).normalize();
            if (path.startsWith(folder) && Files.isRegularFile(path) && path.toRealPath().startsWith(folder.toRealPath())) return path;
        }
        throw new Halt("drafting.refused.outside", name, folders.getFirst().getFileName());
    }

    @Override public String resolveRelativePath(String name, String from) {
        var base = Path.of(from).getParent();
        return base == null || name.startsWith("/") ? name : base.resolve(name).normalize().toString().replace('\\', '/');
    }

    @Override public Source createCacheKey(String name) {
        try {
            return new Source(name, Files.readString(within(name)));
        } catch (IOException e) {
            throw new LoaderException(e, name + ": " + e.getMessage());
        }
    }

    @Override public boolean resourceExists(String name) {
        return folders.stream().anyMatch(f -> Files.isRegularFile(f.resolve(name)));
    }

    @Override public void setCharset(String charset) { }

    @Override public void setPrefix(String prefix) { }

    @Override public void setSuffix(String suffix) { }
}
