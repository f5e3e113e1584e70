package plaint.drafting;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import plaint.party.Party;

/// Facts of one party, which stand among those of the case as `party.fact`; one that was not given is missing, not unknown.
final class PartyFacts extends AbstractMap<String, Object> {
    private final Map<String, String> facts;
    private final Party party;

    PartyFacts(Map<String, String> facts, Party party) {
        this.facts = facts;
        this.party = party;
    }

    @Override public Object get(Object name) {
        var value = facts.get(party.id().value() + "." + name);
        return value == null || value.isBlank() ? new Missing("drafting.missing.fact", party.name() + ": " + name) : value.strip();
    }

    @Override public boolean containsKey(Object name) {
        return name instanceof String;
    }

    @Override public Set<Entry<String, Object>> entrySet() {
        return Map.<String, Object>of().entrySet();
    }
}
