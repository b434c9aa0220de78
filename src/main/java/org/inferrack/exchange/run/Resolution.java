package org.inferrack.exchange.run;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import org.inferrack.catalog.Accelerator;
import org.inferrack.catalog.AiModel;
import org.inferrack.catalog.Catalog;
import org.inferrack.catalog.Facts;
import org.inferrack.catalog.Precision;
import org.inferrack.names.AcceleratorNames;
import org.inferrack.names.AcceleratorNames.Meaning;
import org.inferrack.names.ModelNames;
import org.inferrack.names.PowerModeNames;
import org.inferrack.names.PrecisionNames;

/**
 * Finds out what a run was taken on. A field of the file wins over what a person says, and that over what is read from a name; what nobody says is asked
 * for and never assumed.
 */
final class Resolution {

    /** How tables say that there was none. */
    private static final Pattern NONE = Pattern.compile("n/?a|none|null|nan|-+|no accelerator", Pattern.CASE_INSENSITIVE);
    private static final int MOST_ACCELERATORS = 100_000;

    private final AcceleratorNames accelerators;
    private final ModelNames models;
    private final Given given;

    Resolution(Catalog catalog, Given given) {
        this.accelerators = AcceleratorNames.of(catalog);
        this.models = ModelNames.of(catalog);
        this.given = given;
    }

    Resolved of(Setup setup, List<String> remarks) throws UnusableRun {
        Meaning meaning = accelerators.meaning(setup.accelerator().strip());
        Accelerator accelerator = accelerator(setup, meaning, remarks);
        int count = count(setup, meaning, remarks);
        Optional<AiModel> known = model(setup, remarks);
        AiModel model = known.isPresent() ? known.get() : added(setup);
        return new Resolved(accelerator, count, model, known.isEmpty(), precision(setup, remarks), setup.software(),
                setup.system().isBlank() ? given.system() : setup.system(), setup.date().isBlank() ? given.date() : date(setup.date()),
                PowerModeNames.of(setup.powerMode(), setup.system(), setup.software()));
    }

    private Accelerator accelerator(Setup setup, Meaning meaning, List<String> remarks) throws UnusableRun {
        String written = setup.accelerator().strip();
        String name = NONE.matcher(written).matches() ? "" : written;
        if (name.isEmpty() && !written.isEmpty() && given.acceleratorId().isEmpty()) {
            throw new UnusableRun("no accelerator took part (\"" + written
                    + "\"): results of processors alone are not planned with. Name one with --accelerator if there was one.");
        }
        if (!name.isBlank() && !meaning.reason().isEmpty()) {
            throw new UnusableRun("\"" + name + "\" cannot be taken for a board of the catalogue: " + meaning.reason()
                    + ". Import results of whole boards, run as they are made.");
        }
        Optional<Accelerator> stated = name.isBlank() ? Optional.empty() : meaning.accelerator();
        Optional<Accelerator> said = given.acceleratorId().isPresent() ? accelerators.accelerator(given.acceleratorId().get()) : Optional.empty();
        if (given.acceleratorId().isPresent() && said.isEmpty()) {
            throw new UnusableRun("the accelerator \"" + given.acceleratorId().get()
                    + "\" is not in the catalogue. Use an id that \"catalog list --kind accelerators\" prints.");
        }
        if (stated.isPresent() && said.isPresent() && !stated.get().id().equals(said.get().id())) {
            remarks.add("the file says " + stated.get().name() + ", which is taken, not " + said.get().name());
        }
        if (stated.isEmpty() && said.isPresent() && !name.isBlank()) {
            remarks.add("\"" + name + "\" is taken for " + said.get().name() + ", as you say");
        }
        return stated.or(() -> said).orElseThrow(() -> new UnusableRun(name.isBlank() ? "the accelerator is not stated. Name it with --accelerator."
                : "the accelerator \"" + name
                        + "\" is not in the catalogue. Say with --accelerator which id that \"catalog list --kind accelerators\" prints it is."));
    }

    private int count(Setup setup, Meaning meaning, List<String> remarks) throws UnusableRun {
        OptionalInt stated = setup.accelerators().isPresent() ? setup.accelerators() : meaning.count();
        OptionalInt said = given.accelerators();
        if (stated.isPresent() && said.isPresent() && stated.getAsInt() != said.getAsInt()) {
            remarks.add("the file says " + stated.getAsInt() + " accelerators, which is taken, not " + said.getAsInt());
        }
        OptionalInt count = stated.isPresent() ? stated : said.isPresent() ? said : setup.parallel().isPresent() ? setup.parallel() : setup.seen();
        if (count.isEmpty()) {
            throw new UnusableRun("the number of accelerators is not stated. Say it with --accelerators.");
        }
        int least = setup.parallel().orElse(1);
        if (count.getAsInt() < 1 || count.getAsInt() > MOST_ACCELERATORS || count.getAsInt() % Math.max(1, least) != 0) {
            throw new UnusableRun("\"" + count.getAsInt() + "\" is not a number of accelerators" + (least > 1 ? " of which " + least + " serve together" : "")
                    + ". Enter a whole number from " + Math.max(1, least) + ".");
        }
        return count.getAsInt();
    }

