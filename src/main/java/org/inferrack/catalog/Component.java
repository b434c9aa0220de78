package org.inferrack.catalog;

/** A part that goes into a server beside accelerators: CPU, memory module, network adapter, DPU. */
public record Component(String id, Kind kind, String name, String vendor, Facts facts) implements Item {

    public enum Kind { CPU, MEMORY, NIC, DPU }
}
