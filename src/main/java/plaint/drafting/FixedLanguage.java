package plaint.drafting;

import io.pebbletemplates.pebble.extension.Extension;
import io.pebbletemplates.pebble.extension.ExtensionCustomizer;
import io.pebbletemplates.pebble.extension.Filter;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.tokenParser.TokenParser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What the template engine offers of itself, cut down to what a paper needs.
final class FixedLanguage extends ExtensionCustomizer {
    private static final Set<String> TAGS = Set.of("if", "for", "set", "include");
    private static final Set<String> FILTERS = Set.of("join", "length", "first", "last");
    private static final Set<String> TESTS = Set.of("empty", "even", "odd");

    FixedLanguage(Extension extension) {
        super(extension);
    }

    @Override public List<TokenParser> getTokenParsers() {
        var all = super.getTokenParsers();
        return all == null ? List.of() : all.stream().filter(p -> TAGS.contains(p.getTag())).toList();
    }

    @Override public Map<String, Filter> getFilters() {
        return only(super.getFilters(), FILTERS);
    }

    @Override public Map<String, Test> getTests() {
        return only(super.getTests(), TESTS);
    }

    @Override public Map<String, Function> getFunctions() {
        return Map.of();
    }

    @Override public List<NodeVisitorFactory> getNodeVisitors() {
        var all = super.getNodeVisitors();
        return all == null ? List.of() : all;
    }

    private static <T> Map<String, T> only(Map<String, T> all, Set<String> names) {
        var kept = all == null ? new HashMap<String, T>() : new HashMap<>(all);
        kept.keySet().retainAll(names);
        return kept;
    }
}
