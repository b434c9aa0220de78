package org.inferrack;

import java.util.Optional;

import net.jqwik.api.lifecycle.AroundPropertyHook;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.PropertyExecutionResult;
import net.jqwik.api.lifecycle.PropertyExecutor;
import net.jqwik.api.lifecycle.PropertyLifecycleContext;

/**
 * Gives every property that names no seed the one of its name: a build says the same twice, and what one property draws does not hang on
 * another. The system property {@code property.seed} is {@code random} for a search, or the number that a search printed, and
 * {@code property.tries} how often each property is tried then. jqwik finds this as a service, so no test has to name it.
 */
public final class PropertySeeds implements AroundPropertyHook {

    private static final int TRIES_OF_JQWIK = 1000;

    private final Optional<String> stated = stated("property.seed");
    private final Optional<Integer> tries = stated("property.tries").map(Integer::valueOf);

    @Override
    public PropertyExecutionResult aroundProperty(PropertyLifecycleContext context, PropertyExecutor property) throws Throwable {
        var attributes = context.attributes();
        String name = context.containerClass().getSimpleName() + "#" + context.targetMethod().getName();
        tries.ifPresent(attributes::setTries);
        attributes.setSeed(seed(name, attributes.seed(), stated).orElse(null));
        var result = property.execute();
        if (result.status() == PropertyExecutionResult.Status.FAILED) {
            result.seed().ifPresent(failed -> System.out.println(replay(name, failed, attributes.tries().orElse(TRIES_OF_JQWIK))));
        }
        return result;
    }

    /** Empty where jqwik shall draw one. */
    static Optional<String> seed(String name, Optional<String> own, Optional<String> stated) {
        return stated.isPresent() ? stated.filter(seed -> !seed.equals("random")) : own.or(() -> Optional.of(String.valueOf(name.hashCode())));
    }

    /** With the same number of tries, for jqwik mixes edge cases in by it. */
    static String replay(String name, String seed, int tries) {
        return "To replay: mvn -Prandom test -Dtest='%s' -Dproperty.seed=%s -Dproperty.tries=%d".formatted(name, seed, tries);
    }

    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    private static Optional<String> stated(String property) {
        return Optional.ofNullable(System.getProperty(property)).filter(value -> !value.isBlank());
    }
}
