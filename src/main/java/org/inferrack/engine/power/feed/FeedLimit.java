package org.inferrack.engine.power.feed;

import java.util.List;
import java.util.function.ToDoubleFunction;

import org.inferrack.plan.Feed;
import org.inferrack.plan.RackGroup;
import org.inferrack.plan.RackGroup.Redundancy;

/**
 * What the feeds of a rack can carry, in watts. Redundant feeds are never added: with TWO_N the smaller feed must carry all.
 * Formulas: one phase V*I*d*PF, three phases sqrt(3)*V(line to line)*I*d*PF (NEC 210.20 for d = 0.8 under continuous load).
 */
public final class FeedLimit {

    private FeedLimit() {
    }

    /** Continuous load of one feed: with its derating. */
    public static double usableWatts(Feed feed) {
        return breakerWatts(feed) * feed.derating();
    }

    /** Load of one feed at which its breaker is at its rating. */
    public static double breakerWatts(Feed feed) {
        double phaseFactor = feed.phases() == 3 ? Math.sqrt(3) : 1;
        return phaseFactor * feed.volts() * feed.amps() * feed.powerFactor();
    }

    /** Most continuous load of a rack that survives the loss its redundancy promises to survive; 0 without feeds. */
    public static double usableWatts(RackGroup rack) {
        return surviving(rack, FeedLimit::usableWatts);
    }

    /** The same against the breakers' ratings, for the worst case that lasts minutes. */
    public static double breakerWatts(RackGroup rack) {
        return surviving(rack, FeedLimit::breakerWatts);
    }

    /**
     * Load of each feed in normal operation, in the order of the feeds: supplies with a cord on each feed share equally
     * under TWO_N; otherwise each feed takes its share of the total rating.
     */
    public static List<Double> normalWatts(RackGroup rack, double rackWatts) {
        double sum = rack.feeds().stream().mapToDouble(FeedLimit::usableWatts).sum();
        return rack.feeds().stream()
                .map(feed -> rack.redundancy() == Redundancy.TWO_N ? rackWatts / rack.feeds().size()
                        : sum > 0 ? rackWatts * usableWatts(feed) / sum : rackWatts / rack.feeds().size())
                .toList();
    }

    /** Share of a rack's load on one of its feeds while another has failed; the whole normal share where none backs another. */
    public static double failoverShare(RackGroup rack) {
        int feeds = Math.max(1, rack.feeds().size());
        return switch (rack.redundancy()) {
            case TWO_N -> 1;
            case N_PLUS_ONE -> 1.0 / Math.max(1, feeds - 1);
            case NONE -> 1.0 / feeds;
        };
    }

    private static double surviving(RackGroup rack, ToDoubleFunction<Feed> watts) {
        var each = rack.feeds().stream().mapToDouble(watts).toArray();
        double sum = java.util.Arrays.stream(each).sum();
        double largest = java.util.Arrays.stream(each).max().orElse(0);
        double smallest = java.util.Arrays.stream(each).min().orElse(0);
        return switch (rack.redundancy()) {
            case NONE -> sum;
            case N_PLUS_ONE -> sum - largest;
            case TWO_N -> each.length < 2 ? 0 : smallest;
        };
    }
}
