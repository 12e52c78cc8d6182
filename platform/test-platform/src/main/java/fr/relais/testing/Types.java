package fr.relais.testing;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;

/** Types by the package they are in or by how they are called. */
final class Types {

    private Types() {}

    static DescribedPredicate<JavaClass> within(String root) {
        return DescribedPredicate.describe("within " + root, type -> isWithin(root, type));
    }

    static DescribedPredicate<JavaClass> outside(String root) {
        return DescribedPredicate.describe("outside " + root, type -> !isWithin(root, type));
    }

    static DescribedPredicate<JavaClass> called(String fullName) {
        return DescribedPredicate.describe(fullName, type -> type.getName().equals(fullName));
    }

    static DescribedPredicate<JavaMethodCall> callOf(Class<?> owner, String method) {
        return DescribedPredicate.describe(
                owner.getSimpleName() + "." + method,
                call -> call.getTargetOwner().isEquivalentTo(owner)
                        && call.getName().equals(method));
    }

    private static boolean isWithin(String root, JavaClass type) {
        var own = type.getBaseComponentType().getPackageName();
        return own.equals(root) || own.startsWith(root + ".");
    }
}
