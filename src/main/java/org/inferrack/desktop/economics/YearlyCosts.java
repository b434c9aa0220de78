package org.inferrack.desktop.economics;

import java.util.ArrayList;
import java.util.List;

import org.inferrack.engine.cost.Costs;

/** Cash by twelve months from the start; the last line is the sum. */
record YearlyCosts(String period, double capex, double energy, double rent, double support, double licences, double residual) {

    double total() {
        return capex + energy + rent + support + licences - residual;
    }

    static List<YearlyCosts> of(List<Costs.Month> months) {
        var years = new ArrayList<YearlyCosts>();
        for (int start = 0; start < months.size(); start += 12) {
            int end = Math.min(start + 12, months.size());
            years.add(sum("Year " + (start / 12 + 1) + (end - start < 12 ? " (" + (end - start) + " months)" : ""), months.subList(start, end)));
        }
        if (years.size() > 1) {
            years.add(sum("Horizon", months));
        }
        return years;
    }

    private static YearlyCosts sum(String period, List<Costs.Month> months) {
        double capex = 0;
        double energy = 0;
        double rent = 0;
        double support = 0;
        double licences = 0;
        double residual = 0;
        for (Costs.Month month : months) {
            capex += month.capex();
            energy += month.energy();
            rent += month.rent();
            support += month.support();
            licences += month.licences();
            residual += month.residual();
        }
        return new YearlyCosts(period, capex, energy, rent, support, licences, residual);
    }
}
