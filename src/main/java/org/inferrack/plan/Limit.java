package org.inferrack.plan;

/**
 * What a stated number may be, and why: the fields name it with {@link Within}. Wide on purpose: only what cannot be meant, or what a
 * formula cannot take, is refused; what is merely unwise is a finding. Where a formula divides, the least is the least that makes sense.
 * Amounts of money are bounded widely, since a plan may be in a currency of small units.
 */
public enum Limit {
    HORIZON("the horizon", 1, 120, "months", "hardware is not kept longer than ten years"),
    MONTH("the month", 1, 120, "", "1 is the plan's first, and hardware is not kept longer than ten years"),
    START_YEAR("the year", 2000, 2099, "", "accelerators of other times are not catalogued"),
    PUE("PUE", 1, 3, "", "facility power includes the IT power, and no surveyed data centre is above 3"),
    AMBIENT("the ambient temperature", -40, 60, "°C", "no server runs outside of it"),
    SITE_POWER("the site's limit", 0, 1_000_000, "kW", "the largest campuses are about 1 GW"),
    ENERGY_PRICE("the price per kWh", 0, 100_000, "", "more is a price per MWh, or a slip of the decimal point"),
    DEMAND_CHARGE("the demand charge", 0, 10_000_000, "", "more is a slip of the decimal point"),
    ESCALATION("the yearly rise", -0.5, 1, "", "0.02 stands for 2 %"),
    RACKS("the number of racks", 0, 10_000, "", "larger halls are planned in parts"),
    RACK_NUMBER("the number of a rack", 1, 10_000, "", "racks are numbered from 1"),
    RACK_HEIGHT("the rack height", 1, 60, "U", "no rack is taller"),
    RESERVED("the height kept free", 0, 60, "U", "no rack is taller"),
    VOLTS("the voltage", 48, 1_000, "V", "racks are fed with low voltage"),
    AMPS("the current", 0.1, 6_300, "A", "no busbar carries more"),
    PHASES("the number of phases", 1, 3, "", "a feed has 1 or 3"),
    DERATING("the derating", 0.01, 1, "", "it is the usable share of the breaker"),
    POWER_FACTOR("the power factor", 0.1, 1, "", "it is a share of the apparent power"),
    RACK_COOLING("the cooling of a rack", 0, 1_000, "kW", "no rack gives off more heat"),
    RACK_MASS("the mass limit", 0, 10_000, "kg", "no rack carries more"),
    PORTS("the number of ports", 0, 10_000, "", "no rack has more"),
    AIRFLOW("the airflow of a rack", 1, 100_000, "m³/h", "no rack is given more"),
    EXISTING_UNITS("the height of what stands in a rack", 0, 60, "U", "no rack is taller"),
    EXISTING_WATTS("the power of what stands in a rack", 0, 1_000_000, "W", "no rack takes more"),
    FURTHER("the limit of a further resource", 0, 1e12, "", "none is negative"),
    DEPTH("the depth", 100, 3_000, "mm", "racks are 300 to 1,400 mm deep"),
    LOCATIONS("the number of locations", 0, 1_000_000, "", "larger roll-outs are planned in parts"),
    BOXES("the boxes of a location", 0, 1_000, "", "more need a rack"),
    BOX_WATTS("the wattage of a box", 1, 20_000, "W", "more need a rack"),
    GROWTH("the growth per year", -0.9, 10, "", "0.2 stands for 20 %"),
    HEADROOM("the headroom", 0, 0.95, "", "0.15 stands for 15 % of the capacity kept free"),
    SHARE("the share", 0, 1, "", "1 stands for 100 %"),
    PROFILE_SHARE("the share of the peak", 0, 1.5, "", "1 is the peak that is stated"),
    CAMERAS("the number of cameras", 0, 10_000_000, "streams", "larger platforms are planned in parts"),
    FPS("frames per second", 0.001, 1_000, "frames/s", "a stream has frames, and no camera sends more"),
    PIXELS("the resolution", 16, 16_384, "px", "no codec decodes more"),
    BIT_RATE("the bit rate of a stream", 0.001, 10_000, "Mb/s", "uncompressed 4K needs about 10 Gb/s"),
    OBJECTS("objects per frame", 0, 10_000, "", "no detector returns more"),
    REQUESTS("requests per second", 0, 1_000_000_000, "requests/s", "larger services are planned in parts"),
    USERS("the number of users", 0, 1_000_000_000, "people", "larger services are planned in parts"),
    TOKENS("tokens of a request", 1, 10_000_000, "tokens", "no model takes more, and an answer has at least one"),
    MILLISECONDS("the time limit", 0.01, 3_600_000, "ms", "it is a limit for one request"),
    SERVERS("the number of servers", 0, 100_000, "", "larger fleets are planned in parts"),
    PINNED("the number of pinned servers", 1, 100_000, "", "a pin is for at least one"),
    PER_RACK("the most servers in a rack", 1, 1_000, "", "no rack takes more"),
    CPUS("the number of CPUs", 0, 16, "", "no chassis takes more"),
    SERVER_MEMORY("the memory of a server", 0, 131_072, "GB", "no chassis takes more"),
    DIMMS("the number of memory modules", 0, 256, "", "no chassis takes more"),
    ACCELERATORS("the accelerators of a server", 0, 128, "", "no chassis takes more"),
    FILL("the accelerators of a candidate", 1, 128, "", "a candidate has one, and no chassis takes more"),
    PIECES("the stock", 0, 1_000_000, "", "more is no limit: leave it out"),
    MODELS("the number of server models", 1, 1_000, "", "a fleet has one, and more is no limit"),
    ADAPTERS("the number of adapters", 0, 64, "", "no chassis takes more"),
    CAP_WATTS("the power limit of an accelerator", 1, 5_000, "W", "more is milliwatts, or a slip of the decimal point"),
    SUPPLY_WATTS("the rating of a power supply", 1, 20_000, "W", "more is milliwatts, or a slip of the decimal point"),
    SUPPLIES("the number of power supplies", 1, 32, "", "a server needs one, and none takes more"),
    REDUNDANT("the number of power supplies that may fail", 0, 31, "", "no server has more"),
    SPARES("the spare servers of a site", 0, 10_000, "", "more is a second fleet"),
    UTILISATION_CAP("the utilisation cap", 0.01, 1, "", "it is a share of the capacity"),
    POWER_MARGIN("the power margin", 0, 2, "", "0.1 stands for 10 %"),
    SEED("the seed", -9_007_199_254_740_991L, 9_007_199_254_740_991L, "", "every program reads such a whole number exactly"),
    DISCOUNT_RATE("the discount rate", 0, 1, "", "0.08 stands for 8 % a year"),
    AMOUNT("the amount", 0, 1e12, "", "it is paid, and more is a slip of the decimal point"),
    EXCHANGE_RATE("the exchange rate", 1e-6, 1e6, "", "it is what one foreign unit costs in the plan's currency"),
    MEASURED_ACCELERATORS("the number of accelerators measured", 1, 100_000, "", "a run has at least one"),
    MEASURED("the measured value", 1e-6, 1e12, "", "nothing that is measured is below, and more is a slip of the unit"),
    CONCURRENCY("the number of requests in flight", 1, 10_000_000, "", "a run has at least one"),
    TARGET("the target", 0, 1e15, "", "no metric is negative");

    private final String label;
    private final double least;
    private final double most;
    private final String unit;
    private final String reason;

    Limit(String label, double least, double most, String unit, String reason) {
        this.label = label;
        this.least = least;
        this.most = most;
        this.unit = unit;
        this.reason = reason;
    }

    public boolean allows(double value) {
        return value >= least && value <= most;
    }

    public double least() {
        return least;
    }

    public double most() {
        return most;
    }

    String label() {
        return label;
    }

    String reason() {
        return reason;
    }

    public String unit() {
        return unit;
    }

    /** "1 to 3", "0.1 to 6300 A". */
    public String range() {
        return Stated.number(least) + " to " + Stated.number(most) + (unit.isEmpty() ? "" : " " + unit);
    }
}
