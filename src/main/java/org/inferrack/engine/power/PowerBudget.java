package org.inferrack.engine.power;

import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;

import org.inferrack.engine.figure.Figure;
import org.inferrack.engine.figure.Input;

/**
 * Power of a scenario.
 *
 * @param sites     one entry a site
 * @param itPeakKw  all servers at their planning watts
 * @param facilityPeakKw IT times PUE
 * @param facilityKwhPerYear mean IT power times PUE times 8,760 h
 */
public record PowerBudget(List<ServerPower> servers, List<SitePower> sites, Figure itPeakKw, Figure itMeanKw, Figure facilityPeakKw,
                          Figure facilityKwhPerYear, Figure heatBtuPerHour, Figure airflowM3PerHour) {

    public PowerBudget {
        servers = List.copyOf(servers);
        sites = List.copyOf(sites);
    }

    /** Power of one site. */
    public record SitePower(String siteId, Figure itPeakKw, Figure itMeanKw, Figure facilityMeanKw, Figure heatBtuPerHour, Figure airflowM3PerHour) {

        private SitePower times(double factor) {
            return new SitePower(siteId, times(itPeakKw, factor), times(itMeanKw, factor), times(facilityMeanKw, factor), heatBtuPerHour, airflowM3PerHour);
        }

        private static Figure times(Figure figure, double factor) {
            return Figure.derive("power × servers", figure.unit(), List.of(new Input("power", figure)), values -> values[0] * factor);
        }
    }

    /** The power of the sites, from which energy is paid, with another number of servers like these; the sums stay as they are. */
    PowerBudget scaled(ToDoubleFunction<String> factorOfSite) {
        return new PowerBudget(servers, sites.stream().map(site -> site.times(factorOfSite.applyAsDouble(site.siteId))).toList(), itPeakKw, itMeanKw,
                facilityPeakKw, facilityKwhPerYear, heatBtuPerHour, airflowM3PerHour);
    }

    public Optional<ServerPower> server(String groupId, String siteId) {
        return servers.stream().filter(server -> server.groupId().equals(groupId) && server.siteId().equals(siteId)).findFirst();
    }
}
