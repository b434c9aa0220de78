package org.inferrack.optimise.candidates;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

import org.inferrack.plan.Candidates;
import org.inferrack.plan.CheckedPlan;
import org.inferrack.plan.Plan;
import org.inferrack.work.SearchLimits;

/**
 * Asks candidates what they do. Of the catalogue's, which are many, not all: first every number of every accelerator in its cheapest chassis, full ones
 * before others so that there is an answer early, then in other chassis those that come out among the best. What is never asked is counted.
 *
 * @param offers   in the order of the candidates
 * @param known    candidates in all
 * @param asked    those that were planned
 * @param complete no question was cut off that decides what is likely
 */
public record CandidateSurvey(List<Offer> offers, int known, int asked, boolean complete) {

    /** Chassis that are tried for accelerators of which no server could be used yet. */
    private static final int TRIES = 3;

    /** Questions that are all asked, whatever they are about: candidates times demands. */
    private static final int FEW = 400;

    /**
     * All that a plan names are asked, and of the catalogue's as many as matter.
     *
     * @param needs what the fleet is for
     */
    public static CandidateSurvey of(CheckedPlan checked, List<WindowDemand> needs, CandidateEvaluation evaluation, SearchLimits limits) {
        Plan plan = checked.plan();
        List<Candidate> candidates = BuildableConfigurations.of(plan, checked.catalog());
        boolean sharing = Candidates.of(plan).sharing();
        boolean few = Candidates.from(plan) != Candidates.From.CATALOGUE
                || (long) candidates.size() * AlikeSites.of(plan).stream().mapToInt(alike -> alike.workloads().size()).sum() <= FEW;
        return few ? all(candidates, evaluation, sharing, limits)
                : likely(candidates, ChassisChoices.of(candidates, plan, checked.catalog()), new Promise(needs), evaluation, sharing, limits);
    }

    static CandidateSurvey all(List<Candidate> candidates, CandidateEvaluation evaluation, boolean sharing, SearchLimits limits) {
        List<Offer> offers = evaluation.all(candidates, sharing, limits);
        return new CandidateSurvey(offers, candidates.size(), candidates.size() - evaluation.cut(), evaluation.cut() == 0);
    }

    /** Those that are likely to be chosen, which the demands decide. */
    static CandidateSurvey likely(List<Candidate> candidates, ChassisChoices choices, Promise promise, CandidateEvaluation evaluation, boolean sharing,
                                  SearchLimits limits) {
        var survey = new Asking(evaluation, sharing, limits);
        survey.ask(choices.always());
        survey.ask(choices.kinds().stream().filter(ChassisChoices.Kind::full).flatMap(kind -> kind.ranked(0).stream()).toList());
        survey.ask(choices.kinds().stream().flatMap(kind -> kind.ranked(0).stream()).toList());
        for (int rank = 1; rank < TRIES; rank++) {
            int next = rank;
            survey.ask(choices.kinds().stream().filter(kind -> kind.ranked(next - 1).filter(survey::useless).isPresent())
                    .flatMap(kind -> kind.ranked(next).stream()).toList());
        }
        boolean complete = evaluation.cut() == 0;
        Set<Candidate> best = promise.best(survey.offers);
        survey.ask(choices.kinds().stream().filter(kind -> kind.all().stream().anyMatch(best::contains)).flatMap(kind -> kind.all().stream()).toList());
        if (!promise.met(survey.offers) && !limits.ended()) {
            survey.ask(candidates);
        }
        return new CandidateSurvey(survey.sorted(candidates), candidates.size(), survey.asked.size() - evaluation.cut(), complete);
    }

    /** What has been asked so far. */
    private static final class Asking {

        private final CandidateEvaluation evaluation;
        private final boolean sharing;
        private final SearchLimits limits;
        private final Set<Candidate> asked = new LinkedHashSet<>();
        private final Set<Candidate> useful = new HashSet<>();
        private final List<Offer> offers = new ArrayList<>();

        Asking(CandidateEvaluation evaluation, boolean sharing, SearchLimits limits) {
            this.evaluation = evaluation;
            this.sharing = sharing;
            this.limits = limits;
        }

        void ask(List<Candidate> candidates) {
            List<Candidate> fresh = candidates.stream().filter(asked::add).toList();
            List<Offer> found = evaluation.all(fresh, sharing, limits);
            found.forEach(offer -> useful.add(offer.candidate()));
            offers.addAll(found);
        }

        /** It can do something, and stands nowhere. */
        boolean useless(Candidate candidate) {
            return asked.contains(candidate) && !useful.contains(candidate) && evaluation.misplaced(candidate);
        }

        /** The offers in the order of the candidates, whenever these were asked. */
        List<Offer> sorted(List<Candidate> candidates) {
            var order = new HashMap<Candidate, Integer>();
            candidates.forEach(candidate -> order.putIfAbsent(candidate, order.size()));
            return offers.stream().sorted(Comparator.comparing(offer -> order.get(offer.candidate()))).toList();
        }
    }
}
