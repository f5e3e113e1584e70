package plaint.drafting;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.extension.AbstractNodeVisitor;
import io.pebbletemplates.pebble.extension.Function;
import io.pebbletemplates.pebble.extension.NodeVisitor;
import io.pebbletemplates.pebble.extension.NodeVisitorFactory;
import io.pebbletemplates.pebble.extension.Test;
import io.pebbletemplates.pebble.node.PrintNode;
import io.pebbletemplates.pebble.node.expression.ContextVariableExpression;
import io.pebbletemplates.pebble.node.expression.Expression;
import io.pebbletemplates.pebble.node.expression.GetAttributeExpression;
import io.pebbletemplates.pebble.node.expression.LiteralStringExpression;
import io.pebbletemplates.pebble.template.EvaluationContext;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.PebbleTemplate;
import io.pebbletemplates.pebble.template.PebbleTemplateImpl;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What this room adds to the template engine: its functions, the test `is known`, and a guard on every printed value, which lets through text, whole numbers
/// and own markup only, prints all of it literally, and refuses what is missing or no text.
final class Merging extends AbstractExtension {
    /// The merge under way: a template is taken apart once, and merged with what each paper brings.
    static final ScopedValue<Now> NOW = ScopedValue.newInstance();

    /// What the functions of a template do this time, and where all goes that is printed.
    record Now(Map<String, Function> functions, StringBuilder printed) { }

    private final Map<String, Function> functions = new HashMap<>();

    /// `names`: of the functions that each merge brings.
    Merging(Set<String> names) {
        for (var name : names) functions.put(name, new Brought(name));
    }

    @Override public Map<String, Function> getFunctions() {
        return functions;
    }

    /// Any part of what is missing is missing: it is told as the whole is.
    @Override public List<AttributeResolver> getAttributeResolver() {
        return List.of((of, _, _, _, _, _, _) -> of instanceof Missing m ? new ResolvedAttribute(m) : null);
    }

    private record Brought(String name) implements Function {
        @Override public List<String> getArgumentNames() {
            return NOW.get().functions().get(name).getArgumentNames();
        }

        @Override public Object execute(Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return NOW.get().functions().get(name).execute(args, self, context, line);
        }
    }

    @Override public Map<String, Test> getTests() {
        return Map.of("known", new Known());
    }

    @Override public List<NodeVisitorFactory> getNodeVisitors() {
        return List.of(template -> visitor((PebbleTemplateImpl) template));
    }

    private NodeVisitor visitor(PebbleTemplateImpl template) {
        return new AbstractNodeVisitor(template) {
            @Override public void visit(PrintNode node) {
                node.setExpression(new Guarded(node.getExpression()));
                super.visit(node);
            }
        };
    }

    private static final class Known implements Test {
        @Override public List<String> getArgumentNames() {
            return List.of();
        }

        @Override public boolean apply(Object value, Map<String, Object> args, PebbleTemplate self, EvaluationContext context, int line) {
            return switch (value) {
                case null -> false;
                case Missing m -> false;
                case String s -> !s.isBlank();
                case List<?> l -> !l.isEmpty();
                default -> true;
            };
        }
    }

    private record Guarded(Expression<?> inner) implements Expression<Object> {
        @Override public Object evaluate(PebbleTemplateImpl self, EvaluationContextImpl context) {
            var value = inner.evaluate(self, context);
            if (value instanceof String s && inner instanceof LiteralStringExpression) return s;
            var text = switch (value) {
                case String s -> Literal.guard(s);
                case Markup m -> m.text();
                case Integer i -> i.toString();
                case Long l -> l.toString();
                case BigDecimal d -> Literal.guard(d.toPlainString());
                case Missing m -> m.toString();
                case null, default -> throw new Halt("drafting.refused.unprintable", self.getName(), getLineNumber(), field(inner));
            };
            NOW.get().printed().append(text);
            return text;
        }

        @Override public int getLineNumber() {
            return inner.getLineNumber();
        }

        @Override public void accept(NodeVisitor visitor) {
            inner.accept(visitor);
        }
    }

    /// The field as the template writes it, as far as it is a path of names.
    private static String field(Expression<?> e) {
        return switch (e) {
            case ContextVariableExpression v -> v.getName();
            case GetAttributeExpression a when a.getAttributeNameExpression() instanceof LiteralStringExpression name -> field(a.getNode()) + "." + name.getValue();
            default -> "?";
        };
    }
}
