package org.inferrack.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is known about the entries of the shipped catalogue beside their values: why one is absent, whether a part is sold, what goes into
 * what, where it may be delivered, what stands in for a blank. It belongs to the knowledge and never to a plan. Immutable.
 *
 * @param blanks     by id of the entry
 * @param lifecycles by id of the entry
 * @param fits       by id of the chassis or CPU
 */
public record Annotations(Map<String, Map<Spec, Blank>> blanks, Map<String, Lifecycle> lifecycles, Map<String, List<ChassisFit>> fits,
                          List<ExportControl> exportControls,
                          List<ElectricityPrice> electricity, ClassValues classes) {

    public static final Annotations NONE = new Annotations(Map.of(), Map.of(), Map.of(), List.of(), List.of(), ClassValues.NONE);

    public Annotations {
        blanks = Map.copyOf(blanks);
        lifecycles = Map.copyOf(lifecycles);
        fits = Map.copyOf(fits);
        exportControls = List.copyOf(exportControls);
        electricity = List.copyOf(electricity);
    }

    /** Why an entry lacks a value; empty for an entry that is not shipped, of which nobody has said why. */
    public Optional<Blank> blank(String itemId, Spec spec) {
        return Optional.ofNullable(blanks.getOrDefault(itemId, Map.of()).get(spec));
    }

    /** Why an entry lacks a value: as somebody found, or because its kind has no such thing; else nobody has looked. */
    public Blank.State absence(Item item, Spec spec) {
        return blank(item.id(), spec).map(Blank::state)
                .orElse(Described.specs(item).contains(spec) ? Blank.State.NOT_LOOKED_UP : Blank.State.NOT_APPLICABLE);
    }

    public Optional<Lifecycle> lifecycle(String itemId) {
        return Optional.ofNullable(lifecycles.get(itemId));
    }

    /** Accelerators that are known to go into a chassis, or to be a CPU. */
    public List<ChassisFit> fits(String hostId) {
        return fits.getOrDefault(hostId, List.of());
    }

    public List<ExportControl> exportControls(String acceleratorId) {
        return exportControls.stream().filter(control -> control.acceleratorId().equals(acceleratorId)).toList();
    }

    /** Whether an accelerator may not be delivered to a country, by any licence. */
    public boolean prohibited(String acceleratorId, String country) {
        return exportControls(acceleratorId).stream()
                .anyMatch(control -> control.state() == ExportControl.State.PROHIBITED && control.countries().contains(country));
    }

    public List<ElectricityPrice> electricity(String regionId) {
        return electricity.stream().filter(price -> price.regionId().equals(regionId)).toList();
    }

    public Annotations withClasses(ClassValues others) {
        return new Annotations(blanks, lifecycles, fits, exportControls, electricity, others);
    }
}
