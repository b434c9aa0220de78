package org.inferrack.engine.advice;

import java.util.List;

import org.inferrack.engine.figure.FigureFormat;

/**
 * A limit that holds a part of a scenario back, or the one nearest to doing so.
 *
 * @param subject  id of the rack group, site or server group
 * @param place    what it is about, in words: "Row 1 at Frankfurt"
 * @param limit    which limit, with its number: "cooling of 10.00 kW"; what sizes the servers; empty if nothing is full
 * @param load     used over limit, above 1 is overload; NaN never, 0 where the limit is no amount
 * @param binds    it stops something now; if not, it is the one that would stop next
 * @param detail   how far it goes: "3 of 4 racks full", "12 servers and 1 spare"
 * @param stranded what stays unused of other things because of it
 */
public record Bottleneck(Level level, String siteId, String subject, String place, String limit, double load, boolean binds, String detail,
                         List<Stranded> stranded) {

    public enum Level { SERVERS, RACKS, SITE }

    /**
     * Paid for, and of no use as things stand.
     *
     * @param share of all that is installed of it in the racks in use, 0 to 1
     */
    public record Stranded(String resource, double amount, String unit, double share) {

        /** "28.2 kW of feed power (42 %)". */
        public String words() {
            String of = switch (resource) {
                case "failover" -> " of feed power";
                case "breaker" -> " of breaker rating";
                case "ports" -> "";
                default -> " of " + resource;
            };
            return FigureFormat.number(amount) + " " + unit + of + " (" + FigureFormat.percent(Math.round(share * 100) / 100.0) + ")";
        }
    }

    public Bottleneck {
        stranded = List.copyOf(stranded);
    }

    /** The limit and how far it is used: "cooling of 10.00 kW, used to 98 %", "asked for 118 %" where it is not enough. */
    public String words() {
        String used = FigureFormat.percent(Math.abs(load - 1) < 0.005 ? load : Math.round(load * 100) / 100.0);
        return (binds ? "" : "nearest is ") + limit + (load <= 0 ? "" : load > 1 ? ", asked for " + used : ", used to " + used);
    }
}
