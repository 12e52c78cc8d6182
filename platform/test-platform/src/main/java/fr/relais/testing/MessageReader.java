package fr.relais.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/** Finds exceptions whose message is put together from pieces instead of being one constant. */
final class MessageReader extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final Set<String> FORMATTING =
            Set.of("format", "formatted", "concat", "join", "valueOf", "toString");

    private final CompilationUnitTree unit;
    private final List<String> found = new ArrayList<>();

    private MessageReader(CompilationUnitTree unit) {
        this.unit = unit;
    }

    static List<String> changingMessages(CompilationUnitTree unit, Trees trees) {
        var reader = new MessageReader(unit);
        reader.scan(unit, null);
        return reader.found;
    }

    @Override
    public @Nullable Void visitNewClass(NewClassTree creation, @Nullable Void nothing) {
        var type = creation.getIdentifier().toString();
        if (type.endsWith("Exception") || type.endsWith("Error")) {
            check(type, creation.getArguments());
        }
        return super.visitNewClass(creation, nothing);
    }

    /** A constructor of an exception of our own hands its message to {@code super}. */
    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void nothing) {
        if (call.getMethodSelect().toString().equals("super")) {
            check("super", call.getArguments());
        }
        return super.visitMethodInvocation(call, nothing);
    }

    private void check(String where, List<? extends ExpressionTree> arguments) {
        if (arguments.stream().anyMatch(MessageReader::isPutTogether)) {
            found.add(unit.getSourceFile().getName() + ": a message that is not a constant, in " + where);
        }
    }

    private static boolean isPutTogether(ExpressionTree argument) {
        if (argument instanceof MethodInvocationTree call
                && call.getMethodSelect() instanceof MemberSelectTree select) {
            return FORMATTING.contains(select.getIdentifier().toString());
        }
        return argument.getKind() == Tree.Kind.PLUS && !isConstant(argument);
    }

    /** Literals joined only to fit the line are still one constant. */
    private static boolean isConstant(ExpressionTree expression) {
        return expression instanceof LiteralTree
                || (expression instanceof BinaryTree sum
                        && isConstant(sum.getLeftOperand())
                        && isConstant(sum.getRightOperand()));
    }
}
