package org.inferrack.engine.power;

import java.util.List;
import java.util.Optional;

import org.inferrack.engine.figure.Figure;

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
    }

    public Optional<ServerPower> server(String groupId, String siteId) {
        return servers.stream().filter(server -> server.groupId().equals(groupId) && server.siteId().equals(siteId)).findFirst();
    }
}
