package plaint.casefile;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import plaint.text.Notice;

/// Looks for what [RequiredKeys] asks for and a case does not have. Such a case could be written, but never be read again: it is told as any other fault, and no store takes it.
final class Missing {
    /// What of a record is looked at: its required keys, and whatever else may hold records.
    private record Part(String name, Method read, boolean required) { }

    private static final Map<Class<?>, List<Part>> PARTS = new ConcurrentHashMap<>();
    private static final Set<Class<?>> PLAIN = Set.of(String.class, Boolean.class, Integer.class, Long.class);
    private final List<Fault> found = new ArrayList<>();

    private Missing() { }

    static List<Fault> in(CaseFile c) {
        var looking = new Missing();
        looking.record(c, "");
        return List.copyOf(looking.found);
    }

    private void value(Object v, String path) {
        switch (v) {
            case Record r when r.getClass().getPackageName().startsWith("plaint.") -> record(r, path);
            case List<?> l -> {
                for (int i = 0; i < l.size(); i++) value(l.get(i), path + "/" + i);
            }
            case Map<?, ?> m -> m.forEach((k, x) -> value(x, path + "/" + k));
            case null, default -> { }
        }
    }

    private void record(Record r, String path) {
        for (var p : PARTS.computeIfAbsent(r.getClass(), Missing::parts)) {
            var v = read(r, p);
            if (v == null && p.required()) found.add(new Fault(path + "/" + p.name(), "missingKey", Notice.of("casefile.fault.missingKey", p.name())));
            else value(v, path + "/" + p.name());
        }
    }

    private static List<Part> parts(Class<?> record) {
        var needed = RequiredKeys.of(record);
        var out = new ArrayList<Part>();
        for (var c : record.getRecordComponents()) {
            boolean holds = !c.getType().isPrimitive() && !c.getType().isEnum() && !PLAIN.contains(c.getType()) && !c.getType().getPackageName().startsWith("java.time");
            if (!holds && !needed.contains(c.getName())) continue;
            c.getAccessor().setAccessible(true);
            out.add(new Part(c.getName(), c.getAccessor(), needed.contains(c.getName())));
        }
        return List.copyOf(out);
    }

    private static Object read(Record r, Part p) {
        try {
            return p.read().invoke(r);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record that cannot be read: " + r.getClass().getName() + "." + p.name(), e);
        }
    }
}
