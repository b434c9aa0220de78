package org.inferrack;

/** Chooses the face: the desktop, or the command line. */
public final class Main {
    private Main() {
    }

    public static void main(String[] args) {
        System.out.println("Inferrack");
    }
}
