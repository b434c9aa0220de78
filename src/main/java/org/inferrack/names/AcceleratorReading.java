package org.inferrack.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One way to read the words for accelerators in a publication: what is left when number, memory, power limit and remarks are taken out, and these. "8 × NVIDIA H100 SXM
 * GPUs on a single node." is eight of "NVIDIA H100 SXM"; "Ryzen 9 7900X (Nvidia 4090)" may be a host with "Nvidia 4090" in it.
 *
 * @param name  of the part
 * @param count of them, if it is said
 * @param gb    memory of one
 * @param watts to which one is limited
 */
record AcceleratorReading(String name, OptionalInt count, OptionalDouble gb, OptionalDouble watts) {

    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]*]");
    private static final Pattern REMARK = Pattern.compile("\\(([^()]*)\\)");
    /** Remarks that name another part than the words before them. */
    private static final Pattern ANOTHER = Pattern.compile("laptop|mobile|max-?q|\\beco\\b|\\blite\\b|\\bsuper\\b", Pattern.CASE_INSENSITIVE);
    private static final Pattern BEFORE = Pattern.compile("^(?:(\\d{1,4})\\s*[x×]\\s*|(a single|single|one)\\s+|(dual)\\s+)", Pattern.CASE_INSENSITIVE);
    /** "L40S x 4" and "H200x8"; the X of "RTX 3090" and "MI300X" multiplies nothing. */
    private static final Pattern BEHIND = Pattern.compile("(?:\\s[x×]\\s*(\\d{1,4})|(?<![rg]t)[x×](\\d{1,2}))$", Pattern.CASE_INSENSITIVE);
    private static final Pattern MEMORY = Pattern.compile("[\\s-]+(\\d{1,4})\\s?(?:gb?|gib?)\\b(?![./])", Pattern.CASE_INSENSITIVE);
    private static final Pattern WATTS = Pattern.compile("(?:@|\\bpower limit)?\\s*\\b(\\d{2,4})\\s?w\\b", Pattern.CASE_INSENSITIVE);
    /** Where it stood, and what ran on it. */
    private static final Pattern AROUND = Pattern.compile(
            "\\bon a single node\\b|\\b(developer|dev) kit\\b|\\bhgx\\b|\\bdata cent(er|re)\\b|\\s\\dFP8-\\w+$|[.;:]\\s*$",
            Pattern.CASE_INSENSITIVE);

    /** Every reading, the nearest to the words first. */
    static List<AcceleratorReading> of(String published) {
        String text = BRACKETS.matcher(published).replaceAll(" ").strip();
        var readings = new ArrayList<AcceleratorReading>();
        Matcher remark = REMARK.matcher(text);
        var remarks = new ArrayList<String>();
        while (remark.find()) {
            remarks.add(remark.group(1).strip());
        }
        if (remarks.stream().noneMatch(each -> ANOTHER.matcher(each).find())) {
            String outside = REMARK.matcher(text).replaceAll(" ").strip();
            readings.add(reading(outside, text));
            int comma = outside.indexOf(',');
            if (comma > 0) {
                readings.add(reading(outside.substring(0, comma), text));
            }
        }
        remarks.forEach(each -> readings.add(reading(each, each)));
        return readings;
    }

    /** @param all in which memory and limit stand, in brackets or not */
    private static AcceleratorReading reading(String words, String all) {
        String name = AROUND.matcher(words).replaceAll(" ").strip();
        OptionalInt count = OptionalInt.empty();
        Matcher before = BEFORE.matcher(name);
        if (before.find()) {
            count = OptionalInt.of(before.group(1) != null ? Integer.parseInt(before.group(1)) : before.group(2) != null ? 1 : 2);
            name = name.substring(before.end());
        }
        Matcher behind = BEHIND.matcher(name);
        if (count.isEmpty() && behind.find()) {
            count = OptionalInt.of(Integer.parseInt(behind.group(1) != null ? behind.group(1) : behind.group(2)));
            name = name.substring(0, behind.start());
        }
        OptionalDouble watts = least(WATTS, all);
        name = WATTS.matcher(name).replaceAll(" ").replaceAll("\\s*,\\s*$", "");
        return new AcceleratorReading(MEMORY.matcher(" " + name).replaceAll(" ").strip(), count, least(MEMORY, " " + all.replace('(', ' ')), watts);
    }

    /** Of "600W, power limit 250 W" the limit is the lesser. */
    private static OptionalDouble least(Pattern pattern, String text) {
        Matcher found = pattern.matcher(text.toLowerCase(Locale.ROOT));
        double least = Double.POSITIVE_INFINITY;
        while (found.find()) {
            least = Math.min(least, Double.parseDouble(found.group(1)));
        }
        return Double.isFinite(least) ? OptionalDouble.of(least) : OptionalDouble.empty();
    }
}
