package org.inferrack.file;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Function;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Component;
import org.inferrack.catalog.Evidence;
import org.inferrack.catalog.Fact;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Item;
import org.inferrack.catalog.Knowledge;
import org.inferrack.catalog.Measurement;
import org.inferrack.catalog.Price;
import org.inferrack.catalog.Region;
import org.inferrack.catalog.ServerModel;
import org.inferrack.catalog.Spec;
import org.inferrack.plan.Plan;

/**
 * Puts into a plan's library what the plan uses, so that its file can be read alone. Own entries stay as they are. Shipped
 * measurements do not travel: thousands of them belong to the knowledge version that the plan names.
 */
public final class SelfContained {

    private SelfContained() {
    }

    /** The plan with every catalogued entry and price that it uses in its library, and with the version of the knowledge. Entries already in it win. */
    public static Plan embed(Plan plan, Knowledge knowledge) {
        Catalog own = plan.library();
        Catalog shipped = knowledge.catalog();
        Catalog known = shipped.overlaidBy(own);
        var used = UsedItems.of(plan, known);
        var library = new Catalog(
                kept(known.servers(), own.servers(), shipped.servers(), ServerModel::id, used),
                kept(known.accelerators(), own.accelerators(), shipped.accelerators(), Accelerator::id, used),
                kept(known.components(), own.components(), shipped.components(), Component::id, used),
                kept(known.models(), own.models(), shipped.models(), AiModel::id, used),
                kept(known.regions(), own.regions(), shipped.regions(), Region::id, used),
                kept(known.prices(), own.prices(), shipped.prices(), Price::itemId, used),
                kept(known.measurements(), own.measurements(), shipped.measurements(), Measurement::id, java.util.Set.of()));
        return plan.withLibrary(library).withKnowledgeVersion(knowledge.version());
    }

    /**
     * The plan with this knowledge's entries in place of older copies in its library; what the user stated stays, and what only a class led to expect is
     * told anew.
     */
    public static Plan refresh(Plan plan, Knowledge knowledge) {
        Catalog own = plan.library();
        Catalog shipped = knowledge.catalog();
        var stated = new Catalog(
                refreshed(own.servers().stream().map(server -> server.withFacts(server.facts().stated())).toList(), shipped.servers(),
                        (old, now) -> new ServerModel(now.id(), now.name(), now.vendor(), now.kind(), now.cooling(),
                                now.powerSupplies(), withStated(now.facts(), old.facts()), old.takes(), now.publishedAs())),
                refreshed(own.accelerators(), shipped.accelerators(), (old, now) -> new Accelerator(now.id(), now.name(), now.vendor(), now.form(),
                        now.architecture(), now.segment(), now.stacks(), withStated(now.facts(), old.facts()))),
                refreshed(own.components(), shipped.components(), (old, now) -> new Component(now.id(), now.kind(), now.name(), now.vendor(),
                        withStated(now.facts(), old.facts()), now.publishedAs())),
                refreshed(own.models(), shipped.models(), (old, now) -> new AiModel(now.id(), now.name(), now.family(), withStated(now.facts(), old.facts()))),
                refreshed(own.regions(), shipped.regions(), (old, now) -> new Region(now.id(), now.name(), withStated(now.facts(), old.facts()))),
                own.prices().stream().filter(price -> price.kind() == Price.Kind.USER
                        || price.kind() != Price.Kind.CLASS && shipped.price(price.itemId()).isEmpty()).toList(),
                own.measurements());
        return embed(plan.withLibrary(stated), knowledge);
    }

    /** Whether everything in {@code part} is in {@code whole} too. */
    static boolean holds(Catalog whole, Catalog part) {
        return whole.items().containsAll(part.items()) && whole.prices().containsAll(part.prices()) && whole.measurements().containsAll(part.measurements());
    }

    private static <T> List<T> kept(List<T> known, List<T> own, List<T> shipped, Function<T, String> id, java.util.Set<String> used) {
        var stated = new java.util.HashSet<>(own);
        shipped.forEach(stated::remove);
        return known.stream().filter(entry -> used.contains(id.apply(entry)) || stated.contains(entry)).toList();
    }

    private static <T extends Item> List<T> refreshed(List<T> own, List<T> shipped, java.util.function.BinaryOperator<T> renew) {
        var result = new ArrayList<T>();
        for (T entry : own) {
            result.add(shipped.stream().filter(now -> now.id().equals(entry.id())).findFirst().map(now -> renew.apply(entry, now)).orElse(entry));
        }
        return result;
    }

    private static Facts withStated(Facts now, Facts old) {
        var facts = new EnumMap<Spec, Fact>(Spec.class);
        facts.putAll(now.bySpec());
        old.bySpec().forEach((spec, fact) -> {
            if (fact.evidence() == Evidence.USER) {
                facts.put(spec, fact);
            }
        });
        return new Facts(facts);
    }
}
