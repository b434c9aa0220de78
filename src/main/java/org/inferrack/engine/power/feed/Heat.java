package org.inferrack.engine.power.feed;

/** Heat and the air or water that takes it away. Every watt in leaves as heat. */
public final class Heat {

    /** BTU/h per watt (ASHRAE Fundamentals, units). */
    public static final double BTU_PER_HOUR_PER_WATT = 3.412142;
    /** Air at 20 °C and sea level (ASHRAE Fundamentals). */
    private static final double AIR_DENSITY_KG_PER_M3 = 1.2;
    private static final double AIR_HEAT_J_PER_KG_K = 1005;
    private static final double WATER_HEAT_J_PER_KG_K = 4186;
    private static final double CUBIC_FEET_PER_M3 = 35.3147;
    /** Rise of air temperature through a server that airflow is planned with, K (vendor guides: 20 to 25 °F). */
    public static final double PLANNING_RISE_K = 12;

    private Heat() {
    }

    public static double btuPerHour(double watts) {
        return watts * BTU_PER_HOUR_PER_WATT;
    }

    /** Tons of refrigeration, 12,000 BTU/h each. */
    public static double tons(double watts) {
        return btuPerHour(watts) / 12_000;
    }

    /** Air volume that carries the heat away with a temperature rise of {@code riseK}, without bypass. */
    public static double airflowM3PerHour(double watts, double riseK) {
        return 3600 * watts / (AIR_DENSITY_KG_PER_M3 * AIR_HEAT_J_PER_KG_K * riseK);
    }

    /** The same at an altitude, where air is thinner. */
    public static double airflowM3PerHour(double watts, double riseK, double altitudeM) {
        return airflowM3PerHour(watts, riseK) / airDensityFactor(altitudeM);
    }

    /** Cubic feet per minute. */
    public static double cfm(double m3PerHour) {
        return m3PerHour * CUBIC_FEET_PER_M3 / 60;
    }

    /** Air density against sea level (ICAO standard atmosphere). */
    public static double airDensityFactor(double altitudeM) {
        return Math.pow(1 - 2.25577e-5 * altitudeM, 5.2559);
    }

    /** Water flow in litres per minute that carries the heat with a rise of {@code riseK}. */
    public static double waterLitresPerMinute(double watts, double riseK) {
        return watts / (WATER_HEAT_J_PER_KG_K * riseK) * 60;
    }
}
