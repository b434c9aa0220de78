package org.inferrack.plan;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.UsualParts.Module;

/**
 * The memory that is usually ordered with a server: equal modules of the chassis' kind that have a price, one a channel where these are large enough, else
 * two, the cheapest set with 8 GB a core and no less than the accelerators hold, for the weights of their models pass through it. NVIDIA's own systems hold by as much: 2 TB beside 1,128 GB
 * (DGX H200) and beside 1,440 GB (DGX B200).
 *
 * @param gigabytes of all modules
 */
record UsualMemory(int gigabytes, int modules) {

    private static final double GB_PER_CORE = 8;
    /** Where nobody sells memory for the chassis. */
    private static final int UNKNOWN_GB = 32;
    /** Contacts of the socket to channels: LGA 3647 and SP6, LGA 4189, SP3, LGA 4677 and 4710, SP5 and LGA 7529. */
    private static final Map<Integer, Integer> CHANNELS = Map.of(3647, 6, 4844, 6, 4094, 8, 4189, 8, 4677, 8, 4710, 8, 6096, 12, 7529, 12);
    private static final int USUAL_CHANNELS = 8;

    /** None for a chassis without sockets; its modules carry their own. One of which nobody knows the slots has one a channel at least. */
    static UsualMemory of(ServerModel server, int sockets, double cores, double acceleratorGb, List<Module> modules) {
        int each = CHANNELS.getOrDefault((int) server.facts().countOr(Spec.SOCKET, 0), USUAL_CHANNELS);
        int slots = (int) server.facts().countOr(Spec.DIMM_SLOTS, (double) sockets * each);
        int channels = Math.min(slots, sockets * each);
        if (channels == 0) {
            return new UsualMemory(0, 0);
        }
        double wanted = Math.max(GB_PER_CORE * cores, acceleratorGb);
        double most = server.facts().low(Spec.MAX_MEMORY).orElse(Double.MAX_VALUE);
        OptionalDouble generation = server.facts().value(Spec.MEMORY_GENERATION);
        List<Module> sold = modules.stream().filter(module -> generation.isEmpty()
                || module.part().facts().value(Spec.MEMORY_GENERATION).orElse(generation.getAsDouble()) == generation.getAsDouble()).toList();
        return IntStream.of(channels, 2 * channels).filter(count -> count <= slots).boxed()
                .flatMap(count -> sold.stream().map(module -> new Choice(count, module.gigabytes(), module.price())))
                .filter(choice -> choice.total() <= most)
                .min(Comparator.<Choice>comparingDouble(choice -> Math.max(0, wanted - choice.total())).thenComparingInt(Choice::modules)
                        .thenComparingDouble(Choice::price).thenComparingInt(Choice::total))
                .map(choice -> new UsualMemory(choice.total(), choice.modules())).orElse(new UsualMemory(channels * UNKNOWN_GB, channels));
    }

    private record Choice(int modules, int moduleGb, double modulePrice) {

        int total() {
            return modules * moduleGb;
        }

        double price() {
            return modules * modulePrice;
        }
    }
}
