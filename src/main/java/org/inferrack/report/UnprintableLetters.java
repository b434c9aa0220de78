package org.inferrack.report;

import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.apache.fontbox.ttf.CmapLookup;

/**
 * Letters of a proposal that its fonts do not have. They print as "#": whoever sends the file should know before the client does.
 *
 * @param letters each once, in the order of their first place
 * @param words   the first that hold one
 */
public record UnprintableLetters(Set<String> letters, List<String> words) {

    private static final int MOST_SHOWN = 12;
    private static final int MOST_WORDS = 3;

    static UnprintableLetters in(String text) throws IOException {
        CmapLookup font = BundledFonts.regular().getUnicodeCmapLookup();
        var letters = new LinkedHashSet<String>();
        var words = new LinkedHashSet<String>();
        for (String word : text.split("<[^>]*>|\\s+")) {
            List<String> missing = word.codePoints().filter(letter -> drawn(letter) && font.getGlyphId(letter) == 0).mapToObj(Character::toString).toList();
            if (!missing.isEmpty()) {
                letters.addAll(missing);
                words.add(word);
            }
        }
        return new UnprintableLetters(letters, words.stream().limit(MOST_WORDS).toList());
    }

    private static boolean drawn(int letter) {
        return switch (Character.getType(letter)) {
            case Character.CONTROL, Character.FORMAT, Character.SPACE_SEPARATOR, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }

    /** One or two sentences for the user; empty where every letter prints. */
    public Optional<String> warning() {
        if (letters.isEmpty()) {
            return Optional.empty();
        }
        String shown = letters.stream().limit(MOST_SHOWN).collect(Collectors.joining(" "));
        return Optional.of("The fonts of the PDF do not have " + letters.size() + (letters.size() == 1 ? " letter" : " letters") + " of this plan (" + shown
                + (letters.size() > MOST_SHOWN ? " ..." : "") + "), for example in \"" + String.join("\", \"", words)
                + "\"; they print as #. Write these names in Latin, Greek or Cyrillic letters.");
    }
}
