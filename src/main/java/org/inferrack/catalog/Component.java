package org.inferrack.catalog;

import java.util.List;

/**
 * A part that goes into a server beside accelerators (CPU, memory module, network adapter, DPU), or around servers (rack, PDU).
 *
 * @param publishedAs names under which results with this part are published, the usual one first; empty where that is its name
 */
public record Component(String id, Kind kind, String name, String vendor, Facts facts, List<String> publishedAs) implements Item {

    public enum Kind { CPU, MEMORY, NIC, DPU, RACK, PDU }

    public Component {
        publishedAs = List.copyOf(publishedAs);
    }

    public Component(String id, Kind kind, String name, String vendor, Facts facts) {
        this(id, kind, name, vendor, facts, List.of());
    }

    /** The names under which results with this part are published; never empty. What a copy is called changes none of them. */
    public List<String> publishedNames() {
        return publishedAs.isEmpty() ? List.of(name) : publishedAs;
    }

    public Component withFacts(Facts others) {
        return new Component(id, kind, name, vendor, others, publishedAs);
    }

    /** The same part under another id and name. */
    public Component named(String otherId, String otherName) {
        return new Component(otherId, kind, otherName, vendor, facts, publishedNames());
    }
}
