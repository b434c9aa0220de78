/** The only place that knows watts: server curve, power supplies, feeds, heat, airflow. */
package org.inferrack.engine.power;
