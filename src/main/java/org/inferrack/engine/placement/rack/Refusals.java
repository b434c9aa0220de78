package org.inferrack.engine.placement.rack;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.placement.Placement.Unplaced;
import org.inferrack.plan.RackGroup;

/** Why servers do not stand anywhere, and what would help. */
public final class Refusals {

    private final List<RackGroup> groups;

    public Refusals(List<RackGroup> groups) {
        this.groups = groups;
    }

    /** A server whose power or height nobody knows cannot be promised a place. */
    public static Optional<Unplaced> ofUnknown(ServerKind kind) {
        if (kind.heightU().isEmpty() && ofUnknownPower(kind).isEmpty()) {
            return Optional.of(unplaced(kind, kind.fleet().servers(), "height of " + kind.group().name() + " is unknown",
                    "Enter the height of " + kind.group().configuration().serverId() + " in U in the plan's hardware."));
        }
        return ofUnknownPower(kind);
    }

    public static Optional<Unplaced> ofUnknownPower(ServerKind kind) {
        for (Figure figure : List.of(kind.power().planning(), kind.power().worst())) {
            if (figure instanceof Figure.Unknown unknown) {
                return Optional.of(unplaced(kind, kind.fleet().servers(), "power of " + kind.group().name() + " is unknown: " + unknown.reason(),
                        "Enter the missing watts in the plan's hardware."));
            }
        }
        return Optional.empty();
    }

    /** The resource that stops the next server of this kind in an otherwise empty rack. */
    public static String binding(ServerKind kind, RackGroup group) {
        if (RackCapacity.waterless(kind, group)) {
            return "cooling: the server is cooled by liquid, and the rack has none";
        }
        if (RackCapacity.tooDeep(kind, group)) {
            return depth(kind, group);
        }
        return tightest(kind, group).label();
    }

    public Unplaced noRoom(ServerKind kind, int servers) {
        if (groups.isEmpty()) {
            return unplaced(kind, servers, "the site has no racks", "Add racks to the site.");
        }
        RackGroup best = groups.getFirst();
        int each = 0;
        for (RackGroup group : groups) {
            int alone = RackCapacity.bins(group, List.of(kind)).alone(0);
            if (alone > each) {
                best = group;
                each = alone;
            }
        }
        String limit = best.name() + ": " + binding(kind, best);
        if (each == 0) {
            return unplaced(kind, servers, limit + ": not one server fits", aloneAdvice(kind, best));
        }
        int more = Math.ceilDiv(servers, each);
        String refusal = best.count() == 0 ? best.name() + ": the group has no racks"
                : limit + (best.count() == 1 ? ": the one rack is full" : ": all " + best.count() + " racks are full");
        return unplaced(kind, servers, refusal,
                "Add " + more + (more == 1 ? " rack" : " racks") + " of this kind (" + each + " servers each)" + powerAdvice(kind, best, servers) + ".");
    }

    /** A limit that is not of a single rack stops them, though racks have room. */
    public Unplaced beyondRacks(ServerKind kind, int servers, PlacementLimit limit) {
        return unplaced(kind, servers, limit.label(), switch (limit.kind()) {
            case SPREAD -> "Allow more in one rack or on one feed, or add racks.";
            case PHASE -> "Add racks, or use three-phase outlets.";
            case ROW -> String.format(Locale.ROOT, "Raise the row feed by about %s, or add racks on another row.",
                    Resource.kw(servers * kind.planningWatts().orElse(0) / 1000));
        });
    }

    private static String powerAdvice(ServerKind kind, RackGroup group, int servers) {
        Resource tightest = tightest(kind, group);
        if (!tightest.isPower() || group.count() < 1) {
            return "";
        }
        double perRack = Math.ceilDiv(servers, group.count()) * tightest.need().applyAsDouble(kind);
        return ", or raise the " + tightest.name() + " limit of each rack by about " + Resource.kw(perRack);
    }

    private static String aloneAdvice(ServerKind kind, RackGroup group) {
        if (RackCapacity.waterless(kind, group)) {
            return "Choose racks with liquid cooling, or a server that air cools.";
        }
        if (RackCapacity.tooDeep(kind, group)) {
            return "Choose deeper racks or a shorter server.";
        }
        Resource tightest = tightest(kind, group);
        return String.format(Locale.ROOT, "One server takes %.2f %s: raise the limit above that, or choose a smaller server.",
                tightest.need().applyAsDouble(kind), tightest.unit());
    }

    private static Resource tightest(ServerKind kind, RackGroup group) {
        Resource tightest = null;
        double fewest = Double.POSITIVE_INFINITY;
        for (Resource resource : Resource.of(group)) {
            double need = resource.need().applyAsDouble(kind);
            double fits = need > 0 ? resource.limit() / need : Double.POSITIVE_INFINITY;
            if (tightest == null || Math.floor(fits + 1e-9) < Math.floor(fewest + 1e-9)) {
                tightest = resource;
                fewest = fits;
            }
        }
        return tightest;
    }

    private static String depth(ServerKind kind, RackGroup group) {
        return String.format(Locale.ROOT, "usable depth of %.0f mm: the server is %.0f mm deep",
                group.depthMm().orElseThrow(), kind.depthMm().orElseThrow());
    }

    public static Unplaced unplaced(ServerKind kind, int servers, String limit, String advice) {
        return new Unplaced(kind.id(), kind.fleet().siteId(), servers, limit, advice);
    }
}
