package org.inferrack.engine.power.feed;

/** Heat and the air that takes it away. Every watt in leaves as heat. */
public final class Heat {

    /** BTU/h per watt (ASHRAE Fundamentals, units). */
    public static final double BTU_PER_HOUR_PER_WATT = 3.412142;
    /** Air at 20 °C and sea level (ASHRAE Fundamentals). */
    private static final double AIR_DENSITY_KG_PER_M3 = 1.2;
    private static final double AIR_HEAT_J_PER_KG_K = 1005;
    /** Rise of air temperature through a server that airflow is planned with, K (vendor guides: 20 to 25 °F). */
    public static final double PLANNING_RISE_K = 12;

    private Heat() {
    }

    public static double btuPerHour(double watts) {
        return watts * BTU_PER_HOUR_PER_WATT;
    }

    /** Air volume that carries the heat away with a temperature rise of {@code riseK}, without bypass. */
    public static double airflowM3PerHour(double watts, double riseK) {
        return 3600 * watts / (AIR_DENSITY_KG_PER_M3 * AIR_HEAT_J_PER_KG_K * riseK);
    }
}