    private Optional<AiModel> model(Setup setup, List<String> remarks) throws UnusableRun {
        Optional<AiModel> named = setup.model().isBlank() ? Optional.empty() : models.model(setup.model());
        if (given.modelId().isEmpty()) {
            return named;
        }
        AiModel said = models.model(given.modelId().get()).orElseThrow(() -> new UnusableRun("the model \"" + given.modelId().get()
                + "\" is not in the catalogue. Name one that \"catalog list --kind models\" prints with --model."));
        if (named.isPresent() && !named.get().id().equals(said.id())) {
            remarks.add("\"" + setup.model() + "\" is taken for " + said.name() + ", as you say");
        }
        return Optional.of(said);
    }

    /** A model that the catalogue does not have, if somebody says of which family it is. An LLM is planned by its shape, so a name alone is not enough. */
    private AiModel added(Setup setup) throws UnusableRun {
        if (setup.model().isBlank()) {
            throw new UnusableRun("the model is not stated. Name it with --model.");
        }
        String unknown = "the model \"" + setup.model() + "\" is not in the catalogue. Name one that \"catalog list --kind models\" prints with --model";
        Optional<AiModel.Family> family = setup.family().isBlank() ? given.family() : Optional.of(family(setup.family()));
        if (family.isEmpty()) {
            throw new UnusableRun(
                    unknown + ", or say with --family (or a column family) what sort of network it is: " + families() + ". Then it is added to the plan.");
        }
        if (family.get() == AiModel.Family.LLM) {
            throw new UnusableRun(unknown + ". An LLM cannot be added by its name: it is planned by its layers and heads. Add it to the plan's library.");
        }
        String id = setup.model().substring(setup.model().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-").replaceAll("^-|-$", "");
        if (id.isEmpty() || id.length() > 60) {
            throw new UnusableRun("\"" + setup.model() + "\" is no name of a model. Use letters and digits, at most 60.");
        }
        return new AiModel(id, setup.model(), family.get(), Facts.NONE);
    }

    private static AiModel.Family family(String words) throws UnusableRun {
        return Arrays.stream(AiModel.Family.values()).filter(each -> each.name().equalsIgnoreCase(words)).findFirst()
                .orElseThrow(() -> new UnusableRun("\"" + words + "\" is no sort of network. Known are " + families() + "."));
    }

    private static String families() {
        return String.join(", ", Arrays.stream(AiModel.Family.values()).filter(each -> each != AiModel.Family.LLM).map(Enum::name).toList());
    }

    private Optional<Precision> precision(Setup setup, List<String> remarks) throws UnusableRun {
        Optional<Precision> said = given.precision();
        if (!setup.precision().isBlank()) {
            Precision stated = PrecisionNames.field(setup.precision())
                    .orElseThrow(() -> new UnusableRun("the precision \"" + setup.precision() + "\" is not one of "
                            + Arrays.toString(Precision.values()) + ". Correct it or leave it blank."));
            said.filter(other -> other != stated).ifPresent(other -> remarks.add("the file says " + stated.label() + ", which is taken, not " + other.label()));
            return Optional.of(stated);
        }
        Optional<Precision> named = PrecisionNames.ofModel(setup.model());
        if (said.isPresent() && named.isPresent() && said.get() != named.get()) {
            remarks.add("the model's name says " + named.get().label() + "; " + said.get().label() + " is taken, as you say");
        }
        return said.or(() -> named);
    }

    /** "20260131-101112", "2026-01-31T10:11:12" and seconds since 1970 as a date; what is none of these as it stands. */
    private static String date(String stamp) {
        if (stamp.matches("\\d{8}-.*")) {
            return stamp.substring(0, 4) + "-" + stamp.substring(4, 6) + "-" + stamp.substring(6, 8);
        }
        if (stamp.matches("\\d{1,10}(\\.\\d{1,20})?([eE]\\+?9)?") && Double.parseDouble(stamp) > 9e8) {
            return Instant.ofEpochSecond((long) Double.parseDouble(stamp)).atZone(ZoneOffset.UTC).toLocalDate().toString();
        }
        return stamp.matches("\\d{4}-\\d{2}-\\d{2}.*") ? stamp.substring(0, 10) : stamp.length() <= 20 ? stamp : "";
    }
}
