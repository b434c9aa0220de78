package org.inferrack.engine.placement;

/** What of a rack is limited, whatever the plan calls it: a feed is one by its place in the plan, not by its name. */
public enum LimitKind {
    SPACE,
    /** One feed in normal operation. */
    FEED,
    /** What the feeds carry when one is lost. */
    FAILOVER,
    /** The ratings of all breakers at the worst case. */
    BREAKER, COOLING, AIRFLOW, WEIGHT, PORTS,
    /** A resource that only this plan has. */
    FURTHER,
    /** One phase of a feed of three. */
    PHASE,
    /** Servers of one group in a rack. */
    SPREAD,
    /** Nothing: another server would fit. */
    NONE
}
