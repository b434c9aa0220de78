package org.inferrack.file;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;

import org.inferrack.catalog.Annotations;
import org.inferrack.plan.Plan;

/** Draws plans that use every part of every record, whatever is added to them later; most of them make no sense. */
public final class RandomPlan {

    private static final List<
            String> TEXTS = List.of("", "nvidia-l4", "Zürich ✓ 日本 \uD83D\uDE00", "a \"quote\" \\ and\nlines\tand \u0001", "x".repeat(300), "0.5", "null");
    private static final double[] NUMBERS = {0, 1, 0.1, 1e-9, 42, -3.5, 1.0 / 3, 1e15, 123_456_789.125, 1e300, Double.MIN_VALUE, Double.MAX_VALUE, 1e16 + 2};

    private final Random random;

    private RandomPlan(Random random) {
        this.random = random;
    }

    public static Plan draw(Random random) {
        return (Plan) new RandomPlan(random).record(Plan.class);
    }

    /** Draws again where a constructor refuses the values. */
    private Object record(Class<?> type) {
        for (int attempt = 0; attempt < 200; attempt++) {
            try {
                var components = type.getRecordComponents();
                var types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
                var values = Arrays.stream(components).map(component -> switch (component.getName()) {
                    case "carried" -> Map.of();
                    case "annotations" -> Annotations.NONE;
                    default -> value(component.getGenericType());
                }).toArray();
                var constructor = type.getDeclaredConstructor(types);
                return constructor.newInstance(values);
            } catch (InvocationTargetException refused) {
                if (!(refused.getCause() instanceof IllegalArgumentException)) {
                    throw new AssertionError(refused.getCause());
                }
            } catch (ReflectiveOperationException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("No values that " + type + " takes.");
    }

    private Object value(Type type) {
        return switch (type) {
            case ParameterizedType of when of.getRawType() == List.class -> list(of.getActualTypeArguments()[0]);
            case ParameterizedType of when of.getRawType() == Set.class -> new HashSet<>(list(of.getActualTypeArguments()[0]));
            case ParameterizedType of when of.getRawType() == Map.class -> map(of.getActualTypeArguments()[0], of.getActualTypeArguments()[1]);
            case ParameterizedType of when of.getRawType() == Optional.class ->
                    random.nextBoolean() ? Optional.empty() : Optional.of(value(of.getActualTypeArguments()[0]));
            case Class<?> plain -> plainValue(plain);
            default -> throw new AssertionError("Teach RandomPlan to draw a " + type + ".");
        };
    }

    private Object plainValue(Class<?> type) {
        if (type.isEnum()) {
            return pick(List.of(type.getEnumConstants()));
        } else if (type.isSealed()) {
            return value(pick(List.of(type.getPermittedSubclasses())));
        } else if (type.isRecord()) {
            return record(type);
        } else if (type == double.class || type == Double.class) {
            return NUMBERS[random.nextInt(NUMBERS.length)];
        } else if (type == OptionalDouble.class) {
            return random.nextBoolean() ? OptionalDouble.empty() : OptionalDouble.of((double) value(double.class));
        } else if (type == int.class || type == Integer.class) {
            return pick(List.of(0, 1, 24, -7, Integer.MAX_VALUE, Integer.MIN_VALUE));
        } else if (type == OptionalInt.class) {
            return random.nextBoolean() ? OptionalInt.empty() : OptionalInt.of((int) value(int.class));
        } else if (type == long.class) {
            return random.nextLong();
        } else if (type == boolean.class) {
            return random.nextBoolean();
        } else if (type == String.class) {
            return pick(TEXTS);
        } else if (type == BigDecimal.class) {
            return pick(List.of(new BigDecimal("12000.10"), new BigDecimal("0.00"), new BigDecimal("1E+3"), new BigDecimal("99")));
        } else if (type == LocalDate.class) {
            return LocalDate.of(1990 + random.nextInt(100), 1 + random.nextInt(12), 1 + random.nextInt(28));
        } else if (type == YearMonth.class) {
            return YearMonth.of(1990 + random.nextInt(100), 1 + random.nextInt(12));
        }
        throw new AssertionError("Teach RandomPlan to draw a " + type + ".");
    }

    private List<Object> list(Type element) {
        var list = new ArrayList<>();
        for (int i = random.nextInt(3); i >= 0; i--) {
            list.add(value(element));
        }
        return random.nextInt(8) == 0 ? List.of() : list;
    }

    private Map<Object, Object> map(Type key, Type element) {
        var map = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            map.put(value(key), value(element));
        }
        return map;
    }

    private <T> T pick(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }
}
