package org.inferrack.catalog;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A chassis, without CPUs, memory and accelerators.
 *
 * @param powerSupplies the supplies it can be ordered with, largest first
 * @param takes         of further resources of a rack, by name; resources that a rack does not name do not limit
 * @param publishedAs   names under which results of this chassis are published, the usual one first; empty where that is its name
 */
public record ServerModel(String id, String name, String vendor, Kind kind, Cooling cooling,
                          List<PowerSupply> powerSupplies, Facts facts, Map<String, Double> takes, List<String> publishedAs) implements Item {

    /** RACK takes U in a rack; EDGE stands alone at a site. */
    public enum Kind { RACK, EDGE }

    public enum Cooling { AIR, LIQUID, FANLESS }

    public ServerModel {
        powerSupplies = List.copyOf(powerSupplies);
        publishedAs = List.copyOf(publishedAs);
        takes = java.util.Collections.unmodifiableMap(new TreeMap<>(takes));
        takes.forEach((resource, amount) -> {
            if (!Double.isFinite(amount)) {
                throw new IllegalArgumentException("What " + id + " takes of " + resource + " must be a finite number, not " + amount + ".");
            }
        });
    }

    public ServerModel(String id, String name, String vendor, Kind kind, Cooling cooling, List<PowerSupply> powerSupplies, Facts facts,
                       Map<String, Double> takes) {
        this(id, name, vendor, kind, cooling, powerSupplies, facts, takes, List.of());
    }

    public ServerModel(String id, String name, String vendor, Kind kind, Cooling cooling, List<PowerSupply> powerSupplies, Facts facts) {
        this(id, name, vendor, kind, cooling, powerSupplies, facts, Map.of());
    }

    /** The names under which results of this chassis are published; never empty. What a copy is called changes none of them. */
    public List<String> publishedNames() {
        return publishedAs.isEmpty() ? List.of(name) : publishedAs;
    }

    public ServerModel withFacts(Facts others) {
        return new ServerModel(id, name, vendor, kind, cooling, powerSupplies, others, takes, publishedAs);
    }

    /** The same chassis under another id and name. */
    public ServerModel named(String otherId, String otherName) {
        return new ServerModel(otherId, otherName, vendor, kind, cooling, powerSupplies, facts, takes, publishedNames());
    }
}
