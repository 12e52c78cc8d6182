package fr.relais.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import org.jspecify.annotations.Nullable;

/**
 * Reads how long and how wide methods are.
 *
 * <p>Records are wide when what they stand for is; a method that overrides another has no choice; a bean method takes
 * what a constructor takes.
 */
final class SizeReader extends TreeScanner<@Nullable Void, @Nullable Void> {

    private static final int LONGEST_METHOD = 40;
    private static final int WIDEST_METHOD = 4;
    private static final int WIDEST_CONSTRUCTOR = 6;

    private final CompilationUnitTree unit;
    private final Trees trees;
    private final List<String> tooLong = new ArrayList<>();
    private final List<String> tooWide = new ArrayList<>();
    private final Deque<ClassTree> types = new ArrayDeque<>();

    private SizeReader(CompilationUnitTree unit, Trees trees) {
        this.unit = unit;
        this.trees = trees;
    }

    static List<String> longMethods(CompilationUnitTree unit, Trees trees) {
        return reading(unit, trees).tooLong;
    }

    static List<String> wideMethods(CompilationUnitTree unit, Trees trees) {
        return reading(unit, trees).tooWide;
    }

    private static SizeReader reading(CompilationUnitTree unit, Trees trees) {
        var reader = new SizeReader(unit, trees);
        reader.scan(unit, null);
        return reader;
    }

    @Override
    public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
        types.push(type);
        super.visitClass(type, nothing);
        types.pop();
        return null;
    }

    @Override
    public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
        var lines = lines(method);
        if (lines > LONGEST_METHOD) {
            tooLong.add(name(method) + " has " + lines + " lines");
        }
        if (method.getParameters().size() > widest(method)) {
            tooWide.add(name(method) + " takes " + method.getParameters().size());
        }
        return super.visitMethod(method, nothing);
    }

    private long lines(MethodTree method) {
        var positions = trees.getSourcePositions();
        var map = unit.getLineMap();
        return map.getLineNumber(positions.getEndPosition(unit, method))
                - map.getLineNumber(positions.getStartPosition(unit, method))
                + 1;
    }

    private int widest(MethodTree method) {
        var constructor = method.getReturnType() == null;
        if (has(method, "Override") || (constructor && type().getKind() == Tree.Kind.RECORD)) {
            return Integer.MAX_VALUE;
        }
        return constructor || has(method, "Bean") ? WIDEST_CONSTRUCTOR : WIDEST_METHOD;
    }

    private static boolean has(MethodTree method, String annotation) {
        return method.getModifiers().getAnnotations().stream()
                .anyMatch(one -> one.getAnnotationType().toString().equals(annotation));
    }

    private ClassTree type() {
        return types.getFirst();
    }

    private String name(MethodTree method) {
        return type().getSimpleName() + "." + method.getName();
    }
}
